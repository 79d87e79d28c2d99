/** The known name that a mistyped one was meant to be. */

/** Letters alone: without case, accents, blanks and marks. */
const letters = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase();

/** Names longer than this are compared by their beginning. */
const longest = 60;

/** A slip for each four letters, at least one. */
const slips = (length: number): number => Math.max(1, Math.floor(length / 4));

/** The nearest of the names, if it differs by a few letters only; of equals the first. */
export function nearest(text: string, names: Iterable<string>): string | undefined {
  const meant = letters(text).slice(0, longest);
  if (meant === "") return undefined;
  let best: string | undefined;
  let least = slips(meant.length) + 1;
  for (const name of names) {
    const steps = distance(meant, letters(name).slice(0, longest));
    if (steps < least) [best, least] = [name, steps];
  }
  return best;
}

/** How many letters must be changed, left out, put in or exchanged with their neighbour. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
