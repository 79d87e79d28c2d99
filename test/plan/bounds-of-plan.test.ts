/** What a plan says of its quality: every wrong word about value, bounds, gaps, status and voucher has its name. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/plan/plan.js";
import type { Statement } from "../../src/plan/state-of.js";
import { objectiveViolations, vouchers } from "../../src/plan/verify/objective.js";

type Objective = Plan["objective"];
interface Claim {
  readonly objective: Objective;
  readonly status: Plan["status"];
}

/** Worth 100, at most 120 by the prices and at most 110 by a search. */
const searched: Claim = {
  status: "optimal",
  objective: {
    ...{
      kind: "relief",
      unit: "points",
      sense: "maximise",
      value: 100,
      bound: 110,
      gap: 0.1,
      gapAsked: 0.1,
    },
    ...{ certifiedBound: 120, certifiedGap: 0.2, proof: "search", searchedBy: "somebody" },
  },
};
/** Worth 100, at most 110 by the prices. */
const priced: Claim = {
  status: "optimal",
  objective: {
    ...{
      kind: "relief",
      unit: "points",
      sense: "maximise",
      value: 100,
      bound: 110,
      gap: 0.1,
      gapAsked: 0.1,
    },
    ...{ certifiedBound: 110, certifiedGap: 0.1, proof: "certificate" },
  },
};

interface Stated {
  readonly value?: number;
  readonly size?: number;
  readonly kind?: Objective["kind"];
  readonly proofSize?: number;
}

/** Rule and place of all that is found, in its order. */
function found({ objective, status }: Claim, stated: Stated = {}): string[] {
  const { value = 100, size = 100, kind = "relief", proofSize = 0 } = stated;
  const plan = { objective, status } as unknown as Plan;
  const statement = {
    problem: { policy: { objective: { kind } } },
    worth: { value, size },
  } as unknown as Statement;
  return objectiveViolations(plan, statement, proofSize).map(
    ({ rule, where }) => `${rule} ${where}`,
  );
}

/** A claim with some of it changed; a field that is undefined is left out. */
function but(claim: Claim, change: Partial<Objective>, status = claim.status): Claim {
  const entries = Object.entries({ ...claim.objective, ...change });
  const objective = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  return { status, objective: objective as unknown as Objective };
}
const without = undefined as never;

/** The same claim where less is better: the objective turned round. */
const turned = ({ objective, status }: Claim): Claim => ({
  status,
  objective: {
    ...but({ objective, status }, {}).objective,
    ...{ kind: "cost", sense: "minimise", unit: "millionVnd" },
    ...{ value: -objective.value, bound: -objective.bound },
    ...(objective.certifiedBound === undefined
      ? {}
      : { certifiedBound: -objective.certifiedBound }),
  },
});

