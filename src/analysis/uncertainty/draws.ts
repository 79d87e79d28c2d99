/**
 * One possible world: the problem with its uncertain figures drawn anew. Each draw is triangular between
 * a least and a largest value with its peak at the figure itself (Kotz & van Dorp 2004):
 *
 *   assumptions   within their range
 *   prices        of land at each park, times a factor; one more for all parks together
 *   capacities    of each park, times a factor
 *   policy        what things are worth and what money there is, where the ground has a range
 *   data          of each enterprise, times a factor by the grade of the figure
 *
 * Figures that are not known stay so. What the policy asks for (shares, paces, limits, years) is decided,
 * not drawn, whatever range its ground has.
 */
import * as z from "zod/mini";
import { defined } from "../../defined.js";
import { assumptionIds } from "../../domain/assumption-ids.js";
import type { Assumptions } from "../../domain/assumptions.js";
import { digestOf } from "../../domain/digest.js";
import type { DataGrade, Enterprise } from "../../domain/enterprise.js";
import { atPath } from "../../domain/grounds.js";
import type { Park } from "../../domain/park.js";
import type { Policy } from "../../domain/policy.js";
import type { Problem } from "../../domain/problem.js";
import { withPath } from "../../domain/with-path.js";
import { Random } from "../../random.js";

const factors = z.strictObject({
  low: z.number().check(z.gte(0), z.lte(1)),
  high: z.number().check(z.gte(1), z.lte(10)),
});

/** How far figures may be off; all are assumptions of this library that can be set. */
export const spreads = z.strictObject({
  prices: z.prefault(factors, { low: 0.85, high: 1.3 }),
  capacities: z.prefault(factors, { low: 0.8, high: 1.1 }),
  measured: z.prefault(factors, { low: 0.95, high: 1.05 }),
  declared: z.prefault(factors, { low: 0.85, high: 1.2 }),
  imputed: z.prefault(factors, { low: 0.6, high: 1.5 }),
});
/** Factors by which figures may be off. */
export type Spreads = z.infer<typeof spreads>;

/** A drawn problem and what the draws were that many figures share. */
export interface DrawnProblem {
  readonly problem: Problem;
  /** In the order of `inputNames`. */
  readonly inputs: readonly number[];
}

/** Names of the shared inputs: assumptions that have a range, the price of land, price and capacity of each park, figures of the policy that have a range. */
export function inputNames({ assumptions, parks, policy }: Problem): string[] {
  return [
    ...rangedIds(assumptions).map((id) => `assumption/${id}`),
    "price/all",
    ...parks.flatMap(({ id }) => [`price/${id}`, `capacity/${id}`]),
    ...rangedFields(policy).map(({ field }) => `policy/${field}`),
  ];
}

const rangedIds = (assumptions: Assumptions) =>
  assumptionIds.filter((id) => assumptions[id].low < assumptions[id].high);

