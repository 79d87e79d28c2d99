/** didoi sources: every figure with its grounds, and what of a plan rests on it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sources } from "../../src/analysis/sources/sources.js";
import { didoi } from "./command.js";

const problem = fileURLToPath(new URL("../../examples/minimal", import.meta.url));
let folder: string;
let plan: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "didoi-sources-"));
  const out = join(folder, "out");
  expect((await didoi(["solve", problem, "--out", out])).code).toBe(0);
  plan = join(out, "plan.json");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("didoi sources", () => {
  it("prints one document in the form that it names", async () => {
    const { code, stdout } = await didoi(["sources", problem, plan, "--json"]);
    expect(code).toBe(0);
    const found = sources.parse(JSON.parse(stdout));
    expect(found.plan?.ofOtherProblem).toBe(false);
    expect(found.figures.every(({ restsOn }) => restsOn !== undefined)).toBe(true);
  });

  it("speaks Vietnamese, and English when asked; without a plan nothing rests on a figure", async () => {
    const inWords = await didoi(["sources", problem, plan]);
    expect(inWords.code).toBe(0);
    expect(inWords.stdout).toMatch(/^Nguồn gốc của từng con số: /);
    expect(inWords.stdout).toMatch(/ → chi phí [\d.,]+ tỷ đồng \(/);
    const english = await didoi(["sources", problem, "--lang", "en"]);
    expect(english.stdout).toMatch(/^Where each figure comes from: /);
    expect(english.stdout).not.toContain("→");
  });

  it("refuses what is no plan, and says when the plan is of another problem", async () => {
    const none = await didoi(["sources", problem, join(problem, "policy.json")]);
    expect(none.code).toBe(3);
    const args = ["sources", problem, plan, "--set", "budgets[0].perYear=1"];
    expect((await didoi(args)).stdout).toContain("! Kế hoạch này ghi là của một bài toán khác");
  });
});
