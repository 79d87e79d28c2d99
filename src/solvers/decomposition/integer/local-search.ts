/**
 * Local search over the candidates: shifts, insertions, drops, swaps and ejection chains of up to three
 * units (Yagiura, Ibaraki & Glover 2004, 2006), accepted by threshold (Dueck & Scheuer 1990), with row
 * penalties that follow what is violated. The prices guide it twice: candidates are drawn with a bias to
 * small regret, and rows whose priced slack is large are filled first, because
 *
 *   L(y) − value = Σ_i regret(chosen_i) + Σ_r |y_r| · slack_r
 *
 * so these two are all that separates a plan from the bound.
 */
import { searchGain } from "../../../model/tolerances.js";
import type { Random } from "../../../random.js";
import { type Assignment, longestMove } from "./assignment.js";
import { ExtraMoves } from "./extra-moves.js";
import { Penalties } from "./penalties.js";
import type { RowIndex } from "./row-index.js";

/** Units in one chain. */
const chainLength = 3;
/** Partners tried per link of a chain, and candidates of each. */
const partners = 6;
const choicesPerPartner = 5;
/** OptionPool tried when a freed row is filled again. */
const fillTrials = 12;
/** Moves between two updates of the penalties. */
const penaltyEvery = 400;
/** How often a move begins with an extra of several rows, where there are any. */
const extraChance = 0.1;
/** How often it relieves a broken row, while there is one: penalties alone would take long to mend it. */
const repairChance = 0.3;
/**
 * Of the other moves: a draw below the first fills a row with priced slack, one below the second takes a
 * displaced unit back, the two parts of the gap to the bound; the rest change any unit, lest the search
 * turns in circles.
 */
const fillBelow = 0.35;
const returnBelow = 0.65;
/** Units or rows that are drawn, to take the one with most to gain. */
const contenders = 3;

export class LocalSearch {
  /** The best feasible plan so far: candidate per unit, and z of the extras. */
  readonly best: Int32Array;
  readonly bestZ: Float64Array;
  bestValue = Number.NEGATIVE_INFINITY;
  private readonly penalties: Penalties;
  private readonly active: Int32Array;
  private readonly priced: Int32Array;
  private readonly extras: ExtraMoves;
  private candidate = -1;
  private most = Number.NEGATIVE_INFINITY;
  private sinceUpdate = 0;

  /** @param y scaled prices, ≥ 0 at upper bounds */
  constructor(
    readonly state: Assignment,
    private readonly index: RowIndex,
    private readonly y: Float64Array,
    private readonly random: Random,
  ) {
    const { pool } = state;
    this.best = new Int32Array(pool.unitCount).fill(-1);
    this.bestZ = new Float64Array(pool.lp.model.extraCount);
    this.extras = new ExtraMoves(state, random);
    this.penalties = new Penalties(state, y);
    const active: number[] = [];
    for (let i = 0; i < pool.unitCount; i++)
      if (pool.start[i + 1]! - pool.start[i]! > 1) active.push(i);
    this.active = Int32Array.from(active);
    this.priced = Int32Array.from(y.keys()).filter((r) => y[r] !== 0);
  }

  /** Is there a unit or an extra with a choice? */
  get canMove(): boolean {
    return this.active.length > 0 || this.extras.any;
  }

  /** Has a feasible plan been seen? */
  get found(): boolean {
    return this.bestValue > Number.NEGATIVE_INFINITY;
  }

  /** Starts over from a plan; a feasible one that is better becomes the best. */
  begin(chosen: Int32Array, z: Float64Array): void {
    this.state.reset(chosen, z);
    this.keepIfBest();
  }

  /** Makes `moves` trials at this threshold. */
  run(moves: number, threshold: number, relaxing: boolean): void {
    if (!this.canMove) return;
    for (let k = 0; k < moves; k++) {
      if (this.propose()) this.chain(threshold);
      this.state.drop();
      if (++this.sinceUpdate < penaltyEvery) continue;
      this.sinceUpdate = 0;
      this.penalties.update(relaxing);
    }
  }

  /** Puts a first change into the move; false when the draw gave none. */
  private propose(): boolean {
    const { state, random } = this;
    const { any } = this.extras;
    if (any && (this.active.length === 0 || random.chance(extraChance)))
      return this.extras.propose();
    if (state.brokenCount > 0 && random.chance(repairChance)) return this.proposeRepair();
    const draw = random.uniform();
    if (draw < fillBelow && this.priced.length > 0) return this.proposeFill();
    if (draw < returnBelow && state.displaced.count > 0) return this.proposeReturn();
    const i = this.active[random.integer(0, this.active.length - 1)]!;
    return this.addOther(i);
  }

  /** Another candidate for unit i, with a bias to small regret. */
  private addOther(i: number): boolean {
    const { start } = this.state.pool;
    const n = start[i + 1]! - start[i]!;
    if (n < 2) return false;
    const draw = this.random.uniform();
    let c = start[i]! + Math.floor(draw * draw * draw * n);
    if (c === this.state.chosen[i]) c = c + 1 < start[i + 1]! ? c + 1 : c - 1;
    this.state.add(c);
    return true;
  }

