/**
 * The example's policy varied as a planner would: value, bound, proved gap and CPU time of whole-number
 * plans, one policy after the other. `npx tsx bench/policies.ts [--seconds 30 | none] [--cpu 30]
 * [--gap 0.0001] [--seed 0] [--trace] [name ...]`; with --cpu a solve ends after so many seconds of CPU.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Problem } from "../src/domain/problem.js";
import { formulate } from "../src/formulation/formulate.js";
import { readProblem } from "../src/node.js";
import { CpuLimit } from "./cpu-limit.js";
import { builtLibrary, projectFolder } from "./library.js";

type Policy = Problem["policy"];
type Change = (policy: Policy) => Partial<Policy>;

const example = join(projectFolder, "examples/binh-duong");
/** Position of the share of enterprises that has to move. */
const share = (policy: Policy): number =>
  policy.quotas.findIndex(({ measure, lower }) => measure === "enterprises" && lower > 0);

const budget =
  (factor: number): Change =>
  ({ budgets }) => ({
    budgets: budgets.map((one) => ({ ...one, perYear: (one.perYear ?? 0) * factor })),
  });
const floor =
  (lower: number): Change =>
  (policy) => ({
    quotas: policy.quotas.map((quota, k) =>
      k === share(policy) ? { ...quota, lower, upper: Math.max(0.4, lower + 0.01) } : quota,
    ),
  });
const quotaOf =
  (measure: string, lower: number): Change =>
  ({ quotas }) => ({
    quotas: quotas.map((one) => (one.measure === measure ? { ...one, lower } : one)),
  });
const pace =
  (factor: number): Change =>
  ({ pace: { moves } }) => ({
    pace: {
      moves: Object.fromEntries(
        Object.entries(moves as Record<string, number>).map(([year, n]) => [year, n * factor]),
      ),
    },
  });
const jobs =
  (kind: "notFollowing" | "converted", most: number): Change =>
  ({ limits }) => ({
    limits: { jobs: [...limits.jobs.filter((one) => one.kind !== kind), { kind, most }] },
  });
const both =
  (one: Change, other: Change): Change =>
  (policy) => {
    const changed = { ...policy, ...one(policy) };
    return { ...changed, ...other(changed) };
  };
const noCarry: Change = ({ budgets }) => ({
  budgets: budgets.map((one) => ({ ...one, carryOver: false })),
});
const worth =
  (change: Record<string, unknown>): Change =>
  ({ objective }) => ({ objective: { ...objective, ...change } as Policy["objective"] });
const file =
  (name: string): (() => Promise<Policy>) =>
  async () =>
    (await readProblem(example, { policy: join(example, name) })).problem.policy;

/** The twelve of the plan's acceptance, and the policy itself first. */
const named: Readonly<Record<string, Change | (() => Promise<Policy>)>> = {
  "as it is": () => ({}),
  "budget - 20 %": budget(0.8),
  "budget + 20 %": budget(1.2),
  "floor 32 %": floor(0.32),
  "floor 35 %": floor(0.35),
  "floor 40 %": floor(0.4),
  "no carry-over": noCarry,
  "no alternatives": () => ({ alternatives: [] }),
  "one park closed": () => ({}),
  "jobs <= 8000": jobs("notFollowing", 8000),
  "pace halved": pace(0.5),
  "policy B": file("policy-b.json"),
  "one year": file("policy-one-year.json"),
  "budget - 10 %": budget(0.9),
  "budget + 10 %": budget(1.1),
  "budget halved": budget(0.5),
  "floor 31 %": floor(0.31),
  "floor 38 %": floor(0.38),
  "jobs <= 9000": jobs("notFollowing", 9000),
  "jobs <= 7000": jobs("notFollowing", 7000),
  "converted <= 2000": jobs("converted", 2000),
  "pace x 0.8": pace(0.8),
  "pace x 1.2": pace(1.2),
  "relief >= 40 %": quotaOf("relief", 0.4),
  "workers >= 25 %": quotaOf("workers", 0.25),
  "relief x 0.5": worth({ perReliefPoint: 50_000 }),
  "relief x 2": worth({ perReliefPoint: 200_000 }),
  "land x 2": worth({ perHaFreed: 60_000 }),
  "no loss by year": worth({ lossPerYearPercent: 0 }),
  "floor 35 %, budget - 20 %": both(floor(0.35), budget(0.8)),
  "floor 32 %, no carry-over": both(floor(0.32), noCarry),
};

const { values: flags, positionals } = parseArgs({
  options: {
    seconds: { type: "string", default: "30" },
    cpu: { type: "string" },
    gap: { type: "string", default: "0.0001" },
    seed: { type: "string", default: "0" },
    trace: { type: "boolean", default: false },
  },
  allowPositionals: true,
});

/** The problem under a changed policy. */
async function varied(problem: Problem, name: string): Promise<Problem> {
  if (name === "one park closed")
    return { ...problem, parks: problem.parks.filter(({ id }) => id !== "bau-bang-mr-2") };
  const change = named[name];
  if (change === undefined) throw new RangeError(`there is no policy ${JSON.stringify(name)}`);
  const changed = await (change as (policy: Policy) => Partial<Policy> | Promise<Policy>)(
    problem.policy,
  );
  return { ...problem, policy: { ...problem.policy, ...changed } };
}

const { solveModel } = await builtLibrary();
const { problem } = await readProblem(example);
const names = positionals.length === 0 ? Object.keys(named) : positionals;
for (const name of names) {
  const { model } = formulate(await varied(problem, name));
  const limit = new CpuLimit(Number(flags.cpu ?? Number.POSITIVE_INFINITY));
  const start = performance.now();
  const cpu = (): number => limit.used();
  const seconds = (): string => ((performance.now() - start) / 1000).toFixed(1);
  const marks = new Map<number, string>();
  let last = "";
  const solution = await solveModel(model, {
    gap: Number(flags.gap),
    ...(flags.seconds === "none" ? {} : { timeLimitMs: Number(flags.seconds) * 1000 }),
    signal: limit.signal,
    seed: Number(flags.seed),
    onProgress: ({ objective, bound, gap, phase }) => {
      if (gap === undefined) return;
      for (const mark of [0.001, 0.0005, 0.0003])
        if (gap <= mark && !marks.has(mark)) marks.set(mark, `${seconds()}/${cpu().toFixed(1)}`);
      const line = `${phase} ${objective?.toFixed(0)} ${bound?.toFixed(0)}`;
      if (flags.trace && line !== last)
        console.log(
          `   ${seconds()} s, cpu ${cpu().toFixed(1)}  ${line} ${(gap * 100).toFixed(4)} %`,
        );
      last = line;
    },
  });
  limit.end();
  const figures =
    "gap" in solution
      ? `${solution.objective.toFixed(0)}  ${solution.bound?.toFixed(0)}  ${(solution.gap * 100).toFixed(4)} %`
      : solution.status;
  const at = [0.001, 0.0005, 0.0003].map((mark) => marks.get(mark) ?? "-").join("  ");
  console.log(`${name.padEnd(28)} ${figures}  wall ${seconds()} cpu ${cpu().toFixed(1)}  ${at}`);
}
process.exit(0);
