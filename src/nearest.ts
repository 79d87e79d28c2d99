/** The name that was probably meant: for messages, never for a decision. */

/**
 * The candidate with the fewest letters to change, set in or leave out; undefined where none is near: at
 * most a third of the letters may differ. Of equally near ones the first by code units.
 * @param keyOf what is compared of a text
 */
export function nearest(
  text: string,
  candidates: Iterable<string>,
  keyOf: (text: string) => string = (same) => same,
): string | undefined {
  const key = keyOf(text);
  let best: string | undefined;
  let least = Math.floor(Math.max(1, key.length / 3)) + 1;
  for (const candidate of [...candidates].sort()) {
    const steps = stepsBetween(key, keyOf(candidate), least);
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** Levenshtein's distance; `most` where it is at least that. */
function stepsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) >= most) return most;
  let row = Array.from({ length: other.length + 1 }, (_, k) => k);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let k = 1; k <= other.length; k++)
      next.push(
        Math.min(
          (row[k] ?? 0) + 1,
          (next[k - 1] ?? 0) + 1,
          (row[k - 1] ?? 0) + (one[i - 1] === other[k - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return Math.min(most, row[other.length] ?? most);
}
