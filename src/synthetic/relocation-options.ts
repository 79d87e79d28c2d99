/** Size, seed and shape of a random relocation model. */
export interface RelocationOptions {
  /** N ≥ 1. */
  readonly units: number;
  /** M ≥ 1. */
  readonly destinations: number;
  /** A 32-bit integer; the same options give the same model, bit for bit. */
  readonly seed: number;
  /** R ≥ 1; default 3. */
  readonly resources?: number | undefined;
  /** Probability that a park accepts a sector; default 0.6. Each sector has at least one park. */
  readonly density?: number | undefined;
  /** The parks hold the demand of this share of all enterprises; default 0.4. Less is tighter. */
  readonly capacityShare?: number | undefined;
  /** The budget pays the mean cost of this share of all enterprises; default 0.31. */
  readonly budgetShare?: number | undefined;
  /** Standard deviation of ln(land); default 1.1. */
  readonly landSpread?: number | undefined;
  /** Largest site in ha; default 20. The smallest is 0.1, the median before cutting 0.8. */
  readonly landMost?: number | undefined;
  /** Land in 0.5 ha, money in 100 million VND, capacities in whole steps: many exact ties. Default false. */
  readonly rounded?: boolean | undefined;
}

/** Every option that has a default, with it. */
export const relocationDefaults = {
  resources: 3,
  density: 0.6,
  capacityShare: 0.4,
  budgetShare: 0.31,
  landSpread: 1.1,
  landMost: 20,
  rounded: false,
} as const;

/** All options, with their defaults in place. */
export type FullRelocationOptions = {
  readonly [K in keyof RelocationOptions]-?: Exclude<RelocationOptions[K], undefined>;
};
