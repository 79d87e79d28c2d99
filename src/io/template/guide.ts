/** What a new table needs to be filled, as a sheet of its workbook or a page beside its CSV file. */
import { guideName, guideHeaders as headers } from "../workbook/own-sheets.js";
import type { SheetContent } from "../workbook/write-workbook.js";
import { markdownTable } from "./markdown.js";
import type { TemplateTable } from "./template-tables.js";

const rules = [
  "Mỗi dòng của bảng là một bản ghi; không xóa dòng tiêu đề. Thứ tự cột và thứ tự dòng không quan trọng.",
  "Ô chưa biết thì để trống: trống không phải là 0.",
  "Cột không dùng thì xóa được, trừ cột bắt buộc.",
  "Hai cột VÍ DỤ chỉ để xem cách ghi; không có trong bảng và không được tính.",
] as const;

const linesOf = ({ columns }: TemplateTable): string[][] =>
  columns.map(({ header, meaning, need, how, others, examples }) => [
    ...[header, meaning, need, how],
    others.slice(0, 4).join("; "),
    ...examples,
  ]);

export function guideSheet(table: TemplateTable): SheetContent {
  const blanks = headers.slice(1).map(() => "");
  return {
    name: guideName,
    columns: headers.map((header) => ({ header, text: true })),
    rows: [
      ...linesOf(table),
      ["", ...blanks],
      ...rules.map((rule, at) => [`Ghi chú ${at + 1}`, rule, ...blanks.slice(1)]),
    ],
  };
}

export const guidePage = (table: TemplateTable): string =>
  [
    `# Cách điền bảng ${table.title.toLowerCase()}`,
    markdownTable(headers, linesOf(table)),
    rules.map((rule) => `- ${rule}`).join("\n"),
    "",
  ].join("\n\n");
