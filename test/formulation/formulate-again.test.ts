import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { policy as policySchema } from "../../src/domain/policy.js";
import { type Problem, parseProblem } from "../../src/domain/problem.js";
import { type Formulation, formulate } from "../../src/formulation/formulate.js";
import { formulateAgain } from "../../src/formulation/formulate-again.js";
import { modelToJson } from "../../src/model/formats/model-json.js";
import { problemInput } from "../arbitraries/problem.js";

const asText = ({ model }: Formulation): string => JSON.stringify(modelToJson(model));

const limits = ["quotas", "objective", "budgets", "pace", "limits", "districts", "rivers"] as const;

/** The problem with limits of another one. */
function underLimitsOf(problem: Problem, { policy }: Problem, keys: readonly string[]): Problem {
  const taken = Object.entries(policy).filter(([key]) => keys.includes(key));
  const changed = { ...problem.policy, ...Object.fromEntries(taken) };
  return { ...problem, policy: policySchema.parse(changed) };
}

const withPolicy = (problem: Problem, policy: Partial<Problem["policy"]>): Problem => ({
  ...problem,
  policy: { ...problem.policy, ...policy },
});

describe("a problem that is stated again", () => {
  it("is the same model as one that is stated for the first time, under any limits", () => {
    fc.assert(
      fc.property(problemInput, problemInput, fc.subarray([...limits]), (a, b, keys) => {
        const [one, other] = [parseProblem(a), parseProblem(b)];
        const next = underLimitsOf(one, other, keys);
        const before = formulate(one);
        const again = formulateAgain(before, next);
        expect(asText(again)).toBe(asText(formulate(next)));
        expect(again.candidates.problem).toEqual(next);
        expect(again.candidates.units).toBe(before.candidates.units);
      }),
      { numRuns: 60 },
    );
  });

  it("is stated for the first time where its policy opens or closes something, or its lists are others", () => {
    fc.assert(
      fc.property(problemInput, problemInput, (a, b) => {
        const [one, other] = [parseProblem(a), parseProblem(b)];
        const before = formulate(one);
        for (const next of [
          other,
          withPolicy(one, { destinations: { ...one.policy.destinations, statuses: ["planned"] } }),
          withPolicy(one, { mediaWeights: { water: 1, air: 0, waste: 0 } }),
          {
            ...one,
            enterprises: one.enterprises.map((each) => ({ ...each, lock: "stay" as const })),
          },
        ])
          expect(asText(formulateAgain(before, next))).toBe(asText(formulate(next)));
      }),
      { numRuns: 60 },
    );
  });
});
