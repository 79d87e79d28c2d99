/** What a policy names that is not there: districts, enterprises, parks, fields, choices of an earlier plan. */
import { type Issue, quote } from "../errors.js";
import { alternativeKinds } from "./alternative-kinds.js";
import { type Enterprise, isOfArea } from "./enterprise.js";
import { atPath } from "./grounds.js";
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
  const known = parks;
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ["destinations.districts", rules.destinations.districts],
    ["districts", rules.districts.map(({ district }) => district)],
  ];
  for (const [path, districts] of lists)
    for (const district of districts)
      if (!known.some((park) => liesIn(park, [district])))
        yield say(
          path,
          "E_REFERENCE",
          `no park lies in district ${quote(district)}.`,
          "Correct the name or leave it out.",
        );
}

/** Areas that nobody is in. */
function* areaIssues(rules: Policy, enterprises: readonly Enterprise[]): Iterable<Issue> {
  for (const [index, { area }] of rules.closesAsAWhole.entries())
    if (!enterprises.some((record) => isOfArea(record, area)))
      yield say(
        `closesAsAWhole[${index}]`,
        "E_REFERENCE",
        `no enterprise is in area ${quote(area)}.`,
        "Correct the name of the area.",
      );
}

/** Grounds of figures that are not there. */
function* groundIssues(rules: Policy): Iterable<Issue> {
  for (const [index, { field }] of rules.grounds.entries())
    if (atPath(rules, field) === undefined)
      yield say(
        `grounds[${index}]`,
        "E_REFERENCE",
        `${quote(field)} is not a field of the policy.`,
        "Correct the path, such as budgets[0].perYear.",
      );
}

/** Parks that the policy offers besides. */
function* offerIssues({ destinations }: Policy, parks: readonly Park[]): Iterable<Issue> {
  for (const id of Object.keys(destinations.alsoFrom))
    if (!parks.some((park) => park.id === id))
      yield say(
        "destinations.alsoFrom",
        "E_REFERENCE",
        `names park ${quote(id)}, which is not there.`,
        "Correct the id of the park.",
      );
}

/** Enterprises and choices that rules name, and parks whose id would be taken for an alternative. */
function* referenceIssues(
  rules: Policy,
  enterprises: readonly Enterprise[],
  parks: readonly Park[],
): Iterable<Issue> {
  const known = new Set(enterprises.map(({ id }) => id));
  const choices = new Set<string>([...parks.map(({ id }) => id), ...alternativeKinds]);
  const earlier = rules.stability?.earlier ?? [];
  const named = [
    ...rules.alternatives.flatMap((rule, index) =>
      (rule.enterprises ?? []).map((id) => [`alternatives[${index}]`, id] as const),
    ),
    ...earlier.map(({ enterprise }, index) => [`stability.earlier[${index}]`, enterprise] as const),
  ];
  for (const [path, id] of named)
    if (!known.has(id))
      yield say(
        path,
        "E_REFERENCE",
        `names enterprise ${quote(id)}, which is not in the register.`,
        "Correct the id or leave it out.",
      );
  for (const [index, { choice }] of earlier.entries())
    if (!choices.has(choice))
      yield say(
        `stability.earlier[${index}]`,
        "E_REFERENCE",
        `${quote(choice)} is neither a park nor an alternative.`,
        `Give the id of a park or one of ${alternativeKinds.join(", ")}.`,
      );
  for (const [index, { rule }] of rules.soft.entries()) {
    const { family, parts } = rowKeyParts(rule);
    const park = parts[0] ?? "";
    if (rule !== family && parkRowFamilies.includes(family) && !parks.some(({ id }) => id === park))
      yield say(
        `soft[${index}]`,
        "E_REFERENCE",
        `${quote(rule)} names park ${quote(park)}, which is not there.`,
        "Correct the id of the park.",
      );
  }
  for (const { id } of parks)
    if ((alternativeKinds as readonly string[]).includes(id))
      yield say(
        "alternatives",
        "E_CONTRADICTION",
        `a park has the id ${quote(id)}, which is the name of an alternative.`,
        "Give the park another id.",
      );
}
