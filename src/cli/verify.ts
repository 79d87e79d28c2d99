import type { Command } from "commander";
import {
  type Problem,
  type Remark,
  remarkIn,
  type Violation,
  verifyPlan,
  violationLine,
} from "didoi";
import { readJson } from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import { problemToState } from "./given.js";
import { language, words } from "./language.js";
import { inputBytes, type ReadFlags, withReadOptions } from "./options.js";
import { answer, runCommand } from "./run.js";
import { subcommand } from "./subcommand.js";

/** didoi verify <problem> <plan> */
export function addVerify(program: Command): void {
  withReadOptions(subcommand(program, "verify", words.about.verify))
    .argument(`<${words.names.problem}>`, words.args.problem)
    .argument(`<${words.names.plan}>`, words.args.plan)
    .option("--certified", words.options.certified)
    .option("--json", words.options.json)
    .action((problem: string, plan: string, flags: Flags) =>
      runCommand(() => verify(problem, plan, flags)),
    );
}

interface Flags extends ReadFlags {
  readonly certified?: boolean;
  readonly json?: boolean;
}

async function verify(path: string, planPath: string, flags: Flags): Promise<number> {
  const problem = await problemToState(path, flags);
  const { certified } = flags;
  const plan = await readJson(planPath, inputBytes(flags));
  const verification = verifyPlan(problem, plan, { certified });
  const { ok, violations, notes } = verification;
  answer(flags, verification, () =>
    (ok ? verified(notes) : broken(problem, violations)).join("\n"),
  );
  return ok ? exitCodes.ok : exitCodes.refused;
}

function verified(notes: readonly Remark[]): string[] {
  return [words.verified, ...notes.map((note) => remarkIn(note, language))];
}

function broken({ parks }: Problem, violations: readonly Violation[]): string[] {
  const names = parks.map(({ id, name }) => ({ park: id, name }));
  return violations.map((one) => violationLine(one, names, language));
}
