/** Cells that name a day. */
import { quote } from "../../errors.js";
import { Noted } from "./cell-doubts.js";
import { BadCell } from "./cells.js";
import { dateOf, serialDate } from "./date-text.js";
import { said } from "./said.js";

/** The ISO date of a cell; a remark where it was a number of days. */
export function readDate(text: string): string | Noted | BadCell {
  const written = dateOf(text);
  if (written !== undefined) return written;
  const counted = serialDate(text);
  if (counted === undefined)
    return new BadCell(
      `${quote(text)} is not a date.`,
      "Write day/month/year, such as 31/12/2026, or year-month-day.",
    );
  return new Noted(
    counted,
    "date",
    said(
      "Numbers were read as the days by which a spreadsheet keeps dates.",
      "Số được hiểu là ngày tháng theo cách lưu của bảng tính.",
    ),
  );
}
