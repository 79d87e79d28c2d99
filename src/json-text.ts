/**
 * JSON text to a value, without what `JSON.parse` lets pass in silence: of a key that stands twice in one
 * object it takes the last; half a character (`"\ud800"`) it takes as it is; and it nests as deep as
 * memory goes. `JSON.parse` reads; the text is then looked over once for these three, in linear time and
 * without recursion, and can be relied on to be JSON.
 */
import { DidoiError, type Issue, issueOf, type Place, type Wording } from "./errors.js";
import { jsonSaid } from "./json-messages.js";
import { jsonSlip } from "./json-slip.js";
import { loneSurrogateIn } from "./text.js";
import { placed, textSaid } from "./text-messages.js";

/** Deepest nesting of objects and lists; documents of ours have less than ten levels. */
export const deepestJson = 100;

/** What is wrong with a text, in words without a full stop. */
export interface JsonFault {
  readonly code: Issue["code"];
  readonly wording: Wording;
  /** In the value. */
  readonly path: string;
  /** In the text. */
  readonly offset: number;
}

/** Where a place in a text is; line and column from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/**
 * Reads JSON text.
 * @param where named in errors
 * @throws DidoiError E_FORMAT, E_SCHEMA (a key that is there twice, half a character), E_LIMIT
 */
export function parseJson(text: string, where: Place = {}): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const fault = unparsed(text, error);
    const { offset } = fault;
    const position = offset === undefined ? undefined : positionIn(text, offset);
    throw new DidoiError([faultIssue(fault, position, where)]);
  }
  const faults = faultsIn(text);
  if (faults.length === 0) return value;
  throw new DidoiError(
    faults.map((fault) => faultIssue(fault, positionIn(text, fault.offset), where)),
  );
}

/** Why `JSON.parse` refused a text; the offset is not known of all. */
export function unparsed(
  text: string,
  error: unknown,
): Partial<JsonFault> & Omit<JsonFault, "offset"> {
  // Too deep for the reader's own recursion.
  if (error instanceof RangeError) return { ...tooDeep, path: "" };
  const found = jsonSlip(text);
  return found === undefined
    ? { code: "E_FORMAT", wording: jsonSaid.unreadable(), path: "" }
    : { code: "E_FORMAT", wording: jsonSaid.notJson(found.slip), path: "", offset: found.offset };
}

/** A fault as an issue; the line is its row too. */
export function faultIssue(
  { code, wording, path }: Omit<JsonFault, "offset">,
  position: TextPosition | undefined,
  where: Place,
): Issue {
  const row = position === undefined ? {} : { row: position.line };
  return issueOf(code, placed(wording, position), {
    ...where,
    ...row,
    ...(path === "" ? {} : { path }),
  });
}

/** The position of a character of a text that itself begins at `from`. */
export function positionIn(
  text: string,
  offset: number,
  from: TextPosition = { line: 1, column: 1 },
): TextPosition {
  let { line, column } = from;
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0 && end < offset; end = text.indexOf("\n", start)) {
    line++;
    column = 1;
    start = end + 1;
  }
  return { line, column: column + offset - start };
}

const quoteMark = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;

/**
 * Is the text, which is JSON, certainly without fault? For texts by the million: a key that stands twice
 * is one that the value has lost, so only strings before a colon are counted, from quote to quote.
 * @param keys how many keys all objects of its value have together
 */
export function isPlainJson(text: string, keys: number): boolean {
  // Without a backslash every quote begins or ends a string, and no character is spelt out.
  if (text.includes("\\") || !text.isWellFormed()) return false;
  let found = 0;
  for (let open = text.indexOf('"'); open >= 0; ) {
    let next = text.indexOf('"', open + 1) + 1;
    while (text.charCodeAt(next) <= 0x20) next++;
    if (text.charCodeAt(next) === colon) found++;
    open = text.indexOf('"', next);
  }
  return found === keys;
}

/** What is wrong with a text that `JSON.parse` takes; at most 100, and nothing behind what is too deep. */
export function faultsIn(text: string): readonly JsonFault[] {
  return new Look(text).faults();
}

const mostFaults = 100;

const tooDeep = { code: "E_LIMIT", wording: textSaid.tooDeep(deepestJson) } as const;

/** An object or a list that is open: its keys up to now, or how many of its items are past. */
interface Level {
  readonly keys: Set<string> | undefined;
  step: string | number;
}

/** One pass over a text that is JSON. */
class Look {
  private readonly found: JsonFault[] = [];
  private readonly open: Level[] = [];
  /** A string here is a key: it stands in an object, and no colon came since the last comma. */
  private isKey = false;
  private at = 0;

  constructor(private readonly text: string) {}

  faults(): readonly JsonFault[] {
    const { found, text } = this;
    for (; this.at < text.length && found.length < mostFaults; this.at++) {
      const code = text.charCodeAt(this.at);
      if (code === quoteMark) this.string();
      else if (code === comma) this.next();
      // { [ and } ] differ from each other in one bit.
      else if ((code | 0x20) === 0x7d) this.open.pop();
      else if ((code | 0x20) === 0x7b) {
        if (this.open.length === deepestJson)
          return [...found, { ...tooDeep, path: "", offset: this.at }];
        this.enter(code === 0x7b);
      }
    }
    return found;
  }

  private enter(isObject: boolean): void {
    this.open.push(isObject ? { keys: new Set(), step: "" } : { keys: undefined, step: 0 });
    this.isKey = isObject;
  }

  private next(): void {
    const level = this.open.at(-1);
    if (typeof level?.step === "number") level.step++;
    this.isKey = level?.keys !== undefined;
  }

  private string(): void {
    const { text, at: offset } = this;
    let end = offset + 1;
    let isSpelt = false;
    for (let code = text.charCodeAt(end); code !== quoteMark; code = text.charCodeAt(end)) {
      isSpelt ||= code === backslash;
      end += code === backslash ? 2 : 1;
    }
    this.at = end;
    const raw = text.slice(offset + 1, end);
    const content = isSpelt ? (JSON.parse(`"${raw}"`) as string) : raw;
    const level = this.open.at(-1);
    if (this.isKey && level?.keys !== undefined) {
      level.step = content;
      if (level.keys.has(content)) this.say(doubledKey(content), offset);
      level.keys.add(content);
    }
    this.isKey = false;
    const half = loneSurrogateIn(content);
    if (half !== undefined) this.say(halfCharacter(half), offset);
  }

  private say(fault: Omit<JsonFault, "path" | "offset">, offset: number): void {
    this.found.push({ ...fault, path: this.path(), offset });
  }

  private path(): string {
    let path = "";
    for (const { step } of this.open)
      path += typeof step === "number" ? `[${step}]` : `${path === "" ? "" : "."}${cut(step)}`;
    return path;
  }
}

const cut = (key: string): string => key.slice(0, 100);

/** What is said of a key that stands twice in one object. */
export function doubledKey(key: string): Omit<JsonFault, "path" | "offset"> {
  return { code: "E_SCHEMA", wording: jsonSaid.doubledKey(key) };
}

/** What is said of half a character. */
export function halfCharacter({
  codePoint,
  position,
}: {
  readonly codePoint: string;
  readonly position: number;
}): Omit<JsonFault, "path" | "offset"> {
  return { code: "E_SCHEMA", wording: textSaid.halfCharacter(codePoint, position) };
}
