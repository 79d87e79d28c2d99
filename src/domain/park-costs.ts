/** What parks themselves cost, and when: opening at a fixed cost, steps of expansion. */
import type { Park } from "./park.js";
import type { Payer } from "./policy-limits.js";

/** The year in which a park that is opened is paid for: its first year in the horizon. */
export function openingYear(park: Park, { from }: { readonly from: number }): number {
  return Math.max(park.opensYear ?? from, from);
}

/** One cost of a park in a year. */
export interface ParkCost {
  readonly park: string;
  readonly year: number;
  readonly payer: Payer;
  readonly millionVnd: number;
}

/** What opened parks and built steps cost, in the order given. */
export function parkCosts(
  parks: ReadonlyMap<string, Park>,
  opened: readonly string[],
  built: readonly { readonly park: string; readonly year: number; readonly steps: number }[],
  horizon: { readonly from: number },
): ParkCost[] {
  const costs: ParkCost[] = [];
  for (const id of opened) {
    const park = parks.get(id);
    if (park?.opening === undefined) continue;
    const { payer, fixedCostMillionVnd: millionVnd } = park.opening;
    costs.push({ park: id, year: openingYear(park, horizon), payer, millionVnd });
  }
  for (const { park: id, year, steps } of built) {
    const expansion = parks.get(id)?.expansion;
    if (expansion === undefined) continue;
    const millionVnd = steps * expansion.costMillionVndPerStep;
    costs.push({ park: id, year, payer: expansion.payer, millionVnd });
  }
  return costs;
}
