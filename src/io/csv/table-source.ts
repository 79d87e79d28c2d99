/** Where the bytes or the text of a table come from. */
import { inputBytes, inputName, tooLarge } from "../input-file.js";

/** A path (`-` is standard input), or content with a name for messages. */
export type TableSource =
  | string
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly bytes: Uint8Array };

/** A source, or one that was opened already. */
export type OpenSource =
  | TableSource
  | { readonly name: string; readonly pieces: AsyncGenerator<Uint8Array | string> };

const pieceBytes = 64 * 1024;

/** Name for messages: the last part of the path. */
export function sourceName(source: OpenSource): string {
  return typeof source === "string" ? inputName(source) : source.name;
}

/**
 * The content in pieces of at most 64 kB: text as it is, bytes still encoded.
 * @throws DidoiError E_FILE when the file cannot be read or is no regular file, E_LIMIT when it is too large
 */
export async function* pieces(
  source: OpenSource,
  mostBytes: number,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array | string> {
  if (typeof source === "string")
    yield* inputBytes({ path: source, bytes: mostBytes, signal, name: inputName(source) });
  else if ("pieces" in source) yield* source.pieces;
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
