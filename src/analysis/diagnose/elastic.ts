/**
 * The elastic model: the least that has to change so that there is a plan.
 *
 *   (1) minimise Σ_ℓ c_ℓ z_ℓ + Σ_o b_o x_o + w Σ_i d_i (1 − Σ_o x_o)
 *   (2) L_r − Σ_ℓ g_rℓ z_ℓ ≤ Σ_o a_ro x_o + Σ_e b_re z_e ≤ U_r + Σ_ℓ g_rℓ z_ℓ, each lever on its side
 *   (3) 0 ≤ z_ℓ ≤ u_ℓ
 *
 * ℓ the levers, b_o the price of the rules that option o breaks, d_i the duties of unit i that may be
 * left undone at the price w (a lock that is lifted has its own). Rows without a lever are facts and stay as they are. A lever that is
 * banned has u_ℓ = 0, and a rule that is banned takes its options away.
 */

import { softPrice } from "../../domain/policy-rules.js";
import type { Problem } from "../../domain/problem.js";
import { type Formulation, thatFit } from "../../formulation/formulate.js";
import { known } from "../../formulation/of-year.js";
import type { LinearModel } from "../../model/linear-model.js";
import { atOnce } from "../../model/pieces.js";
import { withOptions } from "../../model/presolve/with-options.js";
import { rowReach } from "../../model/row-reach.js";
import { withExtras } from "../../model/with-extras.js";
import { total } from "../../total.js";
import type { Lever } from "./lever.js";
import { leversOf } from "./levers.js";
import { breachFinder, type RuleBreach, ruleCosts, waitCost } from "./softened.js";
import { type StayingPrices, stayingOf, stayingPrice } from "./staying.js";

/** A lever in the model: what it costs per unit of the figure, how far it goes, and how large the figure is. */
export interface PricedLever extends Lever {
  readonly costPerUnit: number;
  readonly upper: number;
  readonly size: number;
}

/** Everything that is the same whatever is banned. */
export interface Elastic {
  readonly problem: Problem;
  readonly base: Formulation;
  readonly levers: readonly PricedLever[];
  /** By option of the base, where it breaks anything. */
  readonly breaches: ReadonlyMap<number, readonly RuleBreach[]>;
  /** Of a duty that is left undone, and of a lock that is lifted; undefined where that must not be. */
  readonly stayingPrices: StayingPrices;
}

/** Id under which waiting is banned; rules and levers are banned by rule name and path. */
export const waiting = "wait";

/** All that is no figure: with this banned, figures alone are changed. */
export const everyRule: readonly string[] = [...Object.keys(ruleCosts), waiting];

/** @param base the problem with everything open: as it is where just figures are changed, else `opened` */
export function elasticOf(problem: Problem, base: Formulation): Elastic {
  const breaches = new Map<number, RuleBreach[]>();
  const breachesOf = breachFinder(problem);
  for (let o = 0; o < base.model.optionCount; o++) {
    const broken = breachesOf(base.optionAt(o));
    if (broken.length > 0) breaches.set(o, broken);
  }
  const register = Math.max(1, problem.enterprises.length);
  const isSoft = softPrice(problem.policy.soft, "mandatory") !== undefined;
  const price = (rule: string, cost: number): number | undefined => {
    const factor = costFactor(problem, rule);
    return factor === null ? undefined : (factor * cost) / register;
  };
  return {
    problem,
    base,
    levers: priced(leversOf(base.candidates, problem.policy), base.model, problem),
    breaches,
    stayingPrices: {
      waiting: isSoft ? undefined : price(waiting, waitCost),
      lock: price("lock", ruleCosts.lock),
    },
  };
}

/** Levers that are negotiable and have room, with their price. */
function priced(levers: readonly Lever[], model: LinearModel, problem: Problem): PricedLever[] {
  const reach = rowReach(model);
  const index = new Map(model.names.rows.map((key, r) => [key, r]));
  return levers.flatMap((lever): PricedLever[] => {
    const factor = costFactor(problem, lever.path, lever.rows[0]?.[0]);
    const rows = lever.rows.flatMap(([key, perUnit]) => {
      const row = index.get(key);
      return row === undefined ? [] : [{ row, perUnit }];
    });
    if (factor === null || rows.length === 0) return [];
    const isLower = (lever.rowSide ?? lever.side) === "lower";
    const farthest = Math.max(
      ...rows.map(({ row, perUnit }) =>
        isLower
          ? (known(model.rowLower[row], "row") - known(reach.least[row], "row")) / perUnit
          : (known(reach.greatest[row], "row") - known(model.rowUpper[row], "row")) / perUnit,
      ),
    );
    const meant =
      lever.unit !== "share" ? Infinity : lever.side === "lower" ? lever.value : 1 - lever.value;
    const upper = Math.min(farthest, meant, lever.most ?? Infinity);
    if (!(upper > 0)) return [];
    const whole = lever.unit === "share" ? 1 : Math.abs(lever.value) + farthest;
    const size = Math.max(Math.abs(lever.value), 0.1 * whole);
    return [{ ...lever, upper, size, costPerUnit: factor / size }];
  });
}

