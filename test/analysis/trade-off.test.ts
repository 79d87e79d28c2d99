import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Axis,
  axes,
  columnsOf,
  formulateFor,
  problemOf,
  signOf,
  statedValue,
} from "../../src/analysis/trade-off/axis.js";
import { PairSolver } from "../../src/analysis/trade-off/pair-solver.js";
import { type Front, front, tradeOff } from "../../src/analysis/trade-off/trade-off.js";
import { yearsOf } from "../../src/domain/policy.js";
import { type Problem, type ProblemInput, parseProblem } from "../../src/domain/problem.js";
import type { Act } from "../../src/plan/decisions.js";
import { stateOf } from "../../src/plan/state-of.js";
import { problemUpTo, roomyProblem } from "../arbitraries/problem.js";

interface Pair {
  readonly x: number;
  readonly y: number;
}

/** The front by trying every choice of every enterprise, stated without any model. */
function bruteFront(given: Problem, x: Axis, y: Axis): Pair[] {
  const problem = problemOf(given, [x, y]);
  const ways = problem.parks.flatMap(({ id }) =>
    yearsOf(problem.policy).map((year) => ({ choice: id, year })),
  );
  const pairs: Pair[] = [];
  const visit = (k: number, acts: Act[]): void => {
    const enterprise = problem.enterprises[k];
    if (enterprise === undefined) {
      const statement = stateOf(problem, { acts, opened: [], expansions: [] });
      if (statement.violations.length === 0)
        pairs.push({ x: statedValue(x, statement), y: statedValue(y, statement) });
      return;
    }
    visit(k + 1, acts);
    for (const way of ways)
      visit(k + 1, [...acts, { enterprise: enterprise.id, ...way, tenure: "lease" }]);
  };
  visit(0, []);
  return pairs.filter((one) => !pairs.some((other) => beats(other, one, x, y)));
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-5 * Math.max(1, Math.abs(a));

/** Better on one axis by more than rounding, and as good on the other. */
function beats(a: Pair, b: Pair, x: Axis, y: Axis): boolean {
  const dx = signOf(x) * (a.x - b.x);
  const dy = signOf(y) * (a.y - b.y);
  const slack = (value: number): number => 1e-5 * Math.max(1, Math.abs(value));
  return dx >= -slack(a.x) && dy >= -slack(a.y) && (dx > slack(a.x) || dy > slack(a.y));
}

const pairOfAxes = fc
  .uniqueArray(fc.constantFrom(...axes), { minLength: 2, maxLength: 2 })
  .map(([x, y]) => [x!, y!] as const);
const tiny: fc.Arbitrary<ProblemInput> = fc.oneof(roomyProblem(4, 2, 2), problemUpTo(4, 2));

const has = (list: readonly Pair[], { x, y }: Pair): boolean =>
  list.some((other) => near(other.x, x) && near(other.y, y));

describe("tradeOff", () => {
  it("finds the whole front of small problems, and nothing else", async () => {
    let several = 0;
    await fc.assert(
      fc.asyncProperty(tiny, pairOfAxes, async (input, [x, y]) => {
        const problem = parseProblem(input);
        const found = await tradeOff(problem, { x, y, points: 500, gap: 0 });
        expect(front.parse(found)).toEqual(found);
        expect(found.complete, JSON.stringify(found)).toBe(true);
        const expected = bruteFront(problem, x, y);
        for (const point of found.points) {
          expect(has(expected, point), JSON.stringify({ point, expected })).toBe(true);
          expect(near(point.bound, point.x), JSON.stringify(found.points)).toBe(true);
        }
        for (const point of expected)
          expect(has(found.points, point), JSON.stringify({ point, found })).toBe(true);
        if (expected.length > 2) several++;
      }),
      { numRuns: 60 },
    );
    expect(several).toBeGreaterThan(5);
  });

  it("returns no dominated point, whatever the gap, and the front of the relaxation passes them all", async () => {
    await fc.assert(
      fc.asyncProperty(roomyProblem(9, 3, 5), pairOfAxes, async (input, [x, y]) => {
        const problem = parseProblem(input);
        const found = await tradeOff(problem, { x, y, points: 12, gap: 0.01 });
        const strictly = ({ x: ax, y: ay }: Pair, b: Pair): boolean =>
          signOf(x) * (ax - b.x) >= 0 && signOf(y) * (ay - b.y) >= 0 && (ax !== b.x || ay !== b.y);
        for (const a of found.points)
          for (const b of found.points) expect(a !== b && strictly(a, b)).toBe(false);
        const relaxed = await tradeOff(problem, { x, y, points: 12, relaxation: true });
        noneBeyond(found, relaxed, x);
      }),
      { numRuns: 25 },
    );
  });
});

describe("a plan that is looked for across", () => {
  it("is beaten along neither axis by more than its bounds say", async () => {
    let across = 0;
    await fc.assert(
      fc.asyncProperty(
        tiny,
        pairOfAxes,
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (input, [x, y], part) => {
          const problem = parseProblem(input);
          const all = bruteFront(problem, x, y);
          const [low, high] = [
            Math.min(...all.map((one) => one.y)),
            Math.max(...all.map((one) => one.y)),
          ];
          if (!(high > low)) return;
          const formulation = formulateFor(problem, [x, y]);
          const [columnsX, columnsY] = [columnsOf(x, formulation), columnsOf(y, formulation)];
          const solver = new PairSolver(formulation, columnsX, columnsY, { gap: 0 });
          const plan = await solver.plan(low + part * (high - low), undefined, true);
          if ("status" in plan || plan.yBound === undefined) return;
          across++;
          const [sx, sy] = [signOf(x), signOf(y)];
          const slack = (value: number): number => 1e-5 * Math.max(1, Math.abs(value));
          for (const other of all) {
            if (sy * (other.y - plan.y) >= 0)
              expect(sx * (other.x - plan.bound)).toBeLessThanOrEqual(slack(other.x));
            if (sx * (other.x - plan.x) >= 0)
              expect(sy * (other.y - plan.yBound)).toBeLessThanOrEqual(slack(other.y));
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(across).toBeGreaterThan(5);
  });
});

/** The relaxation's best x is no worse than that of any plan. */
function noneBeyond(whole: Front, relaxed: Front, x: Axis): void {
  const [best] = relaxed.points;
  for (const point of whole.points) {
    const ahead = signOf(x) * (point.x - (best?.x ?? Number.NaN));
    expect(ahead).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(point.x)));
  }
}
