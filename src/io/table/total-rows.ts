/**
 * Rows with figures that only add up others: known by their words, by sums that agree, or by both.
 * What a plan adds up (land, workers, money, loads) is compared with all rows so far and with those
 * since the last section or subtotal. In one pass: the sums are those of the rows above.
 */
import type { ColumnSpec } from "./columns.js";
import { totalLead } from "./row-words.js";
import type { TypedRow } from "./typed-row.js";
import type { LibraryUnit } from "./units.js";

/** What a row seems to be. */
export type TotalVerdict =
  | { readonly kind: "record" }
  | { readonly kind: "total"; readonly by: "words" | "sums" | "both" }
  | { readonly kind: "unclear"; readonly by: "words" | "sums" };

const additive: ReadonlySet<LibraryUnit | undefined> = new Set<LibraryUnit>([
  "ha",
  "million VND",
  "m³/day",
  "kg/day",
  "t/year",
  "MW",
  "persons",
]);

/** Does a column hold figures that plans add up? */
export const isAdditive = ({ cell }: ColumnSpec): boolean =>
  cell.kind === "number" && additive.has(cell.unit);

const record: TotalVerdict = { kind: "record" };
/** A row without words that agrees with sums of this many rows in this many columns is no chance. */
const fewestRows = 3;
const fewestColumns = 2;

interface Sum {
  value: number;
  /** Rows that have added to it. */
  rows: number;
  /** Rows of which the figure is not known: a total may be more. */
  holes: number;
}

function addTo(sum: Sum | undefined, value: unknown): void {
  if (sum === undefined) return;
  if (typeof value !== "number") sum.holes++;
  else if (value !== 0) {
    sum.value += value;
    sum.rows++;
  }
}

const empty = (): Sum => ({ value: 0, rows: 0, holes: 0 });

export class TotalRows {
  private readonly figures: readonly number[];
  private all: Sum[];
  private block: Sum[];
  private first: TypedRow | undefined;

  constructor(private readonly specs: readonly ColumnSpec[]) {
    this.figures = specs.flatMap((spec, at) => (isAdditive(spec) ? [at] : []));
    this.all = this.figures.map(empty);
    this.block = this.figures.map(empty);
  }

  /** What this row seems to be. A record is added to the sums. */
  take(row: TypedRow): TotalVerdict {
    const verdict = this.judge(row);
    if (verdict.kind === "total") this.endBlock();
    else this.add(row);
    return verdict;
  }

  /** A section begins, or one has ended. */
  endBlock(): void {
    this.block = this.figures.map(empty);
  }

  /** Does the first row add up all the rows under it? Known when the last one was taken. */
  get firstIsTotal(): TypedRow | undefined {
    const { first } = this;
    if (first === undefined) return undefined;
    const others = this.figures.map((spec, at) => {
      const sum = this.all[at] ?? empty();
      const own = first.values[spec];
      return typeof own === "number" ? { ...sum, value: sum.value - own, rows: sum.rows - 1 } : sum;
    });
    const { agree, differ, rows } = agreement(first, this.figures, others);
    return agree >= fewestColumns && agree > differ && rows >= fewestRows ? first : undefined;
  }

  private judge(row: TypedRow): TotalVerdict {
    const words = this.hasWords(row);
    const sums = this.agrees(row, words);
    if (!words) return sums ? { kind: "unclear", by: "sums" } : record;
    if (sums) return { kind: "total", by: "both" };
    const complete = this.specs.every(
      ({ required }, at) => required !== true || row.values[at] !== undefined || row.bad.has(at),
    );
    return complete ? { kind: "unclear", by: "words" } : { kind: "total", by: "words" };
  }

  private hasWords({ cells }: TypedRow): boolean {
    return cells.some((cell) => totalLead(cell));
  }

  private agrees(row: TypedRow, words: boolean): boolean {
    return [this.all, this.block].some((sums) => {
      const { agree, differ, rows } = agreement(row, this.figures, sums);
      if (words) return agree > 0 && differ === 0 && rows > 0;
      return agree >= fewestColumns && agree > differ && rows >= fewestRows;
    });
  }

  private add(row: TypedRow): void {
    this.first ??= row;
    for (let at = 0; at < this.figures.length; at++) {
      const value = row.values[this.figures[at] ?? -1];
      addTo(this.all[at], value);
      addTo(this.block[at], value);
    }
  }
}

/** In how many columns is a row the sum, in how many is it not, and of how many rows at most? */
function agreement(
  row: TypedRow,
  figures: readonly number[],
  sums: readonly Sum[],
): { readonly agree: number; readonly differ: number; readonly rows: number } {
  let agree = 0;
  let differ = 0;
  let rows = 0;
  for (let at = 0; at < figures.length; at++) {
    const value = row.values[figures[at] ?? -1];
    const sum = sums[at];
    if (typeof value !== "number" || value === 0 || sum === undefined) continue;
    if (isSame(value, sum.value)) {
      agree++;
      rows = Math.max(rows, sum.rows);
    } else if (sum.holes === 0 || value < sum.value) differ++;
  }
  return { agree, differ, rows };
}

/** Sums in tables are rounded as they are shown. */
const isSame = (shown: number, sum: number): boolean =>
  Math.abs(shown - sum) <= Math.max(1e-9, 1e-6 * Math.abs(sum));
