/**
 * References by name: a group that a policy names, and a park that a record names by another spelling of
 * its id, or by its name. They become the one that is meant, so that whatever comes later may compare.
 */
import type { Enterprise } from "./enterprise.js";
import { groupName } from "./grouping.js";
import { nameKey } from "./name-key.js";
import type { Park } from "./park.js";
import type { Policy } from "./policy.js";
import type { Grouping } from "./policy-limits.js";
import type { RoadDistance } from "./road-distance.js";

interface Records<E> {
  readonly enterprises: readonly E[];
  readonly parks: readonly Park[];
  readonly policy: Policy;
  readonly distances: readonly RoadDistance[];
}

type Referring = Pick<Enterprise, "lockPark" | "bannedParks">;

/** The same with every reference as its target is called. What names nothing stays as it is. */
export function withReferences<E extends Referring, R extends Records<E>>(records: R): R {
  const parkId = finderOf(records.parks);
  const { policy } = records;
  const grouped = <L extends { by?: Grouping | undefined; group?: string | undefined }>(
    limit: L,
  ) =>
    limit.by === undefined || limit.group === undefined
      ? limit
      : { ...limit, group: groupName(limit.by, limit.group) };
  return {
    ...records,
    enterprises: records.enterprises.map((record) => referring(record, parkId)),
    parks: records.parks.map((park) =>
      park.opensWhen === undefined
        ? park
        : { ...park, opensWhen: { ...park.opensWhen, park: parkId(park.opensWhen.park) } },
    ),
    distances: records.distances.map((row) => ({ ...row, park: parkId(row.park) })),
    policy: {
      ...policy,
      quotas: policy.quotas.map(grouped),
      limits: { ...policy.limits, jobs: policy.limits.jobs.map(grouped) },
      destinations: {
        ...policy.destinations,
        alsoFrom: Object.fromEntries(
          Object.entries(policy.destinations.alsoFrom).map(([name, year]) => [parkId(name), year]),
        ),
      },
    },
  };
}

function referring<E extends Referring>(record: E, parkId: (name: string) => string): E {
  const { lockPark, bannedParks } = record;
  if (lockPark === undefined && bannedParks.length === 0) return record;
  return {
    ...record,
    ...(lockPark === undefined ? {} : { lockPark: parkId(lockPark) }),
    bannedParks: bannedParks.map(parkId),
  };
}

/** From what a record says to the id of the one park that it can mean. */
function finderOf(parks: readonly Park[]): (name: string) => string {
  const ids = new Set(parks.map(({ id }) => id));
  const byKey = new Map<string, Set<string>>();
  for (const { id, name } of parks)
    for (const text of [id, name]) {
      const key = nameKey("park", text);
      byKey.set(key, (byKey.get(key) ?? new Set()).add(id));
    }
  return (name) => {
    if (ids.has(name)) return name;
    const [meant, ...others] = byKey.get(nameKey("park", name)) ?? [];
    return meant === undefined || others.length > 0 ? name : meant;
  };
}
