/** Is a text in an encoding of fonts? Decided by its words: they are Vietnamese syllables in one encoding only. */
import { type FontEncoding, fromFont } from "./font-encodings.js";
import { isSyllable } from "./syllable.js";

/** A text that was in an encoding of fonts. */
export interface FontText {
  readonly encoding: FontEncoding;
  /** The same in Unicode. */
  readonly text: string;
}

const encodings: readonly FontEncoding[] = ["TCVN3", "VNI"];
/** Characters by which such encodings write; Vietnamese in Unicode has further ones, from U+0102 on. */
const latin = /[\u00a1-\u00ff]/;
const beyondLatin = /[\u0100-\uffff]/;
const words = /[A-Za-z\u00a1-\u00fe]+/g;

/** May a text be in an encoding of fonts? Cheap, and true of "Bình" as well. */
export const mayBeFontText = (text: string): boolean => latin.test(text) && !beyondLatin.test(text);

/**
 * The text in Unicode where its words prove an encoding: with it all words that are not plain letters are
 * syllables, and as they stand not all of them are. "unclear": most words point to an encoding, others
 * contradict it. Undefined: nothing points to one.
 */
export function fontText(text: string): FontText | "unclear" | undefined {
  if (!mayBeFontText(text)) return undefined;
  const marked = (text.match(words) ?? []).filter((word) => latin.test(word));
  const strange = marked.filter((word) => !isSyllable(word));
  if (strange.length === 0) return undefined;
  const proved = encodings.filter((encoding) => readsAs(marked, encoding));
  const [encoding] = proved;
  if (encoding !== undefined && proved.length === 1)
    return { encoding, text: fromFont(text, encoding) };
  const most = Math.max(
    ...encodings.map((one) => strange.filter((word) => becomes(word, one)).length),
  );
  return most >= 2 && 2 * most >= strange.length ? "unclear" : undefined;
}

/** Are all its words syllables in this encoding? For texts beside others that prove it. */
export function readsIn(text: string, encoding: FontEncoding): boolean {
  return (text.match(words) ?? [])
    .filter((word) => latin.test(word))
    .every((word) => becomes(word, encoding));
}

/** Is any word a syllable in this encoding, and none as it stands? */
export function hintsAt(text: string, encoding: FontEncoding): boolean {
  return (text.match(words) ?? []).some(
    (word) => latin.test(word) && !isSyllable(word) && becomes(word, encoding),
  );
}

/** The text in Unicode where its words prove an encoding, else as it is. */
export function unicodeOf(text: string): string {
  const found = fontText(text);
  return typeof found === "object" ? found.text : text;
}

/** At least one word of two letters: a lone sign such as "µ" proves nothing. */
function readsAs(marked: readonly string[], encoding: FontEncoding): boolean {
  return (
    marked.every((word) => becomes(word, encoding)) &&
    marked.some((word) => fromFont(word, encoding).length > 1)
  );
}

/** Some words are written the same in both: "Bình" in VNI. */
const becomes = (word: string, encoding: FontEncoding): boolean =>
  isSyllable(fromFont(word, encoding));
