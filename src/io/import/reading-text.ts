/** "Đã đọc": what was understood of a table, for people. */
import { fieldWord, unitWord } from "../../domain/field-words.js";
import { quote } from "../../errors.js";
import { type Language, remarkIn } from "../../language.js";
import { saysIgnore } from "../table/answers.js";
import type { FileReport } from "../table/read-table.js";
import { noticeRemark, skippedReason } from "../table/reading-remarks.js";
import type { ColumnUse } from "../table/table-report.js";
import type { Imported } from "./import-tables.js";
import type { ImportedTable } from "./imported-table.js";
import type { TableKindName } from "./table-kinds.js";

const kinds: Readonly<Record<Language, Readonly<Record<TableKindName, string>>>> = {
  vi: {
    enterprises: "doanh nghiệp",
    parks: "khu, cụm công nghiệp",
    distances: "khoảng cách",
    zones: "vùng sử dụng đất",
  },
  en: { enterprises: "enterprises", parks: "parks", distances: "distances", zones: "zones" },
};

const words = {
  vi: {
    read: (where: string, kind: string) => `ĐÃ ĐỌC ${where}: bảng ${kind}`,
    rows: (rows: string, header: number, blank: number) =>
      `${rows} bản ghi, tiêu đề ở dòng ${header}, ${blank} dòng trống`,
    noHeader: "chưa đọc được vì tiêu đề có lỗi; xem ở dưới",
    hidden: (file: string, sheets: string) => `${file}: trang tính ẩn không đọc: ${sheets}`,
    skipped: "Bỏ qua dòng",
    column: "Cột",
    blank: (filled: string, blank: string) => `${filled} ô, ${blank} trống`,
    mark: (mark: string) => `dấu thập phân "${mark}"`,
    range: (min: string, median: string, max: string) =>
      `nhỏ nhất ${min}, giữa ${median}, lớn nhất ${max}`,
    unused: "không dùng",
    useAs:
      "Cột không dùng nào thật ra là số liệu của bảng thì trả lời bằng --answer: tên cột, dấu bằng, tên số liệu (diện tích đất, số lao động, COD, …)",
    notices: "Lưu ý",
    otherSheets: (file: string, sheets: string) => `${file}: trang tính không đọc: ${sheets}`,
    questions: "CẦN QUYẾT ĐỊNH",
    answer: "Trả lời",
    free: "trả lời",
    or: "hoặc",
    choose: (answers: string) => `, thay ${openAnswer} bằng một trong: ${answers}`,
  },
  en: {
    read: (where: string, kind: string) => `READ ${where}: table of ${kind}`,
    rows: (rows: string, header: number, blank: number) =>
      `${rows} records, header in row ${header}, ${blank} blank rows`,
    noHeader: "not read, because its header has problems; see below",
    hidden: (file: string, sheets: string) => `${file}: hidden sheets not read: ${sheets}`,
    skipped: "Rows passed over",
    column: "Column",
    blank: (filled: string, blank: string) => `${filled} cells, ${blank} blank`,
    mark: (mark: string) => `decimal mark "${mark}"`,
    range: (min: string, median: string, max: string) =>
      `least ${min}, middle ${median}, greatest ${max}`,
    unused: "not used",
    useAs:
      "If a column that is not used is a field of the table, say so by --answer: header, equals sign, field (land_ha, workers, cod, ...)",
    notices: "Remarks",
    otherSheets: (file: string, sheets: string) => `${file}: sheets not read: ${sheets}`,
    questions: "TO BE DECIDED",
    answer: "Answer",
    free: "answer",
    or: "or",
    choose: (answers: string) => `, with one of these in place of ${openAnswer}: ${answers}`,
  },
} as const;

/** What was understood of all tables, and what must be decided. Lines of text, without a last line end. */
export function readingText(imported: Imported, language: Language = "vi"): string {
  const say = words[language];
  return [
    ...imported.tables.flatMap((table) => tableLines(table, language)),
    ...imported.otherSheets.flatMap(({ file, sheets, hidden }) => [
      ...(sheets.length === 0 ? [] : [say.otherSheets(file, listed(sheets))]),
      ...(hidden.length === 0 ? [] : [say.hidden(file, listed(hidden))]),
    ]),
    ...questionLines(imported, language),
  ].join("\n");
}

