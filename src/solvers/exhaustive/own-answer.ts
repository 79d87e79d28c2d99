/** The answers of our own search to the end, for solvers and for those who doubt them. */
import { activityOf } from "../../model/activity.js";
import { possiblePrices } from "../../model/certificate.js";
import type { MaybeNamed, ModelArrays } from "../../model/linear-model.js";
import type { Pieces } from "../../model/pieces.js";
import { wholeFormInPieces } from "../../model/whole-proof.js";
import { checkPointInPieces } from "../check-point.js";
import type { RawAnswer } from "../solver.js";
import { unprojected } from "../unprojected.js";
import { ExtraSearch } from "./best-extras.js";
import { relaxProved } from "./relax-proved.js";
import { exhaust } from "./search.js";
import { exhaustiveName } from "./small.js";

export { relaxProved };

/** A point with its whole numbers as they are and its other extras chosen anew; null where none fit. */
export function* withOtherExtras(
  model: MaybeNamed,
  point: Float64Array,
): Pieces<Float64Array | null> {
  const values = point.slice();
  values.fill(0, model.optionCount);
  const activity = activityOf(model, values);
  const z = yield* new ExtraSearch(model).fixed(activity, point.subarray(model.optionCount));
  if (z === null || z === undefined) return null;
  values.set(z, model.optionCount);
  return values;
}

/**
 * The answer of our own search, in the whole form of the model, where no extras carry and bounds are
 * tight; null when it did not end, which leaves everything open.
 */
export function* searchedToTheEnd(model: ModelArrays, raw: RawAnswer): Pieces<RawAnswer | null> {
  const form = yield* wholeFormInPieces(model);
  const { projection } = form;
  const own = yield* searchedForm(form.model, {
    ...raw,
    values: raw.values && projection.projectValues(raw.values),
    prices: raw.prices && projection.projectPrices(raw.prices),
  });
  return own && (yield* unprojected(projection, own));
}

function* searchedForm(model: ModelArrays, raw: RawAnswer): Pieces<RawAnswer | null> {
  const relaxed = yield* relaxProved(model);
  if (relaxed.claim === "infeasible") return { ...relaxed, searchedBy: exhaustiveName };
  // Any prices will do: the better they are, the sooner the search ends.
  const prices = relaxed.prices ?? raw.prices ?? new Float64Array(model.rowCount);
  const start =
    raw.values === undefined ? null : yield* checkPointInPieces(model, raw.values, false);
  const isStart = start !== null && start.faults.length === 0;
  return yield* searchedAtPrices(model, prices, isStart ? start.values : undefined);
}

/** The same where the relaxation is solved. @param plan to start from */
export function* searchedAtPrices(
  model: ModelArrays,
  prices: Float64Array,
  plan: Float64Array | undefined,
): Pieces<RawAnswer | null> {
  // A price towards a missing side would bound nothing.
  const possible = possiblePrices(model, prices);
  const found = yield* exhaust(model, possible, plan);
  return found === undefined ? null : exhaustedAnswer(model, found.values, possible);
}

/** What our own search to the end says. */
function exhaustedAnswer(
  model: ModelArrays,
  values: Float64Array | null,
  prices: Float64Array,
): RawAnswer {
  const searchedBy = exhaustiveName;
  if (values === null)
    return { claim: "infeasible", reason: "every choice was tried or ruled out", searchedBy };
  const bound = activityOf(model, values).objective;
  return { claim: "optimal", values, prices, bound, searchedBy };
}
