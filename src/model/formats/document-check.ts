import { defined } from "../../defined.js";
import type { ErrorCode, Issue, Place, Wording } from "../../errors.js";
import { DidoiError, issueOf } from "../../errors.js";
import type { TextPosition } from "../../json-text.js";
import {
  faultIssue,
  faultsIn,
  halfCharacter,
  isPlainJson,
  positionIn,
  unparsed,
} from "../../json-text.js";
import { nearest } from "../../nearest.js";
import { loneSurrogateIn } from "../../text.js";
import { placed } from "../../text-messages.js";
import { documentSaid, type Expected, expectedIn } from "../messages.js";
import type { ModelHeader, UnitDocument } from "./model-document.js";
import { modelFormat } from "./model-document.js";

/** More problems than this are not collected: the first ones tell the story. */
const mostIssues = 100;

const headerKeys = ["format", "name", "sense", "rows"];
const rowKeys = ["name", "lower", "upper"];
const unitKeys = ["name", "mustAct", "entries", "options"];
const optionKeys = ["name", "value", "entries"];
const extraKeys = ["name", "value", "upper", "integer", "entries"];
const optionalHeaderKeys = ["offset", "extras"];
const none: readonly string[] = [];

type Fields = Readonly<Record<string, unknown>>;

/** Where in a file a character of a text is. */
export type PositionOf = (offset: number) => TextPosition;

/** JSON text with its value. */
export interface ParsedText {
  readonly value: unknown;
  readonly text: string;
}

/**
 * Checks documents of the format `didoi-model/1` piece by piece and collects what is wrong.
 *
 * Written by hand rather than as a schema: units come by the million and are checked in the same
 * way whether they arrive in one document or line by line. Only own keys count, so a key like
 * `__proto__` is an unknown key as any other.
 */
export class DocumentCheck {
  readonly issues: Issue[] = [];
  private rowCount = Number.POSITIVE_INFINITY;
  private highestRow = -1;
  private highestRowPath = "";
  /** Line of the file being checked, counting from 1. */
  line: number | undefined;
  /** Documents come as text, which is looked over as such: its names need no look of their own. */
  private isText = false;

  constructor(private readonly where: Place = {}) {}

  /** So many problems that it makes no sense to go on. */
  get isFull(): boolean {
    return this.issues.length >= mostIssues;
  }

  /**
   * JSON text to a value; undefined and a problem E_FORMAT when it is none.
   * @param isStart whether the file starts here, so that a mark of byte order may come first
   * @param positionOf as for `text`
   */
  parse(text: string, isStart: boolean, positionOf?: PositionOf): ParsedText | undefined {
    const own = isStart && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    this.isText = true;
    try {
      return { value: JSON.parse(own), text: own };
    } catch (error) {
      const fault = unparsed(own, error);
      const { offset } = fault;
      const position = offset === undefined ? undefined : this.positionOf(own, offset, positionOf);
      if (!this.isFull) this.issues.push(faultIssue(fault, position, this.where));
      return undefined;
    }
  }

  /**
   * What `JSON.parse` let pass in a text.
   * @param keys how many keys its value has; undefined where that is not known
   * @param path of the value in the document
   * @param positionOf of a character of the text in the file; left out: the text begins the file or line
   */
  text(text: string, keys: number | undefined, path: string, positionOf?: PositionOf): void {
    if (keys !== undefined && isPlainJson(text, keys)) return;
    for (const fault of faultsIn(text)) {
      if (this.isFull) return;
      const position = this.positionOf(text, fault.offset, positionOf);
      const at = path === "" || fault.path === "" ? path + fault.path : `${path}.${fault.path}`;
      this.issues.push(faultIssue({ ...fault, path: at }, position, this.where));
    }
  }

  private positionOf(text: string, offset: number, positionOf?: PositionOf): TextPosition {
    return positionOf?.(offset) ?? positionIn(text, offset, { line: this.line ?? 1, column: 1 });
  }

  /** @throws DidoiError with all problems found so far */
  throwIfAny(): void {
    if (this.issues.length > 0) throw new DidoiError(this.issues);
  }

