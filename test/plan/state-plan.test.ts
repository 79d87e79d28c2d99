/** Decisions and their statement: what the solver decided, what anybody changes in it, other formats. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alternativeKinds } from "../../src/domain/alternative-kinds.js";
import { type Problem, type ProblemInput, parseProblem } from "../../src/domain/problem.js";
import { DidoiError } from "../../src/errors.js";
import type { Act, Decisions } from "../../src/plan/decisions.js";
import type { Violation } from "../../src/plan/rules/violation.js";
import { stateOf } from "../../src/plan/state-of.js";
import { statePlan } from "../../src/plan/state-plan.js";
import { written } from "../../src/plan/statement/written.js";
import { verifyPlan } from "../../src/plan/verify/verify-plan.js";
import { planRelocation } from "../../src/plan-relocation.js";
import { summariseStatement } from "../../src/report/summarise-statement.js";
import { roomyProblem } from "../arbitraries/problem.js";
import { planOracle } from "../oracles/brute-force-plan.js";
import { bestPlan, close } from "./optimum.js";
import { ruleCases } from "./rules.js";

/** A small problem with one rule of the list in it. */
const ruled: fc.Arbitrary<ProblemInput> = fc
  .tuple(roomyProblem(4, 2, 3), fc.constantFrom(...ruleCases))
  .chain(([input, { add }]) => add(input));

describe("stating what the solver decided", () => {
  it("gives the solver's plan: every figure, every breach, the value, and no broken rule", async () => {
    let stated = 0;
    await fc.assert(
      fc.asyncProperty(ruled, async (input) => {
        const plan = await bestPlan(input);
        if (plan === null) return;
        const problem = parseProblem(input);
        for (const given of [plan.decisions, plan, JSON.parse(JSON.stringify(plan))]) {
          const { ok, violations, objective, ...own } = statePlan(problem, given);
          expect(violations).toEqual([]);
          expect(ok).toBe(true);
          expect(plan).toMatchObject(own);
          expect(close(objective.value, plan.objective.value)).toBe(true);
        }
        if (plan.decisions.acts.length > 0) stated++;
      }),
      { numRuns: 80 },
    );
    expect(stated).toBeGreaterThan(50);
  });

  it("beside the plan: as far from the proved bound as the plan itself", async () => {
    await fc.assert(
      fc.asyncProperty(ruled, async (input) => {
        const plan = await bestPlan(input);
        if (plan === null) return;
        const { bound, certifiedBound, certifiedGap = 0, searchedBy } = plan.objective;
        const { distance } = statePlan(parseProblem(input), plan, { beside: plan });
        expect(distance?.searchedBy).toBe(searchedBy);
        expect(distance?.bound).toBe(searchedBy === undefined ? undefined : bound);
        expect(close(distance?.certifiedBound ?? 0, certifiedBound ?? 0)).toBe(true);
        expect(distance?.certifiedGap).toBeCloseTo(certifiedGap, 3);
      }),
      { numRuns: 20 },
    );
  });

  it("reads the decisions of a plan of the format before", async () => {
    const plan = await planOf(fc.sample(ruled, { numRuns: 1, seed: 4 })[0]!);
    const { decisions, ...rest } = plan;
    const older = { ...rest, ...decisions, acts: undefined, format: "didoi-plan/1" };
    expect(statePlan(parsedSample(), older).decisions).toEqual(decisions);
  });
});

const parsedSample = (): Problem => parseProblem(fc.sample(ruled, { numRuns: 1, seed: 4 })[0]!);

