/** Figures that look like a wrong unit or a slip, and rules that speak of nobody. */
import type { Enterprise } from "../domain/enterprise.js";
import type { Park } from "../domain/park.js";
import type { Problem } from "../domain/problem.js";
import type { CheckWords } from "./check-words.js";
import type { Finding } from "./finding.js";

const mostIds = 10;

interface Range<T> {
  readonly field: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly of: (record: T) => number | undefined;
}

const perWorker = (amount: number | undefined, { workers }: Enterprise): number | undefined =>
  amount === undefined || workers === 0 ? undefined : amount / workers;

/** Outside these an enterprise is not impossible, but unlike any that is known. */
const enterpriseRanges: readonly Range<Enterprise>[] = [
  { field: "landHa", unit: "ha", low: 0.005, high: 100, of: (e) => e.landHa },
  { field: "workers", unit: "workers", low: 1, high: 30_000, of: (e) => e.workers },
  {
    field: "workers per landHa",
    unit: "workers/ha",
    low: 2,
    high: 3000,
    of: (e) => (e.landHa === 0 ? undefined : e.workers / e.landHa),
  },
  {
    field: "wastewaterM3PerDay per worker",
    unit: "m³/day",
    low: 0,
    high: 20,
    of: (e) => perWorker(e.wastewaterM3PerDay, e),
  },
  {
    field: "loadsKgPerDay.cod per worker",
    unit: "kg/day",
    low: 0,
    high: 50,
    of: (e) => perWorker(e.loadsKgPerDay.cod, e),
  },
  {
    field: "machineryMillionVnd per worker",
    unit: "million VND",
    low: 0,
    high: 20_000,
    of: (e) => perWorker(e.machineryMillionVnd, e),
  },
  {
    field: "residentsExposed",
    unit: "persons",
    low: 0,
    high: 50_000,
    of: (e) => e.residentsExposed,
  },
  { field: "lat", unit: "degrees", low: 10.7, high: 11.6, of: (e) => e.lat },
  { field: "lon", unit: "degrees", low: 106.2, high: 107.1, of: (e) => e.lon },
];

const parkRanges: readonly Range<Park>[] = [
  { field: "totalAreaHa", unit: "ha", low: 5, high: 5000, of: (p) => p.totalAreaHa },
  {
    field: "leasePriceUsdPerM2",
    unit: "USD/m²",
    low: 20,
    high: 500,
    of: (p) => p.leasePriceUsdPerM2,
  },
  {
    field: "leasePriceMillionVndPerHa",
    unit: "million VND/ha",
    low: 5000,
    high: 130_000,
    of: (p) => p.leasePriceMillionVndPerHa,
  },
  {
    field: "wastewaterM3PerDay",
    unit: "m³/day",
    low: 0,
    high: 100_000,
    of: (p) => p.wastewaterM3PerDay,
  },
  { field: "minimumLotHa", unit: "ha", low: 0, high: 20, of: (p) => p.minimumLotHa },
  { field: "lat", unit: "degrees", low: 10.3, high: 12.3, of: (p) => p.lat },
  { field: "lon", unit: "degrees", low: 105.8, high: 107.6, of: (p) => p.lon },
];

export function checkFigures(problem: Problem, words: CheckWords): Finding[] {
  return [
    ...outside(words, "enterprises", problem.enterprises, enterpriseRanges),
    ...outside(words, "parks", problem.parks, parkRanges),
    ...deadWords(problem, words),
  ];
}

function* outside<T extends { readonly id: string }>(
  words: CheckWords,
  list: "enterprises" | "parks",
  records: readonly T[],
  ranges: readonly Range<T>[],
): Iterable<Finding> {
  for (const { field, unit, low, high, of } of ranges) {
    const odd = records.filter((record) => {
      const value = of(record);
      return value !== undefined && (value < low || value > high);
    });
    const [first] = odd;
    if (first === undefined) continue;
    const say = (value: number): string => value.toLocaleString(words.locale);
    const range = `${say(low)}–${say(high)}`;
    const value = say(of(first) ?? 0);
    const [fact, fix] = words.outside(list, odd.length, field, range, unit, first.id, value);
    const ids = odd.slice(0, mostIds).map(({ id }) => id);
    yield { kind: "suspicious", rule: field, fact, fix, ids };
  }
}

/** Enterprises that share an id-like word with nobody. */
function* deadWords({ enterprises }: Problem, words: CheckWords): Iterable<Finding> {
  for (const field of ["movesWith", "sharesParkWith"] as const) {
    const counts = new Map<string, string[]>();
    for (const { id, [field]: word } of enterprises)
      if (word !== undefined) counts.set(word, [...(counts.get(word) ?? []), id]);
    const alone = [...counts].filter(([, ids]) => ids.length === 1);
    const [first] = alone;
    if (first === undefined) continue;
    const [word, members] = first;
    const [fact, fix] = words.aloneInGroup(field, alone.length, word, members[0] ?? "");
    const ids = alone.slice(0, mostIds).flatMap(([, list]) => list);
    yield { kind: "suspicious", rule: field, fact, fix, ids };
  }
}
