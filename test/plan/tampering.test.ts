/**
 * Tampering: whatever single thing is changed in a plan, verification refuses it and names a rule; and
 * whoever also makes the digest anew is still refused, but for what no rule can know.
 */
import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { digestOf } from "../../src/domain/digest.js";
import { type Problem, type ProblemInput, parseProblem } from "../../src/domain/problem.js";
import { formulate } from "../../src/formulation/formulate.js";
import { agrees } from "../../src/model/tolerances.js";
import type { Plan } from "../../src/plan/plan.js";
import { provedBy, verifyPlan } from "../../src/plan/verify/verify-plan.js";
import { generateRegister } from "../../src/synthetic/generate-register.js";
import { madePlan } from "./made-plan.js";

const park = (id: string, more: object): ProblemInput["parks"][number] => ({
  id,
  name: `KCN ${id}`,
  kind: "park",
  status: "operating",
  districts: ["Bàu Bàng"],
  remainingHa: 30,
  lat: 11.2,
  lon: 106.6,
  ...more,
});

const share = [{ lower: 0.3, upper: 0.4 }];
const policies: Readonly<Record<string, Partial<ProblemInput["policy"]>>> = {
  "relief within a budget": {
    quotas: [...share, { measure: "workers", by: "city", upper: 0.8 }],
    budgets: [{ perYear: 60_000 }],
    reliefFloorPoints: 1,
  },
  "relief without a budget": { quotas: share },
  "least cost": { quotas: share, objective: { kind: "cost", reliefTargetPoints: 20 } },
  "a weighted sum": {
    quotas: share,
    objective: { kind: "weighted", perReliefPoint: 2, perHaFreed: 3, perMillionVnd: 1e-6 },
  },
};

const problemOf = (policy: Partial<ProblemInput["policy"]>): Problem =>
  parseProblem({
    name: "Kiểm tra",
    parks: [
      park("A", {}),
      park("B", { powerMw: 9, labourWorkers: 4000, lat: 11.1 }),
      park("full", { remainingHa: 0 }),
      park("planned", { status: "planned" }),
    ],
    enterprises: generateRegister({ seed: 3, count: 40 }),
    policy: { name: "p", horizon: { from: 2026, to: 2027 }, ...policy },
  });

type Step = string | number;
interface Change {
  readonly path: readonly Step[];
  readonly how: string;
  readonly to: (value: unknown) => unknown;
}

const gone = Symbol("gone");
const strangers = [null, "x", {}, [], true, 7.5];
const kindOf = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "list" : typeof value;

/** Every single change of one node, by kind. */
function changesOf(node: unknown, path: readonly Step[]): Change[] {
  const change = (how: string, to: (value: never) => unknown): Change => ({
    path,
    how,
    to: to as (value: unknown) => unknown,
  });
  const found = [
    change("deleted", () => gone),
    ...strangers
      .filter((stranger) => kindOf(stranger) !== kindOf(node))
      .map((stranger) => change(`made ${JSON.stringify(stranger)}`, () => stranger)),
  ];
  if (typeof node === "number") {
    found.push(change("plus one", (x: number) => x + 1));
    // What is nothing but rounding is nothing a millionth later too.
    if (Math.abs(node) > 1e-9)
      found.push(
        change("a millionth more", (x: number) => x * (1 + 1e-6)),
        change("a millionth less", (x: number) => x * (1 - 1e-6)),
        change("turned round", (x: number) => -x),
        change("infinite", () => Number.POSITIVE_INFINITY),
      );
  } else if (typeof node === "string")
    found.push(
      change("with a blank", (x: string) => `${x} `),
      change("emptied", () => ""),
    );
  else if (typeof node === "boolean") found.push(change("negated", (x: boolean) => !x));
  else if (Array.isArray(node)) {
    if (node.length > 0)
      found.push(change("with its first twice", (list: unknown[]) => [...list, list[0]]));
    if (node.length > 1)
      found.push(
        change("reversed", (list: unknown[]) => [...list].reverse()),
        change("with its first two swapped", ([a, b, ...rest]: unknown[]) => [b, a, ...rest]),
      );
  } else found.push(change("with a key more", (value: object) => ({ ...value, more: 1 })));
  return found;
}

