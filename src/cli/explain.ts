import type { Command } from "commander";
import { explain as explainPlan, summariseExplanation } from "didoi";
import { exitCodes } from "./exit-codes.js";
import { planAt, problemToState } from "./given.js";
import { language, words } from "./language.js";
import { type ReadFlags, withReadOptions } from "./options.js";
import { answer, runCommand } from "./run.js";
import { subcommand } from "./subcommand.js";

const { about, args, names, options } = words;

interface Flags extends ReadFlags {
  readonly take?: boolean;
  readonly target?: string;
  readonly places?: boolean;
  readonly json?: boolean;
}

/** didoi explain <problem> <plan> <enterprise> */
export function addExplain(program: Command): void {
  withReadOptions(subcommand(program, "explain", about.explain))
    .argument(`<${names.problem}>`, args.problem)
    .argument(`<${names.plan}>`, args.plan)
    .argument(`<${names.enterprise}>`, args.enterprise)
    .option("--take", options.take)
    .option(`--target <${names.choice}>`, options.target)
    .option("--places", options.places)
    .option("--json", options.json)
    .action((problem: string, plan: string, id: string, flags: Flags) =>
      runCommand(() => explain(problem, plan, id, flags)),
    );
}

async function explain(path: string, planPath: string, id: string, flags: Flags): Promise<number> {
  const problem = await problemToState(path, flags);
  const plan = await planAt(planPath, flags);
  const { take, target, places } = flags;
  const explanation = await explainPlan(problem, plan, id, {
    whatItTakes: take === true || target !== undefined,
    target,
  });
  const shown = { places: places === true };
  answer(flags, explanation, () => summariseExplanation(problem, explanation, language, shown));
  return exitCodes.ok;
}
