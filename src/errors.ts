/**
 * One error class for every mistake in what the library is given.
 *
 * Outcomes (infeasible, stopped, unbounded) are values and never thrown. A mistake is thrown once,
 * with all problems that were found together.
 */

import { defined } from "./defined.js";
import type { Language } from "./language.js";
import { visible } from "./text.js";

/** Stable codes: programs may compare them, texts may change. */
export type ErrorCode =
  | "E_USAGE" // an option or argument is wrong
  | "E_FILE" // a file cannot be read or written
  | "E_EXISTS" // an output exists and replacing it was not asked for
  | "E_FORMAT" // not JSON, not CSV, not the expected format
  | "E_LIMIT" // larger than a documented limit
  | "E_SCHEMA" // a field is missing, unknown, of the wrong type or out of range
  | "E_HEADER" // a column is missing, doubled or ambiguous
  | "E_CELL" // one cell of a table cannot be understood
  | "E_REFERENCE" // a record names another that is not there
  | "E_DUPLICATE" // two records have the same id
  | "E_CONTRADICTION" // records that cannot both be meant
  | "E_UNSUPPORTED" // this solver does not take this model
  | "E_INTERNAL"; // our fault: an answer that did not pass its own check

/** Where a problem is, as far as it is known. Rows and columns count from 1, as a spreadsheet shows them. */
export interface Place {
  /** Name of the file as it was given, or its last part. */
  readonly file?: string;
  /** Sheet of a workbook. */
  readonly sheet?: string;
  /** Row of a table or line of a file, from 1, the header included. */
  readonly row?: number;
  /** Header of the column as written. */
  readonly column?: string;
  /** Id of the record. */
  readonly id?: string;
  /** Field within a document, for instance `policy.quotas[0].lower`. */
  readonly path?: string;
}

/** What is wrong and what to do about it, in one language. */
export interface IssueText {
  /** What is wrong; may change between versions. */
  readonly message: string;
  /** What to do about it. */
  readonly fix?: string;
}

/** A decision about a table that only someone who knows it can take. */
export interface Question {
  /** By which it is answered: the header as written, or `header: value`. */
  readonly key: string;
  /** Answers that are understood, the likeliest first; others may be too. */
  readonly options: readonly string[];
  /** Cells that wait for it. */
  readonly cells: number;
}
/**
 * What is wrong and what to do about it, in every language. In the Vietnamese, what stands in a file or is
 * typed (a key, a flag, a value) stands in quotes; all else is Vietnamese.
 */
export type Wording = Readonly<
  Record<Language, readonly [message: string, fix?: string | undefined]>
>;

/** One problem: what is wrong, where, and how to mend it. */
export interface Issue {
  /** What programs may compare. */
  readonly code: ErrorCode;
  /** What is wrong, in English; may change between versions. */
  readonly message: string;
  /** What to do about it. */
  readonly fix?: string;
  /** The same in Vietnamese. */
  readonly vi: IssueText;
  /** Where an answer would mend it: what is asked. */
  readonly question?: Question;
  /** Where it is. */
  readonly at?: Place;
}

const longest = 200;

/**
 * Shortens user text for messages; nothing longer than 200 characters of raw data is ever printed, and
 * no character that cannot be seen or that a terminal would obey.
 */
export function quote(text: unknown): string {
  const shown = typeof text === "string" ? text : String(text);
  const cut = shown.length > longest ? `${shown.slice(0, longest)}…` : shown;
  return visible(JSON.stringify(cut));
}

/** What messages call standard input where a file is named. */
export const standardInputName = "standard input";

const placeWords = {
  vi: { sheet: "trang tính", row: "dòng", column: "cột", id: "mã", input: "đầu vào chuẩn" },
  en: { sheet: "sheet", row: "row", column: "column", id: "id", input: standardInputName },
} as const;

/** `enterprises.csv, row 12, column "Diện tích"` */
export function formatPlace(at: Place | undefined, language: Language = "en"): string {
  if (at === undefined) return "";
  const say = placeWords[language];
  const parts: string[] = [];
  if (at.file !== undefined) parts.push(at.file === standardInputName ? say.input : at.file);
  if (at.sheet !== undefined) parts.push(`${say.sheet} ${quote(at.sheet)}`);
  if (at.row !== undefined) parts.push(`${say.row} ${at.row}`);
  if (at.column !== undefined) parts.push(`${say.column} ${quote(at.column)}`);
  if (at.path !== undefined) parts.push(visible(at.path));
  if (at.id !== undefined) parts.push(`${say.id} ${quote(at.id)}`);
  return parts.join(", ");
}

/** One line: place, what, fix, code. @param language English where it is not given */
export function formatIssue(issue: Issue, language: Language = "en"): string {
  const place = formatPlace(issue.at, language);
  const { message, fix: todo } = language === "vi" ? issue.vi : issue;
  const fix = todo === undefined ? "" : ` ${todo}`;
  return `${place === "" ? "" : `${place}: `}${message}${fix} [${issue.code}]`;
}

/** The only exception class of the library. `issues` is never empty and holds all that was found. */
export class DidoiError extends Error {
  /** Tells it from other errors where `instanceof` cannot, across two copies of the library. */
  override readonly name = "DidoiError";
  /** The code of the first problem. */
  readonly code: ErrorCode;
  /** All problems in the order in which they were found; at least one. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[], options?: ErrorOptions) {
    const first = issues[0];
    if (first === undefined) throw new RangeError("a DidoiError needs a problem");
    super(issues.map((issue) => formatIssue(issue)).join("\n"), options);
    this.code = first.code;
    this.issues = issues;
  }
}

const textOf = ([message, fix]: Wording[Language]): IssueText => defined({ message, fix });

/** A problem in the words of a file of messages. */
export function issueOf(code: ErrorCode, { en, vi }: Wording, at?: Place): Issue {
  return defined({ code, ...textOf(en), vi: textOf(vi), at });
}

/** Shorthand for an error with one problem. */
export function mistake(code: ErrorCode, wording: Wording, at?: Place): DidoiError {
  return new DidoiError([issueOf(code, wording, at)]);
}
