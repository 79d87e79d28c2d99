/** What records say of each other: doubled ids, references to nothing, figures that exclude each other. */
import { type ErrorCode, type Issue, issueOf, type Wording } from "../errors.js";
import { type Nearest, nearestAmong } from "../nearest.js";
import { hiddenIn, plain } from "../text.js";
import { total } from "../total.js";
import { type AssumptionInput, type AssumptionsInput, placedAssumptions } from "./assumptions.js";
import { policyIssues } from "./cross-check-policy.js";
import { defaultAssumptions } from "./default-assumptions.js";
import type { Enterprise } from "./enterprise.js";
import { parkContradictions, recordSaid } from "./messages.js";
import type { Park } from "./park.js";
import { locationOf, wardCentroids } from "./places.js";
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
    else {
      const wording = sameId(id, records[earlier]?.id ?? id, list, earlier);
      issues.push(issueOf("E_DUPLICATE", wording, { path: `${list}[${index}]`, id }));
    }
  });
  return issues;
}

/** Two ids that are one, or that nobody can tell apart. */
function sameId(id: string, other: string, list: string, index: number): Wording {
  if (id === other) return recordSaid.sameId(list, index);
  for (const of of [id, other]) {
    const hidden = hiddenIn(of);
    if (hidden !== undefined) return recordSaid.alikeId(list, index, { ...hidden, of });
  }
  return recordSaid.alikeId(list, index, undefined);
}

function enterpriseIssues(enterprises: readonly Enterprise[], parks: readonly Park[]): Issue[] {
  const known = new Set(parks.map((record) => record.id));
  const nearPark = nearestAmong(known);
  const nearWard = nearestAmong(Object.keys(wardCentroids));
  return enterprises.flatMap((record, index) => {
    const at = { path: `enterprises[${index}]`, id: record.id };
    return [...lockFindings(record, known, nearPark), ...placeFindings(record, nearWard)].map(
      ([code, wording]) => issueOf(code, wording, at),
    );
  });
}

type Found = readonly [code: ErrorCode, wording: Wording];

function* lockFindings(
  record: Enterprise,
  knownParks: ReadonlySet<string>,
  near: Nearest,
): Iterable<Found> {
  const { lock, lockPark, bannedParks } = record;
  const named = lockPark === undefined ? bannedParks : [lockPark, ...bannedParks];
  for (const target of named)
    if (!knownParks.has(target))
      yield ["E_REFERENCE", recordSaid.unknownPark(target, near(target))];
  if (lockPark !== undefined && lock !== "move")
    yield ["E_CONTRADICTION", recordSaid.lockParkWithoutMove()];
  if (record.lockYear !== undefined && lock !== "move")
    yield ["E_CONTRADICTION", recordSaid.lockYearWithoutMove()];
  if (lockPark !== undefined && bannedParks.includes(lockPark))
    yield ["E_CONTRADICTION", recordSaid.lockedToBanned()];
}

function* placeFindings(record: Enterprise, near: Nearest): Iterable<Found> {
  const { lat, lon, wardOld } = record;
  if ((lat === undefined) !== (lon === undefined)) yield ["E_SCHEMA", recordSaid.halfPlace()];
  if (locationOf(record) === null) yield ["E_SCHEMA", recordSaid.noPlace(wardOld, near(wardOld))];
}

function parkIssues(parks: readonly Park[]): Issue[] {
  return parks.flatMap((record, index) =>
    [...contradictionsOf(record)].map((wording) =>
      issueOf("E_CONTRADICTION", recordSaid.parkFigures(wording), {
        path: `parks[${index}]`,
        id: record.id,
      }),
    ),
  );
}

/** Enterprises that name a zone that is not there. */
function zoneIssues(enterprises: readonly Enterprise[], zones: readonly Zone[]): Issue[] {
  const known = new Set(zones.map(({ id }) => id));
  const near = nearestAmong(known);
  return enterprises.flatMap(({ id, zone }, index): Issue[] => {
    if (zone === undefined || known.has(zone)) return [];
    const wording = recordSaid.unknownZone(zone, near(zone));
    return [issueOf("E_REFERENCE", wording, { path: `enterprises[${index}]`, id })];
  });
}

