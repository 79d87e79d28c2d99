/** didoi report: the file, and how the command ends. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { didoi } from "./command.js";

const problem = fileURLToPath(new URL("../../examples/minimal", import.meta.url));
let folder: string;
let plan: string;
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "didoi-report-"));
  const { code } = await didoi(["solve", problem, "--out", file("out")]);
  expect(code).toBe(0);
  plan = join(file("out"), "plan.json");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("didoi report", () => {
  it("writes one file about a plan, in either language, and says where", async () => {
    const { code, stdout } = await didoi(["report", problem, plan, "--out", file("a.html")]);
    expect(code).toBe(0);
    expect(stdout).toBe(`Đã ghi báo cáo: ${file("a.html")}\n`);
    const html = await readFile(file("a.html"), "utf8");
    expect(html.startsWith("<!doctype html>")).toBe(true);
    expect(html.trimEnd().endsWith("</html>")).toBe(true);
    const english = ["report", problem, plan, "--out", file("en.html"), "--lang", "en"];
    expect((await didoi(english)).code).toBe(0);
    expect(await readFile(file("en.html"), "utf8")).toContain("Report of a relocation plan");
  });

  it("replaces nothing that it was not told to, and never what it is made of", async () => {
    await writeFile(file("b.html"), "mine");
    const args = ["report", problem, plan, "--out"];
    expect((await didoi([...args, file("b.html")])).code).toBe(2);
    expect(await readFile(file("b.html"), "utf8")).toBe("mine");
    expect((await didoi([...args, file("b.html"), "--force"])).code).toBe(0);
    const before = await readFile(plan, "utf8");
    expect((await didoi([...args, plan, "--force"])).code).toBe(2);
    expect(await readFile(plan, "utf8")).toBe(before);
  });

  it("ends with 7 where the plan is refused, with 4 where no plan can exist, and writes all the same", async () => {
    const moved = { ...JSON.parse(await readFile(plan, "utf8")), status: "feasible" };
    await writeFile(file("bad.json"), JSON.stringify(moved));
    const bad = await didoi(["report", problem, file("bad.json"), "--out", file("bad.html")]);
    expect(bad.code).toBe(7);
    expect(await readFile(file("bad.html"), "utf8")).toContain("KHÔNG HỢP LỆ");
    const hard = ["report", problem, "--set", "quotas[0].lower=0.99", "--set", "quotas[0].upper=1"];
    expect((await didoi([...hard, "--out", file("hard.html")])).code).toBe(4);
    expect(await readFile(file("hard.html"), "utf8")).toContain("KHÔNG THỂ");
  });

  it("takes a base map and refuses what is none", async () => {
    const ring = [
      [106.6, 10.9],
      [106.8, 10.9],
      [106.8, 11.3],
      [106.6, 10.9],
    ];
    const map = { type: "Polygon", coordinates: [ring], source: "Nguồn nền" };
    await writeFile(file("map.geojson"), JSON.stringify(map));
    const args = ["report", problem, plan, "--base-map", file("map.geojson"), "--force", "--out"];
    expect((await didoi([...args, file("m.html")])).code).toBe(0);
    const html = await readFile(file("m.html"), "utf8");
    expect(html).toContain("Nền bản đồ: Nguồn nền.");
    expect(html).toContain('class="land"');
    await writeFile(file("map.geojson"), "{}");
    const { code, stderr } = await didoi([...args, file("n.html")]);
    expect(code).toBe(3);
    expect(stderr).toContain("Nền bản đồ không có vùng hay đường nào.");
  });
});
