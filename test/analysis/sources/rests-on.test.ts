/** What of a plan rests on a figure: told by stating the same decisions with the figure twice as large. */
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { RestsOn, SourcedFigure } from "../../../src/analysis/sources/sources.js";
import { sources } from "../../../src/analysis/sources/sources.js";
import { sourcesOf } from "../../../src/analysis/sources/sources-of.js";
import type { AssumptionId } from "../../../src/domain/assumption-ids.js";
import { type Problem, parseProblem } from "../../../src/domain/problem.js";
import { grossRelief, reliefScale } from "../../../src/domain/relief.js";
import { readProblem } from "../../../src/io/read-problem.js";
import type { Decisions } from "../../../src/plan/decisions.js";
import { statePlan } from "../../../src/plan/state-plan.js";
import { total } from "../../../src/total.js";
import { roomyProblem } from "../../arbitraries/problem.js";
import { exampleFolder } from "../../examples/example-tables.js";

/** Some of the example's enterprises, in parks with and without a price, some renting, some converted. */
let problem: Problem;
let decisions: Decisions;
let figures: readonly SourcedFigure[];

beforeAll(async () => {
  problem = (await readProblem(exampleFolder)).problem;
  const parks = ["nam-tan-uyen-mr-2", "cay-truong", "bau-bang-mr-2", "vsip-3-1"];
  const acts = problem.enterprises.slice(0, 60).map(({ id: enterprise }, k) => {
    const year = 2026 + (k % 5);
    if (k % 6 === 5) return { enterprise, choice: k % 12 === 5 ? "convert" : "remedy", year };
    const tenure = k % 6 === 4 ? ("rent" as const) : ("lease" as const);
    return { enterprise, choice: parks[k % parks.length] ?? "", year, tenure };
  });
  decisions = { acts, opened: [], expansions: [] };
  ({ figures } = sourcesOf(problem, decisions));
});

function restingOn(kind: SourcedFigure["kind"], id: string): RestsOn {
  const found = figures.find((one) => one.kind === kind && one.id === id)?.restsOn;
  if (found === undefined) throw new Error(`no figure ${kind} ${id}`);
  return found;
}

/** By how much the stated plan changes with the assumption doubled. */
function changeBy(id: AssumptionId) {
  const one = problem.assumptions[id];
  const assumptions = { ...problem.assumptions, [id]: { ...one, value: 2 * one.value } };
  const before = statePlan(problem, decisions).summary;
  const after = statePlan({ ...problem, assumptions }, decisions).summary;
  const item = (name: keyof typeof before.costByItemMillionVnd): number =>
    after.costByItemMillionVnd[name] - before.costByItemMillionVnd[name];
  return {
    cost: after.costMillionVnd - before.costMillionVnd,
    relief: after.reliefPoints - before.reliefPoints,
    item,
  };
}

const near = (actual: number, expected: number): void => {
  expect(Math.abs(actual - expected)).toBeLessThan(1e-6 * Math.max(1, Math.abs(expected)));
};

