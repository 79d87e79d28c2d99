import type { Command } from "commander";
import { parseShard, summariseScenarios, summariseUncertainty } from "didoi";
import { poolExecutor, runScenariosToFile } from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import { counter, type ExploreFlags } from "./explore.js";
import { planAt, problemToState } from "./given.js";
import { language, words } from "./language.js";
import { parseCount, parseSeed, withReadOptions } from "./options.js";
import { answer, runCommand } from "./run.js";
import { heed } from "./signals.js";
import { subcommand } from "./subcommand.js";

const { names, options } = words;

interface Flags extends ExploreFlags {
  readonly scenarios: number;
  readonly out: string;
  readonly shard?: string;
  readonly threads?: number;
  readonly plan?: string[];
}

/** didoi uncertainty <problem> */
export function addUncertainty(program: Command): void {
  withReadOptions(subcommand(program, "uncertainty", words.about.uncertainty))
    .argument(`<${names.problem}>`, words.args.problem)
    .option(`--seed <${names.number}>`, options.seed, parseSeed)
    .option("--json", options.json)
    .option(`--scenarios <${names.number}>`, options.scenarios, parseCount, 1000)
    .option(`--out <${names.file}>`, options.scenarioFile, "scenarios.ndjson")
    .option("--shard <i/n>", options.shard)
    .option(`--threads <${names.number}>`, options.threads, parseCount)
    .option(`--plan <${names.file}...>`, options.candidates)
    .action((path: string, flags: Flags) => runCommand(() => run(path, flags)));
}

async function run(path: string, flags: Flags): Promise<number> {
  const { scenarios, seed, threads, out } = flags;
  const shard = flags.shard === undefined ? undefined : parseShard(flags.shard, process.env);
  const problem = await problemToState(path, flags);
  const plans = await Promise.all((flags.plan ?? []).map((plan) => planAt(plan, flags)));
  const candidates = plans.map(({ decisions }) => decisions);
  const progress = counter();
  const file = await heed((signal) =>
    runScenariosToFile(
      out,
      problem,
      { scenarios, seed, shard, candidates },
      { executor: poolExecutor({ threads }), signal, onRecord: progress.show },
    ).finally(progress.end),
  );
  const result = summariseScenarios(file);
  answer(flags, result, () => summariseUncertainty(result, language, problem));
  return file.finished ? exitCodes.ok : exitCodes.atLimit;
}
