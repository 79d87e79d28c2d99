/**
 * The relaxation of a tiny model without rounding, for what floating point cannot tell apart. All rows
 * are made whole numbers, and the tableau is kept in whole numbers over one common denominator
 * (Edmonds 1967, Bareiss 1968); the smallest index leaves and enters (Bland 1977), so that it ends.
 *
 *   maximise c x   subject to   A x ≤ b, x ≥ 0    first any basis with b ≥ 0 (dual), then the best (primal)
 */
import {
  forEachEntry,
  forEachExtraEntry,
  type ModelArrays,
  senseSign,
} from "../../model/linear-model.js";
import type { Pieces } from "../../model/pieces.js";
import type { RawAnswer } from "../solver.js";
import { quotient, wholeNumbers } from "./whole-numbers.js";

/** Cells of the tableau beyond which a model is not tiny, and pivots after which it is given up. */
const mostCells = 2000;
const mostPivots = 400;

/** @returns null when the model is too large, or took too long */
export function* exactRelaxation(model: ModelArrays): Pieces<RawAnswer | null> {
  const rows = rowsOf(model);
  const columns = model.optionCount + model.extraCount;
  if ((rows.length + 1) * (columns + 1) > mostCells) return null;
  const sigma = senseSign(model);
  const values = [...model.value, ...model.extraValue].map((v) => sigma * v);
  const { numbers, unit } = wholeNumbers(values);
  const tableau = new Tableau(rows, numbers);
  const y = new Float64Array(model.rowCount);
  for (let pivots = 0; pivots < mostPivots; pivots++) {
    const step = tableau.step();
    if (step === "unbounded") return { claim: "unbounded" };
    if (step === "infeasible") return { claim: "infeasible", farkas: tableau.weights(rows, y, 1n) };
    if (step === "optimal") {
      const prices = tableau.weights(rows, y, unit).map((price) => sigma * price);
      return { claim: "optimal", values: tableau.point(), prices };
    }
    yield;
  }
  return null;
}

/** entries · x ≤ limit, in units of 1/unit. */
interface Row {
  /** Row of the model and its side; −1: a unit or a bound. */
  readonly row: number;
  readonly sign: 1 | -1;
  readonly unit: bigint;
  /** Of all columns, then the limit. */
  readonly numbers: readonly bigint[];
}

function rowsOf(model: ModelArrays): Row[] {
  const { optionCount, extraCount, rowCount, unitStart, mustAct } = model;
  const width = optionCount + extraCount + 1;
  const dense = Array.from({ length: rowCount }, (): number[][] => []);
  const put = (column: number) => (row: number, a: number) => {
    dense[row]!.push([column, a]);
  };
  for (let i = 0; i < model.unitCount; i++)
    for (let o = unitStart[i]!; o < unitStart[i + 1]!; o++) forEachEntry(model, i, o, put(o));
  for (let e = 0; e < extraCount; e++) forEachExtraEntry(model, e, put(optionCount + e));
  const rows: Row[] = [];
  const add = (row: number, sign: 1 | -1, entries: readonly number[][], limit: number): void => {
    if (!Number.isFinite(limit)) return;
    const { unit, numbers } = wholeNumbers([...entries.map(([, a]) => sign * a!), sign * limit]);
    const all = new Array<bigint>(width).fill(0n);
    entries.forEach(([column], k) => {
      all[column!]! += numbers[k]!;
    });
    all[width - 1] = numbers[entries.length]!;
    rows.push({ row, sign, unit, numbers: all });
  };
  for (let r = 0; r < rowCount; r++) {
    add(r, 1, dense[r]!, model.rowUpper[r]!);
    add(r, -1, dense[r]!, model.rowLower[r]!);
  }
  for (let i = 0; i < model.unitCount; i++) {
    const options = Array.from({ length: unitStart[i + 1]! - unitStart[i]! }, (_, n) => [
      unitStart[i]! + n,
      1,
    ]);
    add(-1, 1, options, 1);
    if (mustAct[i] === 1) add(-1, -1, options, 1);
  }
  for (let e = 0; e < extraCount; e++) add(-1, 1, [[optionCount + e, 1]], model.extraUpper[e]!);
  return rows;
}