  fail(code: ErrorCode, wording: Wording, path: string): false {
    if (this.isFull) return false;
    const at = defined({ ...this.where, row: this.line, path: path === "" ? undefined : path });
    this.issues.push(issueOf(code, wording, at));
    return false;
  }

  /**
   * Everything but the units. Row numbers of later entries are checked against its rows; those of
   * units that came before it, now.
   */
  header(raw: unknown, mayHaveUnits: boolean): raw is ModelHeader {
    const before = this.issues.length;
    if (!this.isRecord(raw, "")) return false;
    if (raw.format !== modelFormat)
      return this.fail("E_FORMAT", documentSaid.format(modelFormat, raw.format), "format");
    const optional = mayHaveUnits ? [...optionalHeaderKeys, "units"] : optionalHeaderKeys;
    this.keys(raw, headerKeys, optional, "");
    this.name(raw.name, "name");
    if (raw.sense !== "maximise" && raw.sense !== "minimise")
      this.expected(expectedIn.sense, raw.sense, "sense");
    if (Object.hasOwn(raw, "offset")) this.number(raw.offset, "offset");
    const rows = raw.rows;
    if (Array.isArray(rows)) {
      this.rowCount = rows.length;
      for (let r = 0; r < rows.length && !this.isFull; r++) this.row(rows[r], `rows[${r}]`);
    } else this.expected(expectedIn.list, rows, "rows");
    if (this.highestRow >= this.rowCount) this.missingRow(this.highestRow, this.highestRowPath);
    const extras = Object.hasOwn(raw, "extras") ? raw.extras : none;
    if (Array.isArray(extras))
      for (let e = 0; e < extras.length && !this.isFull; e++) this.extra(extras[e], `extras[${e}]`);
    else this.expected(expectedIn.list, extras, "extras");
    return this.issues.length === before;
  }

  /** One unit with its options. @param path for instance `units[3]` */
  unit(raw: unknown, path: string): raw is UnitDocument {
    const before = this.issues.length;
    if (!this.isRecord(raw, path)) return false;
    this.keys(raw, unitKeys, none, path);
    this.name(raw.name, path, ".name");
    this.truth(raw.mustAct, path, ".mustAct");
    this.entries(raw.entries, path);
    const options = raw.options;
    if (!Array.isArray(options)) return this.expected(expectedIn.list, options, path, ".options");
    for (let o = 0; o < options.length && !this.isFull; o++) this.option(options[o], path, o);
    return this.issues.length === before;
  }

  private option(raw: unknown, unitPath: string, o: number): void {
    if (
      typeof raw !== "object" ||
      raw === null ||
      typeof (raw as Fields).name !== "string" ||
      !(this.isText || ((raw as Fields).name as string).isWellFormed()) ||
      !Number.isFinite((raw as Fields).value) ||
      Object.keys(raw).length !== 3 ||
      !hasEach(raw, optionKeys)
    ) {
      const path = `${unitPath}.options[${o}]`;
      if (!this.isRecord(raw, path)) return;
      this.keys(raw, optionKeys, none, path);
      this.name(raw.name, path, ".name");
      this.number(raw.value, path, ".value");
    }
    this.entries((raw as Fields).entries, unitPath, o);
  }

  private row(raw: unknown, path: string): void {
    if (!this.isRecord(raw, path)) return;
    this.keys(raw, rowKeys, none, path);
    this.name(raw.name, path, ".name");
    if (raw.lower !== null) this.number(raw.lower, path, ".lower", true);
    if (raw.upper !== null) this.number(raw.upper, path, ".upper", true);
  }

  private extra(raw: unknown, path: string): void {
    if (!this.isRecord(raw, path)) return;
    this.keys(raw, extraKeys, none, path);
    this.name(raw.name, path, ".name");
    this.number(raw.value, path, ".value");
    this.truth(raw.integer, path, ".integer");
    const upper = raw.upper;
    if (upper !== null && this.number(upper, path, ".upper", true) && Number(upper) < 0)
      this.expected(expectedIn.upper, upper, path, ".upper");
    this.entries(raw.entries, path);
  }

