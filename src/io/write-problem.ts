import type { Problem } from "../domain/problem.js";
import { writeFileAtomic } from "./atomic-file.js";
import type { WriteOptions } from "./write-target.js";

/**
 * Writes a problem as the JSON document that `readProblem` and `parseProblem` take back, with every
 * default and every assumption spelled out. The file appears whole or not at all.
 * @throws DidoiError E_EXISTS, E_FILE
 */
export async function writeProblem(
  problem: Problem,
  path: string,
  options: WriteOptions = {},
): Promise<void> {
  await writeFileAtomic(path, problemText(problem), options);
}

/** The document that `writeProblem` writes. */
export const problemText = (problem: Problem): string => `${JSON.stringify(problem, null, 2)}\n`;
