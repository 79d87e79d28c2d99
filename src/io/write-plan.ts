import { lstat, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../domain/problem.js";
import { DidoiError, type Issue, mistake } from "../errors.js";
import type { Plan } from "../plan/plan.js";
import { writeFileAtomic } from "./atomic-file.js";
import { csvStyles, csvText } from "./csv-write.js";
import { planToGeoJson } from "./geojson.js";
import { movesTable, parksTable } from "./plan-tables.js";

export interface WritePlanOptions {
  /** Replace files that are already there. Default false: E_EXISTS, and nothing is written. */
  readonly force?: boolean;
  /** `none`: comma and decimal point (RFC 4180). `vi`: opens by double click in a Vietnamese Excel. Default none. */
  readonly locale?: "none" | "vi";
}

/**
 * Writes `plan.json`, `moves.csv`, `parks.csv` and `moves.geojson` into a folder, which is made if it
 * is not there. Each file appears whole or not at all.
 * @returns the paths
 * @throws DidoiError E_EXISTS, E_FILE
 */
export async function writePlan(
  problem: Problem,
  plan: Plan,
  folder: string,
  options: WritePlanOptions = {},
): Promise<string[]> {
  const style = csvStyles[options.locale ?? "none"];
  const files: readonly (readonly [path: string, text: string])[] = [
    [join(folder, "plan.json"), `${JSON.stringify(plan, null, 2)}\n`],
    [join(folder, "moves.csv"), await csvText(movesTable(plan), style)],
    [join(folder, "parks.csv"), await csvText(parksTable(plan), style)],
    [join(folder, "moves.geojson"), `${JSON.stringify(planToGeoJson(problem, plan))}\n`],
  ];
  const paths = files.map(([path]) => path);
  await prepareFolder(folder);
  if (options.force !== true) await refuseExisting(paths);
  for (const [path, text] of files) await writeFileAtomic(path, text, options);
  return paths;
}

async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "nothing more";
    throw mistake("E_FILE", `The folder cannot be made: ${code}.`, undefined, { file: folder });
  }
}

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
