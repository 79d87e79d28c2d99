/**
 * The one door through which files come in. Only regular files are read, and never more than a limit;
 * both are asked of the open file, so that no exchange of files in between matters. `-` is standard
 * input, which may be a pipe, under the same limit.
 */
import { constants, type Stats } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import { type DidoiError, mistake, standardInputName } from "../errors.js";
import { type KeptAs, refuseTooLargeInput } from "./input-memory.js";
import { fileSaid } from "./messages.js";

/** The path that means standard input; a file of this name is `./-`. */
export const standardInput = "-";

const MiB = 1024 * 1024;

/** How large an input may be where nothing else is said, in bytes. */
export const inputLimits = {
  /** A table, which is read row by row. */
  table: 512 * MiB,
  /** A JSON document: a problem, a policy, a plan. It is held in memory whole. */
  json: 256 * MiB,
  /** A generic model, which is read piece by piece; ten million options take 1.5 GB. */
  model: 4096 * MiB,
} as const;

/** How a file is read. */
export interface InputOptions {
  /** The most bytes that it may have. */
  readonly bytes?: number | undefined;
  /** Ends the reading. */
  readonly signal?: AbortSignal | undefined;
}

/** An input with its limit. */
export interface Input extends InputOptions {
  readonly path: string;
  readonly bytes: number;
  /** Name for messages, default the path. */
  readonly name?: string | undefined;
  /** What it is kept as, if it is kept whole: its memory is estimated while its size becomes known. */
  readonly kept?: KeptAs | undefined;
}

/** An input for messages: its path. */
export const inputPlace = (path: string): string =>
  path === standardInput ? standardInputName : path;

/** An input for messages, shorter: the last part of its path. */
export const inputName = (path: string): string => inputPlace(basename(path));

const pieceBytes = 64 * 1024;

/**
 * The bytes of a file in pieces of at most 64 kB; each piece is a buffer of its own.
 * @throws DidoiError E_FILE when it cannot be read or is no regular file, E_LIMIT when it is larger
 */
export async function* inputBytes(input: Input): AsyncGenerator<Uint8Array> {
  const { path, signal, kept } = input;
  const file = input.name ?? inputPlace(path);
  const limit = limitOf(input.bytes);
  const accept = (size: number): void => {
    if (size > limit) throw tooLarge(file, limit);
    if (kept !== undefined) refuseTooLargeInput(file, size, kept);
  };
  let read = 0;
  try {
    for await (const piece of path === standardInput ? stdin(file) : content(path, accept, file)) {
      signal?.throwIfAborted();
      read += piece.length;
      accept(read);
      yield piece;
    }
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw mistake("E_FILE", fileSaid.unreadable(error), { file });
  }
}

/** All bytes of a file. @throws as `inputBytes` */
export async function readInput(input: Input): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of inputBytes(input)) pieces.push(piece);
  return Buffer.concat(pieces);
}

function limitOf(bytes: number): number {
  if (bytes >= 0) return bytes;
  throw mistake("E_USAGE", fileSaid.noLimit(bytes));
}

async function* content(
  path: string,
  accept: (size: number) => void,
  file: string,
): AsyncGenerator<Uint8Array> {
  const handle = await openInput(path);
  try {
    const found = await handle.stat();
    refuseSpecial(found, file);
    accept(found.size);
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(pieceBytes));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** Opens a path for reading without waiting for a writer, as opening a named pipe otherwise does. */
function openInput(path: string): Promise<FileHandle> {
  // Not every system has them all.
  const { O_RDONLY, O_NONBLOCK = 0, O_NOCTTY = 0 } = constants;
  return open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
}

function refuseSpecial(found: Stats, file: string): void {
  if (found.isFile()) return;
  if (found.isDirectory()) throw mistake("E_FILE", fileSaid.folder(), { file });
  const kind = found.isFIFO() ? "pipe" : found.isSocket() ? "socket" : "device";
  throw mistake("E_FILE", fileSaid.special(kind), { file });
}

let stdinTaken = false;

/** Standard input, once. */
async function* stdin(file: string): AsyncGenerator<Uint8Array> {
  if (stdinTaken) throw mistake("E_USAGE", fileSaid.stdinTwice(), { file });
  stdinTaken = true;
  for await (const piece of process.stdin) yield piece as Uint8Array;
}

/** An input that is larger than its limit. */
export function tooLarge(file: string, bytes: number): DidoiError {
  return mistake("E_LIMIT", fileSaid.tooLarge(bytes), { file });
}
