/** Cells of papers as texts show them, and as spreadsheets are told to. */

import type { Language } from "../language.js";
import { dictionaries } from "../report/dictionaries.js";
import { formatter } from "../report/layout.js";
import { type PaperCell, type PaperColumn, paperKinds } from "./paper-table.js";

/** How a text shows a cell; `1.234,5` in Vietnamese. */
export function cellWriter(language: Language): (cell: PaperCell, column: PaperColumn) => string {
  const format = formatter(dictionaries[language].locale);
  return (cell, { kind }) => {
    if (typeof cell !== "number") return cell ?? "";
    return kind === "year" ? String(cell) : format(cell, paperKinds[kind].shown);
  };
}

/** Does the column hold figures, which stand at the right? */
export const isFigures = ({ kind }: PaperColumn): boolean =>
  kind !== "text" && kind !== "code" && kind !== "year";

/** The number format of a spreadsheet; in mixed columns each figure has the digits that it needs. */
export function numberFormat({ kind }: PaperColumn): (value: number) => string {
  if (kind === "year") return () => "0";
  const { shown } = paperKinds[kind];
  const isMixed = kind === "load" || kind === "exact";
  return (value) => {
    const digits = isMixed ? Math.min(shown, digitsOf(value)) : shown;
    return digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}`;
  };
}

/** Digits after the mark. */
const digitsOf = (value: number): number =>
  value.toFixed(6).replace(/0+$/, "").split(".")[1]?.length ?? 0;
