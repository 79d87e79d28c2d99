import { harrisSlack, ratioFloor } from "../../../model/tolerances.js";
import type { Entering } from "./entering.js";
import type { Master } from "./master.js";

/**
 * Long-step ratio test for a piecewise linear objective (Fourer 1985; Maros 2003). While the entering
 * variable moves by t, a basic variable moves as x − rate·t. Where it passes a bound the gain per unit
 * of t falls: by weight·|rate| if it comes back within its bounds, or leaves them and may do so
 * (a row: it costs `weight` per unit); for ever if it may not. The step goes to the breakpoint where
 * the gain ceases; among breakpoints within the guard of that one the largest |rate| is taken
 * (Harris 1973), or under Bland's rule (1977) among ties the smallest variable.
 */
export class RatioTest {
  /** Result: position, or m + slot for a key; −1 when nothing limits the step. */
  leaving = -1;
  step = Number.NaN;
  /** Rate of the leaving variable, and whether it leaves at its upper bound. */
  rate = Number.NaN;
  toUpper = false;
  private count = 0;
  private readonly t: Float64Array;
  private readonly loss: Float64Array;
  private readonly rates: Float64Array;
  private readonly who: Int32Array;
  private readonly up: Uint8Array;
  private readonly heap: Int32Array;
  private readonly popped: Int32Array;
  private poppedCount = 0;
  private best = -1;

  constructor(private readonly master: Master) {
    const room = 4 * master.m + 4;
    this.t = new Float64Array(room);
    this.loss = new Float64Array(room);
    this.rates = new Float64Array(room);
    this.who = new Int32Array(room);
    this.up = new Uint8Array(room);
    this.heap = new Int32Array(room);
    this.popped = new Int32Array(room);
  }

  /**
   * @param alpha B⁻¹ a of the entering variable
   * @param slot its slot or −1
   * @param entering its direction and gain, and what violations cost
   */
  run(alpha: Float64Array, slot: number, entering: Entering): void {
    const { direction, gain, rowWeight, weight, mode } = entering;
    this.count = 0;
    this.collect(alpha, direction, slot, rowWeight, weight, mode === "hard");
    this.choose(gain, entering.bland);
  }

  private collect(
    alpha: Float64Array,
    direction: number,
    slot: number,
    rowWeight: Float64Array,
    weight: number,
    hard: boolean,
  ): void {
    const { master } = this;
    const { m, basic, x, lower, upper, piece, columns, slotHead } = master;
    const named = lower.length;
    for (let p = 0; p < m; p++) {
      const v = basic[p]!;
      const rate = direction * alpha[p]!;
      const rigid = hard || v >= m;
      if (v < named) {
        if (Math.abs(rate) > ratioFloor)
          this.add(
            p,
            x[p]!,
            rate,
            lower[v]!,
            upper[v]!,
            piece[v]!,
            v < m ? rowWeight[v]! : weight,
            rigid,
          );
        continue;
      }
      if (Math.abs(rate) > ratioFloor)
        this.add(p, x[p]!, rate, 0, Number.POSITIVE_INFINITY, piece[v]!, weight, true);
      const s = columns.slot[v - m]!;
      if (slotHead[s] === p) this.collectKey(s, alpha, direction, s === slot ? 1 : 0, weight);
    }
    if (slot >= 0 && slotHead[slot]! < 0) this.collectKey(slot, alpha, direction, 1, weight);
  }

  private collectKey(
    s: number,
    alpha: Float64Array,
    direction: number,
    entering: number,
    weight: number,
  ): void {
    const { m, next, slotHead, slotKey, piece } = this.master;
    let rate = entering;
    for (let p = slotHead[s]!; p >= 0; p = next[p]!) rate -= alpha[p]!;
    rate *= direction;
    if (Math.abs(rate) <= ratioFloor) return;
    const value = this.master.keyValue(s);
    this.add(
      m + s,
      value,
      rate,
      0,
      Number.POSITIVE_INFINITY,
      piece[m + slotKey[s]!]!,
      weight,
      true,
    );
  }

