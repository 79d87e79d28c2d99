import type { Place } from "../../errors.js";
import { DidoiError, mistake } from "../../errors.js";
import { doubledKey, faultIssue, positionIn, type TextPosition } from "../../json-text.js";
import { documentSaid } from "../messages.js";

/** V8 cannot hold texts of more than about 2^29 characters. */
const longestPiece = 2 ** 28;

const quoteMark = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;

/** An element of the list, or the document with the list emptied, which comes last. */
export interface JsonPiece {
  readonly kind: "element" | "rest";
  readonly text: string;
  /** Where in the file a character of `text` is. */
  readonly positionOf: (offset: number) => TextPosition;
}

/**
 * Cuts one JSON object, which comes in pieces of any size, into the elements of the list that its key
 * `key` holds and the rest: `{"a":1,"units":[x,y],"b":2}` gives `x`, `y` and `{"a":1,"units":[],"b":2}`.
 * Only strings, brackets and commas are looked at; every piece still has to be parsed, and whatever is
 * wrong with the text is left in the pieces.
 * @throws DidoiError E_FORMAT where brackets do not match, E_SCHEMA where the key is there twice, E_LIMIT
 *   for a piece beyond 2^28 characters
 */
export async function* splitJson(
  chunks: AsyncIterable<string> | Iterable<string>,
  key: string,
  where: Place = {},
): AsyncGenerator<JsonPiece> {
  const rest = new TextPieces(where);
  const element = new TextPieces(where);
  /** A key can be written with \uXXXX for each letter; what is longer cannot be ours. */
  const longestKey = 6 * key.length + 2;
  /** The last string at depth 1; `keyText` when a colon followed it. */
  let name = "";
  let nameOffset = 0;
  let keyText = "";
  /** Length of the rest before the elements, and where the next of them, or what follows all, begins. */
  let head = Number.POSITIVE_INFINITY;
  let next: TextPosition = { line: 1, column: 1 };
  const positionOfRest = (offset: number): TextPosition =>
    offset < head
      ? positionIn(rest.text, offset)
      : positionIn(rest.text.slice(head), offset - head, next);
  let depth = 0;
  let isInString = false;
  let isEscaped = false;
  let isInList = false;
  let timesKey = 0;
  let elements = 0;

  for await (const chunk of chunks) {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const c = chunk.charCodeAt(at);
      if (isInString) {
        if (isEscaped) isEscaped = false;
        else if (c === backslash) isEscaped = true;
        else if (c === quoteMark) isInString = false;
        if (depth === 1 && name.length < longestKey) name += chunk[at];
        continue;
      }
      // { [ and } ] differ from each other in one bit.
      const bracket = c | 0x20;
      if (c === quoteMark) {
        isInString = true;
        if (depth === 1) {
          name = '"';
          nameOffset = rest.length + at - from;
        }
      } else if (c === colon && depth === 1) {
        keyText = name;
        if (isKey(keyText, key) && ++timesKey > 1) {
          rest.add(chunk.slice(from, at));
          const fault = { ...doubledKey(key), path: key };
          throw new DidoiError([faultIssue(fault, positionOfRest(nameOffset), where)]);
        }
      } else if (c === comma && depth === 1) keyText = "";
      else if (bracket === 0x7b) {
        depth++;
        if (c !== 0x5b || depth !== 2 || !isKey(keyText, key)) continue;
        isInList = true;
        rest.add(chunk.slice(from, at + 1));
        from = at + 1;
        head = rest.length;
        next = positionIn(rest.text, head);
      } else if (isInList && depth === 2 && (c === comma || bracket === 0x7d)) {
        if (c === 0x7d) throw mistake("E_FORMAT", documentSaid.brackets(), where);
        element.add(chunk.slice(from, at));
        from = c === comma ? at + 1 : at;
        const { text } = element;
        element.clear();
        const start = next;
        const positionOf = (offset: number): TextPosition => positionIn(text, offset, start);
        if (c === comma || elements > 0 || text.trim() !== "")
          yield { kind: "element", text, positionOf };
        elements++;
        const { line, column } = positionOf(text.length);
        next = { line, column: c === comma ? column + 1 : column };
        if (c === comma) continue;
        isInList = false;
        depth--;
      } else if (bracket === 0x7d) depth--;
    }
    (isInList ? element : rest).add(chunk.slice(from));
  }
  yield { kind: "rest", text: rest.text, positionOf: positionOfRest };
}

function isKey(text: string, key: string): boolean {
  try {
    return JSON.parse(text) === key;
  } catch {
    return false;
  }
}

/** Text in pieces that are joined once. */
class TextPieces {
  length = 0;
  private pieces: string[] = [];

  constructor(private readonly where: Place) {}

  add(piece: string): void {
    if (piece === "") return;
    this.pieces.push(piece);
    this.length += piece.length;
    if (this.length > longestPiece) throw mistake("E_LIMIT", documentSaid.longPart(), this.where);
  }

  get text(): string {
    if (this.pieces.length > 1) this.pieces = [this.pieces.join("")];
    return this.pieces[0] ?? "";
  }

  clear(): void {
    this.pieces = [];
    this.length = 0;
  }
}
