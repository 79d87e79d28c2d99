import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { softEnterpriseRules } from "../../src/domain/policy-rules.js";
import { softRowFamilies } from "../../src/domain/row-keys.js";
import { readProblem } from "../../src/io/read-problem.js";
import { type Plan, sealPlan } from "../../src/plan/plan.js";
import { planRelocation } from "../../src/plan-relocation.js";
import { reasonIn } from "../../src/report/assumption-reasons.js";
import { summariseOutcome } from "../../src/report/summarise-outcome.js";
import { summariseText } from "../../src/report/summary.js";

/** The minimal example, and what an alternative of 7 billion VND adds to its figures. */
let plan: Plan;
beforeAll(async () => {
  const folder = fileURLToPath(new URL("../../examples/minimal/", import.meta.url));
  const outcome = await planRelocation((await readProblem(folder)).problem);
  if (!("plan" in outcome)) throw new Error(JSON.stringify(outcome));
  const { digest: _, ...body } = outcome.plan;
  const [move] = body.moves;
  if (move === undefined) throw new Error("nobody moves");
  const { park, parkName, distanceKm, demand, costByItemMillionVnd, jobsNotFollowing, ...act } =
    move;
  const other = {
    ...{ ...act, alternative: "convert" as const, counts: false, costMillionVnd: 7000 },
    jobsLost: jobsNotFollowing,
  };
  const costMillionVnd = body.summary.costMillionVnd + 7000;
  const budgets = body.budgets.map((entry) => ({ ...entry, leftMillionVnd: 2500 }));
  plan = sealPlan({
    ...body,
    alternatives: [other],
    budgets,
    summary: { ...body.summary, costMillionVnd },
  });
});

const lineWith = (text: string, part: string): string =>
  text.split("\n").find((line) => line.includes(part)) ?? "";

const figures = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

describe("summary in words", () => {
  it("where no plan exists, the limits of the proof stand there by name", async () => {
    const folder = fileURLToPath(new URL("../../examples/minimal/", import.meta.url));
    const { problem } = await readProblem(folder);
    const [quota] = problem.policy.quotas;
    if (quota === undefined) throw new Error("no quota");
    const quotas = [{ ...quota, lower: 0.9, upper: 1 }];
    const hard = { ...problem, policy: { ...problem.policy, quotas } };
    const outcome = await planRelocation(hard);
    expect(outcome.status).toBe("infeasible");
    const text = summariseOutcome(hard, outcome);
    expect(text).toMatch(/^Không có kế hoạch nào\. /);
    expect(text).toContain("\n  Chỉ tiêu: số doanh nghiệp, tất cả 2026");
    expect(text).not.toMatch(/quota|capacity|budget|row/);
    expect(summariseOutcome(hard, outcome, "en")).toMatch(/^There is no plan\. /);
  });

  it("costs by item together are the total", () => {
    const text = summariseText(plan);
    const [total = 0] = figures(lineWith(text, "Tổng chi phí"));
    const start = text.indexOf("  thuê đất");
    const items = figures(text.slice(start, text.indexOf("giá trị hiện tại")));
    expect(items).toContain(7);
    expect(total).toBeGreaterThan(300);
    expect(Math.abs(items.reduce((sum, value) => sum + value, 0) - total)).toBeLessThan(4);
  });

  it("what a budget has used and left is what it was given, with what was carried over", () => {
    expect(lineWith(summariseText(plan), "2027 ngân sách")).toBe(
      "  2027 ngân sách: 6 / 6 + 2,5 năm trước chuyển sang, còn lại 2,5",
    );
    expect(lineWith(summariseText(plan, "en"), "2027 public budget:")).toBe(
      "  2027 public budget: 6 / 6 + 2.5 carried over, left 2.5",
    );
  });

  it("what rounds to nothing has no sign", () => {
    const budgets = plan.budgets.map((entry) => ({ ...entry, leftMillionVnd: -1e-9 }));
    const text = summariseText({ ...plan, budgets });
    expect(lineWith(text, "2027 ngân sách:")).toBe("  2027 ngân sách: 6 / 6, còn lại 0");
  });

  it("units of assumptions are Vietnamese in Vietnamese", () => {
    const text = summariseText(plan, "vi", { full: true });
    expect(text).toMatch(/Thời gian ngừng sản xuất = 3 tháng/);
    // No identifier either.
    expect(text).not.toMatch(/\p{Ll}\p{Lu}\p{Ll}|decomposition/u);
    expect(text).not.toMatch(/fraction|million|worker[ /]|\bday\b|months|persons|years/);
  });

  it("says in short how many figures are assumed, and lists each of them in full", () => {
    const [short, full] = [summariseText(plan), summariseText(plan, "vi", { full: true })];
    expect(short).toContain(`Kế hoạch dựa trên ${plan.assumptions.length} con số giả định`);
    expect(short).not.toContain("Thời gian ngừng sản xuất =");
    for (const title of [
      "Theo phường, xã mới",
      "Theo ngành",
      "Theo diện",
      "Theo quy mô",
      "Cân đối đất",
    ])
      expect(full).toContain(`\n${title}`);
  });

  it("names parks and soft rules in words, never by key", () => {
    const rules = [...softEnterpriseRules, ...softRowFamilies];
    const broken: Plan = {
      ...plan,
      decisions: {
        ...plan.decisions,
        opened: ["A"],
        expansions: [{ park: "B", year: 2027, steps: 2 }],
      },
      breaches: rules.map((rule) => ({ rule: `${rule}/DN01`, amount: 1, penaltyMillionVnd: 1 })),
    };
    for (const language of ["vi", "en"] as const) {
      const text = summariseText(broken, language);
      expect(text).toMatch(/: KCN A$/m);
      expect(text).toMatch(/: KCN B 2027 × 2$/m);
      for (const rule of rules) expect(text).not.toContain(`\n  ${rule}: DN01`);
    }
  });

  it("no line is longer than 110 characters, and no word is cut", () => {
    for (const language of ["vi", "en"] as const) {
      const text = summariseText(plan, language, { full: true });
      expect(text.split("\n").filter((line) => line.length > 110)).toEqual([]);
      const words = text.replace(/\s+/g, " ");
      for (const one of plan.assumptions) expect(words).toContain(reasonIn(one, language));
    }
    expect(lineWith(summariseText(plan, "en"), "alternatives   ")).toMatch(/public budget$/);
  });
});
