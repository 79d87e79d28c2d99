/** Fills a workbook of `writeTemplate` as a person would: under its headers, in its words and units. */
import { readFile, writeFile } from "node:fs/promises";
import { openXlsx, saveXlsx } from "hucre";
import { textKey } from "../../../src/io/table/text-key.js";
import type { TemplateColumn, TemplateTable } from "../../../src/io/template/template-tables.js";

type Cell = string | number | Date | null;

/** Puts the records under the headers of the table's sheet, whatever order its columns have. */
export async function fill(
  path: string,
  { title, columns }: TemplateTable,
  records: readonly object[],
): Promise<void> {
  const book = await openXlsx(await readFile(path));
  const sheet = book.sheets.find(({ name }) => name === title);
  if (sheet === undefined) throw new Error(`no sheet ${title}`);
  const byHeader = new Map(columns.map((column) => [column.header, column]));
  const inOrder = (sheet.rows[0] ?? []).map((header) => byHeader.get(String(header)));
  for (const record of records)
    sheet.rows.push(
      inOrder.map((column) => (column === undefined ? null : cellOf(column, record))),
    );
  await writeFile(path, await saveXlsx(book));
}

export function cellOf({ spec: { field, cell } }: TemplateColumn, record: object): Cell {
  const value = field
    .split(".")
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], record);
  if (value === undefined) return null;
  if (cell.kind === "choice")
    return cell.words.find((word) => cell.choices.get(textKey(word)) === value) ?? null;
  if (cell.kind === "date") return new Date(`${String(value)}T00:00:00Z`);
  if (Array.isArray(value)) return value.length === 0 ? null : value.join("; ");
  if (cell.kind === "number" && cell.unit === "share") return Number(value) * 100;
  return value as string | number;
}
