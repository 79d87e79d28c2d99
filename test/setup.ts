import * as fc from "fast-check";

/**
 * The same cases in every run, so that a red test is a change and not a draw. Other cases:
 * DIDOI_SEED=12345 npm test (any whole number).
 */
fc.configureGlobal({
  seed: Number(process.env.DIDOI_SEED ?? 2026),
  // Of a mutant only whether it is found counts, not by which smallest case.
  endOnFailure: process.env.STRYKER_MUTATOR_WORKER !== undefined,
});
