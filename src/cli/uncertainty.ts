import type { Command } from "commander";
import { mergeScenarios, parseShard, summariseScenarios, summariseUncertainty } from "didoi";
import { poolExecutor, readText, runScenariosToFile, writeText } from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import { answer, counter, type ExploreFlags, planAt, problemAt } from "./explore.js";
import { language, words } from "./language.js";
import { parseCount, parseSeed, withReadOptions } from "./options.js";
import { runCommand } from "./run.js";
import { heed, tidy } from "./signals.js";
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
  const problem = await problemAt(path, flags);
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

interface MergeFlags extends ExploreFlags {
  readonly out?: string;
  readonly force?: boolean;
}

/** didoi merge <files...> */
export function addMerge(program: Command): void {
  subcommand(program, "merge", words.about.merge)
    .argument(`<${names.file}...>`, words.args.shards)
    .option(`--out <${names.file}>`, options.merged)
    .option("--force", options.force)
    .option("--json", options.json)
    .action((files: string[], flags: MergeFlags) => runCommand(() => merge(files, flags)));
}

async function merge(files: readonly string[], flags: MergeFlags): Promise<number> {
  const texts = await Promise.all(
    files.map(async (name) => ({ name, text: await readText(name) })),
  );
  const merged = mergeScenarios(texts);
  const { out, force } = flags;
  if (out !== undefined) await tidy(() => writeText(out, merged.text, { force }));
  const result = summariseScenarios(merged);
  answer(flags, result, () => summariseUncertainty(result, language));
  return exitCodes.ok;
}
