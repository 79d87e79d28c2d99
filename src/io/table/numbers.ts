/**
 * Numbers as people write them, read under one decimal mark.
 *
 * Accepted: an optional minus (- or −), whole digits without a needless leading zero, or groups of
 * three divided all by the same mark (the other of `.` and `,`, a blank, or a no-break or thin
 * blank), and an optional decimal part. Nothing else: no exponents, no hex, no full-width digits,
 * no plus, no unit, nothing of which the whole part cannot be held exactly.
 */

/** The mark before the decimals. */
export type DecimalMark = "." | ",";

/** The decimal mark of a figure that a workbook holds as a number, not as a text: it has one reading only. */
export const exactMark = "\u2396";

/** A text with such a figure as people write it: with a comma, in English with a point. */
export const shownFigure = (text: string, mark: DecimalMark = ","): string =>
  text.replaceAll(exactMark, mark);

/** What a text says under each mark, as plain digits with a point ("-1234.5"). */
export interface Readings {
  readonly point: string | undefined;
  readonly comma: string | undefined;
}

const longestNumber = 400;
const blanks = " \\u00a0\\u2009\\u202f";
const grammar = (decimal: string, group: string): RegExp =>
  new RegExp(
    `^([-\\u2212]?)(0|[1-9]\\d*|[1-9]\\d{0,2}([${group}${blanks}])\\d{3}(?:\\3\\d{3})*|(?=[${decimal}]))(?:[${decimal}](\\d+))?$`,
  );
const withPoint = grammar(".", ",");
const withComma = grammar(",", ".");
const plainWhole = /^-?(?:0|[1-9]\d{0,14})$/;

function canonical(text: string, pattern: RegExp): string | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const whole = (match[2] ?? "").replace(/\D/g, "");
  const decimals = match[4] === undefined ? "" : `.${match[4]}`;
  const digits = `${match[1] === "" ? "" : "-"}${whole === "" ? "0" : whole}${decimals}`;
  return Math.abs(Number(digits)) > Number.MAX_SAFE_INTEGER ? undefined : digits;
}

/** Both readings of a trimmed text; equal where the mark does not matter. */
export function readingsOf(text: string): Readings {
  if (plainWhole.test(text)) return { point: text, comma: text };
  if (text.length > longestNumber) return { point: undefined, comma: undefined };
  if (text.includes(exactMark)) {
    const exact = canonical(text.replace(exactMark, "."), withPoint);
    return { point: exact, comma: exact };
  }
  return { point: canonical(text, withPoint), comma: canonical(text, withComma) };
}

/** The value of plain digits times ten to an exponent, rounded once. */
export function shifted(digits: string, exponent: number): number {
  const value = Number(exponent === 0 ? digits : `${digits}e${exponent}`);
  return value === 0 ? 0 : value;
}

/** Why a text is not a number. */
export type NotNumber =
  | "fullWidth"
  | "otherBase"
  | "exponent"
  | "infinite"
  | "errorValue"
  | "code"
  | "plus"
  | "dash"
  | "tooLarge"
  | "other";

const reasons: readonly (readonly [RegExp, NotNumber])[] = [
  [/[\uff10-\uff19]/, "fullWidth"],
  [/^[-+]?0[xob]/i, "otherBase"],
  [/^[-+]?[\d.,]+e[-+]?\d+$/i, "exponent"],
  [/^[-+]?(nan|inf|infinity)$/i, "infinite"],
  [/^#/, "errorValue"],
  [/^[-−]?0\d/, "code"],
  [/^\+/, "plus"],
  [/^[-–—]$/, "dash"],
  [/^[-−]?\d{16,}$/, "tooLarge"],
];

/** Why is this not a number under either mark? */
export function whyNotNumber(text: string): NotNumber {
  return reasons.find(([pattern]) => pattern.test(text))?.[1] ?? "other";
}
