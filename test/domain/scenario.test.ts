import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DidoiError,
  overridden,
  parseProblem,
  planRelocation,
  summariseText,
  verifyPlan,
} from "../../src/index.js";

const policy = {
  name: "gốc",
  horizon: { from: 2026, to: 2027 },
  budgets: [{ perYear: 6000 }],
  quotas: [{ lower: 0.2 }],
  deadlines: { "Dĩ An": 2027 },
  mediaWeights: { water: 1, air: 2 },
};
const refusal = (...set: string[]): string => {
  try {
    overridden(policy, { set });
  } catch (error) {
    if (error instanceof DidoiError)
      return error.issues
        .flatMap(({ message, fix, vi }) => [message, fix, vi?.message, vi?.fix])
        .join(" ");
    throw error;
  }
  return "";
};
const problem = (changed: unknown) =>
  parseProblem({
    name: "x",
    enterprises: [
      {
        ...{
          id: "E",
          name: "E",
          wardOld: "Dĩ An",
          city: "Dĩ An",
          sector: "16",
          landHa: 1,
          workers: 9,
        },
        loadsKgPerDay: { cod: 3 },
        criteria: { c1: "unfixable", c2: "pass", c3: "pass", c4: "pass" },
      },
    ],
    parks: [
      {
        id: "A",
        name: "A",
        kind: "park",
        status: "operating",
        remainingHa: 9,
        lat: 11.2,
        lon: 106.6,
      },
    ],
    policy: changed,
  });

describe("a setting", () => {
  it.each([
    ["budgets[0].perYear=800000", { budgets: [{ perYear: 800_000 }] }],
    ['budgets[1]={"perYear":5}', { budgets: [{ perYear: 6000 }, { perYear: 5 }] }],
    ["deadlines.Thuận An=2028", { deadlines: { "Dĩ An": 2027, "Thuận An": 2028 } }],
    ["budgets[0].carryOver=true", { budgets: [{ perYear: 6000, carryOver: true }] }],
    ["objective.kind=weighted", { objective: { kind: "weighted" } }],
    ["missing.landHa=assume", { missing: { landHa: "assume" } }],
    ["pace.moves.2026=80", { pace: { moves: { "2026": 80 } } }],
    ["name=Khác = hẳn", { name: "Khác = hẳn" }],
    ['destinations.districts=["Bàu Bàng"]', { destinations: { districts: ["Bàu Bàng"] } }],
  ])("%s changes that and nothing else", (setting, change) => {
    const before = structuredClone(policy);
    expect(overridden(policy, { set: [setting] })).toEqual({
      ...policy,
      ...change,
      overrides: [setting],
    });
    expect(policy).toEqual(before);
  });

  it.each([
    ["budgets[0].perYaer=1", "Did you mean perYear?"],
    ["budget[0].perYear=1", "Có phải là budgets?"],
    ["quotas[0].lower=30%", "Write 0.3 for 30 %"],
    ["quotas[0].lower=1.234,5", "cần một con số"],
    ["budgets[7].perYear=1", "there are 1 entries"],
    ["budgets[0].carryOver=có", "true, false"],
    ["missing.landHa=zeroo", "refuse, assume, zero"],
    ["budgets[0].payers=budget", "neither a list nor an object"],
    ["perYear", "Write path=value"],
    ["__proto__.x=1", "has no"],
  ])("%s is refused: %s", (setting, words) => {
    expect(refusal(setting)).toContain(words);
  });

  it("is refused together with all others that cannot be understood", () => {
    expect(refusal("a=1", "b=2")).toMatch(/"a".*"b"/);
  });
});

describe("a scenario", () => {
  it("merges objects, replaces lists, and null leaves a field to its default", () => {
    const scenario = {
      name: "khô",
      mediaWeights: { air: 5 },
      quotas: [{ lower: 0.5 }],
      budgets: null,
    };
    expect(overridden(policy, { scenario, set: ["horizon.to=2028"] })).toEqual({
      name: "khô",
      horizon: { from: 2026, to: 2028 },
      quotas: [{ lower: 0.5 }],
      deadlines: { "Dĩ An": 2027 },
      mediaWeights: { water: 1, air: 5 },
      overrides: ["khô", "horizon.to=2028"],
    });
  });

  it("needs a name", () => {
    expect(() => overridden(policy, { scenario: { quotas: [] } })).toThrow("name");
  });

  it("that changes nothing gives the same policy, and says its name", () => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(policy)), (keys) => {
        const same = Object.fromEntries(
          Object.entries(policy).filter(([key]) => keys.includes(key)),
        );
        const scenario = { ...same, name: policy.name };
        expect(overridden(policy, { scenario })).toEqual({ ...policy, overrides: ["gốc"] });
      }),
    );
  });

  it("is stated by the plan and its digest, and a plan of another is refused", async () => {
    const changed = problem(overridden(policy, { set: ["quotas[0].lower=0.1"] }));
    const outcome = await planRelocation(changed);
    if (!("plan" in outcome)) throw new Error(JSON.stringify(outcome));
    const { plan } = outcome;
    expect(plan.overrides).toEqual(["quotas[0].lower=0.1"]);
    expect(summariseText(plan)).toContain("Chính sách được thay đổi theo: quotas[0].lower=0.1");
    expect(verifyPlan(changed, plan).ok).toBe(true);
    const rules = verifyPlan(problem(policy), plan).violations.map(({ where }) => where);
    expect(rules).toContain("overrides");
    const lie = { ...plan, overrides: [] };
    expect(verifyPlan(changed, lie).ok).toBe(false);
  });
});
