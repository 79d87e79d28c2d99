/**
 * Seeded draws that give the same bits on every machine and engine.
 *
 * The generator is xoroshiro128+ (pure-rand). Everything on top of it uses + − × ÷ √ alone, which
 * IEEE 754 fixes to the last bit; `Math.exp` and `Math.log` may differ between engines and are not
 * used. Normal draws invert the distribution function (Wichura 1988, algorithm AS 241, PPND7, about
 * seven digits), so that one normal costs one uniform.
 */
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import type { JumpableRandomGenerator } from "pure-rand/types/JumpableRandomGenerator";

/** ln 2 in two parts; multiples of the first by small integers are exact. */
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

/**
 * Four words of state from one seed (the finaliser of MurmurHash3 over a counter). The generator is
 * linear, so states that differ in few bits would give neighbouring seeds related streams.
 */
function stateOf(seed: number): readonly number[] {
  return [1, 2, 3, 4].map((word) => {
    let h = (seed + Math.imul(word, 0x9e3779b9)) | 0;
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return h ^ (h >>> 16);
  });
}

/** e^x from + − × ÷ alone; about 15 digits. @param x between −700 and 700 */
export function portableExp(x: number): number {
  const powers = Math.round(x / (ln2High + ln2Low));
  const rest = x - powers * ln2High - powers * ln2Low;
  let series = 1;
  for (let n = 16; n > 0; n--) series = 1 + (series * rest) / n;
  for (let n = 0; n < powers; n++) series *= 2;
  for (let n = 0; n > powers; n--) series /= 2;
  return series;
}

/** ln x from + − × ÷ alone; about 15 digits. @param x > 0 and normal (not below 1e-307) */
export function portableLog(x: number): number {
  let mantissa = x;
  let powers = 0;
  for (; mantissa > 1.5; powers++) mantissa /= 2;
  for (; mantissa < 0.75; powers--) mantissa *= 2;
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let series = 0;
  for (let n = 27; n > 0; n -= 2) series = series * square + 1 / n;
  return powers * ln2High + (2 * s * series + powers * ln2Low);
}

/** The x below which a standard normal variable falls with probability p. @param p in (0, 1) */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    const top = ((59.10937472 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179;
    return (q * top) / (((67.1875636 * r + 78.757757664) * r + 17.895169469) * r + 1);
  }
  const tail = Math.sqrt(-portableLog(q < 0 ? p : 1 - p));
  let x: number;
  if (tail <= 5) {
    const r = tail - 1.6;
    const top = ((0.17023821103 * r + 1.3067284816) * r + 2.75681539) * r + 1.4234372777;
    x = top / ((0.12021132975 * r + 0.7370016425) * r + 1);
  } else {
    const r = tail - 5;
    const top = ((0.017337203997 * r + 0.42868294337) * r + 3.081226386) * r + 6.657905115;
    x = top / ((0.012258202635 * r + 0.24197894225) * r + 1);
  }
  return q < 0 ? -x : x;
}

/** A stream of draws. The same seed gives the same stream; `split` gives independent ones. */
export class Random {
  private readonly generator: JumpableRandomGenerator;

  /** @param seed a 32-bit integer */
  constructor(seed: number | JumpableRandomGenerator) {
    this.generator = typeof seed === "number" ? xoroshiro128plusFromState(stateOf(seed)) : seed;
  }

  /** A stream of its own: this one moves on by 2^64 draws, and the old place is handed out. */
  split(): Random {
    const child = this.generator.clone();
    this.generator.jump();
    return new Random(child);
  }

  /** In [0, 1), a multiple of 2^-53. */
  uniform(): number {
    return uniformFloat64(this.generator);
  }

  /** In [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  /** A whole number from low to high, both included. */
  integer(low: number, high: number): number {
    return uniformInt(this.generator, low, high);
  }

  /** True with probability p. */
  chance(p: number): boolean {
    return this.uniform() < p;
  }

  /** Standard normal, within ±8.3. */
  normal(): number {
    // The middle of the uniform's cell, so that 0 cannot occur.
    return normalQuantile(Math.min(this.uniform() + 2 ** -54, 1 - 2 ** -53));
  }

  /** Log-normal: median · e^(sigma · normal). */
  logNormal(median: number, sigma: number): number {
    return median * portableExp(sigma * this.normal());
  }
}
