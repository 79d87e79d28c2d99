import { type Command, Option } from "commander";
import { planRelocation, summariseOutcome } from "didoi";
import { preparePlanFolder, readProblem, writePlan } from "didoi/node";
import { exitCodeOf } from "./exit-codes.js";
import {
  languageOption,
  type ReadFlags,
  readOptions,
  type SolverFlags,
  solveOptions,
  withReadOptions,
  withSolverOptions,
} from "./options.js";
import { progressLine } from "./progress-line.js";
import { inOrder, printJson, runCommand } from "./run.js";

interface Flags extends SolverFlags, ReadFlags {
  readonly out?: string;
  readonly force?: boolean;
  readonly locale: "none" | "vi";
  readonly json?: boolean;
  readonly lang: "vi" | "en";
}

/** didoi solve <problem> */
export function addSolve(program: Command): void {
  withSolverOptions(withReadOptions(program.command("solve")))
    .description("plan the relocation of a problem (a folder or a JSON file)")
    .argument(
      "<problem>",
      "folder with enterprises.csv, parks.csv, policy.json, assumptions.json, or a JSON file",
    )
    .option("--out <dir>", "write plan.json, moves.csv, parks.csv and moves.geojson there")
    .addOption(
      new Option("--locale <locale>", "CSV files for machines or for a Vietnamese Excel")
        .choices(["none", "vi"])
        .default("none"),
    )
    .option("--force", "replace files that are already there")
    .option("--json", "print the outcome as one JSON document")
    .addOption(languageOption())
    .action((path: string, flags: Flags) => runCommand((signal) => solve(path, flags, signal)));
}

async function solve(path: string, flags: Flags, signal: AbortSignal): Promise<number> {
  const { problem, notes } = await readProblem(path, readOptions(flags));
  for (const note of notes) process.stderr.write(`${note}\n`);
  const { out, locale } = flags;
  const force = flags.force === true;
  // What stands in the way of the files is said before the solve, not after it.
  if (out !== undefined) await preparePlanFolder(out, { force });
  const progress = progressLine();
  const options = { ...solveOptions(flags), signal, onProgress: progress.show };
  const outcome = await inOrder(() => planRelocation(problem, options));
  progress.end();
  if ("plan" in outcome && out !== undefined) {
    const { plan } = outcome;
    const files = await inOrder(() => writePlan(problem, plan, out, { force, locale }));
    process.stderr.write(`${files.join("\n")}\n`);
  }
  if (flags.json === true) printJson(outcome);
  else process.stdout.write(`${summariseOutcome(problem, outcome, flags.lang)}\n`);
  return exitCodeOf(outcome.status);
}
