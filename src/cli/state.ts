import type { Command } from "commander";
import { statePlan, summariseStatement } from "didoi";
import { readDecisions, readJson, readProblem } from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import {
  inputBytes,
  languageOption,
  type ReadFlags,
  readOptions,
  withReadOptions,
} from "./options.js";
import { refuseBeyondMemory } from "./problem-in-memory.js";
import { printJson, printText, runCommand } from "./run.js";

interface Flags extends ReadFlags {
  readonly plan?: string;
  readonly json?: boolean;
  readonly lang: "vi" | "en";
}

/** didoi state <problem> <decisions...> */
export function addState(program: Command): void {
  withReadOptions(program.command("state"))
    .description("state decisions written by hand: every figure, and each rule that they break")
    .argument("<problem>", "folder, JSON file, or - for JSON on standard input")
    .argument(
      "<decisions...>",
      "decisions.csv, moves.csv, or a JSON file with decisions or a plan, or - for one of them on standard input; several files are one list",
    )
    .option("--plan <file>", "a plan.json: its prices say how far the decisions are from the best")
    .option("--json", "print the statement as one JSON document")
    .addOption(languageOption())
    .action((problem: string, decisions: string[], flags: Flags) =>
      runCommand(() => state(problem, decisions, flags)),
    );
}

async function state(path: string, lists: readonly string[], flags: Flags): Promise<number> {
  const { problem, notes } = await readProblem(path, readOptions(flags));
  for (const note of notes) process.stderr.write(`${note}\n`);
  const options = readOptions(flags);
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
  else printText(`${summariseStatement(problem, stated, flags.lang)}\n`);
  return stated.ok ? exitCodes.ok : exitCodes.refused;
}
