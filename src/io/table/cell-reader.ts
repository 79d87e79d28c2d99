/** The reader of one column, by the kind of its cells. */
import type { Answers } from "./answers.js";
import { Asked, Noted } from "./cell-doubts.js";
import { type BadCell, cellText, choiceReader, readCode, readList } from "./cells.js";
import type { ColumnSpec } from "./columns.js";
import { readDate } from "./date-cell.js";
import { FigureColumn, type FigureHeader, type FigureReading } from "./figure-column.js";
import { readJointPoint } from "./joint-point.js";
import { remembered } from "./remembered.js";
import { readSector } from "./sector-cell.js";
import { readTaxCode } from "./tax-code.js";

/** What a cell that is not blank comes to. */
export type CellOutcome = unknown | BadCell | Noted | Asked;

/** Reads the cells of one column, in the order of the rows. */
export interface CellReader {
  /** @param text without outer blanks where the column has figures, else as written */
  read(text: string, row: number): CellOutcome;
  /** Only of figures. */
  readonly figures?: FigureColumn;
}

/** What a reader must know of its column besides the specification. */
export type ColumnHeader = Pick<FigureHeader, "header" | "exponent" | "unit" | "canonical">;

export function cellReader(
  { cell }: ColumnSpec,
  column: ColumnHeader,
  reading: FigureReading,
): CellReader {
  switch (cell.kind) {
    case "text":
      if (cell.taxCode === true) return { read: readTaxCode };
      return { read: cell.code === true ? readCode : cellText };
    case "list":
      return cell.sector === true
        ? { read: (text) => readSectors(text, column.header, reading.answers) }
        : { read: (text) => readList(text, cell.code === true) };
    case "sector":
      return { read: remembered((text) => readSector(cellText(text))) };
    case "date":
      return { read: (text) => readDate(cellText(text)) };
    case "point":
      return { read: readJointPoint };
    case "choice":
      return { read: remembered(choiceReader(cell.choices, cell.expected)) };
    case "number": {
      const figures = new FigureColumn({ ...column, cell }, reading);
      return { read: (text, row) => figures.read(text, row), figures };
    }
  }
}

/** Every item of a list as a sector; the first that is none stands for all. */
function readSectors(text: string, header: string, answers: Answers): CellOutcome {
  const items = cellText(text)
    .split(/[|;,\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
  const codes: unknown[] = [];
  let remark: Noted | undefined;
  for (const item of items) {
    const read = readSector(answers.of(header, item) ?? item);
    if (read instanceof Asked) return read;
    if (read instanceof Noted) remark ??= read;
    codes.push(read instanceof Noted ? read.value : read);
  }
  if (remark === undefined) return codes;
  return new Noted(codes, remark.kind, remark.said, remark.confidence);
}
