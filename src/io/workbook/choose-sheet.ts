/** Which sheet of a workbook holds the table? The one in which the most columns of the table are found. */
import type { HeaderIndex } from "../table/columns.js";
import { fieldsFound } from "../table/header-lines.js";
import { textKey } from "../table/text-key.js";
import { bookError, bookSaid } from "./messages.js";
import type { SheetHead } from "./thread-messages.js";

/**
 * The position of the sheet. Hidden sheets are taken only by name, or where no other has cells.
 * @param wanted its name, or its number from 1
 * @throws DidoiError E_HEADER where several are as good, E_USAGE where the wanted one is not there
 */
export function chooseSheet(
  sheets: readonly SheetHead[],
  index: HeaderIndex,
  wanted: string | undefined,
  file: string,
): number {
  if (wanted !== undefined) return namedSheet(sheets, wanted, file);
  const filled = sheets.filter(({ head }) => head.some((cells) => cells.length > 0));
  const shown = filled.filter(({ hidden }) => !hidden);
  const eligible = shown.length > 0 ? shown : filled;
  const scored = eligible.map((sheet) => ({ sheet, columns: fieldsFound(sheet.head, index) }));
  const most = Math.max(0, ...scored.map(({ columns }) => columns));
  const best = scored.filter(({ columns }) => columns === most).map(({ sheet }) => sheet);
  const [first, second] = best;
  if (first === undefined) throw bookError("E_FORMAT", bookSaid.empty(), file);
  if (second !== undefined)
    throw bookError(
      "E_HEADER",
      bookSaid.whichSheet(
        file,
        best.map(({ name }) => name),
      ),
      file,
    );
  return sheets.indexOf(first);
}

/** The position of the sheet of that name, or number from 1. @throws DidoiError E_USAGE */
export function namedSheet(sheets: readonly SheetHead[], wanted: string, file: string): number {
  const exact = sheets.findIndex(({ name }) => name === wanted);
  if (exact !== -1) return exact;
  const key = textKey(wanted);
  const alike = sheets.flatMap(({ name }, at) => (textKey(name) === key ? [at] : []));
  const [only] = alike;
  if (only !== undefined && alike.length === 1) return only;
  if (/^[1-9]\d{0,4}$/.test(wanted) && Number(wanted) <= sheets.length) return Number(wanted) - 1;
  const names = sheets.map(({ name }) => name);
  throw bookError("E_USAGE", bookSaid.noSheet(wanted, names), file);
}
