/**
 * The exact referee: what a solution says of a tiny model, in rational arithmetic. A status is wrong if
 * exact arithmetic contradicts it even when the rows are moved by their tolerance: `optimal` where a
 * solution of the tightened model is better, or where none of the widened one is as good; `infeasible`
 * where the tightened model has a solution.
 */
import {
  forEachEntry,
  forEachExtraEntry,
  type LinearModel,
  senseSign,
} from "../../src/model/linear-model.js";
import type { Solution } from "../../src/model/solution.js";
import { agreement, planFeasibility, relaxationGap, rounding } from "../../src/model/tolerances.js";
import { exactOptimum } from "./optimum.js";
import {
  abs,
  add,
  compare,
  exactly,
  larger,
  mul,
  near,
  negated,
  type Q,
  sub,
  zero,
} from "./rational.js";

/** Everything that is wrong, in words; empty when nothing is. */
export function judge(
  model: LinearModel,
  solution: Solution,
  asked: { readonly relaxation: boolean; readonly gap: number },
): string[] {
  if (solution.status === "failed") return [`failed: ${solution.reason}`];
  if (solution.status === "infeasible") return infeasibleFaults(model, solution, asked.relaxation);
  if (!("values" in solution)) return [];
  const faults: string[] = [];
  const { objective, size } = exactObjective(model, solution.values);
  const typical = exactly(1 / model.objectiveScale);
  const room = mul(exactly(agreement), size);
  if (
    compare(
      abs(sub(exactly(solution.objective), objective)),
      add(room, mul(exactly(rounding), typical)),
    ) > 0
  )
    faults.push(`objective ${solution.objective}, exactly ${near(objective)}`);
  faults.push(...rowFaults(model, solution.values));
  if (solution.prices !== undefined && solution.certifiedBound !== undefined) {
    const bound = exactBound(model, solution.prices, 1);
    const wide = mul(exactly(agreement), add(bound.size, typical));
    if (bound.value === null) faults.push("the prices prove nothing");
    else if (compare(abs(sub(exactly(solution.certifiedBound), bound.value)), wide) > 0)
      faults.push(`certified bound ${solution.certifiedBound}, exactly ${near(bound.value)}`);
  }
  if (solution.status !== "optimal") return faults;
  if (asked.relaxation) faults.push(...openGap(model, solution, objective, size, typical));
  else faults.push(...optimumFaults(model, objective, size, asked.gap));
  return faults;
}

function openGap(
  model: LinearModel,
  { prices }: Extract<Solution, { status: "optimal" }>,
  objective: Q,
  size: Q,
  typical: Q,
): string[] {
  const bound = exactBound(model, prices ?? [], 1).value;
  if (bound === null) return ["an optimal relaxation without a bound"];
  const room = add(
    mul(exactly(2 * relaxationGap), abs(objective)),
    mul(exactly(2 * rounding), add(size, typical)),
  );
  return compare(abs(sub(bound, objective)), room) > 0
    ? [`relaxation ${near(objective)} with the certified bound ${near(bound)}`]
    : [];
}

function optimumFaults(model: LinearModel, objective: Q, size: Q, gap: number): string[] {
  const sigma = senseSign(model);
  const room = add(
    mul(exactly(gap), abs(objective)),
    mul(exactly(agreement), add(size, abs(objective))),
  );
  const tight = exactOptimum(model, "tightened");
  const beyond = (a: Q, b: Q): boolean => {
    const better = sigma > 0 ? sub(a, b) : sub(b, a);
    return compare(better, room) > 0;
  };
  if (tight !== null && beyond(tight, objective))
    return [`optimal ${near(objective)}, but ${near(tight)} is possible`];
  const wide = exactOptimum(model, "widened");
  if (wide === null) return [`optimal ${near(objective)}, but nothing is possible`];
  return beyond(objective, wide) ? [`optimal ${near(objective)}, beyond ${near(wide)}`] : [];
}

function infeasibleFaults(
  model: LinearModel,
  { proof, farkas, whole }: Extract<Solution, { status: "infeasible" }>,
  relaxation: boolean,
): string[] {
  if (proof === "certificate" && farkas !== undefined && whole !== true) {
    const { value } = exactBound(model, farkas, 0);
    if (value === null || compare(value, zero) >= 0) return ["weights that prove nothing"];
  }
  if (relaxation) return [];
  const tight = exactOptimum(model, "tightened");
  return tight === null ? [] : [`infeasible, but ${near(tight)} is possible`];
}

