/**
 * HiGHS outside WebAssembly, by Python (`highs_native.py`: highspy, or the copy in scipy), with the
 * arrays and tolerances that our own adapter gives to HiGHS in WebAssembly.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Model } from "highs";
import { highsFeasibility, highsSmallCoefficient } from "../../src/model/tolerances.js";
import { fromHighs } from "../../src/solvers/highs/from-highs.js";
import { type HighsSenses, toHighs } from "../../src/solvers/highs/to-highs.js";
import { projectFolder } from "../library.js";
import type { CommandSolver } from "./command.js";

const script = join(projectFolder, "bench/opponents/highs_native.py");

/** What the script prints. */
interface Printed {
  readonly status: number;
  readonly columns: readonly number[] | null;
  readonly rowDual: readonly number[] | null;
  readonly bound: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
}

const feasible = 2;
const senses = { minimize: 1, maximize: -1 } as unknown as HighsSenses;

export const highsNative: CommandSolver = {
  name: "highs-native",
  command: "python3",
  takes: ["relaxation", "whole"],
  version: [script, "version"],
  call: async (model, { relaxation, gap, timeLimitMs }, folder) => {
    const input = toHighs(model, !relaxation, senses);
    const { sense, integrality, ...data } = input.data;
    const options = {
      output_flag: false,
      time_limit: timeLimitMs / 1000,
      mip_rel_gap: gap,
      mip_abs_gap: 0,
      primal_feasibility_tolerance: highsFeasibility,
      dual_feasibility_tolerance: highsFeasibility,
      mip_feasibility_tolerance: highsFeasibility,
      small_matrix_value: highsSmallCoefficient,
    };
    const kinds = integrality === undefined ? {} : { integrality: Array.from(integrality) };
    const problem = {
      options,
      data: { ...data, ...kinds, maximise: sense === senses.maximize },
    };
    const file = join(folder, "problem.json");
    await writeFile(file, JSON.stringify(problem, finite));
    return {
      parameters: [script, file],
      read: async (output) => {
        const printed = JSON.parse(output) as Printed;
        const { claim, ...found } = fromHighs(model, input, asModel(printed), !relaxation);
        // Our models have bounds on all that could grow for ever.
        const raw = { ...found, claim: claim === "unclear" ? "infeasible" : claim } as const;
        return { raw, seconds: printed.seconds, cpuSeconds: printed.cpuSeconds };
      },
    };
  },
};

/** JSON has no infinity; beyond 1e20 HiGHS takes it for one. */
function finite(_key: string, value: unknown): unknown {
  if (typeof value !== "number" || Number.isFinite(value)) return value;
  return value > 0 ? 1e30 : -1e30;
}

/** The part of a model of the package that has run, which `fromHighs` reads. */
function asModel({ status, columns, rowDual, bound }: Printed): Model {
  const info: Record<string, number> = {
    primal_solution_status: columns === null ? 0 : feasible,
    dual_solution_status: rowDual === null ? 0 : feasible,
    mip_dual_bound: bound,
  };
  return {
    getModelStatus: () => status,
    getSolution: () => ({
      colValue: Float64Array.from(columns ?? []),
      rowDual: Float64Array.from(rowDual ?? []),
    }),
    info: { get: (name: string) => info[name] },
  } as unknown as Model;
}
