import type { Place } from "../../errors.js";
import { mistake } from "../../errors.js";
import type { LinearModel } from "../linear-model.js";
import { documentSaid } from "../messages.js";
import { headerOf, unitDocument } from "./model-json.js";
import { ModelReader } from "./model-reader.js";

/** One line may be this long; V8 cannot hold texts of more than about 2^29 characters. */
const longestLine = 2 ** 28;

/**
 * Cuts text that comes in pieces of any size into lines, without their line ends.
 * @throws DidoiError E_LIMIT for a line of more than 2^28 characters
 */
export async function* linesOf(
  chunks: AsyncIterable<string> | Iterable<string>,
  where: Place = {},
): AsyncGenerator<string> {
  // Pieces of an unfinished line are joined once, when its end is found.
  let pieces: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", from)) {
      pieces.push(chunk.slice(from, end));
      yield pieces.length === 1 ? pieces[0]! : pieces.join("");
      pieces = [];
      length = 0;
      from = end + 1;
    }
    if (from === chunk.length) continue;
    pieces.push(chunk.slice(from));
    length += chunk.length - from;
    if (length > longestLine) throw mistake("E_LIMIT", documentSaid.longLine(), where);
  }
  if (length > 0) yield pieces.join("");
}

/**
 * Reads `didoi-model/1` as `.ndjson`: the first line holds everything but `units`, each further line
 * one unit. Only the arrays of the model are kept, about 28 bytes for each option with one own entry;
 * names of options up to 500,000 options. Blank lines are skipped.
 * @param chunks the text in pieces of any size, for instance a file stream with its encoding set
 * @param where named in error messages, with the line
 * @throws DidoiError with all problems (at most 100): codes as for `modelFromJson`, E_LIMIT for a
 *   line of more than 2^28 characters
 */
export async function modelFromNdjson(
  chunks: AsyncIterable<string> | Iterable<string>,
  where: Place = {},
): Promise<LinearModel> {
  const reader = new ModelReader(where);
  let number = 0;
  let hasHeader = false;
  for await (const line of linesOf(chunks, where)) {
    number++;
    if (line.trim() === "") continue;
    reader.check.line = number;
    const parsed = reader.check.parse(line, !hasHeader);
    if (hasHeader) {
      if (parsed !== undefined) reader.unit(parsed.value, parsed.text);
    } else {
      hasHeader = true;
      // Without the right format and rows nothing that follows could be judged.
      if (parsed === undefined || !reader.header(parsed.value, false, parsed)) break;
    }
    if (reader.check.isFull) break;
  }
  return reader.finish();
}

/** The model as lines of `.ndjson`, each with its line end; made one by one. */
export function* modelToNdjson(model: LinearModel): Generator<string> {
  yield `${JSON.stringify(headerOf(model))}\n`;
  for (let i = 0; i < model.unitCount; i++) yield `${JSON.stringify(unitDocument(model, i))}\n`;
}
