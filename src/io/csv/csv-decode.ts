/**
 * Bytes to text: a byte order mark (UTF-8, UTF-16) decides; else the given encoding; else UTF-8.
 * Always strict: bytes that do not fit are an error, never replaced.
 */
import { type DidoiError, mistake } from "../../errors.js";
import { csvSaid } from "./messages.js";

/** Encodings that can be asked for. */
export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1258", "windows-1252"] as const;
/** Encodings that are read; windows-1258 is Vietnamese. */
export type Encoding = (typeof encodings)[number];

/** The encoding that a byte order mark names. */
export function encodingOfMark(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return undefined;
}

/** A zip file: .xlsx and .ods are. */
export function isZip([a, b, c, d]: Uint8Array): boolean {
  return a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04;
}

/** A workbook of any kind, by its first bytes. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return isZip(bytes) || (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0);
}

/** Decodes the pieces of one file. */
export class StrictDecoder {
  private readonly decoder: InstanceType<typeof TextDecoder>;

  constructor(
    readonly encoding: Encoding,
    private readonly file: string,
  ) {
    // A byte order mark is taken away.
    this.decoder = new TextDecoder(encoding, { fatal: true });
  }

  /** The text of the next piece, or what can be read of it and the error. */
  decode(bytes: Uint8Array): { readonly text: string; readonly error?: DidoiError } {
    try {
      return { text: this.decoder.decode(bytes, { stream: true }) };
    } catch {
      return { text: this.before(bytes), error: this.error() };
    }
  }

  /** What is left at the end, or the error that the last character is cut off. */
  end(): { readonly text: string; readonly error?: DidoiError } {
    try {
      return { text: this.decoder.decode() };
    } catch {
      return { text: "", error: this.error() };
    }
  }

  /** The text up to the first bytes that do not fit, so that the row can be named. */
  private before(bytes: Uint8Array): string {
    let from = 0;
    // The end of a character that began in the piece before.
    while (this.encoding === "utf-8" && from < 3 && ((bytes[from] ?? 0) & 0xc0) === 0x80) from++;
    const text = new TextDecoder(this.encoding).decode(bytes.subarray(from));
    return text.slice(0, Math.max(0, text.indexOf("\ufffd")));
  }

  private error(): DidoiError {
    return mistake("E_FORMAT", csvSaid.encoding(this.encoding), { file: this.file });
  }
}
