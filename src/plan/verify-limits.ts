/** The limits that many enterprises share: quotas, fairness, budgets, pace, districts, relief, changes. From the domain alone. */
import { attritionShare } from "../domain/cost.js";
import { distanceKm } from "../domain/distance.js";
import { type Enterprise, pollutants } from "../domain/enterprise.js";
import { groupOf, isListed } from "../domain/grouping.js";
import { obligationOf } from "../domain/obligation.js";
import { yearsOf } from "../domain/policy.js";
import {
  budgetIn,
  type DistrictLimit,
  type Grouping,
  type Measure,
} from "../domain/policy-limits.js";
import { addedLoadKgPerDay, burdenAt, grossRelief } from "../domain/relief.js";
import {
  budgetKey,
  districtBurdenKey,
  districtKey,
  districtLoadKey,
  fairnessKey,
  paceKey,
  quotaKey,
  reliefKey,
  stabilityKey,
  type YearlyDistrictLimit,
} from "../domain/row-keys.js";
import { borneBy } from "../domain/support.js";
import type { AnyLimit, Limit } from "./limit.js";
import type { CheckedAct, Facts } from "./verify.js";
import { costsOf } from "./verify-costs.js";

/** All of them, with what the plan reaches. Amounts are in the unit of the limit. */
export function sharedLimits(facts: Facts, acts: readonly CheckedAct[]): AnyLimit[] {
  const moves = acts.filter(({ park }) => park !== undefined);
  return [
    ...quotas(facts, acts),
    ...fairness(facts, acts),
    ...budgets(facts, acts),
    ...pace(facts, moves),
    ...facts.problem.policy.districts.flatMap((rule) => district(facts, rule, moves)),
    ...relief(facts, acts),
    ...stability(facts, acts),
  ];
}

/** How much of a measure one enterprise is. */
function amountOf(facts: Facts, measure: Measure, enterprise: Enterprise): number {
  if (measure === "enterprises") return 1;
  if (measure === "relief") return grossRelief(facts.scale, enterprise);
  return measure === "workers" ? enterprise.workers : enterprise.landHa;
}

/** Base and moved amount of each group by the end of a year, by group name. */
export function groupTotals(
  facts: Facts,
  {
    measure,
    by,
    group,
  }: { measure: Measure; by?: Grouping | undefined; group?: string | undefined },
  year: number,
  acts: readonly CheckedAct[],
): Map<string, { base: number; moved: number }> {
  const { policy, enterprises } = facts.problem;
  const totals = new Map<string, { base: number; moved: number }>();
  const movers = new Set(
    acts
      .filter((act) => act.year <= year && (act.alternative?.counts ?? true))
      .map(({ enterprise }) => enterprise.id),
  );
  for (const enterprise of enterprises) {
    const name = by === undefined ? "all" : groupOf(enterprise, by);
    if (name === undefined || (group !== undefined && group !== name)) continue;
    const total = totals.get(name) ?? { base: 0, moved: 0 };
    totals.set(name, total);
    if (obligationOf(enterprise, policy.obligationRule) === "exempt") continue;
    if (!isListed(enterprise, policy)) continue;
    const amount = amountOf(facts, measure, enterprise);
    total.base += amount;
    if (movers.has(enterprise.id)) total.moved += amount;
  }
  return totals;
}

function quotas(facts: Facts, acts: readonly CheckedAct[]): Limit[] {
  const { quotas: list, horizon } = facts.problem.policy;
  return list.flatMap((quota) => {
    const { lower, upper, year = horizon.to } = quota;
    return [...groupTotals(facts, quota, year, acts)].map(([name, { base, moved }]) => {
      const key = quotaKey(quota, name, year);
      return { rule: "quota", key, value: moved, lower: lower * base, upper: upper * base };
    });
  });
}

function fairness(facts: Facts, acts: readonly CheckedAct[]): Limit[] {
  const { fairness: list, horizon } = facts.problem.policy;
  return list.flatMap((rule) => {
    const { year = horizon.to, maximumDifference: upper } = rule;
    const shares = [...groupTotals(facts, rule, year, acts).values()]
      .filter(({ base }) => base > 0)
      .map(({ base, moved }) => moved / base);
    if (shares.length === 0) return [];
    const difference = Math.max(...shares) - Math.min(...shares);
    const key = fairnessKey(rule, year);
    return [{ rule: "fairness", key, value: difference, upper }];
  });
}

