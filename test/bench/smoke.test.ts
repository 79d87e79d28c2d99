import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Campaign, type InstanceRow, type Result, takes } from "../../bench/campaign.js";
import { contradiction } from "../../bench/check-answer.js";
import { headlineTable, timesBetter } from "../../bench/headline.js";
import { instanceHash } from "../../bench/instance-hash.js";
import { allInstances, type Instance, instanceByName, quickNames } from "../../bench/instances.js";
import { solveApart } from "../../bench/job.js";
import type { Library } from "../../bench/library.js";
import { measureBuild, measureSolve, median } from "../../bench/measure.js";
import { opponent as opponentOf } from "../../bench/opponents/opponent.js";
import { opponents } from "../../bench/opponents/opponents.js";
import { measureOutside, outsideSolvers, outsideVersions } from "../../bench/outside-solvers.js";
import { latest, markdown, type Report } from "../../bench/report.js";
import { table } from "../../bench/table.js";
import * as sources from "../../src/index.js";
import { relocationModel } from "../../src/synthetic/relocation-family.js";
import { gapByRecipe } from "../instances/gap-recipe.js";

const model = relocationModel({ units: 40, destinations: 4, seed: 2 });
/** Its relaxation has a solution, whole numbers have none. */
const lumpy = relocationModel({ units: 40, destinations: 4, seed: 1 });
const tiny: Instance = {
  name: "tiny",
  family: "relocation",
  seed: 2,
  load: async () => () => relocationModel({ units: 40, destinations: 4, seed: 2 }),
  gap: 0.01,
  seconds: 5,
};
const effort = { warmUpMs: 0, runs: 5, forMs: 0, longMs: 60_000 };
const question = { solver: "highs", relaxation: true, gap: 0.01, timeLimitMs: 30_000 };

/** The library with a solver whose objective is off by `error`. */
function withError(error: number): Library {
  return {
    ...sources,
    solveModel: async (...given) => {
      const solution = await sources.solveModel(...given);
      return "objective" in solution
        ? { ...solution, objective: solution.objective + error }
        : solution;
    },
  };
}

describe("measuring", () => {
  it("builds and describes an instance; equal instances have equal hashes", async () => {
    const build = await measureBuild(tiny, effort);
    expect(build).toMatchObject({ units: 40, rows: 21, options: model.optionCount, runs: 5 });
    expect(build.hash).toBe(instanceHash(model));
    expect(instanceHash(lumpy)).not.toBe(build.hash);
  });

  it("takes five timed runs of an answer that was checked, relaxed and whole", async () => {
    for (const relaxation of [true, false]) {
      const found = await measureSolve(sources, model, { ...question, relaxation }, effort);
      expect(found).toMatchObject({ state: "ok", status: "optimal", runs: 5 });
      expect(found.shortestMs).toBeLessThanOrEqual(found.wallMs ?? Number.NaN);
      expect(found.longestMs).toBeGreaterThanOrEqual(found.wallMs ?? Number.NaN);
    }
  });

  it("takes a proof that there is no solution for an answer", async () => {
    const found = await measureSolve(sources, lumpy, { ...question, relaxation: false }, effort);
    expect(found).toMatchObject({ state: "ok", status: "infeasible", runs: 5 });
  });

  it("takes one run for a cold call and for a long one", async () => {
    const cold = await measureSolve(sources, model, { ...question, cold: true }, effort);
    expect(cold).toMatchObject({ state: "ok", runs: 1 });
    const long = await measureSolve(sources, model, question, { ...effort, longMs: 0 });
    expect(long).toMatchObject({ state: "ok", runs: 1 });
  });

  it("calls a wrong answer wrong and does not time it", async () => {
    const found = await measureSolve(withError(1), model, question, effort);
    expect(found).toMatchObject({ state: "wrong" });
    expect(found.wallMs).toBeUndefined();
  });

  it("calls an answer wrong that contradicts a known one", async () => {
    const { objective = 0 } = await measureSolve(sources, model, question, effort);
    const claimed = (value: number) =>
      measureSolve(
        sources,
        model,
        { ...question, claims: [{ by: "peer", objective: value, bound: value }] },
        effort,
      );
    expect(await claimed(objective)).toMatchObject({ state: "ok" });
    expect(await claimed(objective * (1 + 1e-6))).toMatchObject({ state: "wrong" });
    expect(await claimed(objective * (1 - 1e-6))).toMatchObject({ state: "wrong" });
  });

  it("shows a solver that refuses, is not there or does not end in time", async () => {
    const large = relocationModel({ units: 1000, destinations: 20, seed: 1 });
    const small = { ...question, solver: "javascript-lp-solver" };
    expect(await measureSolve(sources, large, small, effort)).toMatchObject({ state: "refused" });
    const none = { ...question, solver: "nobody" };
    expect(await measureSolve(sources, model, none, effort)).toMatchObject({ state: "refused" });
    const short = { ...question, timeLimitMs: 1 };
    expect(await measureSolve(sources, large, short, effort)).toMatchObject({ state: "stopped" });
  });
});

