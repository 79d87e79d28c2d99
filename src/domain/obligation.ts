import { type CriterionKey, type Enterprise, criterionKeys as keys } from "./enterprise.js";
import { nameKey } from "./name-key.js";
import type { ObligationRule, Policy } from "./policy.js";

/** What the law asks of an enterprise, the weightiest first; the share counts all but the exempt. */
export const obligations = ["mandatory", "encouraged", "exempt"] as const;
/** Must it move, may it, or need it not? */
export type Obligation = (typeof obligations)[number];

/**
 * Obligation from the legal criteria: exempt when all pass, or for a traditional craft where all but
 * c4 pass; mandatory when a criterion is in one of the rule's states, for such crafts c4 left aside;
 * encouraged otherwise. A craft whose other criteria are unknown is not mandatory by c4 alone, but not
 * exempt either: it is not yet known that it fails only c4.
 */
export function obligationOf(
  enterprise: Pick<Enterprise, "criteria" | "traditionalCraft">,
  rule: ObligationRule,
): Obligation {
  const { criteria } = enterprise;
  const spared = rule.craftsExemptFromC4 && enterprise.traditionalCraft && !failsBeside(criteria);
  const counted = spared ? keys.filter((key) => key !== "c4") : keys;
  if (counted.every((key) => criteria[key] === "pass")) return "exempt";
  return counted.some((key) => rule.mandatoryWhen[key].includes(criteria[key]))
    ? "mandatory"
    : "encouraged";
}

/** Does a criterion besides c4 fail? */
function failsBeside(criteria: Enterprise["criteria"]): boolean {
  return (["c1", "c2", "c3"] as const).some((key) =>
    ["fixable", "unfixable"].includes(criteria[key]),
  );
}

/**
 * The year by whose end an enterprise must have acted, or null while nothing forces it within the
 * horizon. Mandatory: the deadline of its city, or of `*`; a deadline that has passed is due in the
 * first year. Who fails only c4 and holds a lease beyond that year is due when the lease ends.
 */
export function dueYear(enterprise: Enterprise, policy: Policy): number | null {
  if (obligationOf(enterprise, policy.obligationRule) !== "mandatory") return null;
  const deadline = deadlineOf(enterprise, policy);
  if (deadline === undefined) return null;
  const lease = enterprise.leaseEndYear ?? deadline;
  const spared = policy.leaseRespected && !failsBeside(enterprise.criteria);
  const due = spared ? Math.max(deadline, lease) : deadline;
  if (due > policy.horizon.to) return null;
  return Math.max(due, policy.horizon.from);
}

/** The deadlines by the key of their city; made once for each policy. */
const byCity = new WeakMap<Policy["deadlines"], ReadonlyMap<string, number>>();

/** The deadline of its city, else that of all other cities; undefined where there is none. */
export function deadlineOf(
  { city }: Pick<Enterprise, "city">,
  { deadlines }: Pick<Policy, "deadlines">,
): number | undefined {
  let years = byCity.get(deadlines);
  if (years === undefined) {
    years = new Map(Object.entries(deadlines).map(([name, year]) => [nameKey("city", name), year]));
    byCity.set(deadlines, years);
  }
  return years.get(nameKey("city", city)) ?? deadlines["*"];
}

/** Does it fail one or more of these criteria, and pass all others? */
export function failsJust(
  { criteria }: Pick<Enterprise, "criteria">,
  these: readonly CriterionKey[],
): boolean {
  return (
    keys.every((key) => these.includes(key) || criteria[key] === "pass") &&
    these.some((key) => ["fixable", "unfixable"].includes(criteria[key]))
  );
}

/**
 * The last year in which a due enterprise may act: its due year, later where the policy lets it wait
 * (`postpone`), or null where it may wait for ever.
 * @param due as `dueYear` says
 */
export function latestYear(due: number, { postpone }: Pick<Policy, "postpone">): number | null {
  if (postpone === undefined) return due;
  return postpone.until === undefined ? null : Math.max(due, postpone.until + 1);
}

/** Must a due enterprise act within the horizon? Not where it may wait beyond it. */
export function mustActInTime(due: number, policy: Pick<Policy, "postpone" | "horizon">): boolean {
  const latest = latestYear(due, policy);
  return latest !== null && latest <= policy.horizon.to;
}

/** May the enterprise put right on site what it fails? Not where a criterion cannot be met there. */
export function isRemediable({ criteria }: Pick<Enterprise, "criteria">): boolean {
  return keys.every((key) => criteria[key] !== "unfixable");
}