describe("an honest claim", () => {
  it.each([
    ["of a search", searched],
    ["of the prices", priced],
    ["of a search alone", but(searched, { certifiedBound: without, certifiedGap: without })],
    ["of a plan that a limit ended", but(searched, { proof: without, gapAsked: 0 }, "feasible")],
    ["of the prices, ended by a limit", but(priced, { proof: without, gapAsked: 0 }, "feasible")],
    [
      "that closes up to rounding",
      but(priced, { certifiedBound: 100 + 9e-8, bound: 100, certifiedGap: 0, gap: 0 }),
    ],
  ])("%s passes, where more is better and where less is", (_name, claim) => {
    expect(found(claim)).toEqual([]);
    expect(found(turned(claim), { value: -100, kind: "cost" })).toEqual([]);
  });

  it("passes whatever its figures, as long as they are in order", () => {
    const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const distance = fc.double({ min: 1e-3, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(figure, distance, distance, fc.boolean(), (value, near, far, isPriced) => {
        const bound = value + near;
        const certifiedBound = isPriced ? bound : bound + far;
        const gap = Math.abs(bound - value) / Math.abs(value);
        const certifiedGap = Math.abs(certifiedBound - value) / Math.abs(value);
        fc.pre(Math.abs(value) > 1);
        const claim = but(isPriced ? priced : searched, {
          ...{ value, bound, certifiedBound, gap, certifiedGap, gapAsked: gap },
        });
        const stated = { value, size: Math.abs(value) };
        expect(found(claim, stated)).toEqual([]);
        expect(found(turned(claim), { ...stated, value: -value, kind: "cost" })).toEqual([]);
      }),
    );
  });
});

describe("a wrong claim is named", () => {
  const cases: readonly (readonly [string, Claim, readonly string[]])[] = [
    ["another objective", but(searched, { kind: "weighted" }), ["objective kind"]],
    [
      "a better value",
      but(searched, { value: 101 }),
      ["objective value", "gap gap", "gap certifiedGap"],
    ],
    ["a smaller gap", but(searched, { gap: 0.09 }), ["gap gap"]],
    ["a larger gap", but(searched, { gap: 0.11 }), ["gap gap", "status status"]],
    ["a smaller gap of the prices", but(searched, { certifiedGap: 0.19 }), ["gap certifiedGap"]],
    [
      "a gap of the prices of 0",
      but(searched, { certifiedGap: 0 }),
      ["gap certifiedGap", "status proof"],
    ],
    [
      "a gap without a bound of prices",
      but(searched, { certifiedBound: without }),
      ["gap certifiedGap"],
    ],
    [
      "a bound of prices without a gap",
      but(searched, { certifiedGap: without }),
      ["gap certifiedGap"],
    ],
    ["a bound that the plan beats", but(searched, { bound: 99, gap: 0.01 }), ["bound bound"]],
    [
      "a bound that is weaker than the prices'",
      but(searched, { bound: 121, gap: 0.21, gapAsked: 0.21, proof: "certificate" }),
      ["bound certifiedBound"],
    ],
    ["a search that claims nothing", but(priced, { searchedBy: "somebody" }), ["bound searchedBy"]],
    [
      "a bound that nobody vouches for",
      but(searched, { searchedBy: without, proof: without }, "feasible"),
      ["bound searchedBy"],
    ],
    [
      "a bound that nobody at all vouches for",
      but(priced, { certifiedBound: without, certifiedGap: without, proof: without }, "feasible"),
      ["bound searchedBy"],
    ],
    ["a proof of what is not optimal", but(searched, {}, "feasible"), ["status proof"]],
    ["more than was asked", but(priced, { gapAsked: 0.0999 }), ["status status", "status proof"]],
    ["optimal by nobody's word", but(priced, { proof: without }), ["status proof"]],
    [
      "optimal by prices that do not reach",
      but(searched, { proof: "certificate" }),
      ["status proof"],
    ],
    [
      "optimal by prices that are not there",
      but(searched, { proof: "certificate", certifiedBound: without, certifiedGap: without }),
      ["status proof"],
    ],
    ["optimal by a search that is not needed", but(priced, { proof: "search" }), ["status proof"]],
    [
      "optimal by a search, where the prices reach what was asked",
      but(searched, { gapAsked: 0.2 }),
      ["status proof"],
    ],
    [
      "optimal by a search that has no name",
      but(searched, { searchedBy: without }),
      ["bound searchedBy", "status proof"],
    ],
    ["a gap that is no number", but(searched, { gap: Number.NaN }), ["gap gap", "status status"]],
  ];
  it.each(cases)("%s", (_name, claim, expected) => {
    expect(found(claim)).toEqual(expected);
    // The same where less is better; what the objective is called is turned round with it.
    if (claim.objective.kind === "relief")
      expect(found(turned(claim), { value: -100, kind: "cost" })).toEqual(expected);
  });

  it("where the gap of the prices stands without their bound, or their bound without it", () => {
    for (const alone of ["certifiedBound", "certifiedGap"]) {
      const plan = but(searched, { [alone]: without }) as unknown as Plan;
      const statement = {
        problem: { policy: { objective: { kind: "relief" } } },
        worth: { value: 100, size: 100 },
      } as unknown as Statement;
      expect(objectiveViolations(plan, statement, 0).map(({ message }) => message)).toEqual([
        "stands with its bound or not at all",
      ]);
    }
  });

  it("by its kind and by its sense", () => {
    expect(found(but(searched, { sense: "minimise" }))).toContain("objective kind");
    expect(found(searched, { kind: "cost" })).toEqual(["objective kind", "objective unit"]);
    const weighted = but(searched, { kind: "weighted", unit: "weighted" });
    expect(found(weighted, { kind: "weighted" })).toEqual([]);
    expect(found(but(weighted, { unit: "points" }), { kind: "weighted" })).toEqual([
      "objective unit",
    ]);
    expect(
      found(but(turned(searched), { sense: "maximise" }), { value: -100, kind: "cost" }),
    ).toContain("objective kind");
  });

  it("with the value by how much, and where the statement cancels by its terms", () => {
    const plan = { ...but(searched, { value: 101 }) } as unknown as Plan;
    const statement = {
      problem: { policy: { objective: { kind: "relief" } } },
      worth: { value: 100, size: 100 },
    } as unknown as Statement;
    expect(objectiveViolations(plan, statement, 0)[0]).toEqual({
      ...{ rule: "objective", where: "value", amount: 1 },
      ...{ message: "says 101, recomputed 100", vi: "ghi 101, tính lại được 100" },
    });
    expect(found(searched, { value: 100 + 1e-4 })).toEqual(["objective value"]);
    expect(found(searched, { value: 100 + 1e-4, size: 1e6 })).toEqual([]);
  });

  it("where a closed gap is further open than rounding of worth and proof", () => {
    const open = (by: number): Claim =>
      but(priced, { certifiedBound: 100 + by, certifiedGap: 0, bound: 100, gap: 0 });
    expect(found(open(2e-7))).toEqual(["gap certifiedGap"]);
    expect(found(open(-2e-7))).toContain("gap certifiedGap");
    expect(found(open(2e-7), { size: 1000 })).toEqual([]);
    expect(found(open(-2e-7), { size: 1000 })).toEqual([]);
    // A proof whose terms are large has lost more.
    expect(found(open(2e-7), { proofSize: 1e8 })).toEqual([]);
    expect(found(open(2e-7), { proofSize: 1e6 })).toEqual(["gap certifiedGap"]);
    // Only a gap that is said to be closed has this room.
    const said = but(priced, { certifiedGap: 0.05, gapAsked: 0.1 });
    expect(found(said, { size: 1e12 })).toContain("gap certifiedGap");
  });

  it("beyond the tolerance of a plan, relative to the bound", () => {
    const at = (bound: number, value = 100): string[] =>
      found(but(searched, { bound, value, gap: Math.abs(bound - value) / value }), { value });
    expect(at(100 - 9e-5)).not.toContain("bound bound");
    expect(at(100 - 1.1e-4)).toContain("bound bound");
    const weak = (bound: number): string[] =>
      found(but(searched, { bound, gap: (bound - 100) / 100, gapAsked: 1 }));
    expect(weak(120 + 1.1e-4)).not.toContain("bound certifiedBound");
    expect(weak(120 + 1.3e-4)).toContain("bound certifiedBound");
    // Next to nothing the tolerance is that of 1.
    const small = (bound: number): string[] =>
      found(but(searched, { bound, value: 0.01, gap: Math.abs(bound - 0.01) / 0.01 }), {
        value: 0.01,
      });
    expect(small(0.01 - 9e-7)).not.toContain("bound bound");
    expect(small(0.01 - 1.1e-6)).toContain("bound bound");
  });

  it("where bound and prices differ by more than rounding and no search is named", () => {
    const off = (by: number, value = 100): string[] =>
      found(
        but(priced, {
          bound: 110 + by,
          gap: (110 + by - value) / Math.abs(value),
          gapAsked: 9,
          value,
        }),
        {
          value,
          size: Math.abs(value),
        },
      );
    expect(off(1e-7)).not.toContain("bound searchedBy");
    expect(off(-1e-7)).not.toContain("bound searchedBy");
    expect(off(1.2e-7)).toContain("bound searchedBy");
    expect(off(-1.2e-7)).toContain("bound searchedBy");
    // Relative to the larger of bound and value.
    expect(off(3e-7, -400)).not.toContain("bound searchedBy");
    // Both gaps closed: there is nothing left to vouch for.
    const closed = { certifiedBound: 100.00001, certifiedGap: 0, bound: 100, gap: 0 };
    expect(found(but(priced, closed), { size: 1e6 })).toEqual([]);
    expect(found(but(priced, { ...closed, bound: 100.005, gap: 5e-5 }), { size: 1e6 })).toContain(
      "bound searchedBy",
    );
    expect(found(but(priced, { ...closed, certifiedBound: 100.01, certifiedGap: 1e-4 }))).toContain(
      "bound searchedBy",
    );
  });
});

describe("who vouches", () => {
  const said = (claim: Claim): string[] =>
    vouchers(claim as unknown as Plan).map(({ message }) => message);
  const proved = "the prices in the file prove the bound 120: a gap of 20.0 %";
  const words = "rests on the search of somebody, which the file cannot prove";

  it("is the file, a search by its name, or nobody", () => {
    expect(said(priced)).toEqual(["the prices in the file prove the bound 110: a gap of 10.0 %"]);
    const optimal = ", and that the plan is optimal within the gap asked for";
    expect(said(searched)).toEqual([proved, `the bound 110, a gap of 10.0 %${optimal}, ${words}`]);
    const plain = `the bound 110, a gap of 10.0 %, ${words}`;
    expect(said(but(searched, { gapAsked: 0.3, proof: "certificate" }))).toEqual([proved, plain]);
    expect(said(but(searched, {}, "feasible"))).toEqual([proved, plain]);
    for (const none of ["certifiedBound", "certifiedGap"])
      expect(said(but(searched, { [none]: without }))[0]).toBe("the file itself proves no bound");
  });

  it("is said in Vietnamese with the same figures", () => {
    expect(vouchers(searched as unknown as Plan).map(({ vi }) => vi)).toEqual([
      "giá trong tệp chứng minh giới hạn 120: còn cách 20 %",
      'giới hạn 110 (còn cách 10 %), và việc kế hoạch là tối ưu trong khoảng cách yêu cầu, dựa vào lời của bộ giải "somebody", tệp không tự chứng minh được',
    ]);
  });
});
