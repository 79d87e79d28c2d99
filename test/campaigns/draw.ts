/** What the kinds of random models share. */
import type { Entry } from "../../src/model/model-builder.js";
import type { Random } from "../../src/random.js";

/** A draw that is its own, whatever was drawn before: of model n of the campaign `seed`. */
export function mixed(seed: number, n: number): number {
  return (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca77)) | 0;
}

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[random.integer(0, list.length - 1)]!;
}

/** 10^x for x in [low, high), with a mantissa of its own; from + − × ÷ alone. */
export function magnitude(random: Random, low: number, high: number): number {
  const exponent = random.integer(low, high - 1);
  const mantissa = random.between(1, 10);
  return exponent >= 0 ? mantissa * 10 ** exponent : mantissa / 10 ** -exponent;
}

/** A whole number or one with a fraction, as `isWhole` says. */
export function amount(random: Random, isWhole: boolean, low: number, high: number): number {
  return isWhole ? random.integer(low, high) : random.between(low, high);
}

/** Up to `most` entries on rows of the list. */
export function entriesOn(
  random: Random,
  rows: readonly number[],
  most: number,
  coefficient: () => number,
): Entry[] {
  if (rows.length === 0) return [];
  return Array.from(
    { length: random.integer(0, most) },
    (): Entry => [pick(random, rows), coefficient()],
  );
}
