import type { Assumptions } from "./assumptions.js";
import type { Enterprise } from "./enterprise.js";

/** Resources of a park that an enterprise takes up, in the units of the names. */
export const resources = ["landHa", "wastewaterM3PerDay", "powerMw", "labourWorkers"] as const;
/** Land, wastewater, power or labour: what a park has only so much of. */
export type Resource = (typeof resources)[number];
/** What one enterprise needs, by resource, in the units of the names. */
export type Demand = Readonly<Record<Resource, number>>;

/** What the enterprise needs at any destination. Wastewater that is not known follows from its workers. */
export function demandOf(enterprise: Enterprise, assumptions: Assumptions): Demand {
  return {
    landHa: enterprise.landHa * assumptions.destinationLandFactor.value,
    wastewaterM3PerDay:
      enterprise.wastewaterM3PerDay ??
      enterprise.workers * assumptions.wastewaterM3PerDayPerWorker.value,
    powerMw: (enterprise.workers * assumptions.powerKwPerWorker.value) / 1000,
    labourWorkers: enterprise.workers,
  };
}
