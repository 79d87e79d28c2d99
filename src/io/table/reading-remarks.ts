/** What reading has to say of a table in one line each: notices, and rows that were passed over. */
import { formatPlace } from "../../errors.js";
import { type Language, type Remark, remarkIn } from "../../language.js";
import type { Notice } from "./notices.js";
import type { FileReport } from "./read-table.js";
import type { SkippedRow } from "./row-filter.js";

/** A notice with its place and how often it was seen. */
export function noticeRemark({ at, message, vi, count }: Notice): Remark {
  const line = (text: string, language: Language, times: string): string =>
    `${formatPlace(at, language)}: ${text}${count === 1 ? "" : ` (${times})`}`;
  return {
    message: line(message, "en", `${count} times`),
    vi: line(vi.message, "vi", `${count} lần`),
  };
}

const reasons: Readonly<Record<SkippedRow["reason"], Remark>> = {
  title: { message: "title", vi: "tiêu đề bảng" },
  header: { message: "header once more", vi: "dòng tiêu đề lặp lại" },
  numbering: { message: "numbering of the columns", vi: "dòng đánh số cột" },
  section: { message: "heading of a section", vi: "tên nhóm" },
  total: { message: "total", vi: "dòng tổng" },
  duplicate: { message: "the same record once more", vi: "bản ghi lặp lại" },
  note: { message: "note or signature", vi: "ghi chú, chữ ký" },
};
const grounds: Readonly<Record<NonNullable<SkippedRow["by"]>, Remark>> = {
  words: { message: "by its words", vi: "theo chữ" },
  sums: { message: "by its sums", vi: "theo tổng" },
  both: { message: "by its words and sums", vi: "theo chữ và theo tổng" },
};

/** Why a row was passed over. */
export function skippedReason({ reason, by }: SkippedRow): Remark {
  const ground = by === undefined ? undefined : grounds[by];
  const text = (language: Language): string =>
    remarkIn(reasons[reason], language) +
    (ground === undefined ? "" : ` (${remarkIn(ground, language)})`);
  return { message: text("en"), vi: text("vi") };
}

/** One line for the rows of a table that were passed over, though they look like more than titles. */
export function skippedRemarks({ file, skippedRows }: FileReport): Remark[] {
  const rows = skippedRows.filter(({ reason }) =>
    ["section", "total", "duplicate"].includes(reason),
  );
  if (rows.length === 0) return [];
  const list = (language: Language): string =>
    rows.map((row) => `${row.row} ${remarkIn(skippedReason(row), language)}`).join(", ");
  return [
    {
      message: `${file}: rows passed over: ${list("en")}`,
      vi: `${file}: bỏ qua dòng ${list("vi")}`,
    },
  ];
}
