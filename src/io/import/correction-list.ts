/** What is to be mended in imported files, as a table that people fill. */
import type { Issue, Place } from "../../errors.js";
import type { Language } from "../../language.js";
import type { CsvContent, CsvValue } from "../csv/csv-write.js";
import type { Imported } from "./import-tables.js";

const words = {
  vi: {
    headers: [
      "Loại",
      "Tệp",
      "Trang tính",
      "Dòng",
      "Cột",
      "Nội dung",
      "Cách sửa",
      "Câu hỏi",
      "Có thể trả lời",
      "Sửa lại",
    ],
    problem: "lỗi",
    question: "cần quyết định",
    notice: "lưu ý",
  },
  en: {
    headers: [
      "Kind",
      "File",
      "Sheet",
      "Row",
      "Column",
      "Message",
      "Fix",
      "Question",
      "Answers",
      "Correction",
    ],
    problem: "problem",
    question: "decision",
    notice: "remark",
  },
} as const;

/** Problems and questions first, then what was only noticed. */
export function correctionList({ tables, issues }: Imported, language: Language): CsvContent {
  const say = words[language];
  const issueRow = (issue: Issue): CsvValue[] => {
    const { message, fix } = language === "vi" ? issue.vi : issue;
    const { question, at } = issue;
    const kind = question === undefined ? say.problem : say.question;
    const options = question?.options.join("; ");
    return [kind, ...placeCells(at), message, fix, question?.key, options, undefined];
  };
  const notices = tables.flatMap(({ report }) => report?.notices ?? []);
  return {
    headers: [...say.headers],
    rows: [
      ...issues.map(issueRow),
      ...notices.map(({ at, message, vi }) => {
        const text = language === "vi" ? vi.message : message;
        return [say.notice, ...placeCells(at), text, "", "", "", undefined];
      }),
    ],
  };
}

const placeCells = (at: Place | undefined): CsvValue[] => [
  at?.file,
  at?.sheet,
  at?.row,
  at?.column,
];
