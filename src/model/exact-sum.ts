/** A sum of doubles and of products of two doubles without any rounding: which of two values is larger? */

/** Splits a double into halves whose products are exact (Veltkamp 1968). */
const splitter = 2 ** 27 + 1;

export class ExactSum {
  /** Parts that do not overlap, smallest first: their sum is the exact value (Shewchuk 1997). */
  private parts: number[] = [];

  add(x: number): void {
    const next: number[] = [];
    let carry = x;
    for (const part of this.parts) {
      const [large, small] = Math.abs(carry) >= Math.abs(part) ? [carry, part] : [part, carry];
      const sum = large + small;
      const lost = small - (sum - large);
      if (lost !== 0) next.push(lost);
      carry = sum;
    }
    if (carry !== 0) next.push(carry);
    this.parts = next;
  }

  /** Adds a·b, exact unless a half of it is beyond all doubles (Dekker 1971). */
  addProduct(a: number, b: number): void {
    const product = a * b;
    const [aHigh, bHigh] = [high(a), high(b)];
    const [aLow, bLow] = [a - aHigh, b - bHigh];
    const lost = aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
    this.add(product);
    if (Number.isFinite(lost)) this.add(lost);
  }

  /** −1, 0 or 1. */
  get sign(): number {
    return Math.sign(this.parts.at(-1) ?? 0);
  }
}

function high(x: number): number {
  const scaled = splitter * x;
  return scaled - (scaled - x);
}
