import { defined } from "../defined.js";
import { total } from "../total.js";
import { type AssumptionId, assumptionIds } from "./assumption-ids.js";
import type { Assumptions } from "./assumptions.js";
import type { Resource } from "./demand.js";
import type { Park } from "./park.js";

/** What a capacity may rest on: an assumption of the library, or a figure that the park itself calls assumed. */
export const capacityGrounds = [...assumptionIds, "park"] as const;
/** One of `capacityGrounds`. */
export type CapacityGround = AssumptionId | "park";

/** A capacity with what it rests on: no assumption means that it is published or given. */
export interface Capacity {
  /** In the unit of the resource's name. */
  readonly value: number;
  /** Assumptions that it rests on; empty where it is published or given. */
  readonly assumed: readonly CapacityGround[];
}

/** Capacity for relocating enterprises by resource; a resource that is not there is no limit. */
export type Capacities = Readonly<Partial<Record<Resource, Capacity>>>;

/**
 * Capacities of a park, from what is published and, where that is missing, from assumptions:
 *
 *   land left = phases, else remaining, else (leasable, else gross × net share) × (1 − occupancy)
 *   net share = (1 − green) × density; a density that is not given is that of the assumed net share
 *               at the assumed green
 *   for relocation = land left × relocation share
 *   wastewater = given, else land for relocation × m³/day per ha
 *
 * @returns null when no area at all is known: such a park cannot be offered
 */
export function capacitiesOf(park: Park, assumptions: Assumptions): Capacities | null {
  const land = landLeft(park, assumptions);
  if (land === null) return null;
  const landHa: Capacity = {
    value: land.value * (park.relocationShare ?? assumptions.relocationShare.value),
    assumed: unique([...land.assumed, ...reservedBy(park)]),
  };
  const given = (resource: Exclude<Resource, "landHa">): Capacity | undefined => {
    const value = phaseTotal(park, resource) ?? park[resource];
    return value === undefined ? undefined : { value, assumed: ownGround(park, resource) };
  };
  return defined({
    landHa,
    wastewaterM3PerDay: given("wastewaterM3PerDay") ?? {
      value: landHa.value * assumptions.wastewaterM3PerDayPerHa.value,
      assumed: [...landHa.assumed, "wastewaterM3PerDayPerHa" as const],
    },
    codKgPerDay: given("codKgPerDay"),
    powerMw: given("powerMw"),
    labourWorkers: given("labourWorkers"),
  });
}

function phaseTotal(park: Park, resource: Resource): number | undefined {
  const named = park.phases.flatMap((phase) => phase[resource] ?? []);
  return named.length === 0 ? undefined : total(named, (value) => value);
}

/**
 * What becomes ready of a resource in each year of the horizon, in order. Phases before the horizon
 * are ready in its first year, phases after it never. What no phase names follows the land where it
 * was derived from land, else it is ready when the park opens.
 */
export function deliveries(
  park: Park,
  resource: Resource,
  capacity: Capacity,
  { from, to }: { readonly from: number; readonly to: number },
): number[] {
  const ready = new Array<number>(to - from + 1).fill(0);
  const followsLand = resource === "landHa" || capacity.assumed.includes("wastewaterM3PerDayPerHa");
  const basis = phaseTotal(park, resource) !== undefined ? resource : followsLand ? "landHa" : null;
  const whole = basis === null ? undefined : phaseTotal(park, basis);
  if (basis === null || whole === undefined) {
    const opens = Math.max(park.opensYear ?? from, from);
    if (opens <= to) ready[opens - from] = capacity.value;
    return ready;
  }
  for (const phase of park.phases) {
    const part = phase[basis];
    if (part === undefined || phase.year > to || whole === 0) continue;
    const at = Math.max(phase.year, from) - from;
    ready[at] = (ready[at] ?? 0) + (part / whole) * capacity.value;
  }
  return ready;
}

/** The resource that a park's `expansion` is of. */
export const expandable: Resource = "wastewaterM3PerDay";