  /** @param o index of the option in the unit at `path`, or −1 for the entries of `path` itself */
  private entries(raw: unknown, path: string, o = -1): void {
    if (!Array.isArray(raw)) {
      this.expected(expectedIn.entries, raw, ownerPath(path, o), ".entries");
      return;
    }
    for (let e = 0; e < raw.length && !this.isFull; e++) {
      const entry: unknown = raw[e];
      if (Array.isArray(entry) && entry.length === 2) {
        const row: unknown = entry[0];
        if (Number.isInteger(row) && (row as number) >= 0 && Number.isFinite(entry[1])) {
          if ((row as number) < this.rowCount) {
            if ((row as number) > this.highestRow && this.rowCount === Number.POSITIVE_INFINITY) {
              this.highestRow = row as number;
              this.highestRowPath = `${ownerPath(path, o)}.entries[${e}][0]`;
            }
            continue;
          }
        }
      }
      this.entry(entry, `${ownerPath(path, o)}.entries[${e}]`);
    }
  }

  /** Says what is wrong with an entry. */
  private entry(raw: unknown, path: string): void {
    if (!Array.isArray(raw) || raw.length !== 2) {
      this.fail("E_SCHEMA", documentSaid.entry(raw), path);
      return;
    }
    const row: unknown = raw[0];
    if (!Number.isInteger(row) || (row as number) < 0)
      this.expected(expectedIn.row, row, path, "[0]");
    else if ((row as number) >= this.rowCount) this.missingRow(row as number, `${path}[0]`);
    this.number(raw[1], path, "[1]");
  }

  private missingRow(row: number, path: string): void {
    this.fail("E_SCHEMA", documentSaid.missingRow(row, this.rowCount), path);
  }

  private isRecord(raw: unknown, path: string): raw is Fields {
    if (typeof raw === "object" && raw !== null && !Array.isArray(raw)) return true;
    return this.expected(expectedIn.object, raw, path);
  }

  private keys(
    raw: Fields,
    required: readonly string[],
    optional: readonly string[],
    path: string,
  ): void {
    const inPath = path === "" ? "" : `${path}.`;
    for (const key of required)
      if (!Object.hasOwn(raw, key)) this.fail("E_SCHEMA", documentSaid.missingKey(key), path);
    for (const key of Object.keys(raw)) {
      if (required.includes(key) || optional.includes(key)) continue;
      const known = [...required, ...optional];
      const wording = documentSaid.unknownKey(key, known, nearest(key, known));
      this.fail("E_SCHEMA", wording, `${inPath}${key.slice(0, 60)}`);
      if (this.isFull) return;
    }
  }

  private expected(what: Expected, found: unknown, path: string, suffix = ""): false {
    // A missing key was reported as such.
    if (found === undefined && this.issues.length > 0) return false;
    return this.fail("E_SCHEMA", documentSaid.expected(what, found), path + suffix);
  }

  private name(raw: unknown, path: string, suffix = ""): void {
    if (typeof raw !== "string") {
      this.expected(expectedIn.text, raw, path, suffix);
      return;
    }
    const half = this.isText ? undefined : loneSurrogateIn(raw);
    if (half === undefined) return;
    const { code, wording } = halfCharacter(half);
    this.fail(code, placed(wording), path + suffix);
  }

  private truth(raw: unknown, path: string, suffix: string): void {
    if (typeof raw !== "boolean") this.expected(expectedIn.truth, raw, path, suffix);
  }

  private number(raw: unknown, path: string, suffix = "", orNull = false): boolean {
    if (Number.isFinite(raw)) return true;
    return this.expected(orNull ? expectedIn.numberOrNull : expectedIn.number, raw, path, suffix);
  }
}

function ownerPath(path: string, o: number): string {
  return o < 0 ? path : `${path}.options[${o}]`;
}

function hasEach(raw: object, keys: readonly string[]): boolean {
  for (const key of keys) if (!Object.hasOwn(raw, key)) return false;
  return true;
}
