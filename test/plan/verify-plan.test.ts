import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { digestOf } from "../../src/domain/digest.js";
import { type Problem, type ProblemInput, parseProblem } from "../../src/domain/problem.js";
import type { Plan } from "../../src/plan/plan.js";
import { verifyPlan } from "../../src/plan/verify/verify-plan.js";
import { planRelocation } from "../../src/plan-relocation.js";
import { generateRegister } from "../../src/synthetic/generate-register.js";
import { madePlan } from "./made-plan.js";

const input: ProblemInput = {
  name: "Kiểm tra",
  policy: {
    name: "30-40 %",
    horizon: { from: 2026, to: 2026 },
    quotas: [
      { measure: "enterprises", lower: 0.3, upper: 0.4 },
      { measure: "workers", by: "city", lower: 0.1, upper: 0.8 },
    ],
    budgets: [{ perYear: 60_000 }],
    reliefFloorPoints: 1,
    destinations: { districts: ["Bàu Bàng", "Bến Cát"], maximumDistanceKm: 60 },
  },
  parks: [
    {
      id: "A",
      name: "KCN A",
      kind: "park",
      status: "operating",
      districts: ["Bàu Bàng"],
      remainingHa: 30,
      opensYear: 2020,
      minimumLotHa: 0.1,
      lat: 11.2,
      lon: 106.6,
    },
    {
      id: "B",
      name: "KCN B",
      kind: "park",
      status: "building",
      districts: ["Bến Cát"],
      remainingHa: 40,
      powerMw: 9,
      labourWorkers: 4000,
      excludedSectors: ["13"],
      lat: 11.1,
      lon: 106.6,
    },
    {
      id: "planned",
      name: "KCN C",
      kind: "park",
      status: "planned",
      districts: ["Bàu Bàng"],
      remainingHa: 40,
      lat: 11.1,
      lon: 106.6,
    },
    {
      id: "late",
      name: "KCN D",
      kind: "park",
      status: "building",
      districts: ["Bàu Bàng"],
      remainingHa: 40,
      opensYear: 2029,
      lat: 11.1,
      lon: 106.6,
    },
    {
      id: "closed",
      name: "KCN E",
      kind: "park",
      status: "operating",
      districts: ["Bàu Bàng"],
      remainingHa: 40,
      closesYear: 2020,
      lat: 11.1,
      lon: 106.6,
    },
    {
      id: "elsewhere",
      name: "KCN F",
      kind: "park",
      status: "operating",
      districts: ["Thủ Dầu Một"],
      remainingHa: 40,
      lat: 11.1,
      lon: 106.6,
    },
    {
      id: "areless",
      name: "KCN G",
      kind: "park",
      status: "operating",
      districts: ["Bàu Bàng"],
      lat: 11.1,
      lon: 106.6,
    },
    {
      id: "far",
      name: "KCN H",
      kind: "park",
      status: "operating",
      districts: ["Bàu Bàng"],
      remainingHa: 40,
      lat: 11.8,
      lon: 106.6,
    },
    {
      id: "nowhere",
      name: "KCN I",
      kind: "park",
      status: "operating",
      districts: ["Bàu Bàng"],
      remainingHa: 40,
    },
    {
      id: "large-lots",
      name: "KCN K",
      kind: "park",
      status: "operating",
      districts: ["Bàu Bàng"],
      remainingHa: 40,
      minimumLotHa: 1000,
      lat: 11.1,
      lon: 106.6,
    },
  ],
  enterprises: generateRegister({ seed: 3, count: 60 }),
};

let problem: Problem;
let plan: Plan;

beforeAll(async () => {
  problem = parseProblem(input);
  plan = await madePlan(problem, { gap: 0.01 });
});

/** A change of the plan, with its digest made anew, as a careful forger would. */
function forged(change: (draft: Plan) => void): Plan {
  const draft = structuredClone(plan);
  change(draft);
  const { digest: _digest, ...body } = draft;
  return { ...body, digest: digestOf(body) };
}

const rulesBroken = (tampered: unknown): string[] =>
  verifyPlan(problem, tampered).violations.map(({ rule }) => rule);

