/** Sheets that this library puts into the workbooks of a new problem, beside their table: nothing to be read. */
import type { SheetHead } from "./thread-messages.js";

/** Of the sheet of notes. */
export const guideName = "Hướng dẫn";
export const guideHeaders = [
  "Cột",
  "Ý nghĩa",
  "Cần thiết",
  "Cách ghi",
  "Tiêu đề khác cũng nhận",
  "VÍ DỤ 1",
  "VÍ DỤ 2",
] as const;
/** Of the hidden sheet of words to choose from. */
export const listsName = "Danh mục";

/** Is this the sheet of notes, or that of words? */
export function isOwnSheet({ name, hidden, head }: SheetHead): boolean {
  if (name === listsName) return hidden;
  return name === guideName && guideHeaders.every((text, at) => head[0]?.[at] === text);
}
