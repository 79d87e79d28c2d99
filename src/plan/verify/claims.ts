/** What a plan says against what is stated from its decisions: section by section, field by field. */
import type { Remark } from "../../language.js";
import { agreement, smallestFigure } from "../../model/tolerances.js";
import type { Violation } from "../rules/violation.js";
import type { WrittenStatement } from "../statement/written.js";
import { claimSaid } from "./messages.js";

type Section = Exclude<keyof WrittenStatement, "decisions">;

/** The rule that a wrong figure breaks, and the one that any other wrong entry breaks. */
const rules: Readonly<Record<Section, readonly [figure: string, fact: string]>> = {
  summary: ["summary", "summary"],
  marks: ["marks", "marks"],
  data: ["data", "data"],
  years: ["year-figures", "year-figures"],
  quotas: ["quota-figures", "quota-figures"],
  budgets: ["budget-figures", "budget-figures"],
  moves: ["move-figures", "move-facts"],
  alternatives: ["move-figures", "move-facts"],
  postponed: ["postponed", "postponed"],
  zones: ["zones", "zones"],
  parks: ["park-figures", "park-figures"],
  groups: ["group-figures", "group-figures"],
  land: ["land-figures", "land-figures"],
  breaches: ["breach", "breach"],
  extraRows: ["extra-figures", "extra-figures"],
};

/** Everything that the plan says otherwise. */
export function falseClaims(claimed: WrittenStatement, stated: WrittenStatement): Violation[] {
  const found: Violation[] = [];
  for (const section of Object.keys(rules) as Section[])
    compare({ rules: rules[section], path: [section], found }, claimed[section], stated[section]);
  return found;
}

/** A stated figure against the recomputed one; null when they agree up to rounding. */
export function figure(rule: string, where: string, is: number, should: number): Violation | null {
  return unequal(is, should) ? wrongFigure(rule, where, is, should) : null;
}

function wrongFigure(rule: string, where: string, is: number, should: number): Violation {
  return { rule, where, amount: is - should, ...claimSaid.figure(is, should) };
}

/** What is not finite agrees with nothing: infinity is within any relative distance of itself. */
function unequal(is: number, should: number): boolean {
  if (!Number.isFinite(is) || !Number.isFinite(should)) return true;
  const size = Math.max(smallestFigure, Math.abs(is), Math.abs(should));
  return Math.abs(is - should) > agreement * size;
}

/** Where a comparison stands, and what it has found. */
interface Comparison {
  readonly rules: readonly [figure: string, fact: string];
  /** Names of the fields that lead to what is compared. */
  readonly path: string[];
  readonly found: Violation[];
}

/** Only what differs is put into words: a plan has thousands of fields. */
function compare(at: Comparison, is: unknown, should: unknown): void {
  if (isObject(is) && isObject(should)) compareFields(at, is, should);
  else if (typeof is === "number" && typeof should === "number") {
    if (unequal(is, should)) at.found.push(wrongFigure(at.rules[0], whereOf(at), is, should));
  } else if (is !== should) wrongFact(at, claimSaid.fact(is, should));
}

function compareFields(at: Comparison, is: Fields, should: Fields): void {
  if (Array.isArray(is) && Array.isArray(should) && is.length !== should.length)
    wrongFact(at, claimSaid.entries(is.length, should.length));
  else {
    for (const key of Object.keys(is)) compareField(at, key, is, should);
    for (const key of Object.keys(should))
      if (!Object.hasOwn(is, key)) compareField(at, key, is, should);
  }
}

function compareField(at: Comparison, key: string, is: Fields, should: Fields): void {
  at.path.push(key);
  compare(at, is[key], should[key]);
  at.path.pop();
}

function wrongFact(at: Comparison, said: Remark): void {
  at.found.push({ rule: at.rules[1], where: whereOf(at), ...said });
}

const whereOf = ({ path }: Comparison): string => path.join(".");

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}
