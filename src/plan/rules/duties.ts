/** What enterprises owe, and what they do with each other: once each, duties, locks, units. */
import { dueYear } from "../../domain/obligation.js";
import type { Policy } from "../../domain/policy.js";
import { softPrice } from "../../domain/policy-rules.js";
import type { Facts } from "../statement/facts.js";
import { ruleSaid } from "./messages.js";
import type { Violation } from "./violation.js";

export function brokenDuties(facts: Facts): Violation[] {
  return [...repeated(facts), ...duties(facts), ...together(facts)];
}

/** Nobody acts twice. */
function* repeated({ decisions }: Facts): Generator<Violation> {
  const seen = new Set<string>();
  for (const { enterprise } of decisions.acts) {
    if (seen.has(enterprise))
      yield { rule: "one-move", where: enterprise, ...ruleSaid.actsTwice() };
    seen.add(enterprise);
  }
}

/** Has everybody acted who must, by what counts as doing so? */
function* duties({ problem, acts }: Facts): Generator<Violation> {
  const { policy, enterprises } = problem;
  const moved = new Set<string>();
  const done = new Set<string>();
  for (const { enterprise, park, fulfilsDuty } of acts) {
    if (park !== undefined) moved.add(enterprise.id);
    if (fulfilsDuty) done.add(enterprise.id);
  }
  const isHard = softPrice(policy.soft, "mandatory") === undefined;
  for (const enterprise of enterprises) {
    const { id, lock } = enterprise;
    if (lock === "move" && !moved.has(id))
      yield { rule: "lock", where: id, ...ruleSaid.lockedButStays() };
    if (lock !== undefined || done.has(id) || !isHard) continue;
    const due = dueYear(enterprise, policy);
    if (due !== null && !mayWaitBeyond(policy))
      yield { rule: "mandatory", where: id, ...ruleSaid.mustAct(due) };
  }
}

/** Does the policy let the due wait to the end of the horizon? */
function mayWaitBeyond({ postpone, horizon }: Policy): boolean {
  return postpone !== undefined && (postpone.until ?? horizon.to) >= horizon.to;
}

/** Those who move with each other do the same in the same year, or all stay. */
function* together({ problem, acts }: Facts): Generator<Violation> {
  const did = new Map(
    acts.map(({ enterprise, choice, year }) => [enterprise.id, `${choice} in ${year}`]),
  );
  const first = new Map<string, string>();
  for (const { id, movesWith } of problem.enterprises) {
    if (movesWith === undefined) continue;
    const own = did.get(id) ?? "stays";
    const other = first.get(movesWith);
    if (other === undefined) first.set(movesWith, own);
    else if (other !== own)
      yield { rule: "together", where: id, ...ruleSaid.apart(own, movesWith, other) };
  }
}
