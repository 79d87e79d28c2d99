import type { Command } from "commander";
import { statePlan, summariseStatement } from "didoi";
import { readDecisions, readJson, readProblem } from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import { language, words } from "./language.js";
import { inputBytes, type ReadFlags, withReadOptions } from "./options.js";
import { refuseBeyondMemory } from "./problem-in-memory.js";
import { printJson, printNotes, printText, runCommand } from "./run.js";
import { subcommand } from "./subcommand.js";
import { singleOptions } from "./variants.js";

interface Flags extends ReadFlags {
  readonly plan?: string;
  readonly full?: boolean;
  readonly json?: boolean;
}

/** didoi state <problem> <decisions...> */
export function addState(program: Command): void {
  withReadOptions(subcommand(program, "state", words.about.state))
    .argument(`<${words.names.problem}>`, words.args.problem)
    .argument(`<${words.names.decisions}...>`, words.args.decisions)
    .option(`--plan <${words.names.file}>`, words.options.beside)
    .option("--full", words.options.full)
    .option("--json", words.options.json)
    .action((problem: string, decisions: string[], flags: Flags) =>
      runCommand(() => state(problem, decisions, flags)),
    );
}

async function state(path: string, lists: readonly string[], flags: Flags): Promise<number> {
  const options = singleOptions(flags);
  const { problem, notes } = await readProblem(path, options);
  printNotes(notes);
  const parts = await Promise.all(lists.map((list) => readDecisions(list, problem, options)));
  const decisions = {
    acts: parts.flatMap(({ acts }) => acts),
    opened: parts.flatMap(({ opened }) => opened),
    expansions: parts.flatMap(({ expansions }) => expansions),
  };
  const beside =
    flags.plan === undefined ? undefined : await readJson(flags.plan, inputBytes(flags));
  // The prices of a plan are judged on the model.
  if (beside !== undefined) refuseBeyondMemory(problem);
  const stated = statePlan(problem, decisions, { beside });
  if (flags.json === true) printJson(stated);
  else printText(`${summariseStatement(problem, stated, language, flags)}\n`);
  return stated.ok ? exitCodes.ok : exitCodes.refused;
}
