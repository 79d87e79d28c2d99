import type { EntrySpec, ModelSpec } from "../arbitraries/model.js";

/**
 * The true optimum of a small model: every choice of every unit times every value of every extra,
 * added up in whole numbers, hence exactly. It reads the specification, not the built model, and
 * shares no code with the library.
 */
export function bruteForce(spec: ModelSpec): number | "infeasible" {
  const better = spec.sense === "maximise" ? 1 : -1;
  const activity = spec.rows.map(() => 0);
  let best = Number.NEGATIVE_INFINITY;

  const apply = (entries: readonly EntrySpec[], times: number): void => {
    for (const [row, coefficient] of entries) activity[row]! += coefficient * times;
  };
  const finish = (value: number): void => {
    if (better * value <= best) return;
    const kept = spec.rows.every(({ lower, upper }, r) => {
      return lower <= activity[r]! && activity[r]! <= upper;
    });
    if (kept) best = better * value;
  };
  const extra = (e: number, value: number): void => {
    const column = spec.extras[e];
    if (column === undefined) {
      finish(value);
      return;
    }
    for (let z = 0; z <= column.upper; z++) {
      apply(column.entries, z);
      extra(e + 1, value + column.value * z);
      apply(column.entries, -z);
    }
  };
  const unit = (i: number, value: number): void => {
    const chooser = spec.units[i];
    if (chooser === undefined) {
      extra(0, value);
      return;
    }
    if (!chooser.mustAct) unit(i + 1, value);
    for (const option of chooser.options) {
      const placed = spec.places[option.place]!.flatMap((row, k): EntrySpec[] =>
        row < 0 ? [] : [[row, chooser.profile[k]!]],
      );
      const entries = [...chooser.shared, ...placed, ...option.own];
      apply(entries, 1);
      unit(i + 1, value + option.value);
      apply(entries, -1);
    }
  };
  unit(0, spec.offset);
  return best === Number.NEGATIVE_INFINITY ? "infeasible" : better * best * spec.valueScale;
}
