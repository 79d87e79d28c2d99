import type { MaybeNamed } from "../../model/linear-model.js";
import type { Pieces } from "../../model/pieces.js";
import { concludeInfeasible } from "../conclude-infeasible.js";
import { relaxInPieces } from "../decomposition/relax.js";
import type { RawAnswer } from "../solver.js";

/** A relaxation that is called infeasible only with a proof that holds; without one it is an error. */
export function* relaxProved(model: MaybeNamed): Pieces<RawAnswer> {
  const raw = yield* relaxInPieces(model);
  if (raw.claim !== "infeasible") return raw;
  const proved = yield* concludeInfeasible(model, raw, true, "exhaustive");
  return proved === null ? { claim: "error", reason: "infeasible without a proof" } : raw;
}
