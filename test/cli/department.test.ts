/** The way of a new analyst: from `didoi init` in an empty folder to a plan on a workbook as departments send it. */
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readProblem } from "../../src/io/read-problem.js";
import { departmentRecords, departmentWorkbook } from "../fixtures/department-workbook.js";
import { type Ended, shell } from "./command.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "didoi-department-"));
  await writeFile(join(folder, "bao cao.xlsx"), await departmentWorkbook());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (line: string): Promise<Ended> => shell(`cd "${folder}" && ${line}`);
const load = 'didoi import "bao cao.xlsx" --to p';
let asked: Ended;

describe("a workbook of a department", () => {
  it("is read after `didoi init`, with one question for each thing that cannot be known", async () => {
    expect((await run("didoi init p")).code).toBe(0);
    asked = await run(load);
    expect([asked.code, asked.stderr.split("\n").slice(0, 2)]).toEqual([
      3,
      ["loi.csv", "loi.xlsx"],
    ]);
    expect(asked.stderr).toContain('điền cột "Sửa lại" của loi.xlsx');
    const questions = asked.stdout.match(/--answer "[^"]+"/g);
    expect(questions).toEqual([
      '--answer "Địa chỉ (phường/xã)=phường/xã trước 01/07/2025"',
      '--answer "Ngành nghề=mã ngành VSIC 2018"',
      '--answer "Ngành nghề: xưởng cơ khí chính xác=25"',
      '--answer "Mã số thuế: 0301234567=bỏ dòng này"',
      '--answer "Tỷ lệ lấp đầy (%): đơn vị=…"',
    ]);
  });

  it("says what it understood: columns, rows that are none, conversions, guesses, what was not read", () => {
    for (const text of [
      "25 bản ghi, tiêu đề ở dòng 8",
      '9 "(1)" (dòng đánh số cột)',
      '24 "II" (tên nhóm)',
      '39 "Tổng cộng" (dòng tổng (theo chữ))',
      'Cột G "Diện tích (m²)" → diện tích đất (ha)',
      'Tọa độ VN-2000 đã được đổi sang WGS 84 (105°45′ múi 3°): "1213800"; "603400" → 10,97451; 106,69789. (25 lần)',
      '"C«ng ty TNHH DÖt may T©n Thµnh" → "Công ty TNHH Dệt may Tân Thành"',
      '"301234567" → "0301234567"',
      "Dòng bị ẩn trong bảng tính vẫn được đọc.",
      "Ô gộp nhiều dòng được hiểu là cùng một nội dung cho từng dòng. (2 lần)",
      '"Dệt nhuộm" được hiểu là ngành 13 (độ tin cậy 0,9). (5 lần)',
      '"N/A" được hiểu là chưa có số liệu.',
      'Hai cột ngược nhau (bắc và đông) nên đã được đổi chỗ: "106,79"; "11,15" → 11,15000; 106,79000.',
      'trang tính ẩn không đọc: "Bản cũ 2024"',
    ])
      expect(asked.stdout).toContain(text);
    expect(asked.stdout).not.toMatch(/⎖|undefined|\bnull\b/);
  });

  it("becomes the problem with the answers as they were offered, in the place of the blank tables", async () => {
    const answers = (asked.stdout.match(/--answer "[^"]+"/g) ?? []).join(" ");
    const done = await run(`${load} ${answers.replace("đơn vị=…", "đơn vị=phần đơn vị")}`);
    expect(done.code).toBe(0);
    await expect(access(join(folder, "p", "enterprises.xlsx"))).rejects.toThrow();
    const { problem } = await readProblem(join(folder, "p"));
    const byCode = new Map(problem.enterprises.map((one) => [one.taxCode, one]));
    expect(problem.enterprises.length).toBe(departmentRecords.length);
    for (const record of departmentRecords) {
      const read = byCode.get(record.taxCode);
      const words = {
        đạt: "pass",
        "khắc phục được": "fixable",
        "không khắc phục được": "unfixable",
      };
      expect(read).toMatchObject({
        id: record.taxCode,
        name: record.name,
        sector: record.sector,
        landHa: record.squareMetres / 10_000,
        workers: record.workers,
        machineryMillionVnd: Math.round(record.machineryBillion * 1000),
        leaseEndYear: record.lease[2],
        criteria: Object.fromEntries(
          record.criteria.map((word, at) => [`c${at + 1}`, words[word as keyof typeof words]]),
        ),
      });
      expect(read?.wastewaterM3PerDay).toBe(record.wastewater);
      expect(read?.wardOld.replace(/^(P\.|Phường) /, "")).toBe(record.ward);
      expect(read?.lat).toBeCloseTo(10.9 + (record.north - 1_205_560) / 110_600, 2);
    }
    expect(problem.parks.map(({ occupancyPercent, lat }) => [occupancyPercent, lat])).toEqual([
      [10, 11.29],
      [95, 11.27],
      [40, 11.15],
    ]);
  });

  it("is checked and solved without a further edit: the fifth command gives a plan", async () => {
    const looked = await run("didoi check p");
    expect([looked.code, looked.stdout]).toEqual([0, "Không phát hiện điều gì bất thường.\n"]);
    const solved = await run("didoi solve p --out out --gap 0.01");
    expect([solved.code, solved.stderr.includes("out/plan.json")]).toEqual([0, true]);
    const plan = JSON.parse(await readFile(join(folder, "out", "plan.json"), "utf8"));
    expect(plan.decisions.acts.length).toBeGreaterThan(0);
  });
});
