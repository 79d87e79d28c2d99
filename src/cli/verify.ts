import type { Command } from "commander";
import { type Violation, verifyPlan } from "didoi";
import { readJson } from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import { inputBytes, type ReadFlags, withReadOptions } from "./options.js";
import { readToState } from "./problem-in-memory.js";
import { printJson, printText, runCommand } from "./run.js";

/** didoi verify <problem> <plan> */
export function addVerify(program: Command): void {
  withReadOptions(program.command("verify"))
    .description("check a plan against its problem: every rule, figure and bound, without a solver")
    .argument("<problem>", "folder, JSON file, or - for JSON on standard input")
    .argument("<plan>", "plan.json, or - for standard input")
    .option("--certified", "refuse what rests on a search alone, which the file cannot prove")
    .option("--json", "print the result as one JSON document")
    .action((problem: string, plan: string, flags: Flags) =>
      runCommand(() => verify(problem, plan, flags)),
    );
}

interface Flags extends ReadFlags {
  readonly certified?: boolean;
  readonly json?: boolean;
}

async function verify(path: string, planPath: string, flags: Flags): Promise<number> {
  const { problem } = await readToState(path, flags);
  const { certified } = flags;
  const plan = await readJson(planPath, inputBytes(flags));
  const verification = verifyPlan(problem, plan, { certified });
  const { ok, violations, notes } = verification;
  if (flags.json === true) printJson(verification);
  else printText(`${(ok ? verified(notes) : violations.map(inWords)).join("\n")}\n`);
  return ok ? exitCodes.ok : exitCodes.refused;
}

function verified(notes: readonly string[]): string[] {
  return ["verified: every rule and figure holds", ...notes];
}

function inWords({ rule, where, message }: Violation): string {
  return `${rule}: ${where}: ${message}`;
}
