/** Draws that a synthetic register is made of; with + − × ÷ and √ alone, so that they replay anywhere. */
import type { Random } from "../random.js";

/** `count` items in proportion to their weights, in order; the remainders decide the last few. */
export function spread<T>(count: number, weighted: readonly (readonly [T, number])[]): T[] {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  const items: T[] = [];
  let cumulated = 0;
  for (const [item, weight] of weighted) {
    cumulated += weight;
    const until = Math.round((count * cumulated) / total);
    while (items.length < until) items.push(item);
  }
  return items;
}

/** Shuffles in place (Fisher and Yates). */
export function shuffled<T>(items: T[], random: Random): T[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = random.integer(0, last);
    [items[last], items[other]] = [items[other] as T, items[last] as T];
  }
  return items;
}

/** One of the items, each as likely. */
export function pick<T>(items: readonly [T, ...T[]], random: Random): T {
  return items[random.integer(0, items.length - 1)] as T;
}

/** One of the items, in proportion to its weight. */
export function pickWeighted<T>(weighted: readonly (readonly [T, number])[], random: Random): T {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random.uniform() * total;
  for (const [item, weight] of weighted) {
    left -= weight;
    if (left < 0) return item;
  }
  return (weighted.at(-1) as readonly [T, number])[0];
}

/** Triangular draw by the inverse of its distribution function. */
export function triangular(
  [low, mode, high]: readonly [number, number, number],
  random: Random,
): number {
  const u = random.uniform();
  const width = high - low;
  return u * width < mode - low
    ? low + Math.sqrt(u * width * (mode - low))
    : high - Math.sqrt((1 - u) * width * (high - mode));
}

/** A point of the unit disc, each as likely. */
export function inUnitDisc(random: Random): readonly [x: number, y: number] {
  for (;;) {
    const x = random.between(-1, 1);
    const y = random.between(-1, 1);
    if (x * x + y * y <= 1) return [x, y];
  }
}

/** To the nearest 1 / perUnit. */
export function rounded(value: number, perUnit: number): number {
  return Math.round(value * perUnit) / perUnit;
}
