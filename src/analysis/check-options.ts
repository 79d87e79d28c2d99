/** Units that have nothing to choose from, and locks that exclude each other. */
import type { Candidates, Unit } from "../formulation/units.js";
import { forbidden } from "../plan/rules/permission.js";
import type { CheckWords, Said } from "./check-words.js";
import type { Finding } from "./finding.js";

const mostIds = 10;

export function checkOptions(candidates: Candidates, words: CheckWords): Finding[] {
  return [
    ...nothingAtAll(candidates, words),
    ...contradictoryLocks(candidates, words),
    ...emptyLists(candidates, words),
  ];
}

/** No enterprises, or no park that anybody could go to. */
function* nothingAtAll(
  { problem, destinations }: Candidates,
  words: CheckWords,
): Iterable<Finding> {
  const say = (rule: string, [fact, fix]: Said): Finding => ({
    kind: "suspicious",
    rule,
    fact,
    fix,
    ids: [],
  });
  if (problem.enterprises.length === 0) yield say("register", words.emptyRegister());
  else if (destinations.length === 0) {
    const { length } = problem.policy.alternatives;
    yield say("destinations", words.nothingOffered(problem.parks.length, length));
  }
}

const idsOf = ({ members }: Unit): string[] => members.map(({ enterprise }) => enterprise.id);

/** Members of a unit whose locks cannot be kept together. */
function* contradictoryLocks({ units }: Candidates, words: CheckWords): Iterable<Finding> {
  for (const unit of units) {
    const { members } = unit;
    const distinct = (values: readonly unknown[]): number =>
      new Set(values.filter((value) => value !== undefined)).size;
    const enterprises = members.map(({ enterprise }) => enterprise);
    for (const [field, count] of [
      ["lock", distinct(enterprises.map(({ lock }) => lock))],
      ["lockPark", distinct(enterprises.map(({ lockPark }) => lockPark))],
      ["lockYear", distinct(enterprises.map(({ lockYear }) => lockYear))],
    ] as const) {
      if (count <= 1) continue;
      const [fact, fix] = words.locksDiffer(unit.name, field);
      const kind = unit.mustAct ? "impossible" : "suspicious";
      yield { kind, rule: field, fact, fix, ids: idsOf(unit).slice(0, mostIds) };
    }
  }
}

/** Those who have nothing to choose from: who must act by what closes the parks, the others together. */
function* emptyLists(candidates: Candidates, words: CheckWords): Iterable<Finding> {
  const forced = new Map<string, Unit[]>();
  const free: Unit[] = [];
  for (const unit of candidates.units) {
    if (unit.actions.length > 0) continue;
    if (unit.mustAct) {
      const why = whyClosed(candidates, unit, words);
      forced.set(why, [...(forced.get(why) ?? []), unit]);
    } else if (
      unit.members.every(
        ({ obligation, enterprise }) => obligation !== "exempt" && enterprise.lock === undefined,
      )
    )
      free.push(unit);
  }
  const say = (kind: Finding["kind"], units: readonly Unit[], [fact, fix]: Said): Finding => ({
    kind,
    rule: "options",
    fact,
    fix,
    ids: units.flatMap(idsOf).slice(0, mostIds),
  });
  for (const [why, units] of forced)
    yield say("impossible", units, words.mustActButCannot(units.length, nameOf(units), why));
  const [first] = free;
  if (first === undefined) return;
  const why = whyClosed(candidates, first, words);
  const count = free.flatMap(idsOf).length;
  yield say("suspicious", free, words.nothingOpen(count, nameOf(free), why));
}

const nameOf = ([first]: readonly Unit[]): string => first?.name ?? "";

/** The rules that close the parks to the unit, with the number of parks. */
function whyClosed({ problem }: Candidates, { members }: Unit, words: CheckWords): string {
  const counts = new Map<string, number>();
  const last = problem.policy.horizon.to;
  for (const park of problem.parks) {
    const rules = new Set(
      members.flatMap(({ enterprise, due }) =>
        forbidden(problem, enterprise, { park }, due ?? last).map(({ rule }) => rule),
      ),
    );
    for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  if (counts.size === 0) return words.noPark;
  return [...counts].map(([rule, count]) => words.closes(rule, count)).join(", ");
}
