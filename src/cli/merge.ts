import type { Command } from "commander";
import { mergeScenarios, summariseScenarios, summariseUncertainty } from "didoi";
import { readText, writeText } from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import { language, words } from "./language.js";
import { answer, runCommand } from "./run.js";
import { tidy } from "./signals.js";
import { subcommand } from "./subcommand.js";

const { names, options } = words;

interface Flags {
  readonly out?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** didoi merge <files...> */
export function addMerge(program: Command): void {
  subcommand(program, "merge", words.about.merge)
    .argument(`<${names.file}...>`, words.args.shards)
    .option(`--out <${names.file}>`, options.merged)
    .option("--force", options.force)
    .option("--json", options.json)
    .action((files: string[], flags: Flags) => runCommand(() => merge(files, flags)));
}

async function merge(files: readonly string[], flags: Flags): Promise<number> {
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
