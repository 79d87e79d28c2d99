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

/** Says of a row, from 0, whether cells of it are merged with cells of the row under it. */
type ReachesDown = (row: number) => boolean;

/** The part of the most fields that a row must have to be the header of rows that have more below. */
const enough = 0.6;

/**
 * Undefined if fewer than two fields are found. Of rows that could be it the first: a header may stand
 * again among the records, and be spelt better there.
 */
export function findHeader(
  rows: Rows,
  index: HeaderIndex,
  reachesDown: ReachesDown = () => false,
): HeaderLines | undefined {
  const found = rows.map((_, at) => headerAt(rows, at, index, reachesDown(at)));
  const most = Math.max(0, ...found.map(({ fields }) => fields));
  return most < 2 ? undefined : found.find(({ fields }) => fields >= enough * most);
}

/** A row, or the row with the one under it where both add to the header, or the sheet shows them as one. */
function headerAt(
  rows: Rows,
  first: number,
  index: HeaderIndex,
  isTall = false,
): HeaderLines & { readonly fields: number } {
  const [cells = [], under = []] = rows.slice(first, first + 2);
  const own = worthOf(cells, index);
  const merged = mergedHeader(cells, under, index) ?? [];
  const both = worthOf(merged, index);
  // A title over the header adds nothing.
  const isTwo = (both > own || (isTall && both === own)) && both > worthOf(under, index);
  return isTwo
    ? { first, last: first + 1, cells: merged, fields: Math.floor(both / oneField) }
    : { first, last: first, cells, fields: Math.floor(own / oneField) };
}

/** How many different fields are recognised in the header of a table; 0 if it has none. */
export const fieldsFound = (rows: Rows, index: HeaderIndex): number =>
  Math.max(0, ...rows.map((_, at) => headerAt(rows, at, index).fields));

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
    const spans = own === "" || isSpanned(upper, lower, at + 1);
    const text = joined(heading, under, spans, index);
    if (text === undefined) return undefined;
    merged.push(text);
    parts++;
  }
  return parts === 0 ? undefined : merged;
}

/** Has this column a text of its own under the heading of the column before? */
const isSpanned = (upper: readonly string[], lower: readonly string[], at: number): boolean =>
  (upper[at] ?? "").trim() === "" && (lower[at] ?? "").trim() !== "";

/** What a text under a heading means. */
function joined(
  heading: string,
  under: string,
  spans: boolean,
  index: HeaderIndex,
): string | undefined {
  if (spans && index.knows(under) && !/^[([]/.test(under)) return under;
  const together = /^[([]/.test(under) ? `${heading} ${under}` : `${heading} (${under})`;
  if (index.knowsUnit(together)) return together;
  const [, name = under, unit = ""] = /^(.*?)\s*([([].*)?$/.exec(under) ?? [];
  const texts = [under, together, `${heading} ${under}`, `${name} ${heading} ${unit}`.trim()];
  const known = texts.find((text) => index.knows(text));
  if (known !== undefined) return known;
  // Under a heading over several columns a part may be no field of ours; a record has figures there.
  return spans && /\p{L}/u.test(under) && !/^\d/.test(under) ? under : undefined;
}
