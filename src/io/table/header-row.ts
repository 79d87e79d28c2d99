/**
 * Where is the header, and which column is which field?
 *
 * The header is the row, among the first 20, in which the most different fields are recognised.
 * What stands above it are titles. Everything wrong with it is reported at once.
 */
import { defined } from "../../defined.js";
import { DidoiError, type Issue, issueOf, quote } from "../../errors.js";
import { nearest } from "../../nearest.js";
import { unescapeFormula } from "../csv/formula-safe.js";
import type { ColumnSpec, HeaderIndex, HeaderMatch } from "./columns.js";
import { tableSaid } from "./messages.js";
import type { TableContext } from "./table-context.js";
import { columnLetters } from "./text-key.js";

/** Rows among which the header is looked for. */
export const headerSearchRows = 20;

/** A column that is no field of the record. Its cells are kept. */
export interface UnknownColumn {
  /** Header as written; may be empty. */
  readonly header: string;
  /** Position in the row, from 0. */
  readonly index: number;
  /** Its letters in a spreadsheet. */
  readonly letters: string;
  /** Header of a field that no column gives and that this one may be meant for. */
  readonly near?: string;
}

/** A column that is a field of the record. */
export interface KnownColumn {
  readonly header: string;
  readonly index: number;
  readonly spec: number;
  readonly exponent: number;
  readonly unit?: string;
}

/** Which column is what. */
export interface Header {
  /** Row of the header, from 1. */
  readonly row: number;
  readonly known: readonly KnownColumn[];
  readonly unknown: readonly UnknownColumn[];
}

/** Position (from 0) of the header among the first rows; undefined if fewer than two fields are found. */
export function findHeaderRow(
  rows: readonly (readonly string[])[],
  index: HeaderIndex,
): number | undefined {
  let best: number | undefined;
  let most = 1;
  rows.forEach((cells, at) => {
    const specs = new Set<number>();
    for (const cell of cells) {
      const verdict = index.verdict(cell);
      if (verdict !== undefined && "match" in verdict) specs.add(verdict.match.spec);
    }
    if (specs.size > most) {
      most = specs.size;
      best = at;
    }
  });
  return best;
}

/** Reads the header row. @throws DidoiError with every missing, doubled or unclear column */
export function readHeader(
  cells: readonly string[],
  row: number,
  { file, specs, index }: TableContext,
): Header {
  const issues: Issue[] = [];
  const claims: { readonly at: number; readonly match: HeaderMatch }[] = [];
  cells.forEach((cell, at) => {
    const verdict = index.verdict(cell);
    if (verdict === undefined) return;
    if ("match" in verdict) claims.push({ at, match: verdict.match });
    else issues.push(issueOf("E_HEADER", verdict.wording, { file, row, column: cell }));
  });

  const strong = new Set(claims.filter(({ match }) => !match.weak).map(({ match }) => match.spec));
  const known: KnownColumn[] = [];
  const owner = new Map<number, KnownColumn>();
  for (const { at, match } of claims) {
    if (match.weak && strong.has(match.spec)) continue;
    const { spec, exponent, unit } = match;
    const header = headerText(cells[at] ?? "");
    const column: KnownColumn = defined({ header, index: at, spec, exponent, unit });
    const first = owner.get(spec);
    if (first === undefined) {
      owner.set(spec, column);
      known.push(column);
    } else issues.push(doubled(first, column, specs[spec]?.field ?? "", file, row));
  }
  const taken = new Set(known.map((column) => column.index));
  const free = cells.filter((_, at) => !taken.has(at)).map(headerText);
  specs.forEach((spec, at) => {
    if (spec.required === true && !owner.has(at) && issues.every((one) => !names(one, spec))) {
      const near = free.find((header) => nearest(bare(header), namesOf(spec)) !== undefined);
      issues.push(issueOf("E_HEADER", tableSaid.missingColumn(spec, near), { file, row }));
    }
  });
  if (issues.length > 0) throw new DidoiError(issues);

  const absent = specs.filter((_, at) => !owner.has(at));
  const unknown = cells.flatMap((cell, at): UnknownColumn[] => {
    if (taken.has(at)) return [];
    const header = headerText(cell);
    const near = resembled(header, absent);
    return [defined({ header, index: at, letters: columnLetters(at), near })];
  });
  return { row, known, unknown };
}

const headerText = (cell: string): string => unescapeFormula(cell).trim();

const names = (issue: Issue, spec: ColumnSpec): boolean =>
  issue.fix?.includes(spec.header) === true;

function doubled(
  first: KnownColumn,
  second: KnownColumn,
  field: string,
  file: string,
  row: number,
): Issue {
  const say = ({ index, header }: KnownColumn): string =>
    `${columnLetters(index)} ${quote(header)}`;
  const [a, b] = [say(first), say(second)];
  const at = { file, row, column: second.header };
  return issueOf("E_HEADER", tableSaid.doubledColumn(a, b, field), at);
}

/** Names of a column, and the header without its unit: what a slip is looked for in. */
const namesOf = ({ header, names }: ColumnSpec): string[] => [...names, header];
const bare = (header: string): string => header.replace(/[([].*$/, "");

/** The name of a field that no column gives, if the header of an unknown column resembles one. */
function resembled(header: string, absent: readonly ColumnSpec[]): string | undefined {
  return nearest(bare(header), absent.flatMap(namesOf));
}