const listed = (names: readonly string[]): string => names.map((name) => quote(name)).join(", ");

function tableLines({ kind, report }: ImportedTable, language: Language): string[] {
  if (report === undefined) return [];
  const say = words[language];
  const unused = new Set(report.unknownColumns.map(({ header }) => header));
  const notices = report.notices.filter(
    ({ kind, at }) => kind !== "column" || !unused.has(at.column ?? ""),
  );
  const where = report.sheet === undefined ? report.file : `${report.file} / ${report.sheet}`;
  const skipped = report.skippedRows.map(
    (row) => `${row.row} ${quote(row.text)} (${remarkIn(skippedReason(row), language)})`,
  );
  if (report.headerRow === 0) return [say.read(where, kinds[language][kind]), `  ${say.noHeader}`];
  return [
    say.read(where, kinds[language][kind]),
    `  ${say.rows(number(report.rows, language), report.headerRow, report.blankRows)}`,
    ...(skipped.length === 0 ? [] : [`  ${say.skipped}: ${skipped.join("; ")}`]),
    ...report.columns.map((column) => `  ${columnLine(column, language)}`),
    ...unusedLines(report, language),
    ...(notices.length === 0 ? [] : [`  ${say.notices}:`]),
    ...notices.map((notice) => `  - ${remarkIn(noticeRemark(notice), language)}`),
  ];
}

function columnLine(use: ColumnUse, language: Language): string {
  const say = words[language];
  const { column, letters, field, unit, decimal, filled, blank, min, median, max } = use;
  const name = language === "vi" ? fieldWord(field) : field;
  const inUnit = unit === undefined ? "" : ` (${language === "vi" ? unitWord(unit) : unit})`;
  const parts = [
    say.blank(number(filled, language), number(blank, language)),
    ...(decimal === undefined ? [] : [say.mark(decimal)]),
    ...(min === undefined || median === undefined || max === undefined
      ? []
      : [say.range(number(min, language), number(median, language), number(max, language))]),
  ];
  return `${say.column} ${letters} ${quote(column)} → ${name}${inUnit}: ${parts.join("; ")}`;
}

function unusedLines({ unknownColumns }: FileReport, language: Language): string[] {
  const say = words[language];
  const named = unknownColumns.filter(({ header }) => header !== "");
  if (named.length === 0) return [];
  return [
    ...named.map(
      ({ letters, header }) => `  ${say.column} ${letters} ${quote(header)}: ${say.unused}`,
    ),
    `  ${say.useAs}`,
  ];
}

function questionLines({ issues }: Imported, language: Language): string[] {
  const say = words[language];
  const keys = new Map(
    issues.flatMap((issue) => (issue.question === undefined ? [] : [[issue.question.key, issue]])),
  );
  // One answer counts for all tables that ask.
  const open = [...keys.values()];
  if (open.length === 0) return [];
  return [
    `${say.questions} (${open.length})`,
    ...open.flatMap(({ question, message, vi }) => {
      const [offered, others] = answersOf(question?.options ?? [], language);
      return [
        `- ${question?.key ?? ""}: ${language === "vi" ? vi.message : message}`,
        `  ${say.answer}: --answer ${quote(`${question?.key ?? ""}=${offered}`)}${others}`,
      ];
    }),
  ];
}

/** Stands where an answer must be chosen: what is printed to be copied must not decide by itself. */
const openAnswer = "…";

/** The answer to copy, and what else may be said. Of several that mean something none is to be copied. */
function answersOf(
  options: readonly string[],
  language: Language,
): readonly [offered: string, others: string] {
  const say = words[language];
  const [first = say.free, ...others] = options;
  if (others.length === 0) return [first, ""];
  if (others.every(saysIgnore)) return [first, ` (${say.or} ${listed(others)})`];
  return [openAnswer, say.choose(listed(options))];
}

const number = (value: number, language: Language): string =>
  value.toLocaleString(language === "vi" ? "vi-VN" : "en-GB", {
    maximumFractionDigits: 6,
    useGrouping: value >= 10_000 || language === "en",
  });
