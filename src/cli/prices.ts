import type { Command } from "commander";
import { priceList, summarisePrices } from "didoi";
import { readProblem } from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import {
  languageOption,
  parseCount,
  type ReadFlags,
  readOptions,
  withReadOptions,
} from "./options.js";
import { readPlan } from "./read-plan.js";
import { printJson, printText, runCommand } from "./run.js";

interface Flags extends ReadFlags {
  readonly ranges?: number;
  readonly steps?: number;
  readonly json?: boolean;
  readonly lang: "vi" | "en";
}

/** didoi prices <problem> <plan> */
export function addPrices(program: Command): void {
  withReadOptions(program.command("prices"))
    .description("say what one more of each limit of a plan is worth")
    .argument("<problem>", "folder, JSON file, or - for JSON on standard input")
    .argument("<plan>", "a plan.json of it")
    .option(
      "--ranges <n>",
      "for how many it is said how far the price holds (default 3)",
      parseCount,
    )
    .option("--steps <n>", "for how many the plan is made again with a lot more", parseCount)
    .option("--json", "print the prices as one JSON document")
    .addOption(languageOption())
    .action((problem: string, plan: string, flags: Flags) =>
      runCommand(() => run(problem, plan, flags)),
    );
}

async function run(path: string, planPath: string, flags: Flags): Promise<number> {
  const { problem, notes } = await readProblem(path, readOptions(flags));
  for (const note of notes) process.stderr.write(`${note}\n`);
  const plan = await readPlan(planPath, flags);
  const list = await priceList(problem, plan, { ranges: flags.ranges, steps: flags.steps });
  if (flags.json === true) printJson(list);
  else printText(`${summarisePrices(problem, list, flags.lang)}\n`);
  return exitCodes.ok;
}