function allChanges(node: unknown, path: readonly Step[] = []): Change[] {
  const below = (): Change[] =>
    Object.entries(node as object).flatMap(([key, item]) =>
      allChanges(item, [...path, Array.isArray(node) ? Number(key) : key]),
    );
  const own = path.length === 0 ? [] : changesOf(node, path);
  return typeof node === "object" && node !== null ? [...own, ...below()] : own;
}

function changed(value: unknown, path: readonly Step[], to: Change["to"]): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return to(value);
  const item = changed((value as Record<Step, unknown>)[step], rest, to);
  if (Array.isArray(value))
    return item === gone
      ? value.filter((_, at) => at !== step)
      : value.map((old, at) => (at === step ? item : old));
  const { [step]: _old, ...others } = value as Record<Step, unknown>;
  return item === gone ? others : { ...others, [step]: item };
}

/** What no rule can know: how the plan was asked for, and who it was that searched. */
const beyondRules = ["objective.gapAsked", "objective.searchedBy", "solver.name", "solver.seed"];

/** With its digest made anew, as a careful forger would. */
function sealed(draft: unknown): unknown {
  const { digest: _digest, ...body } = draft as Plan;
  return { ...body, digest: digestOf(body) };
}

describe.each(Object.entries(policies))("a plan for %s", (_name, policy) => {
  let problem: Problem;
  let plan: Plan;
  let changes: Change[];

  beforeAll(async () => {
    problem = problemOf(policy);
    plan = await madePlan(problem, { gap: 0.01 });
    changes = allChanges(plan);
    expect(plan.moves.length).toBeGreaterThan(2);
    expect(verifyPlan(problem, plan).violations).toEqual([]);
  });

  /** 500 of the changes; the rules that a change breaks. */
  const every = (
    of: readonly Change[],
    finish: (draft: unknown) => unknown,
    judge: (rules: string[], change: string, draft: unknown) => void,
  ): void => {
    fc.assert(
      fc.property(fc.nat(of.length - 1), (index) => {
        const { path, how, to } = of[index]!;
        const draft = finish(changed(plan, path, to));
        const { ok, violations } = verifyPlan(problem, draft);
        expect(ok).toBe(violations.length === 0);
        judge(
          violations.map(({ rule }) => rule),
          `${path.join(".")} ${how}`,
          draft,
        );
      }),
      { numRuns: 500, seed: 7 },
    );
  };

  /** Other prices are no forgery where they prove the same bound: prices need not be unique. */
  const provesAsMuch = (draft: unknown): boolean => {
    const { prices, packing, ...others } = draft as Plan;
    const { prices: own, packing: _packing, ...before } = plan;
    const { bound } = provedBy(formulate(problem).model, prices, packing);
    return (
      isDeepStrictEqual({ ...others, digest: "" }, { ...before, digest: "" }) &&
      isDeepStrictEqual(Object.keys(prices), Object.keys(own)) &&
      agrees(bound, plan.objective.certifiedBound ?? Number.NaN)
    );
  };

  it("is refused with anything changed, added, removed or reordered", () => {
    every(
      changes,
      (draft) => draft,
      (rules, change) => {
        expect(rules.length, change).toBeGreaterThan(0);
        for (const rule of rules) expect(rule).toMatch(/^[a-z]+(-[a-z]+)*$/);
      },
    );
  });

  it("is refused so even under a digest made anew", () => {
    const known = ({ path, how }: Change): boolean =>
      path[0] !== "digest" &&
      (!beyondRules.includes(path.join(".")) || /^(deleted|made)/.test(how));
    every(changes.filter(known), sealed, (rules, change, draft) => {
      if (rules.length === 0) expect(provesAsMuch(draft), change).toBe(true);
    });
  });

  it("is refused with a bound that prices of the wrong sign would prove", () => {
    expect(Object.keys(plan.prices)).not.toEqual([]);
    for (const [key, price] of Object.entries(plan.prices)) {
      const { value } = plan.objective;
      const objective = { ...plan.objective, bound: value, certifiedBound: value, gap: 0 };
      const forged = { ...plan, objective, prices: { ...plan.prices, [key]: -price } };
      const rules = verifyPlan(problem, sealed(forged)).violations.map(({ rule }) => rule);
      expect(rules, key).toContain("certified-bound");
    }
  });
});
