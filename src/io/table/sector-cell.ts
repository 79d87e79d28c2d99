/** Cells that name a sector: a code, a code with words, or words alone. */

import { isVsic, withLostZero } from "../../domain/vsic.js";
import { quote } from "../../errors.js";
import { Asked, Noted } from "./cell-doubts.js";
import { said, saidWithFix } from "./said.js";
import { sectorGuesses } from "./sector-words.js";

const bare = /^\d{2,5}$/;
const withWords =
  /^(?:vsic|mã ngành|mã|ngành)?[\s:]*[A-U]?[\s.]*(\d{2,5})(?:\s*[-–—:.,;(/]\s*\D.*|\s+\D.*)?$/iu;
const dotted = /^\d{2}\.\d{1,3}$|^\d{2}\.\d{2}\.\d$/;
const enough = 0.8;

/** What the code of a sector is. */
export function readSector(text: string): string | Noted | Asked {
  if (bare.test(text) && isVsic(text)) return text;
  const written = dotted.test(text) ? text.replaceAll(".", "") : withWords.exec(text)?.[1];
  if (written !== undefined && isVsic(written))
    return written === text ? text : taken(text, written);
  if (/^\d{1,4}$/.test(text)) return withZero(text);
  if (written !== undefined) return noCode(text);
  return ofWords(text);
}

const taken = (text: string, code: string): Noted =>
  new Noted(
    code,
    "guess",
    said(
      `${quote(text)} was read as sector ${code}.`,
      `${quote(text)} được hiểu là ngành ${code}.`,
    ),
    1,
  );

/** 810 is no code, 0810 is one. */
function withZero(text: string): Noted | Asked {
  const code = withLostZero(text);
  if (code === undefined) return noCode(text);
  return new Noted(
    code,
    "code",
    said(
      `${quote(text)} is no sector code and was read as ${code}: a spreadsheet has taken the zero in front.`,
      `${quote(text)} không phải mã ngành nên được hiểu là ${code}: bảng tính đã làm mất số 0 ở đầu.`,
    ),
    0.9,
  );
}

const noCode = (text: string): Asked =>
  new Asked(
    text,
    [],
    saidWithFix(
      [
        `${quote(text)}: there is no such code of VSIC 2018.`,
        "Give a code of two to five digits, such as 13; the same code again is kept as it is.",
      ],
      [
        `${quote(text)}: không có mã này trong hệ thống ngành kinh tế Việt Nam 2018 (VSIC).`,
        "Ghi mã ngành từ hai đến năm chữ số, ví dụ 13; trả lời bằng chính mã này thì mã được giữ nguyên.",
      ],
    ),
  );

function ofWords(text: string): Noted | Asked {
  const guesses = sectorGuesses(text);
  const [best] = guesses;
  if (best === undefined || best.confidence < enough)
    return new Asked(
      text,
      guesses.map(({ code }) => code),
      saidWithFix(
        [`${quote(text)}: expected a VSIC 2018 code of 2 to 5 digits.`, "Give the code."],
        [
          `${quote(text)}: chưa biết là ngành nào; cần mã ngành VSIC 2018 từ hai đến năm chữ số.`,
          "Cho biết mã ngành.",
        ],
      ),
    );
  const { code, confidence } = best;
  return new Noted(
    code,
    "guess",
    said(
      `${quote(text)} was read as sector ${code} (confidence ${confidence}).`,
      `${quote(text)} được hiểu là ngành ${code} (độ tin cậy ${String(confidence).replace(".", ",")}).`,
    ),
    confidence,
  );
}

/** The list of sectors is not the law: whoever insists on a code is believed, and `check` speaks of it. */
export const keepsCode = (kind: string, answer: string): boolean =>
  kind === "sector" && /^\d{2,5}$/.test(answer);
