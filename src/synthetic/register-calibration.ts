/**
 * What the synthetic register is calibrated on. Marks: [P] published, [D] arithmetic on published
 * figures, [A] assumed, no source. None of it describes a real enterprise.
 */
import type { CriterionState, Pollutant } from "../domain/enterprise.js";

/** [D] 288,500-290,000 workers in 2,800-2,900 enterprises of five cities: about 100 each. */
export const meanWorkers = 100;

/** [A] Lognormal spread of the number of workers, and its limits. */
export const workersSigmaLog = 1.25;
export const workersRange = [5, 5000] as const;

/** [A] Mean land, and workers per ha as (low, mode, high): parks show 38 (new) to 121 (old) [D]. */
export const meanLandHa = 1;
export const workersPerHa = [60, 100, 160] as const;

/** [A] Domestic wastewater, m³/day per worker (usual design value 45 l per shift). */
export const domesticWastewaterM3PerDayPerWorker = 0.045;

/** [A] Spread of every process intensity around its sector's figure: (low, mode, high), mean 1. */
export const intensityFactor = [0.4, 0.8, 1.8] as const;

/** [A] Replacement value of machines, million VND per worker: (low, mode, high), mean 150. */
export const machineryMillionVndPerWorker = [50, 120, 280] as const;
/** [A] Share of the enterprises that state it. */
export const machineryKnownShare = 0.7;

/** [A] Lease left in 2026: uniform, years. Tenants of the one park that was asked have over 20 [P]. */
export const leaseFromYear = 2026;
export const leaseYearsMaximum = 30;

/** [A] Residents exposed live within 200 m (0.1257 km²); (low, mode, high) of the ward's density. */
export const exposureAreaKm2 = 0.1257;
export const exposureFactor = [0.3, 1, 1.7] as const;

/** [A] Enterprises lie around the centroid of their old ward, within this many degrees (about 1 km). */
export const locationSpreadDegrees = 0.009;

/** [A] Wastewater from which an enterprise is taken to measure it, m³/day. */
export const measuredFromM3PerDay = 50;

/** [A] Percent of enterprises by state of each criterion; the rest pass. */
export const criterionPercent: Readonly<
  Record<"c1" | "c2" | "c3" | "c4", Readonly<Partial<Record<CriterionState, number>>>>
> = {
  c1: { unfixable: 6, fixable: 6, unknown: 4 },
  c2: { unfixable: 10, fixable: 15, unknown: 10 },
  c3: { unfixable: 10, fixable: 20, unknown: 5 },
  c4: { unfixable: 45, unknown: 5 },
};

interface SectorCalibration {
  readonly name: string;
  /** VSIC 2018 codes, drawn with equal chance. */
  readonly codes: readonly [string, ...string[]];
  readonly sharePercent: number;
  /** Traditional crafts (lacquer, ceramics) in percent of the sector: 4 % of all enterprises. */
  readonly craftPercent: number;
  readonly processWastewaterM3PerDayPer100: number;
  /** Concentration in process wastewater before treatment, mg/l. */
  readonly mgPerLitre: Readonly<Record<"cod" | "tss", number>>;
  readonly kgPerDayPer100: Readonly<Record<Exclude<Pollutant, "cod" | "tss">, number>>;
  readonly hazardousTonPerYearPer100: number;
}

const sector = (
  name: string,
  codes: readonly [string, ...string[]],
  [sharePercent, craftPercent]: readonly [number, number],
  [processWastewaterM3PerDayPer100, cod, tss]: readonly [number, number, number],
  [dust, voc, so2, nox]: readonly [number, number, number, number],
  hazardousTonPerYearPer100: number,
): SectorCalibration => ({
  name,
  codes,
  sharePercent,
  craftPercent,
  processWastewaterM3PerDayPer100,
  mgPerLitre: { cod, tss },
  kgPerDayPer100: { dust, so2, nox, voc },
  hazardousTonPerYearPer100,
});

/**
 * [A] Sectors: shares in percent, of them crafts; process wastewater per 100 workers with COD and TSS;
 * dust, VOC, SO₂, NOₓ in kg/day per 100 workers; hazardous waste in t/year per 100 workers.
 */
