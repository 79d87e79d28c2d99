/** Marks and words by which a cell says that a value is not known. */
import type { CellKind } from "./columns.js";
import { textKey } from "./text-key.js";

const dashes = /^[-–—]+$/;
const marks = /^[-–—_…?/]+$|^\.{2,}$/u;
const words = new Set(
  [
    "n/a",
    "na",
    "chưa có",
    "chưa có số liệu",
    "không có số liệu",
    "không có thông tin",
    "chưa rõ",
    "không rõ",
    "chưa xác định",
    "không xác định",
    "kxđ",
    "chưa cập nhật",
    "đang cập nhật",
    "chưa thống kê",
    "unknown",
    "not available",
    "no data",
  ].map(textKey),
);
const orZero = new Set(["không", "không có", "ko", "không phát sinh", "none"].map(textKey));
const longest = 25;
/** A digit first: no mark and no word of these. */
const startsAsValue = /^[0-9]/;

/** Begins as no word of these does: most cells, seen without making their key. */
const noWord = /^(?:[abe-jlmo-tv-z]|c[a-gi-z]|k[a-gi-np-wyz])/i;
const isOf = (known: ReadonlySet<string>, text: string): boolean =>
  !noWord.test(text) && known.has(textKey(text));

/** Does a cell of this kind, as written, only say that nothing is known? */
export function saysMissing(text: string, kind: CellKind["kind"]): boolean {
  if (text.length > longest || startsAsValue.test(text)) return false;
  if (kind === "text") return dashes.test(text) || isOf(words, text);
  return marks.test(text) || (kind !== "choice" && isOf(words, text));
}

/** Does a figure say "không": none at all, or none known? */
export const saysNoneOrMissing = (text: string): boolean =>
  text.length <= longest && !startsAsValue.test(text) && isOf(orZero, text);
