/** What one more of each limit is worth, in lots of a useful size, and how far that holds. */
import * as z from "zod/mini";
import { defined } from "../../defined.js";
import { lotOf, lotSize, lots } from "../../domain/lots.js";
import type { Problem } from "../../domain/problem.js";
import { isFound } from "../../model/solution.js";
import type { Plan } from "../../plan/plan.js";
import { solveModel } from "../../solvers/solve-model.js";
import { type PricedPlan, pricedPlan } from "../priced-plan.js";
import { type Side, sideOf } from "./price-range.js";

const side = z.strictObject({ reach: z.number(), open: z.boolean(), price: z.number() });

/** The form of a list of prices. Amounts are in the unit of the objective. */
export const prices = z.strictObject({
  format: z.literal("didoi-prices/1"),
  problem: z.strictObject({ name: z.string(), digest: z.string() }),
  /** What a lot of each is worth, the dearest first. */
  prices: z.array(
    z.strictObject({
      row: z.string(),
      lot: z.enum(lots),
      /** Units of the row in a lot. */
      size: z.number(),
      /** Of one unit; sign convention of the certificate. */
      price: z.number(),
      perLot: z.number(),
      /** When the bound goes up, and down: how far the price holds. For the dearest. */
      up: z.optional(side),
      down: z.optional(side),
      /** The least and the greatest price that prove as much: apart where prices are not unique. */
      interval: z.optional(z.tuple([z.number(), z.number()])),
      /** What a lot brings in whole enterprises: between these, by solving again. */
      step: z.optional(z.strictObject({ low: z.number(), high: z.number() })),
    }),
  ),
});
/** What a lot of each limit is worth. */
export type PriceList = z.infer<typeof prices>;

/** How much is asked of each price. */
export interface PriceOptions {
  /** For how many of the dearest limits the range is looked for; years that bound the same are one. Default 3. */
  readonly ranges?: number | undefined;
  /** For how many a lot is added and the plan is made again in whole enterprises. Default 0. */
  readonly steps?: number | undefined;
}

/** Prices of the relaxation, which is solved from the prices of the plan. @throws DidoiError E_CONTRADICTION for a plan of another problem */
export async function priceList(
  problem: Problem,
  plan: Plan,
  { ranges = 3, steps = 0 }: PriceOptions = {},
): Promise<PriceList> {
  const priced = await atRelaxation(pricedPlan(problem, plan));
  const { names } = priced.fitting.model;
  const list = names.rows
    .flatMap((row, r) => {
      const price = priced.prices[r] ?? 0;
      const lot = lotOf(row);
      const size = lotSize[lot];
      return price === 0 ? [] : [{ r, entry: { row, lot, size, price, perLot: price * size } }];
    })
    .sort((a, b) => Math.abs(b.entry.perLot) - Math.abs(a.entry.perLot) || a.r - b.r);
  const entries: PriceList["prices"] = [];
  const looked = new Map<string, Looked>();
  for (const { r, entry } of list) {
    const bounds = priced.relaxed.rowsOf(r).join(" ");
    const known = looked.get(bounds);
    const k = looked.size;
    const found = known ?? (await lookAt(priced, r, entry, { range: k < ranges, step: k < steps }));
    looked.set(bounds, found);
    entries.push({ ...entry, ...found });
  }
  const { name, digest } = plan.problem;
  return { format: "didoi-prices/1", problem: { name, digest }, prices: entries };
}

type Entry = PriceList["prices"][number];
type Looked = Pick<Entry, "up" | "down" | "interval" | "step">;

async function lookAt(
  priced: PricedPlan,
  row: number,
  { price, size }: Pick<Entry, "price" | "size">,
  wanted: { readonly range: boolean; readonly step: boolean },
): Promise<Looked> {
  const up = wanted.range ? await sideOf(priced, row, size) : null;
  const down = wanted.range ? await sideOf(priced, row, -size) : null;
  const step = wanted.step ? await stepOf(priced, row, price, size) : undefined;
  const interval = intervalOf(price, up, down);
  return defined({ up: up ?? undefined, down: down ?? undefined, interval, step });
}

/**
 * With the prices of the relaxation: those of the plan may be of rounded bounds, which prove more of whole
 * numbers and are no slope of the relaxation.
 */
async function atRelaxation(priced: PricedPlan): Promise<PricedPlan> {
  const solution = await priced.relaxed.optimum();
  const prices = isFound(solution) ? priced.relaxed.pricesOf(solution) : undefined;
  return prices === undefined ? priced : { ...priced, prices };
}

/** One-sided prices, where both are known: another price counts only where the own one does not hold at all. */
function intervalOf(
  price: number,
  up: Side | null,
  down: Side | null,
): [number, number] | undefined {
  if (up === null || down === null) return undefined;
  const sides = [up, down].map((one) => (one.reach === 0 ? one.price : price));
  return [Math.min(price, ...sides), Math.max(price, ...sides)];
}

/** The gain of a lot, from both bounds. */
async function stepOf(
  { relaxed, plan }: PricedPlan,
  row: number,
  price: number,
  size: number,
): Promise<Entry["step"]> {
  const optimum = await relaxed.optimum();
  const start = isFound(optimum) ? { prices: optimum.prices } : undefined;
  const moved = relaxed.loosened(row, price, size);
  const { value, bound, gapAsked } = plan.objective;
  const solution = await solveModel(moved, { gap: gapAsked, start });
  if (!isFound(solution) || solution.bound === undefined) return undefined;
  const ends = [solution.objective - bound, solution.bound - value];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}
