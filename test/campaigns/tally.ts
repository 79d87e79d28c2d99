/** Counts of a campaign, and the table of them. */
import { table } from "../../bench/table.js";
import type { CountName, Said } from "./try-model.js";
import { countNames, isFaulty } from "./try-model.js";

export type Counts = Record<CountName | "solves", number>;
/** By kind and variant, and question. */
export type Tally = Record<string, Counts>;

export function count(tally: Tally, kind: string, said: readonly Said[]): void {
  for (const { variant, question, counts } of said) {
    const row = rowOf(tally, `${kind}|${variant}|${question}`);
    row.solves++;
    for (const name of counts) row[name]++;
  }
}

export function merge(into: Tally, from: Tally): void {
  for (const [key, counts] of Object.entries(from)) {
    const row = rowOf(into, key);
    for (const name of ["solves", ...countNames] as const) row[name] += counts[name];
  }
}

export function isClean(tally: Tally): boolean {
  return Object.values(tally).every((row) =>
    countNames.every((name) => !isFaulty(name) || row[name] === 0),
  );
}

/** One line per kind and variant, all questions together, and one per variant and question. */
export function tablesOf(tally: Tally): string {
  const byKind: Tally = {};
  const byQuestion: Tally = {};
  for (const [key, counts] of Object.entries(tally)) {
    const [kind, variant, question] = key.split("|");
    merge(byKind, { [`${kind}|${variant}`]: counts });
    merge(byQuestion, { [`${question}|${variant}`]: counts });
  }
  const lines = (of: Tally): string[][] =>
    Object.entries(of).map(([key, row]) => [
      ...key.split("|"),
      ...(["solves", ...countNames] as const).map((name) => String(row[name] || "")),
    ]);
  const figures = [">solves", ...countNames.map((name) => `>${name}`)];
  return `${table(["kind", "variant", ...figures], lines(byKind))}\n\n${table(
    ["question", "variant", ...figures],
    lines(byQuestion),
  )}\n`;
}

function rowOf(tally: Tally, key: string): Counts {
  tally[key] ??= Object.fromEntries(["solves", ...countNames].map((name) => [name, 0])) as Counts;
  return tally[key];
}