interface Range {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
interface RangedField extends Range {
  readonly field: string;
}

/** Worth and money: `objective.perHaFreed`, `budgets[0].perYear`, `viability.supportShare`. */
const drawnFields =
  /^(?:objective|discount\.percent|budgets|supports|viability|postpone\.million)(?!.*untilYear)/;

/** Figures of the policy that are drawn, with what their ground says they lie between. */
function rangedFields(policy: Policy): RangedField[] {
  return policy.grounds.flatMap(({ field, low, high }): RangedField[] => {
    const value = drawnFields.test(field) ? atPath(policy, field) : undefined;
    if (typeof value !== "number" || low === undefined || high === undefined) return [];
    return low < high ? [{ field, value, low, high }] : [];
  });
}

/** The seed of a scenario depends on the master seed and its index alone, never on who draws when. */
export function scenarioSeed(masterSeed: number, index: number): number {
  return Number.parseInt(digestOf([masterSeed, index]).slice(0, 8), 16) | 0;
}

/** Triangular by the inverse of its distribution function: one uniform. */
export function triangular(random: Random, low: number, peak: number, high: number): number {
  const u = random.uniform();
  const width = high - low;
  if (!(width > 0)) return peak;
  const before = (peak - low) / width;
  return u < before
    ? low + Math.sqrt(u * width * (peak - low))
    : high - Math.sqrt((1 - u) * width * (high - peak));
}

/** Draws one world. The same seed gives the same world on every machine. */
export function drawProblem(problem: Problem, spread: Spreads, seed: number): DrawnProblem {
  const random = new Random(seed);
  const inputs: number[] = [];
  const shared = (value: number): number => {
    inputs.push(value);
    return value;
  };
  const factor = ({ low, high }: { low: number; high: number }): number =>
    triangular(random, low, 1, high);
  const inRange = ({ low, value, high }: Range): number =>
    triangular(random, low, Math.min(high, Math.max(low, value)), high);
  const assumptions = { ...problem.assumptions };
  for (const id of rangedIds(assumptions)) {
    const one = assumptions[id];
    assumptions[id] = { ...one, value: shared(inRange(one)) };
  }
  const allPrices = shared(factor(spread.prices));
  const parks = problem.parks.map((park) => {
    const price = allPrices * shared(factor(spread.prices));
    return parkAt(park, price, shared(factor(spread.capacities)));
  });
  const policy = rangedFields(problem.policy).reduce((drawn, { field, ...range }) => {
    return withPath(drawn, field, shared(inRange(range)));
  }, problem.policy);
  // Those who share no fate: a stream of their own, so that one more assumption does not move them.
  const own = new Random(seed ^ 0x5bd1e995);
  const enterprises = problem.enterprises.map((one) => enterpriseAt(one, spread, own));
  return { problem: { ...problem, assumptions, policy, parks, enterprises }, inputs };
}

/** The figures that are known, times a factor. */
function scaled<K extends string>(
  record: { readonly [P in K]?: number | undefined },
  keys: readonly K[],
  factor: number,
): { [P in K]?: number } {
  const result: { [P in K]?: number } = {};
  for (const key of keys) {
    const value = record[key];
    if (value !== undefined) result[key] = value * factor;
  }
  return result;
}

const prices = ["leasePriceUsdPerM2", "leasePriceMillionVndPerHa"] as const;
const flows = ["wastewaterM3PerDay", "codKgPerDay", "powerMw", "labourWorkers"] as const;
const capacities = ["remainingHa", "leasableHa", "totalAreaHa", ...flows] as const;

/** Land, plants, floor and homes by the capacity; land, floor, openings and plants to build by the price. */
function parkAt(park: Park, price: number, capacity: number): Park {
  const { readyBuilt, opening, expansion, homesPerYear } = park;
  return {
    ...park,
    ...scaled(park, prices, price),
    ...scaled(park, capacities, capacity),
    phases: park.phases.map((one) => ({ ...one, ...scaled(one, ["landHa", ...flows], capacity) })),
    ...defined({
      readyBuilt: readyBuilt && {
        ...readyBuilt,
        ...scaled(readyBuilt, ["floorM2"], capacity),
        ...scaled(readyBuilt, ["millionVndPerM2Year"], price),
      },
      opening: opening && { ...opening, ...scaled(opening, ["fixedCostMillionVnd"], price) },
      expansion: expansion && {
        ...expansion,
        ...scaled(expansion, ["stepM3PerDay"], capacity),
        ...scaled(expansion, ["costMillionVndPerStep"], price),
      },
      homesPerYear: homesPerYear && eachYear(homesPerYear, capacity),
    }),
  };
}

/** One figure for all years, or one for each. */
function eachYear<T extends NonNullable<Park["homesPerYear"]>>(
  homes: T,
  factor: number,
): NonNullable<Park["homesPerYear"]> {
  if (typeof homes === "number") return homes * factor;
  return Object.fromEntries(Object.entries(homes).map(([year, one]) => [year, one * factor]));
}

function enterpriseAt(enterprise: Enterprise, spread: Spreads, random: Random): Enterprise {
  const { grades, synthetic, loadsKgPerDay } = enterprise;
  // One uniform per group, known or not, so that a figure that becomes known moves no other.
  const factor = (group: keyof typeof grades): number => {
    const grade: DataGrade = grades[group] ?? (synthetic ? "imputed" : "declared");
    const { low, high } = spread[grade];
    return triangular(random, low, 1, high);
  };
  const land = factor("land");
  const workers = factor("workers");
  const water = factor("wastewater");
  const loads = factor("loads");
  const waste = factor("waste");
  const exposure = factor("exposure");
  return {
    ...enterprise,
    landHa: enterprise.landHa * land,
    workers: Math.round(enterprise.workers * workers),
    loadsKgPerDay: Object.fromEntries(
      Object.entries(loadsKgPerDay).map(([key, value]) => [key, (value ?? 0) * loads]),
    ),
    ...scaled(enterprise, ["wastewaterM3PerDay"], water),
    ...scaled(enterprise, ["hazardousWasteTonPerYear"], waste),
    ...scaled(enterprise, ["residentsExposed"], exposure),
  };
}
