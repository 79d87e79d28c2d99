import type { Command } from "commander";
import { sourcesOf, summariseSources } from "didoi";
import { readJson } from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import { problemAt } from "./given.js";
import { language, words } from "./language.js";
import { inputBytes, type ReadFlags, withReadOptions } from "./options.js";
import { answer, runCommand } from "./run.js";
import { subcommand } from "./subcommand.js";

interface Flags extends ReadFlags {
  readonly json?: boolean;
}

/** didoi sources <problem> [plan] */
export function addSources(program: Command): void {
  withReadOptions(subcommand(program, "sources", words.about.sources))
    .argument(`<${words.names.problem}>`, words.args.problem)
    .argument(`[${words.names.plan}]`, words.args.sourcesPlan)
    .option("--json", words.options.json)
    .action((problem: string, plan: string | undefined, flags: Flags) =>
      runCommand(() => sources(problem, plan, flags)),
    );
}

async function sources(path: string, plan: string | undefined, flags: Flags): Promise<number> {
  const problem = await problemAt(path, flags);
  const found = sourcesOf(
    problem,
    plan === undefined ? undefined : await readJson(plan, inputBytes(flags)),
  );
  answer(flags, found, () => summariseSources(found, language));
  return exitCodes.ok;
}
