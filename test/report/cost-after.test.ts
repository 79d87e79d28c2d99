/** What is paid after the last year: with it the years add up to what each payer bears, and it has a line. */
import { describe, expect, it } from "vitest";
import { payers } from "../../src/domain/policy-limits.js";
import { parseProblem } from "../../src/domain/problem.js";
import type { Plan } from "../../src/plan/plan.js";
import { planRelocation } from "../../src/plan-relocation.js";
import { costAfter } from "../../src/report/cost-after.js";
import { summariseText } from "../../src/report/summary.js";
import { total } from "../../src/total.js";
import { input } from "../papers/planned.js";

/** With ready-built space in every park that takes it, or without. */
async function planWith(readyBuilt: boolean): Promise<Plan> {
  const space = { floorM2: 60_000, millionVndPerM2Year: 0.01, upTo: "large" } as const;
  const parks = input.parks.map((park) => ({
    ...park,
    ...(readyBuilt ? { readyBuilt: space, remainingHa: 1 } : {}),
  }));
  const outcome = await planRelocation(parseProblem({ ...input, parks }), { gap: 0 });
  if (!("plan" in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.plan;
}

describe("what is paid after the plan", () => {
  it("is the rest of what each payer bears, and stands below the years", async () => {
    const plan = await planWith(true);
    const after = costAfter(plan);
    expect(after?.enterprise).toBeGreaterThan(0);
    for (const payer of payers) {
      const years = total(plan.years, (one) => one.costByPayerMillionVnd[payer]);
      const whole = plan.summary.costByPayerMillionVnd[payer];
      expect(years + (after?.[payer] ?? 0)).toBeCloseTo(whole, 6);
    }
    expect(summariseText(plan)).toMatch(/\n {2}Sau kỳ kế hoạch +\d/);
    expect(summariseText(plan, "en")).toMatch(/\n {2}After the plan +\d/);
  });

  it("is nothing where nobody rents, and has no line", async () => {
    const plan = await planWith(false);
    expect(costAfter(plan)).toBeUndefined();
    expect(summariseText(plan)).not.toContain("Sau kỳ kế hoạch");
  });
});
