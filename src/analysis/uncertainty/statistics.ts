/** The value below which a share of a sorted list lies, between two values in proportion; 0 of an empty one. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = share * Math.max(0, sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (at - Math.floor(at)) * (high - low);
}

/** Ranks from 0; equal values share the mean of theirs. */
function ranksOf(values: readonly number[]): number[] {
  const order = values.map((value, k) => ({ value, k })).sort((a, b) => a.value - b.value);
  const ranks: number[] = new Array(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.value === order[from]?.value) to++;
    for (const { k } of order.slice(from, to)) ranks[k] = (from + to - 1) / 2;
    from = to;
  }
  return ranks;
}

/** Spearman's rank correlation, −1 to 1; 0 where one of both does not vary. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [first, second] = [ranksOf(a), ranksOf(b)];
  const mean = (a.length - 1) / 2;
  let [both, ofFirst, ofSecond] = [0, 0, 0];
  first.forEach((rank, k) => {
    const [x, y] = [rank - mean, (second[k] ?? mean) - mean];
    both += x * y;
    ofFirst += x * x;
    ofSecond += y * y;
  });
  return ofFirst > 0 && ofSecond > 0 ? both / Math.sqrt(ofFirst * ofSecond) : 0;
}
