/** Vietnamese in other encodings, the way there: an oracle apart from the tables of the library. */
import type { FontEncoding } from "../../../src/io/text-encoding/font-encodings.js";

/** TCVN3 by the code of each letter. */
const tcvn3: Readonly<Record<string, number>> = Object.fromEntries(
  "Ă:a1 Â:a2 Ê:a3 Ô:a4 Ơ:a5 Ư:a6 Đ:a7 ă:a8 â:a9 ê:aa ô:ab ơ:ac ư:ad đ:ae à:b5 ả:b6 ã:b7 á:b8 ạ:b9 ằ:bb ẳ:bc ẵ:bd ắ:be ặ:c6 ầ:c7 ẩ:c8 ẫ:c9 ấ:ca ậ:cb è:cc ẻ:ce ẽ:cf é:d0 ẹ:d1 ề:d2 ể:d3 ễ:d4 ế:d5 ệ:d6 ì:d7 ỉ:d8 ĩ:dc í:dd ị:de ò:df ỏ:e1 õ:e2 ó:e3 ọ:e4 ồ:e5 ổ:e6 ỗ:e7 ố:e8 ộ:e9 ờ:ea ở:eb ỡ:ec ớ:ed ợ:ee ù:ef ủ:f1 ũ:f2 ú:f3 ụ:f4 ừ:f5 ử:f6 ữ:f7 ứ:f8 ự:f9 ỳ:fa ỷ:fb ỹ:fc ý:fd ỵ:fe"
    .split(" ")
    .map((pair) => [pair.charAt(0), Number.parseInt(pair.slice(2), 16)]),
);

/** Marks of VNI by the marks of Unicode: on plain letters and those with a horn, on those with a hat, with a breve. */
const plainMarks: Readonly<Record<string, string>> = {
  "\u0301": "ù",
  "\u0300": "ø",
  "\u0309": "û",
  "\u0303": "õ",
  "\u0323": "ï",
};
const hatMarks: Readonly<Record<string, string>> = {
  "": "â",
  "\u0301": "á",
  "\u0300": "à",
  "\u0309": "å",
  "\u0303": "ã",
  "\u0323": "ä",
};
const breveMarks: Readonly<Record<string, string>> = {
  "": "ê",
  "\u0301": "é",
  "\u0300": "è",
  "\u0309": "ú",
  "\u0303": "ü",
  "\u0323": "ë",
};
const iMarks: Readonly<Record<string, string>> = {
  "\u0301": "í",
  "\u0300": "ì",
  "\u0309": "æ",
  "\u0303": "ó",
  "\u0323": "ò",
};

function vniLetter(letter: string): string {
  if (letter === "đ") return "ñ";
  if (letter === "ỵ") return "î";
  const [base = "", ...marks] = letter.normalize("NFD");
  const tone = marks.find((mark) => mark in plainMarks) ?? "";
  if (marks.includes("\u0302")) return base + hatMarks[tone];
  if (marks.includes("\u0306")) return base + breveMarks[tone];
  if (base === "i" && tone !== "") return iMarks[tone] ?? "";
  const horned = marks.includes("\u031b") ? (base === "o" ? "ô" : "ö") : base;
  return horned + (plainMarks[tone] ?? "");
}

export function inFont(text: string, encoding: FontEncoding): string {
  return [...text]
    .map((letter) => {
      if (/[\x20-\x7e]/.test(letter)) return letter;
      if (encoding === "TCVN3") {
        const code = tcvn3[letter];
        return code === undefined ? letter : String.fromCharCode(code);
      }
      const small = letter.toLowerCase();
      return small === letter ? vniLetter(letter) : vniLetter(small).toUpperCase();
    })
    .join("");
}

/** windows-1258: letters with hat, breve and horn, and tones behind them. */
function in1258(text: string): Buffer {
  const codes = new Map<string, number>();
  for (let code = 0; code < 256; code++)
    codes.set(new TextDecoder("windows-1258").decode(Uint8Array.of(code)), code);
  const bytes = [...text].flatMap((letter) => {
    const own = codes.get(letter);
    if (own !== undefined) return [own];
    const apart = letter.normalize("NFD");
    const tone = [...apart].find(
      (mark) => codes.has(mark) && /[\u0300\u0301\u0303\u0309\u0323]/.test(mark),
    );
    const rest = apart.replace(tone ?? "", "").normalize("NFC");
    return [codes.get(rest) ?? 63, codes.get(tone ?? "") ?? 63];
  });
  return Buffer.from(bytes);
}

/** The bytes of a file; UTF-16 has its mark. */
export function bytesIn(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8") return Buffer.from(text);
  if (encoding === "utf-8 with mark") return Buffer.from(`\ufeff${text}`);
  if (encoding === "utf-16le") return Buffer.from(`\ufeff${text}`, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
  if (encoding === "windows-1258") return in1258(text);
  return Buffer.from(inFont(text, encoding as FontEncoding), "latin1");
}
