import { crashPivotFloor } from "../../model/tolerances.js";
import type { Master } from "./master.js";
import type { Pacer } from "./pacer.js";
import { addCandidate } from "./price-all.js";
import type { ReducedValues } from "./reduced-values.js";

/** Candidates that the master starts with: the nearest ties, so many per tight row and some more. */
const tiesPerRow = 40;
const fewestTies = 200;

/** Options between two looks at the clock. */
const chunk = 200_000;

/**
 * Step B: a basis from prices. In every unit the best option becomes the key, options within `margin` of
 * it become candidates. Rows with a price are tight at the side that the price shows; their logicals
 * give way to the candidates and extras that are nearest to a tie, as far as they are independent.
 */
export async function crash(
  master: Master,
  values: ReducedValues,
  u: Float64Array,
  margin: number,
  pacer: Pacer,
): Promise<void> {
  const { model } = values.lp;
  values.setPrices(u);
  const near: NearTie[] = [];
  let i = 0;
  while (i < model.unitCount) {
    const end = model.unitStart[i]! + chunk;
    const from = i++;
    while (i < model.unitCount && model.unitStart[i]! < end) i++;
    for (let k = from; k < i; k++) nearTies(master, values, k, margin, near);
    if (pacer.due()) await pacer.rest();
  }
  placeExtras(master, u, margin, near);
  let tight = 0;
  for (let r = 0; r < master.m; r++) {
    if (u[r] === 0) continue;
    const bound = u[r]! > 0 ? master.upper[r]! : master.lower[r]!;
    if (!Number.isFinite(bound)) continue;
    master.atUpper[r] = u[r]! > 0 ? 1 : 0;
    master.drop(r);
    tight++;
  }
  near.sort((a, b) => a.distance - b.distance || a.unit - b.unit || a.option - b.option);
  const nearest = near.slice(0, tiesPerRow * tight + fewestTies);
  master.factorise(
    nearest.map((tie) => variableOf(master, tie)),
    crashPivotFloor,
  );
}

interface NearTie {
  /** Unit, or −1 for an extra. */
  readonly unit: number;
  /** Option (−1: stay), or the extra. */
  readonly option: number;
  /** How much worse than the best of its unit, relative to the unit's values. */
  readonly distance: number;
}

function nearTies(
  master: Master,
  values: ReducedValues,
  i: number,
  gamma: number,
  near: NearTie[],
): void {
  const { model } = values.lp;
  const size = values.size[i]!;
  const { out } = values;
  const n = values.unit(i);
  const first = model.unitStart[i]!;
  const mayStay = model.mustAct[i] === 0;
  let best = mayStay ? 0 : Number.NEGATIVE_INFINITY;
  let at = -1;
  let second = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < n; j++) {
    const w = out[j]!;
    if (w > best) {
      second = best;
      best = w;
      at = j;
    } else if (w > second) second = w;
  }
  master.keyOption[i] = at < 0 ? -1 : first + at;
  const floor = best - gamma * size;
  if (second < floor) return;
  for (let j = 0; j < n; j++)
    if (j !== at && out[j]! >= floor)
      near.push({ unit: i, option: first + j, distance: (best - out[j]!) / size });
  if (at >= 0 && mayStay && floor <= 0) near.push({ unit: i, option: -1, distance: best / size });
}

/** Makes a near tie a column (an extra is one already); returns its variable. */
function variableOf(master: Master, { unit, option }: NearTie): number {
  if (unit < 0) return master.m + option;
  addCandidate(master, unit, option);
  return master.m + master.columns.find(master.slotOf[unit]!, option);
}

/** Extras worth more than nothing go to their upper bound; those near a tie may enter the basis. */
function placeExtras(master: Master, u: Float64Array, margin: number, near: NearTie[]): void {
  const { m, columns, upper, atUpper, lp } = master;
  for (let e = 0; e < lp.model.extraCount; e++) {
    let d = columns.cost[e]!;
    let size = Math.abs(d);
    for (let k = columns.start[e]!; k < columns.start[e + 1]!; k++) {
      const term = columns.coef[k]! * u[columns.row[k]!]!;
      d -= term;
      size = Math.max(size, Math.abs(term));
    }
    atUpper[m + e] = d > 0 && Number.isFinite(upper[m + e]!) ? 1 : 0;
    const distance = Math.abs(d) / Math.max(1, size);
    if (distance <= margin || (d > 0 && upper[m + e] === Number.POSITIVE_INFINITY))
      near.push({ unit: -1, option: e, distance });
  }
}

/** For small models instead: every option is a column, all logicals stay basic. */
export function addAllOptions(master: Master): void {
  const { model } = master.lp;
  for (let i = 0; i < model.unitCount; i++)
    for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++) addCandidate(master, i, o);
}
