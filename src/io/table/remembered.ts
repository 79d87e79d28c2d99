/** Texts that are remembered of one column. */
const mostTexts = 1000;

/** The same reading, which reads once what stands in many cells. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const seen = new Map<string, T>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const outcome = read(text);
    if (seen.size < mostTexts) seen.set(text, outcome);
    return outcome;
  };
}
