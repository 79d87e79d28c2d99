/** From a solution of the elastic model to changes of the policy: each field with what it was and becomes. */
import { atPath } from "../../domain/grounds.js";
import type { Policy } from "../../domain/policy.js";
import { withPath } from "../../domain/with-path.js";
import type { Formulation } from "../../formulation/formulate.js";
import type { FeasibleSolution, OptimalSolution } from "../../model/solution.js";
import { total } from "../../total.js";
import { type Elastic, type PricedLever, waiting } from "./elastic.js";
import { type Opening, openingOf, withUnlocked } from "./openings.js";
import { breachesOf } from "./softened.js";
import { type Staying, stayingOf } from "./staying.js";

/** One field of the policy that changes. */
export interface Change {
  /** Path of the field; where it was not there `from` is left out, where it goes `to` is. */
  readonly path: string;
  /** Under which it can be banned: a path, or the name of a rule. */
  readonly lever: string;
  readonly from?: unknown;
  readonly to?: unknown;
  /** Row key that a figure bounds, the first of them. */
  readonly row?: string;
  /** What is needed exactly, before it was rounded outwards; of figures only. */
  readonly amount?: number;
}

type Found = OptimalSolution | FeasibleSolution;

/** Every change that a solution stands for. */
export function changesOf(elastic: Elastic, formulation: Formulation, solution: Found): Change[] {
  const { optionCount, extraCount } = formulation.model;
  const first = optionCount + extraCount - elastic.levers.length;
  const figures = elastic.levers.flatMap((lever, k) =>
    figureChange(lever, solution.values[first + k] ?? 0),
  );
  return [...figures, ...ruleChanges(elastic, formulation, solution)];
}

/** The policy with the changes made. */
export function withChanges(policy: Policy, changes: readonly Change[]): Policy {
  const changed = changes.reduce((made, { path, to }) => withPath(made, path, to), policy);
  // Grounds of figures that are no longer there.
  return {
    ...changed,
    grounds: changed.grounds.filter(({ field }) => atPath(changed, field) !== undefined),
  };
}

const smallest = 1e-9;
/** Parts of a unit below this are rounding. */
const noPart = 1e-6;

/** A figure is rounded outwards: shares to a thousandth, counts to one, others to three digits. */
function figureChange(lever: PricedLever, amount: number): Change[] {
  const { path, side, value, unit, rows } = lever;
  if (!(amount > smallest * Math.max(1, Math.abs(value)))) return [];
  const step = unit === "share" ? 0.001 : unit === "count" ? 1 : thirdDigit(amount);
  const exact = side === "lower" ? value - amount : value + amount;
  const steps =
    side === "lower" ? Math.floor(exact / step + smallest) : Math.ceil(exact / step - smallest);
  const to = Number((steps * step).toPrecision(12));
  const meant = unit === "share" ? Math.min(1, Math.max(0, to)) : to;
  return [{ path, lever: path, from: value, to: meant, row: rows[0]?.[0] ?? "", amount }];
}

/** The place of the third digit: 0.01 for 1.234. */
function thirdDigit(amount: number): number {
  const exponent = Number(amount.toExponential().split("e")[1]);
  return Number(`1e${exponent - 2}`);
}

/** What the options that were taken, whole or in part, and the duties that were not done, ask of the rules. */
function ruleChanges(elastic: Elastic, formulation: Formulation, { values }: Found): Change[] {
  const { problem } = elastic;
  const { model } = formulation;
  const levers = new Map<string, string>();
  let changed = problem.policy;
  const set = ({ path, lever, to }: Opening): void => {
    changed = withPath(changed, path, to);
    levers.set(path, lever);
  };
  for (let o = 0; o < model.optionCount && elastic.breaches.size > 0; o++) {
    if ((values[o] ?? 0) <= noPart) continue;
    const option = formulation.optionAt(o);
    for (const breach of breachesOf({ ...problem, policy: changed }, option))
      set(openingOf(changed, option, breach));
  }
  const { waiting: waits, locked } = staying(elastic, formulation, values);
  if (locked.length > 0)
    set({ path: "unlocked", lever: "lock", to: withUnlocked(changed, locked) });
  if (waits > 0)
    set(
      changed.postpone === undefined
        ? { path: "postpone", lever: waiting, to: {} }
        : { path: "postpone.until", lever: waiting, to: undefined },
    );
  return [...levers].map(([path, lever]) => {
    const [from, to] = [atPath(problem.policy, path), atPath(changed, path)];
    return {
      path,
      lever,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
  });
}

/** What the units that had to act and do nothing, whole or in part, ask for together. */
function staying(
  { base, problem }: Elastic,
  { model, candidates }: Formulation,
  values: readonly number[],
): Staying {
  const units = new Map(candidates.units.map((unit) => [unit.name, unit]));
  const all: Staying[] = [];
  for (let i = 0; i < model.unitCount; i++) {
    if (base.model.mustAct[i] === 0 || model.mustAct[i] === 1) continue;
    const [from, to] = [model.unitStart[i], model.unitStart[i + 1]];
    const unit = units.get(model.names.units[i] ?? "");
    if (unit !== undefined && total(values.slice(from, to), (x) => x) < 1 - noPart)
      all.push(stayingOf(unit, problem.policy));
  }
  return {
    waiting: total(all, ({ waiting: count }) => count),
    locked: all.flatMap(({ locked }) => locked),
  };
}
