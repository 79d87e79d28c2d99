/** What records say of each other: doubled ids, references to nothing, figures that exclude each other. */
import { type Issue, quote } from "../errors.js";
import { hiddenIn, plain } from "../text.js";
import { total } from "../total.js";
import type { AssumptionInput, AssumptionsInput } from "./assumptions.js";
import { policyIssues } from "./cross-check-policy.js";
import { defaultAssumptions } from "./default-assumptions.js";
import type { Enterprise } from "./enterprise.js";
import type { Park } from "./park.js";
import { locationOf } from "./places.js";
import type { Policy } from "./policy.js";
import { pairOf, type RoadDistance } from "./road-distance.js";
import type { Zone } from "./zone.js";

/** The parts of a problem after each field was checked on its own. */
interface Records {
  readonly enterprises: readonly Enterprise[];
  readonly parks: readonly Park[];
  readonly policy: Policy;
  readonly distances: readonly RoadDistance[];
  readonly zones: readonly Zone[];
  readonly assumptions: AssumptionsInput;
}

/** All issues between records. Empty when the problem is consistent. */
export function crossCheck(records: Records): Issue[] {
  const { enterprises, parks, policy, distances, zones, assumptions } = records;
  return [
    ...duplicates("enterprises", enterprises),
    ...duplicates("parks", parks),
    ...duplicates("assumptions", Array.isArray(assumptions) ? assumptions : []),
    ...wrongKeys(assumptions),
    ...enterpriseIssues(enterprises, parks),
    ...parkIssues(parks),
    ...gateIssues(parks),
    ...duplicates("zones", zones),
    ...zoneIssues(enterprises, zones),
    ...distanceIssues(distances, enterprises, parks),
    ...policyIssues(policy, enterprises, parks),
    ...assumptionIssues(assumptions),
  ];
}

function duplicates(list: string, records: readonly { readonly id: string }[]): Issue[] {
  const first = new Map<string, number>();
  const issues: Issue[] = [];
  records.forEach(({ id }, index) => {
    const key = plain(id);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    else
      issues.push({
        ...sameId(id, records[earlier]?.id ?? id, `${list}[${earlier}]`),
        at: { path: `${list}[${index}]`, id },
      });
  });
  return issues;
}

/** Two ids that are one, or that nobody can tell apart. */
function sameId(id: string, other: string, where: string): Issue {
  if (id === other)
    return {
      code: "E_DUPLICATE",
      message: `the id is already used by ${where}.`,
      fix: "Give each record an id of its own.",
    };
  const [of, hidden] = [id, other]
    .map((text) => [text, hiddenIn(text)] as const)
    .find(([, found]) => found !== undefined) ?? [id];
  const what =
    hidden === undefined
      ? "they differ only in how accents are encoded"
      : `they differ only in what cannot be seen, ${hidden.codePoint} as character ${hidden.position} of ${quote(of)}`;
  return {
    code: "E_DUPLICATE",
    message: `the id cannot be told from that of ${where}: ${what}.`,
    fix: "Write the id again without it, or give each record an id of its own.",
  };
}

function enterpriseIssues(enterprises: readonly Enterprise[], parks: readonly Park[]): Issue[] {
  const known = new Set(parks.map((record) => record.id));
  return enterprises.flatMap((record, index) =>
    [...lockIssues(record, known), ...locationIssues(record)].map(
      (issue): Issue => ({ ...issue, at: { path: `enterprises[${index}]`, id: record.id } }),
    ),
  );
}

function lockIssues(record: Enterprise, knownParks: ReadonlySet<string>): Issue[] {
  const { lock, lockPark, bannedParks } = record;
  const named = lockPark === undefined ? bannedParks : [lockPark, ...bannedParks];
  const issues = named
    .filter((target) => !knownParks.has(target))
    .map(
      (target): Issue => ({
        code: "E_REFERENCE",
        message: `names park ${quote(target)}, which is not in parks.`,
        fix: "Correct the id or add the park.",
      }),
    );
  if (lockPark !== undefined && lock !== "move")
    issues.push({
      code: "E_CONTRADICTION",
      message: "has a park to move to but is not locked to move.",
      fix: 'Set lock to "move" or leave the park out.',
    });
  if (record.lockYear !== undefined && lock !== "move")
    issues.push({
      code: "E_CONTRADICTION",
      message: "has a year to move in but is not locked to move.",
      fix: 'Set lock to "move" or leave the year out.',
    });
  if (lockPark !== undefined && bannedParks.includes(lockPark))
    issues.push({
      code: "E_CONTRADICTION",
      message: "is locked to a park that it is banned from.",
      fix: "Drop one of the two.",
    });
  return issues;
}

function locationIssues(record: Enterprise): Issue[] {
  const issues: Issue[] = [];
  if ((record.lat === undefined) !== (record.lon === undefined))
    issues.push({
      code: "E_SCHEMA",
      message: "has only one of lat and lon.",
      fix: "Give both or neither.",
    });
  if (locationOf(record) === null)
    issues.push({
      code: "E_SCHEMA",
      message: `cannot be located: ward ${quote(record.wardOld)} is not known and there are no coordinates.`,
      fix: "Give lat and lon, or a ward of Thuận An or Dĩ An before 1 July 2025.",
    });
  return issues;
}

function parkIssues(parks: readonly Park[]): Issue[] {
  return parks.flatMap((record, index) =>
    parkContradictions(record).map(
      (message): Issue => ({
        code: "E_CONTRADICTION",
        message,
        fix: "Correct one of the two figures.",
        at: { path: `parks[${index}]`, id: record.id },
      }),
    ),
  );
}

