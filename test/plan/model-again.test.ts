/**
 * What decisions are worth is written twice, in the model and in the statement: of whatever the options of a
 * model allow to be decided, sensible or not, the two say the same. No solve takes part.
 */
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { type ProblemInput, parseProblem } from "../../src/domain/problem.js";
import { formulate } from "../../src/formulation/formulate.js";
import { modelValueOf } from "../../src/formulation/model-value.js";
import { choiceOf } from "../../src/formulation/units.js";
import type { Act } from "../../src/plan/decisions.js";
import { inOrder } from "../../src/plan/decisions.js";
import { stateOf } from "../../src/plan/state-of.js";
import { agrees } from "../../src/plan/statement/worth.js";
import { roomyProblem } from "../arbitraries/problem.js";
import { draws } from "../draws.js";
import { ruleCases } from "./rules.js";

/** A small problem with one rule of the list in it. */
const ruled: fc.Arbitrary<ProblemInput> = fc
  .tuple(roomyProblem(4, 2, 3), fc.constantFrom(...ruleCases))
  .chain(([input, { add }]) => add(input));

it("the model and the statement are of one mind about the value of any options", () => {
  let acted = 0;
  fc.assert(
    fc.property(ruled, fc.infiniteStream(fc.nat(999)), (input, stream) => {
      const problem = parseProblem(input);
      const formulation = formulate(problem);
      const { model, optionAt } = formulation;
      const draw = (below: number): number => (stream.next().value as number) % below;
      const acts: Act[] = [];
      for (let i = 0; i < model.unitCount; i++) {
        const [from, to] = [model.unitStart[i]!, model.unitStart[i + 1]!];
        if (from === to || draw(3) === 0) continue;
        const { unit, action, year } = optionAt(from + draw(to - from));
        for (const { enterprise } of unit.members)
          acts.push({
            ...{ enterprise: enterprise.id, choice: choiceOf(action), year },
            ...(action.tenure === undefined ? {} : { tenure: action.tenure }),
          });
      }
      const opened = problem.parks.flatMap(({ id, opening }) =>
        opening !== undefined && draw(2) === 0 ? [id] : [],
      );
      const decisions = inOrder({ acts, opened, expansions: [] });
      const { worth, breaches, zones } = stateOf(problem, decisions);
      const cleared = zones.flatMap((zone) => (zone.cleared ? [zone.zone] : []));
      const value = modelValueOf(formulation, { ...decisions, cleared }, breaches);
      expect(value).not.toBeNull();
      expect(agrees(value ?? Number.NaN, worth), `${value}, not ${worth.value}`).toBe(true);
      acted += acts.length;
      if (acts.length > 0) {
        const elsewhere = acts.map((one, k) => (k === 0 ? { ...one, choice: "nowhere" } : one));
        expect(
          modelValueOf(formulation, { ...decisions, acts: elsewhere, cleared }, breaches),
        ).toBeNull();
      }
    }),
    { numRuns: draws(200) },
  );
  expect(acted).toBeGreaterThan(0);
});
