/** One process of a campaign: takes ranges of models, answers with counts. */
import { join } from "node:path";
import { builtLibrary } from "../../bench/library.js";
import { Random } from "../../src/random.js";
import { mixed } from "./draw.js";
import { kinds } from "./kinds.js";
import type { Tally } from "./tally.js";
import { count } from "./tally.js";
import { isFaulty, keepFailure, tryModel } from "./try-model.js";

export interface Job {
  readonly from: number;
  readonly to: number;
  readonly seed: number;
  readonly kinds: readonly string[];
  readonly variants: readonly string[];
  readonly out: string;
}

export interface JobResult {
  readonly from: number;
  readonly to: number;
  readonly tally: Tally;
  /** One line for each solve with a fault. */
  readonly failures: readonly string[];
  /** Of all solves, and of all judging, in ms. */
  readonly solveMs: number;
  readonly slowest: number;
}

process.on("disconnect", () => process.exit(1));
process.on("message", (job: Job) => {
  work(job).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});

async function work(job: Job): Promise<JobResult> {
  const library = await builtLibrary();
  const chosen = kinds.filter(([name]) => job.kinds.includes(name));
  const tally: Tally = {};
  const failures: string[] = [];
  let solveMs = 0;
  let slowest = 0;
  for (let n = job.from; n < job.to; n++) {
    const [kind, draw] = chosen[n % chosen.length]!;
    const model = draw(new Random(mixed(job.seed, n)));
    const trial = await tryModel(library, { model, variants: job.variants, seeds: [0] });
    count(tally, kind, trial.said);
    for (const { ms } of trial.said) {
      solveMs += ms;
      slowest = Math.max(slowest, ms);
    }
    const bad = trial.said.filter(({ counts }) => counts.some(isFaulty));
    const doubtful = trial.said.some(
      ({ counts }) => counts.includes("edge") || counts.includes("unknown"),
    );
    const name = `${kind}-${job.seed}-${n}`;
    if (bad.length > 0) await keepFailure(join(job.out, "failures"), name, trial);
    else if (doubtful) await keepFailure(join(job.out, "edges"), name, trial);
    for (const { variant, question, solution, faults, ms } of bad) {
      const why = "reason" in solution ? ` (${solution.reason})` : "";
      failures.push(
        `${name} | ${variant} | ${question} | ${solution.status}${why} | ${Math.round(ms)} ms | ${faults.join("; ")}`,
      );
    }
  }
  return { from: job.from, to: job.to, tally, failures, solveMs, slowest };
}