async function planOf(input: ProblemInput) {
  const outcome = await planRelocation(parseProblem(input));
  if (!("plan" in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.plan;
}

/** A change of one decision. */
type Edit = (decisions: Decisions, problem: Problem) => Decisions;

const edits: fc.Arbitrary<Edit> = fc
  .record({
    kind: fc.nat(7),
    at: fc.nat(99),
    to: fc.nat(99),
    year: fc.integer({ min: -1, max: 3 }),
  })
  .map(
    ({ kind, at, to, year: later }): Edit =>
      (decisions, problem) => {
        const { acts, opened, expansions } = decisions;
        const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];
        const year = problem.policy.horizon.from + later;
        const choice =
          pick([...problem.parks.map(({ id }) => id), ...alternativeKinds, "?"], to) ?? "?";
        const park = pick(problem.parks, to)?.id ?? "?";
        const act = pick(acts, at);
        const withAct = (changed: Act[]): Decisions => ({
          ...decisions,
          acts: acts.flatMap((one) => (one === act ? changed : [one])),
        });
        if (kind === 0 && act !== undefined) return withAct([{ ...act, year }]);
        if (kind === 1 && act !== undefined) return withAct([{ ...act, choice }]);
        if (kind === 2 && act !== undefined) return withAct([]);
        if (kind === 3 && act !== undefined) return withAct([act, { ...act, choice, year }]);
        if (kind === 4) return { ...decisions, opened: opened.filter((id) => id !== park) };
        if (kind === 5) return { ...decisions, opened: [...opened, park] };
        if (kind === 6) {
          const more = { park, year, steps: (to % 3) + 1 };
          return { ...decisions, expansions: [...expansions, more] };
        }
        const enterprise = pick(problem.enterprises, at)?.id ?? "?";
        const others = acts.filter((one) => one.enterprise !== enterprise);
        return { ...decisions, acts: [...others, { enterprise, choice, year }] };
      },
  );

/** Rules of what one enterprise does; all others are called by their family. */
const actRules = new Set([
  ...["enterprise", "park", "alternative", "one-move", "lock", "mandatory", "exempt", "ban"],
  ...["park-status", "park-district", "park-area", "park-year", "sector", "minimum-lot"],
  ...["cluster-size", "location", "distance", "year", "deadline", "viability"],
]);

const familyOf = ({ rule, where, limit }: Violation): string => {
  if (actRules.has(rule)) return "act";
  return limit === undefined ? rule : (where.split("/")[0] ?? rule);
};

describe.each(ruleCases)("any single edit of a decision: $name", ({ add }) => {
  it("is a plan with its true value, or is refused by the rules that it breaks, as trying it shows", async () => {
    let [kept, refused] = [0, 0];
    const many = fc.array(edits, { minLength: 30, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(roomyProblem(4, 2, 3).chain(add), many, async (input, list) => {
        const plan = await bestPlan(input);
        if (plan === null) return;
        const problem = parseProblem(input);
        const { judge } = planOracle(problem);
        for (const edit of list) {
          const decisions = edit(plan.decisions, problem);
          const { ok, violations, objective } = statePlan(problem, decisions);
          const families = new Set(violations.map(familyOf));
          const openings = openingsBroken(problem, decisions);
          expect(families.delete("opening")).toBe(openings);
          if (openings || opensInVain(decisions)) continue;
          const judged = judge(decisions);
          if ("value" in judged) {
            expect([...families]).toEqual([]);
            expect(ok).toBe(true);
            expect(close(objective.value, judged.value)).toBe(true);
            kept++;
          } else if (judged.broken.has("act")) {
            expect(families).toContain("act");
            refused++;
          } else {
            expect([...families].sort()).toEqual([...judged.broken].sort());
            refused++;
          }
        }
      }),
      { numRuns: 12 },
    );
    expect(kept).toBeGreaterThan(10);
    expect(refused).toBeGreaterThan(50);
  });
});

/** Is a park opened that cannot be, or twice, or one not opened that somebody moves to? */
function openingsBroken({ parks, enterprises }: Problem, { acts, opened }: Decisions): boolean {
  const can = new Set(parks.flatMap((park) => (park.opening === undefined ? [] : [park.id])));
  const known = new Set(enterprises.map(({ id }) => id));
  return (
    new Set(opened).size < opened.length ||
    opened.some((id) => !can.has(id)) ||
    acts.some((a) => known.has(a.enterprise) && can.has(a.choice) && !opened.includes(a.choice))
  );
}

/** The oracle opens no park that nobody moves to. */
const opensInVain = ({ acts, opened }: Decisions): boolean =>
  opened.some((id) => acts.every(({ choice }) => choice !== id));

describe("decisions that cannot be read", () => {
  it("are one error with every mistake, never a crash", () => {
    const problem = parsedSample();
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        try {
          statePlan(problem, anything);
        } catch (error) {
          expect(error).toBeInstanceOf(DidoiError);
        }
      }),
    );
    const bad = {
      acts: [
        { enterprise: "E0", choice: "P0" },
        { enterprise: "", choice: "P0", year: 1.5 },
      ],
    };
    expect(() => statePlan(problem, bad)).toThrowError(
      /acts\[0\]\.year[\s\S]*acts\[1\]\.enterprise/,
    );
  });

  it("a plan beside them that is none is refused", () => {
    expect(() => statePlan(parsedSample(), { acts: [] }, { beside: { prices: 3 } })).toThrowError(
      DidoiError,
    );
  });
});

