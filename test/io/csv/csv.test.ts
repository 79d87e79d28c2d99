import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CsvOptions, openCsv } from "../../../src/io/csv/csv.js";
import { CsvGuard, defaultCsvLimits } from "../../../src/io/csv/csv-guard.js";
import { csvText } from "../../../src/io/csv/csv-write.js";
import { readEnterprises } from "../../../src/io/read-tables.js";
import { rowByRow } from "../../../src/io/rows.js";
import { issuesOf, places, register, required } from "../reading.js";

async function rowsOf(content: string | Uint8Array, options?: CsvOptions): Promise<string[][]> {
  const source =
    typeof content === "string"
      ? { name: "a.csv", text: content }
      : { name: "a.csv", bytes: content };
  const rows: string[][] = [];
  for await (const row of rowByRow(await openCsv(source, options))) rows.push(row);
  return rows;
}

const problems = (content: string | Uint8Array, options?: CsvOptions) =>
  issuesOf(rowsOf(content, options));

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian);
  return bytes;
}

describe("encodings, delimiters and line ends", () => {
  const encode = {
    "utf-8": (text: string) => new TextEncoder().encode(text),
    "utf-8 with mark": (text: string) => new TextEncoder().encode(`\ufeff${text}`),
    "utf-16le with mark": (text: string) => utf16(`\ufeff${text}`, false),
    "utf-16be with mark": (text: string) => utf16(`\ufeff${text}`, true),
  };
  const cases = Object.entries(encode).flatMap(([name, bytes]) =>
    [",", ";", "\t", "|"].flatMap((delimiter) =>
      ["\n", "\r\n", "\r"].map((end) => ({ name, bytes, delimiter, end })),
    ),
  );

  it.each(cases)("$name, $delimiter, $end are read alike", async ({ bytes, delimiter, end }) => {
    const table = [
      ["id", "tên", "x"],
      ["1", "Thuận An", "a"],
      ["2", "Dĩ An", "b"],
    ];
    const text = table.map((row) => row.join(delimiter)).join(end);
    expect(await rowsOf(bytes(text))).toEqual(table);
    expect(await rowsOf(bytes(`${text}${end}`))).toEqual(table);
  });

  it("windows-1258 is refused unless it is asked for, and then composed", async () => {
    // "Thuận" with its dot below as a combining mark.
    const ward = [0x54, 0x68, 0x75, 0xe2, 0xf2, 0x6e];
    const head = new TextEncoder().encode(`${required}\nE1,A,`);
    const tail = new TextEncoder().encode(",X,31,1,5\n");
    const bytes = new Uint8Array([...head, ...ward, ...tail]);
    const [issue] = await problems(bytes);
    expect([issue?.code, issue?.at?.row]).toEqual(["E_FORMAT", 2]);
    expect(issue?.fix).toContain("windows-1258");
    const source = { name: "a.csv", bytes };
    const { records, report } = await readEnterprises(source, { encoding: "windows-1258" });
    expect([records[0]?.wardOld, report.encoding]).toEqual(["Thuận", "windows-1258"]);
  });

  it("a character cut off at the end is refused", async () => {
    const bytes = new TextEncoder().encode("a,b\n1,Dĩ").slice(0, -1);
    expect(places(await problems(bytes))).toEqual(["E_FORMAT 2 -"]);
  });

  it("names the row of the first bytes that do not fit, in any piece of the file", async () => {
    const line = new TextEncoder().encode("1,Dĩ An\n");
    const bytes = new Uint8Array(line.length * 30_000);
    for (let i = 0; i < 30_000; i++) bytes.set(line, i * line.length);
    bytes[line.length * 25_000] = 0xff;
    expect(places(await problems(bytes))).toEqual(["E_FORMAT 25001 -"]);
  });

  it("UTF-16 without a mark is refused, and its zero characters named", async () => {
    const [issue] = await problems(utf16("a,b\n1,2\n", false));
    expect([issue?.code, issue?.fix]).toEqual([
      "E_FORMAT",
      "Save the file as CSV UTF-8; it may be UTF-16 without a byte order mark.",
    ]);
  });

  it("a workbook is recognised", async () => {
    const [issue] = await problems(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
    expect(issue?.message).toContain("workbook");
  });

  it("a first line sep=; names the delimiter and is no row", async () => {
    expect(await rowsOf("sep=;\r\na;b,c\r\n")).toEqual([["a", "b,c"]]);
  });

  it("known headers outvote the more frequent mark", async () => {
    const text = `Tổng hợp, năm 2025, sở, ban, ngành\n${required.replaceAll(",", ";")}\nE1;A, B, C;An Phú;Thuận An;31;1,5;20\n`;
    const { records, report } = await register(text);
    expect([report.delimiter, records[0]?.landHa, report.headerRow]).toEqual([";", 1.5, 2]);
  });
});

describe("quotes", () => {
  it("an unclosed quote ends the reading within two MiB, naming its row", () => {
    const guard = new CsvGuard("big.csv", ",", defaultCsvLimits);
    guard.push('id,name\nE1,"');
    const piece = "abcdefg,\n".repeat(7000);
    let taken = 0;
    const feed = () => {
      for (; taken < 16 * 2 ** 20; taken += piece.length) guard.push(piece);
    };
    expect(feed).toThrow(/row 2, column "B".*not closed/);
    expect(taken).toBeLessThan(2 * 2 ** 20);
  });

  it("an unclosed quote in 16 MB is one short error", async () => {
    const issues = await problems(`id,name\nE1,"${"abcdefg,\n".repeat(2_000_000)}`);
    expect(places(issues)).toEqual(["E_FORMAT 2 B"]);
    expect(issues[0]?.message.length).toBeLessThan(200);
  });

  it("a quote that the end of the file leaves open is refused", async () => {
    expect(places(await problems('a,b\n1,2\n3,"4\n5,6\n'))).toEqual(["E_FORMAT 3 B"]);
  });

  it("text after a closing quote is refused with its row", async () => {
    expect(places(await problems('a,b\n1,"2"x\n'))).toEqual(["E_FORMAT 2 B"]);
  });

  it("a quote inside an unquoted cell is text", async () => {
    expect(await rowsOf('a,b\n12" pipe,x"y"\n')).toEqual([
      ["a", "b"],
      ['12" pipe', 'x"y"'],
    ]);
  });

  it("rows are counted as records: line ends in quotes do not count", async () => {
    const issues = await problems('a,b\n"1\n2\n3",4\n5,"6"x\n');
    expect(places(issues)).toEqual(["E_FORMAT 3 B"]);
  });
});

describe("limits", () => {
  it.each([
    ["columns", { columns: 3 }, "a,b,c,d\n", "E_LIMIT 1 D"],
    ["cell characters", { cellCharacters: 5 }, "a,b\n1,123456\n", "E_LIMIT 2 B"],
    ["record characters", { recordCharacters: 10 }, "a,b\n1,1234567890\n", "E_LIMIT 2 B"],
    ["rows", { rows: 2 }, "a\n1\n2\n", "E_LIMIT 3 A"],
    ["bytes", { bytes: 3 }, "a,b\n", "E_LIMIT - -"],
  ] as const)("%s", async (_, limits, text, place) => {
    expect(places(await problems(text, { limits }))).toEqual([place]);
  });

  it("what just fits is read", async () => {
    const limits = { columns: 2, cellCharacters: 5, recordCharacters: 12, rows: 2, bytes: 15 };
    const text = 'a,"12345"\n1,""""';
    expect(await rowsOf(text, { limits: { ...limits, bytes: 100 } })).toEqual([
      ["a", "12345"],
      ["1", '"'],
    ]);
  });

  it.each(["\u0000", "\u0007", "\u001b", "\u007f", "\u0085"])("%j is refused", async (mark) => {
    expect(places(await problems(`a,b\n1,x${mark}y\n`))).toEqual(["E_FORMAT 2 B"]);
  });
});

describe("stopping", () => {
  it("an aborted reading throws the reason of the signal", async () => {
    const controller = new AbortController();
    const text = `${"1,2\n".repeat(100_000)}`;
    const table = await openCsv({ name: "a.csv", text }, { signal: controller.signal });
    const read = async () => {
      let rows = 0;
      for await (const row of rowByRow(table)) {
        rows += row.length / 2;
        if (rows === 100) controller.abort(new Error("enough"));
      }
      return rows;
    };
    await expect(read()).rejects.toThrow("enough");
  });

  it("a file that is not there is E_FILE", async () => {
    expect(places(await issuesOf(openCsv("/nowhere/at/all.csv")))).toEqual(["E_FILE - -"]);
  });

  it("an unknown encoding or a long delimiter is E_USAGE", async () => {
    expect(places(await problems("a", { delimiter: "::" }))).toEqual(["E_USAGE - -"]);
    expect(places(await problems("a", { encoding: "tcvn3" as "utf-8" }))).toEqual(["E_USAGE - -"]);
  });
});

describe("the guard", () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", " ", "é", "\t"), maxLength: 8 }),
    fc.string({ maxLength: 5 }),
  );
  const printable = (text: string): string =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are refused
    text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, "");

  it("passes every text on unchanged, cut only between records, however it arrives", async () => {
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
        async (all, cuts) => {
          const width = Math.max(...all.map((row) => row.length));
          const headers = Array.from({ length: width }, (_, at) => `h${at}`);
          const body = all.map((row) => headers.map((_, at) => printable(row[at] ?? "")));
          const text = await csvText({ headers, rows: body });
          const guard = new CsvGuard("a.csv", ",", defaultCsvLimits);
          const parts: string[] = [];
          for (let at = 0; at < text.length; ) {
            const { value = 1 } = cuts.next();
            parts.push(guard.push(text.slice(at, at + value)));
            at += value;
          }
          parts.push(guard.end());
          expect(parts.join("")).toBe(text);
          for (const part of parts.filter((one) => one !== "")) expect(part).toMatch(/[\r\n]$/);
          expect(guard.row).toBe(all.length + 2);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("agrees with the tokeniser about every text: the same records, or refused", async () => {
    const text = fc.string({
      unit: fc.constantFrom("a", '"', ",", "\n", "\r", " "),
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(text, async (raw) => {
        let rows: string[][];
        try {
          rows = await rowsOf(raw, { delimiter: "," });
        } catch (error) {
          expect(String(error)).toMatch(/not closed|never closed|follows the closing quote/);
          return;
        }
        const guard = new CsvGuard("a.csv", ",", defaultCsvLimits);
        guard.push(raw);
        guard.end();
        // A last line of blanks only is no record for the tokeniser.
        const blankEnd = /(^|[\r\n]) +$/.test(raw) ? 1 : 0;
        expect(rows.length).toBe(guard.row - 1 - blankEnd);
      }),
      { numRuns: 2000 },
    );
  });
});