function exactObjective(model: LinearModel, values: readonly number[]): { objective: Q; size: Q } {
  let objective = exactly(model.offset);
  let size = abs(objective);
  values.forEach((x, k) => {
    if (x === 0) return;
    const e = k - model.optionCount;
    const term = mul(exactly(e < 0 ? model.value[k]! : model.extraValue[e]!), exactly(x));
    objective = add(objective, term);
    size = add(size, abs(term));
  });
  return { objective, size };
}

function rowFaults(model: LinearModel, values: readonly number[]): string[] {
  const rows = Array.from({ length: model.rowCount }, () => zero);
  const largest = rows.map(() => exactly(1));
  const put = (row: number, a: number, x: number): void => {
    const term = mul(exactly(a), exactly(x));
    rows[row] = add(rows[row]!, term);
    largest[row] = larger(largest[row]!, abs(term));
  };
  for (let i = 0; i < model.unitCount; i++)
    for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++)
      if (values[o] !== 0) forEachEntry(model, i, o, (row, a) => put(row, a, values[o]!));
  for (let e = 0; e < model.extraCount; e++) {
    const z = values[model.optionCount + e]!;
    if (z !== 0) forEachExtraEntry(model, e, (row, b) => put(row, b, z));
  }
  return rows.flatMap((a, r) => {
    const beyond = (bound: number, excess: Q): boolean =>
      compare(
        excess,
        mul(exactly(planFeasibility * 1.001), larger(largest[r]!, abs(exactly(bound)))),
      ) > 0;
    const [low, high] = [model.rowLower[r]!, model.rowUpper[r]!];
    const isBroken =
      (Number.isFinite(low) && beyond(low, sub(exactly(low), a))) ||
      (Number.isFinite(high) && beyond(high, sub(a, exactly(high))));
    return isBroken ? [`row ${r} is ${near(a)}, not within ${low} … ${high}`] : [];
  });
}

/** Equations (1) and (4) of `model/certificate.ts`. Null: nothing is proved. */
function exactBound(
  model: LinearModel,
  weights: readonly number[],
  objective: 0 | 1,
): { value: Q | null; size: Q } {
  const sigma = exactly(senseSign(model));
  const y = weights.map((w) => (objective === 1 ? mul(sigma, exactly(w)) : exactly(w)));
  let total = zero;
  let size = zero;
  const put = (term: Q): void => {
    total = add(total, term);
    size = add(size, abs(term));
  };
  for (const [r, price] of y.entries()) {
    if (price.n === 0n) continue;
    const bound = price.n > 0n ? model.rowUpper[r]! : model.rowLower[r]!;
    if (!Number.isFinite(bound)) return { value: null, size };
    put(mul(price, exactly(bound)));
  }
  const worth = (value: number): Q => (objective === 1 ? mul(sigma, exactly(value)) : zero);
  for (let i = 0; i < model.unitCount; i++) {
    let best: Q | null = model.mustAct[i] === 1 ? null : zero;
    for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++) {
      let reduced = worth(model.value[o]!);
      forEachEntry(model, i, o, (row, a) => {
        reduced = add(reduced, negated(mul(exactly(a), y[row]!)));
      });
      best = best === null ? reduced : larger(best, reduced);
    }
    if (best === null) return { value: exactly(-1), size };
    put(best);
  }
  for (let e = 0; e < model.extraCount; e++) {
    let reduced = worth(model.extraValue[e]!);
    let terms = abs(reduced);
    forEachExtraEntry(model, e, (row, b) => {
      const term = mul(exactly(b), y[row]!);
      reduced = sub(reduced, term);
      terms = add(terms, abs(term));
    });
    const upper = model.extraUpper[e]!;
    if (reduced.n <= 0n || upper === 0) continue;
    if (Number.isFinite(upper)) put(mul(exactly(upper), reduced));
    else if (compare(reduced, mul(exactly(1e-7), terms)) > 0) return { value: null, size };
  }
  if (objective === 0) return { value: total, size };
  const offset = exactly(model.offset);
  return { value: add(offset, mul(sigma, total)), size: add(size, abs(offset)) };
}
