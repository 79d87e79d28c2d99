import type { Command } from "commander";
import { priceList, summarisePrices } from "didoi";
import { exitCodes } from "./exit-codes.js";
import { planAt, problemToState } from "./given.js";
import { language, words } from "./language.js";
import { parseCount, type ReadFlags, withReadOptions } from "./options.js";
import { answer, runCommand } from "./run.js";
import { subcommand } from "./subcommand.js";

const { about, args, names, options } = words;

interface Flags extends ReadFlags {
  readonly ranges?: number;
  readonly steps?: number;
  readonly json?: boolean;
}

/** didoi prices <problem> <plan> */
export function addPrices(program: Command): void {
  withReadOptions(subcommand(program, "prices", about.prices))
    .argument(`<${names.problem}>`, args.problem)
    .argument(`<${names.plan}>`, args.plan)
    .option(`--ranges <${names.number}>`, options.ranges, parseCount)
    .option(`--steps <${names.number}>`, options.steps, parseCount)
    .option("--json", options.json)
    .action((problem: string, plan: string, flags: Flags) =>
      runCommand(() => prices(problem, plan, flags)),
    );
}

async function prices(path: string, planPath: string, flags: Flags): Promise<number> {
  const problem = await problemToState(path, flags);
  const plan = await planAt(planPath, flags);
  const { ranges = 0, steps = 0 } = flags;
  const list = await priceList(problem, plan, { ranges, steps });
  answer(flags, list, () => summarisePrices(problem, list, language));
  return exitCodes.ok;
}
