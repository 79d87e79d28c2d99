import type { Command } from "commander";
import { verifyPlan } from "didoi";
import { readJson, readProblem } from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import { inputBytes, type ReadFlags, readOptions, withReadOptions } from "./options.js";
import { printJson, runCommand } from "./run.js";

/** didoi verify <problem> <plan> */
export function addVerify(program: Command): void {
  withReadOptions(program.command("verify"))
    .description("check a plan against its problem: every rule, figure and bound, without a solver")
    .argument("<problem>", "folder, JSON file, or - for JSON on standard input")
    .argument("<plan>", "plan.json, or - for standard input")
    .option("--json", "print the result as one JSON document")
    .action((problem: string, plan: string, flags: Flags) =>
      runCommand(() => verify(problem, plan, flags)),
    );
}

interface Flags extends ReadFlags {
  readonly json?: boolean;
}

async function verify(path: string, planPath: string, flags: Flags): Promise<number> {
  const { problem } = await readProblem(path, readOptions(flags));
  const verification = verifyPlan(problem, await readJson(planPath, inputBytes(flags)));
  if (flags.json === true) printJson(verification);
  else if (verification.ok) process.stdout.write("verified: every rule, figure and bound holds\n");
  else
    for (const { rule, where, message } of verification.violations)
      process.stdout.write(`${rule}: ${where}: ${message}\n`);
  return verification.ok ? exitCodes.ok : exitCodes.refused;
}
