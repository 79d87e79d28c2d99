/**
 * The exact optimum of a tiny model by trying everything: whole choices, whole extras, and at most one
 * continuous extra, which is then best at an end of the interval that the rows leave it.
 */
import { forEachEntry, forEachExtraEntry, type LinearModel } from "../../src/model/linear-model.js";
import { planFeasibility } from "../../src/model/tolerances.js";
import { add, compare, div, exactly, mul, negated, type Q, sub, zero } from "./rational.js";

/** Rows as they are, or moved by the tolerance of answers. */
export type Rows = "as given" | "tightened" | "widened";

interface Column {
  readonly value: Q;
  readonly rows: readonly Q[];
}

/** Null: there is no solution. */
export function exactOptimum(model: LinearModel, how: Rows): Q | null {
  const sign = model.sense === "maximise" ? 1 : -1;
  const bounds = boundsOf(model, how);
  const units = Array.from({ length: model.unitCount }, (_, i) => columnsOf(model, i));
  const extras = Array.from({ length: model.extraCount }, (_, e) => extraColumn(model, e));
  const whole = extras.filter(({ integer }) => integer);
  const [free, ...others] = extras.filter(({ integer }) => !integer);
  if (others.length > 0) throw new RangeError("at most one continuous extra");
  let best: Q | null = null;

  const offer = (value: Q): void => {
    if (best === null || sign * compare(value, best) > 0) best = value;
  };
  const leaf = (value: Q, rows: readonly Q[]): void => {
    if (free === undefined) {
      if (rows.every((a, r) => isWithin(a, bounds[r]!))) offer(value);
      return;
    }
    const range = rangeOf(free, rows, bounds);
    if (range === null) return;
    for (const z of range) offer(add(value, mul(free.value, z)));
  };
  const extra = (k: number, value: Q, rows: readonly Q[]): void => {
    const column = whole[k];
    if (column === undefined) leaf(value, rows);
    else
      for (let z = 0; z <= Math.floor(column.upper + 1e-6); z++)
        extra(k + 1, add(value, mul(column.value, exactly(z))), moved(rows, column, exactly(z)));
  };
  const unit = (i: number, value: Q, rows: readonly Q[]): void => {
    const columns = units[i];
    if (columns === undefined) {
      extra(0, value, rows);
      return;
    }
    if (model.mustAct[i] === 0) unit(i + 1, value, rows);
    for (const column of columns)
      unit(i + 1, add(value, column.value), moved(rows, column, { n: 1n, d: 1n }));
  };
  unit(
    0,
    exactly(model.offset),
    bounds.map(() => zero),
  );
  return best;
}

type Bounds = readonly [lower: Q | null, upper: Q | null];

const isWithin = (a: Q, [lower, upper]: Bounds): boolean =>
  (lower === null || compare(a, lower) >= 0) && (upper === null || compare(a, upper) <= 0);

const moved = (rows: readonly Q[], { rows: by }: Column, times: Q): Q[] =>
  rows.map((a, r) => (by[r]!.n === 0n ? a : add(a, mul(by[r]!, times))));

function columnsOf(model: LinearModel, i: number): Column[] {
  const columns: Column[] = [];
  for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++) {
    const rows = Array.from({ length: model.rowCount }, () => zero);
    forEachEntry(model, i, o, (row, a) => {
      rows[row] = add(rows[row]!, exactly(a));
    });
    columns.push({ value: exactly(model.value[o]!), rows });
  }
  return columns;
}

interface ExtraColumn extends Column {
  readonly upper: number;
  readonly integer: boolean;
}

function extraColumn(model: LinearModel, e: number): ExtraColumn {
  const rows = Array.from({ length: model.rowCount }, () => zero);
  forEachExtraEntry(model, e, (row, a) => {
    rows[row] = add(rows[row]!, exactly(a));
  });
  const value = exactly(model.extraValue[e]!);
  return { value, rows, upper: model.extraUpper[e]!, integer: model.extraInteger[e] === 1 };
}

/** The ends of what the rows leave to the extra; null where they leave nothing. */
function rangeOf(extra: ExtraColumn, rows: readonly Q[], bounds: readonly Bounds[]): Q[] | null {
  let [low, high] = [zero, exactly(extra.upper)];
  for (const [r, [lower, upper]] of bounds.entries()) {
    const b = extra.rows[r]!;
    const a = rows[r]!;
    if (b.n === 0n) {
      if (!isWithin(a, [lower, upper])) return null;
      continue;
    }
    const ends = [lower, upper].map((bound) => (bound === null ? null : div(sub(bound, a), b)));
    const [from, to] = b.n > 0n ? ends : ends.toReversed();
    if (from !== null && from !== undefined && compare(from, low) > 0) low = from;
    if (to !== null && to !== undefined && compare(to, high) < 0) high = to;
  }
  return compare(low, high) > 0 ? null : [low, high];
}

/** Row bounds, moved by what answers may break them by: at least that, or at most. */
function boundsOf(model: LinearModel, how: Rows): Bounds[] {
  const largest = new Float64Array(model.rowCount);
  const see = (row: number, a: number): void => {
    largest[row] = Math.max(largest[row]!, Math.abs(a));
  };
  for (let i = 0; i < model.unitCount; i++)
    for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++)
      forEachEntry(model, i, o, see);
  for (let e = 0; e < model.extraCount; e++)
    forEachExtraEntry(model, e, (row, b) => see(row, b * Math.max(1, model.extraUpper[e]!)));
  return Array.from({ length: model.rowCount }, (_, r): Bounds => {
    const side = (bound: number, outward: 1 | -1): Q | null => {
      if (!Number.isFinite(bound)) return null;
      const exact = exactly(bound);
      if (how === "as given") return exact;
      const most = how === "widened" ? largest[r]! * 2 : 0;
      const room = exactly(planFeasibility * Math.max(1, Math.abs(bound), most) * 1.000001);
      return (how === "widened") === (outward === 1) ? add(exact, room) : add(exact, negated(room));
    };
    return [side(model.rowLower[r]!, -1), side(model.rowUpper[r]!, 1)];
  });
}
