/** Texts leave out the lists of enterprises, and say where they are. */
import type { Papers } from "./papers.js";

/** One sentence. */
export function listsElsewhere({ language, tables }: Papers): string {
  const names = tables.filter(({ isList }) => isList).map(({ title }) => `"${title}"`);
  const list = names.join(", ");
  return language === "vi"
    ? `Các danh sách ${list} nằm trong tệp bảng tính ghi cùng lúc.`
    : `The lists ${list} are in the workbook that is written beside this text.`;
}
