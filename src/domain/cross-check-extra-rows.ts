/** What limits of one's own name that is not there, or say against themselves. */
import type { Issue } from "../errors.js";
import { nearestAmong } from "../nearest.js";
import type { Enterprise } from "./enterprise.js";
import type { ExtraRow, ExtraRowTerm } from "./extra-rows.js";
import { policySaid } from "./messages-policy.js";
import type { Park } from "./park.js";
import type { Policy } from "./policy.js";
import { policyIssue as say } from "./policy-issue.js";

/** All issues of the kind. */
export function extraRowIssues(
  { extraRows, horizon }: Policy,
  enterprises: readonly Enterprise[],
  parks: readonly Park[],
): Issue[] {
  if (extraRows.length === 0) return [];
  const known: Known = {
    enterprises: idsOf(enterprises),
    parks: idsOf(parks),
    horizon,
  };
  return extraRows.flatMap((row, index) => [
    ...boundIssues(row, `extraRows[${index}]`),
    ...row.terms.flatMap(({ where }, k) => [
      ...termIssues(where, `extraRows[${index}].terms[${k}].where`, known),
    ]),
  ]);
}

interface Ids {
  readonly has: (id: string) => boolean;
  readonly near: (id: string) => string | undefined;
}

interface Known {
  readonly enterprises: Ids;
  readonly parks: Ids;
  readonly horizon: Policy["horizon"];
}

function idsOf(records: readonly { readonly id: string }[]): Ids {
  const ids = new Set(records.map(({ id }) => id));
  return { has: (id) => ids.has(id), near: nearestAmong(ids) };
}

function* boundIssues({ lower, upper }: ExtraRow, path: string): Iterable<Issue> {
  if (lower !== undefined && upper !== undefined && lower > upper)
    yield say(path, "E_CONTRADICTION", policySaid.crossed(lower, upper));
}

function* termIssues(
  { enterprise, park, alternative, year }: ExtraRowTerm["where"],
  path: string,
  { enterprises, parks, horizon: { from, to } }: Known,
): Iterable<Issue> {
  if (enterprise !== undefined && !enterprises.has(enterprise))
    yield say(
      path,
      "E_REFERENCE",
      policySaid.unknownEnterprise(enterprise, enterprises.near(enterprise)),
    );
  if (park !== undefined && !parks.has(park))
    yield say(path, "E_REFERENCE", policySaid.unknownPark(park, parks.near(park)));
  if (park !== undefined && alternative !== undefined)
    yield say(path, "E_CONTRADICTION", policySaid.parkAndAlternative());
  if (year !== undefined && (year < from || year > to))
    yield say(path, "E_REFERENCE", policySaid.outsideHorizon(year, from, to, false));
}
