/** A record that stands in two tables of one import, and how what is asked is said. */
import { describe, expect, it } from "vitest";
import { canonicalTables } from "../../../src/io/import/canonical-tables.js";
import { importTables } from "../../../src/io/import/import-tables.js";
import { readingText } from "../../../src/io/import/reading-text.js";

const header =
  "Mã số thuế,Tên doanh nghiệp,Phường,Thành phố,Mã ngành,Diện tích (ha),Số lao động,Tiêu chí 1";
const table = (name: string, ...codes: string[]) => ({
  name,
  text: `${[header, ...codes.map((code) => `${code},Công ty ${code},An Phú,Thuận An,31,1.5,20,đạt`)].join("\n")}\n`,
});

describe("an id in two tables", () => {
  const sources = [
    table("dot-1.csv", "3701000001", "3701000002"),
    table("dot-2.csv", "3701000003", "3701000002"),
  ];
  const key = "Mã số thuế: 3701000002";

  it("is asked about with the place of the first, and left out where the answer says so", async () => {
    const { issues } = await importTables(sources);
    expect(issues.map(({ at, question }) => [at?.file, at?.row, question?.key])).toEqual([
      ["dot-2.csv", 3, key],
    ]);
    expect(issues[0]?.vi.message).toBe('Mã "3701000002" đã có ở bảng khác: dot-1.csv, dòng 3.');
    const answers = { [key]: "bỏ dòng này" };
    const imported = await importTables(sources, { answers });
    expect(imported.issues).toEqual([]);
    expect(imported.tables.map(({ records }) => records.length)).toEqual([2, 1]);
    expect(imported.tables[1]?.report?.rows).toBe(1);
    expect(readingText(imported)).toContain('3 "3701000002" (bản ghi lặp lại)');
    const { texts } = await canonicalTables(imported, answers);
    expect(texts.get("enterprises.csv")?.trim().split("\n").length).toBe(4);
  });

  it("that is likely one by its tax code is asked about too, and kept where it is another", async () => {
    const branch = [table("a.csv", "3701000001-001"), table("b.csv", "3701000001001")];
    const { issues } = await importTables(branch);
    expect(issues[0]?.question?.options).toEqual(["bỏ dòng này", "khác nhau"]);
    const answers = { "Mã số thuế: 3701000001001": "khác nhau" };
    const kept = await importTables(branch, { answers });
    expect([kept.issues, kept.tables.flatMap(({ records }) => records).length]).toEqual([[], 2]);
    const { texts } = await canonicalTables(kept, answers);
    expect(texts.get("enterprises.csv")).toContain("3701000001-001");
  });
});

describe("an answer", () => {
  it("that turns a value round is never the one that is printed to be copied", async () => {
    const [one] = [table("a.csv", "3701000001")];
    const text = one.text.replace(",đạt", ",không đạt");
    const shown = readingText(await importTables([{ name: "a.csv", text }]));
    expect(shown).toContain(
      '--answer "Tiêu chí 1: không đạt=…", thay … bằng một trong: "đạt", "khắc phục được", "không khắc phục được", "chưa rõ"',
    );
  });
});
