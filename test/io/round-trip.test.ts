import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byId } from "../../src/domain/by-id.js";
import {
  type EnterpriseRecord,
  enterprise,
  enterpriseForm,
  gradedGroups,
  pollutants,
} from "../../src/domain/enterprise.js";
import { type Park, type ParkInput, park, parkForm } from "../../src/domain/park.js";
import { type CsvStyle, csvStyles, csvText, plainDigits } from "../../src/io/csv/csv-write.js";
import { readProblem } from "../../src/io/read-problem.js";
import { readEnterprises, readParks } from "../../src/io/read-tables.js";
import type { ColumnSpec } from "../../src/io/table/columns.js";
import { enterpriseColumns } from "../../src/io/table/columns-enterprise.js";
import { parkColumns } from "../../src/io/table/columns-park.js";
import {
  enterpriseTable,
  parkDetailFields,
  parkDetails,
  parkTable,
} from "../../src/io/table/record-cells.js";
import { draws } from "../draws.js";

// What a table can hold: text that is trimmed, composed and without control characters.
const visible = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(
        "=",
        "+",
        "-",
        "@",
        "'",
        '"',
        ",",
        ";",
        "|",
        "\t",
        "\n",
        "\r\n",
        " ",
        "ệ",
        "＝",
      ),
      fc.constantFrom("a", "Đ", "0", "1", ".", "%", "(", "😀"),
    ),
    minLength: 1,
    maxLength: 12,
  })
  .map((text) => text.normalize("NFC").trim())
  .filter((text) => text !== "");
const word = fc
  .stringMatching(/^[a-zđ=@'"+,. -]{1,10}$/)
  .map((text) => text.trim())
  .filter(Boolean);
const amount = fc
  .oneof(
    fc.nat(5000),
    fc.double({ min: 0, max: 1e9, noNaN: true }),
    fc.integer({ min: 1000, max: 999_999 }).map((n) => n / 1000),
    fc.constantFrom(0, 1e-7, 5e-324, 1.234, 0.1 + 0.2, 9_007_199_254_740_991, 999.999),
  )
  .map((n) => n + 0);
const year = fc.integer({ min: 1975, max: 2150 });
const sector = fc.constantFrom("01", "0810", "10", "131", "1311", "16", "2592", "31001", "99");
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const id = fc
  .oneof(fc.stringMatching(/^[a-z0-9-]{1,12}$/), visible)
  .filter((text) => !/^\d[.,\d]*E\+\d+$/i.test(text));
const listed = word.filter((text) => !/^\d[.,\d]*E\+\d+$/i.test(text));
const grade = fc.constantFrom("measured", "declared", "imputed");
const state = fc.constantFrom("pass", "fixable", "unfixable", "unknown");
const partial = <T>(keys: readonly string[], value: fc.Arbitrary<T>) =>
  fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: keys.length });

const enterprises: fc.Arbitrary<EnterpriseRecord[]> = fc
  .uniqueArray(
    fc.record(
      {
        id,
        name: visible,
        wardOld: visible,
        wardNew: maybe(visible),
        city: visible,
        lat: maybe(fc.double({ min: -90, max: 90, noNaN: true }).map((n) => n + 0)),
        lon: maybe(fc.integer({ min: 100_000, max: 110_000 }).map((n) => n / 1000)),
        sector,
        landHa: amount,
        workers: amount,
        wastewaterM3PerDay: maybe(amount),
        loadsKgPerDay: partial(pollutants, amount),
        hazardousWasteTonPerYear: maybe(amount),
        residentsExposed: maybe(amount),
        machineryMillionVnd: maybe(amount),
        criteria: fc.record({ c1: state, c2: state, c3: state, c4: state }),
        traditionalCraft: fc.boolean(),
        leaseEndYear: maybe(year),
        lock: maybe(fc.constantFrom("move", "stay")),
        lockPark: maybe(id),
        bannedParks: fc.array(listed, { maxLength: 3 }),
        grades: partial(gradedGroups, grade),
        synthetic: fc.boolean(),
        note: maybe(visible),
      },
      { noNullPrototype: true },
    ),
    { selector: (one) => one.id, minLength: 1, maxLength: 8 },
  )
  .map((records) => records.map((record) => enterprise.parse(record)));

