import type { Command } from "commander";
import { alternatives, importance, summariseAlternatives, summariseImportance } from "didoi";
import { exitCodes } from "./exit-codes.js";
import { answer, counter, type ExploreFlags, planAt, problemAt } from "./explore.js";
import { exploreOptions, parseCount, parseFraction, withExploreOptions } from "./options.js";
import { runCommand } from "./run.js";
import { heed } from "./signals.js";

const problemArgument = "folder, JSON file, or - for JSON on standard input";

/** didoi importance <problem> <plan> */
export function addImportance(program: Command): void {
  withExploreOptions(program.command("importance"))
    .description("what each choice and each park of a plan is worth: the loss without it")
    .argument("<problem>", problemArgument)
    .argument("<plan>", "plan.json")
    .option("--whole", "solve whole plans too, for both ends of the interval")
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
        answer(flags, result, () => summariseImportance(problem, result, flags.lang));
        return exitCodes.ok;
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
  withExploreOptions(program.command("alternatives"))
    .description("other plans that are nearly as good")
    .argument("<problem>", problemArgument)
    .argument("<plan>", "plan.json")
    .option("--count <n>", "at most so many", parseCount, 5)
    .option("--min-difference <n>", "enterprises in which any two differ", parseCount, 10)
    .option("--max-loss <fraction>", "how much worse they may be", parseFraction, 0.01)
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
        answer(flags, result, () => summariseAlternatives(problem, result, flags.lang));
        return exitCodes.ok;
      }),
    );
}
