import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DecimalColumn } from "../../../src/io/table/decimal-column.js";
import { tableSaid } from "../../../src/io/table/messages.js";
import { readingsOf, shifted, whyNotNumber } from "../../../src/io/table/numbers.js";

const same = (text: string, digits = text): [string, string, string] => [text, digits, digits];
const no = (text: string): [string, undefined, undefined] => [text, undefined, undefined];

/** Text, its digits with a decimal point, its digits with a decimal comma. */
const table: readonly (readonly [string, string | undefined, string | undefined])[] = [
  same("0"),
  same("7"),
  same("42"),
  same("1200"),
  same("123456789"),
  same("999999999999999"),
  same("9007199254740991"),
  same("-1"),
  same("-1200"),
  same("−5", "-5"),
  same("-0"),
  same("2026"),
  // Decimals and groups.
  ["1.5", "1.5", undefined],
  ["1,5", undefined, "1.5"],
  ["0.5", "0.5", undefined],
  ["0,5", undefined, "0.5"],
  [".5", "0.5", undefined],
  [",5", undefined, "0.5"],
  ["-.25", "-0.25", undefined],
  ["1.234", "1.234", "1234"],
  ["1,234", "1234", "1.234"],
  ["-1.234", "-1.234", "-1234"],
  ["-1,234", "-1234", "-1.234"],
  ["−1.234", "-1.234", "-1234"],
  ["12.345", "12.345", "12345"],
  ["123,456", "123456", "123.456"],
  ["1234.567", "1234.567", undefined],
  ["1234,567", undefined, "1234.567"],
  ["0.125", "0.125", undefined],
  ["0,125", undefined, "0.125"],
  ["0.000", "0.000", undefined],
  ["1.2345", "1.2345", undefined],
  ["1,23", undefined, "1.23"],
  ["1.234.567", undefined, "1234567"],
  ["1,234,567", "1234567", undefined],
  ["1.234.567.890", undefined, "1234567890"],
  ["1.234,5", undefined, "1234.5"],
  ["1,234.5", "1234.5", undefined],
  ["1.234.567,89", undefined, "1234567.89"],
  ["1,234,567.89", "1234567.89", undefined],
  ["-1.234,50", undefined, "-1234.50"],
  ["100.000", "100.000", "100000"],
  ["100.000,0", undefined, "100000.0"],
  ["10.000000000000001", "10.000000000000001", undefined],
  // Blank groups: blank, no-break, thin, narrow no-break.
  same("1 234", "1234"),
  same("1\u00a0234", "1234"),
  same("1\u2009234", "1234"),
  same("1\u202f234", "1234"),
  same("1\u00a0234\u00a0567", "1234567"),
  same("-12 345", "-12345"),
  ["1 234,5", undefined, "1234.5"],
  ["1\u202f234.5", "1234.5", undefined],
  ["1 234,567", undefined, "1234.567"],
  // Groups that are not of three, or mixed.
  no("1 23"),
  no("12 34"),
  no("1  234"),
  no("1 234\u00a0567"),
  no("1,23,456"),
  no("12,34,567"),
  no("1.23.456"),
  no("1.234.56"),
  no("1.234,567.8"),
  no("1,234.567,8"),
  no("1.234 567"),
  no("1234,567,890"),
  no("1,234,5678"),
  no("0,123,456"),
  no("1,,234"),
  no("1..5"),
  no("1.,5"),
  no(".1.5"),
  // No part missing.
  no("5."),
  no("5,"),
  no("."),
  no(","),
  no("-"),
  no("–"),
  no("—"),
  no("−"),
  no("--5"),
  no("- 5"),
  no("5-"),
  no("(5)"),
  no("+5"),
  no("+84 909"),
  // Codes.
  no("0123"),
  no("007"),
  no("00"),
  no("00.5"),
  no("-01"),
  no("0303030303-001"),
  no("12345678901234567890"),
  no("9007199254740993"),
  no("99999999999999999999.5"),
  no("-12345678901234567890"),
  no("12.345.678.901.234.567.890"),
  // Other notations.
  no("0x1F"),
  no("0b11"),
  no("0o17"),
  no("1e5"),
  no("1E+12"),
  no("8.01E+12"),
  no("1,5e3"),
  no("NaN"),
  no("Infinity"),
  no("-Infinity"),
  no("inf"),
  no("null"),
  no("n/a"),
  no("#N/A"),
  no("#REF!"),
  no("true"),
  no("１２３"),
  no("1２3"),
  no("１．５"),
  no("٣"),
  no("²"),
  no("½"),
  no("12 ha"),
  no("5%"),
  no("5 %"),
  no("12m2"),
  no("~5"),
  no("<5"),
  no(">5"),
  no("5-7"),
  no("1/2"),
  no("1'234"),
  no("1_000"),
  no("1;5"),
  no("abc"),
  no("1 2 3"),
  no("1\n2"),
  no("1\u200b2"),
  no("\u202d12"),
  no("$5"),
  no("5đ"),
  no("5 tỷ"),
  no("01/03/2015"),
  no("12:30"),
  no("1".repeat(500)),
  no(`${"1.".repeat(300)}5`),
];

