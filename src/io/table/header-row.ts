/**
 * Where is the header, and which column is which field?
 *
 * The header is the row, among the first 20, in which the most different fields are recognised.
 * What stands above it are titles. Everything wrong with it is reported at once.
 */
import { defined } from "../../defined.js";
import { DidoiError, type Issue, quote } from "../../errors.js";
import { unescapeFormula } from "../csv/formula-safe.js";
import type { ColumnSpec, HeaderIndex, HeaderMatch } from "./columns.js";
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
    const columns = knownColumns(cells, index);
    if (columns > most) {
      most = columns;
      best = at;
    }
  });
  return best;
}

/** How many different fields are recognised in a row. */
export function knownColumns(cells: readonly string[], index: HeaderIndex): number {
  const specs = new Set<number>();
  for (const cell of cells) {
    const verdict = index.verdict(cell);
    if (verdict !== undefined && "match" in verdict) specs.add(verdict.match.spec);
  }
  return specs.size;
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
    else {
      const { problem, fix } = verdict;
      issues.push({ code: "E_HEADER", message: problem, fix, at: { file, row, column: cell } });
    }
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
  specs.forEach((spec, at) => {
    if (spec.required === true && !owner.has(at) && issues.every((one) => !names(one, spec))) {
      issues.push(missing(spec, file, row));
    }
  });
  if (issues.length > 0) throw new DidoiError(issues);

  const taken = new Set(known.map((column) => column.index));
  const unknown = cells.flatMap((cell, at) =>
    taken.has(at) ? [] : [{ header: headerText(cell), index: at, letters: columnLetters(at) }],
  );
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
  const [a, b] = [first, second].map(
    (column) => `${columnLetters(column.index)} ${quote(column.header)}`,
  );
  return {
    code: "E_HEADER",
    message: `Columns ${a} and ${b} are both ${field}.`,
    fix: "Remove or rename one of them.",
    at: { file, row, column: second.header },
  };
}

function missing(spec: ColumnSpec, file: string, row: number): Issue {
  const headers = [spec.header, ...spec.names.slice(0, 3)].map((name) => `"${name}"`).join(", ");
  return {
    code: "E_HEADER",
    message: `There is no column for ${spec.field}.`,
    fix: `Accepted headers: ${headers}.`,
    at: { file, row },
  };
}
