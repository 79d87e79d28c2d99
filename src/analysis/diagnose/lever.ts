/** A figure of a policy that may be loosened. */

/** One figure of a policy, with the rows that it bounds. */
export interface Lever {
  /** Where it stands in the policy: `quotas[0].lower`, `pace.moves.2027`. */
  readonly path: string;
  readonly side: "lower" | "upper";
  /** Side of the rows that it bounds, where that is not its own: who may not wait has to act. */
  readonly rowSide?: "lower";
  readonly value: number;
  /** Row keys, with what one unit of the figure is in the row. */
  readonly rows: readonly (readonly [key: string, perUnit: number])[];
  /** The most that it can be loosened by; left out: as far as it has a meaning. */
  readonly most?: number;
  /** Shares and whole counts are changed in steps of their kind. */
  readonly unit: "share" | "count" | "amount";
}
