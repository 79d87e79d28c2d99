/**
 * In which encoding is a file without a byte order mark? UTF-8 where its bytes are; else by its words:
 * windows-1258, or windows-1252 where they are Vietnamese in an encoding of fonts, which is then seen
 * and converted column by column.
 */
import type { Encoding } from "../csv/csv-decode.js";
import { fromFont } from "./font-encodings.js";
import { isSyllable } from "./syllable.js";

/** Words that an encoding must turn into syllables before it is believed, and their share. */
const fewest = 3;
const share = 0.95;

/** @param sample the beginning of the file; undefined if nothing is certain enough */
export function guessEncoding(sample: Uint8Array): Encoding | undefined {
  if (isUtf8(sample)) return "utf-8";
  const latin = new TextDecoder("windows-1252").decode(sample);
  const vietnamese = new TextDecoder("windows-1258").decode(sample).normalize("NFC");
  const readings: readonly (readonly [Encoding, string])[] = [
    ["windows-1258", vietnamese],
    ["windows-1252", fromFont(latin, "TCVN3")],
    ["windows-1252", fromFont(latin, "VNI")],
  ];
  const good = readings.filter(([, text]) => isVietnamese(text));
  return good.length === 1 ? good[0]?.[0] : undefined;
}

function isUtf8(sample: Uint8Array): boolean {
  try {
    // A character that is cut off at the end does no harm.
    new TextDecoder("utf-8", { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function isVietnamese(text: string): boolean {
  const marked = (text.match(/[^\s\d!-/:-@[-`{-~\u00a0]+/g) ?? []).filter((word) =>
    /[^A-Za-z]/.test(word),
  );
  const known = marked.filter(isSyllable).length;
  return known >= fewest && known >= share * marked.length;
}
