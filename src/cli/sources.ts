import type { Command } from "commander";
import { sourcesOf, summariseSources } from "didoi";
import { readJson, readProblem } from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import { language, words } from "./language.js";
import { inputBytes, type ReadFlags, withReadOptions } from "./options.js";
import { printJson, printNotes, printText, runCommand } from "./run.js";
import { subcommand } from "./subcommand.js";
import { singleOptions } from "./variants.js";

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
  const { problem, notes } = await readProblem(path, singleOptions(flags));
  printNotes(notes);
  const found = sourcesOf(
    problem,
    plan === undefined ? undefined : await readJson(plan, inputBytes(flags)),
  );
  if (flags.json === true) printJson(found);
  else printText(`${summariseSources(found, language)}\n`);
  return exitCodes.ok;
}