describe("what rests on a figure", () => {
  it.each<AssumptionId>([
    "leasePriceParkUsdPerM2",
    "exchangeRateVndPerUsd",
    "constructionMillionVndPerM2",
    "machineryMoveShare",
    "downtimeMonths",
    "readyBuiltMillionVndPerM2Year",
    "rentYears",
    "millionVndPerHome",
    "supportMillionVndPerHaCleared",
    "convertMillionVndPerM2",
    "convertMillionVndPerWorker",
    "freightVndPerTonneKm",
  ])("is what twice %s adds to the cost", (id) => {
    const { costMillionVnd, reliefPoints } = restingOn("assumption", id);
    expect(costMillionVnd).toBeGreaterThan(0);
    near(changeBy(id).cost, costMillionVnd);
    expect(reliefPoints).toBe(0);
  });

  it.each<AssumptionId>(["parkRemovalWater", "parkRemovalAir", "parkRemovalWaste"])(
    "is what twice %s adds to relief",
    (id) => {
      const { costMillionVnd, reliefPoints } = restingOn("assumption", id);
      expect(reliefPoints).toBeGreaterThan(0);
      near(changeBy(id).relief, reliefPoints);
      expect(costMillionVnd).toBe(0);
    },
  );

  it("of the road factor is all freight, which doubles with it, and what follows from who follows", () => {
    const { costByItemMillionVnd } = restingOn("assumption", "roadFactor");
    expect(Object.keys(costByItemMillionVnd)).toEqual(["freight", "workerSupport", "housing"]);
    const { freight = 0 } = costByItemMillionVnd;
    const { item } = changeBy("roadFactor");
    // Kilometres are rounded to a metre.
    expect(Math.abs(item("freight") - freight)).toBeLessThan(1e-4 * freight);
  });

  it("of a park's own price is the lease there, and nothing of what is leased elsewhere", () => {
    const priced = (leasePriceUsdPerM2: number): Problem => ({
      ...problem,
      parks: problem.parks.map((one) =>
        one.id === "cay-truong" ? { ...one, leasePriceUsdPerM2 } : one,
      ),
    });
    const own = sourcesOf(priced(150), decisions).figures.find(
      ({ id }) => id === "cay-truong.leasePriceUsdPerM2",
    );
    const cost = (of: Problem): number => statePlan(of, decisions).summary.costMillionVnd;
    expect(own?.restsOn?.costMillionVnd).toBeGreaterThan(0);
    near(own?.restsOn?.costMillionVnd ?? 0, cost(priced(300)) - cost(priced(150)));
    const place = restingOn("park", "cay-truong.location");
    const all = restingOn("assumption", "roadFactor");
    expect(place.costByItemMillionVnd.freight).toBeLessThan(all.costByItemMillionVnd.freight ?? 0);
    expect(place.costByItemMillionVnd.landLease).toBeUndefined();
  });

  it("of a rate of support is what that rule pays, and no cost", () => {
    const { costMillionVnd, supportMillionVnd } = restingOn("assumption", "supportRentShare");
    expect(costMillionVnd).toBe(0);
    expect(supportMillionVnd).toBeGreaterThan(0);
    const { costByPayerMillionVnd } = statePlan(problem, decisions).summary;
    expect(supportMillionVnd).toBeLessThanOrEqual(costByPayerMillionVnd.developer);
  });

  it("of what limits or steers the choice is nothing", () => {
    for (const id of ["budgets[0].perYear", "pace.moves", "objective.perReliefPoint"])
      expect(restingOn("policy", id)).toMatchObject({ costMillionVnd: 0, reliefPoints: 0 });
    expect(restingOn("assumption", "relocationShare").costMillionVnd).toBe(0);
  });

  it("of the weights of media and of the register's loads is all relief", () => {
    const whole = sourcesOf(problem, decisions).plan?.whole.reliefPoints ?? 0;
    near(restingOn("policy", "mediaWeights").reliefPoints, whole);
    near(restingOn("register", "exposure.synthetic").reliefPoints, grossOf());
  });

  it("is said of the plan whose decisions are given, with its own cost and relief as the whole", () => {
    const { plan } = sourcesOf(problem, { ...statePlan(problem, decisions), format: "any" });
    const { summary } = statePlan(problem, decisions);
    near(plan?.whole.costMillionVnd ?? 0, summary.costMillionVnd);
    near(plan?.whole.reliefPoints ?? 0, summary.reliefPoints);
    expect(plan?.ofOtherProblem).toBe(false);
    const foreign = { problem: { digest: "another" }, format: "x", decisions };
    expect(sourcesOf(problem, foreign).plan?.ofOtherProblem).toBe(true);
  });
});

/** What residents at the old sites are relieved of, before what arrives at the new. */
function grossOf(): number {
  const scale = reliefScale(problem.enterprises, problem.policy, problem.assumptions);
  const { moves, alternatives } = statePlan(problem, decisions);
  const movers = new Set(moves.map(({ enterprise }) => enterprise));
  return (
    total(
      problem.enterprises.filter(({ id }) => movers.has(id)),
      (one) => grossRelief(scale, one),
    ) + total(alternatives, ({ reliefPoints }) => reliefPoints)
  );
}

describe("the sources of any problem", () => {
  it("have the form that they say, and each figure once", () => {
    fc.assert(
      fc.property(roomyProblem(4, 2, 3), (input) => {
        const found = sourcesOf(parseProblem(input), { acts: [] });
        expect(sources.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
        const names = found.figures.map(({ kind, id }) => `${kind} ${id}`);
        expect(new Set(names).size).toBe(names.length);
        for (const { restsOn } of found.figures) expect(restsOn?.costMillionVnd ?? 0).toBe(0);
      }),
      { numRuns: 50 },
    );
  });
});
