/** Comparisons: empty of a plan with itself, turned round by the other order, parts that add up to the last bit. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePlans } from "../../src/analysis/compare/compare-plans.js";
import { planComparison as schema } from "../../src/analysis/compare/comparison.js";
import { onOneGrid } from "../../src/analysis/compare/grid.js";
import type { PlanSide } from "../../src/analysis/compare/side.js";
import { pricedPlan } from "../../src/analysis/priced-plan.js";
import { type ProblemInput, parseProblem } from "../../src/domain/problem.js";
import { languages } from "../../src/language.js";
import { inOrder } from "../../src/plan/decisions.js";
import { stateOf } from "../../src/plan/state-of.js";
import { planRelocation } from "../../src/plan-relocation.js";
import { summariseComparedPlans } from "../../src/report/compare-text.js";
import { withPolicy } from "../plan/rule-case.js";
import { weightedProblems as problems } from "./weighted-problems.js";

/** The same with another price of relief, with other figures of a park and an enterprise, or with one rule more. */
const changes: readonly ((input: ProblemInput) => ProblemInput)[] = [
  (input) => withPolicy(input, { objective: { kind: "weighted", perReliefPoint: 9000 } }),
  (input) => ({
    ...input,
    parks: input.parks.map((park, k) => (k === 0 ? { ...park, remainingHa: 0.3 } : park)),
    enterprises: input.enterprises.map((one, k) => (k === 0 ? { ...one, workers: 77 } : one)),
  }),
  (input) => ({
    ...input,
    enterprises: input.enterprises.map((one) => ({
      ...one,
      bannedParks: [input.parks[0]?.id ?? ""],
    })),
  }),
  (input) => ({ ...input, enterprises: input.enterprises.slice(1) }),
];

async function sideOf(input: ProblemInput): Promise<PlanSide | null> {
  const problem = parseProblem(input);
  const outcome = await planRelocation(problem);
  return "plan" in outcome ? { problem, plan: outcome.plan } : null;
}

const each = (judge: (a: PlanSide, b: PlanSide) => void, numRuns: number) =>
  fc.assert(
    fc.asyncProperty(problems, fc.nat(changes.length), async (input, k) => {
      const first = await sideOf(input);
      const change = changes[k];
      const second =
        change === undefined
          ? first && { problem: first.problem, decisions: byHand(first) }
          : await sideOf(change(input));
      fc.pre(first !== null && second !== null);
      if (first !== null && second !== null) judge(first, second);
    }),
    { numRuns },
  );

/** A list that somebody has changed: one out, one earlier. */
function byHand({ plan }: PlanSide) {
  const { acts, opened, expansions } = plan?.decisions ?? { acts: [], opened: [], expansions: [] };
  const changed = acts.slice(1).map((act, k) => (k === 0 ? { ...act, year: 2026 } : act));
  return inOrder({ acts: changed, opened, expansions });
}

const backwards = (list: readonly { readonly difference: number }[]): number =>
  [...list].reverse().reduce((sum, { difference }) => sum + difference, 0);
const forwards = (list: readonly { readonly difference: number }[]): number =>
  list.reduce((sum, { difference }) => sum + difference, 0);

describe("amounts on one grid", () => {
  it("have sums that no order changes, and are what they were up to rounding", () => {
    const amounts = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(amounts, fc.nat(), (list, cut) => {
        const placed = onOneGrid(list);
        const sum = (some: readonly number[]): number => some.reduce((all, one) => all + one, 0);
        const at = list.length === 0 ? 0 : cut % list.length;
        expect(sum([...placed].reverse())).toBe(sum(placed));
        expect(sum(placed.slice(0, at)) + sum(placed.slice(at))).toBe(sum(placed));
        const size = list.reduce((all, one) => all + Math.abs(one), 0);
        placed.forEach((one, k) => {
          expect(Math.abs(one - (list[k] ?? 0))).toBeLessThanOrEqual(size * 2 ** -50);
        });
      }),
    );
  });
});

