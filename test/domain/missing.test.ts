/** Missing is not zero: how a blank figure counts, who says so, and what every report says of it. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missableFigures } from "../../src/domain/missing-rules.js";
import {
  DidoiError,
  type EnterpriseInput,
  type Plan,
  type ProblemInput,
  parseProblem,
  planRelocation,
  summariseText,
  verifyPlan,
} from "../../src/index.js";
import { roomyProblem } from "../arbitraries/problem.js";

const enterprise = (n: number, more: Partial<EnterpriseInput> = {}): EnterpriseInput => ({
  id: `E${n}`,
  name: `DN ${n}`,
  wardOld: "Dĩ An",
  city: "Dĩ An",
  sector: "13",
  landHa: 1,
  workers: 50,
  loadsKgPerDay: { cod: 100 },
  residentsExposed: 1000,
  criteria: { c2: "fixable" },
  ...more,
});
const park = {
  id: "A",
  name: "KCN A",
  kind: "park",
  status: "operating",
  remainingHa: 1.2,
  lat: 11.2,
  lon: 106.6,
} as const;
const problem = (
  enterprises: EnterpriseInput[],
  policy: Partial<ProblemInput["policy"]> = {},
): ProblemInput => ({
  name: "x",
  enterprises,
  parks: [park],
  policy: { name: "p", horizon: { from: 2026, to: 2026 }, ...policy },
  assumptions: [{ id: "relocationShare", value: 1 }],
});
const refused = (input: ProblemInput): string => {
  try {
    parseProblem(input);
  } catch (error) {
    if (error instanceof DidoiError) return error.issues.map(({ message }) => message).join("\n");
    throw error;
  }
  return "";
};
const planOf = async (input: ProblemInput): Promise<Plan> => {
  const outcome = await planRelocation(parseProblem(input));
  if ("plan" in outcome) return outcome.plan;
  throw new Error(JSON.stringify(outcome));
};

describe("a blank figure", () => {
  it.each([
    ["landHa", "land"],
    ["workers", "workers"],
  ] as const)("of %s is refused unless the policy says how it counts", (figure, word) => {
    const { [figure]: _, ...blank } = enterprise(1);
    const input = problem([enterprise(0), blank]);
    expect(refused(input)).toContain(`1 enterprises have no ${word}: "E1"`);
    const rules = (missing: object) => problem([enterprise(0), blank], { missing });
    const [, zero] = parseProblem(rules({ [figure]: "zero" })).enterprises;
    expect(zero?.[figure]).toBe(0);
    const assumed = parseProblem(rules({ [figure]: "assume" }));
    expect(assumed.enterprises[1]?.[figure]).toBe(figure === "workers" ? 100 : 0.5);
    expect(assumed.filled.map((one) => [one.enterprise, one.figure])).toEqual([["E1", figure]]);
  });

  it("of the worst polluter does not count as zero: it moves as the one that it is like", async () => {
    const others = [0, 1, 2, 3, 4].map((n) =>
      enterprise(n, { workers: 60, loadsKgPerDay: { cod: 6 } }),
    );
    const input = problem([...others, enterprise(9, { workers: 90, loadsKgPerDay: {} })]);
    const plan = await planOf(input);
    expect(plan.moves.map((move) => move.enterprise)).toEqual(["E9"]);
    expect(plan.data.filled).toEqual([
      {
        figure: "cod",
        assumption: expect.objectContaining({
          basis: "register",
          sector: "13",
          size: "small",
          each: 0.1,
        }),
        enterprises: ["E9"],
      },
    ]);
    expect(parseProblem(input).enterprises.at(-1)?.grades.loads).toBe("imputed");
    const text = summariseText(plan);
    expect(text).toContain(
      "1 doanh nghiệp thiếu COD (E9): giả định từ danh sách, ngành 13, nhỏ: 0,1",
    );
    expect(summariseText(plan, "en")).toContain("1 enterprises without COD (E9)");
  });

  it("follows from the policy before the register, and from the library last", () => {
    const input = (typical: object[]) =>
      problem([enterprise(0), enterprise(1, { loadsKgPerDay: {} })], {
        missing: { typical } as never,
      });
    const assumed = (typical: object[]) => parseProblem(input(typical)).filled[0];
    const own = { figure: "cod", value: 0.5, reason: "đo ở một cơ sở" };
    expect(assumed([])?.assumption).toMatchObject({ basis: "library", sector: "13" });
    expect(assumed([own])).toMatchObject({ value: 25, assumption: { basis: "policy", each: 0.5 } });
    expect(
      assumed([own, { ...own, sector: "13", value: 2 }, { ...own, size: "small" }]),
    ).toMatchObject({ value: 100, assumption: { sector: "13" } });
  });

  it("is refused where nothing is known to assume", () => {
    const blank = enterprise(1, { sector: "01", loadsKgPerDay: {} });
    expect(refused(problem([enterprise(0), blank]))).toContain("nothing is known to assume");
    expect(refused(problem([enterprise(0), blank], { missing: { loads: "zero" } }))).toBe("");
    expect(refused(problem([enterprise(0), blank], { missing: { loads: "refuse" } }))).toContain(
      "COD",
    );
  });

  it("says in every message what to do, in Vietnamese too", () => {
    const { landHa: _, ...blank } = enterprise(1);
    try {
      parseProblem(problem([blank]));
      expect.unreachable();
    } catch (error) {
      const [issue] = (error as DidoiError).issues;
      expect(issue?.vi?.message).toBe('1 doanh nghiệp không có số liệu diện tích đất: "E1".');
      expect(issue?.vi?.fix).toContain("missing.landHa");
    }
  });
});

describe("a register without loads", () => {
  const without = [0, 1].map((n) => enterprise(n, { loadsKgPerDay: {} }));

  it("is refused where relief is asked for", () => {
    expect(refused(problem(without))).toContain("no enterprise of the register has a load");
    expect(refused(problem(without, { missing: { loads: "zero" } }))).toContain("0 points");
    const cost = { kind: "cost", reliefTargetPoints: 5 } as const;
    expect(refused(problem(without, { objective: cost }))).toContain("0 points");
    const weighted = { kind: "weighted", perReliefPoint: 1, perHaFreed: 1 } as const;
    expect(refused(problem(without, { objective: weighted }))).toBe("");
    const quotas = [{ measure: "relief" as const, lower: 0.2 }];
    expect(refused(problem(without, { objective: weighted, quotas }))).toContain("0 points");
  });

  it("is named where it does not matter, with every load that nobody states", async () => {
    const weighted = { kind: "weighted", perHaFreed: 1 } as const;
    const plan = await planOf(problem(without, { objective: weighted }));
    expect(plan.data.absent).toHaveLength(missableFigures.length - 2);
    expect(plan.summary.reliefPoints).toBe(0);
    expect((await planOf(problem([enterprise(0)]))).data.absent).not.toContain("cod");
  });
});

describe("what a plan says of its data", () => {
  it("counts blank criteria and what follows from general assumptions", async () => {
    const plan = await planOf(problem([enterprise(0), enterprise(1)]));
    expect(plan.data.unknownCriteria).toEqual({ c1: 2, c2: 0, c3: 2, c4: 2 });
    expect(plan.data.unstated).toMatchObject({ wastewaterM3PerDay: 2, residentsExposed: 0 });
    expect(summariseText(plan)).toContain("Tiêu chí chưa rõ: C1 2, C3 2, C4 2");
  });

  it("is checked like every other section", async () => {
    const input = parseProblem(problem([enterprise(0), enterprise(1)]));
    const plan = await planOf(problem([enterprise(0), enterprise(1)]));
    const lie = { ...plan, data: { ...plan.data, absent: [] } };
    expect(verifyPlan(input, lie).violations.map(({ rule }) => rule)).toContain("data");
  });
});

/** A random problem of which some figures are blank, with the assumption that is true of them. */
const blanked = fc
  .tuple(
    roomyProblem(5, 3),
    fc.array(fc.constantFrom("landHa", "cod", "dust"), { minLength: 5, maxLength: 5 }),
    fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  )
  .map(([input, figures, blanks]) => {
    const truth = input.enterprises.map((one, k) => ({
      ...one,
      sector: `${10 + k}`,
      landHa: 0.02 * (one.workers ?? 0),
      loadsKgPerDay: { cod: 0.25 * (one.workers ?? 0), dust: 0.5 * (one.workers ?? 0) },
    }));
    const stated = truth.map((one, k): EnterpriseInput => {
      const figure = figures[k];
      if (k === 0 || blanks[k] !== true || figure === undefined) return one;
      if (figure === "landHa") return { ...one, landHa: undefined };
      const { cod, dust } = one.loadsKgPerDay;
      return { ...one, loadsKgPerDay: figure === "cod" ? { dust } : { cod } };
    });
    const typical = (
      [
        ["landHa", 0.02],
        ["cod", 0.25],
        ["dust", 0.5],
      ] as const
    ).map(([figure, value]) => ({ figure, value, reason: "đúng" }));
    const policy = { ...input.policy, missing: { landHa: "assume" as const, typical } };
    return {
      truth: { ...input, policy, enterprises: truth },
      stated: { ...input, policy, enterprises: stated },
    };
  });

