/**
 * Which decimal mark does a column use? Decided once per column, from its own values.
 *
 * A value is *decisive* if it can be read under one mark only ("1,5", "1.234,5", "0.125"), *open* if
 * the two marks give different values ("1.234"), and *plain* if they give the same ("1200"). The
 * first decisive value decides; open values before it wait for it; a later value that cannot be read
 * under the decided mark contradicts it and is a bad cell. So the outcome is the same as deciding
 * from all values. In a file delimited by `,` the mark is the point, and only a quoted "1,234" is open.
 *
 * A mark given by the caller (`decimal`) settles what is still open at the end, and nothing else: a
 * column that decides for itself is not overruled. Given as `,` for a file delimited by `,` it also
 * lets a quoted "1,5" decide; there, "1.234" without any comma in the column stays a decimal.
 */
import { mayBeAxis } from "../coordinates/read-point.js";
import { type DecimalMark, type Readings, readingsOf } from "./numbers.js";

/** Values outside decide for the other mark: a latitude of 10.905 is not 10905. */
export interface Bounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly whole?: boolean | undefined;
  readonly axis?: string | undefined;
}

type Verdict = DecimalMark | "open" | "plain" | "bad";

const fits = (digits: string, bounds: Bounds): boolean => {
  const value = Number(digits);
  if (bounds.whole === true && !Number.isInteger(value)) return false;
  if (bounds.axis !== undefined) return mayBeAxis(value);
  return value >= (bounds.min ?? -Infinity) && value <= (bounds.max ?? Infinity);
};

function judge(text: string, readings: Readings, bounds: Bounds, pointFile: boolean): Verdict {
  const { point, comma } = readings;
  if (point === comma) return point === undefined ? "bad" : "plain";
  if (point === undefined) return ",";
  if (comma === undefined) return ".";
  if (pointFile && !text.includes(",")) return ".";
  const [pointFits, commaFits] = [fits(point, bounds), fits(comma, bounds)];
  if (pointFits !== commaFits) return pointFits ? "." : ",";
  return "open";
}

/** The state of one column while its file is read from top to bottom. */
export class DecimalColumn {
  /** The decided mark; undefined while every value so far was plain or open. */
  mark: DecimalMark | undefined;
  /** The row that decided; undefined when the given mark did. */
  decidedAt: number | undefined;
  /** The first open value, if there was one before the decision. */
  firstOpen: { readonly row: number; readonly text: string } | undefined;

  /** The mark was told, not shown by the values. */
  isTold = false;

  private openComma = false;

  /**
   * @param pointFile the file is delimited by `,`, so that the point is the decimal mark
   * @param given settles the column if its values do not
   */
  constructor(
    private readonly bounds: Bounds,
    private readonly pointFile: boolean,
    private readonly given: DecimalMark | undefined,
  ) {}

  /** Does the column have open values and no decision? */
  get waiting(): boolean {
    return this.mark === undefined && this.firstOpen !== undefined;
  }

  /** Takes one value as evidence. Values must come in the order of the rows. */
  observe(text: string, row: number): void {
    if (this.mark !== undefined || text === "") return;
    const pointOnly = this.pointFile && this.given !== ",";
    const verdict = judge(text, readingsOf(text), this.bounds, pointOnly);
    if (verdict === "open") {
      this.firstOpen ??= { row, text };
      this.openComma ||= text.includes(",");
    } else if (verdict === "." || (verdict === "," && !pointOnly)) {
      this.mark = verdict;
      this.decidedAt = row;
    }
  }

  /** The mark of this column is known from elsewhere: its values have no say. */
  tell(mark: DecimalMark): void {
    this.mark = mark;
    this.isTold = true;
  }

  /** No more evidence is to come: an open column takes the given mark, if there is one. */
  settle(): void {
    if (!this.waiting || this.given === undefined) return;
    this.tell(this.pointFile && !this.openComma ? "." : this.given);
  }

  /** The digits of a value under the column's mark; undefined if it has no reading under it. */
  read(text: string): string | undefined {
    const { point, comma } = readingsOf(text);
    if (this.mark === ".") return point;
    if (this.mark === ",") return comma;
    return point === comma ? point : undefined;
  }

  /** Is this a value that only an undecided mark keeps from being read? */
  isOpen(text: string): boolean {
    if (this.mark !== undefined) return false;
    const { point, comma } = readingsOf(text);
    return point !== comma && point !== undefined && comma !== undefined;
  }
}
