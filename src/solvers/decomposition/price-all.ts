import type { Master } from "./master.js";
import type { Pacer } from "./pacer.js";
import type { ReducedValues } from "./reduced-values.js";
import type { Simplex } from "./simplex.js";

/** What a pass over all options found. */
export interface Pricing {
  /** Options added to the master. */
  readonly added: number;
  /** Σ_i m_i, the units' part of the dual bound (scaled; without values in phase 1). */
  readonly unitBound: number;
}

/** Options between two looks at the clock. */
const chunk = 200_000;

/**
 * Full pricing at the prices of the simplex: a unit whose best option is worth more than its key by
 * more than the guard gets that option as a new column (sifting: Bixby et al. 1992). When none is
 * added, the basis is optimal for the whole model.
 */
export async function priceAll(
  values: ReducedValues,
  simplex: Simplex,
  pacer: Pacer,
): Promise<Pricing> {
  const { model } = values.lp;
  values.setPrices(simplex.y, simplex.mode === "phase1" ? 0 : 1);
  const found = { added: 0, unitBound: 0 };
  let i = 0;
  while (i < model.unitCount) {
    const end = model.unitStart[i]! + chunk;
    const from = i;
    while (i < model.unitCount && model.unitStart[i]! < end) i++;
    if (i === from) i++;
    priceUnits(values, simplex, from, i, found);
    if (pacer.due() && (await pacer.rest())) break;
  }
  return found;
}

function priceUnits(
  values: ReducedValues,
  simplex: Simplex,
  from: number,
  to: number,
  found: { added: number; unitBound: number },
): void {
  const { master } = simplex;
  const { unitStart, mustAct } = values.lp.model;
  const { out } = values;
  const guard = 2 * simplex.optimality;
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
    if (best > worth + guard && addCandidate(master, i, o)) found.added++;
  }
}

function keyBonus(master: Master, simplex: Simplex, i: number): number {
  const slot = master.slotOf[i]!;
  return slot < 0 ? 0 : simplex.bonus[slot]!;
}

/** Adds option o (−1: stay) of unit i to the master; false when it is there already. */
export function addCandidate(master: Master, i: number, o: number): boolean {
  const before = master.columns.count;
  const slot = master.slotFor(i);
  if (master.columns.find(slot, o) < 0) master.addColumn(slot, o);
  return master.columns.count > before;
}
