/**
 * A table of a plan as papers show it: headers with units, rows, totals. Every format (workbook, CSV, Word,
 * Markdown) is written from the same tables, so that no two of them differ in a figure.
 */
import type { Language } from "../language.js";
import { total } from "../total.js";

/** A text in every language. */
export type Said = Readonly<Record<Language, string>>;

/** What a column holds, which decides how its figures are rounded and shown. */
export type PaperKind =
  | "text"
  | "code"
  | "year"
  | "count"
  | "jobs"
  | "ha"
  | "m2"
  | "km"
  | "points"
  | "money"
  | "percent"
  | "load"
  | "exact";

/** Digits that are kept, and digits that papers show. */
export const paperKinds: Readonly<
  Record<PaperKind, { readonly kept: number; readonly shown: number }>
> = {
  text: { kept: 0, shown: 0 },
  /** A text whatever it looks like. */
  code: { kept: 0, shown: 0 },
  year: { kept: 0, shown: 0 },
  count: { kept: 0, shown: 0 },
  jobs: { kept: 2, shown: 0 },
  ha: { kept: 4, shown: 2 },
  m2: { kept: 1, shown: 0 },
  km: { kept: 3, shown: 1 },
  points: { kept: 6, shown: 3 },
  /** Million VND. */
  money: { kept: 3, shown: 1 },
  /** Already times 100. */
  percent: { kept: 2, shown: 2 },
  /** Loads and capacities, each in the unit that its row or header names. */
  load: { kept: 3, shown: 1 },
  /** Of any size: assumptions. */
  exact: { kept: 6, shown: 4 },
};

/** A cell; blank ones are undefined. */
export type PaperCell = string | number | undefined;

/** A column of a finished table. */
export interface PaperColumn {
  /** With its unit in brackets. */
  readonly header: string;
  /** Decides how figures are rounded. */
  readonly kind: PaperKind;
}

/** A finished table in one language. */
export interface PaperTable {
  /** Names its files. */
  readonly id: string;
  /** At most 31 characters, so that it names a sheet too. */
  readonly title: string;
  /** From left to right. */
  readonly columns: readonly PaperColumn[];
  /** A cell for each column. */
  readonly rows: readonly (readonly PaperCell[])[];
  /** Below the rows. */
  readonly totals: readonly (readonly PaperCell[])[];
  /** One row per enterprise: left out of texts, which would be too long with it. */
  readonly isList: boolean;
}

/** A column as it is described: what it says of a row, and whether that is added up. */
export interface ColumnOf<T> {
  readonly header: Said;
  readonly kind: PaperKind;
  readonly of: (row: T) => PaperCell;
  readonly adds?: boolean;
}

/** A table as it is described. */
export interface TableOf<T> {
  readonly id: string;
  readonly title: Said;
  readonly columns: readonly ColumnOf<T>[];
  readonly rows: readonly T[];
  /** The label of the sum of all rows, which stands in the first column; left out: no total. */
  readonly total?: Said;
  /** Sums of some of the rows, above the total. */
  readonly subtotals?: readonly { readonly label: Said; readonly has: (row: T) => boolean }[];
  readonly isList?: boolean;
}

/** The total of most tables. */
export const all: Said = { vi: "Cộng", en: "Total" };

/** The table in one language, its figures rounded; sums are of the figures before that. */
export function paperTable<T>(table: TableOf<T>, language: Language): PaperTable {
  const { id, title, columns, rows, subtotals = [], isList = false } = table;
  const line = (of: (column: ColumnOf<T>, k: number) => PaperCell): PaperCell[] =>
    columns.map((column, k) => kept(of(column, k), column.kind));
  const sum = (label: Said, list: readonly T[]): PaperCell[] =>
    line((column, k) => {
      if (k === 0) return label[language];
      return column.adds === true ? total(list, (row) => amount(column.of(row))) : undefined;
    });
  return {
    id,
    title: title[language],
    columns: columns.map(({ header, kind }) => ({ header: header[language], kind })),
    rows: rows.map((row) => line(({ of }) => of(row))),
    totals: [
      ...subtotals.map(({ label, has }) => sum(label, rows.filter(has))),
      ...(table.total === undefined ? [] : [sum(table.total, rows)]),
    ],
    isList,
  };
}

const amount = (cell: PaperCell): number => (typeof cell === "number" ? cell : 0);

function kept(cell: PaperCell, kind: PaperKind): PaperCell {
  if (typeof cell !== "number") return cell;
  if (!Number.isFinite(cell)) return undefined;
  const power = 10 ** paperKinds[kind].kept;
  // What rounds to 0 has no sign.
  return Math.round(cell * power) / power + 0;
}