/** Enterprises that name a zone that is not there. */
function zoneIssues(enterprises: readonly Enterprise[], zones: readonly Zone[]): Issue[] {
  const known = new Set(zones.map(({ id }) => id));
  return enterprises.flatMap(({ id, zone }, index): Issue[] =>
    zone === undefined || known.has(zone)
      ? []
      : [
          {
            code: "E_REFERENCE",
            message: `names zone ${quote(zone)}, which is not in zones.`,
            fix: "Correct the id or add the zone.",
            at: { path: `enterprises[${index}]`, id },
          },
        ],
  );
}

/** Gates that wait for a park that is not there, or for themselves in the end. */
function gateIssues(parks: readonly Park[]): Issue[] {
  const byId = new Map(parks.map((record) => [record.id, record]));
  return parks.flatMap((record, index): Issue[] => {
    if (record.opensWhen === undefined) return [];
    const at = { path: `parks[${index}]`, id: record.id };
    const fix = "Correct the id of the other park.";
    const seen = new Set<string>();
    let next: Park | undefined = record;
    while (next?.opensWhen !== undefined) {
      if (seen.has(next.id))
        return [{ code: "E_CONTRADICTION", message: "waits for itself in the end.", fix, at }];
      seen.add(next.id);
      const id: string = next.opensWhen.park;
      next = byId.get(id);
      if (next === undefined)
        return [
          {
            code: "E_REFERENCE",
            message: `waits for park ${quote(id)}, which is not there.`,
            fix,
            at,
          },
        ];
    }
    return [];
  });
}

/** Rows of the table that name what is not there, or stand twice. A ward that nobody is in is no mistake. */
function distanceIssues(
  table: readonly RoadDistance[],
  enterprises: readonly Enterprise[],
  parks: readonly Park[],
): Issue[] {
  const known = new Set([...enterprises, ...parks].map(({ id }) => id));
  const seen = new Set<string>();
  return table.flatMap((row, index): Issue[] => {
    const at = { path: `distances[${index}]` };
    const pair = pairOf(row);
    const issues = [row.park, row.enterprise ?? row.park]
      .filter((id, k, ids) => !known.has(id) && ids.indexOf(id) === k)
      .map(
        (id): Issue => ({
          code: "E_REFERENCE",
          message: `names ${quote(id)}, which is neither an enterprise nor a park.`,
          fix: "Correct the id or leave the row out.",
          at,
        }),
      );
    if (seen.has(pair))
      issues.push({
        code: "E_DUPLICATE",
        message: "speaks of the same way as an earlier row.",
        fix: "Keep one of the two.",
        at,
      });
    seen.add(pair);
    return issues;
  });
}

function parkContradictions(park: Park): string[] {
  const { totalAreaHa, leasableHa, remainingHa, opensYear, closesYear } = park;
  const most = leasableHa ?? totalAreaHa ?? Number.POSITIVE_INFINITY;
  const found: string[] = [];
  const phased = total(park.phases, ({ landHa }) => landHa ?? 0);
  const room = remainingHa ?? most;
  if (phased > room) found.push(`delivers more land (${phased} ha) than it has (${room} ha).`);
  if (leasableHa !== undefined && leasableHa > (totalAreaHa ?? Number.POSITIVE_INFINITY))
    found.push(`has more leasable land (${leasableHa} ha) than land (${totalAreaHa} ha).`);
  if (remainingHa !== undefined && remainingHa > most)
    found.push(`has more land left (${remainingHa} ha) than there is (${most} ha).`);
  if (opensYear !== undefined && closesYear !== undefined && closesYear < opensYear)
    found.push(`closes (${closesYear}) before it opens (${opensYear}).`);
  if (park.readyBuilt !== undefined && park.opening !== undefined)
    found.push(
      "has ready-built space and an opening: who rents there would not count as using it.",
    );
  if ((park.lat === undefined) !== (park.lon === undefined))
    found.push("has only one of lat and lon.");
  return found;
}

/** Entries of an object by id that stand under another id. */
function wrongKeys(given: AssumptionsInput): Issue[] {
  if (Array.isArray(given)) return [];
  return Object.entries(given)
    .filter(([key, { id }]) => key !== id)
    .map(([key, { id }]) => ({
      code: "E_CONTRADICTION",
      message: `stands under the key of ${quote(key)}.`,
      fix: `Give it the key ${quote(id)}, or correct its id.`,
      at: { path: `assumptions.${key}`, id },
    }));
}

function assumptionIssues(given: AssumptionsInput): Issue[] {
  const placed = Array.isArray(given)
    ? given.map((entry, index) => [`assumptions[${index}]`, entry] as const)
    : Object.entries(given).map(([key, entry]) => [`assumptions.${key}`, entry] as const);
  return placed.flatMap(([path, entry]) => [...valueIssues(entry, path)]);
}

function* valueIssues(entry: AssumptionInput, path: string): Iterable<Issue> {
  const at = { path, id: entry.id };
  const base = defaultAssumptions[entry.id];
  if (entry.unit !== undefined && entry.unit !== base.unit)
    yield {
      code: "E_SCHEMA",
      message: `is in ${quote(entry.unit)}.`,
      fix: `Give it in ${quote(base.unit)}.`,
      at,
    };
  const low = entry.low ?? base.low;
  const high = entry.high ?? base.high;
  if (entry.value < low || entry.value > high)
    yield {
      code: "E_SCHEMA",
      message: `${entry.value} is outside its range ${low} to ${high}.`,
      fix: "Correct the value, or give a wider range with the reason.",
      at,
    };
}