type Step = "moved" | "optimal" | "infeasible" | "unbounded";

class Tableau {
  private readonly width: number;
  /** By row the entries of the nonbasic variables, then the limit; the objective is last. */
  private readonly cells: bigint[][];
  /** Variables: columns, then the slack of each row. */
  private readonly basic: number[];
  private readonly nonbasic: number[];
  private denominator = 1n;
  /** The row that cannot be kept. */
  private broken = -1;

  constructor(rows: readonly Row[], objective: readonly bigint[]) {
    this.width = objective.length;
    this.cells = rows.map(({ numbers }) => [...numbers]);
    this.cells.push([...objective.map((c) => -c), 0n]);
    this.basic = rows.map((_, i) => this.width + i);
    this.nonbasic = objective.map((_, j) => j);
  }

  step(): Step {
    const broken = this.first(this.basic, (i) => this.cells[i]![this.width]! < 0n);
    if (broken >= 0) {
      const entering = this.first(this.nonbasic, (j) => this.cells[broken]![j]! < 0n);
      if (entering < 0) {
        this.broken = broken;
        return "infeasible";
      }
      this.pivot(broken, entering);
      return "moved";
    }
    const costs = this.cells[this.basic.length]!;
    const entering = this.first(this.nonbasic, (j) => costs[j]! < 0n);
    if (entering < 0) return "optimal";
    const leaving = this.leaving(entering);
    if (leaving < 0) return "unbounded";
    this.pivot(leaving, entering);
    return "moved";
  }

  /** Where in the list the smallest variable stands of those that are meant; −1: none is. */
  private first(list: readonly number[], isMeant: (at: number) => boolean): number {
    let best = -1;
    for (let at = 0; at < list.length; at++)
      if ((best < 0 || list[at]! < list[best]!) && isMeant(at)) best = at;
    return best;
  }

  private leaving(entering: number): number {
    let best = -1;
    for (let i = 0; i < this.basic.length; i++) {
      const here = this.cells[i]!;
      if (here[entering]! <= 0n) continue;
      const there = this.cells[best];
      const difference =
        there === undefined
          ? -1n
          : here[this.width]! * there[entering]! - there[this.width]! * here[entering]!;
      if (difference < 0n || (difference === 0n && this.basic[i]! < this.basic[best]!)) best = i;
    }
    return best;
  }

  private pivot(r: number, c: number): void {
    const row = this.cells[r]!;
    const sign = row[c]! < 0n ? -1n : 1n;
    const pivot = sign * row[c]!;
    const before = this.denominator;
    for (let i = 0; i < this.cells.length; i++) {
      if (i === r) continue;
      const other = this.cells[i]!;
      const factor = sign * other[c]!;
      for (let j = 0; j <= this.width; j++)
        if (j !== c) other[j] = (other[j]! * pivot - factor * row[j]!) / before;
      other[c] = -factor;
    }
    if (sign < 0n) for (let j = 0; j <= this.width; j++) row[j] = -row[j]!;
    row[c] = sign * before;
    this.denominator = pivot;
    [this.basic[r], this.nonbasic[c]] = [this.nonbasic[c]!, this.basic[r]!];
  }

  point(): Float64Array {
    const values = new Float64Array(this.width);
    this.basic.forEach((variable, i) => {
      if (variable < this.width)
        values[variable] = quotient(this.cells[i]![this.width]!, this.denominator);
    });
    return values;
  }

  /** Of the prices that prove the optimum, or of what proves that there is none: y by row. */
  weights(rows: readonly Row[], y: Float64Array, unit: bigint): Float64Array {
    const { width, broken, denominator } = this;
    const line = this.cells[broken < 0 ? this.basic.length : broken]!;
    const own = this.basic[broken];
    const put = (variable: number, times: bigint): void => {
      const { row, sign, unit: ofRow } = rows[variable - width] ?? { row: -1, sign: 1, unit: 1n };
      if (row >= 0) y[row]! += sign * quotient(times * ofRow, denominator * unit);
    };
    this.nonbasic.forEach((variable, j) => {
      put(variable, line[j]!);
    });
    if (own !== undefined) put(own, denominator);
    return y;
  }
}