/** Gates that wait for a park that is not there, or for themselves in the end. */
function gateIssues(parks: readonly Park[]): Issue[] {
  const byId = new Map(parks.map((record) => [record.id, record]));
  const near = nearestAmong(byId.keys());
  return parks.flatMap((record, index): Issue[] => {
    const found = gateFinding(record, byId, near);
    return found === undefined
      ? []
      : [issueOf(...found, { path: `parks[${index}]`, id: record.id })];
  });
}

function gateFinding(
  record: Park,
  byId: ReadonlyMap<string, Park>,
  near: Nearest,
): Found | undefined {
  const seen = new Set<string>();
  let next: Park | undefined = record;
  while (next?.opensWhen !== undefined) {
    if (seen.has(next.id)) return ["E_CONTRADICTION", recordSaid.gateCircle()];
    seen.add(next.id);
    const id: string = next.opensWhen.park;
    next = byId.get(id);
    if (next === undefined) return ["E_REFERENCE", recordSaid.gateUnknown(id, near(id))];
  }
  return undefined;
}

/** Rows of the table that name what is not there, or stand twice. A ward that nobody is in is no mistake. */
function distanceIssues(
  table: readonly RoadDistance[],
  enterprises: readonly Enterprise[],
  parks: readonly Park[],
): Issue[] {
  const known = new Set([...enterprises, ...parks].map(({ id }) => id));
  const near = nearestAmong(known);
  const seen = new Set<string>();
  return table.flatMap((row, index): Issue[] => {
    const at = { path: `distances[${index}]` };
    const pair = pairOf(row);
    const issues = [row.park, row.enterprise ?? row.park]
      .filter((id, k, ids) => !known.has(id) && ids.indexOf(id) === k)
      .map((id) => issueOf("E_REFERENCE", recordSaid.unknownEnd(id, near(id)), at));
    if (seen.has(pair)) issues.push(issueOf("E_DUPLICATE", recordSaid.sameWay(), at));
    seen.add(pair);
    return issues;
  });
}

function* contradictionsOf(park: Park): Iterable<Wording> {
  const { totalAreaHa, leasableHa, remainingHa, opensYear, closesYear } = park;
  const most = leasableHa ?? totalAreaHa ?? Number.POSITIVE_INFINITY;
  const phased = total(park.phases, ({ landHa }) => landHa ?? 0);
  const room = remainingHa ?? most;
  if (phased > room) yield parkContradictions.phases(phased, room);
  if (leasableHa !== undefined && leasableHa > (totalAreaHa ?? Number.POSITIVE_INFINITY))
    yield parkContradictions.leasable(leasableHa, totalAreaHa);
  if (remainingHa !== undefined && remainingHa > most)
    yield parkContradictions.remaining(remainingHa, most);
  if (opensYear !== undefined && closesYear !== undefined && closesYear < opensYear)
    yield parkContradictions.years(opensYear, closesYear);
  if (park.readyBuilt !== undefined && park.opening !== undefined)
    yield parkContradictions.readyBuilt();
  if ((park.lat === undefined) !== (park.lon === undefined)) yield parkContradictions.halfPlace();
}

/** Entries of an object by id that stand under another id. */
function wrongKeys(given: AssumptionsInput): Issue[] {
  return placedAssumptions(given).flatMap(([key, { id }]) => {
    if (typeof key === "number" || key === id) return [];
    const at = { path: `assumptions.${key}`, id };
    return [issueOf("E_CONTRADICTION", recordSaid.wrongKey(key, id), at)];
  });
}

function assumptionIssues(given: AssumptionsInput): Issue[] {
  return placedAssumptions(given).flatMap(([place, entry]) => {
    const path = typeof place === "number" ? `assumptions[${place}]` : `assumptions.${place}`;
    return [...valueIssues(entry, path)];
  });
}

function* valueIssues(entry: AssumptionInput, path: string): Iterable<Issue> {
  const at = { path, id: entry.id };
  const base = defaultAssumptions[entry.id];
  if (entry.unit !== undefined && entry.unit !== base.unit)
    yield issueOf("E_SCHEMA", recordSaid.otherUnit(entry.unit, base.unit), at);
  const low = entry.low ?? base.low;
  const high = entry.high ?? base.high;
  if (entry.value < low || entry.value > high)
    yield issueOf("E_SCHEMA", recordSaid.outsideRange(entry.value, low, high), at);
}
