import type { AssumptionId, Assumptions } from "./assumptions.js";
import type { Resource } from "./demand.js";
import type { Park } from "./park.js";

/** A capacity with what it rests on: no assumption means that it is published or given. */
export interface Capacity {
  /** In the unit of the resource's name. */
  readonly value: number;
  /** Assumptions that it rests on; empty where it is published or given. */
  readonly assumed: readonly AssumptionId[];
}

/** Capacity for relocating enterprises by resource; a resource that is not there is no limit. */
export type Capacities = Readonly<Partial<Record<Resource, Capacity>>>;

/**
 * Capacities of a park, from what is published and, where that is missing, from assumptions:
 *
 *   land left = remaining, else (leasable, else gross × net share) × (1 − occupancy)
 *   for relocation = land left × relocation share
 *   wastewater = given, else land for relocation × m³/day per ha
 *
 * @returns null when no area at all is known: such a park cannot be offered
 */
export function capacitiesOf(park: Park, assumptions: Assumptions): Capacities | null {
  const land = landLeft(park, assumptions);
  if (land === null) return null;
  const landHa: Capacity = {
    value: land.value * assumptions.relocationShare.value,
    assumed: [...land.assumed, "relocationShare"],
  };
  const wastewater: Capacity =
    park.wastewaterM3PerDay === undefined
      ? {
          value: landHa.value * assumptions.wastewaterM3PerDayPerHa.value,
          assumed: [...landHa.assumed, "wastewaterM3PerDayPerHa"],
        }
      : { value: park.wastewaterM3PerDay, assumed: [] };
  return {
    landHa,
    wastewaterM3PerDay: wastewater,
    ...(park.powerMw === undefined ? {} : { powerMw: { value: park.powerMw, assumed: [] } }),
    ...(park.labourWorkers === undefined
      ? {}
      : { labourWorkers: { value: park.labourWorkers, assumed: [] } }),
  };
}

function landLeft(park: Park, assumptions: Assumptions): Capacity | null {
  if (park.remainingHa !== undefined) return { value: park.remainingHa, assumed: [] };
  const assumed: AssumptionId[] = [];
  let leasable = park.leasableHa;
  if (leasable === undefined) {
    if (park.totalAreaHa === undefined) return null;
    leasable = park.totalAreaHa * assumptions.netLeasableShare.value;
    assumed.push("netLeasableShare");
  }
  let occupancy = park.occupancyPercent;
  if (occupancy === undefined) {
    const id =
      park.status === "operating" ? "occupancyOperatingPercent" : "occupancyBuildingPercent";
    occupancy = assumptions[id].value;
    assumed.push(id);
  }
  return { value: leasable * (1 - occupancy / 100), assumed };
}
