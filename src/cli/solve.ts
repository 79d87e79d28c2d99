import { join } from "node:path";
import { type Command, Option } from "commander";
import { checkProblem, DidoiError, planRelocation, summariseOutcome } from "didoi";
import { preparePlanFolder, readProblem, writePlan, writeProblem } from "didoi/node";
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
import { inOrder, printJson, printText, runCommand } from "./run.js";

interface Flags extends SolverFlags, ReadFlags {
  readonly out?: string;
  readonly writeProblem?: boolean;
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
    .option(
      "--out <dir>",
      "write plan.json, decisions.csv, moves.csv, parks.csv and moves.geojson there",
    )
    .option("--write-problem", "write problem.json there too: what was read, with every default")
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

const findings = {
  vi: (count: number) => `Dữ liệu có ${count} điều đáng chú ý: xem bằng lệnh \`didoi check\`.`,
  en: (count: number) => `There are ${count} findings about the problem: see \`didoi check\`.`,
} as const;

/** Where the problem is written: beside the plan. */
function problemFile(out: string | undefined): string {
  if (out !== undefined) return join(out, "problem.json");
  const message = "--write-problem needs a folder to write to.";
  throw new DidoiError([{ code: "E_USAGE", message, fix: "Give --out." }]);
}

async function solve(path: string, flags: Flags, signal: AbortSignal): Promise<number> {
  const { problem, notes } = await readProblem(path, readOptions(flags));
  for (const note of notes) process.stderr.write(`${note}\n`);
  const { length } = checkProblem(problem, flags.lang);
  if (length > 0) process.stderr.write(`${findings[flags.lang](length)}\n`);
  const { out, locale, force = false } = flags;
  // What stands in the way of the files is said before the solve, not after it.
  if (out !== undefined) await preparePlanFolder(out, { force });
  if (flags.writeProblem === true) await writeProblem(problem, problemFile(out), { force });
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
  else printText(`${summariseOutcome(problem, outcome, flags.lang)}\n`);
  return exitCodeOf(outcome.status);
}
