/** What of a text cannot be seen, what two texts have in common for the eye, and how to show either. */

/**
 * What no reader sees, or what acts on its surroundings instead of standing in them: controls, line and
 * paragraph separators, format characters (zero-width, soft hyphen, byte order mark, marks that turn the
 * direction), whatever Unicode lets a font leave out (variation selectors, fillers, tags), the blank of
 * braille. Half a character is here too, so that it can be shown.
 */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const controlling = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** What a hidden character does. */
export type HiddenKind = "invisible" | "direction" | "control";

/** One hidden character of a text. */
export interface HiddenCharacter {
  /** `U+200B` */
  readonly codePoint: string;
  /** Which character of the text it is, from 1. */
  readonly position: number;
  readonly kind: HiddenKind;
}

/** The first character of a text that cannot be seen. */
export function hiddenIn(text: string): HiddenCharacter | undefined {
  const at = text.search(hidden);
  if (at < 0) return undefined;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const kind = turning.test(character)
    ? "direction"
    : controlling.test(character)
      ? "control"
      : "invisible";
  return { codePoint: codePointOf(character), position: positionOf(text, at), kind };
}

/** The text with `\u{200B}` in place of each character that cannot be seen, so that it can be shown. */
export function visible(text: string): string {
  return text.replace(hidden, spelt);
}

const obeyed = new RegExp(`(?!\\n)(?:${controlling.source}|${turning.source})`, "gu");

/**
 * Text for people as it can be printed: what a terminal would obey, or what turns the direction of text, is
 * spelt out as `\u{202E}`; lines stay lines. Names come from files, also those in a summary.
 */
export function printable(text: string): string {
  return text.replace(obeyed, spelt);
}

/** The text without what cannot be seen and in one form of its accents: texts that agree in it are one. */
export function plain(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text.replace(hidden, "").normalize("NFC");
}

/** The first half of a character without its other half, which no encoding can write. */
export function loneSurrogateIn(text: string): Omit<HiddenCharacter, "kind"> | undefined {
  if (text.isWellFormed()) return undefined;
  const at = text.search(/\p{Cs}/u);
  return { codePoint: codePointOf(text.charAt(at)), position: positionOf(text, at) };
}

/**
 * Letters of other scripts, and rare Latin ones, that a reader takes for a Latin letter, after Unicode's
 * list of confusables (UTS #39): only those of the scripts that a keyboard beside a Vietnamese one has
 * (Cyrillic, Greek), and the three that pass for Đ and dotless i. Case by case: Ν is taken for N, ν for
 * v. Not here: 0 and O, 1 and l, since codes rightly use both.
 */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  [
    ["АВЕЅІЈКМНОРСТУХҮԚԜѴ", "ABESIJKMHOPCTYXYQWV"],
    ["аеѕіјорсухүһԁԛԝѵ", "aesijopcyxyhdqwv"],
    ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"],
    ["αγινορυ", "ayivopu"],
    ["ÐƉðɖıɑɡ", "ĐĐđđiag"],
  ].flatMap(([others = "", latin = ""]) =>
    [...others].map((letter, at) => [letter, latin[at] ?? ""] as const),
  ),
);

/**
 * What a text looks like: equal for texts that can be taken for each other, whatever their case, blanks,
 * invisible characters, form of accents (Unicode's NFKC) and script of their letters. For comparison
 * only, never to be shown.
 */
export function likeness(text: string): string {
  let letters = "";
  for (const letter of text.normalize("NFKD").replace(hidden, "").replace(/\s/gu, ""))
    letters += lookAlikes.get(letter) ?? letter;
  return (
    letters
      // A stroke through d, and a mark that is set twice on the same letter.
      .replace(/([dD])\u0335/g, (_, d: string) => (d === "d" ? "đ" : "Đ"))
      .replace(/(\p{M})\1+/gu, "$1")
      // Upper case first: ß and SS, ς and σ are one.
      .toUpperCase()
      .toLowerCase()
      .normalize("NFC")
  );
}

const spelt = (character: string): string => `\\u{${hexOf(character)}}`;

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

/** `U+200B` */
export const codePointOf = (character: string): string => `U+${hexOf(character)}`;

/** Characters as a reader counts them, not halves of them. */
const positionOf = (text: string, index: number): number => [...text.slice(0, index)].length + 1;
