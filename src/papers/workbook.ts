/** Papers as a workbook: a sheet for each table, and one of decisions that `readDecisions` reads back. */
import type { OutputTable } from "../io/output-table.js";
import { decisionsTable } from "../io/plan-tables.js";
import { type SheetContent, workbookBytes } from "../io/workbook/write-workbook.js";
import type { PaperTable } from "./paper-table.js";
import type { Papers } from "./papers.js";
import { numberFormat } from "./shown.js";

/** The bytes of the .xlsx. Texts are texts, no cell is a formula; same papers, same bytes. */
export function papersWorkbook({ language, tables, decisions }: Papers): Promise<Uint8Array> {
  const list = decisionsTable(decisions, language === "vi" ? "vi" : "none");
  const name = language === "vi" ? "Quyết định" : "Decisions";
  return workbookBytes([...tables.map(sheetOf), decisionSheet(name, list)]);
}

const sheetOf = ({ title, columns, rows, totals }: PaperTable): SheetContent => ({
  name: title,
  columns: columns.map((column) => ({
    header: column.header,
    text: column.kind === "code",
    format: numberFormat(column),
  })),
  rows,
  totals,
  printed: true,
});

/** Ids and choices are texts whatever they look like; the year is a number. */
const decisionSheet = (name: string, { headers, rows }: OutputTable): SheetContent => ({
  name,
  columns: headers.map((header, k) => ({ header, text: k < 2 })),
  rows,
  printed: true,
});