describe("a process of its own", () => {
  const job = { kind: "solve", instance: "relocation-200x10", question, effort } as const;

  it("measures like this one", async () => {
    expect(await solveApart(job, 60_000)).toMatchObject({ state: "ok", runs: 5 });
  });

  it("is killed after its hard limit", async () => {
    expect(await solveApart(job, 1)).toMatchObject({ state: "stopped" });
  });

  it("may break down", async () => {
    const found = await solveApart({ ...job, instance: "nothing" }, 60_000);
    expect(found).toMatchObject({ state: "failed" });
    expect(found.note).toContain("there is no instance");
  });
});

describe("contradiction", () => {
  const maximise = { ...model, sense: "maximise" } as const;
  const minimise = { ...model, sense: "minimise" } as const;

  it("is symmetric, and is there exactly when a value beats a bound", () => {
    const claim = fc.record({ objective: fc.integer(), bound: fc.integer() });
    fc.assert(
      fc.property(claim, claim, fc.boolean(), (a, b, isMax) => {
        const sense = isMax ? maximise : minimise;
        const [x, y] = [
          { by: "x", ...a },
          { by: "y", ...b },
        ];
        const found = contradiction(sense, x, y, true) !== null;
        expect(contradiction(sense, y, x, true) !== null).toBe(found);
        const beats = (value: number, bound: number): boolean =>
          (isMax ? 1 : -1) * (value - bound) > 1e-7 * Math.max(1, Math.abs(value));
        expect(found).toBe(beats(a.objective, b.bound) || beats(b.objective, a.bound));
      }),
      { seed: 1 },
    );
  });
});

describe("outside solvers", () => {
  const installed = outsideVersions();
  for (const { name } of outsideSolvers)
    it.skipIf(!(name in installed))(`${name} agrees with ours`, async () => {
      for (const relaxation of [true, false]) {
        if (!takes(name, relaxation ? "relaxation" : "whole")) continue;
        const asked = { relaxation, gap: 1e-4, timeLimitMs: 30_000 };
        const ours = await measureSolve(sources, model, { ...question, ...asked }, effort);
        const { objective = Number.NaN, bound = Number.NaN } = ours;
        const theirs = await measureOutside(sources, name, model, {
          ...asked,
          claims: [{ by: "highs", objective, bound }],
        });
        expect(theirs, theirs.note).toMatchObject({ state: "ok", status: "optimal" });
        if (relaxation) continue;
        const none = await measureOutside(sources, name, lumpy, { ...asked, claims: [] });
        expect(none, none.note).toMatchObject({ state: "ok", status: "infeasible" });
      }
    });
});

describe("solvers of other packages", () => {
  /** Small enough for all of them to prove. */
  const small = relocationModel({ units: 20, destinations: 3, seed: 4 });
  for (const opponent of opponents)
    it.skipIf(opponent.supports(small)?.startsWith("not installed") ?? false)(
      `${opponent.name} agrees with ours`,
      async () => {
        for (const mode of opponent.takes) {
          const relaxation = mode === "relaxation";
          const asked = { relaxation, gap: 1e-4, timeLimitMs: 30_000 };
          const ours = await measureSolve(sources, small, { ...question, ...asked }, effort);
          const { objective = Number.NaN, bound = Number.NaN } = ours;
          const once = { ...effort, longMs: 0 };
          const theirs = await measureSolve(
            sources,
            small,
            {
              ...asked,
              solver: opponent.name,
              claims: [{ by: "highs", objective, bound }],
            },
            once,
          );
          expect(theirs, theirs.note).toMatchObject({ state: "ok", status: "optimal", runs: 1 });
          expect(theirs.objective).toBeCloseTo(objective, 3);
        }
      },
    );

  it("that are not installed say how to install them", () => {
    const none = opponentOf({
      name: "none",
      package: "no-such-package",
      takes: ["whole"],
      refusal: () => null,
      load: async () => {},
      solve: () => ({ claim: "error" }),
    });
    expect(none.supports(small)).toMatch(/^not installed: run npm ci /);
  });
});

