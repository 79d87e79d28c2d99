import type { Assumptions } from "./assumptions.js";
import type { Enterprise } from "./enterprise.js";
import type { Park } from "./park.js";
import { squareMetresPerHa } from "./square-metres.js";

/** Resources of a park that an enterprise takes up, in the units of the names. */
export const resources = [
  "landHa",
  "wastewaterM3PerDay",
  "codKgPerDay",
  "powerMw",
  "labourWorkers",
] as const;
/** What a park has only so much of. */
export type Resource = (typeof resources)[number];
/** What one enterprise needs, by resource, in the units of the names. */
export type Demand = Readonly<Record<Resource, number>>;

/** What the enterprise needs at any destination, before lots are rounded. Wastewater that is not known follows from its workers. */
export function demandOf(enterprise: Enterprise, assumptions: Assumptions): Demand {
  return {
    landHa: enterprise.landHa * assumptions.destinationLandFactor.value,
    wastewaterM3PerDay:
      enterprise.wastewaterM3PerDay ??
      enterprise.workers * assumptions.wastewaterM3PerDayPerWorker.value,
    codKgPerDay: enterprise.loadsKgPerDay.cod ?? 0,
    powerMw: (enterprise.workers * assumptions.powerKwPerWorker.value) / 1000,
    labourWorkers: enterprise.workers,
  };
}

/** Floor of the buildings that it would put up at any destination, m². */
export function floorM2Of(
  { landHa }: Pick<Enterprise, "landHa">,
  { destinationLandFactor, floorAreaShare }: Assumptions,
): number {
  return landHa * destinationLandFactor.value * squareMetresPerHa * floorAreaShare.value;
}

/** Land of the lot that it gets at this park, ha: its need, rounded up to the park's lot step. */
export function lotHa(park: Pick<Park, "lotStepHa">, needHa: number): number {
  const { lotStepHa } = park;
  if (lotStepHa === undefined) return needHa;
  const steps = needHa / lotStepHa;
  const whole = Math.round(steps);
  return (Math.abs(steps - whole) <= lotRounding ? whole : Math.ceil(steps)) * lotStepHa;
}

/** A need this near to a whole number of lots is that number: decimal figures are not exact. */
const lotRounding = 1 / 1_000_000;

/** What the enterprise takes of each resource at this park. */
export function demandAt(enterprise: Enterprise, park: Park, assumptions: Assumptions): Demand {
  const demand = demandOf(enterprise, assumptions);
  return { ...demand, landHa: lotHa(park, demand.landHa) };
}