describe("a comparison", () => {
  it("of a plan, a list or today with itself is empty", async () => {
    await each((first, second) => {
      for (const side of [first, second, { problem: first.problem }]) {
        const found = schema.parse(comparePlans(side, side));
        const { figures, changes: who, inputs, prices, objective } = found;
        expect([figures, who, inputs, prices]).toEqual([[], [], [], []]);
        expect(objective).toMatchObject({ difference: 0, parts: [] });
      }
    }, 8);
  });

  it("has parts that add up to each difference to the last bit, in any order", async () => {
    let seen = 0;
    await each((first, second) => {
      const { figures, objective, changes: who } = schema.parse(comparePlans(first, second));
      for (const { before, after, difference, by } of figures) {
        expect(after - before).toBe(difference);
        for (const lines of Object.values(by)) {
          expect([forwards(lines), backwards(lines)]).toEqual([difference, difference]);
          for (const line of lines) expect(line.after - line.before).toBe(line.difference);
          seen++;
        }
      }
      if (objective !== null) expect(forwards(objective.parts)).toBe(objective.difference);
      for (const { why } of who)
        for (const one of why)
          if (one.kind === "worth")
            expect(backwards(one.parts)).toBe((one.after ?? 0) - (one.before ?? 0));
    }, 25);
    expect(seen).toBeGreaterThan(150);
  });

  it("says of each side what its statement says, and the opposite the other way round", async () => {
    await each((first, second) => {
      const found = comparePlans(first, second);
      const back = comparePlans(second, first);
      const negated = back.figures.map(({ figure, difference }) => [figure, 0 - difference]);
      expect(found.figures.map(({ figure, difference }) => [figure, difference])).toEqual(negated);
      const of = ({ problem, plan, decisions }: PlanSide) =>
        stateOf(problem, plan?.decisions ?? decisions ?? { acts: [], opened: [], expansions: [] });
      const [was, is] = [of(first), of(second)];
      const expected = {
        costMillionVnd: [was.summary.costMillionVnd, is.summary.costMillionVnd],
        reliefPoints: [was.summary.reliefPoints, is.summary.reliefPoints],
        moved: [was.summary.enterprises.moved, is.summary.enterprises.moved],
        jobsNotFollowing: [was.summary.jobsNotFollowing, is.summary.jobsNotFollowing],
      };
      for (const { figure, before, after } of found.figures)
        if (figure in expected) {
          const [a = 0, b = 0] = expected[figure as keyof typeof expected];
          expect(before).toBeCloseTo(a, 6);
          expect(after).toBeCloseTo(b, 6);
        }
      expect(found.objective?.before).toBeCloseTo(was.worth.value, 5);
      expect(found.objective?.after).toBeCloseTo(is.worth.value, 5);
      expect(found.second.violations.length).toBe(is.violations.length);
    }, 10);
  });

  it("names who changes, and gives each a reason that holds", async () => {
    const kinds = new Set<string>();
    await each((first, second) => {
      const found = comparePlans(first, second);
      const acts = ({ plan, decisions }: PlanSide) =>
        new Map((plan?.decisions ?? decisions)?.acts.map((one) => [one.enterprise, one]));
      const [was, is] = [acts(first), acts(second)];
      const said = (one: unknown): string => JSON.stringify(one ?? null);
      const changed = [...new Set([...was.keys(), ...is.keys()])]
        .filter((id) => said(was.get(id)) !== said(is.get(id)))
        .sort();
      expect(found.changes.map(({ enterprise }) => enterprise)).toEqual(changed);
      for (const { enterprise, why } of found.changes)
        for (const reason of why) {
          kinds.add(reason.kind);
          if (reason.kind === "closed" && reason.choice !== "stay") {
            // The act of the one side, stated on the other, breaks that rule or a limit.
            const [act, side] =
              reason.on === "second" ? [was.get(enterprise), second] : [is.get(enterprise), first];
            const alone = { acts: act === undefined ? [] : [act], opened: [], expansions: [] };
            const { violations } = stateOf(side.problem, alone);
            expect(violations.length).toBeGreaterThan(0);
            expect(reason.rules.length).toBeGreaterThan(0);
          }
          if (reason.kind !== "worth" || reason.before === null || first.plan === undefined)
            continue;
          const priced = pricedPlan(first.problem, first.plan);
          const { index } = priced.unitOf(enterprise);
          const worth = (act: ReturnType<typeof was.get>): number =>
            act === undefined ? 0 : priced.worthOf(index, priced.optionOf(index, act));
          const expected = worth(is.get(enterprise)) - worth(was.get(enterprise));
          expect(reason.before).toBeCloseTo(expected, 5);
        }
    }, 40);
    expect([...kinds].sort()).toEqual(["closed", "input", "register", "worth"]);
  });

  it("names the inputs that differ, field by field, and none where there are none", async () => {
    const [input] = fc.sample(problems, { numRuns: 1, seed: 5 });
    if (input === undefined) throw new Error("no problem");
    const [other, figures] = changes;
    const today = (given: ProblemInput): PlanSide => ({ problem: parseProblem(given) });
    const paths = (given: ProblemInput) =>
      comparePlans(today(input), today(given)).inputs.map(({ of, path }) => `${of} ${path}`);
    expect(other && paths(other(input))).toContain("policy objective.perReliefPoint");
    expect(figures && paths(figures(input))).toEqual(["enterprise workers", "park remainingHa"]);
    expect(paths({ ...input, name: "khác" })).toEqual([]);
  });

  it("reads well in both languages", async () => {
    await each((first, second) => {
      const found = comparePlans(first, second);
      for (const language of languages) {
        const text = summariseComparedPlans([first.problem, second.problem], found, language);
        expect(text).not.toMatch(/undefined|NaN|\[object/);
      }
    }, 10);
  });

  it("is refused for a plan of another problem", async () => {
    const [input] = fc.sample(problems, { numRuns: 1, seed: 3 });
    const side = input === undefined ? null : await sideOf(input);
    if (side === null || input === undefined) throw new Error("no plan");
    const other = parseProblem({ ...input, name: "khác" });
    expect(() => comparePlans(side, { ...side, problem: other })).toThrow(/another problem/);
  });
});