describe("instances", () => {
  it("have different names, and the quick ones are among them", async () => {
    const names = (await allInstances()).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of quickNames) expect((await instanceByName(name)).name).toBe(name);
  });

  it("of the published recipes are whole numbers with cost falling with use", () => {
    for (const type of ["D", "E"] as const) {
      const drawn = gapByRecipe({ type, agents: 5, jobs: 200, seed: 7 });
      expect(drawn.value.every(Number.isInteger) && drawn.ownCoef.every(Number.isInteger)).toBe(
        true,
      );
      const average = (keep: (use: number) => boolean): number => {
        const kept = [...drawn.value].filter((_, o) => keep(drawn.ownCoef[o]!));
        return kept.reduce((sum, value) => sum + value, 0) / kept.length;
      };
      const middle = median([...drawn.ownCoef]);
      expect(average((use) => use > middle)).toBeLessThan(average((use) => use <= middle));
    }
  });
});

describe("the headline", () => {
  const head = { instance: "a", family: "relocation", mode: "whole", limitMs: 8000 } as const;
  const done = { ...head, state: "ok", status: "optimal", gap: 0 } as const;
  const open = { ...head, state: "ok", status: "feasible", wallMs: 8000 } as const;
  const ours = { ...done, solver: "decomposition", wallMs: 100, cpuMs: 50 };

  it("names the best of the others, whoever it is, and marks what is lost", () => {
    const slow = { ...done, solver: "slow", wallMs: 1000, cpuMs: 1000 };
    const fast = { ...done, solver: "fast", wallMs: 40, cpuMs: 25 };
    const wrong = { ...fast, state: "wrong", solver: "wrong", wallMs: 1 } as const;
    expect(headlineTable([slow, ours, wrong])).toMatch(/slow +\| +20\.0 \|/);
    expect(headlineTable([slow, ours, fast, wrong])).toMatch(/fast +\| +\*\*0\.500\*\* \|/);
    expect(headlineTable([ours])).toContain("none has an answer");
    expect(headlineTable([slow])).toBe("");
  });

  it("goes by the gap, or by the limit, where somebody did not come to the end", () => {
    const theirs = { ...open, solver: "theirs", gap: 0.02 };
    expect(timesBetter(ours, theirs)).toMatchObject({ times: 80, text: "> 80.0" });
    expect(timesBetter({ ...theirs, gap: 0.01 }, theirs).times).toBe(2);
    expect(timesBetter(theirs, ours).times).toBeLessThan(1);
    const none = { ...head, state: "stopped", solver: "decomposition", note: "nothing" } as const;
    expect(headlineTable([none, theirs])).toContain("**lost**");
  });
});

describe("tables", () => {
  it("have the same number of cells in every line", () => {
    const text = table(["a", ">b"], [["x|y", "1"], ["đường"]]);
    expect(text.split("\n").map((line) => line.split(/(?<!\\)\|/).length)).toEqual([4, 4, 4, 4]);
  });

  it("show every question of a campaign, the latest answer to each", async () => {
    const report: Report = {
      bench: "full",
      environment: {
        date: "2026-01-01",
        cpu: "none",
        cores: 2,
        memoryGb: 1,
        load: 0,
        versions: { node: "v0" },
      },
      seed: 1,
      instances: [] as InstanceRow[],
      results: [] as Result[],
    };
    const campaign = new Campaign({
      solvers: ["highs", "javascript-lp-solver"],
      outside: [],
      modes: ["relaxation"],
      cold: () => ["highs"],
      effort: { relaxation: effort, whole: effort },
      relaxationMs: 20_000,
      wholeMs: () => 1000,
      gap: () => 0.01,
      coldRuns: 1,
      say: () => {},
      keep: (row) => {
        if ("instance" in row) report.instances.push(row.instance);
        else report.results.push(row.result);
      },
    });
    await campaign.measure(await instanceByName("relocation-200x10"));
    expect(report.results.map(({ mode, state }) => `${mode} ${state}`)).toEqual([
      "relaxation ok",
      "relaxation ok",
      "cold ok",
    ]);
    const text = markdown(latest([report, { ...report, instances: [] }]));
    for (const part of ["### LP relaxation", "### First call", "highs", report.instances[0]?.hash])
      expect(text).toContain(part);
    expect(latest([report, report]).results).toHaveLength(3);
  });
});
