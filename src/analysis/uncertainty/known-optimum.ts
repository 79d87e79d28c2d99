/**
 * Where every world begins: the best relaxation of the problem as it is. Whoever runs a scenario begins
 * with the same one, so that the answer does not depend on what ran before.
 */
import type { Problem } from "../../domain/problem.js";
import { type Formulation, formulate } from "../../formulation/formulate.js";
import { choiceOf } from "../../formulation/units.js";
import { isFound, type PointSolution } from "../../model/solution.js";
import type { Act } from "../../plan/decisions.js";
import { solveModel } from "../../solvers/solve-model.js";
import type { Start } from "../../solvers/solver.js";
import { optionOf } from "../option-of.js";

/** A share of what a unit does. */
interface Part extends Omit<Act, "enterprise"> {
  readonly share: number;
}

/** By name, for worlds have other rows, units, options and extras; empty where there is no plan. */
interface KnownOptimum {
  readonly prices: ReadonlyMap<string, number>;
  readonly parts: ReadonlyMap<string, readonly Part[]>;
  readonly extras: ReadonlyMap<string, number>;
}

const kept = new WeakMap<Problem, Promise<KnownOptimum>>();

/** Solved once for each problem. */
export function knownOptimum(problem: Problem): Promise<KnownOptimum> {
  const known = kept.get(problem);
  if (known !== undefined) return known;
  const formulation = formulate(problem);
  const made = solveModel(formulation.model, { relaxation: true }).then((solution) =>
    isFound(solution)
      ? named(formulation, solution)
      : { prices: new Map(), parts: new Map(), extras: new Map() },
  );
  kept.set(problem, made);
  return made;
}

function named({ model, optionAt }: Formulation, { values, prices }: PointSolution): KnownOptimum {
  const { names, unitStart, optionCount } = model;
  const parts = new Map<string, Part[]>();
  names.units.forEach((name, i) => {
    const list: Part[] = [];
    for (let o = unitStart[i] ?? 0; o < (unitStart[i + 1] ?? 0); o++) {
      const share = values[o] ?? 0;
      if (!(share > 0)) continue;
      const { action, year } = optionAt(o);
      list.push({ choice: choiceOf(action), tenure: action.tenure, year, share });
    }
    if (list.length > 0) parts.set(name, list);
  });
  return {
    prices: new Map(names.rows.map((name, r) => [name, prices?.[r] ?? 0])),
    parts,
    extras: new Map(names.extras.map((name, e) => [name, values[optionCount + e] ?? 0])),
  };
}

/** The same in a world, as far as that world has it. */
export function startIn(
  formulation: Formulation,
  { prices, parts, extras }: KnownOptimum,
): Start | undefined {
  if (prices.size === 0) return undefined;
  const { names, optionCount, extraCount } = formulation.model;
  const values = new Float64Array(optionCount + extraCount);
  names.units.forEach((name, i) => {
    for (const part of parts.get(name) ?? []) {
      const o = optionOf(formulation, i, part);
      if (o >= 0) values[o] = part.share;
    }
  });
  names.extras.forEach((name, e) => {
    values[optionCount + e] = extras.get(name) ?? 0;
  });
  return { prices: names.rows.map((name) => prices.get(name) ?? 0), values };
}
