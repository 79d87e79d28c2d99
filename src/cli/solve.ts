import { type Outcome, planRelocation, summariseText } from "didoi";
import { readProblem, writePlan } from "didoi/node";
import type { Command } from "commander";
import { exitCodeOf } from "./exit-codes.js";
import { decimalOption, languageOption, type SolverFlags, solveOptions, withSolverOptions } from "./options.js";
import { progressLine } from "./progress-line.js";
import { printJson, runCommand } from "./run.js";

interface Flags extends SolverFlags {
  readonly decimal?: "," | ".";
  readonly out?: string;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly lang: "vi" | "en";
}

/** didoi solve <problem> */
export function addSolve(program: Command): void {
  withSolverOptions(program.command("solve"))
    .description("plan the relocation of a problem (a folder or a JSON file)")
    .argument("<problem>", "folder with enterprises.csv, parks.csv, policy.json, assumptions.json, or a JSON file")
    .addOption(decimalOption())
    .option("--out <dir>", "write plan.json, moves.csv, parks.csv and moves.geojson there")
    .option("--force", "replace files that are already there")
    .option("--json", "print the outcome as one JSON document")
    .addOption(languageOption())
    .action((path: string, flags: Flags) => runCommand((signal) => solve(path, flags, signal)));
}

async function solve(path: string, flags: Flags, signal: AbortSignal): Promise<number> {
  const { problem, notes } = await readProblem(path, flags.decimal === undefined ? {} : { decimal: flags.decimal });
  for (const note of notes) process.stderr.write(`${note}\n`);
  const progress = progressLine();
  const outcome = await planRelocation(problem, {
    ...solveOptions(flags),
    signal,
    onProgress: progress.show,
  });
  progress.end();
  if ("plan" in outcome && flags.out !== undefined) {
    const files = await writePlan(problem, outcome.plan, flags.out, { force: flags.force === true });
    process.stderr.write(`${files.join("\n")}\n`);
  }
  if (flags.json === true) printJson(outcome);
  else process.stdout.write(`${inWords(outcome, flags.lang)}\n`);
  return exitCodeOf(outcome.status);
}

function inWords(outcome: Outcome, language: "vi" | "en"): string {
  if ("plan" in outcome) return summariseText(outcome.plan, language);
  if ("relaxation" in outcome) {
    const { objective, bound, certifiedBound, fractions, prices } = outcome.relaxation;
    return [
      `relaxation: ${outcome.status}, objective ${objective}, bound ${bound}, certified bound ${certifiedBound}`,
      `${fractions.length} fractions, ${Object.keys(prices).length} rows with a price (--json lists them)`,
    ].join("\n");
  }
  return `${outcome.status}: ${outcome.reason}`;
}
