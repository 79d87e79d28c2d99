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
const waterRates: Partial<Record<Pollutant, number>> = { cod: 2000, tss: 2400 };
const airRates: Partial<Record<Pollutant, number>> = { dust: 800, so2: 700, nox: 800 };

/** What relief is measured against: fixed by the whole register. */
export interface ReliefScale {
  /** 100 · w_m / T_m, 0 for a medium that nobody burdens. */
  readonly perLoad: Readonly<Record<Medium, number>>;
  /** Those of the problem that it was made for. */
  readonly assumptions: Assumptions;
}

function weightedLoad(
  enterprise: Enterprise,
  rates: Partial<Record<Pollutant, number>>,
  voc: number,
): number {
  const loads = enterprise.loadsKgPerDay;
  let sum = (loads.voc ?? 0) * voc;
  for (const [pollutant, rate] of Object.entries(rates))
    sum += (loads[pollutant as Pollutant] ?? 0) * rate;
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
  const { assumptions } = scale;
  const loads = mediumLoads(enterprise, assumptions);
  const exposed = exposureAround(park, assumptions);
  const { perLoad } = scale;
  return total(
    media,
    (medium) =>
      perLoad[medium] * loads[medium] * (1 - removalAt(park, medium, assumptions)) * exposed,
  );
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
  const removed = removalAt(park, pollutant in waterRates ? "water" : "air", assumptions);
  return (enterprise.loadsKgPerDay[pollutant] ?? 0) * (1 - removed);
}

/** Equation (5). Negative where the move makes things worse. */
export function netRelief(scale: ReliefScale, enterprise: Enterprise, park: Park): number {
  return grossRelief(scale, enterprise) - burdenAt(scale, enterprise, park);
}
