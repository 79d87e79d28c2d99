import type { MaybeNamed } from "../../model/linear-model.js";
import type { Pieces } from "../../model/pieces.js";
import { concludeInPieces } from "../conclude.js";
import { relaxInPieces } from "../decomposition/relax.js";
import type { RawAnswer } from "../solver.js";

/** A relaxation whose end is believed only with a proof that holds; without one it is an error. */
export function* relaxProved(model: MaybeNamed): Pieces<RawAnswer> {
  const raw = yield* relaxInPieces(model);
  const asked = { relaxation: true, gap: 0 };
  const { status } = yield* concludeInPieces(model, raw, asked, "exhaustive");
  if (status === raw.claim) return raw;
  return { claim: "error", prices: raw.prices, reason: "the end of a relaxation is not proved" };
}
