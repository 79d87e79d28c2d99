import type { MaybeNamed } from "../../model/linear-model.js";
import type { Pieces } from "../../model/pieces.js";
import { concludeInPieces } from "../conclude.js";
import { relaxInPieces } from "../decomposition/relax.js";
import type { RawAnswer } from "../solver.js";
import { exactRelaxation } from "./exact-relaxation.js";

const asked = { relaxation: true, gap: 0 };

/**
 * A relaxation whose end is believed only with a proof that holds: by the simplex, and where that fails
 * on a tiny model, without rounding. Without a proof it is a limit that was reached, with what is known.
 */
export function* relaxProved(model: MaybeNamed): Pieces<RawAnswer> {
  const usual = yield* relaxInPieces(model);
  if (yield* holds(model, usual)) return usual;
  const exact = yield* exactRelaxation(model);
  if (exact !== null && (yield* holds(model, exact))) return exact;
  return { ...usual, claim: "limit", reason: "the end of the relaxation is not proved" };
}

function* holds(model: MaybeNamed, raw: RawAnswer): Pieces<boolean> {
  const { status } = yield* concludeInPieces(model, raw, asked, "exhaustive");
  return status === raw.claim;
}
