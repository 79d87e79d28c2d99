/**
 * A synthetic register of enterprises, for examples, tests and benchmarks: no record describes a real
 * enterprise, and each says so. It is calibrated on published totals; everything below them is assumed
 * (`register-calibration.ts` marks which is which).
 *
 * Only + − × ÷ and √ are used, so that a seed gives the same bytes on every machine:
 *
 *   (1) workers = clip(s · e^(σ z)), z standard normal, s such that the mean is the published one
 *   (2) land    = t · workers / density, density triangular, t such that the mean is as calibrated
 *   (3) amount  = workers / 100 · sector intensity · factor, factor triangular with mean 1
 *   (4) means   = workers · own funds per worker, triangular by size and ownership / (1 − borrowed)
 */

import { defined } from "../defined.js";
import {
  type DataGrade,
  type Enterprise,
  type EnterpriseInput,
  enterprise,
} from "../domain/enterprise.js";
import { wardCentroids } from "../domain/places.js";
import { sizeClassOf } from "../domain/size-class.js";
import { mistake } from "../errors.js";
import { Random } from "../random.js";
import { inUnitDisc, pick, pickWeighted, rounded, shuffled, spread, triangular } from "./draws.js";
import { syntheticSaid } from "./messages.js";
import {
  borrowedShare,
  cityCalibration,
  criterionPercent,
  domesticWastewaterM3PerDayPerWorker,
  exposureAreaKm2,
  exposureFactor,
  foreignFundsFactor,
  foreignPercent,
  intensityFactor,
  kmPerDegree,
  leaseFromYear,
  leaseYearsMaximum,
  machineryKnownShare,
  machineryMillionVndPerWorker,
  meanLandHa,
  meanWorkers,
  measuredFromM3PerDay,
  ownFundsMillionVndPerWorker,
  sectorCalibration,
  weakFactor,
  weakShare,
  workersPerHa,
  workersRange,
  workersSigmaLog,
} from "./register-calibration.js";

/** Size and seed of a synthetic register. */
export interface RegisterOptions {
  /** A 32-bit whole number; the same seed gives the same register. */
  readonly seed: number;
  /** Number of enterprises. Default 1480. */
  readonly count?: number | undefined;
  /** Cities before 1 July 2025, out of Thuận An and Dĩ An. Default both, 823 to 655. */
  readonly cities?: readonly string[] | undefined;
}

const defaultCount = 1480;
const maximumCount = 10_000_000;

/**
 * Makes a synthetic register, ordered by city, ids "DN-0001" and so on. Totals are scaled, so a
 * register of `count` has about 100 · count workers on 1 · count ha.
 * @throws DidoiError E_SCHEMA for a seed or count that is not a whole number in range, or an unknown city
 */
export function generateRegister(options: RegisterOptions): Enterprise[] {
  const count = options.count ?? defaultCount;
  const cities = checkOptions(options, count);
  const random = new Random(options.seed);
  const sectors = shuffled(
    spread(
      count,
      sectorCalibration.map((entry) => [entry, entry.sharePercent]),
    ),
    random,
  );
  const origins = spread(
    count,
    cities.map((entry) => [entry, entry.enterprises]),
  );
  const workers = drawWorkers(count, random);
  const land = drawLand(workers, random);
  const digits = Math.max(4, String(count).length);
  return sectors.map((sector, index) => {
    const drawn = drawEnterprise(
      {
        number: String(index + 1).padStart(digits, "0"),
        sector,
        origin: origins[index] as City,
        workers: workers[index] as number,
        landHa: land[index] as number,
      },
      random,
    );
    return enterprise.parse(defined(drawn)) as Enterprise;
  });
}

type City = (typeof cityCalibration)[number];
type Ward = City["wards"][number];
type Sector = (typeof sectorCalibration)[number];

function checkOptions({ seed, cities }: RegisterOptions, count: number): readonly City[] {
  if ((seed | 0) !== seed) throw mistake("E_SCHEMA", syntheticSaid.seed32());
  if (!Number.isSafeInteger(count) || count < 0 || count > maximumCount)
    throw mistake("E_SCHEMA", syntheticSaid.count(maximumCount));
  if (cities === undefined) return cityCalibration;
  const chosen = cityCalibration.filter((entry) => cities.includes(entry.city));
  if (chosen.length === 0 || cities.some((name) => chosen.every((entry) => entry.city !== name)))
    throw mistake("E_SCHEMA", syntheticSaid.cities(cityCalibration.map(({ city }) => city)));
  return chosen;
}

interface Drawn {
  readonly number: string;
  readonly sector: Sector;
  readonly origin: City;
  readonly workers: number;
  readonly landHa: number;
}

