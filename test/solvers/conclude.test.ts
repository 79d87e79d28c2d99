import { describe, expect, it } from "vitest";
import { ModelBuilder } from "../../src/model/model-builder.js";
import { conclude } from "../../src/solvers/conclude.js";
import type { RawAnswer } from "../../src/solvers/solver.js";

/** maximise 5 a + 3 b over two units of one option each, 2 a + 2 b ≤ 3. Relaxed optimum 6.5. */
function knapsack() {
  const builder = new ModelBuilder("knapsack", "maximise");
  builder.row({ name: "capacity", upper: 3 });
  builder.unit("first", false, [[0, 2]]);
  builder.option("take", 5, 0);
  builder.unit("second", false, [[0, 2]]);
  builder.option("take", 3, 0);
  return builder.build();
}

/** The same with 2 a + 3 b ≤ 3: no step of the row tightens its bound. At a price of 1.5 it proves 6.5 too. */
function uneven() {
  const builder = new ModelBuilder("uneven", "maximise");
  builder.row({ name: "capacity", upper: 3 });
  builder.unit("first", false, [[0, 2]]);
  builder.option("take", 5, 0);
  builder.unit("second", false, [[0, 3]]);
  builder.option("take", 3, 0);
  return builder.build();
}

const floats = (...values: number[]): Float64Array => Float64Array.from(values);
const whole = { relaxation: false, gap: 0 };
const relaxed = { relaxation: true, gap: 0 };
const answer = (raw: RawAnswer, asked = whole) => conclude(knapsack(), raw, asked, "test");
const ofUneven = (raw: RawAnswer) => conclude(uneven(), raw, whole, "test");

