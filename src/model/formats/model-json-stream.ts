import type { Place } from "../../errors.js";
import type { LinearModel } from "../linear-model.js";
import { documentSaid } from "../messages.js";
import type { ParsedText, PositionOf } from "./document-check.js";
import { splitJson } from "./json-split.js";
import { ModelReader } from "./model-reader.js";

/**
 * Reads a `didoi-model/1` document from JSON text in pieces of any size, unit by unit, so that memory
 * and not the longest string is the limit. The same model as `modelFromJson` of the whole text.
 * @param chunks for instance a file stream with its encoding set
 * @param where named in error messages
 * @throws DidoiError as `modelFromJson`, and E_LIMIT for a unit, or for everything but the units, of
 *   more than 2^28 characters
 */
export async function modelFromJsonStream(
  chunks: AsyncIterable<string> | Iterable<string>,
  where: Place = {},
): Promise<LinearModel> {
  const reader = new ModelReader(where);
  for await (const { kind, text, positionOf } of splitJson(chunks, "units", where)) {
    if (reader.check.isFull) break;
    const parsed = reader.check.parse(text, kind === "rest", positionOf);
    if (parsed === undefined) continue;
    if (kind === "element") reader.unit(parsed.value, text, positionOf);
    else readRest(reader, parsed, positionOf);
  }
  return reader.finish();
}

/** The document with `units` emptied. */
function readRest(reader: ModelReader, parsed: ParsedText, positionOf: PositionOf): void {
  const raw = parsed.value;
  reader.header(raw, true, parsed, positionOf);
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return;
  const units: unknown = Object.hasOwn(raw, "units") ? Reflect.get(raw, "units") : undefined;
  if (!Array.isArray(units)) reader.check.fail("E_SCHEMA", documentSaid.noUnits(), "units");
}