describe("an assumption that is equal to the truth", () => {
  it("gives the true plan, and only says that it was assumed", async () => {
    await fc.assert(
      fc.asyncProperty(blanked, async ({ truth, stated }) => {
        const [a, b] = await Promise.all(
          [truth, stated].map((input) => planRelocation(parseProblem(input))),
        );
        expect(b?.status).toBe(a?.status);
        const { plan } = { plan: undefined, ...a };
        const { plan: other } = { plan: undefined, ...b };
        expect(other?.decisions).toEqual(plan?.decisions);
        expect(other?.summary).toEqual(plan?.summary);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a problem with figures that were filled in", () => {
  it("is taken back as it is, also through JSON, whatever the order of its rows", () => {
    fc.assert(
      fc.property(blanked, fc.integer({ min: 0, max: 4 }), ({ stated }, by) => {
        const parsed = parseProblem(stated);
        expect(parseProblem(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
        const turned = [...stated.enterprises.slice(by), ...stated.enterprises.slice(0, by)];
        expect(parseProblem({ ...stated, enterprises: turned })).toEqual(parsed);
      }),
    );
  });

  it("keeps a figure that was corrected since", () => {
    const { landHa: _, ...blank } = enterprise(1);
    const parsed = parseProblem(problem([enterprise(0), blank], { missing: { landHa: "assume" } }));
    const enterprises = parsed.enterprises.map((one) =>
      one.id === "E1" ? { ...one, landHa: 7 } : one,
    );
    const again = parseProblem({ ...parsed, enterprises });
    expect([again.enterprises[1]?.landHa, again.filled]).toEqual([7, []]);
  });
});