describe("the number table", () => {
  it("has at least 120 texts, each once", () => {
    expect(table.length).toBeGreaterThanOrEqual(120);
    expect(new Set(table.map(([text]) => text)).size).toBe(table.length);
  });

  it.each(table)("reads %j as %j with a point and %j with a comma", (text, point, comma) => {
    expect(readingsOf(text)).toEqual({ point, comma });
  });

  it("gives a reason for everything that is no number", () => {
    for (const [text, point, comma] of table) {
      if (point === undefined && comma === undefined) {
        expect(tableSaid.notNumber(text, whyNotNumber(text)).en[0]).toMatch(
          /" (is|has|begins|says) .*\.$/su,
        );
      }
    }
  });
});

describe("shifting the exponent", () => {
  it("gives the same bits as writing the converted figure", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 15 }), fc.constantFrom(4, 6), (n, places) => {
        const digits = String(n).padStart(places + 1, "0");
        const written = `${digits.slice(0, -places)}.${digits.slice(-places)}`;
        expect(Object.is(shifted(String(n), -places), Number(written))).toBe(true);
      }),
    );
  });

  it("never gives a negative zero", () => {
    expect(Object.is(shifted("-0", -6), 0)).toBe(true);
  });
});

describe("the decimal mark of a column", () => {
  const decide = (texts: readonly string[], pointFile = false) => {
    const column = new DecimalColumn({}, pointFile, undefined);
    texts.forEach((text, at) => {
      column.observe(text, at + 2);
    });
    return column;
  };

  it.each([
    [["1.234", "1,5"], ",", 3],
    [["1,234", "1.5"], ".", 3],
    [["1.234.567"], ",", 2],
    [["10", "", "2,75"], ",", 4],
    [["0.125", "1.234"], ".", 2],
  ] as const)("%j is decided as %j by row %j", (texts, mark, row) => {
    const column = decide(texts);
    expect([column.mark, column.decidedAt, column.waiting]).toEqual([mark, row, false]);
  });

  it("stays open for 1.234 alone, and plain for whole numbers", () => {
    expect(decide(["1.234", "12.500", "7"]).waiting).toBe(true);
    expect(decide(["7", "1200"]).waiting).toBe(false);
    expect(decide(["1.234"]).read("1.234")).toBeUndefined();
    expect(decide(["1.234"]).read("1200")).toBe("1200");
  });

  it("is the point in a file delimited by commas; a quoted 1,234 alone stays open there", () => {
    expect(decide(["1.234"], true).read("1.234")).toBe("1.234");
    expect(decide(["1,234"], true).waiting).toBe(true);
    expect(decide(["1,234", "1,234,567"], true).read("1,234")).toBe("1234");
    expect(decide(["1,5"], true).read("1,5")).toBeUndefined();
  });

  it("is decided by bounds: a latitude of 10.905 is not 10905, a year of 2.015 is 2015", () => {
    const latitude = new DecimalColumn({ min: -90, max: 90 }, false, undefined);
    latitude.observe("10.905", 2);
    expect(latitude.mark).toBe(".");
    const year = new DecimalColumn({ min: 1975, max: 2150, whole: true }, false, undefined);
    year.observe("2.015", 2);
    expect(year.mark).toBe(",");
  });

  it("a given mark settles what is open and overrules no column that decides for itself", () => {
    const settled = (texts: readonly string[], given: "." | ",", pointFile = false) => {
      const column = new DecimalColumn({}, pointFile, given);
      texts.forEach((text, at) => {
        column.observe(text, at + 2);
      });
      column.settle();
      return column.mark;
    };
    expect(settled(["1.234"], ",")).toBe(",");
    expect(settled(["1.234"], ".")).toBe(".");
    expect(settled(["1.234", "0.5"], ",")).toBe(".");
    expect(settled(["0,5", "1.234"], ".")).toBe(",");
    expect(settled(["11.27"], ",", true)).toBe(".");
    expect(settled(["352.125"], ",", true)).toBe(".");
    expect(settled(["1,234"], ",", true)).toBe(",");
    expect(settled(["1.234", "1,5"], ",", true)).toBe(",");
    expect(settled(["1,5", "1.234"], ",", true)).toBe(",");
    expect(settled(["1,234"], ".", true)).toBe(".");
  });

  it("does not depend on the order of values that agree", () => {
    const values = ["1.234", "2,5", "12", "3.456,7", "1.000.000"];
    fc.assert(
      fc.property(fc.shuffledSubarray(values, { minLength: 5 }), (texts) => {
        const column = decide(texts);
        expect(texts.map((text) => [text, column.read(text)]).sort()).toEqual(
          [
            ["1.000.000", "1000000"],
            ["1.234", "1234"],
            ["12", "12"],
            ["2,5", "2.5"],
            ["3.456,7", "3456.7"],
          ].sort(),
        );
      }),
    );
  });
});
