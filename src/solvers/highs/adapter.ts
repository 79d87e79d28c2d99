/** HiGHS (WASM) as an adapter: loaded once, and one model at a time, disposed always. */
import type { Highs, HighsCallbackMap, Model } from "highs";
import loadHighs from "highs";
import { defined } from "../../defined.js";
import type { ModelArrays } from "../../model/linear-model.js";
import { gapOf, highsFeasibility, highsSmallCoefficient } from "../../model/tolerances.js";
import { messageOf } from "../worker/error-text.js";
import type { Adapter, AdapterOptions, Hooks } from "../worker/messages.js";
import type { RunAnswer, RunKind, RunOnce } from "../worker/solve-in-steps.js";
import { solveInSteps } from "../worker/solve-in-steps.js";
import { columnsOf, fromHighs, valuesOf } from "./from-highs.js";
import type { HighsInput } from "./to-highs.js";
import { toHighs } from "./to-highs.js";

let loading: Promise<Highs> | undefined;
let runtime: string | undefined;
let loaded: Highs | undefined;

/** Where `highs.wasm` is; else it is looked for beside the file that runs. To be said before the first load. */
export function highsRuntimeAt(url: string): void {
  runtime = url;
}

export const highs: Adapter = {
  load: async () => {
    loading ??= loadHighs(runtime === undefined ? {} : { locateFile: () => String(runtime) });
    loaded = await loading;
  },
  run: (model, options, hooks) => {
    const library = loaded;
    if (library === undefined) throw new Error("HiGHS is not loaded");
    const started = performance.now();
    const secondsLeft = (): number =>
      ((options.timeLimitMs ?? Number.POSITIVE_INFINITY) - (performance.now() - started)) / 1000;
    const run: RunOnce = (part, how) => runOnce(library, part, how, options, hooks, secondsLeft());
    return solveInSteps(run, model, options, hooks);
  },
};

function runOnce(
  library: Highs,
  model: ModelArrays,
  how: RunKind,
  options: AdapterOptions,
  hooks: Hooks,
  secondsLeft: number,
): RunAnswer {
  if (secondsLeft <= 0 || hooks.shouldStop()) return { claim: "limit" };
  const input = toHighs(model, how.whole, library.constants.objectiveSense);
  const solver = library.createModel(input.data);
  try {
    const limits = {
      time_limit: Number.isFinite(secondsLeft) ? secondsLeft : undefined,
      mip_max_nodes: options.maxNodes,
    };
    solver.options.set({
      ...defined(limits),
      output_flag: false,
      random_seed: options.seed,
      presolve: how.careful ? "off" : "on",
      primal_feasibility_tolerance: highsFeasibility,
      dual_feasibility_tolerance: highsFeasibility,
      mip_feasibility_tolerance: highsFeasibility,
      small_matrix_value: highsSmallCoefficient,
      mip_rel_gap: options.gap,
      mip_abs_gap: 0,
      ...(how.whole ? {} : { solver: "simplex" }),
    });
    if (how.whole && options.point?.length === model.optionCount + model.extraCount)
      solver.setSolution({ colValue: columnsOf(model, input, options.point) });
    solver.run(
      how.whole ? searchCallbacks(library, model, input, hooks) : stopInLp(library, hooks),
    );
    return fromHighs(model, input, solver as Model, how.whole);
  } catch (error) {
    // A refused run leaves HiGHS sound; anything else (WASM out of memory) is a crash.
    if (!(error instanceof library.errors.HighsError)) throw error;
    return { claim: "error", reason: messageOf(error) };
  } finally {
    solver.dispose();
  }
}

function stopInLp(library: Highs, hooks: Hooks): HighsCallbackMap {
  return {
    [library.constants.callbackType.simplexInterrupt](event) {
      if (hooks.shouldStop()) event.interrupt();
      return undefined;
    },
  };
}

/** Hands over each better plan and the bounds as they come, and looks whether to stop. */
function searchCallbacks(
  library: Highs,
  model: ModelArrays,
  input: HighsInput,
  hooks: Hooks,
): HighsCallbackMap {
  const { mipImprovingSolution, mipInterrupt } = library.constants.callbackType;
  return {
    [mipImprovingSolution](event) {
      const columns = event.data.mip_solution;
      if (columns !== undefined) hooks.incumbent(valuesOf(model, input, columns));
      return undefined;
    },
    [mipInterrupt](event) {
      if (hooks.shouldStop()) event.interrupt();
      const objective = unscaled(model, event.data.mip_primal_bound);
      const bound = unscaled(model, event.data.mip_dual_bound);
      const gap =
        objective === undefined || bound === undefined ? undefined : gapOf(objective, bound);
      hooks.progress(defined({ phase: "search", objective, bound, gap }));
      return undefined;
    },
  };
}

function unscaled(model: ModelArrays, scaled: number | undefined): number | undefined {
  return scaled === undefined || !Number.isFinite(scaled)
    ? undefined
    : scaled / model.objectiveScale;
}
