/** Any outcome of planning as plain text: a plan, a relaxation, or why there is none. */
import type { Problem } from "../domain/problem.js";
import type { Language } from "../language.js";
import type { Outcome, Relaxation } from "../plan/outcome.js";
import { dictionaries } from "./dictionaries.js";
import type { Dictionary } from "./dictionary.js";
import { pricedLimits } from "./limit-words.js";
import { endingInWords } from "./outcome-words.js";
import { type SummaryOptions, summariseText } from "./summary.js";

/** The plan as `summariseText` has it; where none exists, the limits of the proof by name. Vietnamese by default. */
export function summariseOutcome(
  problem: Problem,
  outcome: Outcome,
  language: Language = "vi",
  options: SummaryOptions = {},
): string {
  if ("plan" in outcome) return summariseText(outcome.plan, language, options);
  const words = dictionaries[language];
  if ("relaxation" in outcome) return relaxationText(outcome.relaxation, words);
  if (outcome.status !== "infeasible")
    return endingInWords(outcome.status, outcome.reason, language);
  const parks = problem.parks.map(({ id, name }) => ({ park: id, name }));
  const limits = pricedLimits({ parks, prices: outcome.proof ?? {} }, words, () => "");
  const { searchedBy } = outcome;
  if (searchedBy !== undefined)
    return `${words.infeasible}, ${words.noneBySearch(words.searches[searchedBy] ?? searchedBy)}.`;
  if (limits.length === 0) return endingInWords("infeasible", outcome.reason, language);
  return [
    `${words.infeasible}. ${words.together}:`,
    ...limits.map(({ text, years }) => `  ${text} ${years}`.trimEnd()),
  ].join("\n");
}

function relaxationText(relaxation: Relaxation, words: Dictionary): string {
  const { objective, bound, certifiedBound, fractions, prices } = relaxation;
  return [
    `${words.relaxation}: ${objective}`,
    `${words.bound}: ${bound} (${words.certified}: ${certifiedBound})`,
    words.shares(fractions.length, Object.keys(prices).length),
  ].join("\n");
}
