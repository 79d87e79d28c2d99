/** didoi compare: two plans, a plan and today, a plan and a list by hand. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planComparison } from "../../src/analysis/compare/comparison.js";
import { foreignInEnglish, foreignInVietnamese } from "../language/foreign.js";
import { didoi } from "./command.js";

const problem = fileURLToPath(new URL("../../examples/minimal", import.meta.url));
const setting = "quotas[1].upper=0.5";
let folder: string;
let plan: string;
let other: string;
let list: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "didoi-compare-"));
  const [one, two] = [join(folder, "one"), join(folder, "two")];
  expect((await didoi(["solve", problem, "--out", one])).code).toBe(0);
  expect((await didoi(["solve", problem, "--set", setting, "--out", two])).code).toBe(0);
  [plan, other] = [join(one, "plan.json"), join(two, "plan.json")];
  const rows = (await readFile(join(one, "decisions.csv"), "utf8")).split("\n");
  list = join(folder, "mine.csv");
  await writeFile(list, [rows[0], ...rows.slice(2)].join("\n"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("didoi compare", () => {
  it("compares plans of two settings, each with its own problem, in one document", async () => {
    const args = ["compare", problem, plan, other, "--set2", setting];
    const { code, stdout } = await didoi([...args, "--json"]);
    expect(code).toBe(0);
    const found = planComparison.parse(JSON.parse(stdout));
    expect([found.first.kind, found.second.kind]).toEqual(["plan", "plan"]);
    expect(found.inputs.map(({ path }) => path)).toEqual(["quotas[1].upper"]);
    expect(found.changes.length).toBeGreaterThan(0);
    const inWords = await didoi(args);
    expect(inWords.stdout).toMatch(/^So sánh: từ kế hoạch thứ nhất đến kế hoạch thứ hai\./);
    expect(inWords.stdout).toMatch(/Số doanh nghiệp di dời: \d+ → \d+ \([+−]\d+\)/);
    expect(foreignInVietnamese(inWords.stdout)).toEqual([]);
    const english = await didoi([...args, "--lang", "en"]);
    expect(english.stdout).toMatch(/^Comparison: from the plan \(1\) to the plan \(2\)\./);
    // A plan is refused beside a problem that it is not of.
    expect((await didoi(["compare", problem, plan, other])).code).toBe(3);
  });

  it("compares today with a plan, and a plan with itself", async () => {
    const today = await didoi(["compare", problem, plan, "--json"]);
    expect(planComparison.parse(JSON.parse(today.stdout)).first.kind).toBe("today");
    const same = await didoi(["compare", problem, plan, plan]);
    expect(same.stdout).toContain("Hai bên giống hệt nhau.");
  });

  it("says what a list by hand costs and breaks", async () => {
    const { code, stdout } = await didoi(["compare", problem, plan, list]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Danh sách (vi phạm \d+ quy định|không vi phạm)/);
    expect(stdout).toMatch(/theo giá của kế hoạch/);
    const english = await didoi(["compare", problem, plan, list, "--lang", "en"]);
    expect(foreignInEnglish(english.stdout.replace(/[^\x20-\x7e\n–−→]/g, ""))).toEqual([]);
  });
});
