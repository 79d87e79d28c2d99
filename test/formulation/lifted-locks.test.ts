/** A lock that the policy lifts is no lock. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ProblemInput, parseProblem } from "../../src/domain/problem.js";
import { formulate } from "../../src/formulation/formulate.js";
import { stateOf } from "../../src/plan/state-of.js";
import { roomyProblem } from "../arbitraries/problem.js";
import { withPolicy } from "../plan/rule-case.js";

describe("a lock that is lifted", () => {
  it("is as if it had never been there: the same model, and the same statement of every act", () => {
    let locked = 0;
    fc.assert(
      fc.property(
        roomyProblem(5, 3, 3),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        fc.nat(2),
        fc.nat(4),
        (base, which, k, acting) => {
          const { enterprises } = base;
          const free = enterprises.map(
            ({ lock: _l, lockPark: _p, lockYear: _y, bannedParks: _b, ...rest }) => rest,
          );
          const ids = free.filter((_, i) => which[i] === true).map(({ id }) => id);
          const park = base.parks[k % base.parks.length]?.id ?? "";
          const isLifted = (id: string): boolean => ids.includes(id);
          const bound = free.map((one) =>
            isLifted(one.id) ? { ...one, lock: "move" as const, lockPark: park } : one,
          );
          const lifting = ids.length === 0 ? {} : { unlocked: { enterprises: ids } };
          const given: ProblemInput = withPolicy({ ...base, enterprises: bound }, lifting);
          const lifted = parseProblem(given);
          const never = parseProblem({ ...base, enterprises: free });
          locked += ids.length;
          const { names: _a, ...model } = formulate(lifted).model;
          const { names: _n, ...expected } = formulate(never).model;
          expect(model).toEqual(expected);
          const enterprise = free[acting % free.length]?.id ?? "";
          const acts = [{ enterprise, choice: base.parks[0]?.id ?? "", year: 2026 }];
          const decisions = { acts, opened: [], expansions: [] };
          expect(stateOf(lifted, decisions).violations).toEqual(
            stateOf(never, decisions).violations,
          );
        },
      ),
      { numRuns: 60 },
    );
    expect(locked).toBeGreaterThan(30);
  });

  it("must be of an enterprise that there is", () => {
    const [base] = fc.sample(roomyProblem(3, 2, 3), 1);
    const given = withPolicy(base as ProblemInput, { unlocked: { enterprises: ["nobody"] } });
    expect(() => parseProblem(given)).toThrow(/unlocked/);
  });
});
