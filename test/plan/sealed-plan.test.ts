/**
 * What holds a plan to its problem: its digest, the problem's, its order, its grounds, the model and the
 * prices. Each is broken alone, under a digest made anew, and is then the only one that is named.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { digestOf } from "../../src/domain/digest.js";
import { type Problem, type ProblemInput, parseProblem } from "../../src/domain/problem.js";
import { formulate } from "../../src/formulation/formulate.js";
import type { Plan } from "../../src/plan/plan.js";
import { provedBy, verifyAgainst, verifyPlan } from "../../src/plan/verify/verify-plan.js";
import { madePlan } from "./made-plan.js";

const input: ProblemInput = {
  name: "Niêm phong",
  enterprises: Array.from({ length: 6 }, (_, i) => ({
    id: `E${i}`,
    name: `DN ${i}`,
    wardOld: "Dĩ An",
    city: "Dĩ An",
    sector: "16",
    landHa: 1 + i / 4,
    workers: 60 + 40 * i,
    loadsKgPerDay: { cod: 3 + i },
    criteria: { c1: "fixable", c2: "pass", c3: "pass", c4: "pass" },
    synthetic: true,
  })),
  parks: [
    {
      ...{ id: "A", name: "KCN A", kind: "park", status: "operating", districts: ["Bàu Bàng"] },
      ...{ remainingHa: 12, lat: 11.2, lon: 106.6 },
      opening: { fixedCostMillionVnd: 100 },
    },
  ],
  register: { synthetic: true },
  policy: {
    ...{ name: "p", source: "một nguồn", horizon: { from: 2026, to: 2026 } },
    budgets: [{ perYear: 60_000 }],
    quotas: [{ lower: 0.1, upper: 0.9 }],
    overrides: ["pace.moves=9"],
    grounds: [{ field: "quotas[0].upper", label: "tỷ lệ", grade: "assumed", source: "giả định" }],
  },
} as const;

let problem: Problem;
let plan: Plan;

beforeAll(async () => {
  problem = parseProblem(input);
  plan = await madePlan(problem);
});

const sealed = (change: (draft: Plan) => void): Plan => {
  const draft = structuredClone(plan);
  change(draft);
  const { digest: _digest, ...body } = draft;
  return { ...body, digest: digestOf(body) };
};
const found = (claim: unknown, of = problem): string[] =>
  verifyPlan(of, claim).violations.map(({ rule, where }) => `${rule} ${where}`);
const broken = (change: (draft: Plan) => void): string[] => found(sealed(change));

describe("a plan", () => {
  it("is held to something in each of these", () => {
    expect(found(plan)).toEqual([]);
    expect(plan.decisions.acts.length).toBeGreaterThan(1);
    expect(plan.decisions.opened).toEqual(["A"]);
    expect(plan.overrides).not.toEqual([]);
    expect(plan.grounds).not.toEqual([]);
    expect(plan.policySource).toBe("một nguồn");
    expect(Object.keys(plan.prices)).not.toEqual([]);
  });

  it("under another digest was changed after it was sealed", () => {
    expect(found({ ...plan, digest: plan.digest.replace(/.$/, "z") })).toEqual(["digest digest"]);
  });

  it("of a problem by another digest or another name is of another problem", () => {
    expect(
      broken((draft) => {
        draft.problem.digest = "0".repeat(64);
      }),
    ).toEqual(["problem problem"]);
    expect(
      broken((draft) => {
        draft.problem.name = "khác";
      }),
    ).toEqual(["problem problem"]);
    const formulation = formulate(problem);
    const { violations } = verifyAgainst(formulation, plan, { digest: "another" });
    expect(violations.map(({ rule }) => rule)).toEqual(["problem"]);
    expect(verifyAgainst(formulation, plan, { digest: plan.problem.digest }).ok).toBe(true);
  });

  it("with its acts in another order is refused for that alone", () => {
    expect(broken((draft) => draft.decisions.acts.reverse())).toContain("order decisions");
  });

  it.each([
    ["grounds", (draft: Plan) => draft.grounds.pop()],
    ["grounds", (draft: Plan) => Reflect.set(draft, "policySource", "một nguồn khác")],
    ["grounds", (draft: Plan) => delete draft.policySource],
    ["overrides", (draft: Plan) => draft.overrides.pop()],
    ["overrides", (draft: Plan) => draft.overrides.push("pace.moves=8")],
  ])("with other %s is refused for that alone", (where, change) => {
    expect(broken(change)).toEqual([`grounds ${where}`]);
  });

  it("with another basis of its register is refused for that alone", () => {
    expect(broken((draft) => delete draft.register)).toEqual(["grounds register"]);
    expect(
      broken((draft) => {
        draft.register = { synthetic: false, assumptions: [] };
      }),
    ).toEqual(["grounds register"]);
    const { register: _register, ...without } = problem;
    expect(found(plan, without)).toContain("grounds register");
  });

  it("with other assumptions is refused for that alone", () => {
    expect(broken((draft) => draft.assumptions.pop())).toEqual(["assumptions assumptions"]);
    expect(
      broken((draft) => {
        draft.assumptions[0]!.reason = "vì thế";
      }),
    ).toEqual(["assumptions assumptions"]);
  });
});

describe("the model and the domain", () => {
  it("are of one mind about every plan, and a model of another mind is named", () => {
    const formulation = formulate(problem);
    const { model } = formulation;
    const dearer = { ...formulation, model: { ...model, offset: model.offset + 1 } };
    const rules = verifyAgainst(dearer, plan).violations.filter(({ where }) => where === "model");
    expect(rules).toEqual([
      {
        ...{ rule: "objective", where: "model" },
        message: expect.stringMatching(/^the model says .+, recomputed /),
        vi: expect.any(String),
      },
    ]);
  });

  it("are of one mind about a zone that is cleared whole", async () => {
    const zoned = parseProblem({
      ...input,
      parks: input.parks.map((park) => ({ ...park, remainingHa: 99 })),
      zones: [{ id: "Z", name: "Ga", use: "tod", wards: ["Dĩ An"], clearedBonusMillionVnd: 900 }],
      policy: {
        ...input.policy,
        quotas: [{ lower: 1, upper: 1 }],
        objective: { kind: "weighted", perReliefPoint: 1, perMillionVnd: 1e-3 },
      },
    });
    const cleared = await madePlan(zoned);
    expect(cleared.zones.map((zone) => zone.cleared)).toEqual([true]);
    expect(found(cleared, zoned)).toEqual([]);
  });

  it("are not asked where a rule is broken that the model cannot state", () => {
    const rules = broken((draft) => {
      draft.decisions.acts[0]!.choice = "nowhere";
    });
    expect(rules.some((rule) => rule.startsWith("park "))).toBe(true);
    expect(rules).not.toContain("objective model");
  });

  it("are, where the model has no such plan and no rule says so", () => {
    const formulation = formulate(problem);
    // A model that lets nobody move, of a problem that does.
    const nobody = { ...formulation, optionAt: () => ({ ...formulation.optionAt(0), year: 0 }) };
    const said = verifyAgainst(nobody, plan).violations.filter(({ where }) => where === "model");
    expect(said.map(({ message }) => message)).toEqual(["the model has no such plan"]);
  });
});

describe("prices", () => {
  it("are of rows that there are", () => {
    expect(broken((draft) => Object.assign(draft.prices, { "budget/9": 0 }))).toEqual([
      "prices budget/9",
    ]);
  });

  it("stand with the bound that they prove, and a bound with prices that prove it", () => {
    const claimless = (draft: Plan): void => {
      const { objective } = draft;
      delete objective.certifiedBound;
      delete objective.certifiedGap;
      if (objective.proof !== undefined) objective.proof = "search";
      objective.searchedBy = "somebody";
    };
    expect(broken(claimless)).toEqual(["certified-bound objective.certifiedBound"]);
    expect(
      broken((draft) => {
        claimless(draft);
        for (const key of Object.keys(draft.prices)) delete draft.prices[key];
      }),
    ).toEqual([]);
    const [key = ""] = Object.keys(plan.prices);
    expect(
      broken((draft) => {
        draft.prices[key] = (draft.prices[key] ?? 0) * 2;
      }),
    ).toContain("certified-bound objective.certifiedBound");
    expect(broken((draft) => delete draft.prices[key])).toContain(
      "certified-bound objective.certifiedBound",
    );
  });

  it("prove what they prove by their keys, whatever their order", () => {
    const { model } = formulate(problem);
    const turned = Object.fromEntries(Object.entries(plan.prices).reverse());
    expect(provedBy(model, turned)).toEqual(provedBy(model, plan.prices));
    expect(provedBy(model, plan.prices).bound).toBeCloseTo(plan.objective.certifiedBound ?? 0, 6);
    expect(provedBy(model, {}).bound).not.toBe(provedBy(model, plan.prices).bound);
  });
});

describe("what is no plan", () => {
  it("is refused by where it is none, and one of another format by that", () => {
    for (const nothing of [null, undefined, 1, "x", [], {}])
      expect(verifyPlan(problem, nothing).violations.map(({ rule }) => rule)).toContain("format");
    expect(found({ ...plan, format: "didoi-plan/1" })).toEqual(["format format"]);
    expect(found({ ...plan, format: 3 })).toEqual(["format format"]);
    expect(found({ ...plan, status: "best" })).toEqual(["format status"]);
    const { message } = verifyPlan(problem, { ...plan, format: "didoi-plan/1" }).violations[0]!;
    expect(message).toContain("didoi-plan/1; this version reads");
    expect(verifyPlan(problem, { ...plan, format: 3 }).violations[0]?.message).not.toContain(
      "this version reads",
    );
    // Of today's format and wrong elsewhere: said of the elsewhere.
    expect(verifyPlan(problem, { ...plan, moves: 3 }).violations[0]?.where).toBe("moves");
    expect(verifyPlan(problem, {}).notes).toEqual([]);
  });

  it("is refused for half a character anywhere, where a digest could not tell it apart", () => {
    const half = sealed((draft) => {
      draft.solver.name = "\ud800";
    });
    expect(found(half)).toEqual(["format solver.name"]);
    expect(verifyPlan(problem, half).notes).toEqual([]);
  });
});

describe("a search", () => {
  it("is named in the notes, and refused where certificates are asked for", () => {
    const named = sealed((draft) => {
      const { objective } = draft;
      objective.bound = (objective.value + (objective.certifiedBound ?? 0)) / 2;
      objective.gap = Math.abs(objective.bound - objective.value) / objective.value;
      objective.gapAsked = 1;
      objective.proof = "certificate";
      objective.searchedBy = "somebody";
    });
    expect(verifyPlan(problem, named).ok).toBe(true);
    const proved = sealed(({ objective }) => {
      Object.assign(objective, { bound: objective.certifiedBound, gap: objective.certifiedGap });
      Object.assign(objective, { gapAsked: 1, proof: "certificate" });
      delete objective.searchedBy;
    });
    expect(verifyPlan(problem, proved, { certified: true }).violations).toEqual([]);
    expect(verifyPlan(problem, named, { certified: false }).ok).toBe(true);
    const { ok, violations, notes } = verifyPlan(problem, named, { certified: true });
    expect(ok).toBe(false);
    expect(violations).toEqual([
      {
        ...{ rule: "search", where: "objective.bound" },
        message: "the bound rests on the search of somebody",
        vi: expect.stringContaining("somebody"),
      },
    ]);
    expect(notes).toHaveLength(2);
  });
});
