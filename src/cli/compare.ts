import type { Command } from "commander";
import {
  comparePlans,
  type PlanSide,
  type Problem,
  planSchema,
  summariseComparedPlans,
} from "didoi";
import { readDecisions, readJson } from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import { problemToState } from "./given.js";
import { language, words } from "./language.js";
import { collect, inputBytes, parseCount, type ReadFlags, withReadOptions } from "./options.js";
import { answer, runCommand } from "./run.js";
import { subcommand } from "./subcommand.js";
import { singleOptions } from "./variants.js";

const { about, args, names, options } = words;

interface Flags extends ReadFlags {
  readonly problem2?: string;
  readonly policy2?: readonly string[];
  readonly scenario2?: readonly string[];
  readonly set2?: readonly string[];
  readonly most: number;
  readonly json?: boolean;
}

/** didoi compare <problem> <plan> [plan] */
export function addCompare(program: Command): void {
  withReadOptions(subcommand(program, "compare", about.compare))
    .argument(`<${names.problem}>`, args.problem)
    .argument(`<${names.plan}>`, args.compared)
    .argument(`[${names.plan}]`, args.comparedTo)
    .option(`--problem2 <${names.problem}>`, options.problem2)
    .option(`--policy2 <${names.file}>`, options.policy2, collect)
    .option(`--scenario2 <${names.file}>`, options.scenario2, collect)
    .option(`--set2 <${names.setting}>`, options.set2, collect)
    .option(`--most <${names.number}>`, options.most, parseCount, 10)
    .option("--json", options.json)
    .action((problem: string, first: string, second: string | undefined, flags: Flags) =>
      runCommand(() => compare(problem, first, second, flags)),
    );
}

/** With one plan it is compared with today. */
async function compare(
  path: string,
  first: string,
  second: string | undefined,
  flags: Flags,
): Promise<number> {
  const problem = await problemToState(path, flags);
  const given = await sideAt(first, problem, flags);
  const [before, after] =
    second === undefined
      ? [{ problem }, given]
      : [given, await sideAt(second, await secondProblem(path, problem, flags), flags)];
  const comparison = comparePlans(before, after);
  answer(flags, comparison, () =>
    summariseComparedPlans([before.problem, after.problem], comparison, language, flags.most),
  );
  return exitCodes.ok;
}

/** The same problem, unless a flag says what differs. */
async function secondProblem(path: string, first: Problem, flags: Flags): Promise<Problem> {
  const { problem2, policy2: policy = [], scenario2: scenario = [], set2: set = [] } = flags;
  const isSame = problem2 === undefined && [...policy, ...scenario, ...set].length === 0;
  return isSame ? first : problemToState(problem2 ?? path, { ...flags, policy, scenario, set });
}

/** A plan with its prices, or a list of decisions. */
async function sideAt(file: string, problem: Problem, flags: Flags): Promise<PlanSide> {
  if (file.toLowerCase().endsWith(".json")) {
    const parsed = planSchema.safeParse(await readJson(file, inputBytes(flags)));
    if (parsed.success) return { problem, plan: parsed.data };
  }
  const decisions = await readDecisions(file, problem, singleOptions(flags));
  return { problem, decisions };
}
