/** Opened parks and built steps: each must be possible, is decided once, and nobody is in a closed park. */
import { isOpenIn } from "../../domain/park.js";
import type { Facts } from "../statement/facts.js";
import { ruleSaid } from "./messages.js";
import type { Violation } from "./violation.js";

export function brokenParkDecisions(facts: Facts): Violation[] {
  return [...openings(facts), ...steps(facts)];
}

function* openings({ decisions, parks, moves }: Facts): Generator<Violation> {
  const { opened } = decisions;
  for (const [index, id] of opened.entries())
    if (parks.get(id)?.opening === undefined || opened.indexOf(id) !== index)
      yield { rule: "opening", where: id, ...ruleSaid.cannotOpen() };
  for (const [id, park] of parks)
    if (park.opening !== undefined && !opened.includes(id))
      if (moves.some((move) => move.park === park))
        yield { rule: "opening", where: id, ...ruleSaid.notOpened() };
}

function* steps({ decisions, parks, problem }: Facts): Generator<Violation> {
  const { from, to } = problem.policy.horizon;
  const built = new Map<string, number>();
  for (const { park: id, year, steps: count } of decisions.expansions) {
    const park = parks.get(id);
    const inTime = year >= from && year <= to && park !== undefined && isOpenIn(park, year);
    if (!inTime || count < 1)
      yield { rule: "expansion", where: `${id} ${year}`, ...ruleSaid.noStep() };
    built.set(id, (built.get(id) ?? 0) + count);
  }
  for (const [id, count] of built) {
    const most = parks.get(id)?.expansion?.maximumSteps ?? 0;
    if (count > most)
      yield {
        rule: "expansion",
        where: id,
        amount: count - most,
        ...ruleSaid.manySteps(count, most),
      };
  }
}
