/**
 * A wider repair: where parks are opened by name, every park of their status; where districts are added,
 * every district. Whatever a plan does it may still do, so that what confirmed the one confirms the other;
 * what it costs more is the share of all parks that are opened besides.
 */
import type { Park } from "../../domain/park.js";
import type { Policy } from "../../domain/policy.js";
import type { Problem } from "../../domain/problem.js";
import { type Change, withChanges } from "./changes.js";
import { ruleCosts } from "./softened.js";

/** Changes with a wider one among them, and what it costs beyond. */
export interface Wider {
  readonly changes: readonly Change[];
  readonly policy: Policy;
  readonly more: number;
}

/** What is made wider, the price of a park that is opened by it, and which parks it opens. */
interface Widening {
  readonly narrow: Change;
  readonly wide: Change;
  readonly opens: (park: Park) => boolean;
  readonly price: number;
}

/** One for each kind of change that can be made wider. */
export function wider({ policy, parks }: Problem, changes: readonly Change[]): Wider[] {
  return [...byStatus(policy, parks, changes), ...byDistrict(policy, changes)].map(
    ({ narrow, wide, opens, price }) => {
      const made = [...changes.filter((one) => one !== narrow), wide];
      const more = (price * parks.filter(opens).length) / Math.max(1, parks.length);
      return { changes: made, policy: withChanges(policy, made), more };
    },
  );
}

function byStatus(policy: Policy, parks: readonly Park[], changes: readonly Change[]): Widening[] {
  const narrow = changes.find(({ path }) => path === "destinations.alsoFrom");
  if (narrow === undefined) return [];
  const { statuses, alsoFrom } = policy.destinations;
  const opened = withChanges(policy, [narrow]).destinations.alsoFrom;
  const isNew = ({ id }: Park): boolean => opened[id] !== undefined && alsoFrom[id] === undefined;
  const fresh = parks.filter(isNew).map(({ status }) => status);
  const to = [...new Set([...statuses, ...fresh])];
  const wide = { path: "destinations.statuses", lever: "park-statuses", from: statuses, to };
  const opens = ({ status }: Park): boolean => to.includes(status) && !statuses.includes(status);
  return [{ narrow, wide, opens, price: ruleCosts["park-status"] }];
}

/** An empty list takes every district. */
function byDistrict(
  { destinations: { districts } }: Policy,
  changes: readonly Change[],
): Widening[] {
  const narrow = changes.find(({ path }) => path === "destinations.districts");
  if (narrow === undefined) return [];
  const wide = { path: "destinations.districts", lever: "park-districts", from: districts, to: [] };
  const opens = (park: Park): boolean => !park.districts.some((name) => districts.includes(name));
  return [{ narrow, wide, opens, price: ruleCosts["park-district"] }];
}
