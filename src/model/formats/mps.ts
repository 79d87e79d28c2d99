import type { LinearModel, ModelArrays } from "../linear-model.js";
import { forEachEntry, forEachExtraEntry, senseSign } from "../linear-model.js";

/** `whole`: 0/1 options and integer extras; `relaxed`: the LP relaxation. */
export type MpsKind = "whole" | "relaxed";

/**
 * The model in free MPS, line by line, in the part of the format that readers agree on:
 *
 * - Always minimised: there is no OBJSENSE section, which some readers skip. A maximised objective
 *   is written negated, so its optimum is minus the one that a reader reports; a comment says so.
 * - The constant k of the objective is the cost of a column K fixed at 1. (Readers disagree on the
 *   sign of a right-hand side of OBJ: glpsol adds it, cbc subtracts it.)
 * - FREE in the NAME line, without which cbc reads the bounds by position.
 * - Names are ours: row 12 is R12, unit 3 is U3 (its row is Σ x ≤ 1, or = 1 where it must act),
 *   its option 4 is X3_4, extra 2 is Z2. Names of the user never enter the file.
 * - A ranged row is an L row with its range U − L. A row with L > U, which RANGES would turn
 *   around, is two rows, R12 and R12L; rows without bounds are left out.
 * - Every column has its upper bound written (UP, PL, or FX where it is 0), because the default of
 *   integer columns differs between readers.
 * - Entries on the same row are added up, because a row may occur once in a column.
 */
export function* modelToMps(model: LinearModel, kind: MpsKind = "whole"): Generator<string> {
  const negated = model.sense === "maximise";
  yield "* didoi; rows R, units U, options X<unit>_<option>, extras Z\n";
  yield negated
    ? "* the objective is negated: maximum = -(minimum of this file)\n"
    : "* minimise\n";
  yield "NAME didoi FREE\nROWS\n N OBJ\n";
  yield* rows(model);
  yield "COLUMNS\n";
  yield* columns(model, kind);
  yield ` K OBJ ${-senseSign(model) * model.offset}\n`;
  yield "RHS\n";
  yield* rightHandSides(model);
  yield "RANGES\n";
  for (let r = 0; r < model.rowCount; r++)
    if (typeOf(model, r) === "ranged")
      yield ` RNG R${r} ${model.rowUpper[r]! - model.rowLower[r]!}\n`;
  yield "BOUNDS\n";
  for (let i = 0; i < model.unitCount; i++)
    for (let n = 0; n < model.unitStart[i + 1]! - model.unitStart[i]!; n++)
      yield ` UP BND X${i}_${n} 1\n`;
  for (let e = 0; e < model.extraCount; e++) {
    const upper = model.extraUpper[e]!;
    if (upper === 0) yield ` FX BND Z${e} 0\n`;
    else yield upper < Number.POSITIVE_INFINITY ? ` UP BND Z${e} ${upper}\n` : ` PL BND Z${e}\n`;
  }
  yield " FX BND K 1\n";
  yield "ENDATA\n";
}

type RowType = "free" | "upper" | "lower" | "equal" | "ranged" | "crossed";

function typeOf(model: ModelArrays, r: number): RowType {
  const lower = model.rowLower[r]!;
  const upper = model.rowUpper[r]!;
  if (lower === upper) return "equal";
  if (lower > upper) return "crossed";
  if (lower === Number.NEGATIVE_INFINITY)
    return upper === Number.POSITIVE_INFINITY ? "free" : "upper";
  return upper === Number.POSITIVE_INFINITY ? "lower" : "ranged";
}

function* rows(model: ModelArrays): Generator<string> {
  for (let r = 0; r < model.rowCount; r++) {
    const type = typeOf(model, r);
    if (type === "equal") yield ` E R${r}\n`;
    else if (type === "lower") yield ` G R${r}\n`;
    else if (type !== "free") yield ` L R${r}\n`;
    if (type === "crossed") yield ` G R${r}L\n`;
  }
  for (let i = 0; i < model.unitCount; i++) yield ` ${model.mustAct[i] === 1 ? "E" : "L"} U${i}\n`;
}

function* columns(model: ModelArrays, kind: MpsKind): Generator<string> {
  const column = new ColumnWriter(model);
  const sign = -senseSign(model);
  const whole = (mark: "INTORG" | "INTEND"): string =>
    kind === "whole" ? ` MARK 'MARKER' '${mark}'\n` : "";
  yield whole("INTORG");
  for (let i = 0; i < model.unitCount; i++)
    for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++) {
      const name = `X${i}_${o - model.unitStart[i]!}`;
      forEachEntry(model, i, o, column.add);
      yield column.take(name, sign * model.value[o]!);
      yield ` ${name} U${i} 1\n`;
    }
  yield whole("INTEND");
  for (const integer of [1, 0]) {
    if (integer === 1) yield whole("INTORG");
    for (let e = 0; e < model.extraCount; e++) {
      if (model.extraInteger[e] !== integer) continue;
      forEachExtraEntry(model, e, column.add);
      yield column.take(`Z${e}`, sign * model.extraValue[e]!);
    }
    if (integer === 1) yield whole("INTEND");
  }
}

/** Adds up the entries of one column at a time. */
class ColumnWriter {
  private readonly sums: Float64Array;
  private readonly isTouched: Uint8Array;
  private readonly touched: number[] = [];

  constructor(private readonly model: ModelArrays) {
    this.sums = new Float64Array(model.rowCount);
    this.isTouched = new Uint8Array(model.rowCount);
  }

  readonly add = (row: number, coefficient: number): void => {
    if (this.isTouched[row] === 0) this.touched.push(row);
    this.isTouched[row] = 1;
    this.sums[row]! += coefficient;
  };

  /** The lines of the column `name`, at least one; empties the sums. */
  take(name: string, cost: number): string {
    let lines = ` ${name} OBJ ${cost}\n`;
    for (const row of this.touched) {
      const type = typeOf(this.model, row);
      const sum = this.sums[row]!;
      if (sum !== 0 && type !== "free") lines += ` ${name} R${row} ${sum}\n`;
      if (sum !== 0 && type === "crossed") lines += ` ${name} R${row}L ${sum}\n`;
      this.sums[row] = 0;
      this.isTouched[row] = 0;
    }
    this.touched.length = 0;
    return lines;
  }
}

function* rightHandSides(model: ModelArrays): Generator<string> {
  for (let r = 0; r < model.rowCount; r++) {
    const type = typeOf(model, r);
    if (type === "lower") yield ` RHS R${r} ${model.rowLower[r]!}\n`;
    else if (type !== "free") yield ` RHS R${r} ${model.rowUpper[r]!}\n`;
    if (type === "crossed") yield ` RHS R${r}L ${model.rowLower[r]!}\n`;
  }
  for (let i = 0; i < model.unitCount; i++) yield ` RHS U${i} 1\n`;
}
