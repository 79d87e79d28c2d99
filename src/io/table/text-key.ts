import { plainKey } from "../../domain/name-key.js";

/**
 * The key under which headers, units and words of a cell are compared: "Tên DN", "TÊN_DN" and
 * "ten dn" have one key. Marks, case, width, punctuation and invisible characters do not count;
 * a key holds letters, digits and single blanks only.
 */
export function textKey(text: string): string {
  return plainKey(text.replaceAll("%", " percent "));
}

/** The letters by which a spreadsheet names a column: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  let letters = "";
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}
