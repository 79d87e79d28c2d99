/** What was understood of a table in a way that someone should see: each kind once per column and value. */
import { type Issue, issueOf, type Place, type Wording } from "../../errors.js";

import { withShownFigures } from "./said.js";

/** What kind of thing was noticed; programs may compare it. */
export type NoticeKind =
  | "guess" // a value was made of words that are no value
  | "missing" // a mark or word was taken for "not known"
  | "unit" // a unit was assumed, or a cell had its own
  | "column" // a column is absent, or is not used
  | "code" // a code seems to have lost its zero
  | "duplicate" // two records are likely one
  | "row" // a row was taken for something else than a record
  | "date" // a date or a year was written in another form
  | "correction" // a cell was corrected by the list of problems, or could not be
  | "place"; // a point was converted, turned round, or lies where none is expected

/** One thing that was noticed. */
export interface Notice extends Pick<Issue, "message" | "vi"> {
  /** Of what kind. */
  readonly kind: NoticeKind;
  /** Where it was seen first. */
  readonly at: Place;
  /** Cells or rows that it was seen in. */
  readonly count: number;
  /** The first of these rows, at most ten. */
  readonly rows: readonly number[];
  /** Of a guess: 1 is certain. */
  readonly confidence?: number;
}

/** A remark before it is counted. */
export interface Remark {
  readonly kind: NoticeKind;
  readonly said: Wording;
  readonly row?: number | undefined;
  readonly column?: string | undefined;
  readonly confidence?: number | undefined;
  /** Remarks of one key are one notice, with the text of the first; default: those with the same text. */
  readonly key?: string | undefined;
}

const mostNotices = 1000;
const mostRows = 10;

export class Notices {
  private readonly byText = new Map<string, { notice: Notice; rows: number[]; count: number }>();

  /** @param place file and sheet of all of them */
  constructor(private readonly place: Place) {}

  add({ kind, said, row, column, confidence, key: own = said.en[0] }: Remark): void {
    const key = `${column ?? ""}\n${own}`;
    const known = this.byText.get(key);
    if (known !== undefined) {
      known.count++;
      if (row !== undefined && known.rows.length < mostRows) known.rows.push(row);
      return;
    }
    if (this.byText.size >= mostNotices) return;
    const rows = row === undefined ? [] : [row];
    const at: Place = {
      ...this.place,
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column }),
    };
    const sure = confidence === undefined ? {} : { confidence };
    const { message, vi } = issueOf("E_CELL", withShownFigures(said));
    const notice = { kind, message, vi, ...sure, at, count: 1, rows };
    this.byText.set(key, { notice, rows, count: 1 });
  }

  /** How many different ones there are so far. */
  get size(): number {
    return this.byText.size;
  }

  /** In the order in which they came up. */
  all(): Notice[] {
    return [...this.byText.values()].map(({ notice, rows, count }) => ({ ...notice, rows, count }));
  }
}
