/** By how much the figures of two statements differ, and how that is made up. */
import type { Statement } from "../../plan/state-of.js";
import type { WorthTerm } from "../../plan/statement/worth.js";
import { total } from "../../total.js";
import { amountOf, onGrid, type Split, splitBy } from "./grid.js";
import {
  type ComparedFigure,
  comparedFigures,
  type Entry,
  ledgerOf,
  type SplitDimension,
  splitDimensions,
} from "./ledger.js";

/** One figure on both sides. The lines of each split add up to the difference exactly. */
export interface FigureDifference {
  readonly figure: ComparedFigure;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  /** Key null: what is nobody's, such as the opening of a park by enterprise. */
  readonly by: Readonly<Partial<Record<SplitDimension, Split<string | null>[]>>>;
}

/** Of each figure that anything differs in. */
export function differencesOf(before: Statement, after: Statement): FigureDifference[] {
  const [first, second] = [ledgerOf(before), ledgerOf(after)];
  return comparedFigures.flatMap((figure): FigureDifference[] => {
    const isOf = (entry: Entry): boolean => entry.figure === figure;
    const [was, is] = onGrid(first.filter(isOf), second.filter(isOf));
    const by: Partial<Record<SplitDimension, Split<string | null>[]>> = {};
    for (const dimension of splitDimensions) {
      const lines = splitBy(was, is, (entry) => keyOf(entry, dimension));
      const isSplit = lines.some(({ key }) => key !== null);
      if (isSplit) by[dimension] = lines;
    }
    if (Object.keys(by).length === 0) return [];
    return [{ figure, ...ends(was, is), by }];
  });
}

/** The value of the objective on both sides, by what it counts. */
export interface ObjectiveDifference {
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  readonly parts: Split<WorthTerm>[];
}

export function objectiveDifference(before: Statement, after: Statement): ObjectiveDifference {
  const entries = ({ worth }: Statement) => worth.terms.map(([of, amount]) => ({ of, amount }));
  const [was, is] = onGrid(entries(before), entries(after));
  return { ...ends(was, is), parts: splitBy(was, is, ({ of }) => of) };
}

function keyOf(entry: Entry, dimension: SplitDimension): string | null {
  const key = entry[dimension];
  return key === undefined ? null : String(key);
}

function ends<T extends { readonly amount: number }>(before: readonly T[], after: readonly T[]) {
  const [was, is] = [total(before, amountOf), total(after, amountOf)];
  return { before: was, after: is, difference: is - was };
}
