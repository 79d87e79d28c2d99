/** Units that have nothing to choose from, and locks that exclude each other. */
import type { Candidates, Unit } from "../model/formulation/units.js";
import { forbidden } from "../plan/verify-permission.js";
import type { Finding } from "./check-problem.js";

const mostIds = 10;

export function checkOptions(candidates: Candidates): Finding[] {
  return [...contradictoryLocks(candidates), ...emptyLists(candidates)];
}

const idsOf = ({ members }: Unit): string[] => members.map(({ enterprise }) => enterprise.id);

/** Members of a unit whose locks cannot be kept together. */
function* contradictoryLocks({ units }: Candidates): Iterable<Finding> {
  for (const unit of units) {
    const { members } = unit;
    const distinct = (values: readonly unknown[]): number =>
      new Set(values.filter((value) => value !== undefined)).size;
    const enterprises = members.map(({ enterprise }) => enterprise);
    for (const [field, count] of [
      ["lock", distinct(enterprises.map(({ lock }) => lock))],
      ["lockPark", distinct(enterprises.map(({ lockPark }) => lockPark))],
      ["lockYear", distinct(enterprises.map(({ lockYear }) => lockYear))],
    ] as const)
      if (count > 1)
        yield {
          kind: unit.mustAct ? "impossible" : "suspicious",
          rule: field,
          fact: `${unit.name} moves as one, but its members are locked differently (${field}).`,
          fix: "Give them the same lock, or let them move apart (movesWith).",
          ids: idsOf(unit).slice(0, mostIds),
        };
  }
}

/** Enterprises that must act and cannot, one by one; those that merely cannot, together. */
function* emptyLists(candidates: Candidates): Iterable<Finding> {
  const free: string[] = [];
  let reason = "";
  for (const unit of candidates.units) {
    if (unit.actions.length > 0) continue;
    if (unit.mustAct)
      yield {
        kind: "impossible",
        rule: "options",
        fact: `${unit.name} must act but nothing is open to it: ${whyClosed(candidates, unit)}.`,
        fix: "Open a park or an alternative to it, change its lock, or make `mandatory` soft.",
        ids: idsOf(unit).slice(0, mostIds),
      };
    else if (
      unit.members.every(
        ({ obligation, enterprise }) => obligation !== "exempt" && enterprise.lock === undefined,
      )
    ) {
      if (free.length === 0) reason = whyClosed(candidates, unit);
      free.push(...idsOf(unit));
    }
  }
  if (free.length > 0)
    yield {
      kind: "suspicious",
      rule: "options",
      fact: `${free.length} enterprises subject to relocation have nothing to choose from; ${free[0]}: ${reason}.`,
      fix: "Check sectors, minimum lots, distances, sizes and years of the parks.",
      ids: free.slice(0, mostIds),
    };
}

/** The rules that close the parks to the unit, with the number of parks. */
function whyClosed({ problem, years }: Candidates, { members }: Unit): string {
  const counts = new Map<string, number>();
  const last = years.at(-1) ?? 0;
  for (const park of problem.parks) {
    const rules = new Set(
      members.flatMap(({ enterprise, due }) =>
        forbidden(problem, enterprise, park, due ?? last).map(({ rule }) => rule),
      ),
    );
    for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  if (counts.size === 0) return "no park";
  return [...counts].map(([rule, count]) => `${rule} closes ${count} parks`).join(", ");
}
