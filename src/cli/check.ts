import type { Command } from "commander";
import { checkProblem } from "didoi";
import { readProblem } from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import { type ReadFlags, readOptions, withReadOptions } from "./options.js";
import { printJson, runCommand } from "./run.js";

interface Flags extends ReadFlags {
  readonly json?: boolean;
}

/** didoi check <problem> */
export function addCheck(program: Command): void {
  withReadOptions(program.command("check"))
    .description("look for what no plan can satisfy and for suspicious figures, without solving")
    .argument("<problem>", "folder or JSON file")
    .option("--json", "print the findings as one JSON document")
    .action((problem: string, flags: Flags) => runCommand(() => check(problem, flags)));
}

async function check(path: string, flags: Flags): Promise<number> {
  const { problem, notes } = await readProblem(path, readOptions(flags));
  for (const note of notes) process.stderr.write(`${note}\n`);
  const findings = checkProblem(problem);
  if (flags.json === true) printJson(findings);
  else if (findings.length === 0) process.stdout.write("nothing found\n");
  else
    for (const { kind, rule, fact, fix, ids } of findings) {
      const records = ids.length === 0 ? "" : ` [${ids.join(", ")}]`;
      process.stdout.write(`${kind}: ${rule}: ${fact} ${fix}${records}\n`);
    }
  return findings.some(({ kind }) => kind === "impossible") ? exitCodes.infeasible : exitCodes.ok;
}
