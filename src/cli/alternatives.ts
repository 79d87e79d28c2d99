import type { Command } from "commander";
import { alternatives, summariseAlternatives } from "didoi";
import { exitCodes } from "./exit-codes.js";
import { counter, type ExploreFlags, exploreOptions, withExploreOptions } from "./explore.js";
import { planAt, problemToState } from "./given.js";
import { language, words } from "./language.js";
import { parseCount, parseFraction } from "./options.js";
import { answer, runCommand } from "./run.js";
import { heed } from "./signals.js";
import { subcommand } from "./subcommand.js";

const { about, args, names, options } = words;

interface Flags extends ExploreFlags {
  readonly count: number;
  readonly minDifference: number;
  readonly maxLoss: number;
}

/** didoi alternatives <problem> <plan> */
export function addAlternatives(program: Command): void {
  withExploreOptions(subcommand(program, "alternatives", about.alternatives))
    .argument(`<${names.problem}>`, args.problem)
    .argument(`<${names.plan}>`, args.plan)
    .option(`--count <${names.number}>`, options.count, parseCount, 5)
    .option(`--min-difference <${names.number}>`, options.minDifference, parseCount, 10)
    .option(`--max-loss <${names.fraction}>`, options.maxLoss, parseFraction, 0.01)
    .action((path: string, plan: string, flags: Flags) =>
      runCommand(async () => {
        const problem = await problemToState(path, flags);
        const given = await planAt(plan, flags);
        const { count, minDifference, maxLoss } = flags;
        const progress = counter();
        const result = await heed((signal) =>
          alternatives(problem, given, {
            ...exploreOptions(flags, { gap: 0.001 }),
            count,
            minDifference,
            maxLoss,
            signal,
            onPlan: progress.show,
          }).finally(progress.end),
        );
        answer(flags, result, () => summariseAlternatives(problem, result, language));
        return result.ended === "limit" ? exitCodes.atLimit : exitCodes.ok;
      }),
    );
}
