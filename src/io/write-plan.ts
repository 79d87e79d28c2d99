import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Problem } from "../domain/problem.js";
import type { Plan } from "../plan/plan.js";
import { alternativesTable, movesTable, stayingTable } from "./act-tables.js";
import { csvStyles, csvText } from "./csv/csv-write.js";
import { checkTargets, type FileSet, writeFileSet } from "./file-set.js";
import { planToGeoJson } from "./geojson.js";
import { keepInputs } from "./keep-inputs.js";
import { needFolder } from "./make-folder.js";
import { decisionsTable, parksTable } from "./plan-tables.js";
import { problemText } from "./write-problem.js";
import { tryFolder } from "./write-target.js";

/** How the files of a plan are written. */
export interface WritePlanOptions {
  /** Replace files that are already there. Default false: E_EXISTS, and nothing is written. */
  readonly force?: boolean | undefined;
  /** `none`: comma and decimal point (RFC 4180). `vi`: opens by double click in a Vietnamese Excel. Default none. */
  readonly locale?: "none" | "vi" | undefined;
  /** Write `problem.json` too: the problem with every default. Default false. */
  readonly problem?: boolean | undefined;
}

/** In the order in which they appear: where there is a plan.json, the others are of the same plan. */
const names = [
  "decisions.csv",
  "moves.csv",
  "alternatives.csv",
  "staying.csv",
  "parks.csv",
  "moves.geojson",
] as const;
const problemName = "problem.json";
const sumsName = "SHA256SUMS";
const planName = "plan.json";
const previousName = "plan.previous.json";

function filesOf(folder: string, { problem }: WritePlanOptions): FileSet {
  const first = problem === true ? [problemName] : [];
  return {
    folder,
    names: [...first, ...names, sumsName, planName],
    previous: previousName,
  };
}

/**
 * Makes the folder and looks whether `writePlan` could write into it, so that a long solve is not
 * lost on an output that was refused anyway.
 * @throws DidoiError E_EXISTS with every file in the way; E_FILE: a target that is no file or is
 * read-only, a folder that lets nobody write, a full disk
 */
export async function preparePlanFolder(
  folder: string,
  options: Pick<WritePlanOptions, "force" | "problem"> = {},
): Promise<void> {
  await needFolder(folder);
  await checkTargets(filesOf(folder, options), options.force === true);
  await tryFolder(folder);
}

/**
 * Looks whether `writePlan` would replace a file that the plan is made of, before it is read.
 * @param inputs paths; what is not there is no input
 * @throws DidoiError E_EXISTS, `force` or not
 */
export async function keepPlanInputs(
  folder: string,
  inputs: readonly string[],
  options: Pick<WritePlanOptions, "problem"> = {},
): Promise<void> {
  const { names } = filesOf(folder, options);
  await keepInputs(
    [...names, previousName].map((name) => join(folder, name)),
    inputs,
  );
}

/**
 * Writes `plan.json`, `decisions.csv`, `moves.csv`, `alternatives.csv`, `staying.csv` (each enterprise
 * stands in one of these three), `parks.csv`, `moves.geojson` and `SHA256SUMS` into a folder, which is made if it is not there. They appear together, `plan.json` last: where it is, the
 * others are of the same plan, and `SHA256SUMS` (as `sha256sum -c` reads it) says of each whether it
 * still is as it was written. With `force`, an older `plan.json` of another plan becomes
 * `plan.previous.json`.
 * @returns the paths, `plan.json` first
 * @throws DidoiError E_EXISTS, E_FILE; then nothing new is there, unless the disk failed in the last step
 */
export async function writePlan(
  problem: Problem,
  plan: Plan,
  folder: string,
  options: WritePlanOptions = {},
): Promise<string[]> {
  const { locale = "none" } = options;
  const style = csvStyles[locale];
  const texts = new Map<string, string>([
    [planName, `${JSON.stringify(plan, null, 2)}\n`],
    ["decisions.csv", await csvText(decisionsTable(plan.decisions, locale), style)],
    ["moves.csv", await csvText(movesTable(plan), style)],
    ["alternatives.csv", await csvText(alternativesTable(plan), style)],
    ["staying.csv", await csvText(stayingTable(problem, plan), style)],
    ["parks.csv", await csvText(parksTable(plan), style)],
    ["moves.geojson", `${JSON.stringify(planToGeoJson(problem, plan))}\n`],
  ]);
  if (options.problem === true) texts.set(problemName, problemText(problem));
  texts.set(sumsName, sumsOf(texts));
  await needFolder(folder);
  const set = filesOf(folder, options);
  await writeFileSet(set, texts, options.force === true);
  const listed = [planName, ...set.names.filter((name) => name !== planName)];
  return listed.map((name) => join(folder, name));
}

/** As sha256sum prints and checks it: one line for each file. */
function sumsOf(texts: ReadonlyMap<string, string>): string {
  const line = ([name, text]: readonly [string, string]): string =>
    `${createHash("sha256").update(text).digest("hex")}  ${name}\n`;
  return Array.from(texts, line).join("");
}
