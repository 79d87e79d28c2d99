import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { didoi } from "./command.js";

const text = [
  "DANH SÁCH;;;;;;;",
  "Mã DN;Tên doanh nghiệp;Phường;Thành phố;Ngành;Diện tích (m²);Số lao động;Điện thoại",
  "DN1;Công ty A;An Phú;Thuận An;xưởng gỗ ván;12.500;120;0909",
  "DN2;Công ty B;An Phú;Thuận An;xưởng gỗ ván;5.000;50;",
  ";Tổng cộng;;;;17.500;170;",
].join("\n");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "didoi-import-"));
  await writeFile(join(folder, "a.csv"), text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("asks once for each value, writes no folder meanwhile, remembers answers, keeps every column", async () => {
  const file = join(folder, "a.csv");
  const to = join(folder, "out", "p");
  const asked = await didoi(["import", file, "--to", to, "--decimal", ","]);
  expect(asked.code).toBe(3);
  expect(asked.stdout).toContain("CẦN QUYẾT ĐỊNH (1)");
  expect(asked.stdout).toContain('--answer "Ngành: xưởng gỗ ván=16"');
  expect((await readdir(join(folder, "out"))).sort()).toEqual(["loi.csv", "loi.xlsx"]);
  const answer = ["--answer", "Ngành: xưởng gỗ ván=16", "--decimal", ","];
  const done = await didoi(["import", file, "--to", to, ...answer]);
  expect([done.code, done.stderr.includes("enterprises.csv")]).toEqual([0, true]);
  expect(await readFile(join(to, "enterprises.csv"), "utf8")).toBe(
    "\ufeffid,name,ward_old,city,sector,land_ha,workers,c1,c2,c3,c4,traditional_craft,synthetic,Điện thoại\r\n" +
      "DN1,Công ty A,An Phú,Thuận An,16,1.25,120,unknown,unknown,unknown,unknown,false,false,0909\r\n" +
      "DN2,Công ty B,An Phú,Thuận An,16,0.5,50,unknown,unknown,unknown,unknown,false,false,\r\n",
  );
  const again = await didoi(["import", file, "--to", to, "--decimal", ",", "--force"]);
  expect(again.code).toBe(0);
});
