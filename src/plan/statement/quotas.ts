/** How much of each group of the base has moved by a year: what quotas and fairness speak of. */
import type { Enterprise } from "../../domain/enterprise.js";
import { groupOf, isListed } from "../../domain/grouping.js";
import { obligationOf } from "../../domain/obligation.js";
import type { Policy } from "../../domain/policy.js";
import type { Grouping, Measure } from "../../domain/policy-limits.js";
import { grossRelief } from "../../domain/relief.js";
import { quotaKey } from "../../domain/row-keys.js";
import type { QuotaResult } from "../plan.js";
import type { Facts } from "./facts.js";

/** One group in the unit of the measure. */
export interface GroupTotal {
  /** "all" where the base is not split. */
  readonly group: string;
  /** The group's enterprises on the register at the base date, without the exempt. */
  readonly base: number;
  /** What of it acts by the end of the year in a way that counts as relocated. */
  readonly moved: number;
}

/** What is measured, over which groups. */
export interface Measured {
  readonly measure: Measure;
  readonly by?: Grouping | undefined;
  /** Only this group. */
  readonly group?: string | undefined;
}

/** Every group, by name; also one of which nobody is in the base. */
export function groupTotals(facts: Facts, what: Measured, year: number): GroupTotal[] {
  const { by, group: only, measure } = what;
  const { policy, enterprises } = facts.problem;
  const movers = new Set(
    facts.acts
      .filter((act) => act.counts && act.year <= year)
      .map(({ enterprise }) => enterprise.id),
  );
  const totals = new Map<string, { base: number; moved: number }>();
  for (const enterprise of enterprises) {
    const group = by === undefined ? "all" : groupOf(enterprise, by);
    if (group === undefined || (only ?? group) !== group) continue;
    const own = totals.get(group) ?? { base: 0, moved: 0 };
    totals.set(group, own);
    const amount = isInBase(enterprise, policy) ? amountOf(facts, measure, enterprise) : 0;
    own.base += amount;
    if (movers.has(enterprise.id)) own.moved += amount;
  }
  return [...totals]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, own]) => ({ group, ...own }));
}

/** Shares are of the register at the base date, without the exempt. */
function isInBase(enterprise: Enterprise, policy: Policy): boolean {
  return (
    obligationOf(enterprise, policy.obligationRule) !== "exempt" && isListed(enterprise, policy)
  );
}

function amountOf({ scale }: Facts, measure: Measure, enterprise: Enterprise): number {
  if (measure === "enterprises") return 1;
  return measure === "relief" ? grossRelief(scale, enterprise) : enterprise[measure];
}

/** Quotas in the policy's order, each by group. */
export function quotaResults(facts: Facts): QuotaResult[] {
  const { quotas, horizon } = facts.problem.policy;
  return quotas.flatMap((quota) => {
    const { measure, lower, upper, year = horizon.to } = quota;
    return groupTotals(facts, quota, year).map(
      ({ group, base, moved }): QuotaResult => ({
        key: quotaKey(quota, group, year),
        measure,
        year,
        lower,
        upper,
        base,
        moved,
      }),
    );
  });
}
