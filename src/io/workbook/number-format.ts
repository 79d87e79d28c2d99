/** What the number format of a cell adds to its number. */

export interface NumberFormat {
  /** Shown times a hundred, with "%". */
  readonly percent: boolean;
  /** Least number of digits, for codes such as 0300123456; else 0. */
  readonly digits: number;
  /** Words behind the number, such as "ha" or "triệu"; else empty. */
  readonly unit: string;
}

export const plainFormat: NumberFormat = { percent: false, digits: 0, unit: "" };

/** Numbers of built-in formats for percentages. */
const percentIds = new Set(["9", "10"]);

/** The meaning of a format code such as `0.0%`, `0000000000` or `#,##0" ha"`. */
export function numberFormat(code: string): NumberFormat {
  const positive = code.split(";", 1)[0] ?? "";
  const unquoted = positive.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "");
  if (unquoted.includes("%")) return { ...plainFormat, percent: true };
  if (/^0{2,}$/.test(positive)) return { ...plainFormat, digits: positive.length };
  const words = /"([^"]{1,40})"\s*$/.exec(unspaced(positive));
  return { ...plainFormat, unit: words?.[1]?.trim() ?? "" };
}

/** Without what only keeps a distance: `_-`, `* `, and blanks behind a backslash. */
const unspaced = (code: string): string => code.replace(/_.|\*.|\\ /g, "");

const adds = ({ percent, digits, unit }: NumberFormat): boolean =>
  percent || digits > 0 || unit !== "";

/**
 * Does any cell format of these styles (`styles.xml`) add something? Reading formats takes much memory,
 * and most workbooks need none.
 */
export function stylesAdd(styles: string): boolean {
  const telling = new Set(percentIds);
  for (const [tag] of styles.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)) {
    const id = attribute(tag, "numFmtId");
    if (adds(numberFormat(attribute(tag, "formatCode")))) telling.add(id);
  }
  const cells = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? "";
  for (const [, id = ""] of cells.matchAll(/\snumFmtId="(\d+)"/g)) if (telling.has(id)) return true;
  return false;
}

const attribute = (tag: string, name: string): string =>
  (new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
