/** A rule that a plan breaks. */
export interface Violation {
  /** Stable name of the rule, for instance `digest`, `sector`, `capacity`. */
  readonly rule: string;
  /** The enterprise, park, row key or field. */
  readonly where: string;
  /** In English words. */
  readonly message: string;
  /** By how much, in the unit of the rule. */
  readonly amount?: number;
  /** Of a limit: what the plan reaches. */
  readonly value?: number;
  /** Of a limit: the bound that is broken. */
  readonly limit?: number;
}
