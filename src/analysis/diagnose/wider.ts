/**
 * A wider repair: where parks are opened by name, every park of their status instead. Whatever a plan does
 * it may still do, so that what confirmed the one confirms the other; what it costs more is the share of
 * all parks that are opened besides.
 */
import type { Policy } from "../../domain/policy.js";
import type { Problem } from "../../domain/problem.js";
import { type Change, withChanges } from "./changes.js";
import { ruleCosts } from "./softened.js";

const byName = "destinations.alsoFrom";

/** The changes with the wider one in place of the parks by name, and what it costs beyond; null without such parks. */
export function wider(
  { policy, parks }: Problem,
  changes: readonly Change[],
): { readonly changes: Change[]; readonly policy: Policy; readonly more: number } | null {
  const named = changes.find(({ path }) => path === byName);
  if (named === undefined) return null;
  const rest = changes.filter((one) => one !== named);
  const { statuses, alsoFrom } = policy.destinations;
  const opened = withChanges(policy, [named]).destinations.alsoFrom;
  const isNew = ({ id }: { readonly id: string }): boolean =>
    opened[id] !== undefined && alsoFrom[id] === undefined;
  const fresh = parks.filter(isNew).map(({ status }) => status);
  const to = [...new Set([...statuses, ...fresh])];
  const besides = parks.filter(
    (park) => to.includes(park.status) && !statuses.includes(park.status),
  );
  const wide: Change = {
    path: "destinations.statuses",
    lever: "park-statuses",
    from: statuses,
    to,
  };
  const made = [...rest, wide];
  return {
    changes: made,
    policy: withChanges(policy, made),
    more: (ruleCosts["park-status"] * besides.length) / Math.max(1, parks.length),
  };
}