export const sectorCalibration: readonly SectorCalibration[] = [
  sector("Gỗ, nội thất", ["16", "31"], [28, 4], [2.5, 350, 150], [25, 30, 0.9, 0.6], 0.8),
  sector("Cơ khí, kim loại", ["25", "28"], [14, 0], [3.5, 300, 200], [8, 8, 0.5, 0.5], 2.5),
  sector("Nhựa, cao su, bao bì", ["22"], [13, 0], [3, 300, 150], [3, 18, 0.3, 0.3], 1.2),
  sector("May mặc (không nhuộm)", ["14"], [10, 0], [4.5, 350, 200], [0.5, 0.5, 0.1, 0.1], 0.1),
  sector("Giày dép, đồ da (không thuộc)", ["15"], [6, 0], [4.5, 350, 200], [1, 25, 0.2, 0.2], 0.6),
  sector("Gốm sứ, vật liệu xây dựng", ["23"], [8, 36], [4, 150, 600], [30, 1, 6, 5], 0.5),
  sector("Thực phẩm, đồ uống", ["10", "11"], [6, 0], [25, 1800, 700], [2, 1, 2.5, 1.5], 0.2),
  sector("Hóa chất, sơn, keo", ["20"], [4, 0], [8, 1500, 400], [4, 60, 1, 0.8], 6),
  sector("Giấy, in", ["17", "18"], [5, 0], [20, 1500, 800], [3, 8, 4, 2.5], 1),
  sector("Dệt nhuộm", ["13"], [2, 0], [180, 1100, 350], [4, 3, 18, 8], 3),
  sector("Xi mạ", ["2592"], [1, 0], [30, 400, 250], [2, 3, 1, 0.8], 12),
  sector("Điện, điện tử", ["26", "27"], [3, 0], [5, 350, 200], [0.5, 4, 0.2, 0.2], 1.5),
];

interface WardCalibration {
  /** Ward or commune before 1 July 2025, as in `wardCentroids`. */
  readonly wardOld: string;
  /** [P] for An Phú, Bình Hòa, Thuận Giao, Dĩ An; else an equal part of the rest of the city [D]. */
  readonly population: number;
  /** Residents per km²: [P] for Dĩ An ward, else the city's [D]. */
  readonly densityPerKm2: number;
  /**
   * Units since 1 July 2025 that took over its quarters [P]; the chance of each is equal [A]. The
   * words "Phường" tell the new wards from cities and old wards of the same name.
   */
  readonly wardsNew: readonly [string, ...string[]];
}

interface CityCalibration {
  readonly city: string;
  /** [A] Enterprises of the 2,850 in five cities, by population. */
  readonly enterprises: number;
  readonly wards: readonly WardCalibration[];
}

const ward =
  (population: number, densityPerKm2: number) =>
  (wardOld: string, ...wardsNew: [string, ...string[]]): WardCalibration => ({
    wardOld,
    population,
    densityPerKm2,
    wardsNew,
  });

/** [D] 614,850 residents on 83.71 km²; 489,508 on 60 km². */
const thuanAnDensity = 7345;
const diAnDensity = 8158;
/** [D] (618,984 − 325,140) / 7 wards and (463,023 − 115,150) / 6 wards, residents of 2021. */
const thuanAnRest = ward(41_978, thuanAnDensity);
const diAnRest = ward(57_979, diAnDensity);

export const cityCalibration: readonly CityCalibration[] = [
  {
    city: "Thuận An",
    enterprises: 823,
    wards: [
      ward(117_106, thuanAnDensity)("An Phú", "Phường An Phú"),
      ward(105_982, thuanAnDensity)("Bình Hòa", "Phường Bình Hòa"),
      ward(102_052, thuanAnDensity)("Thuận Giao", "Phường Thuận Giao"),
      thuanAnRest("An Sơn", "Phường Thuận An"),
      thuanAnRest("An Thạnh", "Phường Thuận An"),
      thuanAnRest("Bình Chuẩn", "Phường Thuận Giao", "Phường An Phú"),
      thuanAnRest("Bình Nhâm", "Phường Lái Thiêu"),
      thuanAnRest("Hưng Định", "Phường Thuận An"),
      thuanAnRest("Lái Thiêu", "Phường Lái Thiêu"),
      thuanAnRest("Vĩnh Phú", "Phường Lái Thiêu", "Phường Bình Hòa"),
    ],
  },
  {
    city: "Dĩ An",
    enterprises: 655,
    wards: [
      ward(115_150, 11_073)("Dĩ An", "Phường Dĩ An"),
      diAnRest("An Bình", "Phường Dĩ An"),
      diAnRest("Bình An", "Phường Đông Hòa"),
      diAnRest("Bình Thắng", "Phường Đông Hòa"),
      diAnRest("Đông Hòa", "Phường Đông Hòa"),
      diAnRest("Tân Bình", "Phường Tân Đông Hiệp"),
      diAnRest("Tân Đông Hiệp", "Phường Dĩ An", "Phường Tân Đông Hiệp"),
    ],
  },
];
