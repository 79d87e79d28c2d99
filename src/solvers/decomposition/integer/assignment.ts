/**
 * The state of the local search: one chosen candidate per unit, the activity of every row kept up to
 * date, and the penalised value
 *
 *   P = Σ_i v(chosen_i) + Σ_linking w_e z_e − Σ_r f_r(activity_r)
 *
 * with f_r of `row-costs.ts`. A move is a list of changes (unit → candidate) whose joint effect is
 * gathered in scratch arrays, so that a chain of several units is judged exactly, then committed or
 * dropped. Nothing is allocated per move.
 */
import { searchGain } from "../../../model/tolerances.js";
import type { OptionPool } from "./option-pool.js";
import { RowCosts } from "./row-costs.js";
import { RowUsers } from "./row-users.js";
import { UnitSet } from "./unit-set.js";

/** Most changes in one move. */
export const longestMove = 12;

export class Assignment {
  readonly chosen: Int32Array;
  readonly activity: Float64Array;
  readonly costs: RowCosts;
  /** Σ v of the chosen candidates and linking extras. */
  value = 0;
  /** z of all extras; those of a single row are set by `finish`. */
  readonly z: Float64Array;
  /** f_r at the present activity. */
  readonly cost: Float64Array;
  /** 1 for rows outside their bounds, and how many there are; the plan is feasible when there are none. */
  readonly broken: Uint8Array;
  brokenCount = 0;
  readonly rows: RowUsers;
  /** Units whose candidate has a regret. */
  readonly displaced: UnitSet;
  /** Units that changed since it was cleared. */
  readonly changed: UnitSet;
  private readonly change: Float64Array;
  private readonly further: Float64Array;
  private readonly furtherRows: Int32Array;
  private readonly isFurther: Uint8Array;
  private readonly touched: Int32Array;
  private readonly isTouched: Uint8Array;
  private touchedCount = 0;
  private readonly moveTo = new Int32Array(longestMove);
  private moveLength = 0;
  /** The linking extra in the move and its change, or −1. */
  private moveExtra = -1;
  private extraChange = 0;
  private valueChange = 0;

  constructor(readonly pool: OptionPool) {
    const { lp, unitCount } = pool;
    const rows = lp.model.rowCount;
    this.chosen = new Int32Array(unitCount).fill(-1);
    this.displaced = new UnitSet(unitCount);
    this.changed = new UnitSet(unitCount);
    this.activity = new Float64Array(rows);
    this.cost = new Float64Array(rows);
    this.broken = new Uint8Array(rows);
    this.change = new Float64Array(rows);
    this.further = new Float64Array(rows);
    this.furtherRows = new Int32Array(rows);
    this.isFurther = new Uint8Array(rows);
    this.touched = new Int32Array(rows);
    this.isTouched = new Uint8Array(rows);
    this.z = new Float64Array(lp.model.extraCount);
    this.costs = new RowCosts(lp);
    this.rows = new RowUsers(pool);
  }

  /** Starts over from these choices (candidate per unit) and values of the extras. */
  reset(chosen: Int32Array, z: Float64Array): void {
    const { pool, activity } = this;
    const { model, rowScale, valueScale } = pool.lp;
    this.drop();
    activity.fill(0);
    this.rows.clear();
    this.value = 0;
    this.z.set(z);
    for (let i = 0; i < pool.unitCount; i++) {
      const c = chosen[i]!;
      this.chosen[i] = c;
      this.note(i);
      if (c < 0) continue;
      this.value += pool.value[c]!;
      for (let e = pool.entryStart[c]!; e < pool.entryStart[c + 1]!; e++)
        activity[pool.entryRow[e]!]! += pool.entryCoef[e]!;
      this.rows.enlist(c);
    }
    for (const e of this.costs.linking) {
      const amount = this.z[e]!;
      this.value += amount * model.extraValue[e]! * valueScale;
      for (let j = model.extraStart[e]!; j < model.extraStart[e + 1]!; j++)
        activity[model.extraRow[j]!]! +=
          amount * model.extraCoef[j]! * rowScale[model.extraRow[j]!]!;
    }
    this.refreshCosts();
  }

  /** f_r again, after the weights have changed. */
  refreshCosts(): void {
    for (let r = 0; r < this.cost.length; r++) this.update(r);
  }

  /** Adds "unit of c takes c" to the move. A unit may be in a move once. */
  add(c: number): void {
    const { unit, value } = this.pool;
    const old = this.chosen[unit[c]!]!;
    this.moveTo[this.moveLength++] = c;
    this.valueChange += value[c]! - (old < 0 ? 0 : value[old]!);
    if (old >= 0) this.shift(old, -1);
    this.shift(c, 1);
  }

  /** Adds a change of z_e of a linking extra to the move; one per move. */
  addExtra(e: number, change: number): void {
    const { model, rowScale, valueScale } = this.pool.lp;
    this.moveExtra = e;
    this.extraChange = change;
    this.valueChange += change * model.extraValue[e]! * valueScale;
    for (let j = model.extraStart[e]!; j < model.extraStart[e + 1]!; j++) {
      const r = model.extraRow[j]!;
      this.touch(r, change * model.extraCoef[j]! * rowScale[r]!);
    }
  }

