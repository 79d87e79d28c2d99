import type { Command } from "commander";
import { explain, summariseExplanation } from "didoi";
import { readProblem } from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import { languageOption, type ReadFlags, readOptions, withReadOptions } from "./options.js";
import { readPlan } from "./read-plan.js";
import { printJson, printText, runCommand } from "./run.js";

interface Flags extends ReadFlags {
  readonly take?: boolean;
  readonly target?: string;
  readonly places?: boolean;
  readonly json?: boolean;
  readonly lang: "vi" | "en";
}

/** didoi explain <problem> <plan> <enterprise> */
export function addExplain(program: Command): void {
  withReadOptions(program.command("explain"))
    .description("say why an enterprise does what it does in a plan")
    .argument("<problem>", "folder, JSON file, or - for JSON on standard input")
    .argument("<plan>", "a plan.json of it")
    .argument("<enterprise>", "id of an enterprise")
    .option("--take", "what it would take for it to do something else")
    .option("--target <choice>", "a park or alternative that is asked about besides")
    .option("--places", "each park and alternative in one line")
    .option("--json", "print the explanation as one JSON document")
    .addOption(languageOption())
    .action((problem: string, plan: string, id: string, flags: Flags) =>
      runCommand(() => run(problem, plan, id, flags)),
    );
}

async function run(path: string, planPath: string, id: string, flags: Flags): Promise<number> {
  const { problem, notes } = await readProblem(path, readOptions(flags));
  for (const note of notes) process.stderr.write(`${note}\n`);
  const plan = await readPlan(planPath, flags);
  const { take, target, places, lang } = flags;
  const explanation = await explain(problem, plan, id, {
    whatItTakes: take === true || target !== undefined,
    target,
  });
  if (flags.json === true) printJson(explanation);
  else
    printText(`${summariseExplanation(problem, explanation, lang, { places: places === true })}\n`);
  return exitCodes.ok;
}
