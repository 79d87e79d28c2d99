/** The columns of one table: each known column with the reader of its cells. */
import { defined } from "../../defined.js";
import { issueOf, type Place, type Wording } from "../../errors.js";
import { BadCell, type CellReader, cellReader, withoutPercent } from "./cells.js";
import type { ColumnSpec } from "./columns.js";
import type { DecimalColumn } from "./decimal-column.js";
import type { Header, KnownColumn } from "./header-row.js";
import { tableSaid } from "./messages.js";
import { firstText } from "./row-filter.js";
import type { TableContext } from "./table-context.js";
import type { Conversion, DecimalUse } from "./table-report.js";

/** A row whose cells were read. */
export interface TypedRow {
  /** Row as a spreadsheet counts it, from 1, the header included. */
  readonly row: number;
  /** One value per specification; undefined where the cell is blank, absent or bad. */
  readonly values: readonly unknown[];
  /** Specifications whose cell was bad and is reported already. */
  readonly bad: ReadonlySet<number>;
  /** The cells as written. */
  readonly cells: readonly string[];
}

interface Column extends KnownColumn {
  readonly field: ColumnSpec;
  readonly reader: CellReader;
}

/** A column of which the decimal mark is open, in words, and its first open cell. */
export interface OpenColumn {
  readonly wording: Wording;
  readonly at: Place;
}

interface Figures {
  readonly header: string;
  readonly index: number;
  readonly percent: boolean;
  readonly decimal: DecimalColumn;
}

const none: ReadonlySet<number> = new Set();

/** Stands among bad specifications for a problem of the row itself. */
const wholeRow = -1;

/** Reads rows under one header. */
export class TableColumns {
  private readonly columns: readonly Column[];
  private readonly figures: readonly Figures[];
  private readonly width: number;

  constructor(
    header: Header,
    private readonly context: TableContext,
  ) {
    const { specs, delimiter, decimal } = context;
    const pointFile = delimiter === ",";
    this.width = header.known.length + header.unknown.length;
    this.columns = header.known.flatMap((column) => {
      const field = specs[column.spec];
      if (field === undefined) return [];
      return [{ ...column, field, reader: cellReader(field, column.exponent, pointFile, decimal) }];
    });
    this.figures = this.columns.flatMap(({ header: name, index, field: { cell }, reader }) =>
      reader.decimal === undefined
        ? []
        : [
            {
              header: name,
              index,
              percent: cell.kind === "number" && cell.unit === "percent",
              decimal: reader.decimal,
            },
          ],
    );
  }

  /** Positions of the columns that every record fills. */
  get required(): number[] {
    return this.columns.filter(({ field }) => field.required === true).map(({ index }) => index);
  }

  /** Positions of the columns that only a record fills. */
  get marks(): number[] {
    return this.columns.filter(({ field }) => field.marksRecord === true).map(({ index }) => index);
  }

  get conversions(): Conversion[] {
    return this.columns.flatMap(({ header, field: { field, cell }, unit, exponent }) =>
      cell.kind === "number" && cell.unit !== undefined
        ? [{ column: header, field, from: unit, to: cell.unit, exponent }]
        : [],
    );
  }

  get decimals(): DecimalUse[] {
    return this.figures.map(({ header, decimal: { mark, decidedAt } }) => ({
      column: header,
      mark,
      row: decidedAt,
    }));
  }

  /** Takes a row as evidence about decimal marks. True while any column waits for a decision. */
  observe(cells: readonly string[], row: number): boolean {
    let waits = false;
    for (const { decimal, index, percent } of this.figures) {
      if (decimal.mark !== undefined) continue;
      const text = (cells[index] ?? "").trim();
      decimal.observe(percent ? withoutPercent(text) : text, row);
      waits ||= decimal.waiting;
    }
    return waits;
  }

  /** Reads a row; bad cells are reported, and left undefined. */
  read(cells: readonly string[], row: number): TypedRow {
    const values = new Array<unknown>(this.context.specs.length).fill(undefined);
    const bad: number[] = [];
    for (const { index, spec, header, reader } of this.columns) {
      const cell = cells[index] ?? "";
      const text = cell.trim();
      if (text === "") continue;
      const value = reader.read(reader.decimal === undefined ? cell : text);
      values[spec] = value;
      if (!(value instanceof BadCell)) continue;
      values[spec] = undefined;
      bad.push(spec);
      // An ambiguous value of an undecided column is reported once, by openColumns.
      if (!reader.decimal?.isOpen(text)) this.add(value, row, header);
    }
    if (cells.length > this.width && !this.fits(cells, row)) bad.push(wholeRow);
    return { row, values, bad: bad.length === 0 ? none : new Set(bad), cells };
  }

  /** No more evidence is to come: open columns take the mark that was given. False if any stays open. */
  settle(): boolean {
    for (const { decimal } of this.figures) decimal.settle();
    return this.figures.every(({ decimal }) => !decimal.waiting);
  }

  /** A problem for each column of which the decimal mark is still open. */
  openColumns(): OpenColumn[] {
    return this.figures.flatMap(({ decimal: { waiting, firstOpen }, header }) => {
      if (!waiting || firstOpen === undefined) return [];
      const { row, text } = firstOpen;
      const mark = text.includes(",") ? "," : ".";
      const at = { file: this.context.file, row, column: header };
      return [{ wording: tableSaid.ambiguous(text, mark), at }];
    });
  }

  /** Blank cells beyond the header do no harm, others are reported. */
  private fits(cells: readonly string[], row: number): boolean {
    const extra = firstText(cells.slice(this.width));
    if (extra === "") return true;
    this.add(new BadCell(tableSaid.extraCells(cells.length, this.width, extra)), row);
    return false;
  }

  private add({ wording }: BadCell, row: number, column?: string): void {
    const { file, issues } = this.context;
    issues.add(issueOf("E_CELL", wording, defined({ file, row, column })));
  }
}
