/** Tax codes: ten digits, with three more for a branch. As texts; spreadsheets take the zero in front away. */
import { quote } from "../../errors.js";
import { Noted } from "./cell-doubts.js";
import { type BadCell, readCode } from "./cells.js";
import { said } from "./said.js";

const spaced = /^\d[\d ]*(?:-\d{3})?$/;
const lostZero = /^\d{9}(?:-\d{3})?$/;

/** The code of a cell, with the zero that it has lost. */
export function readTaxCode(cell: string): string | Noted | BadCell {
  const read = readCode(cell);
  if (typeof read !== "string") return read;
  const code = spaced.test(read) ? read.replaceAll(" ", "") : read;
  if (!lostZero.test(code)) return code;
  return new Noted(
    `0${code}`,
    "code",
    said(
      `Tax codes of nine digits got back the zero that a spreadsheet takes away: ${quote(code)} → ${quote(`0${code}`)}.`,
      `Mã số thuế chín chữ số được thêm lại số 0 mà bảng tính đã làm mất: ${quote(code)} → ${quote(`0${code}`)}.`,
    ),
    0.95,
    "zero of tax codes",
  );
}

/** The same for all ways to write one code: "0300123456-001", "300123456001". */
export function taxKey(code: string): string {
  const digits = /^(\d{9,10})(?:-?(\d{3}))?$/.exec(code.replace(/[\s.]/g, ""));
  if (digits === null) return code.normalize("NFC").toLowerCase().replace(/\s+/g, " ");
  const [, main = "", branch] = digits;
  return `${main.padStart(10, "0")}${branch === undefined ? "" : `-${branch}`}`;
}
