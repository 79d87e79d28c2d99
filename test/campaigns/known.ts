/**
 * `npm run fuzz:known [-- --seeds 20]`: all variants on the models of `test/regressions`, with many
 * seeds. Exit code 1 when anything is wrong.
 */
import { parseArgs } from "node:util";
import { builtLibrary } from "../../bench/library.js";
import { knownModels } from "../regressions/known-models.js";
import type { Tally } from "./tally.js";
import { count, isClean, tablesOf } from "./tally.js";
import { isFaulty, tryModel } from "./try-model.js";

const { values: flags } = parseArgs({ options: { seeds: { type: "string", default: "20" } } });

const library = await builtLibrary();
const variants = library.solvers.map(({ name }) => name);
const seeds = Array.from({ length: Number(flags.seeds) }, (_, seed) => seed);
const tally: Tally = {};
for (const { name, model } of knownModels()) {
  const { said } = await tryModel(library, { model, variants, seeds });
  count(tally, name, said);
  for (const { variant, question, seed, counts, solution, faults } of said) {
    if (!counts.some(isFaulty)) continue;
    const why = "reason" in solution ? ` (${solution.reason})` : "";
    process.stderr.write(
      `${name} | ${variant} | ${question} | seed ${seed} | ${solution.status}${why} | ${faults.join("; ")}\n`,
    );
  }
}
process.stdout.write(tablesOf(tally));
process.exitCode = isClean(tally) ? 0 : 1;