/** Everything else of one enterprise. The order of the draws is part of what a seed means. */
function drawEnterprise(drawn: Drawn, random: Random): EnterpriseInput {
  const { number, sector, origin, workers, landHa } = drawn;
  const ward = pickWeighted(
    origin.wards.map((entry) => [entry, entry.population * entry.plantFactor]),
    random,
  );
  const [lat, lon] = drawPlace(ward, random);
  const hundreds = workers / 100;
  const factor = (): number => triangular(intensityFactor, random);
  const processWater = hundreds * sector.processWastewaterM3PerDayPer100 * factor();
  const wastewater = processWater + workers * domesticWastewaterM3PerDayPerWorker;
  const loads = {
    cod: (processWater * sector.mgPerLitre.cod) / 1000,
    tss: (processWater * sector.mgPerLitre.tss) / 1000,
    dust: hundreds * sector.kgPerDayPer100.dust * factor(),
    so2: hundreds * sector.kgPerDayPer100.so2 * factor(),
    nox: hundreds * sector.kgPerDayPer100.nox * factor(),
    voc: hundreds * sector.kgPerDayPer100.voc * factor(),
  };
  const waste = hundreds * sector.hazardousTonPerYearPer100 * factor();
  const residents = ward.densityPerKm2 * exposureAreaKm2 * triangular(exposureFactor, random);
  const machinery = workers * triangular(machineryMillionVndPerWorker, random);
  const machineryKnown = random.chance(machineryKnownShare);
  const size = sizeClassOf({ workers });
  const foreign = random.chance(foreignPercent[size] / 100);
  const fundsPerWorker =
    triangular(ownFundsMillionVndPerWorker[size], random) * (foreign ? foreignFundsFactor : 1);
  const means = (workers * fundsPerWorker) / (1 - borrowedShare);
  const unfixableFactor = random.chance(weakShare) ? weakFactor : othersFactor;
  return {
    id: `DN-${number}`,
    name: `DN tổng hợp ${number} (${sector.name})`,
    wardOld: ward.wardOld,
    wardNew: pick(ward.wardsNew, random),
    city: origin.city,
    lat,
    lon,
    sector: pick(sector.codes, random),
    landHa,
    workers,
    wastewaterM3PerDay: rounded(wastewater, 10),
    loadsKgPerDay: {
      cod: rounded(loads.cod, 100),
      tss: rounded(loads.tss, 100),
      dust: rounded(loads.dust, 100),
      so2: rounded(loads.so2, 100),
      nox: rounded(loads.nox, 100),
      voc: rounded(loads.voc, 100),
    },
    hazardousWasteTonPerYear: rounded(waste, 100),
    residentsExposed: Math.round(residents),
    machineryMillionVnd: machineryKnown ? Math.round(machinery) : undefined,
    criteria: {
      c1: drawState("c1", unfixableFactor, random),
      c2: drawState("c2", unfixableFactor, random),
      c3: drawState("c3", unfixableFactor, random),
      c4: drawState("c4", 1, random),
    },
    traditionalCraft: random.chance(sector.craftPercent / 100),
    leaseEndYear: leaseFromYear + random.integer(0, leaseYearsMaximum),
    ownership: foreign ? "foreign" : "domestic",
    meansMillionVnd: Math.round(means),
    grades: {
      location: "imputed",
      land: "declared",
      workers: "declared",
      wastewater: gradeByFlow(wastewater, "measured"),
      loads: gradeByFlow(wastewater, "declared"),
      waste: "declared",
      exposure: "imputed",
      criteria: "imputed",
    },
    synthetic: true,
  };
}

/** Large dischargers have better figures; the rest are estimates by sector. */
function gradeByFlow(wastewater: number, large: DataGrade): DataGrade {
  return wastewater >= measuredFromM3PerDay ? large : "imputed";
}

/** Equation (1): whole workers whose mean is the calibrated one, as near as whole numbers come. */
function drawWorkers(count: number, random: Random): number[] {
  const raw = Array.from({ length: count }, () => random.logNormal(1, workersSigmaLog));
  const [least, most] = workersRange;
  const at = (scale: number): number[] =>
    raw.map((value) => Math.min(most, Math.max(least, Math.round(scale * value))));
  const target = meanWorkers * count;
  let low = 0;
  let high = 2 ** 20;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (at(middle).reduce((sum, value) => sum + value, 0) < target) low = middle;
    else high = middle;
  }
  return at(high);
}

/** Equation (2): ha, rounded to 0.01. */
function drawLand(workers: readonly number[], random: Random): number[] {
  const raw = workers.map((value) => value / triangular(workersPerHa, random));
  const scale = (meanLandHa * workers.length) / raw.reduce((sum, value) => sum + value, 0);
  return raw.map((value) => Math.max(0.01, rounded(scale * value, 100)));
}

/** Those who are not of the weak share have the less, so that the percentages stay what they are. */
const othersFactor = (1 - weakShare * weakFactor) / (1 - weakShare);

/** @param factor how many times as often it fails beyond repair */
function drawState(key: keyof typeof criterionPercent, factor: number, random: Random) {
  const { unfixable, fixable, unknown } = criterionPercent[key];
  const percents = [
    ["unfixable", factor * unfixable],
    ["fixable", fixable],
    ["unknown", unknown],
  ] as const;
  let left = random.uniform() * 100;
  for (const [state, percent] of percents) {
    left -= percent;
    if (left < 0) return state;
  }
  return "pass";
}

/** A place in the disc of a ward, rounded to 0.0001 degrees (11 m) and in the disc all the same. */
function drawPlace({ wardOld, radiusKm }: Ward, random: Random): readonly [number, number] {
  const [lat, lon] = wardCentroids[wardOld] as readonly [number, number];
  const [x, y] = inUnitDisc(random);
  const reach = radiusKm - roundingKm;
  return [
    rounded(lat + (reach * y) / kmPerDegree.lat, 10_000),
    rounded(lon + (reach * x) / kmPerDegree.lon, 10_000),
  ];
}

/** More than half of the diagonal of a cell of 0.0001 degrees. */
const roundingKm = 0.01;
