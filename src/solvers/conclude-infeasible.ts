/** That there is no solution: seen at once, proved by weights of the rows, or by the word of a search. */
import { cleanPrices, crossedRow, provesInfeasibleInPieces } from "../model/certificate.js";
import type { MaybeNamed } from "../model/linear-model.js";
import { senseSign } from "../model/linear-model.js";
import type { Pieces } from "../model/pieces.js";
import type { InfeasibleSolution } from "../model/solution.js";
import { provesNoPlanInPieces } from "../model/whole-proof.js";
import { rowName, unitName } from "./check-point.js";
import type { RawAnswer } from "./solver.js";

/**
 * Infeasibility that shows without solving: bounds that exclude each other, or a unit that must act
 * and has no option. Null when there is none.
 */
export function infeasibleAtSight(model: MaybeNamed, solver: string): InfeasibleSolution | null {
  const r = crossedRow(model);
  if (r >= 0) {
    const reason = `${rowName(model, r)} has its lower bound above its upper bound`;
    return { status: "infeasible", proof: "certificate", reason, solver };
  }
  for (let i = 0; i < model.unitCount; i++)
    if (model.mustAct[i] === 1 && model.unitStart[i] === model.unitStart[i + 1]) {
      const reason = `${unitName(model, i)} must act and has no option`;
      // Any y proves it: the maximum over no options is −∞.
      const farkas = Array(model.rowCount).fill(0);
      return { status: "infeasible", proof: "certificate", farkas, reason, solver };
    }
  return null;
}

/** @returns null where a relaxation is called infeasible without a proof that holds */
export function* concludeInfeasible(
  model: MaybeNamed,
  raw: RawAnswer,
  relaxation: boolean,
  solver: string,
): Pieces<InfeasibleSolution | null> {
  const atSight = infeasibleAtSight(model, solver);
  if (atSight !== null) return atSight;
  const proved = yield* farkasProof(model, raw.farkas, relaxation);
  if (proved !== null) return { status: "infeasible", proof: "certificate", ...proved, solver };
  if (relaxation) return null;
  const searchedBy = raw.searchedBy ?? solver;
  const reason = raw.reason ?? "the search over whole numbers was exhausted without a solution";
  return { status: "infeasible", proof: "search", searchedBy, reason, solver };
}

type FarkasProof = Pick<InfeasibleSolution, "farkas" | "whole" | "reason">;

/** Checks the weights: for the relaxation, and for what can fit at all in whole numbers. */
function* farkasProof(
  model: MaybeNamed,
  raw: Float64Array | undefined,
  relaxation: boolean,
): Pieces<FarkasProof | null> {
  if (raw?.length !== model.rowCount || !raw.every(Number.isFinite)) return null;
  const y = cleanProof(model, raw);
  const farkas = Array.from(y);
  if (yield* provesInfeasibleInPieces(model, y))
    return { farkas, reason: whyInfeasible(model, y, "fractions of options") };
  if (relaxation) return null;
  if (!(yield* provesNoPlanInPieces(model, y))) return null;
  return {
    farkas,
    whole: true,
    reason: whyInfeasible(model, y, "the options that can fit at all"),
  };
}

/** Entries towards a missing side of their row can only be noise. */
function cleanProof(model: MaybeNamed, y: Float64Array): Float64Array {
  const sigma = senseSign(model);
  return cleanPrices(
    model,
    y.map((value) => sigma * value),
    0,
  ).map((price) => sigma * price || 0);
}

const shownRows = 5;

function whyInfeasible(model: MaybeNamed, y: Float64Array, what: string): string {
  const rows = Array.from(y.keys()).filter((r) => y[r] !== 0);
  if (rows.length === 0) return "no sum of whole choices lies between the bounds of some row";
  const shown = rows.slice(0, shownRows).map((r) => rowName(model, r));
  const more = rows.length > shownRows ? ` and ${rows.length - shownRows} more` : "";
  return `not even ${what} keep these rows together: ${shown.join(", ")}${more}`;
}
