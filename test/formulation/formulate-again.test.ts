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

/** Marks by turns; records without one stay the very same ones. */
function marked(
  problem: Problem,
  locks: readonly ("move" | "stay" | undefined)[],
  closing: readonly (number | undefined)[],
): Problem {
  return {
    ...problem,
    enterprises: problem.enterprises.map((one, k) => {
      const lock = locks[k % locks.length];
      return lock === undefined ? one : { ...one, lock };
    }),
    parks: problem.parks.map((one, k) => {
      const closesYear = closing[k % closing.length];
      return closesYear === undefined ? one : { ...one, closesYear };
    }),
  };
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

  it("is the same model with other marks, and back again", () => {
    const marks = fc.record({
      locks: fc.array(fc.constantFrom("move" as const, "stay" as const, undefined), {
        minLength: 1,
      }),
      closing: fc.array(fc.constantFrom(2020, 2027, undefined), { minLength: 1 }),
    });
    const none = { locks: [undefined], closing: [undefined] };
    fc.assert(
      fc.property(problemInput, fc.array(marks, { minLength: 1, maxLength: 3 }), (a, steps) => {
        const one = parseProblem(a);
        let last = formulate(one);
        for (const { locks, closing } of [...steps, none]) {
          const next = marked(one, locks, closing);
          last = formulateAgain(last, next);
          expect(asText(last)).toBe(asText(formulate(next)));
          expect(last.candidates).toEqual(formulate(next).candidates);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("takes over what those do who are not marked", () => {
    fc.assert(
      fc.property(problemInput, (a) => {
        const one = parseProblem(a);
        const before = formulate(one);
        const next = formulateAgain(before, marked(one, ["stay", undefined], [undefined]));
        const former = new Set(before.candidates.units.flatMap(({ actions }) => actions));
        for (const { members, actions } of next.candidates.units)
          if (members.every(({ enterprise }) => one.enterprises.includes(enterprise)))
            expect(actions.every((action) => former.has(action))).toBe(true);
      }),
      { numRuns: 30 },
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
