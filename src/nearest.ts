/** The known name that a mistyped one was meant to be. */

/** Letters alone: without case, accents, blanks and marks. */
const letters = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .slice(0, longest);

/** Names longer than this are compared by their beginning. */
const longest = 60;

/** A slip for each four letters, at least one; none in two letters, which any other two are near to. */
const slips = (length: number): number => (length < 3 ? 0 : Math.max(1, Math.floor(length / 4)));

/** So many names are looked for among others; a table of wrong names would take for ever. */
const mostAsked = 100;

/** Finds the nearest of the names, if it differs by a few letters only; of equals the first. */
export type Nearest = (text: string) => string | undefined;

/** @param names read when the first question is asked; the first 100 different questions are answered */
export function nearestAmong(names: Iterable<string>): Nearest {
  let known: readonly (readonly [name: string, letters: string])[] | undefined;
  const answers = new Map<string, string | undefined>();
  return (text) => {
    if (!answers.has(text) && answers.size < mostAsked) {
      known ??= Array.from(names, (name) => [name, letters(name)] as const);
      answers.set(text, find(letters(text), known));
    }
    return answers.get(text);
  };
}

/** The nearest of a few names. */
export const nearest = (text: string, names: Iterable<string>): string | undefined =>
  nearestAmong(names)(text);

function find(
  meant: string,
  known: readonly (readonly [name: string, letters: string])[],
): string | undefined {
  if (meant === "") return undefined;
  let best: string | undefined;
  let least = slips(meant.length) + 1;
  for (const [name, own] of known) {
    if (Math.abs(own.length - meant.length) >= least) continue;
    const steps = slipsBetween(meant, own);
    if (steps < least) [best, least] = [name, steps];
  }
  return best;
}

/** How many letters must be changed, left out, put in or exchanged with their neighbour. */
export function slipsBetween(a: string, b: string): number {
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
