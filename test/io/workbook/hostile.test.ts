/** Workbooks that would fill the memory, lie, or are none: an error with a code, and the process goes on. */
import { describe, expect, test } from "vitest";
import { DidoiError } from "../../../src/errors.js";
import { readEnterprises } from "../../../src/io/read-tables.js";
import { defaultWorkbookLimits, type WorkbookLimits } from "../../../src/io/workbook/limits.js";
import { parseWorkbook } from "../../../src/io/workbook/parse-workbook.js";
import { workbookBytes } from "../../../src/io/workbook/write-workbook.js";
import { issuesOf, places } from "../reading.js";
import { rawParts, rawRow, rawWorkbook, zipOf } from "./raw-workbook.js";

const read = (bytes: Uint8Array, workbook?: Partial<WorkbookLimits>, name = "a.xlsx") =>
  readEnterprises({ name, bytes }, { workbook });

/** What the worker does, here. */
const parse = (bytes: Uint8Array) => parseWorkbook(bytes, "a.xlsx", defaultWorkbookLimits);

/** What is said of a workbook: the code, and the English and Vietnamese text. */
async function refusal(bytes: Uint8Array, workbook?: Partial<WorkbookLimits>, name?: string) {
  const issues = await issuesOf(read(bytes, workbook, name));
  expect(issues).toHaveLength(1);
  expect(issues[0]?.vi?.message).toBeTruthy();
  return `${issues[0]?.code} ${issues[0]?.message}`;
}

const small = rawParts([{ name: "A", rows: rawRow(1, ["id"]) }]);

