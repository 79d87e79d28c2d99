/**
 * What the synthetic register is calibrated on. Marks: [P] published, [D] arithmetic on published
 * figures, [A] assumed, no source. None of it describes a real enterprise.
 */
import type { CriterionState } from "../domain/enterprise.js";
import { type SectorIntensity, sectorIntensities } from "../domain/sector-intensities.js";
import type { SizeClass } from "../domain/size-class.js";
import { oldWardOf } from "../domain/wards.js";

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

/** Length of a degree at the latitude of the two cities, km. */
export const kmPerDegree = { lat: 110.6, lon: 109.3 } as const;

/** [A] Wastewater from which an enterprise is taken to measure it, m³/day. */
export const measuredFromM3PerDay = 50;

/**
 * [A] Percent of enterprises by state of each criterion; the rest pass. No share is published. Much is
 * unknown: few small enterprises are inspected, and the land-use plan is being drawn again.
 */
export const criterionPercent: Readonly<
  Record<"c1" | "c2" | "c3" | "c4", Readonly<Record<Exclude<CriterionState, "pass">, number>>>
> = {
  c1: { unfixable: 6, fixable: 6, unknown: 4 },
  c2: { unfixable: 10, fixable: 8, unknown: 17 },
  c3: { unfixable: 10, fixable: 10, unknown: 15 },
  c4: { unfixable: 45, fixable: 0, unknown: 10 },
};
/**
 * [A] What cannot be put right under C1-C3 meets in the same enterprises: this share of them has it so
 * many times as often, the others the less, so that the percentages above stay what they are.
 */
export const weakShare = 0.15;
export const weakFactor = 6;

/**
 * [A] Percent of foreign-owned enterprises by size; 25 % over all sizes, as in the wood sector of the
 * province [D]: 310 of 1,215. The other sectors have no published share.
 */
export const foreignPercent: Readonly<Record<SizeClass, number>> = {
  micro: 5,
  small: 20,
  medium: 40,
  large: 55,
};

/** [A] Own funds for a move, million VND per worker: (low, mode, high) by size. */
export const ownFundsMillionVndPerWorker: Readonly<
  Record<SizeClass, readonly [low: number, mode: number, high: number]>
> = {
  micro: [80, 150, 250],
  small: [100, 180, 320],
  medium: [150, 250, 400],
  large: [200, 320, 500],
};
/** [A] Foreign-owned enterprises have so many times as much. */
export const foreignFundsFactor = 1.3;
/** [A] Lenders give this share of what is raised, against the new lease and building. */
export const borrowedShare = 0.7;

interface SectorCalibration extends SectorIntensity {
  readonly sharePercent: number;
  /** Traditional crafts (lacquer, ceramics) in percent of the sector: 4 % of all enterprises. */
  readonly craftPercent: number;
}

/** [A] Shares of the sectors in percent, and of them crafts. */
const sectorShares: Readonly<Record<string, readonly [share: number, craft: number]>> = {
  "Gỗ, nội thất": [28, 4],
  "Cơ khí, kim loại": [14, 0],
  "Nhựa, cao su, bao bì": [13, 0],
  "May mặc (không nhuộm)": [10, 0],
  "Giày dép, đồ da (không thuộc)": [6, 0],
  "Gốm sứ, vật liệu xây dựng": [8, 36],
  "Thực phẩm, đồ uống": [6, 0],
  "Hóa chất, sơn, keo": [4, 0],
  "Giấy, in": [5, 0],
  "Dệt nhuộm": [2, 0],
  "Xi mạ": [1, 0],
  "Điện, điện tử": [3, 0],
};

/** [A] Sectors with their shares; codes are drawn with equal chance. */
export const sectorCalibration: readonly SectorCalibration[] = sectorIntensities.map((entry) => {
  const [sharePercent = 0, craftPercent = 0] = sectorShares[entry.name] ?? [];
  return { ...entry, sharePercent, craftPercent };
});

