import { createReadStream } from "node:fs";
import type { LinearModel } from "../model/linear-model.js";
import { modelFromJson } from "../model/model-json.js";
import { modelFromNdjson } from "../model/model-ndjson.js";
import { readText } from "./read-json.js";

/**
 * Reads a generic model: `.ndjson` as a stream, anything else as one JSON document.
 * @throws DidoiError with all issues
 */
export async function readModel(path: string): Promise<LinearModel> {
  if (!path.endsWith(".ndjson")) return modelFromJson(await readText(path), { file: path });
  return modelFromNdjson(createReadStream(path, "utf8"), { file: path });
}
