/**
 * What enterprises of a sector use and emit for each worker. All of it is assumed: no source gives these
 * figures for the province. It stands in for loads that a register leaves blank, and made-up registers
 * are drawn around it.
 */
import type { Pollutant } from "./enterprise.js";

/** Figures of one sector. */
export interface SectorIntensity {
  readonly name: string;
  /** VSIC 2018 codes that it covers, by their beginning. */
  readonly codes: readonly [string, ...string[]];
  readonly processWastewaterM3PerDayPer100: number;
  /** Concentration in process wastewater before treatment, mg/l. */
  readonly mgPerLitre: Readonly<Record<"cod" | "tss", number>>;
  readonly kgPerDayPer100: Readonly<Record<Exclude<Pollutant, "cod" | "tss">, number>>;
  readonly hazardousTonPerYearPer100: number;
}

/** How far a single enterprise may be off the figure of its sector, as factors. */
export const intensityRange = [0.4, 1.8] as const;

/** Workers per ha: parks show 38 (new) to 121 (old). */
export const workersPerHaTypical = { low: 60, value: 100, high: 160 } as const;

const sector = (
  name: string,
  codes: readonly [string, ...string[]],
  [processWastewaterM3PerDayPer100, cod, tss]: readonly [number, number, number],
  [dust, voc, so2, nox]: readonly [number, number, number, number],
  hazardousTonPerYearPer100: number,
): SectorIntensity => ({
  name,
  codes,
  processWastewaterM3PerDayPer100,
  mgPerLitre: { cod, tss },
  kgPerDayPer100: { dust, so2, nox, voc },
  hazardousTonPerYearPer100,
});

/**
 * Process wastewater per 100 workers with COD and TSS; dust, VOC, SO₂, NOₓ in kg/day per 100 workers;
 * hazardous waste in t/year per 100 workers.
 */
export const sectorIntensities: readonly SectorIntensity[] = [
  sector("Gỗ, nội thất", ["16", "31"], [2.5, 350, 150], [25, 30, 0.9, 0.6], 0.8),
  sector("Cơ khí, kim loại", ["25", "28"], [3.5, 300, 200], [8, 8, 0.5, 0.5], 2.5),
  sector("Nhựa, cao su, bao bì", ["22"], [3, 300, 150], [3, 18, 0.3, 0.3], 1.2),
  sector("May mặc (không nhuộm)", ["14"], [4.5, 350, 200], [0.5, 0.5, 0.1, 0.1], 0.1),
  sector("Giày dép, đồ da (không thuộc)", ["15"], [4.5, 350, 200], [1, 25, 0.2, 0.2], 0.6),
  sector("Gốm sứ, vật liệu xây dựng", ["23"], [4, 150, 600], [30, 1, 6, 5], 0.5),
  sector("Thực phẩm, đồ uống", ["10", "11"], [25, 1800, 700], [2, 1, 2.5, 1.5], 0.2),
  sector("Hóa chất, sơn, keo", ["20"], [8, 1500, 400], [4, 60, 1, 0.8], 6),
  sector("Giấy, in", ["17", "18"], [20, 1500, 800], [3, 8, 4, 2.5], 1),
  sector("Dệt nhuộm", ["13"], [180, 1100, 350], [4, 3, 18, 8], 3),
  sector("Xi mạ", ["2592"], [30, 400, 250], [2, 3, 1, 0.8], 12),
  sector("Điện, điện tử", ["26", "27"], [5, 350, 200], [0.5, 4, 0.2, 0.2], 1.5),
];

/** The sector of a VSIC code, by the longest beginning; undefined where none is known. */
export function intensityOf(code: string): SectorIntensity | undefined {
  let longest = 0;
  let found: SectorIntensity | undefined;
  for (const entry of sectorIntensities)
    for (const beginning of entry.codes)
      if (code.startsWith(beginning) && beginning.length > longest)
        [found, longest] = [entry, beginning.length];
  return found;
}

/** A load of one worker: kg/day, of hazardous waste t/year. */
export function loadPerWorker(of: SectorIntensity, load: Pollutant | "hazardousWaste"): number {
  if (load === "hazardousWaste") return of.hazardousTonPerYearPer100 / 100;
  if (load !== "cod" && load !== "tss") return of.kgPerDayPer100[load] / 100;
  return (of.processWastewaterM3PerDayPer100 * of.mgPerLitre[load]) / 1000 / 100;
}
