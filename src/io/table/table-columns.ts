/** The columns of one table: each known column with the reader of its cells. */
import { defined } from "../../defined.js";
import { issueOf, type Place, type Question, type Wording } from "../../errors.js";
import { columnAspects, questionKey, saysBlank } from "./answers.js";
import { Asked, Noted } from "./cell-doubts.js";
import { type CellOutcome, cellReader } from "./cell-reader.js";
import { BadCell } from "./cells.js";
import { type Column, columnUse } from "./column-use.js";
import type { FigureColumn } from "./figure-column.js";
import { figureQuestions, figureRemarks } from "./figure-questions.js";
import type { Header } from "./header-row.js";
import { tableSaid } from "./messages.js";
import { askNoneOrMissing, markOfMissing } from "./missing-said.js";
import { saysMissing, saysNoneOrMissing } from "./missing-words.js";
import { NamelessColumns } from "./nameless-columns.js";
import { PointColumns } from "./point-columns.js";
import { firstText } from "./row-filter.js";
import { withShownFigures } from "./said.js";
import { keepsCode } from "./sector-cell.js";
import type { TableContext } from "./table-context.js";
import type { ColumnUse, Conversion, DecimalUse } from "./table-report.js";
import { isAdditive } from "./total-rows.js";
import type { TypedRow } from "./typed-row.js";

/** A column of which the decimal mark is open, in words, and its first open cell. */
export interface OpenColumn {
  readonly wording: Wording;
  readonly at: Place;
  readonly question: Question;
}

interface Figures {
  readonly index: number;
  readonly column: FigureColumn;
}

const none: ReadonlySet<number> = new Set();

/** Stands among bad specifications for a problem of the row itself. */
const wholeRow = -1;

/** Reads rows under one header. */
export class TableColumns {
  private readonly columns: readonly Column[];
  private readonly figures: readonly Figures[];
  private readonly points: PointColumns | undefined;
  private readonly nameless: NamelessColumns;
  private readonly width: number;

  constructor(
    private readonly header: Header,
    private readonly context: TableContext,
  ) {
    const { specs, delimiter, decimal, answers } = context;
    const reading = { pointFile: delimiter === ",", given: decimal, answers };
    this.width = header.known.length + header.unknown.length;
    this.columns = header.known.flatMap((column) => {
      const field = specs[column.spec];
      if (field === undefined) return [];
      const canonical = column.header === field.header || column.header === field.field;
      const reader = cellReader(field, { ...column, canonical }, reading);
      return [{ ...column, field, reader, filled: 0, blank: 0 }];
    });
    this.figures = this.columns.flatMap(({ index, reader: { figures } }) =>
      figures === undefined ? [] : [{ index, column: figures }],
    );
    this.points = PointColumns.of(header.known, context);
    this.nameless = new NamelessColumns(header.unknown);
  }

  /** Positions of the columns that every record fills. */
  get required(): number[] {
    const { specs } = this.context;
    const own = this.columns.filter(({ field }) => field.required === true);
    const copied = this.header.copies.filter(({ spec }) => specs[spec]?.required === true);
    return [...own, ...copied.map(({ from }) => from)].map(({ index }) => index);
  }

  /** Positions of the columns that only a record fills. */
  get marks(): number[] {
    return this.columns.filter(({ field }) => field.marksRecord === true).map(({ index }) => index);
  }

  /** Does a position of the row hold figures that plans add up? */
  isAdditiveAt(index: number): boolean {
    return this.columns.some((column) => column.index === index && isAdditive(column.field));
  }

  /** The header of a specification, as written. */
  headerOf(spec: number): string | undefined {
    const { known, copies } = this.header;
    const own = known.find((column) => column.spec === spec);
    return (own ?? copies.find((copy) => copy.spec === spec)?.from)?.header;
  }

  /** The position of a header in the row; undefined: of the id. */
  readonly positionOf = (header: string | undefined): number | undefined => {
    const { known, unknown, copies } = this.header;
    if (header !== undefined)
      return [...known, ...unknown].find((column) => column.header === header)?.index;
    const id = this.context.specs.findIndex(({ field }) => field === "id");
    const own = known.find(({ spec }) => spec === id);
    return (own ?? copies.find(({ spec }) => spec === id)?.from)?.index;
  };

  /** The header at a position of the row, as written. */
  headerAt(index: number): string | undefined {
    const { known, unknown } = this.header;
    return [...known, ...unknown].find((column) => column.index === index)?.header;
  }

  get conversions(): Conversion[] {
    return this.columns.flatMap(({ header, field: { field, cell }, unit, exponent }) =>
      cell.kind === "number" && cell.unit !== undefined
        ? [{ column: header, field, from: unit, to: cell.unit, exponent }]
        : [],
    );
  }

  get decimals(): DecimalUse[] {
    return this.figures.map(({ column: { header, decimal } }) => ({
      column: header.header,
      mark: decimal.mark,
      row: decimal.decidedAt,
    }));
  }

  /** How each column was read, so far. */
  get uses(): ColumnUse[] {
    return [...this.columns].sort((a, b) => a.index - b.index).map(columnUse);
  }

  /** Takes a row as evidence about decimal marks. True while any column waits for a decision. */
  observe(cells: readonly string[], row: number): boolean {
    let waits = false;
    for (const { column, index } of this.figures) {
      if (column.decimal.mark !== undefined) continue;
      column.observe((cells[index] ?? "").trim(), row);
      waits ||= column.decimal.waiting;
    }
    return waits;
  }

