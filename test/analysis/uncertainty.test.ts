import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  drawProblem,
  inputNames,
  scenarioSeed,
  spreads,
  triangular,
} from "../../src/analysis/uncertainty/draws.js";
import {
  type Executor,
  inlineExecutor,
  runScenarios,
  type ScenarioOptions,
} from "../../src/analysis/uncertainty/run-scenarios.js";
import { mergeScenarios } from "../../src/analysis/uncertainty/scenario-file.js";
import { parseShard } from "../../src/analysis/uncertainty/shard-text.js";
import { quantile, rankCorrelation } from "../../src/analysis/uncertainty/statistics.js";
import {
  summariseScenarios,
  uncertaintyResult,
} from "../../src/analysis/uncertainty/uncertainty.js";
import { type Problem, parseProblem } from "../../src/domain/problem.js";
import type { DidoiError } from "../../src/errors.js";
import type { Decisions } from "../../src/plan/decisions.js";
import { Random } from "../../src/random.js";
import { poolExecutor } from "../../src/scenario-pool/pool-executor.js";
import { runScenariosToFile } from "../../src/scenario-pool/scenario-store.js";
import { roomyProblem } from "../arbitraries/problem.js";
import { bestPlan } from "../plan/optimum.js";

const [input] = fc.sample(roomyProblem(8, 3, 8), { numRuns: 1, seed: 7 });
const problem: Problem = parseProblem(input);
let folder = "";
let candidates: Decisions[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "didoi-test-"));
  candidates = [(await bestPlan(input!))!.decisions, { acts: [], opened: [], expansions: [] }];
});
afterAll(() => rm(folder, { recursive: true }));

async function textOf(options: ScenarioOptions, threads?: number): Promise<string> {
  let text = "";
  const executor = threads === undefined ? undefined : poolExecutor({ threads });
  const write = (line: string): void => {
    text += line;
  };
  await runScenarios(problem, { candidates, ...options }, { executor, write });
  return text;
}

