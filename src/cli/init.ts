import type { Command } from "commander";
import { writeTemplate } from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import { words } from "./language.js";
import { printText, runCommand } from "./run.js";
import { whole } from "./signals.js";
import { subcommand } from "./subcommand.js";

interface Flags {
  readonly csv?: boolean;
  readonly force?: boolean;
}

/** didoi init [folder] */
export function addInit(program: Command): void {
  const { about, args, names, options } = words;
  subcommand(program, "init", about.init)
    .argument(`[${names.folder}]`, args.newFolder, ".")
    .option("--csv", options.csv)
    .option("--force", options.force)
    .action((folder: string, flags: Flags) => runCommand(() => init(folder, flags)));
}

async function init(folder: string, { csv, force }: Flags): Promise<number> {
  const { written, kept } = await whole(() => writeTemplate(folder, { csv, force }));
  process.stderr.write(`${written.join("\n")}\n`);
  const say = words.init;
  const lines = [
    ...kept.map(say.kept),
    ...(kept.length < 2 ? [say.fill] : []),
    say.policy,
    say.check(folder),
    say.solve(folder),
  ];
  printText(`${lines.join("\n")}\n`);
  return exitCodes.ok;
}
