/** Codes in place of names: nothing that leaves tells who it is by name, and the plan still holds. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Problem, parseProblem } from "../../src/domain/problem.js";
import { pointLayer } from "../../src/papers/map-files.js";
import { planPapers } from "../../src/papers/papers.js";
import { paperFormats, writePapers } from "../../src/papers/write-papers.js";
import { anonymise, coarsePlace } from "../../src/plan/anonymise.js";
import { type Plan, plan as planSchema } from "../../src/plan/plan.js";
import { stateOf } from "../../src/plan/state-of.js";
import { verifyPlan } from "../../src/plan/verify/verify-plan.js";
import { planRelocation } from "../../src/plan-relocation.js";
import { reportHtml } from "../../src/report/html/report-html.js";
import { input } from "../papers/planned.js";

/** Ids and names that stand nowhere else, and every field that may hold one. */
const named = {
  ...input,
  enterprises: input.enterprises.map((one, k) => ({
    ...one,
    id: `Thuế-${9 - k}`,
    name: `Công ty Bí Mật ${k}`,
    note: "Gọi ông Bí Mật",
    lat: 10.9 + k / 777,
    lon: 106.7 + k / 777,
    ...(k < 2 ? { movesWith: "Tập đoàn Bí Mật" } : {}),
  })),
  distances: [{ enterprise: "Thuế-9", park: "A", km: 40 }],
  policy: {
    ...input.policy,
    alternatives: [{ kind: "convert" as const, reliefShare: 1, enterprises: ["Thuế-3"] }],
    stability: { earlier: [{ enterprise: "Thuế-9", choice: "A", year: 2026 }] },
    extraRows: [
      { name: "r", upper: 5, terms: [{ where: { enterprise: "Thuế-9" }, coefficient: 1 }] },
    ],
  },
};
const telling = /Thuế-\d|Bí Mật/;

let problem: Problem;
let plan: Plan;
let coded: { problem: Problem; plan: Plan };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "didoi-anonymise-"));
  problem = parseProblem(named);
  const outcome = await planRelocation(problem, { gap: 0 });
  if (!("plan" in outcome)) throw new Error(JSON.stringify(outcome));
  plan = outcome.plan;
  const { problem: hidden, documents } = anonymise(problem, [plan]);
  coded = { problem: hidden, plan: planSchema.parse(documents[0]) };
});
afterAll(() => rm(folder, { recursive: true }));

describe("a plan under codes", () => {
  it("names nobody, and is the same plan", () => {
    expect(JSON.stringify([problem, plan])).toMatch(telling);
    expect(JSON.stringify(coded)).not.toMatch(telling);
    expect(coded.plan.summary).toEqual(plan.summary);
    expect(coded.plan.decisions.acts.map(({ choice, year }) => [choice, year])).toEqual(
      plan.decisions.acts.map(({ choice, year }) => [choice, year]),
    );
  });

  it("holds where the plan holds, and is refused where it was refused", () => {
    expect(verifyPlan(problem, plan).ok).toBe(true);
    expect(verifyPlan(coded.problem, coded.plan)).toMatchObject({ ok: true, violations: [] });
    const tampered = { ...plan, status: "feasible" };
    const [hidden] = anonymise(problem, [tampered]).documents;
    expect(verifyPlan(coded.problem, hidden).ok).toBe(false);
  });

  it("has the same codes however often, also for enterprises that only documents name", () => {
    expect(anonymise(problem, [plan]).documents).toEqual([coded.plan]);
    const other = { enterprises: [{ enterprise: "Thuế-77" }, { enterprise: "Thuế-1" }] };
    const [hidden] = anonymise(problem, [other]).documents;
    expect(hidden).toEqual({
      enterprises: [{ enterprise: "CS-0010" }, { enterprise: "CS-0001" }],
    });
  });
});

describe("what leaves the house", () => {
  it("names nobody in any paper or report, in any language", async () => {
    for (const language of ["vi", "en"] as const) {
      const plans = [{ name: "a", plan: coded.plan }];
      const { html } = reportHtml(coded.problem, { plans, coarse: true, language });
      expect(html).not.toMatch(telling);
      expect(html).toContain("CS-0001");
      expect(JSON.stringify(planPapers(coded.problem, coded.plan, language))).not.toMatch(telling);
    }
    const files = await writePapers(coded.problem, coded.plan, folder, {
      formats: paperFormats,
      coarse: true,
    });
    for (const file of files) expect(await readFile(file, "utf8"), file).not.toMatch(telling);
  });

  it("shows enterprises to a hundredth of a degree", () => {
    const statement = stateOf(coded.problem, coded.plan.decisions);
    const layer = pointLayer({ ...coded, statement, isCoarse: true });
    const own = layer.features.filter(({ properties }) => properties?.kind === "enterprise");
    expect(own).toHaveLength(problem.enterprises.length);
    for (const { geometry } of own)
      for (const degree of (geometry as { coordinates: number[] }).coordinates)
        expect(degree).toBe(Math.round(degree * 100) / 100);
    const [first] = problem.enterprises;
    if (first === undefined) throw new Error("one");
    const [lat = 0, lon = 0] = coarsePlace(first) ?? [];
    expect(Math.abs(lat - (first.lat ?? 0))).toBeLessThanOrEqual(0.005);
    expect(Math.abs(lon - (first.lon ?? 0))).toBeLessThanOrEqual(0.005);
  });
});
