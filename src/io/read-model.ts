import { mistake } from "../errors.js";
import { modelFromJsonStream } from "../model/formats/model-json-stream.js";
import { modelFromNdjson } from "../model/formats/model-ndjson.js";
import type { LinearModel } from "../model/linear-model.js";
import {
  type InputOptions,
  inputBytes,
  inputLimits,
  inputPlace,
  standardInput,
} from "./input-file.js";
import { fileSaid } from "./messages.js";

/**
 * Reads a generic model as a stream: `.ndjson` and standard input (`-`) line by line, anything else as
 * one JSON document. What limits the size is the memory for the arrays, not the longest string; files
 * of more than 4 GiB need a higher `options.bytes`.
 * @throws DidoiError with all issues
 */
export async function readModel(path: string, options: InputOptions = {}): Promise<LinearModel> {
  const { bytes = inputLimits.model, signal } = options;
  const byLine = path === standardInput || path.endsWith(".ndjson");
  const file = inputPlace(path);
  const read = byLine ? modelFromNdjson : modelFromJsonStream;
  return read(utf8Pieces(inputBytes({ path, bytes, signal }), file), { file });
}

/** The text of the bytes; a character may be cut by the end of a piece. */
async function* utf8Pieces(
  pieces: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decode = (piece?: Uint8Array): string => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch {
      throw mistake("E_FORMAT", fileSaid.notUtf8(), { file });
    }
  };
  for await (const piece of pieces) yield decode(piece);
  yield decode();
}
