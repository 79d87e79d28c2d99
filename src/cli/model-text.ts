import { once } from "node:events";
import { type LinearModel, modelToMps, modelToNdjson } from "didoi";

export const modelFormats = ["json", "ndjson", "mps"] as const;
export type ModelFormat = (typeof modelFormats)[number];

/** A model as pieces of text: its size is limited by memory for the arrays alone. */
export function modelText(model: LinearModel, format: ModelFormat): Iterable<string> {
  if (format === "ndjson") return modelToNdjson(model);
  return format === "mps" ? modelToMps(model) : jsonText(model);
}

/** One JSON document with a unit per line. */
function* jsonText(model: LinearModel): Generator<string> {
  const lines = modelToNdjson(model);
  const head = lines.next().value as string;
  yield `${head.slice(0, head.lastIndexOf("}"))},"units":[\n`;
  let comma = "";
  for (const unit of lines) {
    yield `${comma}${unit}`;
    comma = ",";
  }
  yield "]}\n";
}

/** Prints pieces of text on stdout, waiting while the reader is slower. */
export async function printPieces(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, "drain");
}
