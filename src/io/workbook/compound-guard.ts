/** Looks over a file of the older kind (.xls), which is also the envelope of encrypted workbooks. */
import { bookError, bookSaid } from "./messages.js";

/** Names in the directory of the file begin at multiples of this. */
const entryBytes = 128;
const blockBytes = 512;
/** The first record of a stream of version BIFF8: beginning of file. */
const begin = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]);
const passwordRecord = 0x2f;
/** Records in front of which a password would stand. */
const looked = 6;

/** @throws DidoiError E_FORMAT for what is locked, holds macros, or is no workbook */
export function guardCompound(bytes: Uint8Array, file: string): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const has = (name: string): boolean => hasEntry(buffer, name);
  if (has("EncryptedPackage") || hasPassword(buffer))
    throw bookError("E_FORMAT", bookSaid.encrypted(), file);
  if (has("_VBA_PROJECT_CUR") || has("_VBA_PROJECT"))
    throw bookError("E_FORMAT", bookSaid.macros(), file);
  if (!has("Workbook") && !has("Book")) throw bookError("E_FORMAT", bookSaid.notRead(), file);
}

function hasEntry(buffer: Buffer, name: string): boolean {
  const text = Buffer.from(`${name}\0`, "utf16le");
  for (let at = buffer.indexOf(text); at !== -1; at = buffer.indexOf(text, at + 1))
    if (at % entryBytes === 0) return true;
  return false;
}

function hasPassword(buffer: Buffer): boolean {
  for (let at = buffer.indexOf(begin); at !== -1; at = buffer.indexOf(begin, at + 1))
    if (at % blockBytes === 0 && passwordAfter(buffer, at)) return true;
  return false;
}

function passwordAfter(buffer: Buffer, from: number): boolean {
  let at = from;
  for (let record = 0; record < looked && at + 4 <= buffer.length; record++) {
    if (buffer.readUInt16LE(at) === passwordRecord) return true;
    at += 4 + buffer.readUInt16LE(at + 2);
  }
  return false;
}
