/**
 * The elastic model near a solution of its relaxation: the options alone that come into question at its
 * prices, and what the relaxation changes alone may be changed. A plan that is nearly as good as the
 * relaxation is made of these, and is found much sooner among them.
 */
import type { Formulation } from "../../formulation/formulate.js";
import { known } from "../../formulation/of-year.js";
import type { LinearModel } from "../../model/linear-model.js";
import { atOnce } from "../../model/pieces.js";
import { withOptions } from "../../model/presolve/with-options.js";
import { scaleFactors } from "../../model/scaling.js";
import type { FeasibleSolution, OptimalSolution } from "../../model/solution.js";
import { worthAt } from "../worth-at.js";
import { type Elastic, waiting } from "./elastic.js";
import { breachFinder } from "./softened.js";

/** Options of each unit that are looked at besides those that the relaxation takes. */
const perUnit = 10;

type Relaxed = OptimalSolution | FeasibleSolution;

/** A model near a relaxation. */
export interface NearModel {
  readonly formulation: Formulation;
  /** A solution of its model with levers in the units of their figures. */
  readonly inUnits: <T extends Relaxed>(solution: T) => T;
}

/** @param pulled levers and rules that the relaxation changes; left out: all may be */
export function nearModel(
  elastic: Elastic,
  formulation: Formulation,
  relaxed: Relaxed,
  pulled?: ReadonlySet<string>,
): NearModel {
  const near = nearOptions(formulation, relaxed);
  const options = pulled === undefined ? near : without(elastic, formulation, near, pulled);
  const fewer = atOnce(withOptions(formulation.model, options)) as LinearModel;
  const model = inSizes(elastic, pulled === undefined ? fewer : held(elastic, fewer, pulled));
  const optionAt: Formulation["optionAt"] = (o) =>
    formulation.optionAt(known(options[o], `option ${o}`));
  const first = model.optionCount + model.extraCount - elastic.levers.length;
  return {
    formulation: { ...formulation, model, optionAt },
    inUnits: (solution) => ({
      ...solution,
      values: solution.values.map((x, k) => x * (elastic.levers[k - first]?.size ?? 1)),
    }),
  };
}

/**
 * With levers that count in the sizes of their figures. A search is believed in columns of one size alone;
 * a relaxation is solved sooner in units.
 */
function inSizes({ levers }: Elastic, model: LinearModel): LinearModel {
  const extraValue = model.extraValue.slice();
  const extraUpper = model.extraUpper.slice();
  const extraCoef = model.extraCoef.slice();
  levers.forEach(({ size }, k) => {
    const e = model.extraCount - levers.length + k;
    extraValue[e] = known(extraValue[e], "value") * size;
    extraUpper[e] = known(extraUpper[e], "bound") / size;
    const end = known(model.extraStart[e + 1], "column");
    for (let j = known(model.extraStart[e], "column"); j < end; j++)
      extraCoef[j] = known(extraCoef[j], "entry") * size;
  });
  const arrays = { ...model, extraValue, extraUpper, extraCoef };
  return { ...arrays, ...scaleFactors(arrays) };
}

/** Equals are taken from all over the list: from many places and years. */
const mixed = (o: number): number => (o * 7919) % 10_007;

function nearOptions({ model }: Formulation, { values, prices = [] }: Relaxed): Int32Array {
  const at = Float64Array.from(prices);
  const worth = new Float64Array(model.optionCount);
  const kept: number[] = [];
  for (let i = 0; i < model.unitCount; i++) {
    const from = known(model.unitStart[i], `unit ${i}`);
    const count = known(model.unitStart[i + 1], `unit ${i}`) - from;
    const own = Array.from({ length: count }, (_, k) => from + k);
    for (const o of own) worth[o] = worthAt(model, at, i, o);
    const best = [...own].sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || mixed(a) - mixed(b));
    const near = new Set(best.slice(0, perUnit));
    kept.push(...own.filter((o) => near.has(o) || (values[o] ?? 0) > 0));
  }
  return Int32Array.from(kept);
}

/** Without options that break other rules than these. */
function without(
  { problem }: Elastic,
  { optionAt }: Formulation,
  options: Int32Array,
  pulled: ReadonlySet<string>,
): Int32Array {
  const breachesOf = breachFinder(problem);
  return options.filter((o) => breachesOf(optionAt(o)).every(({ rule }) => pulled.has(rule)));
}

/** With all other figures as they are, and with everybody's duty where nobody is to stay. */
function held({ base, levers }: Elastic, model: LinearModel, pulled: ReadonlySet<string>) {
  const first = model.extraCount - levers.length;
  const extraUpper = model.extraUpper.map((upper, e) =>
    e < first || pulled.has(known(levers[e - first], "lever").path) ? upper : 0,
  );
  const isFree = pulled.has(waiting) || pulled.has("lock");
  return { ...model, extraUpper, mustAct: isFree ? model.mustAct : base.model.mustAct };
}
