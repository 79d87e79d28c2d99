import { createReadStream } from "node:fs";
import { DidoiError, mistake } from "../errors.js";
import { modelFromJsonStream } from "../model/formats/model-json-stream.js";
import { modelFromNdjson } from "../model/formats/model-ndjson.js";
import type { LinearModel } from "../model/linear-model.js";
import { reasonOf } from "./read-json.js";

/**
 * Reads a generic model as a stream: `.ndjson` line by line, anything else as one JSON document. What
 * limits the size is the memory for the arrays, not the longest string.
 * @throws DidoiError with all issues
 */
export async function readModel(path: string): Promise<LinearModel> {
  const chunks = createReadStream(path, "utf8");
  const read = path.endsWith(".ndjson") ? modelFromNdjson : modelFromJsonStream;
  try {
    return await read(chunks, { file: path });
  } catch (error) {
    if (error instanceof DidoiError) throw error;
    throw mistake("E_FILE", "The file cannot be read.", reasonOf(error), { file: path });
  }
}
