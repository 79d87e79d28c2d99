import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseString } from "fast-csv";
import type { Sense } from "../../src/model/linear-model.js";

/** What was published about one instance in one sense. */
export interface BestKnown {
  readonly family: string;
  readonly instance: string;
  readonly sense: Sense;
  /** Path of the file below the folder of instances. */
  readonly file: string;
  /** Value of the best solution known; the optimum when `proven`. */
  readonly best: number;
  readonly proven: boolean;
  /** A published bound on the optimum, where `proven` is false. */
  readonly dualBound?: number;
  /** Value of the LP relaxation. */
  readonly lpBound?: number;
}

/** The folder of published instances: what DIDOI_INSTANCES names; undefined where it is not set. */
export function instancesFolder(): string | undefined {
  return process.env.DIDOI_INSTANCES || undefined;
}

/** The lines of `best-known.csv` in `folder`, in the order of the file. */
export async function readBestKnown(folder: string): Promise<BestKnown[]> {
  const text = await readFile(join(folder, "best-known.csv"), "utf8");
  const found: BestKnown[] = [];
  for await (const line of parseString(text, { headers: true })) found.push(bestKnownOf(line));
  return found;
}

function bestKnownOf(line: Readonly<Record<string, string>>): BestKnown {
  const { family, instance, sense, file, best_known, proven, dual_bound, lp_bound } = line;
  const best = Number(best_known);
  if (!family || !instance || !file || !best_known || !Number.isFinite(best))
    throw new RangeError(`best-known.csv: a line cannot be used: ${JSON.stringify(line)}`);
  return {
    family,
    instance,
    sense: sense === "max" ? "maximise" : "minimise",
    file,
    best,
    proven: proven === "yes",
    ...(dual_bound ? { dualBound: Number(dual_bound) } : {}),
    ...(lp_bound ? { lpBound: Number(lp_bound) } : {}),
  };
}
