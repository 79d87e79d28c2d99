import type { Command } from "commander";
import {
  anonymise,
  diagnose,
  mergeScenarios,
  type Problem,
  reportHtml,
  summariseScenarios,
} from "didoi";
import { keepInputs, prepareFile, problemInputs, readJson, readText, writeText } from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import { problemAt } from "./given.js";
import { language, words } from "./language.js";
import { inputBytes, type ReadFlags, withReadOptions } from "./options.js";
import { fitsMemory } from "./problem-in-memory.js";
import { printText, runCommand } from "./run.js";
import { heed, tidy } from "./signals.js";
import { subcommand } from "./subcommand.js";
import { singleOptions } from "./variants.js";

interface Flags extends ReadFlags {
  readonly out: string;
  readonly baseMap?: string;
  readonly tradeoff?: readonly string[];
  readonly uncertainty?: string;
  readonly anonymise?: boolean;
  readonly force?: boolean;
}

/** didoi report <problem> [plan...] */
export function addReport(program: Command): void {
  withReadOptions(subcommand(program, "report", words.about.report))
    .argument(`<${words.names.problem}>`, words.args.problem)
    .argument(`[${words.names.plan}...]`, words.args.plans)
    .option(`--out <${words.names.file}>`, words.options.reportOut, "report.html")
    .option(`--base-map <${words.names.file}>`, words.options.baseMap)
    .option(`--tradeoff <${words.names.file}...>`, words.options.reportTradeoff)
    .option(`--uncertainty <${words.names.file}>`, words.options.reportUncertainty)
    .option("--anonymise", words.options.anonymise)
    .option("--force", words.options.force)
    .action((problem: string, plans: string[], flags: Flags) =>
      runCommand(() => report(problem, plans, flags)),
    );
}

/** A base map that is larger would be no sketch below a plan. */
const baseMapBytes = 20 * 1024 * 1024;

async function report(path: string, files: readonly string[], flags: Flags): Promise<number> {
  const { out, force, baseMap: mapFile, tradeoff = [], uncertainty } = flags;
  const options = singleOptions(flags);
  const others = [
    ...files,
    ...tradeoff,
    ...[mapFile, uncertainty].filter((one) => one !== undefined),
  ];
  await keepInputs([out], [...problemInputs(path, options), ...others]);
  await tidy(() => prepareFile(out, { force }));
  const given = await problemAt(path, flags);
  const { problem, ...documents } = await shownOf(given, files, flags);
  const { html, ok } = reportHtml(problem, {
    ...documents,
    baseMap: mapFile === undefined ? undefined : await readJson(mapFile, { bytes: baseMapBytes }),
    diagnosis: files.length > 0 ? undefined : await diagnosisOf(problem),
    reasons: fitsMemory(problem),
    coarse: flags.anonymise === true,
    language,
  });
  await tidy(() => writeText(out, [html], { force }));
  printText(`${words.reported(out)}\n`);
  if (ok) return exitCodes.ok;
  return files.length === 0 ? exitCodes.infeasible : exitCodes.refused;
}

/** The problem and all documents of it, under codes where that is asked for. */
async function shownOf(problem: Problem, files: readonly string[], flags: Flags) {
  const { tradeoff = [], uncertainty, anonymise: isAsked } = flags;
  const json = (name: string): Promise<unknown> => readJson(name, inputBytes(flags));
  const read = await Promise.all([...files, ...tradeoff].map(json));
  if (uncertainty !== undefined) read.push(await readUncertainty(uncertainty, flags));
  const shown =
    isAsked === true ? anonymise(problem, read, language) : { problem, documents: read };
  const { documents } = shown;
  return {
    problem: shown.problem,
    plans: files.map((name, k) => ({ name, plan: documents[k] })),
    tradeOffs: documents.slice(files.length, files.length + tradeoff.length),
    uncertainty: documents[files.length + tradeoff.length],
  };
}

/** Without a plan the report says whether there is one, and if not what to change. */
async function diagnosisOf(problem: Problem): Promise<unknown> {
  if (!fitsMemory(problem)) return undefined;
  return (await heed((signal) => diagnose(problem, { signal }))).diagnosis;
}

/** Scenarios as they were written, or drawn together. */
async function readUncertainty(name: string, flags: Flags): Promise<unknown> {
  if (!name.toLowerCase().endsWith(".ndjson")) return readJson(name, inputBytes(flags));
  return summariseScenarios(mergeScenarios([{ name, text: await readText(name) }]));
}
