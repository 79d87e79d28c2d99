/**
 * The columns of a table whose cells are in an encoding of fonts, turned into Unicode. One cell that proves
 * the encoding proves it for its column: then also cells are converted that could be read either way.
 */
import type { Issue } from "../../errors.js";
import { columnLetters } from "../table/text-key.js";
import type { FontEncoding } from "./font-encodings.js";
import { fromFont } from "./font-encodings.js";
import { fontText, hintsAt, mayBeFontText, readsIn } from "./font-text.js";
import { eitherWay, unclearText } from "./messages.js";

/** A column that was converted. */
export interface TextConversion {
  /** Its letters, as a spreadsheet shows them. */
  readonly column: string;
  /** What its letters were kept in. */
  readonly encoding: FontEncoding;
  /** Cells that were converted. */
  cells: number;
  /** The first of them. */
  readonly first: { readonly row: number; readonly before: string; readonly after: string };
}

interface Column {
  encoding?: FontEncoding;
  conversion?: TextConversion;
  /** The first cell that was passed on before the column was proved, and could be meant otherwise. */
  passed?: { readonly row: number; readonly text: string };
}

/** Rows that are looked at before the first is passed on. */
const ahead = 1000;
const mostIssues = 100;

export class FontColumns {
  /** The columns that were converted; complete after the last row. */
  readonly conversions: TextConversion[] = [];
  /** Cells that are unclear. */
  readonly issues: Issue[] = [];
  private readonly columns: Column[] = [];
  /** Passed on so far. */
  private row = 0;

  constructor(private readonly file: string) {}

  /** The same rows in Unicode. What ends `batches` with an error does so after the rows before it. */
  async *convert(batches: AsyncIterable<string[][]>): AsyncGenerator<string[][]> {
    const held: string[][][] = [];
    let seen = 0;
    try {
      for await (const batch of batches) {
        held.push(batch);
        for (const cells of batch) if (seen++ < ahead) this.observe(cells);
        if (seen >= ahead) yield* this.released(held);
      }
    } catch (error) {
      yield* this.released(held);
      throw error;
    }
    yield* this.released(held);
  }

  /** Rows that were looked at, each batch let go as it is passed on. */
  private *released(held: string[][][]): Generator<string[][]> {
    for (let batch = held.shift(); batch !== undefined; batch = held.shift())
      yield batch.map((cells) => this.unicode(cells, ++this.row));
  }

  private observe(cells: readonly string[]): void {
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at] ?? "";
      if (!mayBeFontText(cell) || this.columns[at]?.encoding !== undefined) continue;
      const found = fontText(cell);
      if (typeof found === "object") this.prove(at, found.encoding);
    }
  }

  private prove(at: number, encoding: FontEncoding): void {
    const column = this.columnAt(at);
    column.encoding = encoding;
    const { passed } = column;
    if (passed !== undefined && readsIn(passed.text, encoding))
      this.add(eitherWay(passed.text, encoding, this.place(passed.row, at)));
  }

  private unicode(cells: string[], row: number): string[] {
    let read: string[] | undefined;
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at] ?? "";
      if (!mayBeFontText(cell)) continue;
      const text = this.unicodeCell(cell, at, row);
      if (text === cell) continue;
      read ??= [...cells];
      read[at] = text;
    }
    return read ?? cells;
  }

  private unicodeCell(cell: string, at: number, row: number): string {
    const column = this.columnAt(at);
    if (column.encoding === undefined) {
      const found = fontText(cell);
      if (found === "unclear") this.add(unclearText(cell, this.place(row, at)));
      else if (found === undefined) column.passed ??= { row, text: cell };
      else this.prove(at, found.encoding);
    }
    const { encoding } = column;
    if (encoding === undefined) return cell;
    if (!readsIn(cell, encoding)) {
      if (hintsAt(cell, encoding)) this.add(unclearText(cell, this.place(row, at)));
      return cell;
    }
    const after = fromFont(cell, encoding);
    if (after !== cell) this.count(column, at, { row, before: cell, after }, encoding);
    return after;
  }

  private count(
    column: Column,
    at: number,
    first: TextConversion["first"],
    encoding: FontEncoding,
  ): void {
    if (column.conversion === undefined) {
      column.conversion = { column: columnLetters(at), encoding, cells: 0, first };
      this.conversions.push(column.conversion);
    }
    column.conversion.cells++;
  }

  private columnAt(at: number): Column {
    this.columns[at] ??= {};
    return this.columns[at];
  }

  private add(issue: Issue): void {
    if (this.issues.length < mostIssues) this.issues.push(issue);
  }

  private place(row: number, at: number) {
    return { file: this.file, row, column: columnLetters(at) };
  }
}
