/**
 * Cells that someone has corrected in the list of problems, put in the place of those of the file. Each
 * counts only where the cell still says what it said when it was corrected, in the row of the same record.
 */
import { quote } from "../../errors.js";
import type { Remark } from "./notices.js";
import { shownFigure } from "./numbers.js";
import { said } from "./said.js";

/** One cell, and what it should say. */
export interface CellCorrection {
  /** Name of the file, without its folder. */
  readonly file: string;
  /** Of a workbook. */
  readonly sheet?: string | undefined;
  /** As a spreadsheet counts it, from 1. */
  readonly row: number;
  /** Header as written. */
  readonly column: string;
  /** Id of the record in this row, where it has one. */
  readonly id?: string | undefined;
  /** What the cell says; empty where it is blank. */
  readonly was: string;
  /** What it should say; empty: nothing. */
  readonly value: string;
}

const placeOf = ({ file, sheet = "", row, column }: CellCorrection): string =>
  [file, sheet, String(row), cellKey(column)].join("\n");

/** One correction for each cell: a later one is of what an earlier one made of it, or takes its place. */
export function joinedCorrections(all: readonly CellCorrection[]): CellCorrection[] {
  const byPlace = new Map<string, CellCorrection>();
  for (const one of all) {
    const before = byPlace.get(placeOf(one));
    const isOfIt = before !== undefined && cellKey(before.value) === cellKey(one.was);
    byPlace.set(placeOf(one), isOfIt ? { ...one, was: before.was } : one);
  }
  return [...byPlace.values()];
}

/** Texts of cells as they are compared and shown. */
export const cellKey = (text: string | undefined): string =>
  shownFigure(text ?? "")
    .replace(/\s+/g, " ")
    .trim();

/** The corrections of one table. */
export class Corrections {
  private readonly byRow = new Map<number, CellCorrection[]>();

  /** Undefined where there are none for this table. */
  static of(
    all: readonly CellCorrection[] | undefined,
    file: string,
    sheet: string | undefined,
  ): Corrections | undefined {
    const own = (all ?? []).filter((one) => one.file === file && (one.sheet ?? sheet) === sheet);
    return own.length === 0 ? undefined : new Corrections(own);
  }

  private constructor(corrections: readonly CellCorrection[]) {
    for (const one of joinedCorrections(corrections))
      this.byRow.set(one.row, [...(this.byRow.get(one.row) ?? []), one]);
  }

  /** The header with its corrected cells. @param row of the header, from 1 */
  header(cells: readonly string[], row: number): readonly string[] {
    const here = this.byRow.get(row) ?? [];
    return cells.map((cell) => {
      const found = here.find(({ column }) => cellKey(column) === cellKey(cell));
      return found === undefined ? cell : found.value;
    });
  }

  /**
   * The cells of a row with those that were corrected.
   * @param positionOf the position of a header, or of the id, in the row
   * @param onRemark takes each that was used, and each that does not fit any more
   */
  apply(
    cells: readonly string[],
    row: number,
    positionOf: (header: string | undefined) => number | undefined,
    onRemark: (remark: Remark) => void,
  ): readonly string[] {
    const here = this.byRow.get(row);
    if (here === undefined) return cells;
    const corrected = [...cells];
    const textAt = (at: number | undefined): string => cellKey(at === undefined ? "" : cells[at]);
    for (const one of here) {
      const at = positionOf(one.column);
      if (at === undefined) continue;
      const isRecord = one.id === undefined || textAt(positionOf(undefined)) === cellKey(one.id);
      const fits = isRecord && textAt(at) === cellKey(one.was);
      if (fits) {
        while (corrected.length < at) corrected.push("");
        corrected[at] = one.value;
      }
      onRemark({
        kind: "correction",
        row,
        column: one.column,
        said: remarkOf(one, fits, textAt(at)),
      });
    }
    return corrected;
  }
}

function remarkOf({ was, value }: CellCorrection, fits: boolean, now: string) {
  const [before, after] = [quote(was), quote(value)];
  return fits
    ? said(`Corrected: ${before} → ${after}.`, `Đã sửa theo danh sách: ${before} → ${after}.`)
    : said(
        `The correction ${before} → ${after} was not used: the cell says ${quote(now)} now, or the row is of another record.`,
        `Không dùng được sửa đổi ${before} → ${after}: ô này nay là ${quote(now)}, hoặc dòng này là của bản ghi khác.`,
      );
}
