/**
 * Figures far from all others of their kind, by the median and the median deviation of their
 * logarithms: a stray decimal mark or another unit in one cell moves neither. And budgets of a size
 * that no problem of this register can mean.
 */

import { type Enterprise, pollutants } from "../domain/enterprise.js";
import type { MissableFigure } from "../domain/missing-rules.js";
import type { Park } from "../domain/park.js";
import { budgetIn, type Payer } from "../domain/policy-limits.js";
import type { Problem } from "../domain/problem.js";
import { squareMetresPerHa } from "../domain/square-metres.js";
import { borneBy } from "../domain/support.js";
import type { Action, Candidates } from "../formulation/units.js";
import { grouped } from "../grouped.js";
import type { Language } from "../language.js";
import { total } from "../total.js";
import { type Series, type SupplyWords, supplyWords } from "./check-supply-words.js";
import type { Finding } from "./finding.js";
import { suspicious } from "./many.js";

/** So few values have no distribution. */
const leastValues = 8;
/** Further off than this, in powers of ten, and than so many deviations. */
const leastDecades = 1;
const mostDeviations = 5;
/** The median deviation of a normal distribution times this is its standard deviation. */
const deviationOf = 1.4826;

export function checkOutliers(candidates: Candidates, language: Language): Finding[] {
  const words = supplyWords[language];
  const { problem } = candidates;
  return [
    ...figuresOf(problem).flatMap((one) => outliers(one, words)),
    ...budgets(candidates, words),
  ];
}

interface Value {
  readonly id: string;
  readonly value: number;
}

interface Figures {
  readonly series: Series;
  /** Each list has a distribution of its own. */
  readonly lists: readonly (readonly Value[])[];
}

function figuresOf({ enterprises, parks, filled }: Problem): Figures[] {
  const blank = new Set(filled.map(({ enterprise, figure }) => `${figure} ${enterprise}`));
  const stated = (figure: MissableFigure, one: Enterprise): boolean =>
    !blank.has(`${figure} ${one.id}`) && !blank.has(`workers ${one.id}`);
  const sectors = [...grouped(enterprises, ({ sector }) => sector).values()];
  const perWorker = (
    series: Series,
    of: (one: Enterprise) => number | undefined,
    figure: MissableFigure = "workers",
    lists: readonly (readonly Enterprise[])[] = sectors,
  ): Figures => ({
    series,
    lists: lists.map((list) =>
      list.flatMap((one) =>
        stated(figure, one) ? known(one.id, (of(one) ?? 0) / one.workers) : [],
      ),
    ),
  });
  const ofParks = (series: Series, of: (park: Park) => number | undefined): Figures => ({
    series,
    lists: [parks.flatMap((park) => known(park.id, of(park)))],
  });
  return [
    perWorker("land", ({ landHa }) => landHa * squareMetresPerHa, "landHa", [enterprises]),
    {
      series: "workers",
      lists: [
        enterprises.flatMap((one) => (stated("workers", one) ? known(one.id, one.workers) : [])),
      ],
    },
    {
      series: "residents",
      lists: [enterprises.flatMap((one) => known(one.id, one.residentsExposed))],
    },
    perWorker("wastewater", (one) => one.wastewaterM3PerDay),
    perWorker("waste", (one) => one.hazardousWasteTonPerYear, "hazardousWaste"),
    perWorker("machinery", (one) => one.machineryMillionVnd, "workers", [enterprises]),
    perWorker("means", (one) => one.meansMillionVnd, "workers", [enterprises]),
    ...pollutants.map((key) => perWorker(key, (one) => one.loadsKgPerDay[key], key)),
    ofParks("parkArea", ({ totalAreaHa }) => totalAreaHa),
    ofParks("parkPrice", ({ leasePriceUsdPerM2 }) => leasePriceUsdPerM2),
    ofParks("parkWastewater", ({ wastewaterM3PerDay }) => wastewaterM3PerDay),
  ];
}

/** What has a logarithm. */
const known = (id: string, value: number | undefined): Value[] =>
  value !== undefined && value > 0 && Number.isFinite(value) ? [{ id, value }] : [];

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function outliers({ series, lists }: Figures, words: SupplyWords): Finding[] {
  const found = lists.flatMap((list) => {
    if (list.length < leastValues) return [];
    const logs = list.map(({ value }) => Math.log10(value));
    const middle = medianOf(logs);
    const spread = deviationOf * medianOf(logs.map((log) => Math.abs(log - middle)));
    const far = Math.max(leastDecades, mostDeviations * spread);
    const median = medianOf(list.map(({ value }) => value));
    return list
      .filter((_, k) => Math.abs((logs[k] ?? middle) - middle) >= far - 1e-9)
      .map((one) => ({ ...one, median }));
  });
  const [first] = found;
  if (first === undefined) return [];
  const say = (value: number): string =>
    value.toLocaleString(words.locale, { maximumSignificantDigits: 4 });
  const said = words.outlier(series, found.length, first.id, say(first.value), say(first.median));
  return [
    suspicious(
      `outlier/${series}`,
      found.map(({ id }) => id),
      said,
    ),
  ];
}

/** A budget of so many times all that there is to pay is in another unit. */
const mostTimes = 50;

function* budgets(candidates: Candidates, words: SupplyWords): Iterable<Finding> {
  const { units, years, problem } = candidates;
  const say = (value: number): string =>
    value.toLocaleString(words.locale, { maximumFractionDigits: 0 });
  for (const [k, budget] of problem.policy.budgets.entries()) {
    const given = total(years, (year) => budgetIn(budget, year));
    const ranges = units.map(({ actions }) => costRange(actions, budget.payers));
    const all = total(ranges, ({ dearest }) => dearest);
    const least = ranges.reduce(
      (low, { cheapest }) => Math.min(low, cheapest),
      Number.POSITIVE_INFINITY,
    );
    const path = `budgets[${k}]`;
    if (all > 0 && given > mostTimes * all)
      yield suspicious(path, [], words.budgetHuge(say(given), say(given / all), say(all)));
    if (given > 0 && Number.isFinite(least) && given < least)
      yield suspicious(path, [], words.budgetTiny(say(given), say(least)));
  }
}

/** The least and the most that one of the actions costs the payers; an action without cost is no least. */
function costRange(actions: readonly Action[], payers: readonly Payer[]) {
  let [cheapest, dearest] = [Number.POSITIVE_INFINITY, 0];
  for (const { byPayer } of actions)
    for (const costs of byPayer) {
      const cost = borneBy(costs, payers);
      dearest = Math.max(dearest, cost);
      if (cost > 0) cheapest = Math.min(cheapest, cost);
    }
  return { cheapest, dearest };
}
