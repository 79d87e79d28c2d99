import { verifyPlan } from "didoi";
import { readJson, readProblem } from "didoi/node";
import type { Command } from "commander";
import { exitCodes } from "./exit-codes.js";
import { decimalOption } from "./options.js";
import { printJson, runCommand } from "./run.js";

/** didoi verify <problem> <plan> */
export function addVerify(program: Command): void {
  program
    .command("verify")
    .description("check a plan against its problem: every rule, figure and bound, without a solver")
    .argument("<problem>", "folder or JSON file")
    .argument("<plan>", "plan.json")
    .addOption(decimalOption())
    .option("--json", "print the result as one JSON document")
    .action((problem: string, plan: string, flags: { decimal?: "," | "."; json?: boolean }) =>
      runCommand(async () => {
        const read = await readProblem(problem, flags.decimal === undefined ? {} : { decimal: flags.decimal });
        const verification = verifyPlan(read.problem, await readJson(plan));
        if (flags.json === true) printJson(verification);
        else if (verification.ok) process.stdout.write("verified: every rule, figure and bound holds\n");
        else
          for (const { rule, where, message } of verification.violations)
            process.stdout.write(`${rule}: ${where}: ${message}\n`);
        return verification.ok ? exitCodes.ok : exitCodes.refused;
      }),
    );
}
