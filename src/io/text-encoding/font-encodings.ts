/**
 * Encodings that lived in fonts, common in files of before 2005 and in what was copied from them: the
 * characters are Latin ones, and only the font showed them as Vietnamese.
 *
 *     TCVN3 (ABC; fonts .VnTime)  one character for each letter: C«ng ty = Công ty. Capital letters with
 *                                 a tone have no character of their own; a font of capitals (.VnTimeH)
 *                                 showed small ones as capitals, and which ones it did is lost.
 *     VNI (fonts VNI-Times)       a letter and the mark behind it: Coâng ty = Công ty
 *
 * Sources: TCVN 5712:1993, table VN3; the character set of VNI Software, as in xvnkb (vni.h).
 */

/** Both, as they are named in reports. */
export type FontEncoding = "TCVN3" | "VNI";

/** From U+00A1 to U+00FE; a dot where the encoding has no letter. */
const tcvn3Letters =
  "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";

const tcvn3 = new Map(
  [...tcvn3Letters].flatMap((letter, at): [string, string][] =>
    letter === "." ? [] : [[String.fromCharCode(0xa1 + at), letter]],
  ),
);

/** Each letter with its marks, in the order acute, grave, hook, tilde, dot. */
const vniRows = [
  ["a", "ù ø û õ ï", "áàảãạ"],
  ["a", "â á à å ã ä", "âấầẩẫậ"],
  ["a", "ê é è ú ü ë", "ăắằẳẵặ"],
  ["e", "ù ø û õ ï", "éèẻẽẹ"],
  ["e", "â á à å ã ä", "êếềểễệ"],
  ["o", "ù ø û õ ï", "óòỏõọ"],
  ["o", "â á à å ã ä", "ôốồổỗộ"],
  ["ô", "ù ø û õ ï", "ớờởỡợ"],
  ["u", "ù ø û õ ï", "úùủũụ"],
  ["ö", "ù ø û õ ï", "ứừửữự"],
  ["y", "ù ø û õ", "ýỳỷỹ"],
] as const;
const vniAlone = { ô: "ơ", ö: "ư", í: "í", ì: "ì", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ", ñ: "đ" };

const vni = new Map<string, string>(Object.entries(vniAlone));
for (const [base, marks, letters] of vniRows)
  marks.split(" ").forEach((mark, at) => {
    vni.set(base + mark, letters[at] ?? "");
  });
for (const [from, to] of [...vni]) {
  const capital = to.toUpperCase();
  vni.set(from.toUpperCase(), capital);
  // A small mark may follow a capital letter.
  if (from.length === 2) vni.set(from.charAt(0).toUpperCase() + from.charAt(1), capital);
}
const vniPair = /[aeouyôö][âáàåãäêéèúüëùøûõï]|[à-ÿ]/gi;

/** What a text says if it is in such an encoding; everything else in it stays. */
export function fromFont(text: string, encoding: FontEncoding): string {
  if (encoding === "VNI")
    return text.replace(vniPair, (pair) => {
      const letter = vni.get(pair);
      if (letter !== undefined || pair.length === 1) return letter ?? pair;
      const [base = "", mark = ""] = pair;
      return (vni.get(base) ?? base) + (vni.get(mark) ?? mark);
    });
  return text.replace(/[A-Za-z\u00a1-\u00fe]+/g, tcvn3Word);
}

/** A word whose plain letters, at least two, are capitals was one of capitals. */
function tcvn3Word(word: string): string {
  const letters = word.replace(
    /[\u00a1-\u00fe]/g,
    (character) => tcvn3.get(character) ?? character,
  );
  return /[A-Z].*[A-Z]/.test(word) && !/[a-z]/.test(word) ? letters.toUpperCase() : letters;
}
