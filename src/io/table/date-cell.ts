/** Cells that name a day. */
import { Noted } from "./cell-doubts.js";
import { BadCell } from "./cells.js";
import { dateOf, serialDate } from "./date-text.js";
import { tableSaid } from "./messages.js";
import { said } from "./said.js";

/** The ISO date of a cell; a remark where it was a number of days. */
export function readDate(text: string): string | Noted | BadCell {
  const written = dateOf(text);
  if (written !== undefined) return written;
  const counted = serialDate(text);
  if (counted === undefined) return new BadCell(tableSaid.notDate(text));
  return new Noted(
    counted,
    "date",
    said(
      "Numbers were read as the days by which a spreadsheet keeps dates.",
      "Số được hiểu là ngày tháng theo cách lưu của bảng tính.",
    ),
  );
}
