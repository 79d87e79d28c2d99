import { type Pieces, unitRanges } from "../../../model/pieces.js";
import type { ReducedValues } from "../reduced-values.js";
import type { Master } from "./master.js";
import type { Simplex } from "./simplex.js";

/** What a pass over all options found. */
export interface Pricing {
  /** Options added to the master. */
  readonly added: number;
  /** Σ_i m_i, the units' part of the dual bound (scaled; without values in phase 1). */
  readonly unitBound: number;
}

/** Options added at once: at most so many per tight row, but at least so many. */
const addedPerRow = 20;
const leastAdded = 300;

/**
 * Full pricing at the prices of the simplex: a unit whose best option is worth more than its key by
 * more than the guard gets that option as a new column (sifting: Bixby et al. 1992). When none is
 * added, the basis is optimal for the whole model.
 */
export function* priceAll(values: ReducedValues, simplex: Simplex): Pieces<Pricing> {
  const { entering, master } = simplex;
  values.setPrices(entering.y, entering.mode === "phase1" ? 0 : 1);
  simplex.pricings++;
  const found: Violated = { units: [], options: [], gains: [], unitBound: 0 };
  for (const [from, to] of unitRanges(values.lp.model)) {
    priceUnits(values, simplex, from, to, found);
    yield;
  }
  return { added: addWorst(master, found), unitBound: found.unitBound };
}

interface Violated {
  readonly units: number[];
  readonly options: number[];
  readonly gains: number[];
  unitBound: number;
}

function priceUnits(
  values: ReducedValues,
  simplex: Simplex,
  from: number,
  to: number,
  found: Violated,
): void {
  const { master } = simplex;
  const { unitStart, mustAct } = values.lp.model;
  const { out } = values;
  const guard = 2 * simplex.entering.optimality;
  for (let i = from; i < to; i++) {
    const n = values.unit(i);
    const key = master.keyOption[i]!;
    const first = unitStart[i]!;
    let best = mustAct[i] === 1 ? Number.NEGATIVE_INFINITY : 0;
    let o = -1;
    for (let j = 0; j < n; j++) {
      if (out[j]! <= best) continue;
      best = out[j]!;
      o = first + j;
    }
    found.unitBound += best;
    const worth = (key < 0 ? 0 : out[key - first]!) + keyBonus(master, simplex, i);
    if (best <= worth + guard) continue;
    found.units.push(i);
    found.options.push(o);
    found.gains.push((best - worth) / values.size[i]!);
  }
}

/** Adds the violated options, when they are very many only the worst; returns how many are new. */
function addWorst(master: Master, { units, options, gains }: Violated): number {
  const limit = Math.max(leastAdded, addedPerRow * master.factor.count);
  let order = Array.from(units.keys());
  if (order.length > limit)
    order = order.sort((a, b) => gains[b]! - gains[a]! || a - b).slice(0, limit);
  let added = 0;
  for (const k of order) if (addOption(master, units[k]!, options[k]!)) added++;
  return added;
}

function keyBonus(master: Master, simplex: Simplex, i: number): number {
  const slot = master.slotOf[i]!;
  return slot < 0 ? 0 : simplex.entering.bonus[slot]!;
}

/** Adds option o (−1: stay) of unit i to the master; false when it is there already. */
export function addOption(master: Master, i: number, o: number): boolean {
  const before = master.columns.count;
  const slot = master.slotFor(i);
  if (master.columns.find(slot, o) < 0) master.addColumn(slot, o);
  return master.columns.count > before;
}
