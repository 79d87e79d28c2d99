/** What is said of cells in an encoding of fonts. */
import { type Issue, issueOf, type Place, quote } from "../../errors.js";
import type { FontEncoding } from "./font-encodings.js";

/** A cell of which only some words are Vietnamese in such an encoding. */
export const unclearText = (text: string, at: Place): Issue =>
  issueOf(
    "E_CELL",
    {
      en: [
        `${quote(text)} seems to be written in a font of TCVN3 or VNI, but not all of its words can be read.`,
        "Convert the column to Unicode, or write the cell again.",
      ],
      vi: [
        `${quote(text)} có vẻ được gõ bằng phông chữ TCVN3 (.VnTime) hoặc VNI, nhưng có từ không đọc được.`,
        "Chuyển cột sang Unicode, hoặc gõ lại ô này.",
      ],
    },
    at,
  );

/** A cell that was read as it stands before its column turned out to be in such an encoding. */
export const eitherWay = (text: string, encoding: FontEncoding, at: Place): Issue =>
  issueOf(
    "E_CELL",
    {
      en: [
        `${quote(text)} can be read as it stands, and as ${encoding} like other cells of its column.`,
        "Convert the column to Unicode.",
      ],
      vi: [
        `${quote(text)} đọc được theo hai cách: nguyên dạng, và theo ${encoding} như các ô khác trong cột.`,
        "Chuyển cả cột sang Unicode.",
      ],
    },
    at,
  );
