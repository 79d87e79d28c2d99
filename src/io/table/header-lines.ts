/**
 * Which row is the header, and what does it say where it takes two rows? The header is the row, among
 * the first 20, in which the most different fields are recognised, alone or with the row under it: a
 * heading over several columns ("Nước thải" over "Lưu lượng" and "COD"), or units in a row of their own.
 */
import type { HeaderIndex } from "./columns.js";

/** Rows among which the header is looked for. */
export const headerSearchRows = 20;

/** The header as one row of texts. */
export interface HeaderLines {
  /** Position of its first row, from 0. */
  readonly first: number;
  /** Position of its last row; the records begin under it. */
  readonly last: number;
  readonly cells: readonly string[];
}

type Rows = readonly (readonly string[])[];

/** Undefined if fewer than two fields are found. */
export function findHeader(rows: Rows, index: HeaderIndex): HeaderLines | undefined {
  let best: HeaderLines | undefined;
  let most = oneField * 2 - 1;
  for (const lines of [...rows.map(alone), ...rows.flatMap((_, at) => withNext(rows, at, index))]) {
    const worth = worthOf(lines.cells, index);
    if (worth <= most) continue;
    most = worth;
    best = lines;
  }
  return best;
}

const alone = (cells: readonly string[], at: number): HeaderLines => ({
  first: at,
  last: at,
  cells,
});

/** A row with the one under it, where they can be one header. */
function withNext(rows: Rows, first: number, index: HeaderIndex): HeaderLines[] {
  const [upper = [], lower] = rows.slice(first, first + 2);
  const cells = lower === undefined ? undefined : mergedHeader(upper, lower, index);
  return cells === undefined ? [] : [{ first, last: first + 1, cells }];
}

/** How many different fields are recognised in the header of a table; 0 if it has none. */
export function fieldsFound(rows: Rows, index: HeaderIndex): number {
  const header = findHeader(rows, index);
  return header === undefined ? 0 : Math.floor(worthOf(header.cells, index) / oneField);
}

/** More than the units that a header can name. */
const oneField = 10_000;

/** Different fields count first, then the units that are named. */
function worthOf(cells: readonly string[], index: HeaderIndex): number {
  const specs = new Set<number>();
  let units = 0;
  for (const cell of cells) {
    const verdict = index.verdict(cell);
    if (verdict === undefined || !("match" in verdict)) continue;
    specs.add(verdict.match.spec);
    if (verdict.match.unit !== undefined) units++;
  }
  return specs.size * oneField + units;
}

/**
 * Two rows as one. Under a heading each text stands for itself where it is a header, else after the
 * heading. Undefined where the lower row says anything that is no part of a header.
 */
function mergedHeader(
  upper: readonly string[],
  lower: readonly string[],
  index: HeaderIndex,
): string[] | undefined {
  const width = Math.max(upper.length, lower.length);
  const merged: string[] = [];
  let heading = "";
  let parts = 0;
  for (let at = 0; at < width; at++) {
    const own = (upper[at] ?? "").trim();
    const under = (lower[at] ?? "").trim();
    if (own !== "") heading = own;
    if (under === "" || under === own) {
      merged.push(own);
      continue;
    }
    const text = joined(own === "" ? heading : own, under, own === "", index);
    if (text === undefined) return undefined;
    merged.push(text);
    parts++;
  }
  return parts === 0 ? undefined : merged;
}

/** What a text under a heading means. */
function joined(
  heading: string,
  under: string,
  isMerged: boolean,
  index: HeaderIndex,
): string | undefined {
  const together = /^[([]/.test(under) ? `${heading} ${under}` : `${heading} (${under})`;
  if (index.knowsUnit(together)) return together;
  if (index.knows(under)) return under;
  for (const text of [together, `${heading} ${under}`]) if (index.knows(text)) return text;
  // Under a heading over several columns a part may be no field of ours; a record has figures there.
  return isMerged && /\p{L}/u.test(under) && !/^\d/.test(under) ? `${heading} ${under}` : undefined;
}