/** By what the policy multiplies the price of changing it; null where it is not to be touched. */
function costFactor({ policy }: Problem, ...names: (string | undefined)[]): number | null {
  const found = policy.negotiable.find(({ rule }) =>
    names.some(
      (name) =>
        name === rule ||
        name?.startsWith(`${rule}/`) ||
        name?.startsWith(`${rule}.`) ||
        name?.startsWith(`${rule}[`),
    ),
  );
  return found === undefined ? 1 : found.cost;
}

/** The model of (1)-(3) without what is banned, and without options that cannot fit. */
export function elasticFormulation(elastic: Elastic, banned: ReadonlySet<string>): Formulation {
  const { base, levers } = elastic;
  const { model } = base;
  const prices = optionPrices(elastic, banned);
  const kept = Int32Array.from([...prices.keys()].filter((o) => Number.isFinite(prices[o])));
  const priced: LinearModel = {
    ...model,
    sense: "minimise",
    ...withStaying(elastic, prices, banned),
    extraValue: new Float64Array(model.extraCount),
    extraUpper: widened(model, levers),
  };
  const columns = levers.map((lever) => column(lever, model, banned));
  const whole = withExtras(priced, columns);
  const isAll = kept.length === model.optionCount;
  return thatFit({
    ...base,
    model: isAll ? whole : (atOnce(withOptions(whole, kept)) as LinearModel),
    optionAt: (o) => base.optionAt(known(kept[o], `option ${o}`)),
    extras: [...base.extras, ...columns.map(() => ({ kind: "helper" as const }))],
  });
}

/**
 * What prices are multiplied by that prove that there is no plan: so that the first lever is about to pay.
 * Then they are prices of the elastic model, and often the best.
 */
export function proofUnit(
  { levers }: Elastic,
  model: LinearModel,
  prices: readonly number[],
): number {
  const first = model.extraCount - levers.length;
  const units = levers.map(({ costPerUnit }, k) => {
    const e = first + k;
    const [from, to] = [
      known(model.extraStart[e], "lever"),
      known(model.extraStart[e + 1], "lever"),
    ];
    let gain = 0;
    for (let j = from; j < to; j++)
      gain += known(model.extraCoef[j], "entry") * (prices[known(model.extraRow[j], "row")] ?? 0);
    return gain > 0 && model.extraUpper[e] !== 0 ? costPerUnit / gain : Number.POSITIVE_INFINITY;
  });
  const least = Math.min(...units);
  return Number.isFinite(least) ? least : 0;
}

/** b_o, infinite where a rule is banned. */
function optionPrices(
  { problem, base, breaches }: Elastic,
  banned: ReadonlySet<string>,
): Float64Array {
  const register = Math.max(1, problem.enterprises.length);
  const prices = new Float64Array(base.model.optionCount);
  for (const [o, broken] of breaches)
    prices[o] = total(broken, ({ rule, amount }) => {
      const factor = banned.has(rule) ? null : costFactor(problem, rule);
      return factor === null ? Infinity : (factor * ruleCosts[rule] * amount) / register;
    });
  return prices;
}

/** The last sum of (1): who must act may stay, and each option gives back what that costs. */
function withStaying(
  { problem, base, stayingPrices }: Elastic,
  prices: Float64Array,
  banned: ReadonlySet<string>,
): Pick<LinearModel, "offset" | "value" | "mustAct"> {
  const { model, candidates } = base;
  const [mustAct, value] = [Uint8Array.from(model.mustAct), Float64Array.from(prices)];
  const allowed = {
    waiting: banned.has(waiting) ? undefined : stayingPrices.waiting,
    lock: banned.has("lock") ? undefined : stayingPrices.lock,
  };
  const units = new Map(candidates.units.map((unit) => [unit.name, unit]));
  let offset = 0;
  model.names.units.forEach((name, i) => {
    const unit = units.get(name);
    if (mustAct[i] === 0 || unit === undefined) return;
    const price = stayingPrice(stayingOf(unit, problem.policy), allowed);
    if (price === undefined) return;
    mustAct[i] = 0;
    offset += price;
    const end = known(model.unitStart[i + 1], `unit ${i}`);
    for (let o = known(model.unitStart[i], `unit ${i}`); o < end; o++)
      value[o] = known(value[o], `option ${o}`) - price;
  });
  return { offset, value, mustAct };
}

function column(lever: PricedLever, { names }: LinearModel, banned: ReadonlySet<string>) {
  const sign = (lever.rowSide ?? lever.side) === "lower" ? 1 : -1;
  const perUnit = new Map(lever.rows);
  return {
    name: `lever/${lever.path}`,
    value: lever.costPerUnit,
    upper: banned.has(lever.path) ? 0 : lever.upper,
    entries: names.rows.flatMap((key, row) => {
      const worth = perUnit.get(key);
      return worth === undefined ? [] : [[row, sign * worth] as const];
    }),
  };
}

/** What may be carried on grows by what is added. */
function widened({ names, extraUpper }: LinearModel, levers: readonly PricedLever[]): Float64Array {
  return extraUpper.map((upper, e) => {
    const chain = /^carry\/(.+)\/\d+$/.exec(names.extras[e] ?? "")?.[1];
    if (chain === undefined) return upper;
    let more = 0;
    for (const lever of levers)
      for (const [key] of lever.rows) if (key.startsWith(`${chain}/`)) more += lever.upper;
    return upper + more;
  });
}
