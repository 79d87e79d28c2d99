import { execFile } from "node:child_process";
import { getEventListeners } from "node:events";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import type { LinearModel } from "../../src/model/linear-model.js";
import { arraysOf } from "../../src/model/linear-model.js";
import { prepareSolver } from "../../src/solvers/registry.js";
import { solveModel } from "../../src/solvers/solve-model.js";
import { runInWorker } from "../../src/solvers/worker/run-in-worker.js";
import { hardAssignment } from "../instances/hard-assignment.js";

const small = hardAssignment(3, 6);
const hard = hardAssignment(20, 100);

/** A model whose arrays lie about their lengths, on which an adapter throws. */
function broken(): LinearModel {
  return { ...small, ownStart: undefined as unknown as Int32Array };
}

describe("the solver worker", () => {
  it("answers solves that were asked for at the same time, each with its own answer", async () => {
    const models = [2, 3, 4, 5].map((jobs) => hardAssignment(3, jobs));
    const apart = [];
    for (const model of models) apart.push(await solveModel(model, { solver: "highs" }));
    const together = await Promise.all(models.map((m) => solveModel(m, { solver: "highs" })));
    expect(together).toEqual(apart);
  });

  it("gives up a solve that waits for its turn when its signal is aborted", async () => {
    const first = solveModel(hard, { solver: "highs", gap: 0, timeLimitMs: 500 });
    const controller = new AbortController();
    const second = solveModel(small, { solver: "highs", signal: controller.signal });
    controller.abort();
    const start = performance.now();
    expect((await second).status).toBe("stopped");
    expect(performance.now() - start).toBeLessThan(200);
    await first;
  });

  it("that breaks down gives a failed solution, and the next solve works", async () => {
    for (const solver of ["highs", "javascript-lp-solver"]) {
      const failed = await solveModel(broken(), { solver });
      expect(failed).toMatchObject({ status: "failed" });
      expect(failed).toHaveProperty("reason", expect.stringContaining("broke down"));
      expect((await solveModel(small, { solver })).status).toBe("optimal");
    }
  });

  it("keeps the plan that HiGHS had when its time was up", async () => {
    await prepareSolver("highs");
    const solution = await solveModel(hard, { solver: "highs", gap: 0, timeLimitMs: 3_000 });
    expect(solution).toMatchObject({ status: "feasible", reason: "the time limit was reached" });
  });

  it("keeps the plan that HiGHS had when the caller stopped it", async () => {
    const controller = new AbortController();
    const solution = await solveModel(hard, {
      solver: "highs",
      gap: 0,
      signal: controller.signal,
      onProgress: ({ objective }) => {
        if (objective !== undefined) controller.abort();
      },
    });
    expect(solution).toMatchObject({ status: "feasible", reason: "stopped by the caller" });
  });

  it("leaves no listener on the signal", async () => {
    const { signal } = new AbortController();
    for (let k = 0; k < 20; k++) await solveModel(small, { solver: "highs", signal });
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("hands what onProgress throws to the caller, and the next solve works", async () => {
    const onProgress = (): never => {
      throw new Error("mine");
    };
    await expect(solveModel(small, { solver: "highs", onProgress })).rejects.toThrow("mine");
    expect((await solveModel(small, { solver: "highs" })).status).toBe("optimal");
  });

  it("takes a time limit longer than a timer can count", async () => {
    const solution = await solveModel(small, { solver: "highs", timeLimitMs: 1e15 });
    expect(solution.status).toBe("optimal");
  });

  it("is ended when a solver looks neither at the clock nor at the flag", async () => {
    await prepareSolver("javascript-lp-solver");
    const start = performance.now();
    // Larger than `supports` allows: its linear program alone takes seconds.
    const raw = await runInWorker({
      solver: "javascript-lp-solver",
      looksAtFlag: false,
      model: arraysOf(hardAssignment(30, 300)),
      options: { relaxation: true, gap: 0, seed: 0, timeLimitMs: 200 },
    });
    expect(raw).toEqual({ claim: "limit", reason: "the time limit was reached" });
    expect(performance.now() - start).toBeLessThan(2_500);
    expect((await solveModel(small, { solver: "javascript-lp-solver" })).status).toBe("optimal");
  });

  it("solves beside solves that go on, and a time limit counts while it waits for its turn", async () => {
    const lanes = Math.min(4, availableParallelism());
    const controller = new AbortController();
    const endless = (): Promise<{ claim: string }> =>
      runInWorker({
        solver: "highs",
        looksAtFlag: true,
        model: arraysOf(hard),
        options: { relaxation: false, gap: 0, seed: 0 },
        signal: controller.signal,
      });
    let ended = 0;
    const long = Array.from({ length: lanes - 1 }, () => endless().finally(() => ended++));
    if (lanes > 1) expect((await solveModel(small, { solver: "highs" })).status).toBe("optimal");
    expect(ended).toBe(0);
    long.push(endless().finally(() => ended++));
    const late = await solveModel(small, { solver: "highs", timeLimitMs: 50 });
    expect(late).toMatchObject({ status: "stopped", reason: "the time limit was reached" });
    expect(ended).toBe(0);
    controller.abort();
    const { length } = (await Promise.all(long)).filter(({ claim }) => claim === "limit");
    expect(length).toBe(lanes);
    expect((await solveModel(small, { solver: "highs" })).status).toBe("optimal");
  });

  it("lets the process exit by itself", async () => {
    const script = fileURLToPath(new URL("./solve-once.ts", import.meta.url));
    const run = promisify(execFile)(process.execPath, ["--import", "tsx", script], {
      timeout: 20_000,
    });
    expect((await run).stdout).toBe("optimal\n");
  });
});

describe("solveModel", () => {
  it("refuses options that there are not, with the nearest that there is", async () => {
    const options = { timelimit: 3, Gap: 0.1, nothingLikeIt: 1 } as object;
    await expect(solveModel(small, options)).rejects.toMatchObject({
      code: "E_USAGE",
      issues: [
        { at: { path: "timelimit" }, message: 'There is no option "timelimit".' },
        { at: { path: "Gap" }, fix: 'Did you mean "gap"?' },
        { at: { path: "nothingLikeIt" } },
      ],
    });
  });

  it("refuses wrong options, all at once", async () => {
    const options = { gap: -1, timeLimitMs: 0, seed: 0.5 };
    await expect(solveModel(small, options)).rejects.toMatchObject({
      code: "E_USAGE",
      issues: [{ at: { path: "gap" } }, { at: { path: "timeLimitMs" } }, { at: { path: "seed" } }],
    });
    await expect(solveModel(small, { gap: Number.NaN })).rejects.toMatchObject({ code: "E_USAGE" });
  });

  it("names the solvers that there are when it is asked for another", async () => {
    const solving = solveModel(small, { solver: "simplex" });
    await expect(solving).rejects.toMatchObject({ code: "E_USAGE" });
    await expect(solving).rejects.toThrow("javascript-lp-solver");
  });

  it("says how large a model may be when it refuses one", async () => {
    const large = hardAssignment(60, 100);
    const solving = solveModel(large, { solver: "javascript-lp-solver" });
    await expect(solving).rejects.toMatchObject({ code: "E_UNSUPPORTED" });
    await expect(solving).rejects.toThrow("at most 5000 options and extras; this model has 6000");
    const dense = hardAssignment(2, 2400);
    await expect(solveModel(dense, { solver: "javascript-lp-solver" })).rejects.toThrow("cells");
  });
});
