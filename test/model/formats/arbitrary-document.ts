import fc from "fast-check";
import type {
  EntryDocument,
  ExtraDocument,
  ModelDocument,
  OptionDocument,
  UnitDocument,
} from "../../../src/model/formats/model-document.js";
import { modelFromJson } from "../../../src/model/formats/model-json.js";
import type { LinearModel } from "../../../src/model/linear-model.js";

/** Whole numbers, so that sums are exact in any order. */
const small = fc.integer({ min: -6, max: 9 });
const bound = fc.option(fc.integer({ min: -10, max: 30 }), { nil: null, freq: 3 });
const name = fc.constantFrom("a", "b", "result", "x y", "__proto__", "Thuận An");

function entries(rows: number, most: number): fc.Arbitrary<EntryDocument[]> {
  return rows === 0
    ? fc.constant([])
    : fc.array(fc.tuple(fc.nat({ max: rows - 1 }), small), { maxLength: most });
}

function anyOption(rows: number): fc.Arbitrary<OptionDocument> {
  return fc.record({ name, value: small, entries: entries(rows, 4) });
}

/** Options that repeat the unit's coefficients on rows of their destination, as a relocation has it. */
function placedOptions(rows: number): fc.Arbitrary<OptionDocument[]> {
  if (rows === 0) return fc.constant([]);
  const row = fc.nat({ max: rows - 1 });
  return fc
    .record({
      profile: fc.array(small, { maxLength: 3 }),
      fixed: entries(rows, 2),
      options: fc.array(fc.tuple(small, small, fc.array(row, { minLength: 3, maxLength: 3 })), {
        maxLength: 6,
      }),
    })
    .map(({ profile, fixed, options }) =>
      options.map(([value, cost, places]) => ({
        name: "o",
        value,
        entries: [
          ...profile.map((coefficient, k): EntryDocument => [places[k] ?? 0, coefficient]),
          ...fixed,
          [0, cost] as const,
        ],
      })),
    );
}

function unit(rows: number, mostOptions: number): fc.Arbitrary<UnitDocument> {
  return fc.record({
    name,
    mustAct: fc.boolean(),
    entries: entries(rows, 2),
    options: fc.oneof(
      fc.array(anyOption(rows), { maxLength: mostOptions }),
      placedOptions(rows).map((options) => options.slice(0, mostOptions)),
    ),
  });
}

function extra(rows: number): fc.Arbitrary<ExtraDocument> {
  return fc.record({
    name,
    value: small,
    upper: fc.option(fc.nat({ max: 3 }), { nil: null, freq: 4 }),
    integer: fc.boolean(),
    entries: entries(rows, 3),
  });
}

export interface DocumentSize {
  readonly units: number;
  readonly options: number;
  readonly rows: number;
  readonly extras: number;
}

/** Documents of all kinds: empty ones, crossed bounds, repeated rows, zero coefficients. */
export function anyDocument(most: DocumentSize): fc.Arbitrary<ModelDocument> {
  return fc.nat({ max: most.rows }).chain((rows) =>
    fc.record({
      format: fc.constant("didoi-model/1" as const),
      name,
      sense: fc.constantFrom("maximise" as const, "minimise" as const),
      offset: small,
      rows: fc.array(fc.record({ name, lower: bound, upper: bound }), {
        minLength: rows,
        maxLength: rows,
      }),
      units: fc.array(unit(rows, most.options), { maxLength: most.units }),
      extras: fc.array(extra(rows), { maxLength: most.extras }),
    }),
  );
}

/** Models whose extras are whole and bounded, so that everything can be tried. */
export const anyWholeModel = (most: DocumentSize): fc.Arbitrary<LinearModel> =>
  anyDocument(most).map((document) =>
    modelFromJson({
      ...document,
      extras: (document.extras ?? []).map((extra) => ({
        ...extra,
        integer: true,
        upper: extra.upper ?? 2,
      })),
    }),
  );