/** What so many steps of expansion add to a resource of a park: nothing where the plant cannot grow. */
export function expandedBy(
  { expansion }: Pick<Park, "expansion">,
  resource: Resource,
  steps: number,
): number {
  if (expansion === undefined || resource !== expandable) return 0;
  return steps * expansion.stepM3PerDay;
}

/**
 * `deliveries`, with what steps of expansion add in each year of the horizon.
 * @param stepsIn steps built in a year
 */
export function readyByYear(
  park: Park,
  resource: Resource,
  capacity: Capacity,
  horizon: { readonly from: number; readonly to: number },
  stepsIn: (year: number) => number,
): number[] {
  return deliveries(park, resource, capacity, horizon).map(
    (delivered, t) => delivered + expandedBy(park, resource, stepsIn(horizon.from + t)),
  );
}

function reservedBy(park: Park): CapacityGround[] {
  return park.relocationShare === undefined
    ? ["relocationShare"]
    : ownGround(park, "relocationShare");
}

/** Says that the park's table calls one of these fields assumed. */
function ownGround({ assumed }: Park, ...fields: Park["assumed"]): CapacityGround[] {
  return fields.some((field) => assumed.includes(field)) ? ["park"] : [];
}

function unique(grounds: readonly CapacityGround[]): CapacityGround[] {
  return [...new Set(grounds)];
}

/** The part of a park's gross area that is lots to let. */
function netShare(
  { greenShare, densityShare }: Park,
  { netLeasableShare, greenShare: usualGreen }: Assumptions,
): Capacity {
  if (greenShare === undefined && densityShare === undefined)
    return { value: netLeasableShare.value, assumed: ["netLeasableShare"] };
  const green = greenShare ?? usualGreen.value;
  if (densityShare !== undefined)
    return {
      value: (1 - green) * densityShare,
      assumed: greenShare === undefined ? ["greenShare"] : [],
    };
  const value = (netLeasableShare.value * (1 - green)) / (1 - usualGreen.value);
  return { value: Math.min(value, 1 - green), assumed: ["netLeasableShare", "greenShare"] };
}

/** Land of a park that can be let in all, ha; null where no area is known. */
function leasable(park: Park, assumptions: Assumptions): Capacity | null {
  if (park.leasableHa !== undefined) return { value: park.leasableHa, assumed: [] };
  if (park.totalAreaHa === undefined) return null;
  const { value, assumed } = netShare(park, assumptions);
  return { value: park.totalAreaHa * value, assumed };
}

/** Per cent of that land that is let today. */
function occupancy({ occupancyPercent, status }: Park, assumptions: Assumptions): Capacity {
  if (occupancyPercent !== undefined) return { value: occupancyPercent, assumed: [] };
  const id = status === "operating" ? "occupancyOperatingPercent" : "occupancyBuildingPercent";
  return { value: assumptions[id].value, assumed: [id] };
}

/** Land of a park that can be let in all, and what of it is let today, ha; null where no area is known. */
export function leasableLand(
  park: Park,
  assumptions: Assumptions,
): { readonly leasableHa: number; readonly letHa: number } | null {
  const land = leasable(park, assumptions);
  if (land === null) return null;
  const { value: leasableHa } = land;
  if (park.occupancyPercent === undefined && park.remainingHa !== undefined)
    return { leasableHa, letHa: Math.max(0, leasableHa - park.remainingHa) };
  return { leasableHa, letHa: (leasableHa * occupancy(park, assumptions).value) / 100 };
}

function landLeft(park: Park, assumptions: Assumptions): Capacity | null {
  const phased = phaseTotal(park, "landHa");
  if (phased !== undefined) return { value: phased, assumed: ownGround(park, "phases") };
  if (park.remainingHa !== undefined)
    return { value: park.remainingHa, assumed: ownGround(park, "remainingHa") };
  const land = leasable(park, assumptions);
  if (land === null) return null;
  const taken = occupancy(park, assumptions);
  return {
    value: land.value * (1 - taken.value / 100),
    assumed: [
      ...ownGround(park, "leasableHa", "totalAreaHa", "occupancyPercent"),
      ...land.assumed,
      ...taken.assumed,
    ],
  };
}
