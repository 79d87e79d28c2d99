/** Where the bytes or the text of a table come from. The only reading of files in this folder. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { mistake } from "../../errors.js";
import { reasonOf } from "../read-json.js";

/** A path, or content with a name for messages. */
export type TableSource =
  | string
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly bytes: Uint8Array };

const pieceBytes = 64 * 1024;

/** Name for messages: the last part of the path. */
export function sourceName(source: TableSource): string {
  return typeof source === "string" ? basename(source) : source.name;
}

/**
 * The content in pieces of at most 64 kB: text as it is, bytes still encoded.
 * @throws DidoiError E_FILE when the file cannot be read, E_LIMIT when it is too large
 */
export async function* pieces(
  source: TableSource,
  mostBytes: number,
): AsyncGenerator<Uint8Array | string> {
  if (typeof source === "string") yield* fileBytes(source, mostBytes);
  else if ("text" in source) {
    if (source.text.length > mostBytes) throw tooLarge(source.name, mostBytes);
    for (let at = 0; at < source.text.length; at += pieceBytes) {
      yield source.text.slice(at, at + pieceBytes);
    }
  } else {
    if (source.bytes.length > mostBytes) throw tooLarge(source.name, mostBytes);
    for (let at = 0; at < source.bytes.length; at += pieceBytes) {
      yield source.bytes.subarray(at, at + pieceBytes);
    }
  }
}

async function* fileBytes(path: string, mostBytes: number): AsyncGenerator<Uint8Array> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > mostBytes) throw tooLarge(name, mostBytes);
    let read = 0;
    for await (const piece of createReadStream(path, { highWaterMark: pieceBytes })) {
      const bytes: Uint8Array = piece;
      read += bytes.length;
      if (read > mostBytes) throw tooLarge(name, mostBytes);
      yield bytes;
    }
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw mistake("E_FILE", "The file cannot be read.", reasonOf(error), { file: name });
  }
}

function tooLarge(file: string, mostBytes: number): Error {
  const message = `The file is larger than ${mostBytes} bytes.`;
  return mistake("E_LIMIT", message, "Split the file, or raise the limit.", { file });
}
