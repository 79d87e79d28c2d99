import type { Problem } from "../domain/problem.js";
import { type WriteOptions, writeFileAtomic } from "./atomic-file.js";

/**
 * Writes a problem as the JSON document that `readProblem` and `parseProblem` take: every default is
 * spelled out but those of the assumptions, of which only the ones that the problem sets are kept.
 * The file appears whole or not at all.
 * @throws DidoiError E_EXISTS, E_FILE
 */
export async function writeProblem(
  problem: Problem,
  path: string,
  options: WriteOptions = {},
): Promise<void> {
  const assumptions = Object.values(problem.assumptions)
    .filter(({ set }) => set)
    .map(({ id, value, low, high, reason }) => ({ id, value, low, high, reason }));
  const document = { ...problem, assumptions };
  await writeFileAtomic(path, `${JSON.stringify(document, null, 2)}\n`, options);
}
