import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DidoiError } from "../../src/errors.js";
import type { Sense } from "../../src/model/linear-model.js";
import { NamedModel, type NamedVariable } from "../../src/model/named-model.js";
import { verifySolution } from "../../src/model/verify/verify-solution.js";
import { solveModel } from "../../src/solvers/solve-model.js";

const whole = (most: number) => fc.integer({ min: -most, max: most });
const rowNames = ["r", "s"] as const;
const entries = fc.record({ r: whole(4), s: whole(4) });

interface Case {
  readonly sense: Sense;
  readonly offset: number;
  readonly rows: readonly (readonly [number, number])[];
  readonly units: readonly {
    readonly mustAct: boolean;
    readonly shared: Record<string, number>;
    readonly options: readonly { value: number; entries: Record<string, number> }[];
  }[];
  readonly variables: readonly (NamedVariable & { lower: number; upper: number })[];
}

const cases: fc.Arbitrary<Case> = fc.record({
  sense: fc.constantFrom("maximise" as const, "minimise" as const),
  offset: whole(5),
  rows: fc.tuple(
    ...rowNames.map(() => fc.tuple(whole(9), fc.nat(12)).map(([l, d]) => [l, l + d] as const)),
  ),
  units: fc.array(
    fc.record({
      mustAct: fc.boolean(),
      shared: entries,
      options: fc.array(fc.record({ value: whole(9), entries }), { minLength: 1, maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
  variables: fc.array(
    fc
      .record({ value: whole(6), entries, lower: whole(4), room: fc.nat(3) })
      .map(({ room, ...rest }) => ({ ...rest, upper: rest.lower + room, integer: true })),
    { maxLength: 2 },
  ),
});

function modelOf({ sense, offset, rows, units, variables }: Case): NamedModel {
  const model = new NamedModel({ sense, offset });
  units.forEach(({ mustAct, shared, options }, i) => {
    const unit = model.unit(`unit ${i}`, { mustAct, entries: shared });
    options.forEach((option, o) => {
      unit.option(`option ${o}`, option);
    });
  });
  variables.forEach((variable, k) => {
    model.variable(`variable ${k}`, variable);
  });
  rows.forEach(([lower, upper], r) => {
    model.row(rowNames[r] ?? "", { lower, upper });
  });
  return model;
}

type Term = { readonly value: number; readonly entries: Record<string, number> };

/** Every whole point, as the terms that are taken with their amounts. */
function* points({ units, variables }: Case): Generator<[Term, number][]> {
  const choices: [Term, number][][][] = units.map(({ mustAct, shared, options }) => [
    ...(mustAct ? [] : [[]]),
    ...options.map(({ value, entries: own }): [Term, number][] => [
      [{ value, entries: own }, 1],
      [{ value: 0, entries: shared }, 1],
    ]),
  ]);
  for (const { value = 0, entries: own = {}, lower, upper } of variables)
    choices.push(
      Array.from({ length: upper - lower + 1 }, (_, k): [Term, number][] => [
        [{ value, entries: own }, lower + k],
      ]),
    );
  const walk = function* (k: number, taken: [Term, number][]): Generator<[Term, number][]> {
    const here = choices[k];
    if (here === undefined) yield taken;
    else for (const choice of here) yield* walk(k + 1, [...taken, ...choice]);
  };
  yield* walk(0, []);
}

const sumOf = (taken: readonly [Term, number][], of: (term: Term) => number): number =>
  taken.reduce((sum, [term, amount]) => sum + of(term) * amount, 0);

/** The best objective of all points that keep the rows. */
function bestOf(one: Case): number | undefined {
  let best: number | undefined;
  for (const taken of points(one)) {
    const keeps = one.rows.every(([lower, upper], r) => {
      const activity = sumOf(taken, (term) => term.entries[rowNames[r] ?? ""] ?? 0);
      return activity >= lower && activity <= upper;
    });
    const objective = one.offset + sumOf(taken, ({ value }) => value);
    const sign = one.sense === "maximise" ? 1 : -1;
    if (keeps && (best === undefined || sign * objective > sign * best)) best = objective;
  }
  return best;
}

describe("a model by name", () => {
  it("has the optimum that trying every point finds, variables of any sign", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const model = modelOf(one);
        const built = model.build();
        const solution = await solveModel(built, { gap: 0 });
        const answer = model.answer(solution);
        const best = bestOf(one);
        if (best === undefined) expect(answer.status).toBe("infeasible");
        else expect(answer.objective).toBeCloseTo(best, 6);
        expect(verifySolution(built, solution).ok).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it("answers by name what adds up to its own rows and objective", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const answer = modelOf(one).answer(await solveModel(modelOf(one).build(), { gap: 0 }));
        if (answer.choices === undefined) return;
        const taken = one.units.flatMap(({ shared, options }, i): [Term, number][] => {
          const name = answer.choices?.[`unit ${i}`];
          const option = options.find((_, o) => name === `option ${o}`);
          return option === undefined
            ? []
            : [
                [option, 1],
                [{ value: 0, entries: shared }, 1],
              ];
        });
        one.variables.forEach(({ value = 0, entries: own = {} }, k) => {
          const amount = answer.variables?.[`variable ${k}`] ?? Number.NaN;
          taken.push([{ value, entries: own }, amount]);
        });
        expect(answer.objective).toBeCloseTo(one.offset + sumOf(taken, ({ value }) => value), 6);
        for (const row of rowNames)
          expect(answer.rows?.[row]?.activity).toBeCloseTo(
            sumOf(taken, (term) => term.entries[row] ?? 0),
            6,
          );
      }),
      { numRuns: 60 },
    );
  });

  it("has free variables and such that are bounded above alone", async () => {
    const model = new NamedModel({ sense: "maximise", name: "free", offset: 1 })
      .row("low", { lower: -7 })
      .row("together", { lower: 2, upper: 2 })
      .variable("free", { lower: -Infinity, value: -1, entries: { low: 1, together: 1 } })
      .variable("below", { lower: -Infinity, upper: 4, value: 1, entries: { together: 1 } });
    const answer = model.answer(await solveModel(model.build(), { relaxation: true }));
    // free = 2 − below, so 1 − 2 + 2 below is best at below = 4.
    expect(answer.variables).toEqual({ free: -2, below: 4 });
    expect(answer.objective).toBe(7);
    expect(answer.rows?.together).toMatchObject({ activity: 2, price: -1 });
    expect(answer.rows?.low?.activity).toBe(-2);
    expect(answer.choices).toBeUndefined();
  });

  it("takes any name", async () => {
    const model = new NamedModel({ sense: "maximise" });
    model.row("__proto__", { upper: 3 });
    const terms = JSON.parse('{"__proto__": 2}');
    model.unit("constructor").option("__proto__", { value: 1, entries: terms });
    const answer = model.answer(await solveModel(model.build()));
    expect(Object.entries(answer.choices ?? {})).toEqual([["constructor", "__proto__"]]);
    expect(
      Object.entries(answer.rows ?? {}).map(([name, { activity }]) => [name, activity]),
    ).toEqual([["__proto__", 2]]);
  });

  it("says all that is wrong at once, with the nearest name", async () => {
    const model = new NamedModel({ sense: "minimise", offset: Number.NaN });
    model.row("hours", { upper: 6 }).row("hours").row("other", { lower: 3, upper: 2 });
    model
      .unit("first")
      .option("on A", { entries: { huors: 4 } })
      .option("on A", { value: Infinity });
    model.unit("first", { entries: { cost: 1 } });
    model
      .variable("z", { lower: 0.2, upper: 0.8, integer: true })
      .variable("z", { lower: Infinity });
    let issues: DidoiError["issues"] = [];
    try {
      model.build();
    } catch (error) {
      if (error instanceof DidoiError) issues = error.issues;
    }
    expect(issues.map(({ code, at }) => `${code} ${at?.path}`)).toEqual([
      "E_SCHEMA offset",
      "E_DUPLICATE rows.hours",
      "E_SCHEMA rows.other",
      "E_DUPLICATE units.first",
      "E_DUPLICATE units.first.options.on A",
      "E_REFERENCE units.first.options.on A.entries",
      "E_SCHEMA units.first.options.on A.value",
      "E_REFERENCE units.first.entries",
      "E_DUPLICATE variables.z",
      "E_SCHEMA variables.z",
      "E_SCHEMA variables.z",
    ]);
    expect(issues[5]?.fix).toBe('Did you mean "hours"?');
    const small = new NamedModel({ sense: "minimise" });
    const other = new NamedModel({ sense: "minimise" }).variable("z");
    const solution = await solveModel(other.build());
    expect(() => small.answer(solution)).toThrow(DidoiError);
  });
});
