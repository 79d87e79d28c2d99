/**
 * Relief: pollution taken away from residents, in points; the whole register is 100 points.
 *
 * Fee tables cannot be compared across media (COD costs 2,500 times more per kg than dust), so loads
 * are normalised inside each medium first and then weighted:
 *
 *   (1) L_im = Σ_pollutants rate · load          load of enterprise i in medium m
 *   (2) T_m  = Σ_i L_im E_i                      the register's total, E_i = residents exposed
 *   (3) gross_i  = 100 Σ_m w_m L_im E_i / T_m,   Σ w_m = 1 over the media with T_m > 0
 *   (4) burden_ip = 100 Σ_m w_m L_im (1 − removal_m) E_p / T_m      what residents at park p get
 *   (5) relief_ip = gross_i − burden_ip
 */
import { total } from "../total.js";
import type { Assumptions } from "./assumptions.js";
import { densityAround } from "./district-density.js";
import type { Enterprise, Pollutant } from "./enterprise.js";
import type { Park } from "./park.js";
import type { Policy } from "./policy.js";

/** What pollution goes into; loads are compared within a medium only. */
export const media = ["water", "air", "waste"] as const;
/** One of `media`. */
export type Medium = (typeof media)[number];

/** Fee rates as weights inside a medium: water by Decree 53/2020 (VND/kg), air by Decree 153/2024 (VND/t). */
const waterRates: Rates = [
  { pollutant: "cod", rate: 2000 },
  { pollutant: "tss", rate: 2400 },
];
const airRates: Rates = [
  { pollutant: "dust", rate: 800 },
  { pollutant: "so2", rate: 700 },
  { pollutant: "nox", rate: 800 },
];
type Rates = readonly { readonly pollutant: Pollutant; readonly rate: number }[];

/** What relief is measured against: fixed by the whole register. */
export interface ReliefScale {
  /** 100 · w_m / T_m, 0 for a medium that nobody burdens. */
  readonly perLoad: Readonly<Record<Medium, number>>;
  /** Those of the problem that it was made for. */
  readonly assumptions: Assumptions;
}

function weightedLoad(enterprise: Enterprise, rates: Rates, voc: number): number {
  const loads = enterprise.loadsKgPerDay;
  let sum = (loads.voc ?? 0) * voc;
  for (const { pollutant, rate } of rates) sum += (loads[pollutant] ?? 0) * rate;
  return sum;
}

/** Equation (1). A load is left out where nobody states it; other blanks are filled in before. */
export function mediumLoads(
  enterprise: Enterprise,
  assumptions: Assumptions,
): Record<Medium, number> {
  return {
    water: weightedLoad(enterprise, waterRates, 0),
    air: weightedLoad(enterprise, airRates, assumptions.vocWeightVndPerTonne.value),
    waste: enterprise.hazardousWasteTonPerYear ?? 0,
  };
}

/** Residents exposed to the site; without a figure the assumption. */
export function exposureOf(enterprise: Enterprise, assumptions: Assumptions): number {
  return enterprise.residentsExposed ?? assumptions.residentsExposedDefault.value;
}

/** Equations (2) and the weights of (3). The order of the register does not matter beyond rounding. */
export function reliefScale(
  register: readonly Enterprise[],
  policy: Pick<Policy, "mediaWeights">,
  assumptions: Assumptions,
): ReliefScale {
  const totals: Record<Medium, number> = { water: 0, air: 0, waste: 0 };
  for (const enterprise of register) {
    const loads = mediumLoads(enterprise, assumptions);
    const exposure = exposureOf(enterprise, assumptions);
    for (const medium of media) totals[medium] += loads[medium] * exposure;
  }
  const present = media.filter((medium) => totals[medium] > 0);
  const weightSum = total(present, (medium) => policy.mediaWeights[medium]);
  const perLoad: Record<Medium, number> = { water: 0, air: 0, waste: 0 };
  if (weightSum > 0)
    for (const medium of present)
      perLoad[medium] = (100 * policy.mediaWeights[medium]) / weightSum / totals[medium];
  return { perLoad, assumptions };
}

