/** Doubles as whole multiples of one unit, and back. */

export interface WholeNumbers {
  /** Each number is x · unit, a power of two. */
  readonly numbers: readonly bigint[];
  readonly unit: bigint;
}

export function wholeNumbers(doubles: readonly number[]): WholeNumbers {
  const parts = doubles.map((x) => {
    let whole = x;
    let places = 0;
    // Doubling is exact.
    for (; !Number.isInteger(whole); places++) whole *= 2;
    return { whole: BigInt(whole), places };
  });
  const most = Math.max(0, ...parts.map(({ places }) => places));
  return {
    numbers: parts.map(({ whole, places }) => whole << BigInt(most - places)),
    unit: 1n << BigInt(most),
  };
}

/** n / d as a double, d > 0. */
export function quotient(n: bigint, d: bigint): number {
  const size = n < 0n ? -n : n;
  const shift = Math.max(0, 64 + bits(d) - bits(size));
  const half = Math.floor(shift / 2);
  const near = Number((size << BigInt(shift)) / d) * 2 ** -half * 2 ** (half - shift);
  return n < 0n ? -near : near;
}

function bits(n: bigint): number {
  return n.toString(16).length * 4;
}
