/** What enterprises owe and what they do with each other: duties, units, shared parks. */
import { dueYear } from "../domain/obligation.js";
import { softPrice } from "../domain/policy-rules.js";
import { sharingKey } from "../domain/row-keys.js";
import type { Limit } from "./limit.js";
import type { CheckedAct, Facts } from "./verify.js";
import type { Violation } from "./violation.js";

export function verifyDuties(facts: Facts, acts: readonly CheckedAct[]): Violation[] {
  return [...duties(facts, acts), ...together(facts, acts)];
}

/** Has everybody acted who must, by what counts as doing so? */
function* duties({ problem }: Facts, acts: readonly CheckedAct[]): Generator<Violation> {
  const { policy, enterprises } = problem;
  const moved = new Set<string>();
  const done = new Set<string>();
  for (const { enterprise, park, alternative } of acts) {
    if (park !== undefined) moved.add(enterprise.id);
    if (alternative?.fulfilsDuty !== false) done.add(enterprise.id);
  }
  const isHard = softPrice(policy.soft, "mandatory") === undefined;
  for (const enterprise of enterprises) {
    const { id, lock } = enterprise;
    if (lock === "move" && !moved.has(id))
      yield { rule: "lock", where: id, message: "is locked to move but stays" };
    if (lock !== undefined || done.has(id) || !isHard) continue;
    const due = dueYear(enterprise, policy);
    if (due !== null)
      yield { rule: "mandatory", where: id, message: `must act by ${due} but stays` };
  }
}

/** Those who move with each other do the same in the same year, or all stay. */
function* together({ problem }: Facts, acts: readonly CheckedAct[]): Generator<Violation> {
  const did = new Map(
    acts.map(({ enterprise, park, alternative, year }) => [
      enterprise.id,
      `${park?.id ?? alternative?.kind} in ${year}`,
    ]),
  );
  const first = new Map<string, string>();
  for (const { id, movesWith } of problem.enterprises) {
    if (movesWith === undefined) continue;
    const own = did.get(id) ?? "stays";
    const other = first.get(movesWith);
    if (other === undefined) first.set(movesWith, own);
    else if (other !== own)
      yield { rule: "together", where: id, message: `${own}, others of ${movesWith}: ${other}` };
  }
}

/** Those who share a park and move are in one park: the number of parks of each group. */
export function sharingLimits(acts: readonly CheckedAct[]): Limit[] {
  const parks = new Map<string, Set<string>>();
  for (const { enterprise, park } of acts) {
    const group = enterprise.sharesParkWith;
    if (group === undefined || park === undefined) continue;
    parks.set(group, (parks.get(group) ?? new Set()).add(park.id));
  }
  return [...parks].map(([group, { size }]) => ({
    rule: "sharing",
    key: sharingKey(group),
    value: size,
    upper: 1,
  }));
}
