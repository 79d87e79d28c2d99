import type { Command } from "commander";
import { reportHtml } from "didoi";
import {
  keepInputs,
  prepareFile,
  problemInputs,
  readJson,
  readProblem,
  writeText,
} from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import { language, words } from "./language.js";
import { inputBytes, type ReadFlags, withReadOptions } from "./options.js";
import { printNotes, printText, runCommand } from "./run.js";
import { tidy } from "./signals.js";
import { subcommand } from "./subcommand.js";
import { singleOptions } from "./variants.js";

interface Flags extends ReadFlags {
  readonly out: string;
  readonly baseMap?: string;
  readonly force?: boolean;
}

/** didoi report <problem> [plan...] */
export function addReport(program: Command): void {
  withReadOptions(subcommand(program, "report", words.about.report))
    .argument(`<${words.names.problem}>`, words.args.problem)
    .argument(`[${words.names.plan}...]`, words.args.plans)
    .option(`--out <${words.names.file}>`, words.options.reportOut, "report.html")
    .option(`--base-map <${words.names.file}>`, words.options.baseMap)
    .option("--force", words.options.force)
    .action((problem: string, plans: string[], flags: Flags) =>
      runCommand(() => report(problem, plans, flags)),
    );
}

/** A base map that is larger would be no sketch below a plan. */
const baseMapBytes = 20 * 1024 * 1024;

async function report(path: string, files: readonly string[], flags: Flags): Promise<number> {
  const { out, force, baseMap: mapFile } = flags;
  const options = singleOptions(flags);
  const others = mapFile === undefined ? files : [...files, mapFile];
  await keepInputs([out], [...problemInputs(path, options), ...others]);
  await tidy(() => prepareFile(out, { force }));
  const { problem, notes } = await readProblem(path, options);
  printNotes(notes);
  const plans = await Promise.all(
    files.map(async (name) => ({ name, plan: await readJson(name, inputBytes(flags)) })),
  );
  const baseMap =
    mapFile === undefined ? undefined : await readJson(mapFile, { bytes: baseMapBytes });
  const { html, ok } = reportHtml(problem, { plans, baseMap, language });
  await tidy(() => writeText(out, [html], { force }));
  printText(`${words.reported(out)}\n`);
  if (ok) return exitCodes.ok;
  return plans.length === 0 ? exitCodes.infeasible : exitCodes.refused;
}
