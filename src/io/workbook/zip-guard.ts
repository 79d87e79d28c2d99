/**
 * Stands in front of the reader of workbooks, which trusts what a zip file says of itself: what it would
 * unpack is counted first, then unpacked once and thrown away, piece by piece. So a small file that becomes
 * a large one, and one that lies about its sizes, is refused before anything is held in memory.
 */
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";
import type { WorkbookLimits } from "./limits.js";
import { bookError, bookSaid } from "./messages.js";
import { partCount, type ZipPart, zipParts } from "./zip-directory.js";

/** What the file holds, as far as its reader must know. */
export interface ZipContent {
  readonly kind: "xlsx" | "ods";
  /** The styles of an .xlsx, as text; empty where it has none. */
  readonly styles: string;
}

const MiB = 1024 * 1024;

/** @throws DidoiError E_LIMIT for what is too large, E_FORMAT for what is damaged, locked or not a workbook */
export async function guardZip(
  bytes: Uint8Array,
  file: string,
  limits: WorkbookLimits,
): Promise<ZipContent> {
  if (partCount(bytes, file) > limits.parts)
    throw bookError("E_LIMIT", bookSaid.parts(limits.parts), file);
  const parts = zipParts(bytes, file);
  const kind = kindOf(parts, file);
  checkSizes(parts, file, limits);
  let cells = 0;
  let styles = "";
  for (const part of parts) {
    const found = await unpack(bytes.subarray(part.from, part.from + part.packedBytes), part, file);
    cells += found.cells;
    if (cells > limits.cells) throw bookError("E_LIMIT", bookSaid.cells(limits.cells), file);
    if (/(^|\/)styles\.xml$/.test(part.name)) styles = found.text;
    if (lacksTexts(found.text, parts)) throw bookError("E_FORMAT", bookSaid.torn(), file);
    if (part.name === "META-INF/manifest.xml" && found.text.includes("encryption-data"))
      throw bookError("E_FORMAT", bookSaid.encrypted(), file);
  }
  return { kind, styles };
}

function kindOf(parts: readonly ZipPart[], file: string): ZipContent["kind"] {
  const has = (pattern: RegExp): boolean => parts.some(({ name }) => pattern.test(name));
  if (parts.some((part) => part.encrypted)) throw bookError("E_FORMAT", bookSaid.encrypted(), file);
  if (has(/vbaproject\.bin$|macrosheets\/|^Basic\//i))
    throw bookError("E_FORMAT", bookSaid.macros(), file);
  if (has(/^\[Content_Types\]\.xml$/) && has(/(^|\/)workbook\.xml$/)) return "xlsx";
  if (has(/^content\.xml$/) && has(/^META-INF\/manifest\.xml$/)) return "ods";
  throw bookError("E_FORMAT", bookSaid.notRead(), file);
}

function checkSizes(parts: readonly ZipPart[], file: string, limits: WorkbookLimits): void {
  const { unpackedBytes, ratio } = limits;
  const sum = parts.reduce((total, { bytes }) => total + bytes, 0);
  const swollen = parts.some((part) => part.bytes > Math.max(MiB, ratio * part.packedBytes));
  if (sum <= unpackedBytes && !swollen) return;
  throw bookError("E_LIMIT", bookSaid.swollen(unpackedBytes, ratio), file);
}

interface Unpacked {
  readonly cells: number;
  /** Only of small parts that the guard looks into. */
  readonly text: string;
}

const lookedInto = /(^|\/)styles\.xml$|\/workbook\.xml\.rels$|^META-INF\/manifest\.xml$/;

/** The workbook names a table of its texts that is not there: every text would be blank. */
function lacksTexts(relations: string, parts: readonly ZipPart[]): boolean {
  const target = /\sTarget="[^"]*?([^"/]*sharedStrings[^"/]*)"/i.exec(relations)?.[1];
  return target !== undefined && !parts.some(({ name }) => name.endsWith(target));
}

async function unpack(packed: Uint8Array, part: ZipPart, file: string): Promise<Unpacked> {
  const kept: Buffer[] = [];
  const keeps = lookedInto.test(part.name) && part.bytes <= 8 * MiB;
  let length = 0;
  let cells = 0;
  let farthest = 0;
  const take = (piece: Buffer): void => {
    length += piece.length;
    if (length > part.bytes) throw lying(file);
    if (part.name.endsWith(".xml")) {
      cells += cellsIn(piece);
      farthest = Math.max(farthest, areaOfLast(piece));
    }
    if (keeps) kept.push(piece);
  };
  if (part.packed) {
    try {
      await pipeline([packed], createInflateRaw({ chunkSize: 256 * 1024 }), async (pieces) => {
        for await (const piece of pieces) take(piece as Buffer);
      });
    } catch (error) {
      if (error instanceof Error && "issues" in error) throw error;
      throw bookError("E_FORMAT", bookSaid.unreadable(), file);
    }
  } else take(Buffer.from(packed.buffer, packed.byteOffset, packed.length));
  if (length !== part.bytes) throw lying(file);
  return { cells: Math.max(cells, farthest), text: Buffer.concat(kept).toString("utf8") };
}

const lying = (file: string): Error => bookError("E_FORMAT", bookSaid.lying(), file);

/** Elements `c` (.xlsx) and `table-cell` (.ods), whatever their prefix; one that is torn in two may be missed. */
function cellsIn(piece: Buffer): number {
  return (
    countIn(piece, "<c ") +
    countIn(piece, "<c>") +
    countIn(piece, "<c/") +
    countIn(piece, ":c ") +
    countIn(piece, ":table-cell")
  );
}

/** Cells of the rectangle that the last cell of an .xlsx spans: its reader makes room for them all. */
function areaOfLast(piece: Buffer): number {
  const at = piece.lastIndexOf('<c r="');
  if (at === -1) return 0;
  const place = /^<c r="([A-Z]{1,3})(\d{1,7})"/.exec(piece.toString("latin1", at, at + 20));
  const [, letters = "", row = "0"] = place ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return column * Number(row);
}

function countIn(piece: Buffer, text: string): number {
  const what = Buffer.from(text);
  let count = 0;
  for (let at = piece.indexOf(what); at !== -1; at = piece.indexOf(what, at + 1)) count++;
  return count;
}