  private add(
    who: number,
    x: number,
    rate: number,
    lower: number,
    upper: number,
    piece: number,
    weight: number,
    rigid: boolean,
  ): void {
    const loss = weight * Math.abs(rate);
    const out = rigid ? Number.POSITIVE_INFINITY : loss;
    if (rate > 0) {
      if (piece > 0) this.push(who, (x - upper) / rate, loss, rate, 1);
      if (lower !== Number.NEGATIVE_INFINITY && piece >= 0)
        this.push(who, (x - lower) / rate, out, rate, 0);
    } else {
      if (piece < 0) this.push(who, (x - lower) / rate, loss, rate, 0);
      if (upper !== Number.POSITIVE_INFINITY && piece <= 0)
        this.push(who, (x - upper) / rate, out, rate, 1);
    }
  }

  private push(who: number, t: number, loss: number, rate: number, up: 0 | 1): void {
    const n = this.count++;
    this.who[n] = who;
    this.t[n] = Math.max(t, 0);
    this.loss[n] = loss;
    this.rates[n] = rate;
    this.up[n] = up;
  }

  private choose(gain: number, bland: boolean): void {
    const { heap, t, loss, rates } = this;
    let size = this.count;
    for (let n = 0; n < size; n++) heap[n] = n;
    for (let n = (size >> 1) - 1; n >= 0; n--) this.sink(n, size);
    this.leaving = -1;
    let left = gain;
    let limit = Number.POSITIVE_INFINITY;
    let best = -1;
    this.poppedCount = 0;
    while (size > 0) {
      const n = heap[0]!;
      if (t[n]! > limit) break;
      heap[0] = heap[--size]!;
      this.sink(0, size);
      this.popped[this.poppedCount++] = n;
      left -= loss[n]!;
      if (left > 0) continue;
      limit = Math.min(limit, t[n]! + (bland ? 0 : harrisSlack / Math.abs(rates[n]!)));
      if (best < 0 || (bland ? this.comesFirst(n, best) : this.isLarger(n, best))) best = n;
    }
    this.best = best;
    if (best < 0) return;
    this.leaving = this.who[best]!;
    this.step = t[best]!;
    this.rate = rates[best]!;
    this.toUpper = this.up[best] === 1;
  }

  private isLarger(a: number, b: number): boolean {
    return Math.abs(this.rates[a]!) > Math.abs(this.rates[b]!);
  }

  private comesFirst(a: number, b: number): boolean {
    return this.variableOf(this.who[a]!) < this.variableOf(this.who[b]!);
  }

  private variableOf(who: number): number {
    const { m, basic, slotKey } = this.master;
    return who < m ? basic[who]! : m + slotKey[who - m]!;
  }

  /**
   * After a step: the variables that have passed a bound are on another piece of their cost.
   * @param flips the entering variable goes to its other bound, so the one that blocks does not leave
   */
  pass(step: number, flips: boolean): void {
    const { t, rates, up, who, loss, master } = this;
    for (let k = 0; k < this.poppedCount; k++) {
      const n = this.popped[k]!;
      const leaves = n === this.best && !flips;
      if (leaves || t[n]! > step || loss[n] === Number.POSITIVE_INFINITY) continue;
      const v = this.variableOf(who[n]!);
      const falls = rates[n]! > 0;
      if (up[n] === 1) master.piece[v] = falls ? 0 : 1;
      else master.piece[v] = falls ? -1 : 0;
    }
  }

  private sink(from: number, size: number): void {
    const { heap, t, who } = this;
    let n = from;
    for (;;) {
      let child = 2 * n + 1;
      if (child >= size) return;
      const right = child + 1;
      if (right < size && before(t, who, heap[right]!, heap[child]!)) child = right;
      if (!before(t, who, heap[child]!, heap[n]!)) return;
      const swap = heap[n]!;
      heap[n] = heap[child]!;
      heap[child] = swap;
      n = child;
    }
  }
}

function before(t: Float64Array, who: Int32Array, a: number, b: number): boolean {
  return t[a]! < t[b]! || (t[a]! === t[b]! && who[a]! < who[b]!);
}
