/** The limits that many enterprises share: quotas, fairness, budgets, pace, districts, relief, changes, shared parks. */

import type { Enterprise } from "../../domain/enterprise.js";
import { pollutants } from "../../domain/enterprise.js";
import { groupOf } from "../../domain/grouping.js";
import { jobLossKindOf } from "../../domain/job-losses.js";
import { drainsTo, liesIn } from "../../domain/park.js";
import { type DistrictLimit, type Yearly, yearlyIn } from "../../domain/policy-limits.js";
import { addedLoadKgPerDay } from "../../domain/relief.js";
import {
  alternativeKey,
  budgetKey,
  districtBurdenKey,
  districtKey,
  districtLoadKey,
  fairnessKey,
  jobsKey,
  paceKey,
  postponedKey,
  reliefKey,
  riverKey,
  sharingKey,
  stabilityKey,
} from "../../domain/row-keys.js";
import { total } from "../../total.js";
import type { StatedAct } from "../statement/acts.js";
import type { Figures } from "../statement/figures.js";
import { groupTotals } from "../statement/quotas.js";
import { waitsIn } from "../statement/waiting.js";
import { extraLimits } from "./extra-limits.js";
import type { AnyLimit, Limit } from "./limit.js";

/** All of them, with what the plan reaches, in the unit of the limit. */
export function sharedLimits(figures: Figures): AnyLimit[] {
  return [
    ...quotas(figures),
    ...fairness(figures),
    ...budgets(figures),
    ...pace(figures),
    ...alternatives(figures),
    ...jobs(figures),
    ...postponed(figures),
    ...figures.problem.policy.districts.flatMap((rule) => district(figures, rule)),
    ...rivers(figures),
    ...relief(figures),
    ...stability(figures),
    ...sharing(figures),
    ...extraLimits(figures),
  ];
}

function quotas({ quotas }: Figures): Limit[] {
  return quotas.map(({ key, base, moved, lower, upper }) => ({
    rule: "quota",
    key,
    value: moved,
    lower: lower * base,
    upper: upper * base,
  }));
}

function fairness(figures: Figures): Limit[] {
  const { fairness: list, horizon } = figures.problem.policy;
  return list.flatMap((rule) => {
    const { year = horizon.to, maximumDifference: upper } = rule;
    const shares = groupTotals(figures, rule, year)
      .filter(({ base }) => base > 0)
      .map(({ base, moved }) => moved / base);
    if (shares.length === 0) return [];
    const value = Math.max(...shares) - Math.min(...shares);
    return [{ rule: "fairness", key: fairnessKey(rule, year), value, upper }];
  });
}

function budgets({ problem, years, budgets }: Figures): AnyLimit[] {
  return problem.policy.budgets.flatMap((budget, b): AnyLimit[] => {
    const own = budgets.slice(b * years.length, (b + 1) * years.length);
    const keys = years.map((year) => budgetKey(budget, year));
    const used = own.map(({ usedMillionVnd }) => usedMillionVnd);
    const ready = own.map(({ millionVnd }) => millionVnd);
    if (budget.carryOver) return [{ rule: "budget", keys, used, ready }];
    return keys.map((key, t) => ({
      rule: "budget",
      key,
      value: used[t] ?? 0,
      upper: ready[t] ?? 0,
    }));
  });
}

/** Yearly limits on acts, each counted by an amount. */
function yearly(
  { years }: Figures,
  rule: string,
  keyOf: (year: number) => string,
  given: Yearly | undefined,
  acts: readonly StatedAct[],
  of: (act: StatedAct) => number,
): Limit[] {
  return years.flatMap((year) => {
    const upper = yearlyIn(given, year);
    if (upper === undefined) return [];
    const value = total(acts, (act) => (act.year === year ? of(act) : 0));
    return [{ rule, key: keyOf(year), value, upper }];
  });
}

/** How many take an alternative in a year, and what that costs. */
function alternatives(figures: Figures): Limit[] {
  return figures.problem.policy.alternatives.flatMap(({ kind, perYear, budgetPerYear }) => {
    const those = figures.acts.filter(({ alternative }) => alternative?.kind === kind);
    const by = (
      what: "count" | "cost",
      given: Yearly | undefined,
      of: (act: StatedAct) => number,
    ) =>
      yearly(figures, "alternative-pace", (y) => alternativeKey(kind, what, y), given, those, of);
    return [
      ...by("count", perYear, () => 1),
      ...by("cost", budgetPerYear, ({ costMillionVnd }) => costMillionVnd),
    ];
  });
}

