/** Sum over a list, in its order. Compensated sums of many figures are in `model/sum.ts`. */
export function total<T>(list: Iterable<T>, of: (item: T) => number): number {
  let sum = 0;
  for (const item of list) sum += of(item);
  return sum;
}
