import type { Command } from "commander";
import { statePlan, summariseStatement } from "didoi";
import { readDecisions, readJson } from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import { problemAt } from "./given.js";
import { language, words } from "./language.js";
import { inputBytes, type ReadFlags, readOptions, withReadOptions } from "./options.js";
import { refuseBeyondMemory } from "./problem-in-memory.js";
import { answer, runCommand } from "./run.js";
import { subcommand } from "./subcommand.js";

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
  const problem = await problemAt(path, flags);
  const parts = await Promise.all(
    lists.map((list) => readDecisions(list, problem, readOptions(flags))),
  );
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
  answer(flags, stated, () => summariseStatement(problem, stated, language, flags));
  return stated.ok ? exitCodes.ok : exitCodes.refused;
}
