import { afterEach, describe, expect, test, vi } from "vitest";
import type { Pieces } from "../../src/model/pieces.js";
import { decompositionWith } from "../../src/solvers/decomposition/index.js";
import { Pacer } from "../../src/solvers/pacer.js";
import { solveModel } from "../../src/solvers/solve-model.js";
import { relocationModel } from "../../src/synthetic/relocation-family.js";

/** A clock that stands still unless it is moved. */
function stoppedClock(): { move: (ms: number) => void } {
  let now = performance.now();
  vi.spyOn(performance, "now").mockImplementation(() => now);
  return {
    move: (ms) => {
      now += ms;
    },
  };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a pacer", () => {
  test("begins no pass when its signal is aborted, but finishes what an answer needs", async () => {
    const pacer = new Pacer({ signal: AbortSignal.abort() });
    let pieces = 0;
    function* pass(): Pieces<string> {
      pieces++;
      yield;
      return "end";
    }
    expect(await pacer.run(pass())).toBeUndefined();
    expect(pieces).toBe(0);
    expect(await pacer.finish(pass())).toBe("end");
    expect(pacer.stopped).toBe("stopped by the caller");
  });

  test("ends a pass within one patience of its time limit", async () => {
    const clock = stoppedClock();
    const pacer = new Pacer({ timeLimitMs: 100 });
    let pieces = 0;
    function* pass(): Pieces<string> {
      for (; pieces < 1000; pieces++) {
        clock.move(5);
        yield;
      }
      return "end";
    }
    expect(await pacer.run(pass())).toBeUndefined();
    expect(pacer.stopped).toBe("the time limit was reached");
    expect(pieces).toBeGreaterThanOrEqual(20);
    expect(pieces * 5).toBeLessThanOrEqual(100 + 30);
  });

  test("lets other tasks run while a pass goes on", async () => {
    const clock = stoppedClock();
    let ran = false;
    setImmediate(() => {
      ran = true;
    });
    function* pass(): Pieces<boolean> {
      clock.move(50);
      yield;
      return ran;
    }
    expect(await new Pacer({}).run(pass())).toBe(true);
  });

  test("does not wait for ever for a promise once it has to stop", async () => {
    const controller = new AbortController();
    const pacer = new Pacer({ signal: controller.signal });
    let told = 0;
    const waiting = pacer.wait(new Promise<string>(() => {}), () => told++);
    controller.abort();
    expect(await waiting).toBeUndefined();
    expect(told).toBe(1);
    expect(pacer.stopped).toBe("stopped by the caller");
    expect(await new Pacer({}).wait(Promise.resolve("value"), () => told++)).toBe("value");
    expect(told).toBe(1);
  });

  test("passes on what the promise fails with", async () => {
    await expect(new Pacer({}).wait(Promise.reject(new Error("no")), () => {})).rejects.toThrow(
      "no",
    );
  });
});

describe("a solve", () => {
  const model = relocationModel({ units: 200, destinations: 10, seed: 1 });

  test.each([true, false])(
    "that is aborted before it begins is stopped (relaxation %s)",
    async (relaxation) => {
      const solution = await solveModel(model, { relaxation, signal: AbortSignal.abort() });
      expect(solution).toMatchObject({ status: "stopped", reason: "stopped by the caller" });
    },
  );

  test("whose core gives no answer stops all the same", async () => {
    const controller = new AbortController();
    const deaf = decompositionWith({
      name: "deaf",
      supports: () => null,
      solve: () => {
        controller.abort();
        return new Promise(() => {});
      },
    });
    const solution = await deaf.solve(model, { gap: 0, signal: controller.signal });
    expect(["stopped", "feasible"]).toContain(solution.status);
  });

  test("takes undefined for every option", async () => {
    const none = { relaxation: undefined, gap: undefined, timeLimitMs: undefined, seed: undefined };
    const rest = { signal: undefined, start: undefined, statistics: undefined, solver: undefined };
    const small = relocationModel({ units: 20, destinations: 3, seed: 1 });
    const solution = await solveModel(small, { ...none, ...rest, onProgress: undefined });
    expect(solution).toEqual(await solveModel(small));
  });
});
