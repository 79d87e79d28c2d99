import type { Command } from "commander";
import { priceList, summarisePrices } from "didoi";
import { exitCodes } from "./exit-codes.js";
import { language, words } from "./language.js";
import { parseCount, type ReadFlags, withReadOptions } from "./options.js";
import { readToState } from "./problem-in-memory.js";
import { readPlan } from "./read-plan.js";
import { printJson, printNotes, printText, runCommand } from "./run.js";
import { subcommand } from "./subcommand.js";
import { singleOptions } from "./variants.js";

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
  const { problem, notes } = await readToState(path, singleOptions(flags));
  printNotes(notes);
  const plan = await readPlan(planPath, flags);
  const { ranges = 0, steps = 0 } = flags;
  const list = await priceList(problem, plan, { ranges, steps });
  if (flags.json === true) printJson(list);
  else printText(`${summarisePrices(problem, list, language)}\n`);
  return exitCodes.ok;
}
