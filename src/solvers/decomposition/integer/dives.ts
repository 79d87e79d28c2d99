/**
 * The dive of a search (`packing-dive.ts`), kept from round to round: its packings get better, and
 * each time another plan comes of them.
 */
import type { Pieces } from "../../../model/pieces.js";
import type { Random } from "../../../random.js";
import { basisOfPoint } from "../simplex/basis.js";
import { type Incumbent, wholeExtras } from "./incumbent.js";
import type { OptionPool } from "./option-pool.js";
import { PackingDive } from "./packing-dive.js";
import { Restricted } from "./restricted.js";
import { packingRows } from "./row-packings.js";

/** Options of each unit beside its best, so many in all, within limits. */
const options = { inAll: 4800, leastPerUnit: 1, mostPerUnit: 6 };
/** A pool that is larger, or more rows to pack, would take too long. */
const mostCandidates = 40_000;
const mostRows = 100;
/** Rows that hold more than this part of all units together leave too few others to make up for packings. */
const mostHeld = 0.4;
/** Pivots of a round: at most, and times candidates. */
const mostPivots = 3000;
const pivotWork = 20_000_000;

/** Where more than this part of what a plan loses is lost by rounding, packings are not what matters. */
const mostByRounding = 0.5;

/** A plan, or nearly one: the option of each unit (−1: stays), and the extras. */
export interface Dived {
  readonly choice: Int32Array;
  readonly z: Float64Array;
  /** Is it worth going on from? */
  readonly isGood: boolean;
}

export class Dives {
  /** Null where there is nothing to pack; undefined until it is wanted. */
  private dive: PackingDive | null | undefined;
  private pool: OptionPool | undefined;
  /** Value of the packings that a plan was last made of. */
  private shown = Number.NEGATIVE_INFINITY;

  constructor(private readonly incumbent: Incumbent) {}

  /** The next one; null where there is none, or the packings are as they were. */
  *next(random: Random): Pieces<Dived | null> {
    if (this.dive === undefined) this.dive = yield* this.begin(random);
    const { dive, pool } = this;
    if (dive === null || pool === undefined) return null;
    yield* dive.improve(Math.min(mostPivots, pivotWork / pool.count), random);
    if (dive.value === this.shown) return null;
    this.shown = dive.value;
    const { chosen, z, value } = yield* dive.rounded();
    const isGood = dive.value - value <= mostByRounding * (dive.relaxed - value);
    if (!isGood) this.dive = null;
    const choice = chosen.map((c) => pool.option[c]!);
    return { choice, z: wholeExtras(this.incumbent.model, z), isGood };
  }

  private *begin(random: Random): Pieces<PackingDive | null> {
    const { model, relaxed, y, shortlist } = this.incumbent;
    const { inAll, leastPerUnit, mostPerUnit } = options;
    const width = Math.max(leastPerUnit, Math.min(mostPerUnit, inAll / model.unitCount));
    if ((1 + width) * model.unitCount > mostCandidates) return null;
    const basis = basisOfPoint(model, relaxed.values, y);
    this.pool = yield* shortlist.pool(width);
    const rows = yield* packingRows(this.pool, relaxed.values, y);
    if (basis === undefined || rows.length === 0 || rows.length > mostRows) return null;
    const together = rows.reduce((sum, { held }) => sum + held, 0);
    if (together > mostHeld * model.unitCount) return null;
    const dive = new PackingDive(new Restricted(this.pool, basis, y), rows, y);
    return (yield* dive.begin(random)) ? dive : null;
  }
}
