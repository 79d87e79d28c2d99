import type { Command } from "commander";
import { importance, summariseImportance } from "didoi";
import { exitCodes } from "./exit-codes.js";
import { counter, type ExploreFlags, exploreOptions, withExploreOptions } from "./explore.js";
import { planAt, problemToState } from "./given.js";
import { language, words } from "./language.js";
import { answer, runCommand } from "./run.js";
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
        const problem = await problemToState(path, flags);
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
