/**
 * Is a word a Vietnamese syllable? By its spelling: an onset, a rhyme, at most one tone, and only the acute
 * or the dot below before c, ch, p and t. There are some 10,000 of them; a text in the wrong encoding
 * hardly ever is one.
 */

const onsets = "ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x";

/** Vowels with the endings that each may have; a dot is no ending. */
const rhymes = [
  ["a", ". i o u y c ch m n ng nh p t"],
  ["ă", "c m n ng p t"],
  ["â", "u y c m n ng p t"],
  ["e", ". o c m n ng p t"],
  ["ê", ". u ch m n nh p t"],
  ["i", ". a u ch m n nh p t"],
  ["iê", "u c m n ng p t"],
  ["o", ". i c m n ng p t"],
  ["oa", ". i o y c ch m n ng nh p t"],
  ["oă", "c m n ng t"],
  ["oe", ". o n t"],
  ["oo", "c ng"],
  ["ô", ". i c m n ng p t"],
  ["ơ", ". i m n p t"],
  ["u", ". a i c m n ng p t"],
  ["uâ", "y n ng t"],
  ["uê", ". ch nh"],
  ["uô", "i c m n ng t"],
  ["uơ", "."],
  ["uy", ". a u ch n nh p t"],
  ["uyê", "n t"],
  ["ư", ". a i u c m n ng t"],
  ["ươ", "i u c m n ng p t"],
  ["y", ". ch n nh t"],
  ["yê", "u m n ng t"],
] as const;

const rhyme = rhymes
  .flatMap(([vowel, endings]) =>
    endings.split(" ").map((ending) => (ending === "." ? vowel : vowel + ending)),
  )
  .join("|");
const shape = new RegExp(`^(?:${onsets})?(?:${rhyme})$`);
/** Grave, acute, tilde, hook above, dot below. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const stopped = /(?:c|ch|p|t)$/;
const stoppedTone = /[\u0301\u0323]/;
/** nghiêng is the longest, with seven letters. */
const longest = 8;

/** Words that were judged, because a table repeats them; there are not many. */
const judged = new Map<string, boolean>();
const mostJudged = 20_000;

/** @param word letters only, in any case */
export function isSyllable(word: string): boolean {
  const known = judged.get(word);
  if (known !== undefined) return known;
  const is = judge(word);
  if (judged.size < mostJudged && word.length <= longest) judged.set(word, is);
  return is;
}

function judge(word: string): boolean {
  const composed = word.normalize("NFC").toLowerCase();
  if (composed.length > longest) return false;
  const apart = composed.normalize("NFD");
  const found = apart.match(tones) ?? [];
  if (found.length > 1) return false;
  const plain = apart.replace(tones, "").normalize("NFC");
  if (!shape.test(plain)) return false;
  return !stopped.test(plain) || stoppedTone.test(found[0] ?? "");
}
