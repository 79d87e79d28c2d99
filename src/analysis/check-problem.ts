/** Before any solve: what cannot work, and what looks wrong. Each finding is a fact and a fix. */
import type { Problem } from "../domain/problem.js";
import { candidatesOf } from "../formulation/candidates.js";
import { checkFigures } from "./check-figures.js";
import { checkFloors } from "./check-floors.js";
import { checkGaps } from "./check-gaps.js";
import { checkLimits } from "./check-limits.js";
import { checkOptions } from "./check-options.js";
import { checkOutliers } from "./check-outliers.js";
import { checkPlaces } from "./check-places.js";
import { checkRecords } from "./check-records.js";
import { checkSupply } from "./check-supply.js";
import { checkText } from "./check-text.js";
import { checkWords } from "./check-words.js";
import type { Finding } from "./finding.js";

/**
 * Looks for what no plan can satisfy and for suspicious figures, without a solver: demand against
 * capacity, empty option lists, contradictory locks, quotas, budgets and relief out of reach, units and
 * ranges, characters that cannot be seen, ids and names that can be taken for each other. No finding does not prove that a plan exists; an `impossible` one proves that none does.
 * @param language of `fact` and `fix`, `en` or `vi`
 * @returns what is impossible first; empty when nothing was found
 */
export function checkProblem(problem: Problem, language: "vi" | "en" = "en"): Finding[] {
  const candidates = candidatesOf(problem);
  const words = checkWords[language];
  const findings = [
    ...checkOptions(candidates, words),
    ...checkLimits(candidates, words),
    ...checkSupply(candidates, language),
    ...checkFloors(candidates, language),
    ...checkFigures(problem, words),
    ...checkOutliers(candidates, language),
    ...checkPlaces(problem, language),
    ...checkRecords(problem, language),
    ...checkGaps(problem, language),
    ...checkText(problem, language),
  ];
  return findings.sort((a, b) => (a.kind === b.kind ? 0 : a.kind === "impossible" ? -1 : 1));
}
