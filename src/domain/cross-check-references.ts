/** What a policy names that is not there: districts, enterprises, parks, fields, choices of an earlier plan. */
import type { Issue } from "../errors.js";
import { nearestAmong } from "../nearest.js";
import { alternativeKinds } from "./alternative-kinds.js";
import { type Enterprise, isOfArea } from "./enterprise.js";
import { atPath } from "./grounds.js";
import { policySaid } from "./messages-policy.js";
import { liesIn, type Park } from "./park.js";
import type { Policy } from "./policy.js";
import { policyIssue as say } from "./policy-issue.js";
import { parkRowFamilies, rowKeyParts } from "./row-keys.js";

/** All issues of the kind. */
export function policyReferenceIssues(
  rules: Policy,
  enterprises: readonly Enterprise[],
  parks: readonly Park[],
): Issue[] {
  return [
    ...districtIssues(rules, parks),
    ...referenceIssues(rules, enterprises, parks),
    ...offerIssues(rules, parks),
    ...groundIssues(rules),
    ...areaIssues(rules, enterprises),
  ];
}

function* districtIssues(rules: Policy, parks: readonly Park[]): Iterable<Issue> {
  const near = nearestAmong(new Set(parks.flatMap((record) => record.districts)));
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ["destinations.districts", rules.destinations.districts],
    ["districts", rules.districts.map(({ district }) => district)],
  ];
  for (const [path, districts] of lists)
    for (const district of districts)
      if (!parks.some((park) => liesIn(park, [district])))
        yield say(path, "E_REFERENCE", policySaid.unknownDistrict(district, near(district)));
}

/** Areas that nobody is in. */
function* areaIssues(rules: Policy, enterprises: readonly Enterprise[]): Iterable<Issue> {
  const known = new Set(enterprises.flatMap(({ originArea = [] }) => originArea));
  const near = nearestAmong(known);
  for (const [index, { area }] of rules.closesAsAWhole.entries())
    if (!enterprises.some((record) => isOfArea(record, area)))
      yield say(
        `closesAsAWhole[${index}]`,
        "E_REFERENCE",
        policySaid.unknownArea(area, near(area)),
      );
}

/** Grounds of figures that are not there. */
function* groundIssues(rules: Policy): Iterable<Issue> {
  for (const [index, { field }] of rules.grounds.entries())
    if (atPath(rules, field) === undefined)
      yield say(`grounds[${index}]`, "E_REFERENCE", policySaid.noField(field));
}

/** Parks that the policy offers besides. */
function* offerIssues({ destinations }: Policy, parks: readonly Park[]): Iterable<Issue> {
  const known = new Set(parks.map(({ id }) => id));
  const near = nearestAmong(known);
  for (const id of Object.keys(destinations.alsoFrom))
    if (!known.has(id))
      yield say("destinations.alsoFrom", "E_REFERENCE", policySaid.unknownPark(id, near(id)));
}

/** Where rules name enterprises, and which. */
function namedEnterprises({ alternatives, unlocked, stability }: Policy) {
  return [
    ...alternatives.flatMap((rule, index) =>
      (rule.enterprises ?? []).map((id) => [`alternatives[${index}]`, id] as const),
    ),
    ...(unlocked?.enterprises ?? []).map((id) => ["unlocked", id] as const),
    ...(stability?.earlier ?? []).map(
      ({ enterprise }, index) => [`stability.earlier[${index}]`, enterprise] as const,
    ),
  ];
}

/** Enterprises and choices that rules name, and parks whose id would be taken for an alternative. */
function* referenceIssues(
  rules: Policy,
  enterprises: readonly Enterprise[],
  parks: readonly Park[],
): Iterable<Issue> {
  const known = new Set(enterprises.map(({ id }) => id));
  const near = nearestAmong(known);
  const choices = new Set<string>([...parks.map(({ id }) => id), ...alternativeKinds]);
  const nearChoice = nearestAmong(choices);
  const earlier = rules.stability?.earlier ?? [];
  for (const [path, id] of namedEnterprises(rules))
    if (!known.has(id)) yield say(path, "E_REFERENCE", policySaid.unknownEnterprise(id, near(id)));
  for (const [index, { choice }] of earlier.entries())
    if (!choices.has(choice))
      yield say(
        `stability.earlier[${index}]`,
        "E_REFERENCE",
        policySaid.unknownChoice(choice, nearChoice(choice), alternativeKinds),
      );
  const parkIds = parks.map(({ id }) => id);
  const nearPark = nearestAmong(parkIds);
  for (const [index, { rule }] of rules.soft.entries()) {
    const { family, parts } = rowKeyParts(rule);
    const park = parts[0] ?? "";
    if (rule !== family && parkRowFamilies.includes(family) && !parkIds.includes(park))
      yield say(`soft[${index}]`, "E_REFERENCE", policySaid.softPark(rule, park, nearPark(park)));
  }
  for (const { id } of parks)
    if ((alternativeKinds as readonly string[]).includes(id))
      yield say("alternatives", "E_CONTRADICTION", policySaid.parkLikeAlternative(id));
}