const parks: fc.Arbitrary<Park[]> = fc
  .uniqueArray(
    fc.record(
      {
        id,
        name: visible,
        kind: fc.constantFrom("park", "cluster"),
        status: fc.constantFrom("operating", "building", "planned"),
        districts: fc.array(word, { maxLength: 2 }),
        totalAreaHa: maybe(amount),
        remainingHa: maybe(amount),
        occupancyPercent: maybe(fc.integer({ min: 0, max: 100_000 }).map((n) => n / 1000)),
        opensYear: maybe(year),
        leasePriceUsdPerM2: maybe(amount),
        leasePriceMillionVndPerHa: maybe(amount),
        acceptedSectors: fc.array(sector, { maxLength: 3 }),
        excludedSectors: fc.array(sector, { maxLength: 3 }),
        source: maybe(visible),
      },
      { noNullPrototype: true },
    ),
    { selector: (one) => one.id, minLength: 1, maxLength: 8 },
  )
  .map((records) => records.map((record) => park.parse(record)));

/** What stands in `park-details.json`. */
const details: fc.Arbitrary<Partial<ParkInput>> = fc.record(
  {
    opensYear: fc.constant(2020),
    closesYear: fc.constant(2100),
    phases: fc.array(fc.record({ year: fc.constantFrom(2026, 2027), codKgPerDay: amount }), {
      minLength: 1,
      maxLength: 2,
    }),
    opening: fc.record({ fixedCostMillionVnd: amount, minimumTakeUpHa: fc.constant(0) }),
    expansion: fc.record({
      stepM3PerDay: fc.constantFrom(10, 0.5),
      costMillionVndPerStep: amount,
      maximumSteps: fc.integer({ min: 1, max: 100 }),
    }),
    specialised: fc.record({ sectors: fc.array(sector, { maxLength: 2 }) }),
  },
  { requiredKeys: ["opensYear", "closesYear"], noNullPrototype: true },
);

const styles: readonly (readonly [string, CsvStyle])[] = [
  ["none", csvStyles.none],
  ["vi", csvStyles.vi],
  ["tabs, comma", { ...csvStyles.vi, delimiter: "\t", lineEnd: "\n", bom: false }],
  ["semicolons, point", { ...csvStyles.none, delimiter: ";" }],
  ["bars, comma", { ...csvStyles.vi, delimiter: "|" }],
];

/** A record as the table holds it: a key whose value is undefined is not there. */
const bare = <T>(records: readonly T[]): unknown => JSON.parse(JSON.stringify(records));

/** Texts that a table takes: none that it would read as "not known". */
const isTaken = (table: () => unknown): boolean => {
  try {
    table();
    return true;
  } catch {
    return false;
  }
};

/** Null where the reader asks whether a row is a total. */
function asTotal(error: Error): null {
  if (/adds up those of other rows/.test(error.message)) return null;
  throw error;
}

describe("a text that says that nothing is known", () => {
  it.each(["..", "n/a", "Không rõ", "chưa có"])("%s is refused, not lost", (text) => {
    const place = { wardOld: "Dĩ An", city: "Dĩ An", sector: "16", landHa: 1, workers: 10 };
    const one = { id: "E", name: "E", ...place, loadsKgPerDay: {} };
    const refusal = /would be read as "not known"/;
    expect(() => enterpriseTable([{ ...one, bannedParks: [text] }])).toThrow(refusal);
    if (text !== "..") expect(() => enterpriseTable([{ ...one, name: text }])).toThrow(refusal);
    // A note is a text whatever it says; beside another the list is one.
    expect(() => enterpriseTable([{ ...one, note: text }])).not.toThrow();
    expect(() => enterpriseTable([{ ...one, bannedParks: [text, "A"] }])).not.toThrow();
  });

  it("none is refused in a list only", () => {
    const place = { wardOld: "Dĩ An", city: "Dĩ An", sector: "16", landHa: 1, workers: 10 };
    const one = { id: "E", name: "không", ...place, loadsKgPerDay: {} };
    expect(() => enterpriseTable([one])).not.toThrow();
    expect(() => enterpriseTable([{ ...one, bannedParks: ["không"] }])).toThrow(/not known/);
  });
});