describe("scenarios", () => {
  it("are the same bytes here, with one thread and with two", async () => {
    const whole = await textOf({ scenarios: 30 });
    expect(await textOf({ scenarios: 30 }, 1)).toBe(whole);
    expect(await textOf({ scenarios: 30 }, 2)).toBe(whole);
    expect(await textOf({ scenarios: 30, seed: 1 })).not.toBe(whole);
  });

  it("merge to the same bytes, however they were split and in whatever order", async () => {
    const whole = await textOf({ scenarios: 13 });
    for (const of of [1, 2, 3, 5, 20]) {
      const files = [];
      for (let index = of; index >= 1; index--)
        files.push({
          name: `${index}`,
          text: await textOf({ scenarios: 13, shard: { index, of } }),
        });
      expect(mergeScenarios(files).text).toBe(whole);
    }
  });

  it("refuse to merge what is missing, doubled, torn, or of another study", async () => {
    const shard = async (index: number, more: ScenarioOptions = {}) => ({
      name: `part-${index}`,
      text: await textOf({ scenarios: 9, shard: { index, of: 3 }, ...more }),
    });
    const [a, b, c] = [await shard(1), await shard(2), await shard(3)];
    const refused = (files: readonly { name: string; text: string }[]): string => {
      try {
        mergeScenarios(files);
        return "";
      } catch (error) {
        return (error as DidoiError).issues
          .map(({ message, at }) => `${at?.file} ${message}`)
          .join();
      }
    };
    expect(refused([a, b, c])).toBe("");
    expect(refused([a, c])).toContain("2/3 This shard is missing");
    expect(refused([a, b, b, c])).toContain("part-2 This shard is there twice");
    expect(refused([a, b, await shard(3, { seed: 4 })])).toContain(
      "part-3 This shard is of another study",
    );
    expect(refused([a, b, await shard(3, { candidates: [] })])).toContain("another study");
    for (const cut of [1, 10, 200])
      expect(refused([a, b, { ...c, text: c.text.slice(0, -cut) }])).toContain(
        "part-3 This shard is torn",
      );
    const changed = c.text.replace(/"value":-?\d/, '"value":9');
    expect(refused([a, b, { ...c, text: changed }])).toContain("part-3 This shard is torn");
  });

  it("go on where a file was cut, wherever that was", async () => {
    const whole = await textOf({ scenarios: 12 });
    const options = { scenarios: 12, candidates };
    const cuts = [
      0,
      whole.indexOf("\n") + 1,
      whole.indexOf("\n") + 40,
      whole.length - 100,
      whole.length,
    ];
    for (const [k, cut] of cuts.entries()) {
      const path = join(folder, `cut-${k}`);
      await writeFile(path, whole.slice(0, cut));
      expect((await runScenariosToFile(path, problem, options)).finished).toBe(true);
      expect(await readFile(path, "utf8")).toBe(whole);
    }
    const path = join(folder, "cut-0");
    await expect(runScenariosToFile(path, problem, { ...options, seed: 9 })).rejects.toThrow(
      "another study",
    );
    await appendFile(path, "x");
    expect((await runScenariosToFile(path, problem, options)).finished).toBe(true);
  });

  it("stop at a signal with what is whole, and go on to the same bytes", async () => {
    const options = { scenarios: 12, candidates };
    const whole = await textOf({ scenarios: 12 });
    const stoppedAt4 = async (path: string, executor: Executor) => {
      const controller = new AbortController();
      const onRecord = (done: number): void => {
        if (done === 4) controller.abort();
      };
      const run = { executor, signal: controller.signal, onRecord };
      const part = await runScenariosToFile(path, problem, options, run);
      const text = await readFile(path, "utf8");
      expect(whole.startsWith(text)).toBe(true);
      await runScenariosToFile(path, problem, options);
      expect(await readFile(path, "utf8")).toBe(whole);
      return part;
    };
    const here = await stoppedAt4(join(folder, "stopped here"), inlineExecutor);
    expect([here.records.length, here.finished]).toEqual([4, false]);
    // Threads may have the rest ready when the fourth in order comes last.
    const pool = poolExecutor({ threads: 2 });
    const inThreads = await stoppedAt4(join(folder, "stopped in threads"), pool);
    expect(inThreads.records.length).toBeGreaterThanOrEqual(4);
  });

  const ways = {
    crashes: 'setImmediate(() => { throw new Error("crash"); }); return new Promise(() => {});',
    "ends by itself": "setImmediate(() => process.exit(0)); return new Promise(() => {});",
    "ends at once": "process.exit(1);",
  };
  /** A worker whose thread fails at every third scenario: once, or whenever it tries. */
  async function failing(name: string, how: string, always: boolean): Promise<string> {
    const worker = join(folder, `${name}.mjs`);
    const real = new URL("../../dist/scenario-worker.js", import.meta.url).href;
    await writeFile(
      worker,
      `import { existsSync, writeFileSync } from "node:fs";
       import run from ${JSON.stringify(real)};
       export default (index) => {
         const mark = ${JSON.stringify(join(folder, name))} + index;
         if (index % 3 === 0 && (${always} || !existsSync(mark))) { writeFileSync(mark, ""); ${how} }
         return run(index);
       };`,
    );
    return worker;
  }

  it.each(Object.entries(ways))("lose nothing by a thread that %s", async (name, how) => {
    const executor = poolExecutor({ threads: 2, worker: await failing(name, how, false) });
    let text = "";
    const write = (line: string): void => {
      text += line;
    };
    await runScenarios(problem, { scenarios: 9, candidates }, { executor, write });
    expect(text).toBe(await textOf({ scenarios: 9 }));
  });

  it.each(Object.entries(ways))("say so where the thread always %s", async (name, how) => {
    const worker = await failing(`always ${name}`, how, true);
    const run = runScenarios(problem, { scenarios: 4 }, { executor: poolExecutor({ worker }) });
    await expect(run).rejects.toMatchObject({ code: "E_INTERNAL" });
    await expect(run).rejects.toThrow("was tried 3 times");
  });

  it("are summed up: shares, quantiles, regret", async () => {
    const file = await runScenarios(problem, { scenarios: 40, candidates });
    const result = summariseScenarios(file);
    expect(uncertaintyResult.parse(result)).toEqual(result);
    for (const { share } of [...result.pairs, ...result.enterprises]) {
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThanOrEqual(1);
    }
    for (const { p10, p50, p90 } of Object.values(result.totals))
      expect(p10 <= p50 && p50 <= p90).toBe(true);
    const [plan, nobody] = result.candidates;
    expect(plan!.maxRegret).toBeLessThan(nobody!.maxRegret);
    expect(result.leastMaxRegret).toBe(0);
  });
});

