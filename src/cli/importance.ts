import type { Command } from "commander";
import { alternatives, importance, summariseAlternatives, summariseImportance } from "didoi";
import { exitCodes } from "./exit-codes.js";
import { answer, counter, type ExploreFlags, planAt, problemAt } from "./explore.js";
import { language, words } from "./language.js";
import { exploreOptions, parseCount, parseFraction, withExploreOptions } from "./options.js";
import { runCommand } from "./run.js";
import { heed } from "./signals.js";
import { subcommand } from "./subcommand.js";

const { about, args, names, options } = words;

/** didoi importance <problem> <plan> */
export function addImportance(program: Command): void {
  withExploreOptions(subcommand(program, "importance", about.importance))
    .argument(`<${names.problem}>`, args.problem)
    .argument(`<${names.plan}>`, args.plan)
    .option("--whole", options.whole)
    .action((path: string, plan: string, flags: ExploreFlags & { whole?: boolean }) =>
      runCommand(async () => {
        const problem = await problemAt(path, flags);
        const given = await planAt(plan, flags);
        const progress = counter();
        const result = await heed((signal) =>
          importance(problem, given, {
            ...exploreOptions(flags, { gap: 0.001 }),
            whole: flags.whole,
            signal,
            onDone: progress.show,
          }).finally(progress.end),
        );
        answer(flags, result, () => summariseImportance(problem, result, language));
        return result.ended === undefined ? exitCodes.ok : exitCodes.atLimit;
      }),
    );
}

interface AlternativesFlags extends ExploreFlags {
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
    .action((path: string, plan: string, flags: AlternativesFlags) =>
      runCommand(async () => {
        const problem = await problemAt(path, flags);
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
