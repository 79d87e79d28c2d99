/** What a zip file says that it holds, read without unpacking anything. */
import { bookError, bookSaid } from "./messages.js";

/** One part, as the directory describes it. */
export interface ZipPart {
  readonly name: string;
  readonly encrypted: boolean;
  /** Packed by DEFLATE; else stored as it is. */
  readonly packed: boolean;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its own head begins, which repeats the name. */
  readonly head: number;
  /** Where its packed bytes begin. */
  readonly from: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endBytes = 22;
const longestComment = 65_535;
/** A figure that stands elsewhere because it needs more than 32 bits: none of a file within the limits does. */
const elsewhere = 0xffff_ffff;

/** The number of parts, read first, so that nothing long is walked through. */
export function partCount(bytes: Uint8Array, file: string): number {
  const view = viewOf(bytes);
  return view.getUint16(endOf(view, file) + 10, true);
}

/** The directory. @throws DidoiError E_FORMAT where it does not lie in the file or contradicts it */
export function zipParts(bytes: Uint8Array, file: string): ZipPart[] {
  const view = viewOf(bytes);
  const end = endOf(view, file);
  const parts: ZipPart[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) throw torn(file);
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [nameBytes = 0, extra = 0, comment = 0] = lengths;
    const name = textOf(bytes, at + 46, nameBytes);
    const part = partAt(view, at, name, file);
    if (localName(bytes, part, nameBytes) !== name)
      throw bookError("E_FORMAT", bookSaid.torn(), file);
    parts.push(part);
    at += 46 + nameBytes + extra + comment;
  }
  if (new Set(parts.map(({ name }) => name)).size < parts.length)
    throw bookError("E_FORMAT", bookSaid.twice(), file);
  return parts;
}

const textOf = (bytes: Uint8Array, from: number, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, length).toString("utf8");

/** The name that stands before the part itself. */
function localName(bytes: Uint8Array, { head }: ZipPart, nameBytes: number): string {
  const length = viewOf(bytes).getUint16(head + 26, true);
  return length === nameBytes ? textOf(bytes, head + 30, length) : "";
}

function partAt(view: DataView, at: number, name: string, file: string): ZipPart {
  const method = view.getUint16(at + 10, true);
  const packedBytes = view.getUint32(at + 20, true);
  const bytes = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if ([packedBytes, bytes, local].includes(elsewhere) || (method !== 0 && method !== 8))
    throw bookError("E_FORMAT", bookSaid.packing(), file);
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localMark) throw torn(file);
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + packedBytes > view.byteLength) throw torn(file);
  const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
  return { name, encrypted, packed: method === 8, packedBytes, bytes, head: local, from };
}

/** The last mark counts, as for every reader of zip files. */
function endOf(view: DataView, file: string): number {
  const first = Math.max(0, view.byteLength - endBytes - longestComment);
  for (let at = view.byteLength - endBytes; at >= first; at--)
    if (view.getUint32(at, true) === endMark) return at;
  throw torn(file);
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const torn = (file: string): Error => bookError("E_FORMAT", bookSaid.torn(), file);
