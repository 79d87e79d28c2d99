/** What the doors of planning refuse, and what they take. */
import { describe, expect, it } from "vitest";
import { checkProblem } from "../../src/analysis/check-problem.js";
import { type Problem, parseProblem } from "../../src/domain/problem.js";
import { DidoiError, type Issue } from "../../src/errors.js";
import { formulate } from "../../src/formulation/formulate.js";
import { planRelocation } from "../../src/plan-relocation.js";

const raw = {
  name: "one",
  policy: { name: "p", horizon: { from: 2026, to: 2026 } },
  parks: [
    {
      id: "P",
      name: "P",
      kind: "park",
      status: "operating",
      totalAreaHa: 100,
      lat: 11.2,
      lon: 106.6,
    },
  ],
  enterprises: [
    {
      id: "E",
      name: "E",
      wardOld: "Dĩ An",
      city: "Dĩ An",
      sector: "16",
      landHa: 1,
      workers: 5,
      loadsKgPerDay: { cod: 3 },
    },
  ],
};
const unparsed = raw as unknown as Problem;

describe("a problem that was not parsed", () => {
  it.each([
    unparsed,
    { ...unparsed, filled: [], distances: [], zones: [], assumptions: {} },
    null,
    "x",
  ])("is refused in words, before anything is done", async (given) => {
    const problem = given as Problem;
    const expected = { code: "E_USAGE", issues: [{ message: "This is not a checked problem." }] };
    await expect(planRelocation(problem)).rejects.toMatchObject(expected);
    expect(() => formulate(problem)).toThrow("parseProblem");
    expect(() => checkProblem(problem)).toThrow("parseProblem");
  });

  it("is none when it was copied, as between workers", async () => {
    const copied = structuredClone(parseProblem(raw));
    expect((await planRelocation(copied)).status).toBe("optimal");
  });
});

describe("options of planning", () => {
  it("are refused where there are none, before the problem is stated", async () => {
    const options = { timeLimit: 3 } as object;
    await expect(planRelocation(parseProblem(raw), options)).rejects.toMatchObject({
      code: "E_USAGE",
      issues: [{ at: { path: "timeLimit" } }],
    });
  });
});

describe("assumptions", () => {
  const refused = (assumptions: unknown): readonly Issue[] => {
    try {
      parseProblem({ ...raw, assumptions });
    } catch (error) {
      if (error instanceof DidoiError) return error.issues;
    }
    return [];
  };

  it("are taken as numbers by name, as the list says it", () => {
    const { assumptions } = parseProblem({ ...raw, assumptions: { netLeasableShare: 0.6 } });
    expect(assumptions.netLeasableShare).toMatchObject({ value: 0.6, set: true });
    const list = [{ id: "netLeasableShare", value: 0.6 }];
    expect(assumptions).toEqual(parseProblem({ ...raw, assumptions: list }).assumptions);
  });

  it("are refused outside their range, and under names that there are not", () => {
    expect(refused({ netLeasableShare: 60 })).toMatchObject([
      { code: "E_SCHEMA", at: { path: "assumptions.netLeasableShare" } },
    ]);
    expect(refused({ netLeasabelShare: 0.6 })[0]?.fix).toContain('"netLeasableShare"');
    expect(refused({ netLeasableShare: "0.6" }).length).toBeGreaterThan(0);
  });
});
