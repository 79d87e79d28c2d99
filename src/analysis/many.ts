/** Findings that speak of many records at once: how many there are, the first of them, some ids. */
import type { Said } from "./check-words.js";
import type { Finding } from "./finding.js";

const mostIds = 10;

/** A suspicious finding of these records; undefined where there is none. */
export function suspicious(rule: string, ids: readonly string[], said: Said): Finding {
  const [fact, fix] = said;
  return { kind: "suspicious", rule, fact, fix, ids: ids.slice(0, mostIds) };
}
