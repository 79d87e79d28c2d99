/**
 * What to assume of an enterprise whose figure is blank, for each unit of what it is reckoned from (a
 * worker; for workers a ha): what the policy says for its sector and size, else the median of those of
 * the register like it, else the library's figure for its sector. Nothing, where none of them speaks.
 */
import { defined } from "../defined.js";
import type { EnterpriseRecord } from "./enterprise.js";
import type { MissableFigure, StandIn, TypicalFigure } from "./missing-rules.js";
import { matchesSector } from "./park.js";
import {
  intensityOf,
  intensityRange,
  loadPerWorker,
  workersPerHaTypical,
} from "./sector-intensities.js";
import { type SizeClass, sizeClassOf } from "./size-class.js";

/** So many enterprises of a group make its median worth something. */
const leastPeers = 5;

/** The figure as the record states it. */
export function figureOf(record: EnterpriseRecord, figure: MissableFigure): number | undefined {
  if (figure === "landHa" || figure === "workers") return record[figure];
  if (figure === "hazardousWaste") return record.hazardousWasteTonPerYear;
  return record.loadsKgPerDay[figure];
}

/** What the figure is reckoned from. */
export function unitsOf(record: EnterpriseRecord, figure: MissableFigure): number | undefined {
  return figure === "workers" ? record.landHa : record.workers;
}

const sizeOf = ({ workers }: EnterpriseRecord): SizeClass | undefined =>
  workers === undefined ? undefined : sizeClassOf({ workers });

/** Finds what to assume, from the register as it was stated. */
export class TypicalFigures {
  private readonly ratios = new Map<string, number[]>();

  constructor(
    register: readonly EnterpriseRecord[],
    private readonly given: readonly TypicalFigure[],
    figures: readonly MissableFigure[],
  ) {
    for (const figure of figures) for (const record of register) this.count(record, figure);
    for (const list of this.ratios.values()) list.sort((a, b) => a - b);
  }

  of(record: EnterpriseRecord, figure: MissableFigure): StandIn | undefined {
    return (
      this.ofPolicy(record, figure) ?? this.ofPeers(record, figure) ?? libraryOf(record, figure)
    );
  }

  private count(record: EnterpriseRecord, figure: MissableFigure): void {
    const value = figureOf(record, figure);
    const units = unitsOf(record, figure);
    if (value === undefined || units === undefined || units === 0) return;
    for (const { key } of groupsOf(record, figure)) {
      const list = this.ratios.get(key);
      if (list === undefined) this.ratios.set(key, [value / units]);
      else list.push(value / units);
    }
  }

  /** The narrowest that fits: by the length of the sector's code, then by size. */
  private ofPolicy(record: EnterpriseRecord, figure: MissableFigure): StandIn | undefined {
    const size = sizeOf(record);
    const rank = (one: TypicalFigure): number =>
      2 * (one.sector?.length ?? 0) + (one.size === undefined ? 0 : 1);
    let best: TypicalFigure | undefined;
    for (const one of this.given) {
      const fits =
        one.figure === figure &&
        (one.size === undefined || one.size === size) &&
        matchesSector(one.sector ?? "", record.sector);
      if (fits && (best === undefined || rank(one) > rank(best))) best = one;
    }
    if (best === undefined) return undefined;
    const { value: each, low = each, high = each, reason, sector, size: of } = best;
    return defined({ basis: "policy" as const, sector, size: of, each, low, high, reason });
  }

  private ofPeers(record: EnterpriseRecord, figure: MissableFigure): StandIn | undefined {
    for (const { key, sector, size } of groupsOf(record, figure)) {
      const peers = this.ratios.get(key);
      if (peers === undefined || peers.length < leastPeers) continue;
      return defined({
        basis: "register" as const,
        sector,
        size,
        each: quantile(peers, 0.5),
        low: quantile(peers, 0.1),
        high: quantile(peers, 0.9),
        reason: `trung vị của ${peers.length} doanh nghiệp tương tự trong danh sách`,
      });
    }
    return undefined;
  }
}

/** Of values in order, between two of them in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below === above ? below : below + (at - Math.floor(at)) * (above - below);
}

interface Peers {
  readonly key: string;
  readonly sector: string;
  readonly size?: SizeClass | undefined;
}

/** Groups of enterprises like it, the narrowest first. */
function groupsOf(record: EnterpriseRecord, figure: MissableFigure): Peers[] {
  const sector = record.sector.slice(0, 2);
  const key = `${figure} ${sector}`;
  const size = figure === "workers" ? undefined : sizeOf(record);
  return size === undefined
    ? [{ key, sector }]
    : [
        { key: `${key} ${size}`, sector, size },
        { key, sector },
      ];
}

function libraryOf({ sector }: EnterpriseRecord, figure: MissableFigure): StandIn | undefined {
  const basis = "library";
  if (figure === "workers" || figure === "landHa") {
    const { low, value, high } = workersPerHaTypical;
    const reason = "mật độ lao động thường thấy ở các khu, không có nguồn cho từng ngành";
    return figure === "workers"
      ? { basis, each: value, low, high, reason }
      : { basis, each: 1 / value, low: 1 / high, high: 1 / low, reason };
  }
  const intensity = intensityOf(sector);
  if (intensity === undefined) return undefined;
  const each = loadPerWorker(intensity, figure);
  const [low, high] = intensityRange.map((factor) => factor * each) as [number, number];
  const reason = `mức giả định của ngành ${intensity.name}, không có nguồn`;
  return { basis, sector: sector.slice(0, 2), each, low, high, reason };
}
