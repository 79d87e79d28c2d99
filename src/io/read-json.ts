import { mistake } from "../errors.js";
import { parseJson } from "../json-text.js";
import { type InputOptions, inputLimits, inputPlace, readInput } from "./input-file.js";
import { fileSaid } from "./messages.js";

/** Reads a text file as UTF-8. @throws DidoiError E_FILE, E_FORMAT, E_LIMIT */
export async function readText(path: string, options: InputOptions = {}): Promise<string> {
  const { bytes = inputLimits.json, signal } = options;
  return utf8Text(await readInput({ path, bytes, signal, kept: "json" }), inputPlace(path));
}

/** Bytes as text. @throws DidoiError E_FORMAT when they are not UTF-8, E_LIMIT when no text is that long */
export function utf8Text(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_ENCODING_INVALID_ENCODED_DATA")
      throw mistake("E_FORMAT", fileSaid.notUtf8(), { file });
    throw mistake("E_LIMIT", fileSaid.longerThanText(), { file });
  }
}

/**
 * Reads a JSON file of at most 256 MiB, or of `options.bytes`; `-` is standard input.
 * @throws DidoiError E_FILE when it cannot be read or is no regular file, E_LIMIT, and what `parseJson`
 * refuses
 */
export async function readJson(path: string, options: InputOptions = {}): Promise<unknown> {
  return parseJson(await readText(path, options), { file: inputPlace(path) });
}