describe("the order of decisions", () => {
  it("means nothing", async () => {
    const shuffled = ruled.chain((input) =>
      fc.tuple(fc.constant(input), fc.infiniteStream(fc.nat())),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([input, numbers]) => {
        const plan = await bestPlan(input);
        if (plan === null) return;
        const shuffle = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => [numbers.next().value ?? 0, item] as const)
            .sort(([a], [b]) => a - b)
            .map(([, item]) => item);
        const { acts, opened, expansions } = plan.decisions;
        const problem = parseProblem(input);
        const other = {
          acts: shuffle(acts),
          opened: shuffle(opened),
          expansions: shuffle(expansions),
        };
        expect(statePlan(problem, other)).toEqual(statePlan(problem, plan.decisions));
      }),
      { numRuns: 20 },
    );
  });
});

describe("a statement in words", () => {
  it("names every broken rule in Vietnamese without an identifier, and in English", async () => {
    const problem = parsedSample();
    const plan = await planOf(fc.sample(ruled, { numRuns: 1, seed: 4 })[0]!);
    const [first] = plan.decisions.acts;
    const broken = {
      ...plan.decisions,
      acts: [...plan.decisions.acts, { enterprise: "?", choice: "P0", year: 2026 }, first!],
    };
    const stated = statePlan(problem, broken);
    expect(stated.ok).toBe(false);
    const text = summariseStatement(problem, stated);
    expect(text).toContain("KHÔNG HỢP LỆ");
    expect(text).toContain("Không có trong danh sách doanh nghiệp: ?");
    expect(text).toContain(`Doanh nghiệp có nhiều hơn một quyết định: ${first?.enterprise}`);
    expect(summariseStatement(problem, stated, "en")).toContain("NOT A PLAN");
    expect(summariseStatement(problem, statePlan(problem, plan))).toContain("đều được giữ");
  });
});

it("a statement is a pure function: the same twice, and nothing of its input changed", async () => {
  const plan = await planOf(fc.sample(ruled, { numRuns: 1, seed: 4 })[0]!);
  const problem = parsedSample();
  const before = JSON.stringify([problem, plan.decisions]);
  const [a, b] = [stateOf(problem, plan.decisions), stateOf(problem, plan.decisions)];
  expect(written(a)).toEqual(written(b));
  expect(JSON.stringify([problem, plan.decisions])).toBe(before);
});

it("half a character is refused in decisions, in a plan and beside one, wherever it stands", async () => {
  const plan = await planOf(fc.sample(ruled, { numRuns: 1, seed: 4 })[0]!);
  const problem = parsedSample();
  const halved = { ...plan, problem: { ...plan.problem, name: "a\udc00" } };
  const prices = { ...plan, prices: { ...plan.prices, "\ud800": 0 } };
  const acts = [{ enterprise: "\ud83d", choice: "P0", year: 2026 }];
  for (const given of [
    { acts },
    { ...plan, decisions: { ...plan.decisions, acts } },
    halved,
    prices,
  ])
    expect(() => statePlan(problem, given), JSON.stringify(given).slice(0, 50)).toThrow(/half of/);
  for (const beside of [halved, prices])
    expect(() => statePlan(problem, plan, { beside })).toThrow(DidoiError);
  const { violations } = verifyPlan(problem, prices);
  expect(violations).toMatchObject([{ rule: "format", where: "prices.\ud800" }]);
});
