import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkProblem } from "../../src/analysis/check-problem.js";
import type { Finding } from "../../src/analysis/finding.js";
import type { EnterpriseInput } from "../../src/domain/enterprise.js";
import type { ParkInput } from "../../src/domain/park.js";
import type { PolicyInput } from "../../src/domain/policy.js";
import { type ProblemInput, parseProblem } from "../../src/domain/problem.js";
import { problemUpTo } from "../arbitraries/problem.js";
import { bestPlanValue } from "../oracles/brute-force-plan.js";
import { ruleCases } from "../plan/rules.js";

const enterprises: EnterpriseInput[] = [0, 1, 2].map((n) => ({
  id: `E${n}`,
  name: `DN ${n}`,
  wardOld: "Dĩ An",
  city: "Dĩ An",
  sector: "16",
  landHa: 2,
  workers: 100,
  loadsKgPerDay: { cod: 2 },
  criteria: { c1: "unfixable", c2: "pass", c3: "pass", c4: "pass" },
}));
const park: ParkInput = {
  id: "A",
  name: "KCN A",
  kind: "park",
  status: "operating",
  remainingHa: 30,
  lat: 11.2,
  lon: 106.6,
};
const policy: PolicyInput = { name: "p", horizon: { from: 2026, to: 2027 } };
const sound: ProblemInput = { name: "x", enterprises, parks: [park], policy };

type Change = {
  readonly policy?: Partial<PolicyInput>;
  readonly park?: Partial<ParkInput>;
  readonly enterprise?: Partial<EnterpriseInput>;
};

const changed = (change: Change): ProblemInput => ({
  name: "x",
  enterprises: enterprises.map((record, n) =>
    n === 0 ? { ...record, ...change.enterprise } : record,
  ),
  parks: [{ ...park, ...change.park }],
  policy: { ...policy, ...change.policy },
});

const found = (change: Change): string[] =>
  checkProblem(parseProblem(changed(change))).map(({ kind, rule }) => `${kind} ${rule}`);

describe("checkProblem", () => {
  it("finds nothing in a sound problem", () => {
    expect(checkProblem(parseProblem(sound))).toEqual([]);
  });

  const due = { deadlines: { "*": 2027 } };
  const cases: readonly (readonly [string, Change])[] = [
    ["impossible options", { policy: due, park: { excludedSectors: ["16"] } }],
    ["suspicious options", { park: { excludedSectors: ["16"] } }],
    ["impossible capacity/landHa", { policy: due, park: { remainingHa: 9 } }],
    ["impossible capacity/wastewaterM3PerDay", { policy: due, park: { wastewaterM3PerDay: 1 } }],
    ["impossible budget/budget", { policy: { ...due, budgets: [{ perYear: 10 }] } }],
    ["impossible relief", { policy: { reliefFloorPoints: 100 } }],
    [
      "impossible quota/enterprises/all/2026",
      { policy: { quotas: [{ lower: 0.5, year: 2026 }] }, park: { opensYear: 2027 } },
    ],
    ["impossible quota/enterprises/all/2027", { policy: { ...due, quotas: [{ upper: 0.5 }] } }],
    ["impossible quota/enterprises/all/2027", { policy: { quotas: [{ lower: 0.4, upper: 0.5 }] } }],
    ["suspicious landHa", { enterprise: { landHa: 12_000 } }],
    ["suspicious workers per landHa", { enterprise: { workers: 9000, landHa: 1 } }],
    ["suspicious lat", { enterprise: { lat: 21, lon: 105.8 } }],
    ["suspicious leasePriceUsdPerM2", { park: { leasePriceUsdPerM2: 3_000_000 } }],
    ["suspicious deadlines", { policy: { deadlines: { "Thủ Đức": 2028 } } }],
    ["suspicious movesWith", { enterprise: { movesWith: "một mình" } }],
  ];
  it.each(cases)("finds %s", (finding, change) => {
    expect(found(change)).toContain(finding);
  });

  it("finds a register without enterprises, and parks of which none is offered", () => {
    const rules = (input: ProblemInput): string[] =>
      checkProblem(parseProblem(input)).map(({ kind, rule }) => `${kind} ${rule}`);
    expect(rules({ ...sound, enterprises: [] })).toEqual(["suspicious register"]);
    expect(rules({ ...sound, parks: [] })).toContain("suspicious destinations");
    const planned = { ...sound, parks: [{ ...park, status: "planned" as const }] };
    expect(rules(planned)).toContain("suspicious destinations");
  });

  it.each(cases)("says %s in Vietnamese with the same figures", (finding, change) => {
    const [en, vi] = (["en", "vi"] as const).map((language) =>
      checkProblem(parseProblem(changed(change)), language),
    ) as [Finding[], Finding[]];
    expect(vi.map(({ kind, rule, ids }) => [kind, rule, ids])).toEqual(
      en.map(({ kind, rule, ids }) => [kind, rule, ids]),
    );
    expect(vi.map(({ kind, rule }) => `${kind} ${rule}`)).toContain(finding);
    const digits = (text: string): string[] =>
      (text.match(/(?<!\p{L})\d[\d.,]*/gu) ?? []).map((figure) => figure.replace(/\D/g, "")).sort();
    vi.forEach(({ fact, fix }, n) => {
      expect(fact, fact).not.toBe(en[n]?.fact);
      expect(fix).not.toBe(en[n]?.fix);
      expect(digits(fact)).toEqual(digits(en[n]?.fact ?? ""));
    });
  });

  it("finds locks of a unit that exclude each other", () => {
    const locked = enterprises.map((record, n) => ({
      ...record,
      movesWith: "một",
      lock: n === 0 ? ("stay" as const) : ("move" as const),
    }));
    const rules = checkProblem(parseProblem({ ...sound, enterprises: locked })).map(
      ({ rule }) => rule,
    );
    expect(rules).toContain("lock");
  });

  it("calls nothing impossible for which trying every plan finds one", () => {
    let impossible = 0;
    const withRules = fc
      .tuple(problemUpTo(4, 2, 3), fc.constantFrom(...ruleCases))
      .chain(([input, { add }]) => add(input));
    fc.assert(
      fc.property(withRules, (input) => {
        const problem = parseProblem(input);
        if (checkProblem(problem).every(({ kind }) => kind !== "impossible")) return;
        impossible++;
        expect(bestPlanValue(problem)).toBeNull();
      }),
      { numRuns: 600, seed: 1 },
    );
    expect(impossible).toBeGreaterThan(30);
  });
});