  /** Back to its best candidate for the most displaced of a few units. */
  private proposeReturn(): boolean {
    const { state, random } = this;
    const { regret, start } = state.pool;
    let unit = -1;
    let most = 0;
    for (let k = 0; k < contenders; k++) {
      const i = state.displaced.list[random.integer(0, state.displaced.count - 1)]!;
      if (regret[state.chosen[i]!]! > most) {
        most = regret[state.chosen[i]!]!;
        unit = i;
      }
    }
    if (unit < 0) return false;
    state.add(start[unit]!);
    return true;
  }

  /** A candidate that fills a row with much priced slack. */
  private proposeFill(): boolean {
    const { state, random, priced, y } = this;
    const { lp } = state.pool;
    let row = -1;
    let most = 0;
    for (let k = 0; k < contenders; k++) {
      const r = priced[random.integer(0, priced.length - 1)]!;
      const price = y[r]!;
      const slack =
        price > 0 ? lp.upper[r]! - state.activity[r]! : state.activity[r]! - lp.lower[r]!;
      if (slack * Math.abs(price) > most) {
        most = slack * Math.abs(price);
        row = r;
      }
    }
    if (row < 0) return false;
    if (y[row]! > 0) return this.addInto(row);
    return this.addOutOf(row);
  }

  private proposeRepair(): boolean {
    const { state, random } = this;
    const rows = state.broken.length;
    let r = random.integer(0, rows - 1);
    while (state.broken[r] === 0) r = r + 1 === rows ? 0 : r + 1;
    const tooHigh = state.activity[r]! > state.costs.upper[r]!;
    return tooHigh ? this.addOutOf(r) : this.addInto(r);
  }

  private addInto(r: number): boolean {
    const c = this.index.draw(r, this.random);
    if (c < 0) return false;
    const i = this.state.pool.unit[c]!;
    if (this.state.chosen[i] === c || this.state.inMove(i)) return false;
    this.state.add(c);
    return true;
  }

  private addOutOf(r: number): boolean {
    const { state, random } = this;
    const i = state.rows.draw(r, state.chosen, random);
    return i >= 0 && !state.inMove(i) && this.addOther(i);
  }

  /** Extends the move until it is acceptable, at most to `chainLength` units. */
  private chain(threshold: number): void {
    const { state } = this;
    for (;;) {
      if (state.gain() >= -threshold) {
        state.commit();
        this.keepIfBest();
        return;
      }
      const ejects = state.length < chainLength && state.worstRow() >= 0;
      if (ejects ? !this.addPartner() : !this.addFill()) return;
    }
  }

  /** Adds the best of some candidates for the row in which the move frees most (ruin and recreate). */
  private addFill(): boolean {
    const { state, y } = this;
    if (state.length >= longestMove) return false;
    const r = state.freedRow(y);
    if (r < 0) return false;
    this.forget(searchGain);
    for (let k = 0; k < fillTrials; k++) this.considerInto(r);
    return this.addConsidered();
  }

  /** Adds the best of some changes that relieve the row which the move makes worst. */
  private addPartner(): boolean {
    const { state } = this;
    const r = state.worstRow();
    if (r < 0) return false;
    const tooHigh = state.after(r) > state.costs.upper[r]!;
    this.forget(Number.NEGATIVE_INFINITY);
    for (let k = 0; k < partners; k++)
      if (tooHigh) this.considerOutOf(r);
      else this.considerInto(r);
    return this.addConsidered();
  }

  private forget(least: number): void {
    this.candidate = -1;
    this.most = least;
  }

  /** Some candidates of a unit that uses row r: the nearest two, then others in turn. */
  private considerOutOf(r: number): void {
    const { state, random } = this;
    const j = state.rows.draw(r, state.chosen, random);
    if (j < 0 || state.inMove(j)) return;
    const { start } = state.pool;
    const n = start[j + 1]! - start[j]!;
    const from = n <= choicesPerPartner ? 0 : random.integer(0, n - 1);
    for (let q = 0; q < Math.min(n, choicesPerPartner); q++) {
      const c = start[j]! + (q < 2 ? q : (from + q) % n);
      if (c !== state.chosen[j]) this.consider(c);
    }
  }

  /** A candidate that uses row r. */
  private considerInto(r: number): void {
    const { state } = this;
    const c = this.index.draw(r, this.random);
    if (c < 0) return;
    const j = state.pool.unit[c]!;
    if (state.chosen[j] !== c && !state.inMove(j)) this.consider(c);
  }

  private consider(c: number): void {
    const gain = this.state.gainOfAdding(c);
    if (gain <= this.most) return;
    this.most = gain;
    this.candidate = c;
  }

  private addConsidered(): boolean {
    if (this.candidate < 0) return false;
    this.state.add(this.candidate);
    return true;
  }

  private keepIfBest(): void {
    const { state } = this;
    if (state.brokenCount > 0) return;
    const value = state.penalised();
    if (value <= this.bestValue + searchGain) return;
    this.bestValue = value;
    for (let k = 0; k < state.changed.count; k++) {
      const i = state.changed.list[k]!;
      this.best[i] = state.chosen[i]!;
    }
    state.changed.clear();
    if (this.bestZ.length === 0) return;
    this.bestZ.set(state.z);
    state.costs.collect(state.activity, this.bestZ);
  }
}
