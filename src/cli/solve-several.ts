/** Several policies or scenarios in one solve: each is solved by itself, and one table stands for all. */
import { compareOutcomes, printable, summariseComparison } from "didoi";
import { exitCodeOf, exitCodes } from "./exit-codes.js";
import { language } from "./language.js";
import { lookLines } from "./look-first.js";
import { jsonText, printPrecious } from "./run.js";
import { heed, whole } from "./signals.js";
import { type Ended, type Job, type SolveFlags, solverOf, store } from "./solve-job.js";
import { whyNone } from "./why-none.js";

/** The exit code is that of the worst: what ended without a plan before what a limit ended. */
export async function solveSeveral(jobs: readonly Job[], flags: SolveFlags): Promise<number> {
  let isStored = flags.out !== undefined;
  const reasons: string[] = [];
  const outcomes = await heed(async (signal): Promise<Ended[]> => {
    const ended: Ended[] = [];
    for (const job of jobs) {
      const { problem, out, name } = job;
      const outcome = await solverOf(job, flags)(signal);
      ended.push(outcome);
      const why = flags.json === true ? [] : await whyNone(job, outcome, signal);
      reasons.push(...section(name, why));
      if (out !== undefined && "plan" in outcome) {
        const { plan } = outcome;
        isStored = (await whole(() => store(problem, plan, out, flags))) && isStored;
      }
    }
    return ended;
  });
  const named = outcomes.map((outcome, k) => ({ name: jobs[k]?.name ?? "", outcome }));
  const comparison = compareOutcomes(named);
  const document = (): string => jsonText({ comparison, outcomes: named });
  const looks = jobs.flatMap(({ look, name }) => {
    const lines = section(name, lookLines(look));
    return lines.length === 0 ? [] : [...lines, ""];
  });
  const below = reasons.length === 0 ? [] : ["", ...reasons];
  const text = `${[...looks, summariseComparison(comparison, language), ...below].join("\n")}\n`;
  printPrecious(
    flags.json === true ? document() : printable(text),
    isStored ? undefined : { name: "plans.json", text: document },
  );
  const codes = outcomes.map(({ status }) => exitCodeOf(status));
  if (flags.out !== undefined && !isStored) codes.push(exitCodes.badData);
  return worst(codes);
}

/** Lines under a name; none where there are none. */
const section = (name: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${name}:`, ...lines.map((line) => `  ${line}`)];

const order = [
  exitCodes.failed,
  exitCodes.badData,
  exitCodes.infeasible,
  exitCodes.stopped,
  exitCodes.atLimit,
];

function worst(codes: readonly number[]): number {
  return order.find((code) => codes.includes(code)) ?? exitCodes.ok;
}