  /** What `add(c)` would change in the gain of the move so far; the move stays as it is. */
  gainOfAdding(c: number): number {
    const { unit, value, entryStart, entryRow, entryCoef } = this.pool;
    const { further, furtherRows, isFurther, activity, change, costs } = this;
    const old = this.chosen[unit[c]!]!;
    let gain = value[c]!;
    let count = 0;
    if (old >= 0) {
      gain -= value[old]!;
      const end = entryStart[old + 1]!;
      for (let e = entryStart[old]!; e < end; e++) {
        const r = entryRow[e]!;
        further[r] = -entryCoef[e]!;
        isFurther[r] = 1;
        furtherRows[count++] = r;
      }
    }
    const end = entryStart[c + 1]!;
    for (let e = entryStart[c]!; e < end; e++) {
      const r = entryRow[e]!;
      if (isFurther[r] === 1) further[r]! += entryCoef[e]!;
      else {
        further[r] = entryCoef[e]!;
        isFurther[r] = 1;
        furtherRows[count++] = r;
      }
    }
    for (let k = 0; k < count; k++) {
      const r = furtherRows[k]!;
      const d = further[r]!;
      isFurther[r] = 0;
      if (d === 0) continue;
      const now = activity[r]! + change[r]!;
      gain += costs.at(r, now) - costs.at(r, now + d);
    }
    return gain;
  }

  private shift(c: number, sign: number): void {
    const { entryStart, entryRow, entryCoef } = this.pool;
    const end = entryStart[c + 1]!;
    for (let e = entryStart[c]!; e < end; e++) this.touch(entryRow[e]!, sign * entryCoef[e]!);
  }

  private touch(r: number, change: number): void {
    this.change[r]! += change;
    if (this.isTouched[r] === 1) return;
    this.isTouched[r] = 1;
    this.touched[this.touchedCount++] = r;
  }

  /** Change of the penalised value by the move so far. */
  gain(): number {
    const { touched, activity, change, cost, costs } = this;
    let gain = this.valueChange;
    for (let k = 0; k < this.touchedCount; k++) {
      const r = touched[k]!;
      const d = change[r]!;
      if (d !== 0) gain += cost[r]! - costs.at(r, activity[r]! + d);
    }
    return gain;
  }

  /** The row that the move makes worst, by its increase in cost; −1 when none gets worse. */
  worstRow(): number {
    let worst = -1;
    let most = 0;
    for (let k = 0; k < this.touchedCount; k++) {
      const r = this.touched[k]!;
      const more = this.costs.at(r, this.activity[r]! + this.change[r]!) - this.cost[r]!;
      if (more > most) {
        most = more;
        worst = r;
      }
    }
    return worst;
  }

  /** The row in which the move frees most, at scaled prices y; −1 when none. */
  freedRow(y: Float64Array): number {
    let freed = -1;
    let most = 0;
    for (let k = 0; k < this.touchedCount; k++) {
      const r = this.touched[k]!;
      const worth = -y[r]! * this.change[r]!;
      if (y[r]! > 0 && worth > most) {
        most = worth;
        freed = r;
      }
    }
    return freed;
  }

  /** Activity of row r after the move. */
  after(r: number): number {
    return this.activity[r]! + this.change[r]!;
  }

  /** Is the unit part of the move? */
  inMove(i: number): boolean {
    for (let k = 0; k < this.moveLength; k++)
      if (this.pool.unit[this.moveTo[k]!] === i) return true;
    return false;
  }

  get length(): number {
    return this.moveLength;
  }

  drop(): void {
    for (let k = 0; k < this.touchedCount; k++) {
      this.change[this.touched[k]!] = 0;
      this.isTouched[this.touched[k]!] = 0;
    }
    this.touchedCount = 0;
    this.moveLength = 0;
    this.moveExtra = -1;
    this.valueChange = 0;
  }

  commit(): void {
    const { unit } = this.pool;
    this.value += this.valueChange;
    for (let k = 0; k < this.touchedCount; k++) {
      const r = this.touched[k]!;
      if (this.change[r] === 0) continue;
      this.activity[r]! += this.change[r]!;
      this.update(r);
    }
    if (this.moveExtra >= 0) this.z[this.moveExtra]! += this.extraChange;
    for (let k = 0; k < this.moveLength; k++) {
      const c = this.moveTo[k]!;
      const i = unit[c]!;
      if (this.chosen[i]! >= 0) this.rows.delist(this.chosen[i]!, this.chosen);
      this.chosen[i] = c;
      this.note(i);
      this.rows.enlist(c);
    }
    this.drop();
  }

  private update(r: number): void {
    this.cost[r] = this.costs.at(r, this.activity[r]!);
    const broken = this.costs.settle(r, this.activity[r]!) > 0 ? 1 : 0;
    this.brokenCount += broken - this.broken[r]!;
    this.broken[r] = broken;
  }

  /** P. */
  penalised(): number {
    let total = this.value;
    for (let r = 0; r < this.cost.length; r++) total -= this.cost[r]!;
    return total;
  }

  private note(i: number): void {
    this.changed.add(i);
    const c = this.chosen[i]!;
    if (c >= 0 && this.pool.regret[c]! > searchGain) this.displaced.add(i);
    else this.displaced.delete(i);
  }
}
