/** A worker that dies, cannot be started or talks nonsense, in each stage of a solve. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Thread, ThreadEvents } from "../../src/solvers/worker/host.js";
import type { WorkerRequest } from "../../src/solvers/worker/messages.js";
import { hardAssignment } from "../instances/hard-assignment.js";

type Open = (events: ThreadEvents) => Thread;
const host = vi.hoisted(() => ({ faulty: undefined as Open | undefined }));

vi.mock("../../src/solvers/worker/host.js", async (original) => {
  const { openThread } = await original<{ openThread: Open }>();
  return {
    openThread: (events: ThreadEvents): Thread => {
      const { faulty } = host;
      host.faulty = undefined;
      return (faulty ?? openThread)(events);
    },
  };
});

const { solveModel } = await import("../../src/solvers/solve-model.js");
const { runInWorker } = await import("../../src/solvers/worker/run-in-worker.js");
const { arraysOf } = await import("../../src/model/linear-model.js");

/** More options than are searched to the end by ourselves when a solver breaks down. */
const model = hardAssignment(5, 48);
const how = { solver: "highs", gap: 0.5 } as const;

/** A thread that answers each kind of request as it is told to. */
function thread(
  on: Partial<Record<WorkerRequest["kind"], (events: ThreadEvents, id: number) => void>>,
): Open {
  return (events) => ({
    post: ({ kind, id }) => {
      const answer = on[kind] ?? (() => events.reply({ id, kind: "loaded" }));
      setTimeout(() => answer(events, id), 0);
    },
    setBusy: () => {},
    end: () => {},
    canEnd: true,
  });
}

const die = (events: ThreadEvents): void => events.gone("killed");
const stages: Readonly<Record<string, Open>> = {
  "cannot be started": () => {
    throw Object.assign(new Error("too many open files"), { code: "EMFILE" });
  },
  "dies while it is started": (events) => {
    setTimeout(() => events.gone("killed"), 0);
    return thread({ load: () => {} })(events);
  },
  "dies while it loads the solver": thread({ load: die }),
  "dies when it gets the model": thread({ solve: die }),
  "throws in the solve": thread({
    solve: (events, id) => events.reply({ id, kind: "crash", message: "out of memory" }),
  }),
  "cannot take the model": (events) => ({
    ...thread({})(events),
    post: ({ kind, id }) => {
      if (kind === "solve") throw new RangeError("Array buffer allocation failed");
      setTimeout(() => events.reply({ id, kind: "loaded" }), 0);
    },
  }),
  "dies when it has told of its progress": thread({
    solve: (events, id) => {
      events.reply({ id, kind: "progress", progress: { phase: "search", bound: 1 } });
      events.gone("killed");
    },
  }),
};

/** A model on which the adapter throws ends the thread that there is. */
async function endThread(): Promise<void> {
  host.faulty = undefined;
  await runInWorker({
    solver: "highs",
    looksAtFlag: true,
    model: { ...arraysOf(model), ownStart: undefined as unknown as Int32Array },
    options: { relaxation: false, gap: 0, seed: 0 },
  });
}

describe("a worker that", () => {
  beforeEach(endThread);

  it.each(Object.entries(stages))(
    "%s gives a failure in words, and the next solve works",
    async (_stage, open) => {
      host.faulty = open;
      const failed = await solveModel(model, how);
      expect(failed.status).toBe("failed");
      expect("reason" in failed ? failed.reason : "").toMatch(/killed|handed over|broke down/);
      expect(host.faulty).toBeUndefined();
      expect((await solveModel(model, how)).status).toBe("optimal");
    },
  );

  it("dies with a plan found leaves the plan", async () => {
    const best = await solveModel(model, how);
    if (!("values" in best)) throw new Error("no plan");
    const { values } = best;
    await endThread();
    host.faulty = thread({
      solve: (events, id) => {
        events.reply({ id, kind: "partial", part: { values: Float64Array.from(values) } });
        events.gone("killed");
      },
    });
    const kept = await solveModel(model, how);
    expect(["feasible", "stopped"]).toContain(kept.status);
    expect(kept).toHaveProperty("reason", expect.stringContaining("killed"));
  });

  it("cannot be started leaves ours with the plan that it finds without one", async () => {
    host.faulty = () => {
      throw new Error("no threads");
    };
    const solution = await solveModel(model, { gap: 0.001, timeLimitMs: 1000 });
    expect(host.faulty).toBeUndefined();
    expect(["feasible", "optimal"]).toContain(solution.status);
    expect((await solveModel(model, how)).status).toBe("optimal");
  });
});