/** Paths of all leaves of a JSON value. */
function leaves(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [[...path]];
  return Object.entries(value).flatMap(([key, item]) =>
    leaves(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function withLeaf(
  value: unknown,
  path: readonly (string | number)[],
  change: (x: unknown) => unknown,
): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  copy[key] = withLeaf(copy[key], rest, change);
  return copy;
}

const changed = (x: unknown): unknown => {
  if (typeof x === "number") return x === 0 ? 1 : x * 1.001;
  if (typeof x === "boolean") return !x;
  return `${String(x)}!`;
};

describe("verifyPlan", () => {
  it("accepts the plan itself, also after a trip through JSON", () => {
    expect(verifyPlan(problem, plan)).toMatchObject({ ok: true, violations: [] });
    expect(verifyPlan(problem, JSON.parse(JSON.stringify(plan))).ok).toBe(true);
  });

  it("refuses a plan with any single field changed, naming a rule", () => {
    const paths = leaves(plan);
    fc.assert(
      fc.property(fc.nat(paths.length - 1), (index) => {
        const { ok, violations } = verifyPlan(problem, withLeaf(plan, paths[index]!, changed));
        expect(ok).toBe(false);
        expect(violations[0]?.rule).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 400, seed: 11 },
    );
  });

  it("refuses a plan with any figure changed even under a new digest", () => {
    const paths = leaves(plan).filter(
      (path) =>
        !["digest", "status"].includes(String(path[0])) &&
        // Who searched, how and how far is a word that nobody can check.
        !["solver.name", "solver.seed", "objective.gapAsked", "objective.searchedBy"].includes(
          path.join("."),
        ),
    );
    fc.assert(
      fc.property(fc.nat(paths.length - 1), (index) => {
        const tampered = withLeaf(plan, paths[index]!, changed) as Plan;
        const { digest: _digest, ...body } = tampered;
        const rules = rulesBroken({ ...body, digest: digestOf(body) });
        expect(rules.length, paths[index]!.join(".")).toBeGreaterThan(0);
        expect(rules).not.toContain("digest");
      }),
      { numRuns: 400, seed: 12 },
    );
  });

  it("refuses a plan with any key removed or added", () => {
    for (const key of Object.keys(plan)) {
      const { [key as keyof Plan]: _removed, ...rest } = plan;
      expect(rulesBroken(rest), key).toContain("format");
    }
    expect(rulesBroken({ ...plan, extra: 1 })).toContain("format");
  });

  it("refuses anything that is not a plan", () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(verifyPlan(problem, anything).ok).toBe(false);
      }),
    );
  });

  it("refuses a plan of another problem", () => {
    const other = parseProblem({ ...input, name: "Khác" });
    expect(verifyPlan(other, plan).violations.map(({ rule }) => rule)).toContain("problem");
  });

  it.each([
    ["planned", "park-status"],
    ["late", "park-year"],
    ["closed", "park-year"],
    ["elsewhere", "park-district"],
    ["areless", "park-area"],
    ["far", "distance"],
    ["nowhere", "location"],
    ["large-lots", "minimum-lot"],
  ])("refuses a move to park %s by the rule %s", (park, rule) => {
    expect(rulesBroken(forged((draft) => (draft.decisions.acts[0]!.choice = park)))).toContain(
      rule,
    );
  });

  it("refuses an unknown enterprise, an unknown park and a second move by name", () => {
    expect(rulesBroken(forged((d) => (d.decisions.acts[0]!.enterprise = "?")))).toContain(
      "enterprise",
    );
    expect(rulesBroken(forged((d) => (d.decisions.acts[0]!.choice = "?")))).toContain("park");
    expect(rulesBroken(forged((d) => d.decisions.acts.push(d.decisions.acts[0]!)))).toContain(
      "one-move",
    );
  });

  it("refuses a plan that moves too few or too many by the rule quota", () => {
    expect(rulesBroken(forged((d) => d.decisions.acts.splice(2)))).toContain("quota");
    const tight = parseProblem({
      ...input,
      policy: { ...input.policy, quotas: [{ lower: 0, upper: 0.05 }] },
    });
    expect(verifyPlan(tight, plan).violations.map(({ rule }) => rule)).toContain("quota");
  });

  it.each([
    ["capacity", { parks: input.parks.map((p) => ({ ...p, remainingHa: 0.5 })) }],
    ["budget", { policy: { ...input.policy, budgets: [{ perYear: 100 }] } }],
    ["relief", { policy: { ...input.policy, reliefFloorPoints: 99 } }],
    ["mandatory", { policy: { ...input.policy, deadlines: { "*": 2026 }, leaseRespected: false } }],
    [
      "sector",
      {
        parks: input.parks.map((p) => ({
          ...p,
          excludedSectors: ["1", "2", "3"].flatMap((d) =>
            Array.from({ length: 10 }, (_, n) => `${d}${n}`),
          ),
        })),
      },
    ],
    ["ban", { enterprises: input.enterprises.map((e) => ({ ...e, bannedParks: ["A", "B"] })) }],
    ["lock", { enterprises: input.enterprises.map((e) => ({ ...e, lock: "stay" as const })) }],
    [
      "exempt",
      {
        enterprises: input.enterprises.map((e) => ({
          ...e,
          criteria: {
            c1: "pass" as const,
            c2: "pass" as const,
            c3: "pass" as const,
            c4: "pass" as const,
          },
        })),
      },
    ],
    ["assumptions", { assumptions: [{ id: "relocationShare" as const, value: 0.36 }] }],
  ])("names the rule %s when the problem was stricter", (rule, change) => {
    const stricter = parseProblem({ ...input, ...change });
    expect(verifyPlan(stricter, plan).violations.map((violation) => violation.rule)).toContain(
      rule,
    );
  });

  it("refuses a bound that its prices do not prove", () => {
    const claim = forged((d) => {
      const { value } = d.objective;
      Object.assign(d.objective, { bound: value, certifiedBound: value, gap: 0, certifiedGap: 0 });
      d.objective.proof = "certificate";
      delete d.objective.searchedBy;
    });
    expect(rulesBroken(claim)).toEqual(["certified-bound"]);
  });

  const claiming = (bound: number, searchedBy?: string): Plan =>
    forged((d) => {
      const { value } = d.objective;
      Object.assign(d.objective, { bound, gap: Math.abs(bound - value) / value, gapAsked: 1 });
      d.objective.proof = "certificate";
      delete d.objective.searchedBy;
      if (searchedBy !== undefined) d.objective.searchedBy = searchedBy;
    });

  it("refuses a bound that the plan itself beats, and one that its certificate beats", () => {
    const { value, certifiedBound = 0 } = plan.objective;
    expect(rulesBroken(claiming(value * 0.9, "highs"))).toEqual(["bound"]);
    expect(rulesBroken(claiming(certifiedBound * 1.1, "highs"))).toEqual(["bound"]);
    expect(rulesBroken(claiming(certifiedBound))).toEqual([]);
  });

  it("refuses a bound that nobody vouches for, and names who vouches for it", () => {
    const { value, certifiedBound = 0 } = plan.objective;
    const between = (value + certifiedBound) / 2;
    expect(rulesBroken(claiming(between))).toEqual(["bound"]);
    const named = claiming(between, "highs");
    expect(rulesBroken(named)).toEqual([]);
    expect(JSON.stringify(verifyPlan(problem, named).notes)).toContain("the search of highs");
    const { violations } = verifyPlan(problem, named, { certified: true });
    expect(violations.map(({ rule }) => rule)).toEqual(["search"]);
    expect(verifyPlan(problem, claiming(certifiedBound), { certified: true }).ok).toBe(true);
  });

  it("refuses an optimal plan without a proof, or with one that does not reach", () => {
    const { certifiedGap = 0 } = plan.objective;
    const without = forged((d) => {
      delete d.objective.proof;
    });
    expect(rulesBroken(without)).toEqual(["status"]);
    const tighter = forged((d) => {
      d.objective.gapAsked = certifiedGap / 2;
      d.objective.proof = "certificate";
    });
    expect(rulesBroken(tighter)).toContain("status");
  });

  it("names the rule lock, and lock alone, when one that is locked to move stays", () => {
    const stays = input.enterprises.findIndex(
      ({ id }) => !plan.moves.some((move) => move.enterprise === id),
    );
    const enterprises = input.enterprises.map((record, k) =>
      k === stays ? { ...record, lock: "move" as const } : record,
    );
    const rules = verifyPlan(parseProblem({ ...input, enterprises }), plan).violations.filter(
      ({ where }) => where === input.enterprises[stays]?.id,
    );
    expect(rules.map(({ rule }) => rule)).toEqual(["lock"]);
  });

  it("counts the synthetic apart where a register is mixed", async () => {
    const enterprises = input.enterprises.map((e, k) => ({ ...e, synthetic: k % 2 === 0 }));
    const mixed = parseProblem({ ...input, enterprises });
    const outcome = await planRelocation(mixed, { gap: 0.01 });
    if (!("plan" in outcome)) throw new Error(JSON.stringify(outcome));
    const { register, moved } = outcome.plan.summary.synthetic;
    expect(register).toBe(30);
    expect(moved).toBeGreaterThan(0);
    expect(moved).toBeLessThan(outcome.plan.moves.length);
    expect(verifyPlan(mixed, outcome.plan).violations).toEqual([]);
  });

  it("refuses a claim of optimality that the gap does not carry", () => {
    expect(rulesBroken(forged((d) => (d.objective.gapAsked = 0)))).toContain("status");
  });
});
