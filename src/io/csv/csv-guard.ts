/**
 * Stands between the text of a CSV file and the tokeniser: passes on whole records only.
 *
 * It follows quotes exactly as the tokeniser does, so it knows where each record ends. A quote that
 * is never closed would otherwise swallow the rest of the file, at a cost quadratic in its length;
 * here it ends at the longest record allowed. Also refused, each with its row: text after a closing
 * quote, control characters, and what exceeds a limit.
 */
import { type DidoiError, mistake, type Wording } from "../../errors.js";
import { inputLimits } from "../input-file.js";
import { columnLetters } from "../table/text-key.js";
import { csvSaid } from "./messages.js";

/** How much one file may hold. */
export interface CsvLimits {
  /** Bytes of the file, default 512 MiB. */
  readonly bytes: number;
  /** Records, the header included, default 2,000,000. */
  readonly rows: number;
  /** Cells of one record, default 1,000. */
  readonly columns: number;
  /** Characters of one record, default 1 Mi. */
  readonly recordCharacters: number;
  /** Characters of one cell, default 32,767. */
  readonly cellCharacters: number;
}

export const defaultCsvLimits: CsvLimits = {
  bytes: inputLimits.table,
  rows: 2_000_000,
  columns: 1_000,
  recordCharacters: 1024 * 1024,
  cellCharacters: 32_767,
};

/** Where in a cell the guard is. */
const start = 0; // only blanks so far
const plain = 1; // in a cell without quotes
const quoted = 2; // between quotes
const quoteSeen = 3; // after a quote between quotes: the end, or the first of a pair
const closed = 4; // after the closing quote

const LF = 10;
const CR = 13;
const QUOTE = 34;
const TAB = 9;

export class CsvGuard {
  private readonly delimiter: number;
  private state = start;
  private pending = "";
  private currentRow = 1;
  private column = 0;
  private recordLength = 0;
  private cellLength = 0;
  private afterCr = false;

  constructor(
    private readonly file: string,
    delimiter: string,
    private readonly limits: CsvLimits,
  ) {
    this.delimiter = delimiter.charCodeAt(0);
  }

  /** The row that is being read, from 1. */
  get row(): number {
    return this.currentRow;
  }

  /** Takes the next piece of text; returns the records that are complete by now, perhaps none. */
  push(text: string): string {
    let complete = 0;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if ((c === LF || c === CR) && this.state !== quoted) {
        if (c === CR || !this.afterCr) this.endRecord();
        this.afterCr = c === CR;
        complete = i + 1;
      } else {
        this.afterCr = false;
        this.character(c);
      }
    }
    if (complete === 0) {
      this.pending += text;
      return "";
    }
    const ready = this.pending + text.slice(0, complete);
    this.pending = text.slice(complete);
    return ready;
  }

  /** Ends the text; returns the last record if it has no line end. */
  end(): string {
    if (this.state === quoted) {
      throw this.error("E_FORMAT", csvSaid.openQuote());
    }
    if (this.recordLength > 0) this.endRecord();
    const rest = this.pending;
    this.pending = "";
    return rest;
  }

  private character(c: number): void {
    this.recordLength++;
    if (this.recordLength > this.limits.recordCharacters) throw this.recordTooLong();
    this.cellLength++;
    if (c < 32 || (c > 126 && c < 160)) this.checkControl(c);
    if (this.state === quoted) {
      if (c === QUOTE) this.state = quoteSeen;
    } else if (c === this.delimiter) this.endCell();
    else if (this.state !== plain) this.beforeOrAfter(c);
  }

  /** A character outside the quotes of a cell: before its text begins, or after its quotes. */
  private beforeOrAfter(c: number): void {
    if (this.state === start) {
      if (c === QUOTE) this.state = quoted;
      else if (!isBlank(c)) this.state = plain;
    } else if (this.state === quoteSeen && c === QUOTE) {
      this.state = quoted;
      this.cellLength--; // a pair is one character
    } else this.afterClosing(c);
  }

  private endCell(): void {
    // The delimiter itself was counted.
    if (this.cellLength - 1 > this.limits.cellCharacters + (this.state > plain ? 2 : 0)) {
      throw this.error("E_LIMIT", csvSaid.longCell(this.limits.cellCharacters));
    }
    if (this.column >= this.limits.columns) {
      throw this.error("E_LIMIT", csvSaid.manyCells(this.limits.columns));
    }
    this.column++;
    this.cellLength = 0;
    this.state = start;
  }

  private endRecord(): void {
    this.cellLength++;
    this.endCell();
    if (this.currentRow > this.limits.rows) {
      this.column = 0;
      throw this.error("E_LIMIT", csvSaid.manyRows(this.limits.rows));
    }
    this.currentRow++;
    this.column = 0;
    this.recordLength = 0;
  }

  private afterClosing(c: number): void {
    if (!isBlank(c)) {
      throw this.error("E_FORMAT", csvSaid.afterQuote());
    }
    this.state = closed;
  }

  private checkControl(c: number): void {
    if (c === TAB || ((c === LF || c === CR) && this.state === quoted)) return;
    const name = `U+${c.toString(16).toUpperCase().padStart(4, "0")}`;
    throw this.error("E_FORMAT", csvSaid.control(name, c === 0));
  }

  private recordTooLong(): DidoiError {
    const open = this.state === quoted;
    const most = this.limits.recordCharacters;
    return open
      ? this.error("E_FORMAT", csvSaid.longQuote(most))
      : this.error("E_LIMIT", csvSaid.longRow(most));
  }

  private error(code: "E_FORMAT" | "E_LIMIT", wording: Wording): DidoiError {
    const column = columnLetters(this.column);
    return mistake(code, wording, { file: this.file, row: this.currentRow, column });
  }
}

/** What the tokeniser passes over around quotes. */
function isBlank(c: number): boolean {
  return c === 32 || c === TAB || (c > 126 && /\s/.test(String.fromCharCode(c)));
}
