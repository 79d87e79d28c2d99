import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../domain/problem.js";
import type { Plan } from "../plan/plan.js";
import { writeFilesAtomically } from "./atomic-file.js";
import { csvText } from "./csv-write.js";
import { planToGeoJson } from "./geojson.js";
import { movesTable, parksTable } from "./plan-tables.js";

export interface WriteOptions {
  /** Replace files that are already there. Default false: E_EXISTS. */
  readonly force?: boolean;
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
  options: WriteOptions = {},
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = new Map<string, string>([
    ["plan.json", `${JSON.stringify(plan, null, 2)}\n`],
    ["moves.csv", csvText(movesTable(plan))],
    ["parks.csv", csvText(parksTable(plan))],
    ["moves.geojson", `${JSON.stringify(planToGeoJson(problem, plan))}\n`],
  ]);
  const named = [...files].map(([name, text]) => [join(folder, name), text] as const);
  await writeFilesAtomically(named, options);
  return named.map(([path]) => path);
}
