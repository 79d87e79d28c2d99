/** didoi export: the files, what comes back of them, and what is refused. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
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
  folder = await mkdtemp(join(tmpdir(), "didoi-export-"));
  expect((await didoi(["solve", problem, "--out", file("out")])).code).toBe(0);
  plan = join(file("out"), "plan.json");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("didoi export", () => {
  it("writes papers whose workbook `didoi state` reads back as the plan", async () => {
    const { code, stdout, stderr } = await didoi(["export", problem, plan, "--to", file("papers")]);
    expect([code, stdout]).toEqual([0, ""]);
    const names = ["flows.geojson", "papers.docx", "papers.md", "papers.xlsx"];
    expect((await readdir(file("papers"))).sort()).toEqual([
      ...names,
      "points.geojson",
      "zones.geojson",
    ]);
    for (const name of names) expect(stderr).toContain(join(file("papers"), name));
    const book = join(file("papers"), "papers.xlsx");
    const stated = await didoi(["state", problem, book, "--json"]);
    const { moves } = JSON.parse(await readFile(plan, "utf8"));
    expect(stated.code).toBe(0);
    expect(JSON.parse(stated.stdout)).toMatchObject({ ok: true, moves });
  });

  it("takes the formats that it knows, in one language", async () => {
    const args = ["export", problem, plan, "--to", file("en"), "--lang", "en"];
    expect((await didoi([...args, "--format", "md, csv"])).code).toBe(0);
    expect(await readFile(join(file("en"), "papers.md"), "utf8")).toContain("## Balance of land");
    const wrong = await didoi([...args, "--format", "md,pdf"]);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain("only: xlsx, docx, md, csv, geojson, vega");
  });

  it("names nobody where codes are asked for, in papers and in the report", async () => {
    const args = ["export", problem, plan, "--to", file("codes"), "--format", "csv", "--anonymise"];
    expect((await didoi(args)).code).toBe(0);
    const html = file("codes.html");
    expect((await didoi(["report", problem, plan, "--out", html, "--anonymise"])).code).toBe(0);
    const { moves } = JSON.parse(await readFile(plan, "utf8"));
    expect(moves.length).toBeGreaterThan(0);
    for (const path of [join(file("codes"), "move-list.csv"), html]) {
      const text = await readFile(path, "utf8");
      expect(text).toContain("CS-00");
      for (const { name } of moves) expect(text).not.toContain(name);
    }
  });

  it("writes nothing about a plan that does not hold", async () => {
    const given = JSON.parse(await readFile(plan, "utf8"));
    await writeFile(file("bad.json"), JSON.stringify({ ...given, status: "feasible" }));
    const { code, stderr } = await didoi([
      ...["export", problem, file("bad.json"), "--to", file("none")],
    ]);
    expect(code).toBe(7);
    expect(stderr).toContain("Không ghi gì");
    expect(await readdir(folder)).not.toContain("none");
  });
});
