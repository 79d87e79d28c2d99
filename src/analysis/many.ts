/** Findings that speak of many records at once: how many there are, the first of them, some ids. */
import type { Said } from "./check-words.js";
import type { Finding } from "./finding.js";

const mostIds = 10;

/** A suspicious finding of these records; undefined where there is none. */
export function suspicious(rule: string, ids: readonly string[], said: Said): Finding {
  const [fact, fix] = said;
  return { kind: "suspicious", rule, fact, fix, ids: ids.slice(0, mostIds) };
}

/** The records by a key, in the order in which the keys come first; those without a key left out. */
export function grouped<T>(
  records: readonly T[],
  keyOf: (record: T) => string | undefined,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const key = keyOf(record);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return groups;
}
