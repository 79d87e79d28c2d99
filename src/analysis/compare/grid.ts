/**
 * Amounts on one grid, so that sums of them are the same in every order and under every grouping.
 *
 * The step of the grid is a power of two such that the sizes of all amounts together are fewer than 2⁵²
 * steps. Every sum of some of them, and every difference of such sums, then is a whole number of steps
 * that a double holds: no addition rounds. What an amount itself loses, half a step, is what a sum of
 * them in doubles may lose in any one addition.
 */
export function onOneGrid(amounts: readonly number[]): number[] {
  const size = amounts.reduce((sum, amount) => sum + Math.abs(amount), 0);
  if (!(size > 0)) return amounts.map(() => 0);
  const step = 2 ** Math.max(smallestExponent, Math.ceil(Math.log2(size)) - 51);
  return amounts.map((amount) => Math.round(amount / step) * step + 0);
}

/** Of the smallest double above 0. */
const smallestExponent = -1074;

export const amountOf = ({ amount }: { readonly amount: number }): number => amount;

/** Entries of both sides with their amounts on one grid. */
export function onGrid<T extends { readonly amount: number }>(
  before: readonly T[],
  after: readonly T[],
): readonly [before: T[], after: T[]] {
  const amounts = onOneGrid([...before, ...after].map(amountOf));
  const placed = [...before, ...after].map((entry, k) => ({ ...entry, amount: amounts[k] ?? 0 }));
  return [placed.slice(0, before.length), placed.slice(before.length)];
}

/** One line of a difference. */
export interface Split<K> {
  readonly key: K;
  readonly before: number;
  readonly after: number;
  /** `after` less `before`; over all lines it adds up to the difference of the whole, to the last bit. */
  readonly difference: number;
}

/** Amounts on one grid, drawn together by a key; lines without a difference are left out. The largest first. */
export function splitBy<T extends { readonly amount: number }, K>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (entry: T) => K,
): Split<K>[] {
  const sums = new Map<K, { before: number; after: number }>();
  const add = (entries: readonly T[], side: "before" | "after"): void => {
    for (const entry of entries) {
      const key = keyOf(entry);
      const sum = sums.get(key) ?? { before: 0, after: 0 };
      sum[side] += entry.amount;
      sums.set(key, sum);
    }
  };
  add(before, "before");
  add(after, "after");
  return [...sums]
    .map(([key, sum]) => ({ key, ...sum, difference: sum.after - sum.before }))
    .filter(({ difference }) => difference !== 0)
    .sort(
      (a, b) =>
        Math.abs(b.difference) - Math.abs(a.difference) || (String(a.key) < String(b.key) ? -1 : 1),
    );
}
