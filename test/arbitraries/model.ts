import * as fc from "fast-check";
import type { LinearModel, Sense } from "../../src/model/linear-model.js";
import { ModelBuilder } from "../../src/model/model-builder.js";

/** A small model in plain whole numbers, so that an oracle can add them up exactly. */
export interface ModelSpec {
  readonly sense: Sense;
  readonly offset: number;
  /** Row r is multiplied by `scale` when the model is built; the numbers here are unscaled. */
  readonly rows: readonly {
    readonly lower: number;
    readonly upper: number;
    readonly scale: number;
  }[];
  /** Values and offset are multiplied by this when the model is built. */
  readonly valueScale: number;
  readonly profileLength: number;
  /** Row numbers per place, −1 for none. */
  readonly places: readonly (readonly number[])[];
  readonly units: readonly UnitSpec[];
  readonly extras: readonly ExtraSpec[];
}

export type EntrySpec = readonly [row: number, coefficient: number];

export interface UnitSpec {
  readonly mustAct: boolean;
  readonly shared: readonly EntrySpec[];
  readonly profile: readonly number[];
  readonly options: readonly {
    readonly value: number;
    readonly place: number;
    readonly own: readonly EntrySpec[];
  }[];
}

export interface ExtraSpec {
  readonly value: number;
  readonly upper: number;
  readonly integer: boolean;
  readonly entries: readonly EntrySpec[];
}

export function buildModel(spec: ModelSpec): LinearModel {
  const { valueScale } = spec;
  const builder = new ModelBuilder(
    "random",
    spec.sense,
    spec.profileLength,
    spec.offset * valueScale,
  );
  spec.rows.forEach(({ lower, upper, scale }, r) => {
    builder.row({ name: `row ${r}`, lower: lower * scale, upper: upper * scale });
  });
  for (const rows of spec.places) builder.place(rows);
  const scaled = (entries: readonly EntrySpec[]): EntrySpec[] =>
    entries.map(([row, coefficient]) => [row, coefficient * spec.rows[row]!.scale]);
  spec.units.forEach((unit, i) => {
    builder.unit(`unit ${i}`, unit.mustAct, scaled(unit.shared), unit.profile);
    for (const option of unit.options)
      builder.option(undefined, option.value * valueScale, option.place, scaled(option.own));
  });
  spec.extras.forEach((extra, e) => {
    const { value, upper, integer, entries } = extra;
    builder.extra(`extra ${e}`, value * valueScale, upper, integer, scaled(entries));
  });
  return builder.build();
}

export interface ModelShape {
  /** Upper bounds of extras may be missing, and extras may be continuous. */
  readonly freeExtras?: boolean;
  /** Rows and values in units a million times larger or smaller. */
  readonly scaled?: boolean;
}

const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

function bounds(): fc.Arbitrary<{ lower: number; upper: number }> {
  const side = whole(-2, 24);
  const none = Number.POSITIVE_INFINITY;
  return fc.oneof(
    { weight: 14, arbitrary: side.map((upper) => ({ lower: -none, upper })) },
    { weight: 5, arbitrary: whole(-8, 6).map((lower) => ({ lower, upper: none })) },
    {
      weight: 4,
      arbitrary: fc.tuple(whole(-6, 5), whole(2, 12)).map(([lower, width]) => ({
        lower,
        upper: lower + width,
      })),
    },
    { weight: 3, arbitrary: whole(-1, 6).map((at) => ({ lower: at, upper: at })) },
    { weight: 1, arbitrary: fc.constant({ lower: -none, upper: none }) },
    { weight: 1, arbitrary: side.map((at) => ({ lower: at, upper: at - 1 })) },
  );
}

/** Up to 8 units × 4 options, 5 rows and 2 extras. */
export function modelSpec(shape: ModelShape = {}): fc.Arbitrary<ModelSpec> {
  const { freeExtras = false, scaled = false } = shape;
  const scale = scaled ? fc.constantFrom(1, 1e6, 1e-6) : fc.constantFrom(1, 1, 1, 0.1);
  return fc
    .record({
      rowCount: whole(0, 5),
      // Profiles are written in the units of the rows that their places name.
      profileLength: scaled ? fc.constant(0) : whole(0, 2),
      placeCount: whole(1, 3),
    })
    .chain(({ rowCount, profileLength, placeCount }) => {
      const entries: fc.Arbitrary<EntrySpec[]> =
        rowCount === 0
          ? fc.constant([])
          : fc.array(fc.tuple(whole(0, rowCount - 1), whole(-3, 7)), { maxLength: 3 });
      const exactly = <T>(length: number, of: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
        fc.array(of, { minLength: length, maxLength: length });
      const option = fc.record({
        value: whole(-10, 20),
        place: whole(0, placeCount - 1),
        own: entries,
      });
      const mustAct = fc.oneof(
        { weight: 4, arbitrary: fc.constant(false) },
        { weight: 1, arbitrary: fc.constant(true) },
      );
      const options = fc.oneof(
        { weight: 12, arbitrary: fc.array(option, { minLength: 1, maxLength: 4 }) },
        { weight: 1, arbitrary: fc.constant([]) },
      );
      return fc.record({
        sense: fc.constantFrom<Sense>("maximise", "minimise"),
        offset: fc.constantFrom(0, 0, 7, -100),
        rows: exactly(
          rowCount,
          fc
            .tuple(bounds(), profileLength > 0 ? fc.constant(1) : scale)
            .map(([sides, by]) => ({ ...sides, scale: by })),
        ),
        valueScale: scale,
        profileLength: fc.constant(profileLength),
        places: exactly(placeCount, exactly(profileLength, whole(-1, rowCount - 1))),
        units: fc.array(
          fc.record({
            mustAct,
            shared: entries,
            profile: exactly(profileLength, whole(0, 6)),
            options,
          }),
          { maxLength: 8 },
        ),
        extras: fc.array(
          fc.record({
            value: whole(-8, 8),
            upper: freeExtras
              ? fc.constantFrom(0, 1, 3, 2.5, Number.POSITIVE_INFINITY)
              : whole(0, 3),
            integer: freeExtras ? fc.boolean() : fc.constant(true),
            entries,
          }),
          { maxLength: 2 },
        ),
      });
    });
}
