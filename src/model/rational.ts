/**
 * Exact rational numbers over BigInt. Every finite double is one: a whole number times a power of two.
 * Fractions are not kept in lowest terms, because sums of doubles stay small without it; `reduced` is.
 */
export interface Rational {
  readonly n: bigint;
  /** Above 0. */
  readonly d: bigint;
}

export const zero: Rational = { n: 0n, d: 1n };
export const one: Rational = { n: 1n, d: 1n };

const bits = new DataView(new ArrayBuffer(8));

/** The exact value of a double. @throws RangeError when it is not finite */
export function rational(x: number): Rational {
  if (Number.isSafeInteger(x)) return { n: BigInt(x), d: 1n };
  if (!Number.isFinite(x)) throw new RangeError(`${x} is no rational number`);
  bits.setFloat64(0, x);
  const word = bits.getBigUint64(0);
  const exponent = Number((word >> 52n) & 0x7ffn);
  const fraction = word & 0xfffffffffffffn;
  let n = exponent === 0 ? fraction : fraction | 0x10000000000000n;
  let power = (exponent === 0 ? 1 : exponent) - 1075;
  // Trailing zeros of the mantissa go into the power, so that 0.5 is 1/2.
  while (power < 0 && n !== 0n && (n & 0xffn) === 0n && power <= -8) {
    n >>= 8n;
    power += 8;
  }
  while (power < 0 && n !== 0n && (n & 1n) === 0n) {
    n >>= 1n;
    power += 1;
  }
  if (x < 0) n = -n;
  return power < 0 ? { n, d: 1n << BigInt(-power) } : { n: n << BigInt(power), d: 1n };
}

/** n/d in lowest terms. @throws RangeError when d is 0 */
export function fraction(n: bigint, d: bigint): Rational {
  if (d === 0n) throw new RangeError("a fraction over 0");
  const common = gcd(n, d);
  const sign = d < 0n ? -1n : 1n;
  return { n: (sign * n) / common, d: (sign * d) / common };
}

export function reduced({ n, d }: Rational): Rational {
  return fraction(n, d);
}

export function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function lcm(a: bigint, b: bigint): bigint {
  if (a % b === 0n) return a;
  if (b % a === 0n) return b;
  return (a / gcd(a, b)) * b;
}

export function add(a: Rational, b: Rational): Rational {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d };
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d };
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function negate({ n, d }: Rational): Rational {
  return { n: -n, d };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** @throws RangeError when b is 0 */
export function divide(a: Rational, b: Rational): Rational {
  return fraction(a.n * b.d, a.d * b.n);
}

export function absolute({ n, d }: Rational): Rational {
  return { n: n < 0n ? -n : n, d };
}

/** Negative, 0 or positive, as a is below, equal to or above b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function maximum(first: Rational, ...others: readonly Rational[]): Rational {
  return others.reduce((a, b) => (compare(a, b) >= 0 ? a : b), first);
}

/** The largest whole number that is not above it. */
export function floor({ n, d }: Rational): bigint {
  const quotient = n / d;
  return n < 0n && quotient * d !== n ? quotient - 1n : quotient;
}

export function isWhole({ n, d }: Rational): boolean {
  return n % d === 0n;
}

/** The double next to it, to within one unit of its last place; ±Infinity beyond all doubles. */
export function toNumber({ n, d }: Rational): number {
  if (n === 0n) return 0;
  const size = n < 0n ? -n : n;
  // A quotient of 64 to 66 bits, then its power of two in two steps (a single one may be no double).
  const shift = 64 - (bitLength(size) - bitLength(d));
  const quotient = shift >= 0 ? (size << BigInt(shift)) / d : size / (d << BigInt(-shift));
  const half = Math.trunc(-shift / 2);
  const x = Number(quotient) * 2 ** half * 2 ** (-shift - half);
  return n < 0n ? -x : x;
}

function bitLength(x: bigint): number {
  const hex = x.toString(16);
  return hex.length * 4 - Math.clz32(Number.parseInt(hex[0]!, 16)) + 28;
}
