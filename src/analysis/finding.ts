/** One thing that `checkProblem` found. */
export interface Finding {
  /** `impossible`: no plan exists. `suspicious`: a plan may exist, but a figure or rule looks wrong. */
  readonly kind: "impossible" | "suspicious";
  /** The rule or field, for instance `quota/enterprises/all/2028`, `capacity/landHa`, `landHa`. */
  readonly rule: string;
  /** What is the case, with its figures; a whole sentence. */
  readonly fact: string;
  /** What to do about it. */
  readonly fix: string;
  /** Ids of the records concerned, at most 10. */
  readonly ids: readonly string[];
}
