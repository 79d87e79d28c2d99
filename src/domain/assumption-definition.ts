/** What is assumed, in which unit, how far it may be off, and why. */
export interface AssumptionDefinition {
  /** In `unit`. */
  readonly value: number;
  /** Unit of value, low and high, for instance `USD/m²`; shares are `fraction`, not percent. */
  readonly unit: string;
  /** Least value that is still plausible. */
  readonly low: number;
  /** Largest value that is still plausible. */
  readonly high: number;
  /** Where the value comes from, in Vietnamese. */
  readonly reason: string;
}

/** In the order of the fields. */
export const define = (
  value: number,
  unit: string,
  low: number,
  high: number,
  reason: string,
): AssumptionDefinition => ({ value, unit, low, high, reason });
