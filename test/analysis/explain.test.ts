/** Explanations: parts add up, amounts are enough and no more, every enterprise that does nothing has a reason. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain, explanation as schema } from "../../src/analysis/explain/explain.js";
import { notMoved } from "../../src/analysis/explain/not-moved.js";
import { pricedPlan } from "../../src/analysis/priced-plan.js";
import { type Problem, parseProblem } from "../../src/domain/problem.js";
import { type Formulation, formulateAll, thatFit } from "../../src/formulation/formulate.js";
import { languages } from "../../src/language.js";
import { forEachEntry, type LinearModel, senseSign } from "../../src/model/linear-model.js";
import { isFound } from "../../src/model/solution.js";
import type { Plan } from "../../src/plan/plan.js";
import { planRelocation } from "../../src/plan-relocation.js";
import { summariseExplanation } from "../../src/report/summarise-explanation.js";
import { solveModel } from "../../src/solvers/solve-model.js";
import { withPolicy } from "../plan/rule-case.js";
import { weightedProblems as problems } from "./weighted-problems.js";

async function planned(input: Parameters<typeof parseProblem>[0]) {
  const problem = parseProblem(input);
  const outcome = await planRelocation(problem);
  return "plan" in outcome ? { problem, plan: outcome.plan } : null;
}

const each = (
  judge: (problem: Problem, plan: Plan, id: string) => Promise<void> | void,
  numRuns: number,
) =>
  fc.assert(
    fc.asyncProperty(problems, async (input) => {
      const found = await planned(input);
      fc.pre(found !== null);
      if (found === null) return;
      for (const { id } of found.problem.enterprises) await judge(found.problem, found.plan, id);
    }),
    { numRuns },
  );

type Input = Parameters<typeof parseProblem>[0] & {
  readonly enterprises: readonly { readonly id: string; readonly city: string }[];
  readonly parks: readonly object[];
  readonly policy: object;
};

/** The first enterprise is shut out: by its sector, by a decision to stay, or late for all but one year. */
const restricted: readonly ((input: Input) => Input)[] = [
  (input) => ({
    ...input,
    parks: input.parks.map((park) => ({ ...park, excludedSectors: ["10", "58"] })),
    enterprises: input.enterprises.map((one, k) => (k === 0 ? { ...one, sector: "58" } : one)),
  }),
  (input) => ({
    ...input,
    enterprises: input.enterprises.map((one, k) => (k === 0 ? { ...one, lock: "stay" } : one)),
  }),
  (input) => ({
    ...input,
    enterprises: input.enterprises.map((one, k) =>
      k === 0 ? { ...one, criteria: { c1: "unfixable", c2: "pass", c3: "pass", c4: "pass" } } : one,
    ),
    policy: { ...input.policy, deadlines: { "*": 2026 } },
  }),
];

/** The same with what was asked for granted, written by hand. */
function permitted(
  input: Input,
  { kind, year }: { kind: string; year?: number | undefined },
): Input {
  if (kind === "sector")
    return { ...input, parks: input.parks.map((park) => ({ ...park, excludedSectors: ["10"] })) };
  const city = input.enterprises[0]?.city ?? "";
  if (kind === "deadline")
    return { ...input, policy: { ...input.policy, deadlines: { "*": 2026, [city]: year } } };
  return {
    ...input,
    enterprises: input.enterprises.map((one, k) => (k === 0 ? { ...one, lock: undefined } : one)),
  };
}

const moved = ({ choice, year }: { choice: string; year?: number | undefined }) => ({
  lock: "move" as const,
  lockPark: choice,
  ...(year === undefined ? {} : { lockYear: year }),
});

