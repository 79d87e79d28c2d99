import { Random } from "../random.js";
import type { FullRelocationOptions } from "./relocation-options.js";

/** What the relocation family draws at random; money in million VND, places in km. */
export interface CaseEnterprise {
  readonly sector: number;
  readonly district: number;
  readonly x: number;
  readonly y: number;
  /** Land in ha, then water in m³/day, power in MW, and further resources without a unit. */
  readonly demand: readonly number[];
  readonly pollution: number;
  readonly benefit: number;
  /** Cost of moving at all, and per km. */
  readonly fixed: number;
  readonly rate: number;
}

export interface CasePark {
  readonly x: number;
  readonly y: number;
  /** 1 where the sector is accepted. */
  readonly accepts: Uint8Array;
  /** Per resource. */
  readonly capacity: readonly number[];
  /** Price of a ha. */
  readonly lease: number;
}

export interface RelocationCase {
  readonly enterprises: readonly CaseEnterprise[];
  readonly parks: readonly CasePark[];
  /** For what is drawn later. */
  readonly random: Random;
}

export const districtCount = 6;
const sectorCount = 12;

/** Per resource: typical use of a ha, and the step of rounded data. */
const perHa = [1, 40, 0.15];
const steps = [0.5, 10, 0.1];
/** Expected use of the capacities, per resource; the last one for all further ones. */
const utilisation = [0.95, 0.85, 0.75];

/** Draws enterprises, then parks large enough for `capacityShare` of their demand. */
export function drawCase(options: FullRelocationOptions): RelocationCase {
  const root = new Random(options.seed);
  const enterprises = drawEnterprises(options, root.split());
  return { enterprises, parks: drawParks(options, enterprises, root.split()), random: root };
}

/** To the next step upwards, at least one; exact where the step is a decimal fraction. */
function roundUp(amount: number, step: number): number {
  return Math.max(1, Math.ceil(amount / step)) / (1 / step);
}

function drawEnterprises(options: FullRelocationOptions, random: Random): CaseEnterprise[] {
  const { resources, rounded, landSpread, landMost } = options;
  const resourceList = Array.from({ length: resources }, (_, k) => k);
  const intensity = Array.from({ length: sectorCount }, () => ({
    use: resourceList.map((k) => random.logNormal(perHa[k] ?? 10, k === 0 ? 0 : 0.6)),
    pollution: random.logNormal(1, 0.8),
  }));
  return Array.from({ length: options.units }, (): CaseEnterprise => {
    const sector = random.integer(0, sectorCount - 1);
    const of = intensity[sector]!;
    const drawn = Math.min(landMost, Math.max(0.1, random.logNormal(0.8, landSpread)));
    const land = rounded ? roundUp(drawn, 0.5) : drawn;
    const demand = resourceList.map((k) => {
      if (k === 0) return land;
      const amount = land * of.use[k]! * random.logNormal(1, 0.3);
      return rounded ? roundUp(amount, steps[k] ?? 1) : amount;
    });
    const pollution = land * of.pollution * random.logNormal(1, 0.5);
    const fixed = 500 + 1500 * land * random.logNormal(1, 0.3);
    const rate = 5 + 12 * land;
    // About what a move costs with a lease of 9,000 and 50 km, so that moving pays for one in two.
    const benefit = 0.6 * (fixed + 9000 * land + 50 * rate) * random.logNormal(1, 0.35);
    return {
      sector,
      district: random.integer(0, districtCount - 1),
      x: random.between(0, 20),
      y: random.between(0, 15),
      demand,
      pollution: rounded ? Math.ceil(pollution) : pollution,
      benefit: rounded ? Math.round(benefit / 100) * 100 : benefit,
      fixed,
      rate,
    };
  });
}

function drawParks(
  options: FullRelocationOptions,
  enterprises: readonly CaseEnterprise[],
  random: Random,
): CasePark[] {
  const { destinations, resources, rounded, density, capacityShare } = options;
  const totals = Array.from({ length: resources }, (_, k) => {
    let sum = 0;
    for (const enterprise of enterprises) sum += enterprise.demand[k]!;
    return (capacityShare * sum) / (utilisation[k] ?? 0.75);
  });
  const weights = Array.from({ length: destinations }, () => random.logNormal(1, 0.6));
  const allWeights = weights.reduce((sum, weight) => sum + weight, 0);
  const parks = weights.map((weight): CasePark => {
    const accepts = Uint8Array.from({ length: sectorCount }, () =>
      random.chance(density) ? 1 : 0,
    );
    const capacity = totals.map((total, k) => {
      const amount = (total * weight) / allWeights;
      return rounded ? roundUp(amount, steps[k] ?? 1) : amount;
    });
    const lease = random.between(5000, 13_000);
    return {
      x: random.between(-15, 35),
      y: random.between(20, 65),
      accepts,
      capacity,
      lease: rounded ? Math.round(lease / 100) * 100 : lease,
    };
  });
  for (let sector = 0; sector < sectorCount; sector++)
    if (parks.every((park) => park.accepts[sector] === 0))
      parks[sector % destinations]!.accepts[sector] = 1;
  return parks;
}
