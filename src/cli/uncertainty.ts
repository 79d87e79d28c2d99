import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { mergeScenarios, parseShard, summariseScenarios, summariseUncertainty } from "didoi";
import { poolExecutor, runScenariosToFile, writeText } from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import { answer, counter, type ExploreFlags, planAt, problemAt } from "./explore.js";
import { languageOption, parseCount, withExploreOptions } from "./options.js";
import { runCommand } from "./run.js";
import { heed } from "./signals.js";

interface Flags extends ExploreFlags {
  readonly scenarios: number;
  readonly out: string;
  readonly shard?: string;
  readonly threads?: number;
  readonly plan?: string[];
}

/** didoi uncertainty <problem> */
export function addUncertainty(program: Command): void {
  withExploreOptions(program.command("uncertainty"))
    .description("how plans hold when figures are not what they seem: scenarios in threads")
    .argument("<problem>", "folder, JSON file, or - for JSON on standard input")
    .option("--scenarios <n>", "how many in all", parseCount, 1000)
    .option("--out <file>", "where scenarios are kept; goes on where it was", "scenarios.ndjson")
    .option("--shard <i/n>", "only this part; auto/n asks Kubernetes, AWS Batch or SLURM")
    .option("--threads <n>", "default one for each core", parseCount)
    .option("--plan <files...>", "plans whose regret is wanted")
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
  answer(flags, result, () => summariseUncertainty(result, flags.lang, problem));
  return file.finished ? exitCodes.ok : exitCodes.atLimit;
}

interface MergeFlags extends ExploreFlags {
  readonly out?: string;
  readonly force?: boolean;
}

/** didoi merge <files...> */
export function addMerge(program: Command): void {
  program
    .command("merge")
    .description("put the shards of `uncertainty` together")
    .argument("<files...>", "one file for each shard")
    .option("--out <file>", "write the scenarios of all there")
    .option("--force", "replace a file that is already there")
    .option("--json", "print the result as one JSON document")
    .addOption(languageOption())
    .action((files: string[], flags: MergeFlags) => runCommand(() => merge(files, flags)));
}

async function merge(files: readonly string[], flags: MergeFlags): Promise<number> {
  const texts = await Promise.all(
    files.map(async (name) => ({ name, text: await readFile(name, "utf8") })),
  );
  const merged = mergeScenarios(texts);
  if (flags.out !== undefined) await writeText(flags.out, merged.text, { force: flags.force });
  const result = summariseScenarios(merged);
  answer(flags, result, () => summariseUncertainty(result, flags.lang));
  return exitCodes.ok;
}
