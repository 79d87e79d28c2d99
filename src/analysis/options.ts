/** Checks of options that several analyses take. */
import { DidoiError, type Issue, issueOf } from "../errors.js";
import { optionSaid } from "./messages.js";

/** Counts that must be whole numbers from `least` on. @throws DidoiError E_USAGE with all mistakes at once */
export function checkAnalysisOptions(
  counts: Readonly<Record<string, number>>,
  least: number,
  further: readonly Issue[] = [],
): void {
  const wrong = Object.entries(counts)
    .filter(([, value]) => !(Number.isSafeInteger(value) && value >= least))
    .map(([path, value]) => issueOf("E_USAGE", optionSaid.count(path, value, least), { path }));
  if (wrong.length + further.length > 0) throw new DidoiError([...wrong, ...further]);
}

/** A fraction that makes no sense, as an issue; none where it does. */
export function wrongFraction(path: string, value: number): Issue[] {
  if (Number.isFinite(value) && value >= 0 && value <= 1) return [];
  return [issueOf("E_USAGE", optionSaid.fraction(path, value), { path })];
}