describe("draws", () => {
  it("stay within their range, and leave what is certain as it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), fc.nat(1000), (seed, index) => {
        const { problem: drawn, inputs } = drawProblem(
          problem,
          spreads.parse({}),
          scenarioSeed(seed, index),
        );
        for (const { value, low, high } of Object.values(drawn.assumptions))
          expect(value >= low && value <= high).toBe(true);
        expect(drawn.policy).toBe(problem.policy);
        expect(inputs.every(Number.isFinite)).toBe(true);
      }),
    );
    const sure = { low: 1, high: 1 };
    const none = { prices: sure, capacities: sure, measured: sure, declared: sure, imputed: sure };
    const { problem: same } = drawProblem(problem, none, 5);
    expect(same.parks).toEqual(problem.parks);
    expect(same.enterprises).toEqual(problem.enterprises);
  });

  it("take what things are worth from the grounds of the policy, and leave what it asks for", () => {
    const ground = (field: string, low: number, high: number) => ({
      ...{ field, low, high, label: field, grade: "assumed" as const, source: "ví dụ" },
    });
    const floor = { floorM2: 1000, millionVndPerM2Year: 1 };
    const graded = parseProblem({
      ...input!,
      policy: {
        ...input!.policy,
        budgets: [{ payers: ["budget"], perYear: 6000 }],
        quotas: [{ measure: "enterprises", upper: 0.9 }],
        grounds: [ground("budgets[0].perYear", 4000, 9000), ground("quotas[0].upper", 0.5, 1)],
      },
      parks: input!.parks.map((park) => ({ ...park, readyBuilt: floor, homesPerYear: 100 })),
    });
    const names = inputNames(graded);
    expect(names.at(-1)).toBe("policy/budgets[0].perYear");
    const drawn = [1, 2, 3].map((seed) => drawProblem(graded, spreads.parse({}), seed));
    for (const { problem: world, inputs } of drawn) {
      expect(inputs.length).toBe(names.length);
      const { perYear } = world.policy.budgets[0]!;
      expect(perYear).toBe(inputs.at(-1));
      expect(perYear).toSatisfy((value: number) => value > 4000 && value < 9000);
      expect(world.policy.quotas).toEqual(graded.policy.quotas);
      for (const [k, park] of world.parks.entries()) {
        const { readyBuilt, homesPerYear, remainingHa = 0 } = park;
        const factor = remainingHa / (graded.parks[k]!.remainingHa ?? 1);
        expect(readyBuilt!.floorM2).toBeCloseTo(1000 * factor, 6);
        expect(homesPerYear).toBeCloseTo(100 * factor, 6);
      }
    }
    expect(new Set(drawn.map(({ inputs }) => inputs.at(-1))).size).toBe(3);
  });

  it("have the mean of the triangle", () => {
    const random = new Random(3);
    let sum = 0;
    for (let k = 0; k < 20_000; k++) sum += triangular(random, 1, 2, 6);
    expect(sum / 20_000).toBeCloseTo(3, 1);
  });
});

describe("parseShard", () => {
  it("counts from 1, from schedulers as they count", () => {
    expect(parseShard("2/4", {})).toEqual({ index: 2, of: 4 });
    expect(parseShard("auto/4", { JOB_COMPLETION_INDEX: "0" })).toEqual({ index: 1, of: 4 });
    expect(parseShard("auto/4", { AWS_BATCH_JOB_ARRAY_INDEX: "3" })).toEqual({ index: 4, of: 4 });
    const slurm = { SLURM_ARRAY_TASK_ID: "12", SLURM_ARRAY_TASK_MIN: "10" };
    expect(parseShard("auto/4", slurm)).toEqual({ index: 3, of: 4 });
    for (const text of ["0/4", "5/4", "1/0", "auto/4", "1.5/2", "1", "x/2"])
      expect(() => parseShard(text, {}), text).toThrow("makes no sense");
  });
});

describe("statistics", () => {
  it("agree with their definitions", () => {
    expect(quantile([1, 2, 3, 4, 5], 0.5)).toBe(3);
    expect(quantile([0, 10], 0.1)).toBe(1);
    expect(rankCorrelation([1, 2, 3], [10, 20, 90])).toBe(1);
    expect(rankCorrelation([1, 2, 3], [9, 2, 1])).toBe(-1);
    expect(rankCorrelation([1, 1, 1], [9, 2, 1])).toBe(0);
  });
});
