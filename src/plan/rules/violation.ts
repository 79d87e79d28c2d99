import type { Remark } from "../../language.js";

/** A rule that a plan breaks; `message` and `vi` say how. */
export interface Violation extends Remark {
  /** Stable name of the rule, for instance `digest`, `sector`, `capacity`. */
  readonly rule: string;
  /** The enterprise, park, row key or field. */
  readonly where: string;
  /** By how much, in the unit of the rule. */
  readonly amount?: number;
  /** Of a limit: what the plan reaches. */
  readonly value?: number;
  /** Of a limit: the bound that is broken. */
  readonly limit?: number;
}
