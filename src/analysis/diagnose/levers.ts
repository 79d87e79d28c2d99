/**
 * Levers: figures of a policy that may be loosened, and the rows that each of them loosens.
 *
 * Let lever ℓ be the figure F_ℓ, loosened by z_ℓ ≥ 0 (a floor goes down, a ceiling up). In row r it is
 * worth g_rℓ z_ℓ, g the base of a share and 1 for every other figure. It costs z_ℓ / size_ℓ: what it is
 * changed by as a share of itself, or of a tenth of what all can reach where that is more.
 */

import type { Policy } from "../../domain/policy.js";
import { yearsOf } from "../../domain/policy.js";
import type { Yearly } from "../../domain/policy-limits.js";
import {
  alternativeKey,
  budgetKey,
  districtBurdenKey,
  districtKey,
  districtLoadKey,
  extraKey,
  fairnessKey,
  jobsKey,
  paceKey,
  postponedKey,
  reliefKey,
  riverKey,
  stabilityKey,
} from "../../domain/row-keys.js";
import { groupNames } from "../../formulation/groups.js";
import type { Candidates } from "../../formulation/units.js";
import type { Lever } from "./lever.js";
import { quotaKeyed } from "./quota-levers.js";

/** Every figure of the policy that bounds a row; of the candidates only who they are is taken. */
export function leversOf(candidates: Candidates, policy: Policy): Lever[] {
  return [
    ...quotaKeyed(candidates),
    ...fairness(policy),
    ...budgets(policy),
    ...yearly("pace.moves", policy.pace.moves, "count", policy, (year) => paceKey("moves", year)),
    ...yearly("pace.jobs", policy.pace.jobs, "count", policy, (year) => paceKey("jobs", year)),
    ...jobs(candidates, policy),
    ...alternatives(policy),
    ...postponed(policy),
    ...districts(policy),
    ...rivers(policy),
    ...relief(policy),
    ...one("stability.maximumChanges", policy.stability?.maximumChanges, "count", [stabilityKey]),
    ...own(policy),
  ];
}

/** An upper limit; none where the figure is not there. */
function one(
  path: string,
  value: number | undefined,
  unit: Lever["unit"],
  keys: readonly string[],
  side: Lever["side"] = "upper",
): Lever[] {
  if (value === undefined) return [];
  return [{ path, side, value, unit, rows: keys.map((key) => [key, 1]) }];
}

/** One figure for all years, or one for each that is named. */
function yearly(
  path: string,
  given: Yearly | undefined,
  unit: Lever["unit"],
  policy: Policy,
  keyOf: (year: number) => string | readonly string[],
): Lever[] {
  const keys = (year: number): string[] => [keyOf(year)].flat();
  if (typeof given === "object")
    return Object.entries(given).flatMap(([year, value]) =>
      one(`${path}.${year}`, value, unit, keys(Number(year))),
    );
  return one(path, given, unit, yearsOf(policy).flatMap(keys));
}

function fairness({ fairness: list, horizon }: Policy): Lever[] {
  return list.flatMap((rule, k) =>
    one(`fairness[${k}].maximumDifference`, rule.maximumDifference, "share", [
      fairnessKey(rule, rule.year ?? horizon.to),
    ]),
  );
}

function budgets(policy: Policy): Lever[] {
  return policy.budgets.flatMap((budget, k) =>
    budget.years === undefined
      ? yearly(`budgets[${k}].perYear`, budget.perYear, "amount", policy, (year) =>
          budgetKey(budget, year),
        )
      : yearly(`budgets[${k}].years`, budget.years, "amount", policy, (year) =>
          budgetKey(budget, year),
        ),
  );
}

function jobs(candidates: Candidates, policy: Policy): Lever[] {
  return policy.limits.jobs.flatMap((limit, k) => {
    const groups = groupNames(candidates, limit.by, limit.group);
    const path = `limits.jobs[${k}]`;
    return [
      ...one(
        `${path}.most`,
        limit.most,
        "count",
        groups.map((group) => jobsKey(limit, group)),
      ),
      ...yearly(`${path}.perYear`, limit.perYear, "count", policy, (year) =>
        groups.map((group) => jobsKey(limit, group, year)),
      ),
    ];
  });
}

function alternatives(policy: Policy): Lever[] {
  return policy.alternatives.flatMap(({ kind, perYear, budgetPerYear }, k) => [
    ...yearly(`alternatives[${k}].perYear`, perYear, "count", policy, (year) =>
      alternativeKey(kind, "count", year),
    ),
    ...yearly(`alternatives[${k}].budgetPerYear`, budgetPerYear, "amount", policy, (year) =>
      alternativeKey(kind, "cost", year),
    ),
  ]);
}

/** After the last year in which one may wait, nobody may, whatever the number. */
function postponed(policy: Policy): Lever[] {
  const { most, until = policy.horizon.to } = policy.postpone ?? {};
  const keyOf = (year: number): string[] => (year > until ? [] : [postponedKey(year)]);
  return yearly("postpone.most", most, "count", policy, keyOf).map((lever) => ({
    ...lever,
    rowSide: "lower",
  }));
}

function districts(policy: Policy): Lever[] {
  const years = yearsOf(policy);
  return policy.districts.flatMap((rule, k) => [
    ...(["moves", "jobs", "recruits", "housing"] as const).flatMap((what) =>
      one(
        `districts[${k}].${what}`,
        rule[what],
        "count",
        years.map((year) => districtKey(rule, what, year)),
      ),
    ),
    ...one(`districts[${k}].burdenPoints`, rule.burdenPoints, "amount", [districtBurdenKey(rule)]),
    ...loads(`districts[${k}]`, rule.loadKgPerDay, (pollutant) =>
      districtLoadKey(rule, pollutant as "cod"),
    ),
  ]);
}

function rivers(policy: Policy): Lever[] {
  return policy.rivers.flatMap((rule, k) =>
    loads(`rivers[${k}]`, rule.loadKgPerDay, (pollutant) => riverKey(rule, pollutant as "cod")),
  );
}

function loads(
  path: string,
  given: Readonly<Record<string, number | undefined>> | undefined,
  keyOf: (pollutant: string) => string,
): Lever[] {
  return Object.entries(given ?? {}).flatMap(([pollutant, most]) =>
    one(`${path}.loadKgPerDay.${pollutant}`, most, "amount", [keyOf(pollutant)]),
  );
}

/** The larger of floor and target is the row: the target goes down as far as the floor. */
function relief({ objective, reliefFloorPoints }: Policy): Lever[] {
  const target = objective.kind === "cost" ? objective.reliefTargetPoints : undefined;
  const floor = reliefFloorPoints ?? Number.NEGATIVE_INFINITY;
  if (target !== undefined && target >= floor)
    return one("objective.reliefTargetPoints", target, "amount", [reliefKey], "lower").map(
      (lever) => ({ ...lever, most: target - Math.max(0, floor) }),
    );
  return one("reliefFloorPoints", reliefFloorPoints, "amount", [reliefKey], "lower");
}

function own({ extraRows }: Policy): Lever[] {
  return extraRows.flatMap((row, k) =>
    (["lower", "upper"] as const).flatMap((side) =>
      one(`extraRows[${k}].${side}`, row[side], "amount", [extraKey(row)], side),
    ),
  );
}
