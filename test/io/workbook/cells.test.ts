/** What stands in the cells of a workbook, as the table layer gets it. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unescapeFormula } from "../../../src/io/csv/formula-safe.js";
import { readEnterprises } from "../../../src/io/read-tables.js";
import { rowByRow } from "../../../src/io/rows.js";
import { HeaderIndex } from "../../../src/io/table/columns.js";
import { enterpriseColumns } from "../../../src/io/table/columns-enterprise.js";
import { exactMark, readingsOf } from "../../../src/io/table/numbers.js";
import { cellText } from "../../../src/io/workbook/cell-text.js";
import { numberFormat } from "../../../src/io/workbook/number-format.js";
import { openWorkbook, type WorkbookOptions } from "../../../src/io/workbook/open-workbook.js";
import { workbookBytes } from "../../../src/io/workbook/write-workbook.js";
import { issuesOf, places } from "../reading.js";
import { rawRow, rawWorkbook } from "./raw-workbook.js";

const index = new HeaderIndex(enterpriseColumns);

async function rowsOf(bytes: Uint8Array, sheet?: string): Promise<string[][]> {
  const opened = await openWorkbook("book.xlsx", bytes, { sheet }, index);
  const rows: string[][] = [];
  for await (const row of rowByRow(opened)) rows.push(row);
  return rows;
}

const tooLong = Number("12345678901234567890");

const header = ["id", "name", "ward_old", "city", "sector", "land_ha", "workers"];
const firm = (id: string, land: string | number | { xml: string } = 1.5) =>
  [id, `Công ty ${id}`, "Thuận Giao", "Thuận An", "13", land, 120] as const;

describe("a number", () => {
  test("has one reading, whatever the mark of the column: the same number", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e14, max: 1e14 }), (value) => {
        const fifteen = Number(value.toPrecision(15));
        fc.pre(fifteen === 0 || Math.abs(fifteen) > 1e-9);
        const { point, comma } = readingsOf(cellText({ value }));
        expect(point).toBe(comma);
        expect(Math.abs(Number(point) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-9);
      }),
    );
  });

  test("1.234 in a cell is no thousand, and does not say what the text 1.234 is", async () => {
    const rows = [header, firm("DN1", 1.234), firm("DN2", "1,5")];
    const bytes = rawWorkbook([
      { name: "DN", rows: rows.map((row, at) => rawRow(at + 1, row)).join("") },
    ]);
    const { records } = await readEnterprises({ name: "a.xlsx", bytes });
    expect(records.map(({ landHa }) => landHa)).toEqual([1.234, 1.5]);
    const open = [header, firm("DN1", 1.5), firm("DN2", "1.234")];
    const unclear = rawWorkbook([
      { name: "DN", rows: open.map((row, at) => rawRow(at + 1, row)).join("") },
    ]);
    expect(places(await issuesOf(readEnterprises({ name: "a.xlsx", bytes: unclear })))).toEqual([
      "E_HEADER 3 land_ha",
    ]);
  });

  test("what calculating left behind the fifteenth digit is not there", () => {
    expect(cellText({ value: 0.1 + 0.2 })).toBe(`0${exactMark}3`);
    expect(cellText({ value: 0.0000001 })).toBe(`0${exactMark}0000001`);
    expect(cellText({ value: -0 })).toBe("0");
  });

  test("of more digits than a cell holds is refused, as a code and as a figure", async () => {
    expect(cellText({ value: tooLong })).toBe("1.2345678901234567E+19");
    const cells = firm("x").map((cell, at) => (at === 0 ? tooLong : cell));
    const rows = rawRow(1, header) + rawRow(2, cells);
    const issues = await issuesOf(
      readEnterprises({ name: "a.xlsx", bytes: rawWorkbook([{ name: "DN", rows }]) }),
    );
    expect(places(issues)).toEqual(["E_CELL 2 id"]);
    expect(issues[0]?.at?.sheet).toBe("DN");
  });
});

describe("a format", () => {
  test.each([
    ["0%", 0.95, "95%"],
    ["0.0%", 0.07, "7%"],
    ["0.00%;[Red]-0.00%", 0.125, `12${exactMark}5%`],
    ["0000000000", 300123456, "0300123456"],
    ["#,##0", 1234567, "1234567"],
    ['#,##0.00" ha"', 5.25, `5${exactMark}25 ha`],
    ['_-* #,##0\\ "₫"_-;-* #,##0\\ "₫"_-', 5000, "5000 ₫"],
    ["General", 5, "5"],
    ['"%"0', 5, "5"],
  ])("%s shows %s as %s", (code, value, text) => {
    expect(cellText({ value, format: numberFormat(code) })).toBe(text);
  });

  test("percent, codes with zeros and dates are read from a file", async () => {
    const styles =
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0000000000"/></numFmts>' +
      '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>';
    const cell = (style: number, value: number) => ({ xml: `<c s="${style}"><v>${value}</v></c>` });
    const rows = rawRow(1, [
      cell(1, 0.95),
      cell(2, 300123456),
      cell(3, 42064),
      cell(3, 42064.5),
      cell(0, 7),
    ]);
    expect(await rowsOf(rawWorkbook([{ name: "A", rows }], styles))).toEqual([
      ["95%", "0300123456", "2015-03-01", "2015-03-01 12:00", "7"],
    ]);
  });
});

describe("other cells", () => {
  test("errors, formulas with and without a value, yes and no, texts", async () => {
    const rows = rawRow(3, [
      { xml: '<c t="e"><v>#N/A</v></c>' },
      { xml: "<c><f>A1*2</f></c>" },
      { xml: "<c><f>A1*2</f><v>8</v></c>" },
      { xml: '<c t="b"><v>1</v></c>' },
      { xml: '<c t="str"><f>IF(1,"","")</f><v></v></c>' },
      "=1+1",
      "a &amp; b",
    ]);
    expect(await rowsOf(rawWorkbook([{ name: "A", rows }]))).toEqual([
      [],
      [],
      ["#N/A", "=A1*2", "8", "TRUE", "", "'=1+1", "a & b"],
    ]);
  });

  test("a formula without a value is refused where a figure is expected; an error is no figure", async () => {
    const rows =
      rawRow(1, header) +
      rawRow(2, firm("DN1", { xml: "<c><f>A1*2</f></c>" })) +
      rawRow(3, firm("DN2", { xml: '<c t="e"><v>#N/A</v></c>' }));
    const issues = await issuesOf(
      readEnterprises({ name: "a.xlsx", bytes: rawWorkbook([{ name: "DN", rows }]) }),
    );
    expect(places(issues)).toEqual(["E_CELL 2 land_ha"]);
  });

  test("of merged cells only the first has the value; titles do not hide the header", async () => {
    const rows = `${rawRow(1, ["DANH SÁCH DOANH NGHIỆP"])}${rawRow(3, header)}${rawRow(4, firm("DN1"))}`;
    const after = '<mergeCells count="1"><mergeCell ref="A1:G1"/></mergeCells>';
    const { records, report } = await readEnterprises({
      name: "a.xlsx",
      bytes: rawWorkbook([{ name: "DN", rows, after }]),
    });
    expect([records.length, report.headerRow, report.sheet]).toEqual([1, 3, "DN"]);
  });
});

describe("the sheet", () => {
  const sheet = (name: string, ids: readonly string[], columns = header) => ({
    name,
    rows: [columns, ...ids.map((id) => firm(id))].map((row, at) => rawRow(at + 1, row)).join(""),
  });
  const read = (sheets: Parameters<typeof rawWorkbook>[0], wanted?: WorkbookOptions["sheet"]) =>
    readEnterprises({ name: "a.xlsx", bytes: rawWorkbook(sheets) }, { sheet: wanted });

  test("with the most known columns is taken, and the others are named", async () => {
    const notes = { name: "Ghi chú", rows: rawRow(1, ["mã", "tên", "gì đó"]) };
    const { records, report } = await read([notes, sheet("Danh sách", ["DN1"])]);
    expect([records.length, report.sheet, report.otherSheets]).toEqual([
      1,
      "Danh sách",
      ["Ghi chú"],
    ]);
  });

  test("is asked for where two are as good; hidden ones do not count", async () => {
    const two = [sheet("2024", ["DN1"]), sheet("2025", ["DN2"])];
    const [issue] = await issuesOf(read(two));
    expect(issue).toMatchObject({
      code: "E_HEADER",
      message: 'Several sheets could be the table: "2024", "2025".',
      vi: { fix: 'Cho biết trang tính cần đọc: --sheet "a.xlsx=2024".' },
    });
    expect((await read(two, "2025")).records[0]?.id).toBe("DN2");
    expect((await read(two, { "a.xlsx": "2025" })).records[0]?.id).toBe("DN2");
    expect(places(await issuesOf(read(two, { "b.xlsx": "2025" })))).toEqual(["E_HEADER - -"]);
    const hidden = await read([
      { ...sheet("2024", ["DN1"]), state: "hidden" },
      sheet("2025", ["DN2"]),
    ]);
    expect(hidden.records[0]?.id).toBe("DN2");
  });

  test("is found by its name without marks, or its number; another name is a mistake", async () => {
    const sheets = [{ name: "Ghi chú", rows: rawRow(1, ["x"]) }, sheet("Danh sách", ["DN1"])];
    expect((await read(sheets, "danh sach")).report.sheet).toBe("Danh sách");
    expect((await read(sheets, "2")).report.sheet).toBe("Danh sách");
    expect(places(await issuesOf(read(sheets, "Khác")))).toEqual(["E_USAGE - -"]);
  });
});

describe("what is written", () => {
  const text = fc
    .string({ unit: "binary", maxLength: 20 })
    .filter((one) => !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(one) && one.trim() !== "");

  test("is read back the same: texts that look like formulas, numbers, dates", async () => {
    const cell = fc.oneof(
      text,
      fc.constantFrom("=1+1", "'=1+1", "+84 274", "@a", "-5", "''-x", "0300123456", "_x000D_"),
      fc.integer(),
      fc.double({ noNaN: true, min: 1e-3, max: 1e6 }).map((value) => Number(value.toPrecision(12))),
      fc
        .date({ min: new Date("1990-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
        .map((date) => new Date(Math.floor(date.getTime() / 864e5) * 864e5)),
    );
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        const columns = ["a", "b", "c"].map((header) => ({ header }));
        const bytes = await workbookBytes([{ name: "Bảng", columns, rows: table }]);
        const read = await rowsOf(bytes);
        const expected = table.map((row) =>
          row.map((value) => {
            if (value instanceof Date) return value.toISOString().slice(0, 10);
            if (typeof value === "number") return cellText({ value });
            return value;
          }),
        );
        const plain = read.slice(1).map((row) => row.map(unescapeFormula));
        expect(plain).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