describe("an explanation", () => {
  it("has the form that it says, and parts of every difference that add up to it", async () => {
    let seen = 0;
    await each(async (problem, plan, id) => {
      const found = schema.parse(await explain(problem, plan, id));
      const priced = pricedPlan(problem, plan);
      const unit = priced.unitOf(id);
      const own = unit.chosen < 0 ? 0 : priced.worthOf(unit.index, unit.chosen);
      expect(found.lines.length).toBe(problem.parks.length + 1);
      for (const { option, difference, parts } of found.next) {
        const sum = parts.reduce((total, { amount }) => total + amount, 0);
        expect(sum).toBeCloseTo(difference, 6);
        if (option.choice === "stay") expect(difference).toBeCloseTo(own, 5);
        expect(parts.every(({ what }) => !what.startsWith("item/undefined"))).toBe(true);
        seen++;
      }
      for (const language of languages)
        expect(summariseExplanation(problem, found, language, { places: true })).not.toMatch(
          /undefined|NaN|\[object/,
        );
    }, 40);
    expect(seen).toBeGreaterThan(100);
  });

  it("names amounts with which the value is reached, and of which 99 % are not enough", async () => {
    let seen = 0;
    await each(async (problem, plan, id) => {
      const found = await explain(problem, plan, id, { whatItTakes: true });
      const priced = pricedPlan(problem, plan);
      const best = await priced.relaxed.optimum();
      if (!isFound(best)) throw new Error("no relaxation");
      for (const { option, loss, limit, permission } of found.takes ?? []) {
        if (permission !== undefined || loss === null || loss < 1 || option.choice === "stay")
          continue;
        // Money: the option worth so much more is taken whole in an optimum.
        const { model, unit, o } = forcing(priced, id, option);
        const forced = async (more: number, row: number, rowMore: number) => {
          const solution = await solveModel(forcedModel(model, unit, o, more, row, rowMore), {
            relaxation: true,
          });
          return isFound(solution) ? solution.objective : Number.NEGATIVE_INFINITY;
        };
        const room = 1e-6 * Math.max(1, Math.abs(best.objective));
        expect(await forced(loss, -1, 0)).toBeGreaterThanOrEqual(best.objective - room);
        expect(await forced(0.99 * loss, -1, 0)).toBeLessThan(best.objective);
        seen++;
        if (limit === undefined) continue;
        const row = model.names.rows.indexOf(limit.row);
        expect(await forced(0, row, limit.amount)).toBeGreaterThanOrEqual(
          best.objective - 2 * room,
        );
        if (limit.amount > 1e-6)
          expect(await forced(0, row, 0.99 * limit.amount)).toBeLessThan(best.objective);
      }
    }, 15);
    expect(seen).toBeGreaterThan(20);
  });

  it("names what a permission would still lack, as a lock in the world with the permission has it", async () => {
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(problems, fc.nat(2), async (input, k) => {
        const closed = restricted[k]?.(withPolicy(input, { alternatives: [] }));
        const found = closed === undefined ? null : await planned(closed);
        fc.pre(found !== null);
        if (found === null || closed === undefined) return;
        const { problem, plan } = found;
        const best = await pricedPlan(problem, plan).relaxed.optimum();
        if (!isFound(best)) throw new Error("no relaxation");
        const id = problem.enterprises[0]?.id ?? "";
        const { takes = [] } = await explain(problem, plan, id, { whatItTakes: true });
        for (const { option, loss, permission } of takes) {
          if (permission === undefined || loss === null) continue;
          kinds.add(permission.kind);
          const free = permitted(closed, permission);
          const own = option.choice === "stay" ? { lock: "stay" as const } : moved(option);
          const settled = parseProblem({
            ...free,
            enterprises: free.enterprises.map((one) => (one.id === id ? { ...one, ...own } : one)),
          });
          // With every option more is possible, and less with those alone that fit beside a lock.
          const lackingIn = async ({ model }: Formulation): Promise<number> => {
            const solution = await solveModel(model, { relaxation: true });
            if (!isFound(solution)) return Number.POSITIVE_INFINITY;
            return Math.max(0, best.objective - solution.objective);
          };
          const room = 1e-6 * Math.max(1, Math.abs(best.objective));
          const all = formulateAll(settled);
          expect(await lackingIn(all), permission.kind).toBeLessThanOrEqual(loss + room);
          expect(await lackingIn(thatFit(all)), permission.kind).toBeGreaterThanOrEqual(
            loss - room,
          );
        }
      }),
      { numRuns: 25 },
    );
    expect([...kinds].sort()).toEqual(["deadline", "lock", "sector"]);
  });

  it("is refused for a plan of another problem, and for an enterprise or a target that is not there", async () => {
    const [input] = fc.sample(problems, { numRuns: 1, seed: 3 });
    const found = input === undefined ? null : await planned(input);
    if (found === null || input === undefined) throw new Error("no plan");
    const other = parseProblem({ ...input, name: "khác" });
    await expect(explain(other, found.plan, "E0")).rejects.toThrow(/another problem/);
    await expect(explain(found.problem, found.plan, "không có")).rejects.toThrow(/no enterprise/);
    const target = { target: "không có" };
    await expect(explain(found.problem, found.plan, "E0", target)).rejects.toThrow(/no choice/);
  });
});

describe("who does nothing", () => {
  it("is everybody who does not act, each with one reason", async () => {
    await fc.assert(
      fc.asyncProperty(problems, async (input) => {
        const found = await planned(input);
        fc.pre(found !== null);
        if (found === null) return;
        const acting = new Set(found.plan.decisions.acts.map(({ enterprise }) => enterprise));
        const idle = found.problem.enterprises.filter(({ id }) => !acting.has(id));
        const reasons = notMoved(found.problem, found.plan);
        expect(reasons.map(({ enterprise }) => enterprise)).toEqual(idle.map(({ id }) => id));
      }),
      { numRuns: 40 },
    );
  });
});

/** The option of an explanation in the model. */
function forcing(
  priced: ReturnType<typeof pricedPlan>,
  id: string,
  option: { choice: string; year?: number | undefined; tenure?: string | undefined },
) {
  const { index: unit } = priced.unitOf(id);
  const { model, optionAt } = priced.fitting;
  for (let o = model.unitStart[unit]!; o < model.unitStart[unit + 1]!; o++) {
    const { action, year } = optionAt(o);
    const choice = action.destination?.park.id ?? action.alternative?.kind;
    if (choice === option.choice && year === option.year && action.tenure === option.tenure)
      return { model, unit, o };
  }
  throw new Error("no such option");
}

/** Only this option of the unit is worth anything near: the others cost more than all there is. */
function forcedModel(
  model: LinearModel,
  unit: number,
  option: number,
  more: number,
  row: number,
  rowMore: number,
): LinearModel {
  const sigma = senseSign(model);
  const value = Float64Array.from(model.value);
  const mustAct = Uint8Array.from(model.mustAct);
  mustAct[unit] = 1;
  for (let o = model.unitStart[unit]!; o < model.unitStart[unit + 1]!; o++)
    value[o] = o === option ? value[o]! + sigma * more : value[o]! - sigma * 1e7;
  let activity = 0;
  forEachEntry(model, unit, option, (r, a) => {
    if (r === row) activity += a;
  });
  const rowUpper = Float64Array.from(model.rowUpper);
  const rowLower = Float64Array.from(model.rowLower);
  if (row >= 0 && activity !== 0) {
    if (activity > 0) rowUpper[row]! += rowMore;
    else rowLower[row]! -= rowMore;
  }
  return { ...model, value, mustAct, rowUpper, rowLower };
}
