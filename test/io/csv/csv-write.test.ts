import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvStyles, csvText } from "../../../src/io/csv/csv-write.js";
import { escapeFormula, unescapeFormula } from "../../../src/io/csv/formula-safe.js";
import { issuesOf, places, register, required } from "../reading.js";

const payloads = [
  "=1+1",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://x","y")',
  '=WEBSERVICE("http://x")',
  '=IMPORTXML("http://x","//a")',
  "+1+1",
  "+SUM(A1:A2)",
  "-1+1",
  "-2+3+cmd|' /C calc'!D2",
  "@SUM(1+1)",
  "@A1",
  "\t=1+1",
  "\r=1+1",
  "\r\n=1+1",
  "＝1+1",
  "＋1+1",
  "－1+1",
  "＠SUM(1)",
  "'=1+1",
  "''=1+1",
  "=",
  "+",
  "-",
  "@",
  '="a","b"',
  "=1;2",
  "=A1\n=A2",
  "-5",
  "+84 909 000 000",
  '=DDE("cmd";"/C calc";"x")',
];

describe("cells that could run as formulas", () => {
  it.each(payloads)(
    "%j begins with an apostrophe in the file and comes back as it was",
    async (text) => {
      for (const style of Object.values(csvStyles)) {
        const written = await csvText({ headers: ["a"], rows: [[text]] }, style);
        const cell = written.split("\r\n").slice(1).join("\r\n").replace(/^"/, "");
        expect(cell.startsWith("'")).toBe(true);
        const [columns, row] = [
          required.split(","),
          ["E1", text, "An Phú", "Thuận An", "31", 1, 2],
        ];
        const { records } = await register(await csvText({ headers: columns, rows: [row] }, style));
        expect(records[0]?.name).toBe(text.trim());
      }
    },
  );

  it("escaping and unescaping undo each other for every text", () => {
    const text = fc.string({ unit: fc.constantFrom("'", "=", "-", "a", "\t", "＠", " ") });
    fc.assert(
      fc.property(text, (raw) => {
        expect(unescapeFormula(escapeFormula(raw))).toBe(raw);
        expect(escapeFormula(raw)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }),
    );
  });

  it("headers are guarded too, numbers are not touched, and rawCells turns it off", async () => {
    const content = { headers: ["=x"], rows: [[-5], ["=1"], [true], [null]] };
    expect(await csvText(content)).toBe("\ufeff'=x\r\n-5\r\n'=1\r\ntrue\r\n\r\n");
    expect(await csvText(content, { ...csvStyles.none, rawCells: true })).toBe(
      "\ufeff=x\r\n-5\r\n=1\r\ntrue\r\n\r\n",
    );
  });
});

describe("the Vietnamese style", () => {
  it("has semicolons, decimal commas and no figure that could be read with a thousands mark", async () => {
    const text = await csvText(
      {
        headers: ["a", "b"],
        rows: [
          [1.5, 1.234],
          [-12.5, 1234],
        ],
      },
      csvStyles.vi,
    );
    expect(text).toBe("\ufeffa;b\r\n1,5;1,2340\r\n-12,5;1234\r\n");
  });
});

describe("what cannot be written", () => {
  it("a row of another length or a figure that is not finite is refused", async () => {
    expect(places(await issuesOf(csvText({ headers: ["a"], rows: [[1, 2]] })))).toEqual([
      "E_USAGE - -",
    ]);
    expect(places(await issuesOf(csvText({ headers: ["a"], rows: [[NaN]] })))).toEqual([
      "E_USAGE - -",
    ]);
  });

  it("control characters are shown, not dropped", async () => {
    expect(await csvText({ headers: ["a"], rows: [["x\u0000y"]] })).toBe("\ufeffa\r\nx\ufffdy\r\n");
    expect(await csvText({ headers: ["a"], rows: [["\u0000=1"]] })).toMatch(/\r\n['\ufffd]/);
  });
});
