/** Exact rational numbers: every double is one. */
export interface Q {
  readonly n: bigint;
  /** Above 0. */
  readonly d: bigint;
}

export const zero: Q = { n: 0n, d: 1n };

const word = new DataView(new ArrayBuffer(8));

/** The exact value of a finite double. */
export function exactly(x: number): Q {
  if (!Number.isFinite(x)) throw new RangeError(`${x} is no rational number`);
  word.setFloat64(0, x);
  const bits = word.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = exponent === 0 ? fraction : fraction | 0x10000000000000n;
  const shift = (exponent === 0 ? 1 : exponent) - 1075;
  const n = bits >> 63n === 1n ? -mantissa : mantissa;
  return shift >= 0 ? { n: n << BigInt(shift), d: 1n } : { n, d: 1n << BigInt(-shift) };
}

/** Denominators are mostly powers of two: the larger one then serves both. */
export function add(a: Q, b: Q): Q {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  const [large, small] = a.d > b.d ? [a, b] : [b, a];
  if (large.d % small.d === 0n) return { n: large.n + small.n * (large.d / small.d), d: large.d };
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}
export const negated = (a: Q): Q => ({ n: -a.n, d: a.d });
export const sub = (a: Q, b: Q): Q => add(a, negated(b));
export const mul = (a: Q, b: Q): Q => ({ n: a.n * b.n, d: a.d * b.d });

export function div(a: Q, b: Q): Q {
  if (b.n === 0n) throw new RangeError("division by zero");
  return b.n > 0n ? { n: a.n * b.d, d: a.d * b.n } : { n: -a.n * b.d, d: -(a.d * b.n) };
}

/** −1, 0 or 1. */
export function compare(a: Q, b: Q): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export const abs = (a: Q): Q => (a.n < 0n ? negated(a) : a);
export const larger = (a: Q, b: Q): Q => (compare(a, b) >= 0 ? a : b);

/** The nearest double, or close to it. */
export function near(a: Q): number {
  const size = (x: bigint): number => (x < 0n ? -x : x).toString(2).length;
  const shift = Math.max(0, Math.max(size(a.n), size(a.d)) - 1000);
  const by = BigInt(shift);
  const d = a.d >> by;
  return d === 0n ? Number(a.n) / Number(a.d) : Number(a.n >> by) / Number(d);
}
