/** What a cell may be besides a value or a bad cell: a value with a remark, or a question. */
import type { Wording } from "../../errors.js";
import type { NoticeKind } from "./notices.js";

/** A value that was made of what the cell says, and what is to be said of that. */
export class Noted {
  constructor(
    readonly value: unknown,
    readonly kind: NoticeKind,
    readonly said: Wording,
    /** Of a guess: 1 is certain. */
    readonly confidence?: number,
    /** Remarks of one key are said once, with the text of the first. */
    readonly key?: string,
  ) {}
}

/** A cell that can only be read with an answer. */
export class Asked {
  constructor(
    /** The text that is asked about: the cell, or an item of it. */
    readonly text: string,
    readonly options: readonly string[],
    readonly said: Wording,
  ) {}
}
