/** What a plan says against what is stated from its decisions: section by section, field by field. */
import { agreement, smallestFigure } from "../../model/tolerances.js";
import type { Violation } from "../rules/violation.js";
import type { WrittenStatement } from "../statement/written.js";

type Section = Exclude<keyof WrittenStatement, "decisions">;

/** The rule that a wrong figure breaks, and the one that any other wrong entry breaks. */
const rules: Readonly<Record<Section, readonly [figure: string, fact: string]>> = {
  summary: ["summary", "summary"],
  years: ["year-figures", "year-figures"],
  quotas: ["quota-figures", "quota-figures"],
  budgets: ["budget-figures", "budget-figures"],
  moves: ["move-figures", "move-facts"],
  alternatives: ["move-figures", "move-facts"],
  postponed: ["postponed", "postponed"],
  parks: ["park-figures", "park-figures"],
  breaches: ["breach", "breach"],
};

/** Everything that the plan says otherwise. */
export function falseClaims(claimed: WrittenStatement, stated: WrittenStatement): Violation[] {
  return (Object.keys(rules) as Section[]).flatMap((section) => [
    ...differences(rules[section], section, claimed[section], stated[section]),
  ]);
}

/** A stated figure against the recomputed one; null when they agree up to rounding. */
export function figure(rule: string, where: string, is: number, should: number): Violation | null {
  if (!unequal(is, should)) return null;
  return { rule, where, amount: is - should, message: `says ${is}, recomputed ${should}` };
}

/** What is not finite agrees with nothing: infinity is within any relative distance of itself. */
function unequal(is: number, should: number): boolean {
  if (!Number.isFinite(is) || !Number.isFinite(should)) return true;
  const size = Math.max(smallestFigure, Math.abs(is), Math.abs(should));
  return Math.abs(is - should) > agreement * size;
}

function* differences(
  [wrongFigure, wrongFact]: readonly [string, string],
  where: string,
  is: unknown,
  should: unknown,
): Generator<Violation> {
  if (typeof is === "number" && typeof should === "number") {
    const found = figure(wrongFigure, where, is, should);
    if (found !== null) yield found;
  } else if (Array.isArray(is) && Array.isArray(should) && is.length !== should.length) {
    const message = `has ${is.length} entries, recomputed ${should.length}`;
    yield { rule: wrongFact, where, message };
  } else if (isObject(is) && isObject(should)) {
    for (const key of new Set([...Object.keys(is), ...Object.keys(should)]))
      yield* differences([wrongFigure, wrongFact], `${where}.${key}`, is[key], should[key]);
  } else if (is !== should) {
    const message = `says ${JSON.stringify(is)}, recomputed ${JSON.stringify(should)}`;
    yield { rule: wrongFact, where, message };
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
