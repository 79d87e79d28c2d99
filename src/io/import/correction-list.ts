/** What is to be mended in imported files, as a table that people fill. */
import type { Issue, Place } from "../../errors.js";
import type { Language } from "../../language.js";
import type { CsvContent, CsvValue } from "../csv/csv-write.js";
import { cellKey } from "../table/corrections.js";
import {
  type CorrectionField,
  correctionFields,
  correctionHeaders,
  correctionKinds,
} from "./correction-words.js";
import type { Imported } from "./import-tables.js";
import type { ImportedTable } from "./imported-table.js";

type Line = Readonly<Partial<Record<CorrectionField, CsvValue>>>;

/** Problems and questions first, then what was only noticed. */
export function correctionList({ tables, issues }: Imported, language: Language): CsvContent {
  const kinds = correctionKinds[language];
  const issueLine = (issue: Issue): Line => {
    const { message, fix } = language === "vi" ? issue.vi : issue;
    const { question, at } = issue;
    const kind = question === undefined ? kinds.problem : kinds.question;
    const options = question?.options.join("; ");
    return {
      ...placeCells(tables, at),
      kind,
      said: message,
      fix,
      question: question?.key,
      options,
    };
  };
  const notices = tables.flatMap(({ report }) => report?.notices ?? []);
  const lines: Line[] = [
    ...issues.map(issueLine),
    ...notices.map(({ at, message, vi }): Line => {
      const text = language === "vi" ? vi.message : message;
      return { ...placeCells(tables, at), kind: kinds.notice, said: text };
    }),
  ];
  const headers = correctionHeaders[language];
  return {
    headers: correctionFields.map((field) => headers[field]),
    rows: lines.map((line) => correctionFields.map((field) => line[field])),
  };
}

/** Where it is, which record that is of, and what the cell says. */
function placeCells(tables: readonly ImportedTable[], at: Place | undefined): Line {
  if (at === undefined) return {};
  const { file, sheet, row, column } = at;
  const table = tables.find(({ report }) => report?.file === file && report?.sheet === sheet);
  const cells = table?.doubtfulRows.get(row ?? 0);
  if (cells === undefined) return { file, sheet, row, column };
  const text = (index: number | undefined): string =>
    index === undefined ? "" : cellKey(cells[index]);
  const { positions, id } = table?.layout ?? {};
  return { file, sheet, row, column, id: text(id), was: text(positions?.get(column ?? "")) };
}