/** Jobs lost of one kind, in all or by group. */
function jobs(figures: Figures): Limit[] {
  return figures.problem.policy.limits.jobs.flatMap((limit) => {
    const { kind, by, group: only, most: upper, perYear } = limit;
    const lost = figures.acts.filter((act) => jobLossKindOf(act.alternative?.kind) === kind);
    const nameOf = ({ enterprise }: { readonly enterprise: Enterprise }): string | undefined =>
      by === undefined ? "all" : groupOf(enterprise, by);
    const named = figures.problem.enterprises.map((enterprise) => nameOf({ enterprise }));
    const groups = only === undefined ? [...new Set(named)].flatMap((name) => name ?? []) : [only];
    return groups.sort().flatMap((group): Limit[] => {
      const own = lost.filter((act) => nameOf(act) === group);
      const of = ({ jobsLost }: StatedAct): number => jobsLost;
      const whole = { rule: "jobs", key: jobsKey(limit, group), value: total(own, of) };
      return [
        ...(upper === undefined ? [] : [{ ...whole, upper }]),
        ...yearly(figures, "jobs", (year) => jobsKey(limit, group, year), perYear, own, of),
      ];
    });
  });
}

/** How many of the due wait in each year. */
function postponed({ problem, years, waiting }: Figures): Limit[] {
  const { postpone } = problem.policy;
  if (postpone === undefined) return [];
  return years.flatMap((year): Limit[] => {
    const isOver = postpone.until !== undefined && year > postpone.until;
    const upper = isOver ? 0 : yearlyIn(postpone.most, year);
    if (upper === undefined) return [];
    const value = waiting.filter((one) => waitsIn(one, year)).length;
    return [{ rule: "postponed", key: postponedKey(year), value, upper }];
  });
}

const workers = ({ enterprise }: StatedAct): number => enterprise.workers;

function pace(figures: Figures): Limit[] {
  const { moves, problem } = figures;
  const { moves: most, jobs } = problem.policy.pace;
  return [
    ...yearly(
      figures,
      "pace",
      (year) => paceKey("moves", year),
      most,
      moves,
      () => 1,
    ),
    ...yearly(figures, "pace", (year) => paceKey("jobs", year), jobs, moves, workers),
  ];
}

function district(figures: Figures, rule: DistrictLimit): Limit[] {
  const { assumptions } = figures.problem;
  const here = figures.moves.filter(
    ({ park }) => park !== undefined && liesIn(park, [rule.district]),
  );
  const by = (what: "moves" | "jobs" | "recruits" | "housing", of: (move: StatedAct) => number) =>
    yearly(
      figures,
      what === "moves" || what === "jobs" ? "district" : "labour",
      (year) => districtKey(rule, what, year),
      rule[what],
      here,
      of,
    );
  const loads = pollutants.flatMap((pollutant): Limit[] => {
    const upper = rule.loadKgPerDay?.[pollutant];
    if (upper === undefined) return [];
    const value = total(here, ({ enterprise, park }) =>
      park === undefined ? 0 : addedLoadKgPerDay(enterprise, park, pollutant, assumptions),
    );
    return [{ rule: "load", key: districtLoadKey(rule, pollutant), value, upper }];
  });
  const burden = total(here, ({ burdenPoints }) => burdenPoints);
  const { burdenPoints: upper } = rule;
  return [
    ...loads,
    ...by("moves", () => 1),
    ...by("jobs", workers),
    ...by("recruits", ({ jobsLost }) => jobsLost),
    ...by("housing", (move) => workers(move) - move.jobsLost),
    ...(upper === undefined
      ? []
      : [{ rule: "burden", key: districtBurdenKey(rule), value: burden, upper }]),
  ];
}

/** What reaches each river from all parks on it. */
function rivers({ problem, moves }: Figures): Limit[] {
  const { policy, assumptions } = problem;
  return policy.rivers.flatMap((limit) =>
    pollutants.flatMap((pollutant): Limit[] => {
      const upper = (limit.loadKgPerDay as Partial<Record<string, number>>)[pollutant];
      if (upper === undefined) return [];
      const value = total(moves, ({ enterprise, park }) =>
        park !== undefined && drainsTo(park, limit.river)
          ? addedLoadKgPerDay(enterprise, park, pollutant, assumptions)
          : 0,
      );
      return [{ rule: "river", key: riverKey(limit, pollutant), value, upper }];
    }),
  );
}

function relief({ problem, acts }: Figures): Limit[] {
  const { objective, reliefFloorPoints } = problem.policy;
  const asked = [
    reliefFloorPoints ?? [],
    objective.kind === "cost" ? objective.reliefTargetPoints : [],
  ].flat();
  if (asked.length === 0) return [];
  const value = total(acts, ({ reliefPoints }) => reliefPoints);
  return [{ rule: "relief", key: reliefKey, value, lower: Math.max(...asked) }];
}

function stability({ problem, changes }: Figures): Limit[] {
  const upper = problem.policy.stability?.maximumChanges;
  if (upper === undefined || changes === null) return [];
  return [{ rule: "stability", key: stabilityKey, value: changes, upper }];
}

/** Those who share a park and move are in one park: the number of parks of each group. */
function sharing({ moves }: Figures): Limit[] {
  const parks = new Map<string, Set<string>>();
  for (const { enterprise, choice } of moves) {
    const group = enterprise.sharesParkWith;
    if (group !== undefined) parks.set(group, (parks.get(group) ?? new Set()).add(choice));
  }
  return [...parks].map(([group, { size }]) => ({
    rule: "sharing",
    key: sharingKey(group),
    value: size,
    upper: 1,
  }));
}