describe("too large", () => {
  test("a bomb: a part that becomes a thousand times as large", async () => {
    const bytes = zipOf([...small, { name: "xl/media/a.xml", content: Buffer.alloc(40_000_000) }]);
    expect(bytes.length).toBeLessThan(50_000);
    expect(await refusal(bytes)).toMatch(/^E_LIMIT Unpacked/);
  });

  test("4 GB that are only said", async () => {
    const bytes = zipOf([...small, { name: "b", content: "x", says: 0xffff_fff0 }]);
    expect(await refusal(bytes)).toMatch(/^E_LIMIT Unpacked/);
  });

  test("a bomb that says it is small, and a part that says it is larger than it is", async () => {
    for (const says of [1000, 45_000_000]) {
      const content = says === 1000 ? Buffer.alloc(40_000_000) : "x".repeat(10);
      const bytes = zipOf([...small, { name: "b.xml", content, says }]);
      const limits = { ratio: Number.MAX_SAFE_INTEGER };
      expect(await refusal(bytes, limits)).toMatch(/^E_FORMAT .*another size/);
    }
  });

  test("10,000 sheets", async () => {
    const sheets = Array.from({ length: 10_000 }, (_, at) => ({ name: `S${at}`, rows: "" }));
    expect(await refusal(rawWorkbook(sheets))).toMatch(/^E_LIMIT .*200 parts/);
  });

  test("more cells than the limit, counted before they are read", async () => {
    const rows = Array.from({ length: 40 }, (_, at) => rawRow(at + 1, Array(10).fill(1))).join("");
    const bytes = rawWorkbook([{ name: "A", rows }]);
    expect(await refusal(bytes, { cells: 399 })).toMatch(/^E_LIMIT .*399 cells/);
    expect(places(await issuesOf(read(bytes, { cells: 400 })))).toEqual(["E_HEADER - -"]);
  });

  test("a cell in the first corner and one in the last", async () => {
    const rows = `${rawRow(1, ["id"])}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
    expect(await refusal(rawWorkbook([{ name: "A", rows }]))).toMatch(/^E_LIMIT .*cells/);
  });

  test("a limit of time ends the reading", async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => rawRow(at + 1, Array(20).fill("x")));
    const bytes = rawWorkbook([{ name: "A", rows: rows.join("") }]);
    expect(await refusal(bytes, { timeMs: 1 })).toMatch(/^E_LIMIT .*within 0.001 s/);
  });
});

describe("not to be opened", () => {
  test("encrypted parts, and macros", async () => {
    expect(await refusal(zipOf(small.map((part) => ({ ...part, flags: 1 }))))).toMatch(/encrypted/);
    const macro = { name: "xl/vbaProject.bin", content: "x" };
    expect(await refusal(zipOf([...small, macro]))).toMatch(/macros/);
  });

  test("a workbook with a password, as hucre writes it", async () => {
    const { writeXlsx } = await import("hucre");
    const encryption = { password: "a", spinCount: 1000 };
    const bytes = await writeXlsx({ sheets: [{ name: "A", rows: [["id"]] }], encryption });
    expect(await refusal(bytes)).toMatch(/^E_FORMAT .*encrypted/);
  });

  test("other zip files, other compound files, and what only has the name", async () => {
    expect(await refusal(zipOf([{ name: "word/document.xml", content: "<a/>" }]))).toMatch(
      /no workbook/,
    );
    const compound = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4096)]);
    expect(await refusal(compound, undefined, "a.xls")).toMatch(/no workbook/);
    expect(await refusal(Buffer.from("id,name\n"), undefined, "a.xlsx")).toMatch(/no workbook/);
    expect(await refusal(Buffer.from("<html><table>"), undefined, "a.ods")).toMatch(/no workbook/);
  });

  test("a part that is there twice, which readers understand differently", async () => {
    expect(await refusal(zipOf([...small, ...small.slice(-1)]))).toMatch(/^E_FORMAT .*twice/);
  });
});

describe("damaged", () => {
  const columns = ["id", "name", "ward_old", "city", "sector", "land_ha", "workers"];
  const whole = workbookBytes([
    {
      name: "Danh sách",
      columns: columns.map((header) => ({ header })),
      rows: Array.from({ length: 50 }, (_, at) => [
        `DN${at}`,
        `Công ty số ${at}`,
        "Thuận Giao",
        "Thuận An",
        "13",
        at / 8 + 1,
        at + 10,
      ]),
    },
  ]);

  test("cut off at 50 places: always an error, never fewer rows", async () => {
    const bytes = await whole;
    expect((await read(bytes)).records).toHaveLength(50);
    await expect(read(bytes.slice(0, -1))).rejects.toThrow(DidoiError);
    for (let at = 0; at < 50; at++) {
      const length = 4 + Math.floor(((bytes.length - 5) * at) / 50);
      await expect(parse(bytes.slice(0, length))).rejects.toThrow(DidoiError);
    }
  });

  test("without the part that holds its texts", async () => {
    const texts = '<Relationship Id="rId9" Type="x/sharedStrings" Target="sharedStrings.xml"/>';
    const parts = small.map((part) =>
      part.name.endsWith("workbook.xml.rels")
        ? { ...part, content: String(part.content).replace("</Rel", `${texts}</Rel`) }
        : part,
    );
    expect(await refusal(zipOf(parts))).toMatch(/^E_FORMAT .*missing/);
  });

  test("any byte changed: an error, or the same rows", async () => {
    const bytes = await whole;
    const rows = await parse(bytes);
    for (let at = 0; at < 300; at++) {
      const changed = bytes.slice();
      const place = 4 + Math.floor(((bytes.length - 5) * at) / 300);
      changed[place] = (changed[place] ?? 0) ^ 0x5a;
      const result = await parse(changed).catch((error: unknown) => error);
      if (result instanceof Error) expect(result).toBeInstanceOf(DidoiError);
      else expect(result).toEqual(rows);
    }
  });
});

test("the reading ends with its signal", async () => {
  const controller = new AbortController();
  const rows = Array.from({ length: 20_000 }, (_, at) => rawRow(at + 1, Array(20).fill("x")));
  const bytes = rawWorkbook([{ name: "A", rows: rows.join("") }]);
  const reading = readEnterprises({ name: "a.xlsx", bytes }, { signal: controller.signal });
  setTimeout(() => controller.abort(new Error("enough")), 20);
  await expect(reading).rejects.toThrow("enough");
});
