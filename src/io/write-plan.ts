import { lstat, mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Problem } from "../domain/problem.js";
import { DidoiError, type Issue, mistake } from "../errors.js";
import type { Plan } from "../plan/plan.js";
import { writeFileAtomic } from "./atomic-file.js";
import { csvStyles, csvText } from "./csv/csv-write.js";
import { planToGeoJson } from "./geojson.js";
import { decisionsTable, movesTable, parksTable } from "./plan-tables.js";

/** How the files of a plan are written. */
export interface WritePlanOptions {
  /** Replace files that are already there. Default false: E_EXISTS, and nothing is written. */
  readonly force?: boolean | undefined;
  /** `none`: comma and decimal point (RFC 4180). `vi`: opens by double click in a Vietnamese Excel. Default none. */
  readonly locale?: "none" | "vi" | undefined;
}

const names = ["plan.json", "decisions.csv", "moves.csv", "parks.csv", "moves.geojson"] as const;

/**
 * Makes the folder and looks whether `writePlan` could write into it, so that a long solve is not
 * lost on an output that was refused anyway.
 * @throws DidoiError E_EXISTS with every file in the way, E_FILE
 */
export async function preparePlanFolder(
  folder: string,
  options: Pick<WritePlanOptions, "force"> = {},
): Promise<void> {
  try {
    await makeFolder(folder);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "nothing more";
    throw mistake("E_FILE", `The folder cannot be made: ${code}.`, undefined, { file: folder });
  }
  if (options.force !== true) await refuseExisting(names.map((name) => join(folder, name)));
}

/**
 * Writes `plan.json`, `decisions.csv`, `moves.csv`, `parks.csv` and `moves.geojson` into a folder,
 * which is made if it is not there. Each file appears whole or not at all.
 * @returns the paths
 * @throws DidoiError E_EXISTS, E_FILE
 */
export async function writePlan(
  problem: Problem,
  plan: Plan,
  folder: string,
  options: WritePlanOptions = {},
): Promise<string[]> {
  const { locale = "none" } = options;
  const style = csvStyles[locale];
  const texts: Readonly<Record<(typeof names)[number], string>> = {
    "plan.json": `${JSON.stringify(plan, null, 2)}\n`,
    "decisions.csv": await csvText(decisionsTable(plan.decisions, locale), style),
    "moves.csv": await csvText(movesTable(plan), style),
    "parks.csv": await csvText(parksTable(plan), style),
    "moves.geojson": `${JSON.stringify(planToGeoJson(problem, plan))}\n`,
  };
  await preparePlanFolder(folder, options);
  const paths = names.map((name) => join(folder, name));
  for (const name of names) await writeFileAtomic(join(folder, name), texts[name], options);
  return paths;
}

/**
 * The folder and those above it. Step by step, because `mkdir` with `recursive` never returns where a
 * file system refuses new names with ENOENT, as /proc does.
 */
async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) await makeFolder(above);
  await mkdir(folder).catch(async (error: unknown) => {
    if (!(await isFolder(folder))) throw error;
  });
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** All files that are in the way, before the first one is written. */
async function refuseExisting(paths: readonly string[]): Promise<void> {
  const issues: Issue[] = [];
  for (const file of paths) {
    const there = await lstat(file).then(
      () => true,
      () => false,
    );
    if (there)
      issues.push({
        code: "E_EXISTS",
        message: "The file is already there.",
        fix: "Choose another folder, or replace it with `force` (--force).",
        at: { file },
      });
  }
  if (issues.length > 0) throw new DidoiError(issues);
}