interface WardCalibration {
  /** Ward or commune before 1 July 2025, as in `wardCentroids`. */
  readonly wardOld: string;
  /** Residents of 2021: [P], or [D] and [A] as below. Enterprises are spread in proportion. */
  readonly population: number;
  /** Residents per km²: [P] for Dĩ An ward, else the city's [D]. */
  readonly densityPerKm2: number;
  /** [A] Enterprises lie within so many km of the centroid: inside of the ward's city. */
  readonly radiusKm: number;
  /** [A] Enterprises per resident, against the city's other wards. */
  readonly plantFactor: number;
  /** Units since 1 July 2025 that took over its quarters [P]; the chance of each is equal [A]. */
  readonly wardsNew: readonly [string, ...string[]];
}

interface CityCalibration {
  readonly city: string;
  /** [A] Enterprises of the 2,850 in five cities, by population. */
  readonly enterprises: number;
  readonly wards: readonly WardCalibration[];
}

const ward =
  (densityPerKm2: number) =>
  (wardOld: string, population: number, radiusKm: number): WardCalibration => ({
    wardOld,
    population,
    densityPerKm2,
    radiusKm,
    plantFactor: wardOld === "An Sơn" ? orchardPlantFactor : 1,
    wardsNew: newWardsOf(wardOld),
  });

function newWardsOf(name: string): WardCalibration["wardsNew"] {
  const wardsNew = oldWardOf(name)?.wardsNew;
  if (wardsNew === undefined) throw new RangeError(`${name} is not an old ward`);
  return wardsNew;
}

/** [A] An Sơn is a commune of orchards: a fifth of the plants that its residents would stand for. */
export const orchardPlantFactor = 0.2;

/** [D] 614,850 residents on 83.71 km²; 489,508 on 60 km². */
const inThuanAn = ward(7345);
const inDiAn = ward(8158);
/** [P] 11,073 residents per km². */
const inDiAnWard = ward(11_073);

/**
 * [D] The new An Phú (162,930) less the old (117,106) is the part of Bình Chuẩn that came to it,
 * 45,824. [A] The part that came to Thuận Giao is as large.
 */
const binhChuan = 2 * (162_930 - 117_106);
/** [D] (618,984 − An Phú, Bình Hòa, Thuận Giao 325,140 − Bình Chuẩn 91,648) / 6 wards. */
const thuanAnRest = 33_699;
/**
 * [D] The new Dĩ An (227,817) less the old (115,150) is An Bình with part of Tân Đông Hiệp, 112,667.
 * [A] The part is a half, and the two are of one size.
 */
const anBinh = 75_111;
/** [D] (463,023 − Dĩ An 115,150 − An Bình, Tân Đông Hiệp 150,222) / 4 wards. */
const diAnRest = 49_413;

export const cityCalibration: readonly CityCalibration[] = [
  {
    city: "Thuận An",
    enterprises: 823,
    wards: [
      inThuanAn("An Phú", 117_106, 1.1),
      inThuanAn("Bình Hòa", 105_982, 0.8),
      inThuanAn("Thuận Giao", 102_052, 1.2),
      inThuanAn("An Sơn", thuanAnRest, 0.9),
      inThuanAn("An Thạnh", thuanAnRest, 1.1),
      inThuanAn("Bình Chuẩn", binhChuan, 1),
      inThuanAn("Bình Nhâm", thuanAnRest, 1.1),
      inThuanAn("Hưng Định", thuanAnRest, 1),
      inThuanAn("Lái Thiêu", thuanAnRest, 1.2),
      inThuanAn("Vĩnh Phú", thuanAnRest, 0.9),
    ],
  },
  {
    city: "Dĩ An",
    enterprises: 655,
    wards: [
      inDiAnWard("Dĩ An", 115_150, 1.1),
      inDiAn("An Bình", anBinh, 1.1),
      inDiAn("Bình An", diAnRest, 1.2),
      inDiAn("Bình Thắng", diAnRest, 0.7),
      inDiAn("Đông Hòa", diAnRest, 1.2),
      inDiAn("Tân Bình", diAnRest, 0.9),
      inDiAn("Tân Đông Hiệp", anBinh, 1.2),
    ],
  },
];
