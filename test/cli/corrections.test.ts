/** What is typed into the list of problems is read back by the next import, and remembered. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openXlsx, saveXlsx } from "hucre";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { didoi } from "./command.js";

const rows = [
  "Mã DN;Tên doanh nghiệp;Phường;Thành phố;Ngành;Diện tích (ha);Số lao động",
  "DN1;Công ty A;An Phú;Thuận An;xưởng gỗ ván;1,5;khoảng 120",
  "DN2;Công ty B;An Phú;Thuận An;13;;50",
  "DN3;Công ty C;An Phú;Thuận An;1311;0,5;0x32",
];

let base: string;
let to: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "didoi-corrections-"));
  to = join(base, "out", "p");
  await writeFile(join(base, "a.csv"), rows.join("\n"));
});
afterAll(() => rm(base, { recursive: true, force: true }));

const load = () => didoi(["import", join(base, "a.csv"), "--to", to, "--force"]);

/** Types corrections into loi.xlsx, by the text of any cell of the line. */
async function type(
  ...typed: readonly (readonly [of: string, correction: string])[]
): Promise<void> {
  const path = join(base, "out", "loi.xlsx");
  const book = await openXlsx(await readFile(path));
  const [sheet] = book.sheets;
  const column = sheet?.rows[0]?.indexOf("Sửa lại") ?? -1;
  for (const [of, correction] of typed) {
    const row = sheet?.rows.find((cells) => cells.includes(of));
    if (row === undefined) throw new Error(`no line of ${of}`);
    row[column] = correction;
  }
  await writeFile(path, await saveXlsx(book));
}

describe("corrections", () => {
  it("in loi.xlsx answer questions and mend cells, and the next month reads by itself", async () => {
    expect((await load()).code).toBe(3);
    await type(["Ngành: xưởng gỗ ván", "16"], ["khoảng 120", "120"], ["0x32", "?2"]);
    const still = await load();
    expect([still.code, still.stderr.includes('"?2"')]).toEqual([3, true]);
    await type(["?2", "32"]);
    const done = await load();
    expect([done.code, done.stdout.includes('Đã sửa theo danh sách: "0x32" → "32".')]).toEqual([
      0,
      true,
    ]);
    const table = await readFile(join(to, "enterprises.csv"), "utf8");
    expect(
      table
        .split("\r\n")
        .slice(1, 4)
        .map((line) => line.split(",").slice(4, 7)),
    ).toEqual([
      ["16", "1.5", "120"],
      ["13", "", "50"],
      ["1311", "0.5", "32"],
    ]);
    const again = await load();
    expect([again.code, await readFile(join(to, "enterprises.csv"), "utf8")]).toEqual([0, table]);
    const { cells } = JSON.parse(await readFile(join(base, "out", "mapping.json"), "utf8"));
    expect(cells).toEqual([
      { file: "a.csv", row: 2, column: "Số lao động", id: "DN1", was: "khoảng 120", value: "120" },
      { file: "a.csv", row: 4, column: "Số lao động", id: "DN3", was: "0x32", value: "32" },
    ]);
  });

  it("are not put into the row of another record, nor over what says something else by now", async () => {
    const [head = "", first = "", ...others] = rows;
    const more = "DN0;Công ty Z;An Phú;Thuận An;13;1;khoảng 120";
    await writeFile(join(base, "a.csv"), [head, more, first, ...others].join("\n"));
    const moved = await load();
    expect(moved.code).toBe(3);
    expect(moved.stderr).toContain('"khoảng 120"');
    expect(moved.stdout).toContain('Không dùng được sửa đổi "khoảng 120" → "120"');
  });

  it("of loi.csv are read as well; both lists at odds are refused", async () => {
    const path = join(base, "out", "loi.csv");
    const csv = await readFile(path, "utf8");
    const lines = csv
      .split("\r\n")
      .map((line) => (line.includes("khoảng 120") ? `${line.replace(/;$/, "")};121` : line));
    await writeFile(path, lines.join("\r\n"));
    await cp(path, join(base, "loi-copy.csv"));
    await type(["khoảng 120", "122"]);
    const odds = await load();
    expect([odds.code, odds.stderr.includes('"122" và "121"')]).toEqual([3, true]);
    await rm(join(base, "out", "loi.xlsx"));
    expect((await load()).stdout).toContain('Đã sửa theo danh sách: "khoảng 120" → "121".');
  });
});
