/**
 * Who does nothing though it should: leave to wait for each member of the unit that is due, and the lock
 * lifted of each that is locked to move. Both have their price; where one of them is a fact, or banned,
 * the unit has to act.
 */
import { mustActInTime } from "../../domain/obligation.js";
import type { Policy } from "../../domain/policy.js";
import { isDuty, type Unit } from "../../formulation/units.js";

/** What it asks of the policy that a unit stays. */
export interface Staying {
  /** Members that are due and would wait. */
  readonly waiting: number;
  /** Ids of members whose lock would be lifted. */
  readonly locked: readonly string[];
}

/** What one of each costs; undefined where it must not be. */
export interface StayingPrices {
  readonly waiting: number | undefined;
  readonly lock: number | undefined;
}

/** Of a unit that must act by this policy. */
export function stayingOf({ members }: Unit, policy: Policy): Staying {
  const waits = members.filter(
    (member) => isDuty(member) && mustActInTime(member.due ?? policy.horizon.to, policy),
  );
  const locked = members.filter(({ enterprise }) => enterprise.lock === "move");
  return { waiting: waits.length, locked: locked.map(({ enterprise }) => enterprise.id) };
}

/** Undefined where the unit has to act. */
export function stayingPrice({ waiting, locked }: Staying, prices: StayingPrices) {
  const wait = waiting === 0 ? 0 : prices.waiting;
  const lock = locked.length === 0 ? 0 : prices.lock;
  return wait === undefined || lock === undefined
    ? undefined
    : waiting * wait + locked.length * lock;
}
