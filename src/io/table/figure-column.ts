/** One column of figures: reads its cells, and tells at the end what its values leave open. */
import type { Answers } from "./answers.js";
import { Noted } from "./cell-doubts.js";
import { BadCell } from "./cells.js";
import { ColumnStats } from "./column-stats.js";
import type { CellKind } from "./columns.js";
import { DecimalColumn } from "./decimal-column.js";
import { angleText, type FigureText, figureText, yearText } from "./figure-text.js";
import { tableSaid } from "./messages.js";
import { type DecimalMark, readingsOf, shifted, whyNotNumber } from "./numbers.js";
import { said } from "./said.js";
import { textKey } from "./text-key.js";
import { exponentOf } from "./units.js";

export type FigureKind = Extract<CellKind, { kind: "number" }>;

/** What is known of a column of figures before its first cell. */
export interface FigureHeader {
  readonly header: string;
  readonly cell: FigureKind;
  /** Power of ten from the header's unit to the library's. */
  readonly exponent: number;
  /** Key of the header's unit. */
  readonly unit?: string | undefined;
  /** The header is one that this library writes: it means what it says. */
  readonly canonical: boolean;
}

/** How the file is read. */
export interface FigureReading {
  /** Delimited by `,`: the decimal mark is the point. */
  readonly pointFile: boolean;
  /** Decimal mark of columns that their own values leave open. */
  readonly given: DecimalMark | undefined;
  readonly answers: Answers;
}

const grouped = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

export class FigureColumn {
  readonly decimal: DecimalColumn;
  readonly stats = new ColumnStats();
  /** Cells that name no unit, and those that do. */
  bare = 0;
  named = 0;
  /** Bare values above 0 and up to 1 in the unit of the header, as written, with their first row. */
  readonly small = new Map<string, number>();
  /** Values that also look like whole thousands; values that do not, though they have decimals. */
  grouped = 0;
  decisive = 0;
  private readonly exponent: number;

  constructor(
    readonly header: FigureHeader,
    private readonly reading: FigureReading,
  ) {
    const { pointFile, given, answers } = reading;
    this.exponent = this.answeredUnit() ?? header.exponent;
    const bounds = this.exponent === 0 ? header.cell : {};
    const mark = answers.about(header.header, "decimal");
    this.decimal = new DecimalColumn(bounds, pointFile, given);
    if (mark === "." || mark === ",") this.decimal.tell(mark);
  }

  /** Takes a cell as evidence of the decimal mark. */
  observe(text: string, row: number): void {
    this.decimal.observe(this.parts(text).digits, row);
  }

  isOpen(text: string): boolean {
    return this.decimal.isOpen(this.parts(text).digits);
  }

  read(text: string, row: number): number | BadCell | Noted {
    const parts = this.parts(text);
    const digits = this.decimal.read(parts.digits);
    if (digits === undefined) return this.badNumber(parts.digits);
    const answer = this.smallAnswer(text, digits, parts, row);
    if (answer !== undefined) return this.read(answer, row);
    this.tally(parts);
    const value = shifted(digits, parts.exponent ?? this.exponent);
    return this.remarked(text, value, parts);
  }

  /** The exponent of the unit that was answered for the column. */
  answeredUnit(): number | undefined {
    const { cell, header } = this.header;
    const answer = this.reading.answers.about(header, "unit");
    if (answer === undefined || cell.unit === undefined) return undefined;
    return exponentOf(cell.unit, textKey(answer));
  }

  private parts(text: string): FigureText {
    const { cell } = this.header;
    if (cell.axis !== undefined) return angleText(text);
    if (cell.year !== true) return figureText(text, cell.unit);
    return { digits: yearText(text, cell) ?? text };
  }

  /** "0,95" in percent may mean 0.95 % or 95 %: an answer for the value, or a note that it was there. */
  private smallAnswer(
    text: string,
    digits: string,
    parts: FigureText,
    row: number,
  ): string | undefined {
    const value = Number(digits);
    if (!this.isPercent || parts.exponent !== undefined || value <= 0 || value > 1)
      return undefined;
    if (this.answeredUnit() !== undefined) return undefined;
    const { answers } = this.reading;
    const answer = answers.of(this.header.header, text);
    if (answer?.endsWith("%") === true) return answer;
    if (!this.small.has(text)) this.small.set(text, row);
    return undefined;
  }

  /** Are bare figures of this column per cent? */
  get isPercent(): boolean {
    const { cell, unit } = this.header;
    if (cell.unit === "percent") return true;
    return cell.unit === "share" && unit !== undefined && exponentOf("share", unit) === -2;
  }

  private tally({ digits, exponent }: FigureText): void {
    if (exponent === undefined) this.bare++;
    else this.named++;
    const { mark } = this.decimal;
    if (mark === undefined || !digits.includes(mark)) return;
    if (grouped.test(digits)) this.grouped++;
    else this.decisive++;
  }

  private remarked(text: string, value: number, parts: FigureText): number | Noted {
    const { cell, exponent } = this.header;
    if (cell.year === true && parts.digits !== text)
      return new Noted(
        value,
        "date",
        said("The year was taken from dates.", "Năm được lấy từ ngày tháng."),
      );
    if (cell.whole === true && !Number.isInteger(value))
      return new Noted(
        value,
        "guess",
        said("A count is not whole.", "Số đếm mà không phải số nguyên."),
      );
    if (parts.exponent === undefined || parts.exponent === exponent) return value;
    return new Noted(
      value,
      "unit",
      said(
        "Cells with a unit of their own were converted by it.",
        "Ô có ghi đơn vị riêng được quy đổi theo đơn vị của ô.",
      ),
    );
  }

  private badNumber(text: string): BadCell {
    const { point, comma } = readingsOf(text);
    if (point === undefined && comma === undefined && this.header.cell.year === true)
      return new BadCell(tableSaid.notYear(text));
    if (point === undefined && comma === undefined)
      return new BadCell(tableSaid.notNumber(text, whyNotNumber(text)));
    const { mark = ".", decidedAt } = this.decimal;
    // Only a column of a comma-delimited file that has not decided for itself could be told otherwise.
    const mayBeTold = this.decimal.mark === undefined;
    return new BadCell(tableSaid.otherMark(text, mark, decidedAt, mayBeTold));
  }
}