/** Equation (3) by medium: what the enterprise burdens residents with today, points. */
export function grossByMedium(scale: ReliefScale, enterprise: Enterprise): Record<Medium, number> {
  const loads = mediumLoads(enterprise, scale.assumptions);
  const exposure = exposureOf(enterprise, scale.assumptions);
  for (const medium of media) loads[medium] = scale.perLoad[medium] * loads[medium] * exposure;
  return loads;
}

/** Equation (3): what the enterprise burdens residents with today, points. */
export function grossRelief(scale: ReliefScale, enterprise: Enterprise): number {
  const gross = grossByMedium(scale, enterprise);
  return total(media, (medium) => gross[medium]);
}

/** Equation (4): what it would burden residents around the park with, points. */
export function burdenAt(scale: ReliefScale, enterprise: Enterprise, park: Park): number {
  return burdenOf(weightedLoads(scale, enterprise), surroundingsOf(park, scale.assumptions));
}

/** What of (4) is the enterprise's: (100 w_m / T_m) L_im by medium. */
export function weightedLoads(scale: ReliefScale, enterprise: Enterprise): Record<Medium, number> {
  const loads = mediumLoads(enterprise, scale.assumptions);
  for (const medium of media) loads[medium] = scale.perLoad[medium] * loads[medium];
  return loads;
}

/** What of (4) is the park's. */
export interface Surroundings {
  /** Share of the load of each medium that its plants leave. */
  readonly left: Readonly<Record<Medium, number>>;
  /** Residents. */
  readonly exposed: number;
}

export function surroundingsOf(park: Park, assumptions: Assumptions): Surroundings {
  const left = (medium: Medium): number => 1 - removalAt(park, medium, assumptions);
  return {
    left: { water: left("water"), air: left("air"), waste: left("waste") },
    exposed: exposureAround(park, assumptions),
  };
}

/** Equation (4) from its two sides. */
export function burdenOf(
  { water, air, waste }: Readonly<Record<Medium, number>>,
  { left, exposed }: Surroundings,
): number {
  return water * left.water * exposed + air * left.air * exposed + waste * left.waste * exposed;
}

/**
 * Residents exposed around a park: given, else those of the published density of its district (the
 * denser of two) within the assumed radius, else the assumption.
 */
export function exposureAround(
  park: Pick<Park, "residentsExposed" | "districts">,
  { exposureRadiusM, parkResidentsExposed }: Assumptions,
): number {
  if (park.residentsExposed !== undefined) return park.residentsExposed;
  const perKm2 = densityAround(park.districts);
  const radiusKm = exposureRadiusM.value / 1000;
  return perKm2 === undefined ? parkResidentsExposed.value : perKm2 * Math.PI * radiusKm * radiusKm;
}

/** Share of the load of a medium that is removed at a park: its own rate, else the assumption. */
export function removalAt(
  { removal }: Pick<Park, "removal">,
  medium: Medium,
  { parkRemovalWater, parkRemovalAir, parkRemovalWaste }: Assumptions,
): number {
  const assumed = { water: parkRemovalWater, air: parkRemovalAir, waste: parkRemovalWaste };
  return removal?.[medium] ?? assumed[medium].value;
}

/**
 * What of a pollutant reaches the river or the air around a park after its treatment, kg/day: the load
 * times (1 − removal) of its medium; 0 where nobody of the register states the load.
 */
export function addedLoadKgPerDay(
  enterprise: Pick<Enterprise, "loadsKgPerDay">,
  park: Pick<Park, "removal">,
  pollutant: Pollutant,
  assumptions: Assumptions,
): number {
  const removed = removalAt(
    park,
    waterRates.some((one) => one.pollutant === pollutant) ? "water" : "air",
    assumptions,
  );
  return (enterprise.loadsKgPerDay[pollutant] ?? 0) * (1 - removed);
}

/** Equation (5). Negative where the move makes things worse. */
export function netRelief(scale: ReliefScale, enterprise: Enterprise, park: Park): number {
  return grossRelief(scale, enterprise) - burdenAt(scale, enterprise, park);
}
