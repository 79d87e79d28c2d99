import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CriterionState, criterionState } from "../../src/domain/enterprise.js";
import { type Obligation, obligationOf } from "../../src/domain/obligation.js";
import { policy } from "../../src/domain/policy.js";

const rule = policy.parse({ name: "x", horizon: { from: 2026, to: 2026 } }).obligationRule;
const states = criterionState.options;

interface Case {
  readonly c1: CriterionState;
  readonly c2: CriterionState;
  readonly c3: CriterionState;
  readonly c4: CriterionState;
  readonly craft: boolean;
}

const cases: Case[] = [];
for (const c1 of states)
  for (const c2 of states)
    for (const c3 of states)
      for (const c4 of states)
        for (const craft of [true, false]) cases.push({ c1, c2, c3, c4, craft });

/** The default rule in plain words, written apart from the code. */
function oracle({ c1, c2, c3, c4, craft }: Case): Obligation {
  if (c1 === "pass" && c2 === "pass" && c3 === "pass") {
    if (c4 === "pass") return "exempt";
    if (craft) return "exempt"; // whatever is wrong or unknown is c4 alone
  }
  const others = [c1, c2, c3];
  if (craft && !others.includes("fixable") && !others.includes("unfixable")) return "encouraged";
  if (c1 === "fixable" || c1 === "unfixable") return "mandatory";
  if (c4 === "fixable" || c4 === "unfixable") return "mandatory";
  if (c2 === "unfixable") return "mandatory";
  if (c3 === "unfixable") return "mandatory";
  return "encouraged";
}

const obligation = ({ craft, ...criteria }: Case, with_ = rule): Obligation =>
  obligationOf({ criteria, traditionalCraft: craft }, with_);

describe("obligation", () => {
  it("is what the rule says in each of the 256 combinations of states, craft or not", () => {
    expect(cases).toHaveLength(512);
    expect(cases.filter((one) => obligation(one) !== oracle(one))).toEqual([]);
  });

  it("has all three outcomes", () => {
    expect(new Set(cases.map((one) => obligation(one)))).toEqual(
      new Set(["mandatory", "encouraged", "exempt"]),
    );
  });

  it("without the exception treats crafts as any other enterprise", () => {
    const strict = { ...rule, craftsExemptFromC4: false };
    for (const one of cases.filter(({ craft }) => craft))
      expect(obligation(one, strict)).toBe(obligation({ ...one, craft: false }, strict));
  });

  it("a wider rule never frees anyone, and all pass is always exempt", () => {
    const anyStates = fc.subarray([...states]);
    const anyRule = fc.record({ c1: anyStates, c2: anyStates, c3: anyStates, c4: anyStates });
    fc.assert(
      fc.property(anyRule, fc.constantFrom(...cases), (mandatoryWhen, one) => {
        const wide = {
          ...rule,
          mandatoryWhen: {
            c1: [...mandatoryWhen.c1, ...rule.mandatoryWhen.c1],
            c2: [...mandatoryWhen.c2, ...rule.mandatoryWhen.c2],
            c3: [...mandatoryWhen.c3, ...rule.mandatoryWhen.c3],
            c4: [...mandatoryWhen.c4, ...rule.mandatoryWhen.c4],
          },
        };
        if (obligation(one) === "mandatory") expect(obligation(one, wide)).toBe("mandatory");
        expect(obligation(one, wide) === "exempt").toBe(oracle(one) === "exempt");
      }),
    );
  });
});