  /** Reads a row; bad cells are reported, and left undefined. */
  read(cells: readonly string[], row: number): TypedRow {
    const values = new Array<unknown>(this.context.specs.length).fill(undefined);
    const bad: number[] = [];
    for (const column of this.columns) {
      const cell = cells[column.index] ?? "";
      const text = cell.trim();
      if (text === "") continue;
      const outcome = this.settled(column, cell, text, row);
      if (outcome instanceof BadCell || outcome instanceof Asked) {
        bad.push(column.spec);
        this.report(column, outcome, text, row);
      } else values[column.spec] = outcome;
    }
    this.join(values, bad, cells, row);
    if (cells.length > this.width && !this.fits(cells, row)) bad.push(wholeRow);
    return { row, values, bad: bad.length === 0 ? none : new Set(bad), cells };
  }

  /** What more than one cell of the row decides: a field that another stands in for, a point. */
  private join(values: unknown[], bad: number[], cells: readonly string[], row: number): void {
    for (const { spec, from } of this.header.copies) {
      values[spec] = values[from.spec];
      if (bad.includes(from.spec)) bad.push(spec);
    }
    const { points } = this;
    const isPartBad = points?.specs.some((spec) => bad.includes(spec)) === true;
    if (points !== undefined && !isPartBad && points.read(values, cells, row))
      bad.push(...points.specs);
  }

  /** Counts the cells of a row that is a record. */
  count({ values, bad, cells }: TypedRow): void {
    this.nameless.count(cells);
    for (const column of this.columns) {
      const value = values[column.spec];
      if (value === undefined && !bad.has(column.spec)) column.blank++;
      else column.filled++;
      if (typeof value === "number") column.reader.figures?.stats.add(value);
    }
  }

  /** No more evidence is to come: open columns take the mark that was given. False if any stays open. */
  settle(): boolean {
    for (const { column } of this.figures) column.decimal.settle();
    return this.figures.every(({ column }) => !column.decimal.waiting);
  }

  /** A problem for each column of which the decimal mark is still open. */
  openColumns(): OpenColumn[] {
    return this.figures.flatMap(({ column: { decimal, header } }) => {
      const { waiting, firstOpen } = decimal;
      if (!waiting || firstOpen === undefined) return [];
      const { row, text } = firstOpen;
      const mark = text.includes(",") ? "," : ".";
      const question: Question = {
        key: questionKey(header.header, columnAspects.decimal),
        options: mark === "." ? [",", "."] : [".", ","],
        cells: 1,
      };
      const at = { file: this.context.file, row, column: header.header };
      return [{ wording: tableSaid.ambiguous(text, mark), at, question }];
    });
  }

  /** After the last row: what the columns of figures leave open, and what was assumed of them. */
  close(): void {
    const { questions, notices } = this.context;
    for (const { column } of this.figures) {
      for (const asking of figureQuestions(column, this.header.row)) questions.ask(asking);
      for (const remark of figureRemarks(column)) notices.add({ row: this.header.row, ...remark });
    }
    for (const remark of this.nameless.remarks()) notices.add({ row: this.header.row, ...remark });
  }

  /** The value of a cell, with the answer to its question where one was given. */
  private settled(column: Column, cell: string, text: string, row: number): unknown {
    const outcome = this.outcome(column, cell, text, row);
    const plainValue = !(
      outcome instanceof BadCell ||
      outcome instanceof Asked ||
      outcome instanceof Noted
    );
    if (plainValue) return outcome;
    const answer = this.context.answers.of(column.header, text);
    if (answer !== undefined) {
      if (saysBlank(answer)) return undefined;
      const answered = column.reader.read(answer, row);
      if (answered instanceof Asked && keepsCode(column.field.cell.kind, answer)) return answer;
      return answered instanceof Noted ? answered.value : answered;
    }
    if (!(outcome instanceof Noted)) return outcome;
    const { kind, said, confidence, key, value } = outcome;
    this.context.notices.add({ kind, said, confidence, key, row, column: column.header });
    return value;
  }

  private outcome(column: Column, cell: string, text: string, row: number): CellOutcome {
    const { kind } = column.field.cell;
    if (column.field.field !== "note" && saysMissing(text, kind)) return markOfMissing(text);
    if (kind === "number" && saysNoneOrMissing(text)) return askNoneOrMissing(text);
    if (kind === "list" && saysNoneOrMissing(text)) return undefined;
    return column.reader.read(column.reader.figures === undefined ? cell : text, row);
  }

  private report({ header, reader }: Column, outcome: BadCell | Asked, text: string, row: number) {
    if (outcome instanceof Asked) {
      const { text: value, options, said } = outcome;
      this.context.questions.ask({ column: header, value, row, options, said });
      return;
    }
    // An ambiguous value of an undecided column is reported once, by openColumns.
    if (reader.figures?.isOpen(text) !== true) this.add(outcome, row, header);
  }

  /** Blank cells beyond the header do no harm, others are reported. */
  private fits(cells: readonly string[], row: number): boolean {
    const extra = firstText(cells.slice(this.width));
    if (extra === "") return true;
    const { delimiter } = this.context;
    const wording = tableSaid.extraCells(cells.length, this.width, extra, delimiter !== undefined);
    this.add(new BadCell(wording), row);
    return false;
  }

  private add({ wording }: BadCell, row: number, column?: string): void {
    const { file, issues } = this.context;
    issues.add(issueOf("E_CELL", withShownFigures(wording), defined({ file, row, column })));
  }
}