describe("conclude", () => {
  it("states the recomputed objective and the exact choices of a noisy optimum", () => {
    const raw = { claim: "optimal", values: floats(0.9999999, 1e-9), bound: 4.9999999999 } as const;
    expect(answer(raw)).toEqual({
      status: "optimal",
      proof: "search",
      objective: 5,
      bound: 5,
      gap: 0,
      searchedBy: "test",
      choices: [0, null],
      values: [1, 0],
      solver: "test",
    });
  });

  it("calls a claimed optimum that breaks a row failed, and names the row", () => {
    const solution = answer({ claim: "optimal", values: floats(1, 1), bound: 8 });
    expect(solution).toMatchObject({ status: "failed" });
    expect(solution).toHaveProperty("reason", expect.stringContaining('row 0 "capacity"'));
  });

  it("calls a claimed optimum with fractions failed, and names the unit", () => {
    const solution = answer({ claim: "optimal", values: floats(1, 0.5), bound: 6.5 });
    expect(solution).toMatchObject({ status: "failed" });
    expect(solution).toHaveProperty("reason", expect.stringContaining('unit 1 "second"'));
  });

  it.each([
    ["without a point", undefined],
    ["with a point of the wrong length", floats(1)],
    ["with a point that is not a number", floats(Number.NaN, 0)],
  ])("calls a claimed optimum %s failed", (_name, values) => {
    const raw: RawAnswer = { claim: "optimal", ...(values === undefined ? {} : { values }) };
    expect(answer(raw).status).toBe("failed");
  });

  it("states only figures that JSON can hold", () => {
    const builder = new ModelBuilder("huge", "maximise");
    builder.row({ name: "capacity", upper: 1 });
    for (const name of ["first", "second"]) {
      builder.unit(name, false, [[0, 1]]);
      builder.option("take", 1e308, 0);
    }
    const nothing = { claim: "limit", values: floats(0, 0), prices: floats(1e308) } as const;
    const solution = conclude(builder.build(), nothing, whole, "test");
    expect(solution).toMatchObject({ status: "feasible", objective: 0, certifiedBound: 1e308 });
    expect(JSON.parse(JSON.stringify(solution))).toEqual(solution);

    const free = new ModelBuilder("beyond", "maximise");
    for (const name of ["first", "second"]) {
      free.unit(name, false, []);
      free.option("take", 1e308, 0);
    }
    const both = { claim: "optimal", values: floats(1, 1) } as const;
    expect(conclude(free.build(), both, whole, "test").status).toBe("failed");
  });

  it("does not call a plan optimal on the solver's word: the bound must be given", () => {
    expect(answer({ claim: "optimal", values: floats(1, 0) }).status).toBe("feasible");
    const raw = { claim: "optimal", values: floats(1, 0), bound: 6 } as const;
    expect(answer(raw)).toMatchObject({ status: "feasible", bound: 6, gap: 0.2 });
  });

  it("calls a plan optimal although the solver was stopped, when the gap is proved", () => {
    expect(answer({ claim: "limit", values: floats(1, 0), bound: 5 }).status).toBe("optimal");
  });

  it("drops a bound that a feasible plan contradicts", () => {
    const raw = { claim: "optimal", values: floats(1, 0), bound: 4 } as const;
    expect(answer(raw)).not.toHaveProperty("bound");
    expect(ofUneven({ ...raw, prices: floats(1.5) })).toMatchObject({
      status: "feasible",
      bound: 6.5,
      certifiedBound: 6.5,
    });
  });

  it("keeps the bound between the objective and the certified bound", () => {
    const raw = { claim: "limit", values: floats(1, 0), prices: floats(1.5), bound: 100 } as const;
    expect(ofUneven(raw)).toMatchObject({ bound: 6.5, gap: 0.3 });
  });

  it("shows no prices that prove nothing", () => {
    const raw = { claim: "limit", values: floats(1, 0), prices: floats(Number.NaN) } as const;
    expect(answer(raw)).not.toHaveProperty("prices");
  });

  it("sets prices towards a missing side to 0", () => {
    const raw = { claim: "limit", values: floats(1, 0), prices: floats(-1e-16) } as const;
    expect(answer(raw)).toMatchObject({ prices: [0], certifiedBound: 8 });
  });

  it("calls a relaxation optimal only when its certificate closes", () => {
    const values = floats(1, 0.5);
    expect(answer({ claim: "optimal", values, prices: floats(1.5) }, relaxed)).toMatchObject({
      status: "optimal",
      objective: 6.5,
      gap: 0,
    });
    expect(answer({ claim: "optimal", values, prices: floats(1.4) }, relaxed).status).toBe(
      "feasible",
    );
    expect(answer({ claim: "optimal", values, bound: 6.5 }, relaxed).status).toBe("feasible");
  });

  it("measures rounding by the terms of point and certificate, not by what is large elsewhere", () => {
    const builder = new ModelBuilder("beside", "maximise");
    builder.row({ name: "capacity", upper: 1 });
    builder.unit("large", false, []);
    builder.option("only costs", -4e13, 0);
    builder.unit("small", false, []);
    builder.option("take", 0.5 * Math.SQRT2, 0, [[0, Math.SQRT2]]);
    const model = builder.build();
    const point = { claim: "optimal", prices: floats(0.5) } as const;
    const of = (worth: number) =>
      conclude(model, { ...point, values: floats(0, worth * Math.SQRT2) }, relaxed, "test");
    expect(of(0.49)).toMatchObject({ status: "feasible", certifiedBound: 0.5 });
    expect(of(0.5)).toMatchObject({ status: "optimal", bound: expect.closeTo(0.5, 12), gap: 0 });
    const none = { ...point, values: floats(0, 0), bound: 0.5 };
    expect(conclude(model, none, whole, "test")).toMatchObject({ status: "feasible", bound: 0.5 });
  });

  it("keeps prices that are next to nothing beside a typical value where they prove more", () => {
    const builder = new ModelBuilder("beside", "maximise");
    builder.row({ name: "capacity", upper: 0.5 });
    builder.unit("large", false, []);
    builder.option("only costs", -4e13, 0);
    builder.unit("small", false, []);
    builder.option("take", 0.1, 0, [[0, 1]]);
    const raw = { claim: "optimal", values: floats(0, 0.5), prices: floats(0.1) } as const;
    expect(conclude(builder.build(), raw, relaxed, "test")).toMatchObject({
      status: "optimal",
      prices: [0.1],
      certifiedBound: 0.05,
    });
  });

  it("believes infeasibility of a relaxation only with a proof that holds", () => {
    const claim = "infeasible";
    expect(answer({ claim }, relaxed).status).toBe("failed");
    expect(answer({ claim, farkas: floats(1) }, relaxed).status).toBe("failed");
  });

  it("states the proof of infeasibility where there is one, also for whole numbers", () => {
    const builder = new ModelBuilder("none", "minimise");
    builder.row({ name: "demand", lower: 2 });
    builder.unit("only", false, [[0, 1]]);
    builder.option("take", 1, 0);
    const raw = { claim: "infeasible", farkas: floats(-1) } as const;
    const solution = conclude(builder.build(), raw, whole, "test");
    expect(solution).toMatchObject({ status: "infeasible", farkas: [-1] });
    expect(solution).toHaveProperty("reason", expect.stringContaining('"demand"'));
  });

  it("does not believe that a model without unbounded columns is unbounded", () => {
    expect(answer({ claim: "unbounded" }).status).toBe("failed");
  });

  it("calls a point that broke the model at a limit nothing found", () => {
    const raw = { claim: "limit", values: floats(1, 1), prices: floats(1.5) } as const;
    expect(ofUneven(raw)).toMatchObject({ status: "stopped", bound: 6.5, certifiedBound: 6.5 });
  });

  it("calls an unknown claim failed, never optimal", () => {
    const raw = { claim: "fine" as "optimal", values: floats(1, 0), bound: 5 };
    expect(answer(raw).status).toBe("failed");
  });
});
