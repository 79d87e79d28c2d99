/** Tables as offices write them: nothing in them is lost or turned round without a word. */
import { type WriteSheet, writeXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import { importTables } from "../../../src/io/import/import-tables.js";
import { readingText } from "../../../src/io/import/reading-text.js";
import { readEnterprises, readParks } from "../../../src/io/read-tables.js";
import { formatIssues } from "../../../src/issue-groups.js";
import { issuesOf, register, required } from "../reading.js";
import { rawRow, rawWorkbook } from "../workbook/raw-workbook.js";

const row = (id: string, rest = "A,An Phú,Thuận An,31,1.5,20") => `${id},${rest}`;
const vietnamese = (issues: Awaited<ReturnType<typeof issuesOf>>): string[] =>
  issues.map(({ vi }) => `${vi.message} ${vi.fix ?? ""}`);

describe("a column without a header", () => {
  it("is said to have cells that are not read", async () => {
    const { report } = await register(
      `${required},,c1,\n${row("E1", "A,An Phú,Thuận An,31,1.5,20,x,đạt,")}\n${row("E2", "A,An Phú,Thuận An,31,1.5,20,,đạt,")}\n`,
    );
    const said = report.notices.filter(({ vi }) => vi.message.includes("không có tiêu đề"));
    expect(said.map(({ vi, at }) => [at.row, at.column, vi.message])).toEqual([
      [
        1,
        "H",
        "Cột H không có tiêu đề: 1 ô có nội dung không được đọc. Ghi tiêu đề cho cột nếu cần đọc.",
      ],
    ]);
  });

  it("beyond the header of a sheet is not said to be a matter of delimiters", async () => {
    const rows = [required.split(","), [...row("E1").split(","), "x"]];
    const bytes = rawWorkbook([
      { name: "DN", rows: rows.map((cells, at) => rawRow(at + 1, cells)).join("") },
    ]);
    const issues = await issuesOf(readEnterprises({ name: "a.xlsx", bytes }));
    expect(vietnamese(issues)).toEqual([
      'Dòng có 8 ô, tiêu đề có 7 ô; "x" không thuộc cột nào. Ghi tiêu đề cho cột đó, hoặc xóa nội dung ô.',
    ]);
  });
});

const bookOf = (...sheets: WriteSheet[]): Promise<Uint8Array> => {
  const when = new Date(Date.UTC(2026, 0, 1));
  return writeXlsx({ sheets, properties: { created: when, modified: when } });
};

describe("a header over two rows", () => {
  const top = [...required.split(","), "Đánh giá", null, "STT"];
  const under = [...required.split(",").map(() => null), "Tốt", "Kém", null];
  const rows = [top, under, [...row("E1").split(","), "x", null, 1]];

  it("is seen by its merged cells, though the second row names no field", async () => {
    const merges = [0, 1, 2, 3, 4, 5, 6, 9].map((at) => ({
      startRow: 0,
      startCol: at,
      endRow: 1,
      endCol: at,
    }));
    const bytes = await bookOf({ name: "DN", rows, merges });
    const { records, report } = await readEnterprises({ name: "a.xlsx", bytes });
    expect(records.map(({ id }) => id)).toEqual(["E1"]);
    expect(report.headerRow).toBe(2);
    expect(report.unknownColumns.map(({ header }) => header)).toEqual(["Tốt", "Kém", "STT"]);
  });
});

describe("what is said", () => {
  it("of milligrams in a litre is how they become a load", async () => {
    const text = `${required},COD (mg/l)\n${row("E1")},120\n`;
    expect(vietnamese(await issuesOf(register(text)))[0]).toContain(
      "nồng độ (mg/l) × nước thải (m³/ngày) ÷ 1.000",
    );
    const { report } = await register(text, { answers: { "COD (mg/l)": "bỏ qua" } });
    expect(report.unknownColumns.map(({ header }) => header)).toEqual(["COD (mg/l)"]);
  });

  it("of a year that is none speaks of years", async () => {
    const text = `${required},Năm hết hạn thuê đất\n${row("E1")},lâu dài\n`;
    expect(vietnamese(await issuesOf(register(text)))).toEqual([
      '"lâu dài" không phải là năm hay ngày tháng. Ghi năm, ví dụ 2030, hoặc để trống nếu chưa biết.',
    ]);
  });

  it("of a choice that has no column names what to write", async () => {
    const parks = readParks({ name: "parks.csv", text: "Mã,Tên khu,Loại\nA,KCN A,KCN\n" });
    expect(vietnamese(await issuesOf(parks))[0]).toContain(
      'Mỗi dòng ghi một trong: "đang hoạt động", "đang xây dựng", "quy hoạch".',
    );
  });

  it("of one mistake in two sheets names each sheet", async () => {
    const rows = (land: string) => [
      required.split(","),
      ["E1", "A", "An Phú", "Thuận An", "31", land, 20],
    ];
    const bytes = await bookOf(
      { name: "An Phú", rows: rows("hai ha") },
      { name: "Bình Chuẩn", rows: rows("hai ha") },
    );
    const { issues } = await importTables([{ name: "a.xlsx", bytes }]);
    expect(formatIssues(issues, "vi").map((line) => line.split(":")[0])).toEqual([
      'a.xlsx, trang tính "An Phú", dòng 2, cột "land_ha"',
      'a.xlsx, trang tính "Bình Chuẩn", dòng 2, cột "land_ha"',
    ]);
  });

  it("of a file without any table names the headers that each needs", async () => {
    const { issues } = await importTables([{ name: "a.csv", text: "a,b\n1,2\n" }]);
    expect(issues[0]?.vi.fix).toContain('bảng khoảng cách cần "');
  });

  it("of a column with both halves of a point is no identifier", async () => {
    const text = `${required},Tọa độ\n${row("E1")},"10.95; 106.71"\n`;
    const shown = readingText(await importTables([{ name: "a.csv", text }]));
    expect(shown).toContain('"Tọa độ" → tọa độ:');
  });
});