function budgets(facts: Facts, acts: readonly CheckedAct[]): AnyLimit[] {
  const { policy } = facts.problem;
  const years = yearsOf(policy);
  const costs = costsOf(facts, acts);
  return policy.budgets.flatMap((budget): AnyLimit[] => {
    const keys = years.map((year) => budgetKey(budget, year));
    const used = years.map((year) =>
      costs.reduce(
        (sum, cost) => (cost.year === year ? sum + borneBy(cost.byPayer, budget.payers) : sum),
        0,
      ),
    );
    const ready = years.map((year) => budgetIn(budget, year));
    if (budget.carryOver) return [{ rule: "budget", keys, used, ready }];
    return keys.map((key, t) => ({
      rule: "budget",
      key,
      value: used[t] ?? 0,
      upper: ready[t] ?? 0,
    }));
  });
}

/** A yearly limit on moves, each counted by an amount. */
function yearly(
  facts: Facts,
  rule: string,
  keyOf: (year: number) => string,
  upper: number | undefined,
  moves: readonly CheckedAct[],
  of: (move: CheckedAct) => number,
): Limit[] {
  if (upper === undefined) return [];
  return yearsOf(facts.problem.policy).map((year) => {
    const value = moves.reduce((total, move) => (move.year === year ? total + of(move) : total), 0);
    return { rule, key: keyOf(year), value, upper };
  });
}

function pace(facts: Facts, moves: readonly CheckedAct[]): Limit[] {
  const { moves: most, jobs } = facts.problem.policy.pace;
  return [
    ...yearly(
      facts,
      "pace",
      (year) => paceKey("moves", year),
      most,
      moves,
      () => 1,
    ),
    ...yearly(
      facts,
      "pace",
      (year) => paceKey("jobs", year),
      jobs,
      moves,
      ({ enterprise }) => enterprise.workers,
    ),
  ];
}

function district(facts: Facts, rule: DistrictLimit, moves: readonly CheckedAct[]): Limit[] {
  const keyOf = (what: YearlyDistrictLimit) => (year: number) => districtKey(rule, what, year);
  const here = moves.filter(({ park }) => park?.districts.includes(rule.district));
  const leaving = ({ enterprise, park }: CheckedAct): number => {
    const distance = park === undefined ? null : distanceKm(enterprise, park);
    return enterprise.workers * attritionShare(distance ?? 0, facts.problem.assumptions);
  };
  const workers = ({ enterprise }: CheckedAct): number => enterprise.workers;
  const burden = here.reduce(
    (sum, { enterprise, park }) =>
      park === undefined ? sum : sum + burdenAt(facts.scale, enterprise, park),
    0,
  );
  const loads = pollutants.flatMap((pollutant): Limit[] => {
    const most = rule.loadKgPerDay?.[pollutant];
    if (most === undefined) return [];
    const value = here.reduce(
      (sum, { enterprise }) =>
        sum + addedLoadKgPerDay(enterprise, pollutant, facts.problem.assumptions),
      0,
    );
    return [{ rule: "load", key: districtLoadKey(rule, pollutant), value, upper: most }];
  });
  const { burdenPoints: upper } = rule;
  return [
    ...loads,
    ...yearly(facts, "district", keyOf("moves"), rule.moves, here, () => 1),
    ...yearly(facts, "district", keyOf("jobs"), rule.jobs, here, workers),
    ...yearly(facts, "labour", keyOf("recruits"), rule.recruits, here, leaving),
    ...yearly(
      facts,
      "labour",
      keyOf("housing"),
      rule.housing,
      here,
      (m) => workers(m) - leaving(m),
    ),
    ...(upper === undefined
      ? []
      : [{ rule: "burden", key: districtBurdenKey(rule), value: burden, upper }]),
  ];
}

function relief(facts: Facts, acts: readonly CheckedAct[]): Limit[] {
  const { objective, reliefFloorPoints } = facts.problem.policy;
  const asked = [
    reliefFloorPoints ?? [],
    objective.kind === "cost" ? objective.reliefTargetPoints : [],
  ].flat();
  if (asked.length === 0) return [];
  const value = acts.reduce((sum, { stated }) => sum + stated.reliefPoints, 0);
  return [{ rule: "relief", key: reliefKey, value, lower: Math.max(...asked) }];
}

/** Enterprises whose choice or year is not that of the earlier plan. */
export function changesOf(facts: Facts, acts: readonly CheckedAct[]): number {
  const now = new Map(
    acts.map(({ enterprise, park, alternative, year }) => [
      enterprise.id,
      `${park?.id ?? alternative?.kind} ${year}`,
    ]),
  );
  const before = new Map(
    facts.problem.policy.stability?.earlier.map((e) => [e.enterprise, `${e.choice} ${e.year}`]),
  );
  return facts.problem.enterprises.filter(({ id }) => now.get(id) !== before.get(id)).length;
}

function stability(facts: Facts, acts: readonly CheckedAct[]): Limit[] {
  const upper = facts.problem.policy.stability?.maximumChanges;
  if (upper === undefined) return [];
  return [{ rule: "stability", key: stabilityKey, value: changesOf(facts, acts), upper }];
}
