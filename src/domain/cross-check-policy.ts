/** What a policy says against itself. */
import type { Issue } from "../errors.js";
import { nearest } from "../nearest.js";
import { extraRowIssues } from "./cross-check-extra-rows.js";
import { policyReferenceIssues } from "./cross-check-references.js";
import type { Enterprise } from "./enterprise.js";
import { groupName, groupOf } from "./grouping.js";
import { policySaid } from "./messages-policy.js";
import { nameKey } from "./name-key.js";
import type { Park } from "./park.js";
import type { Policy } from "./policy.js";
import { policyIssue as say } from "./policy-issue.js";
import type { Grouping, Quota } from "./policy-limits.js";

const mostYears = 10;

/** All issues of a policy. */
export function policyIssues(
  rules: Policy,
  enterprises: readonly Enterprise[],
  parks: readonly Park[],
): Issue[] {
  return [
    ...horizonIssues(rules),
    ...rules.quotas.flatMap((quota, index) => [...quotaIssues(rules, quota, index, enterprises)]),
    ...repeated(rules),
    ...weightIssues(rules),
    ...limitIssues(rules, enterprises),
    ...waitingIssues(rules),
    ...extraRowIssues(rules, enterprises, parks),
    ...policyReferenceIssues(rules, enterprises, parks),
  ];
}

function* horizonIssues(policy: Policy): Iterable<Issue> {
  const { horizon, budgets, fairness, limits, alternatives, pace, postpone } = policy;
  const { from, to } = horizon;
  if (to < from || to - from >= mostYears)
    yield say("horizon", "E_SCHEMA", policySaid.horizon(from, to, mostYears));
  const outside = (year: number): boolean => year < from || year > to;
  const byYear: [string, unknown][] = [
    ...budgets.map(({ years = {} }, k): [string, unknown] => [`budgets[${k}]`, years]),
    ...limits.jobs.map(({ perYear }, k): [string, unknown] => [`limits.jobs[${k}]`, perYear]),
    ...alternatives.flatMap(({ perYear, budgetPerYear }, k): [string, unknown][] => [
      [`alternatives[${k}].perYear`, perYear],
      [`alternatives[${k}].budgetPerYear`, budgetPerYear],
    ]),
    ["pace.moves", pace.moves],
    ["pace.jobs", pace.jobs],
    ["postpone.most", postpone?.most],
  ];
  for (const [path, given] of byYear)
    for (const year of Object.keys(typeof given === "object" ? (given ?? {}) : {}).filter((text) =>
      outside(Number(text)),
    ))
      yield say(path, "E_REFERENCE", policySaid.outsideHorizon(year, from, to, true));
  for (const [index, { year = to }] of fairness.entries())
    if (outside(year))
      yield say(
        `fairness[${index}]`,
        "E_REFERENCE",
        policySaid.outsideHorizon(year, from, to, false),
      );
}

function* quotaIssues(
  { horizon }: Policy,
  quota: Quota,
  index: number,
  enterprises: readonly Enterprise[],
): Iterable<Issue> {
  const at = `quotas[${index}]`;
  const { by, group, lower, upper, year = horizon.to } = quota;
  if (lower > upper) yield say(at, "E_CONTRADICTION", policySaid.crossed(lower, upper));
  if (year < horizon.from || year > horizon.to)
    yield say(at, "E_REFERENCE", policySaid.outsideHorizon(year, horizon.from, horizon.to, false));
  yield* groupIssues(at, by, group, enterprises);
}

/** Groups that limits on jobs name. */
function* limitIssues({ limits }: Policy, enterprises: readonly Enterprise[]): Iterable<Issue> {
  for (const [index, { by, group }] of limits.jobs.entries())
    yield* groupIssues(`limits.jobs[${index}]`, by, group, enterprises);
}

/** A duty that may wait is not one that may be broken. */
function* waitingIssues({ postpone, soft }: Policy): Iterable<Issue> {
  if (postpone === undefined) return;
  for (const [index, { rule }] of soft.entries())
    if (rule === "mandatory" || rule === "deadline")
      yield say(`soft[${index}]`, "E_CONTRADICTION", policySaid.softAndWaiting(rule));
}

function* groupIssues(
  at: string,
  by: Grouping | undefined,
  group: string | undefined,
  enterprises: readonly Enterprise[],
): Iterable<Issue> {
  if (group === undefined) return;
  if (by === undefined) {
    yield say(at, "E_CONTRADICTION", policySaid.groupWithoutField());
    return;
  }
  const known = new Set(enterprises.flatMap((record) => groupOf(record, by) ?? []));
  if (!known.has(groupName(by, group)))
    yield say(at, "E_REFERENCE", policySaid.nobodyInGroup(by, group, nearest(group, known)));
}

/** Rules that would have the same row key. */
function* repeated(rules: Policy): Iterable<Issue> {
  const { horizon, quotas } = rules;
  const keyOf = ({ measure, by, year = horizon.to }: Quota): string =>
    `${measure} by ${by ?? "all"} ${year}`;
  for (const [index, quota] of quotas.entries())
    if (
      quotas
        .slice(0, index)
        .some(
          (other) =>
            keyOf(other) === keyOf(quota) &&
            (other.group === undefined || quota.group === undefined || other.group === quota.group),
        )
    )
      yield say(`quotas[${index}]`, "E_DUPLICATE", policySaid.quotaTwice());
  yield* twice(
    "budgets",
    rules.budgets.map(({ payers }) => [...payers].sort().join("+")),
  );
  yield* twice(
    "fairness",
    rules.fairness.map(({ measure, by, year }) => `${measure} ${by} ${year ?? horizon.to}`),
  );
  yield* twice(
    "limits.jobs",
    rules.limits.jobs.map(({ kind, by, group }) => [kind, by, group].join(" ").trim()),
  );
  yield* twice(
    "extraRows",
    rules.extraRows.map(({ name }) => name),
  );
  yield* twice(
    "districts",
    rules.districts.map(({ district }) => nameKey("district", district)),
  );
  yield* twice(
    "deadlines",
    Object.keys(rules.deadlines).map((city) => nameKey("city", city)),
  );
  yield* twice(
    "alternatives",
    rules.alternatives.map(({ kind }) => kind),
  );
  yield* twice(
    "stability.earlier",
    rules.stability?.earlier.map(({ enterprise }) => enterprise) ?? [],
  );
}

function* twice(path: string, keys: readonly string[]): Iterable<Issue> {
  for (const [index, key] of keys.entries())
    if (keys.indexOf(key) !== index)
      yield say(`${path}[${index}]`, "E_DUPLICATE", policySaid.twice(key));
}

function* weightIssues({ mediaWeights: { water, air, waste } }: Policy): Iterable<Issue> {
  if (water + air + waste === 0) yield say("mediaWeights", "E_SCHEMA", policySaid.noWeight());
}
