/** Words that rows begin with which are no records: totals, sections, notes, signatures. */
import { textKey } from "./text-key.js";

const exactTotal =
  /^(tong cong|tong so|tong|cong|total|grand total|subtotal|sub total)( \d[\d ]*)?$/;
/** With its accents, so that "Công ty" is no "Cộng"; "Tổng công ty" and "Cộng đồng" are names. */
const accentedTotal =
  /^(?:[ivx\d]+[.)]\s*)?(?:tổng cộng|tổng số|tổng(?!\s+(?:công|kho|hợp|đại|cục|thầu|giám))|cộng(?!\s+(?:đồng|hòa|hoà|lực|sinh|hưởng))|lũy kế|luỹ kế|mang sang|cộng dồn)(?![\p{L}\p{M}])/u;

/** Most cells begin with no such word: seen at once, since every cell of a table is asked. */
const maybeTotal = /^[^\p{L}]{0,8}(?:[ivx]{1,5}[.)]\s*)?(?:t[oổ]|c[oộ]|l[uũỹ]|mang|grand|sub)/iu;

/** The same without letters of every script, which makes it many times quicker. */
const surelyNone = /^(?:[abd-fhjkn-ruwyz]|t[a-np-z]|c[a-np-z]|[\d.,]+$)/i;

/** Does a cell say that its row is a total? */
export function totalLead(cell: string): boolean {
  if (surelyNone.test(cell) || !maybeTotal.test(cell)) return false;
  const text = cell.trim();
  if (accentedTotal.test(text.slice(0, 100).normalize("NFC").toLowerCase())) return true;
  return exactTotal.test(textKey(text.slice(0, 100)));
}

const endings =
  /^(?:nguoi lap|giam doc|tong giam doc|pho giam doc|thu truong|ke toan|truong phong|pho phong|chu tich|tm |kt |ky ten|ky ghi ro|noi nhan|ghi chu$|ghi chu \p{L}|luu y|nguon|xac nhan|nguoi kiem tra|nguoi tong hop|(?:[\p{L} ]+ )?ngay (?:\d+ )?thang|het$|prepared by|approved by|director)/u;

/** Does a cell begin a note or a signature under the table? */
export const endLead = (cell: string): boolean => endings.test(textKey(cell.slice(0, 200)));

const numbered = /^(?:[IVXLC]{1,6}|[A-Z]|\d{1,2})\s*[.):-]?$/;
const sectionWords =
  /^(?:(?:[ivxlc]{1,6}|[a-z]|\d{1,2}) )?(?:phuong|xa|thi tran|thanh pho|tp|quan|huyen|khu|cum|nganh|nhom|linh vuc|dia ban|phan)(?: |$)/;

/** Do the filled cells of a row (one or two) only give a heading to the rows under it? */
export function isHeading(filled: readonly string[]): boolean {
  const [first = "", second] = filled;
  if (second === undefined) return first.trim() !== "";
  return numbered.test(first.trim()) && (sectionWords.test(textKey(second)) || isUpper(second));
}

/** "II | THÀNH PHỐ DĨ AN", which may come after the total of the section before. */
export const isNumberedSection = ([first = "", second = ""]: readonly string[]): boolean =>
  /^(?:[IVXLC]{1,6}|[A-Z])\s*[.):-]?$/.test(first.trim()) && sectionWords.test(textKey(second));

const isUpper = (text: string): boolean =>
  /\p{L}/u.test(text) && text === text.toUpperCase() && text.trim().includes(" ");
