/**
 * The best packing of one bin, bounded from above:
 *
 *   K = max { Σ p_k x_k : Σ a_rk x_k ≤ b_r for the bin's rows, x ∈ {0, 1} }
 *
 * Depth first over the items by efficiency p_k / s_k (Horowitz & Sahni 1974), with s = Σ μ_r a_r the
 * surrogate of the rows at weights μ ≥ 0; a branch is cut when Dantzig's bound on the surrogate row does
 * not beat the best packing by more than `slack`, or when some row is overfull. Cut short by its node
 * limit it returns the best bound of the branches left open, so the result bounds K in every case.
 */
import { searchGain } from "../../../model/tolerances.js";

/** Items and rows of one bin; a_rk = use[k * rows + r] ≥ 0. */
export interface Bin {
  readonly profit: Float64Array;
  readonly use: Float64Array;
  readonly room: Float64Array;
  readonly surrogate: Float64Array;
  readonly surrogateRoom: number;
}

export class Packing {
  /** Items of the best packing found by `bound`: 1 per item of the call. */
  readonly taken: Uint8Array;
  private readonly order: Int32Array;
  private readonly path: Uint8Array;
  private readonly key: Float64Array;
  /** Suffix sums of profit and surrogate weight in order. */
  private readonly profitAfter: Float64Array;
  private readonly weightAfter: Float64Array;
  private sorted = 0;

  /** @param most items in one call at most */
  constructor(most: number) {
    this.taken = new Uint8Array(most);
    this.order = new Int32Array(most);
    this.path = new Uint8Array(most);
    this.key = new Float64Array(most);
    this.profitAfter = new Float64Array(most + 1);
    this.weightAfter = new Float64Array(most + 1);
  }

  /**
   * An upper bound of K, at most `slack` above it when the node limit was not met.
   */
  bound(bin: Bin, slack: number, mostNodes: number): number {
    this.sort(bin, -1);
    return this.search(bin, bin.room.slice(), bin.surrogateRoom, 0, slack, mostNodes, false);
  }

  /** Can a packing with item k be worth more than `floor`? True when the node limit was met. */
  canBeat(bin: Bin, k: number, floor: number, mostNodes: number): boolean {
    const rows = bin.room.length;
    const room = bin.room.map((space, r) => space - bin.use[k * rows + r]!);
    if (room.some((space) => space < 0)) return false;
    const left = bin.surrogateRoom - bin.surrogate[k]!;
    const rest = floor - bin.profit[k]!;
    this.sort(bin, k);
    if (rest < 0) return true;
    return this.search(bin, room, left, rest, 0, mostNodes, true) > rest;
  }

  /** Items with a profit by efficiency, item `without` left out. */
  private sort(bin: Bin, without: number): void {
    const { order, key, profitAfter, weightAfter } = this;
    const { profit, surrogate } = bin;
    let n = 0;
    for (let k = 0; k < profit.length; k++) {
      if (profit[k]! <= 0 || k === without) continue;
      key[k] = profit[k]! / Math.max(surrogate[k]!, searchGain);
      order[n++] = k;
    }
    order.subarray(0, n).sort((a, b) => key[b]! - key[a]! || a - b);
    profitAfter[n] = 0;
    weightAfter[n] = 0;
    for (let d = n - 1; d >= 0; d--) {
      profitAfter[d] = profitAfter[d + 1]! + profit[order[d]!]!;
      weightAfter[d] = weightAfter[d + 1]! + surrogate[order[d]!]!;
    }
    this.sorted = n;
  }

  private search(
    bin: Bin,
    left: Float64Array,
    surrogateRoom: number,
    floor: number,
    slack: number,
    mostNodes: number,
    probing: boolean,
  ): number {
    const { order, path, taken, sorted: n } = this;
    const { profit, surrogate, use } = bin;
    const rows = left.length;
    if (!probing) taken.fill(0);
    let surrogateLeft = surrogateRoom;
    let value = 0;
    let best = floor;
    let open = Number.NEGATIVE_INFINITY;
    let nodes = 0;
    let depth = 0;
    const fits = (k: number): boolean => {
      for (let r = 0; r < rows; r++) if (use[k * rows + r]! > left[r]!) return false;
      return true;
    };
    for (;;) {
      // Forward: take what fits while the bound allows.
      let cut = false;
      while (depth < n) {
        const bound = value + this.dantzig(depth, n, surrogateLeft, profit, surrogate);
        if (bound <= best + slack) {
          cut = true;
          break;
        }
        if (++nodes > mostNodes) {
          if (probing) return bound;
          open = Math.max(open, bound);
          cut = true;
          break;
        }
        const k = order[depth]!;
        if (fits(k)) {
          path[depth] = 1;
          for (let r = 0; r < rows; r++) left[r]! -= use[k * rows + r]!;
          surrogateLeft -= surrogate[k]!;
          value += profit[k]!;
        } else path[depth] = 0;
        depth++;
      }
      if (!cut && value > best) {
        if (probing) return value;
        best = value;
        taken.fill(0);
        for (let d = 0; d < n; d++) if (path[d] === 1) taken[order[d]!] = 1;
      }
      // Back to the last item that was taken, and leave it out.
      while (depth > 0) {
        depth--;
        if (path[depth] === 0) continue;
        const k = order[depth]!;
        path[depth] = 0;
        for (let r = 0; r < rows; r++) left[r]! += use[k * rows + r]!;
        surrogateLeft += surrogate[k]!;
        value -= profit[k]!;
        depth++;
        break;
      }
      if (depth === 0) return Math.max(best + slack, open);
    }
  }

  /** Profit of the rest at most, by the surrogate row alone. */
  private dantzig(
    from: number,
    n: number,
    room: number,
    profit: Float64Array,
    surrogate: Float64Array,
  ): number {
    const { order, profitAfter, weightAfter } = this;
    // The first item that does not fit: by bisection on the suffix sums.
    let low = from;
    let high = n;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (weightAfter[from]! - weightAfter[middle]! <= room) low = middle;
      else high = middle - 1;
    }
    let bound = profitAfter[from]! - profitAfter[low]!;
    if (low < n) {
      const k = order[low]!;
      const over = room - (weightAfter[from]! - weightAfter[low]!);
      bound += surrogate[k]! > 0 ? (profit[k]! * Math.max(0, over)) / surrogate[k]! : profit[k]!;
    }
    return bound;
  }
}
