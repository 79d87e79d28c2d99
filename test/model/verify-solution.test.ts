import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LinearModel } from "../../src/model/linear-model.js";
import { ModelBuilder } from "../../src/model/model-builder.js";
import type { Solution } from "../../src/model/solution.js";
import { verifySolution } from "../../src/model/verify/verify-solution.js";
import { solveModel } from "../../src/solvers/solve-model.js";
import { buildModel, modelSpec } from "../arbitraries/model.js";
import { hardAssignment } from "../instances/hard-assignment.js";

type Document = Record<string, unknown>;
const copy = (solution: Solution): Document => JSON.parse(JSON.stringify(solution)) as Document;

/** The rules that a changed copy of the document breaks. */
function rulesBroken(
  model: LinearModel,
  solution: Solution,
  change: (document: Document) => void,
  options: { relaxation?: boolean } = {},
): string[] {
  const document = copy(solution);
  change(document);
  return verifySolution(model, document, options).violations.map(({ rule }) => rule);
}

const model = hardAssignment(3, 6);
const solved = await solveModel(model, { gap: 0 });
const relaxed = await solveModel(model, { relaxation: true });

describe("verifySolution", () => {
  it("accepts what solveModel returns", () => {
    for (const solution of [solved, relaxed]) {
      expect(solution.status).toBe("optimal");
      expect(verifySolution(model, copy(solution))).toMatchObject({ ok: true, violations: [] });
    }
  });

  it.each([
    ["objective", "objective"],
    ["bound", "gap"],
    ["gap", "gap"],
    ["certifiedBound", "certificate"],
  ])("refuses a changed %s", (field, rule) => {
    for (const solution of [solved, relaxed])
      for (const by of [1, -1, 1e-3]) {
        const broken = rulesBroken(model, solution, (document) => {
          document[field] = (document[field] as number) + by;
        });
        expect(broken, `${field} + ${by}`).toContain(
          field === "gap" && by === -1 ? "schema" : rule,
        );
      }
  });

  it("measures rounding by the terms of point and certificate, not by what is large elsewhere", () => {
    const builder = new ModelBuilder("beside", "maximise");
    builder.row({ name: "capacity", upper: 1 });
    builder.unit("large", false, []);
    builder.option("only costs", -4e13, 0);
    builder.unit("small", false, []);
    builder.option("take", 1, 0, [[0, 2]]);
    const model = builder.build();
    const claim = (x: number) => ({
      ...{ status: "optimal", proof: "certificate", solver: "test", values: [0, x] },
      ...{ objective: x, bound: x, gap: 0, prices: [0.5], certifiedBound: 0.5, certifiedGap: 0 },
    });
    const broken = (x: number) =>
      verifySolution(model, claim(x)).violations.map(({ rule }) => rule);
    expect(broken(0.5)).toEqual([]);
    expect(broken(0.49)).toEqual(["bound", "gap", "optimality"]);
  });

  it("refuses every change of a single value, choice or price", () => {
    for (const field of ["values", "choices", "prices"]) {
      const { length } = copy(solved)[field] as unknown[];
      for (let at = 0; at < length; at++) {
        const broken = rulesBroken(model, solved, (document) => {
          (document[field] as number[])[at]! += 1;
        });
        expect(broken.length, `${field} ${at}`).toBeGreaterThan(0);
      }
    }
  });

  it("names the row that is broken, and by how much", () => {
    const document = copy(solved) as { values: number[]; choices: number[] };
    // Everything to the first agent.
    document.values = document.values.map((_, o) => (o % 3 === 0 ? 1 : 0));
    document.choices = document.choices.map(() => 0);
    const { violations } = verifySolution(model, document);
    const row = violations.find(({ rule }) => rule === "row");
    expect(row).toMatchObject({ where: 'row 0 "agent 0"' });
    expect(row?.amount).toBeGreaterThan(0.1);
  });

  it("refuses a unit that must act and does not, or acts twice", () => {
    const chosen = (copy(solved).choices as number[])[0]!;
    const idle = (document: Document): void => {
      (document.values as number[])[chosen] = 0;
    };
    const twice = (document: Document): void => {
      (document.values as number[])[chosen === 0 ? 1 : 0] = 1;
    };
    expect(rulesBroken(model, solved, idle)).toContain("mustAct");
    expect(rulesBroken(model, solved, twice)).toContain("unit");
  });

  it("refuses a fractional plan under whole-number choices", () => {
    const broken = rulesBroken(model, solved, (document) => {
      document.values = copy(relaxed).values;
    });
    expect(broken).toContain("integrality");
  });

  it("refuses a relaxation called optimal without its prices", () => {
    const broken = rulesBroken(model, relaxed, (document) => {
      delete document.prices;
      delete document.certifiedBound;
    });
    expect(broken).toContain("optimality");
  });

  it("refuses the answer to another question than was asked", () => {
    const nothing = (): void => {};
    expect(rulesBroken(model, solved, nothing, { relaxation: true })).toContain("choices");
    expect(rulesBroken(model, relaxed, nothing, { relaxation: false })).toContain("choices");
  });

  it("refuses infeasibility of a model that has solutions", () => {
    const claim = { status: "infeasible", proof: "certificate", reason: "so", solver: "test" };
    for (const y of [-1, 0, 1]) {
      const { violations } = verifySolution(model, { ...claim, farkas: [y, y, y] });
      expect(violations.map(({ rule }) => rule)).toEqual(["farkas"]);
    }
    expect(verifySolution(model, { ...claim, farkas: [1] }).violations[0]?.rule).toBe("length");
    expect(verifySolution(model, claim).violations[0]?.rule).toBe("farkas");
    const searched = { ...claim, proof: "search", searchedBy: "somebody" };
    expect(verifySolution(model, searched).notes[0]?.message).toContain("the search of somebody");
    const certified = verifySolution(model, searched, { certified: true });
    expect(certified.violations.map(({ rule }) => rule)).toEqual(["search"]);
  });

  it("refuses unboundedness of a bounded model", () => {
    const claim = { status: "unbounded", reason: "so", solver: "test" };
    expect(verifySolution(model, claim).violations[0]?.rule).toBe("unbounded");
  });

  it("takes anything at all without throwing", () => {
    fc.assert(
      fc.property(fc.anything(), (document) => {
        expect(verifySolution(model, document).ok).toBe(false);
      }),
    );
  });

  it("refuses a document with a field of a wrong type, missing or unknown, without throwing", () => {
    const document = copy(solved);
    const wrong = fc.constantFrom<unknown>("3", null, Number.NaN, {}, [], [Number.NaN], undefined);
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(document), "extra"), wrong, (field, value) => {
        const optional = ["prices", "certifiedBound", "choices", "extra"].includes(field);
        fc.pre(value !== undefined || !optional);
        fc.pre(!(field === "solver" && value === "3"));
        expect(verifySolution(model, { ...document, [field]: value }).ok).toBe(false);
      }),
    );
  });

  it("accepts every proof of infeasibility and no proof turned round", () =>
    fc.assert(
      fc.asyncProperty(modelSpec(), async (spec) => {
        const random = buildModel(spec);
        const solution = await solveModel(random, { relaxation: true });
        fc.pre(solution.status === "infeasible" && (solution.farkas ?? []).some((y) => y !== 0));
        expect(rulesBroken(random, solution, () => {})).toEqual([]);
        const turned = rulesBroken(random, solution, (document) => {
          document.farkas = (document.farkas as number[]).map((y) => -y || 0);
        });
        expect(turned).toEqual(["farkas"]);
      }),
      { seed: 22, numRuns: 100 },
    ));
});