describe.each(styles)("written and read in the style %s", (_, style) => {
  it("enterprises are the same, without any option", async () => {
    await fc.assert(
      fc.asyncProperty(enterprises, async (records) => {
        fc.pre(isTaken(() => enterpriseTable(records)));
        const text = await csvText(enterpriseTable(records), style);
        const bytes = new TextEncoder().encode(text);
        const result = await readEnterprises({ name: "a.csv", bytes }).catch(asTotal);
        // A row that adds up the others is asked about, not read.
        fc.pre(result !== null);
        if (result === null) return;
        expect(bare(result.records)).toStrictEqual(bare(records));
        expect(result.report.unknownColumns).toEqual([]);
      }),
      { numRuns: draws(100) },
    );
  });

  it("parks are the same, without any option", async () => {
    await fc.assert(
      fc.asyncProperty(parks, async (records) => {
        fc.pre(isTaken(() => parkTable(records)));
        const text = await csvText(parkTable(records), style);
        const result = await readParks({ name: "a.csv", text });
        expect(bare(result.records)).toStrictEqual(bare(records));
      }),
      { numRuns: draws(100) },
    );
  });
});

describe("figures", () => {
  it("are written without exponents, with the digits that read back the same", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const digits = plainDigits(value);
        expect(digits).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(digits)).toBe(value + 0);
      }),
    );
  });
});

describe("a folder of tables", () => {
  const detailed = fc
    .tuple(parks, fc.array(details, { minLength: 8, maxLength: 8 }))
    .map(([records, list]) =>
      records
        .map(({ totalAreaHa: _total, remainingHa: _left, ...record }, k) => ({
          ...record,
          ...list[k],
        }))
        .filter(({ id: own }) => own !== ""),
    );

  it("gives back every field of every park, with those that fit into no cell", async () => {
    const folder = await mkdtemp(join(tmpdir(), "didoi-"));
    const policy = { name: "p", horizon: { from: 2026, to: 2027 } };
    const place = { wardOld: "Dĩ An", city: "Dĩ An", sector: "16", landHa: 1, workers: 10 };
    const one = { id: "the only one", name: "E", ...place, loadsKgPerDay: { cod: 1 } };
    await writeFile(join(folder, "policy.json"), JSON.stringify(policy));
    await writeFile(
      join(folder, "enterprises.csv"),
      await csvText(enterpriseTable([one]), csvStyles.none),
    );
    let nested = 0;
    await fc.assert(
      fc.asyncProperty(detailed, async (input) => {
        const records = input.map((one) => park.parse(one));
        fc.pre(isTaken(() => parkTable(records)));
        const written = parkDetails(records);
        nested += Object.keys(written).length;
        await writeFile(
          join(folder, "parks.csv"),
          await csvText(parkTable(records), csvStyles.none),
        );
        await writeFile(join(folder, "park-details.json"), JSON.stringify(written));
        const { problem } = await readProblem(folder);
        expect(bare(problem.parks)).toStrictEqual(bare(byId(records)));
      }),
      { numRuns: draws(50) },
    );
    expect(nested).toBeGreaterThan(20);
    await rm(folder, { recursive: true });
  });
});

describe("columns", () => {
  const isDetail = (field: string): boolean =>
    (parkDetailFields as readonly string[]).includes(field);
  const leaves = (shape: Record<string, { def?: unknown }>): string[] => Object.keys(shape);
  const groups = (specs: readonly ColumnSpec[]) =>
    [...new Set(specs.map(({ field }) => field.split(".")[0]))].sort();

  it("there is one for every field of an enterprise and of a park", () => {
    expect(groups(enterpriseColumns)).toEqual(leaves(enterpriseForm.shape).sort());
    // What has parts of its own stands in park-details.json.
    const plain = leaves(parkForm.shape).filter((field) => !isDetail(field));
    expect(groups(parkColumns)).toEqual(plain.sort());
    const fields = enterpriseColumns.map(({ field }) => field);
    for (const one of pollutants) expect(fields).toContain(`loadsKgPerDay.${one}`);
    for (const one of gradedGroups) expect(fields).toContain(`grades.${one}`);
  });
});
