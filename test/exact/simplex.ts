/**
 * A small exact linear program: maximise c·z subject to A z ≤ b, z ≥ 0, all in whole numbers.
 *
 * The tableau is kept in whole numbers over one common denominator (Edmonds 1967, Bareiss 1968), so
 * nothing is rounded and no fraction is reduced. Bland's rule ends it.
 */
import type { Rational } from "../../src/model/rational.js";
import { fraction } from "../../src/model/rational.js";

export interface Program {
  readonly objective: readonly bigint[];
  readonly rows: readonly { readonly row: readonly bigint[]; readonly limit: bigint }[];
}

export type ProgramAnswer =
  | {
      readonly status: "optimal";
      readonly value: Rational;
      readonly point: readonly Rational[];
      /** One per row, ≥ 0. */
      readonly duals: readonly Rational[];
    }
  | { readonly status: "infeasible" }
  | { readonly status: "unbounded" };

export function maximiseExactly(program: Program): ProgramAnswer {
  const tableau = new Tableau(program);
  if (!tableau.makeFeasible()) return { status: "infeasible" };
  if (!tableau.improve()) return { status: "unbounded" };
  return tableau.answer();
}

/** After so many steps the rule of the largest coefficient gives way to Bland's. */
const patience = 60;

class Tableau {
  private readonly columns: number;
  /** Row by row: entries of the nonbasic columns, then the right-hand side. The last is the objective. */
  private readonly t: bigint[][];
  private readonly basic: number[];
  private readonly nonbasic: number[];
  private denominator = 1n;

  constructor(program: Program) {
    this.columns = program.objective.length;
    this.t = program.rows.map(({ row, limit }) => [...row, limit]);
    this.t.push([...program.objective.map((c) => -c), 0n]);
    this.nonbasic = program.objective.map((_, j) => j);
    this.basic = program.rows.map((_, i) => this.columns + i);
  }

  /** The dual simplex without costs. */
  makeFeasible(): boolean {
    for (;;) {
      let leaving = -1;
      for (let i = 0; i < this.basic.length; i++)
        if (
          this.t[i]![this.columns]! < 0n &&
          (leaving < 0 || this.basic[i]! < this.basic[leaving]!)
        )
          leaving = i;
      if (leaving < 0) return true;
      const row = this.t[leaving]!;
      let entering = -1;
      for (let j = 0; j < this.columns; j++)
        if (row[j]! < 0n && (entering < 0 || this.nonbasic[j]! < this.nonbasic[entering]!))
          entering = j;
      if (entering < 0) return false;
      this.pivot(leaving, entering);
    }
  }

  /** False when there is no limit. */
  improve(): boolean {
    for (let step = 0; ; step++) {
      const entering = this.entering(step < patience);
      if (entering < 0) return true;
      const leaving = this.leaving(entering);
      if (leaving < 0) return false;
      this.pivot(leaving, entering);
    }
  }

  private entering(steepest: boolean): number {
    const costs = this.t[this.basic.length]!;
    let best = -1;
    for (let j = 0; j < this.columns; j++) {
      if (costs[j]! >= 0n) continue;
      if (best < 0) best = j;
      else if (steepest ? costs[j]! < costs[best]! : this.nonbasic[j]! < this.nonbasic[best]!)
        best = j;
    }
    return best;
  }

  private leaving(entering: number): number {
    let best = -1;
    for (let i = 0; i < this.basic.length; i++) {
      const here = this.t[i]!;
      if (here[entering]! <= 0n) continue;
      if (best < 0) {
        best = i;
        continue;
      }
      const there = this.t[best]!;
      const difference =
        here[this.columns]! * there[entering]! - there[this.columns]! * here[entering]!;
      if (difference < 0n || (difference === 0n && this.basic[i]! < this.basic[best]!)) best = i;
    }
    return best;
  }

  private pivot(r: number, c: number): void {
    const pivotRow = this.t[r]!;
    const sign = pivotRow[c]! < 0n ? -1n : 1n;
    const pivot = sign * pivotRow[c]!;
    const old = this.denominator;
    for (let i = 0; i < this.t.length; i++) {
      if (i === r) continue;
      const row = this.t[i]!;
      const factor = row[c]!;
      if (factor === 0n) {
        if (pivot !== old)
          for (let j = 0; j <= this.columns; j++)
            if (row[j] !== 0n) row[j] = (row[j]! * pivot) / old;
        continue;
      }
      const signed = sign * factor;
      for (let j = 0; j <= this.columns; j++)
        if (j !== c) row[j] = (row[j]! * pivot - signed * pivotRow[j]!) / old;
      row[c] = -signed;
    }
    if (sign < 0n) for (let j = 0; j <= this.columns; j++) pivotRow[j] = -pivotRow[j]!;
    pivotRow[c] = sign * old;
    this.denominator = pivot;
    [this.basic[r], this.nonbasic[c]] = [this.nonbasic[c]!, this.basic[r]!];
  }

  answer(): ProgramAnswer {
    const { columns, denominator } = this;
    const zero = { n: 0n, d: 1n };
    const point: Rational[] = Array(columns).fill(zero);
    const duals: Rational[] = Array(this.basic.length).fill(zero);
    this.basic.forEach((variable, i) => {
      if (variable < columns) point[variable] = fraction(this.t[i]![columns]!, denominator);
    });
    const costs = this.t[this.basic.length]!;
    this.nonbasic.forEach((variable, j) => {
      if (variable >= columns) duals[variable - columns] = fraction(costs[j]!, denominator);
    });
    return { status: "optimal", value: fraction(costs[columns]!, denominator), point, duals };
  }
}
