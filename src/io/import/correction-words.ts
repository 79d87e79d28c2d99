/** The columns of the list of what is to be mended, by language: as it is written, and read back. */
import type { Language } from "../../language.js";

/** The columns in order. */
export const correctionFields = [
  "kind",
  "file",
  "sheet",
  "row",
  "column",
  "id",
  "was",
  "said",
  "fix",
  "question",
  "options",
  "correction",
] as const;
export type CorrectionField = (typeof correctionFields)[number];

export const correctionHeaders: Readonly<
  Record<Language, Readonly<Record<CorrectionField, string>>>
> = {
  vi: {
    kind: "Loại",
    file: "Tệp",
    sheet: "Trang tính",
    row: "Dòng",
    column: "Cột",
    id: "Mã",
    was: "Ô hiện có",
    said: "Nội dung",
    fix: "Cách sửa",
    question: "Câu hỏi",
    options: "Có thể trả lời",
    correction: "Sửa lại",
  },
  en: {
    kind: "Kind",
    file: "File",
    sheet: "Sheet",
    row: "Row",
    column: "Column",
    id: "Id",
    was: "Cell",
    said: "Message",
    fix: "Fix",
    question: "Question",
    options: "Answers",
    correction: "Correction",
  },
};

export const correctionKinds: Readonly<
  Record<Language, Readonly<Record<"problem" | "question" | "notice", string>>>
> = {
  vi: { problem: "lỗi", question: "cần quyết định", notice: "lưu ý" },
  en: { problem: "problem", question: "decision", notice: "remark" },
};
