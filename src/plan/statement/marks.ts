/** Which figures of a statement rest on something that no source gives, and on what. */
import * as z from "zod/mini";
import { alternativeGrounds } from "../../domain/alternative.js";
import { assumptionIds } from "../../domain/assumption-ids.js";
import { type CostItem, costItems, payerOf } from "../../domain/cost.js";
import { isListedDistance } from "../../domain/distance.js";
import { jobLossKindOf } from "../../domain/job-losses.js";
import {
  allCosts,
  assumptionPath,
  attritionGrounds,
  burdenGrounds,
  costGrounds,
  floorGrounds,
  homeGrounds,
  landGrounds,
} from "../../domain/move-grounds.js";
import { type Payer, payers } from "../../domain/policy-limits.js";
import type { Problem } from "../../domain/problem.js";
import { supportAssumption } from "../../domain/support.js";
import type { StatedAct } from "./acts.js";
import type { Facts } from "./facts.js";

/** The form of one mark. */
export const figureMark = z.strictObject({
  /**
   * Path of the figure in the plan, for instance `summary.costByItemMillionVnd.landLease`; below the name of
   * a list, that field of its entries.
   */
  figure: z.string(),
  /** What it rests on that is assumed or derived, by kind and id as `sourcesOf` names it: `assumption.downtimeMonths`. */
  restsOn: z.array(z.string()).check(z.minLength(1)),
});
/** A figure of a plan that is no better than what it rests on. */
export type FigureMark = z.infer<typeof figureMark>;

/** By figure, the paths found so far. */
class Marks {
  private readonly found = new Map<string, Set<string>>();

  add(figure: string, paths: readonly string[]): void {
    const own = this.found.get(figure) ?? new Set();
    this.found.set(figure, own);
    for (const path of paths) own.add(path);
  }

  /** By figure. */
  list(): FigureMark[] {
    return [...this.found]
      .filter(([, paths]) => paths.size > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([figure, paths]) => ({ figure, restsOn: [...paths].sort(inOrder) }));
  }
}

const order = new Map(assumptionIds.map((id, k) => [assumptionPath(id), k]));
const last = order.size;

/** Assumptions in their order, then the rest by name. */
function inOrder(a: string, b: string): number {
  const [p, q] = [order.get(a) ?? last, order.get(b) ?? last];
  return p === q ? (a < b ? -1 : 1) : p - q;
}

const losses = {
  notFollowing: "summary.jobsNotFollowing",
  converted: "summary.jobsConverted",
  closed: "summary.jobsClosed",
  left: "summary.jobsLeft",
} as const;

/** Marks of the figures that acts add up to, and of those that the policy gives. */
export function marksOf(facts: Facts): FigureMark[] {
  const marks = new Marks();
  const scale = scaleGrounds(facts.problem);
  for (const act of facts.acts) {
    if (act.park === undefined) markAlternative(marks, act);
    else markMove(marks, facts.problem, act);
    if (act.reliefPoints !== 0) marks.add("summary.reliefPoints", scale);
  }
  markPolicy(marks, facts);
  return marks.list();
}

/** What the policy itself gives without a source: milestones, budgets, weights, the discount. */
function markPolicy(marks: Marks, { problem, acts }: Facts): void {
  const { quotas, budgets } = problem.policy;
  if (acts.length > 0) marks.add("summary.presentCostMillionVnd", assumedIn(problem, "discount."));
  marks.add("objective.value", assumedIn(problem, "objective."));
  for (const [k] of budgets.entries())
    marks.add("budgets.millionVnd", assumedIn(problem, `budgets[${k}].`));
  for (const [k] of quotas.entries())
    for (const field of ["lower", "upper", "year"])
      marks.add(`quotas.${field}`, assumedIn(problem, `quotas[${k}].${field}`));
}

function markMove(marks: Marks, problem: Problem, act: StatedAct): void {
  const { enterprise, park, tenure = "lease", distanceKm = Number.NaN } = act;
  if (park === undefined) return;
  const { policy } = problem;
  const isListed = isListedDistance(problem, enterprise, park);
  const setting = { tenure, distanceKm, isListed, policy };
  const items = costGrounds(enterprise, park, setting);
  for (const item of costItems) {
    marks.add(`summary.costByItemMillionVnd.${item}`, items[item]);
    marks.add(payerFigure(payerOf(item, policy)), items[item]);
  }
  markSupports(marks, problem, items);
  markCost(marks, allCosts(items));
  const attrition = attritionGrounds(park, setting);
  marks.add(losses.notFollowing, attrition);
  marks.add("summary.workersFollowing", attrition);
  marks.add("summary.homesNeeded", [...attrition, ...homeGrounds(policy)]);
  marks.add("summary.reliefPoints", burdenGrounds(park));
  if (tenure === "lease") marks.add("land.newHa", landGrounds());
  else marks.add("land.rentedM2", floorGrounds(park));
}

const payerFigure = (payer: Payer): string => `summary.costByPayerMillionVnd.${payer}`;

function markCost(marks: Marks, paths: readonly string[]): void {
  marks.add("summary.costMillionVnd", paths);
  marks.add("summary.presentCostMillionVnd", paths);
}

/** Support shifts what the enterprise bears: both sides rest on its rate and on the items it follows. */
function markSupports(
  marks: Marks,
  { policy }: Problem,
  items: Readonly<Record<CostItem, readonly string[]>>,
): void {
  const borne = costItems.filter((item) => payerOf(item, policy) === "enterprise");
  for (const { kind, rate, from } of policy.supports) {
    const own = rate === undefined ? [assumptionPath(supportAssumption[kind])] : [];
    const paths = [...own, ...borne.flatMap((item) => items[item])];
    for (const payer of payers)
      if (payer === from || payer === "enterprise") marks.add(payerFigure(payer), paths);
  }
}

function markAlternative(marks: Marks, { alternative }: StatedAct): void {
  if (alternative === undefined) return;
  const { cost, relief, jobs } = alternativeGrounds(alternative);
  markCost(marks, cost.map(assumptionPath));
  marks.add("alternatives.costMillionVnd", cost.map(assumptionPath));
  marks.add(payerFigure("enterprise"), cost.map(assumptionPath));
  marks.add("summary.reliefPoints", relief.map(assumptionPath));
  marks.add(losses[jobLossKindOf(alternative.kind)], jobs.map(assumptionPath));
}

/** What points are measured with: weights of the media and, where the register needs them, stand-ins. */
function scaleGrounds(problem: Problem): string[] {
  const { enterprises } = problem;
  const hasVoc = enterprises.some(({ loadsKgPerDay }) => (loadsKgPerDay.voc ?? 0) > 0);
  const hasBlank = enterprises.some(({ residentsExposed }) => residentsExposed === undefined);
  return [
    ...(hasVoc ? [assumptionPath("vocWeightVndPerTonne")] : []),
    ...(hasBlank ? [assumptionPath("residentsExposedDefault")] : []),
    ...assumedIn(problem, "mediaWeights"),
  ];
}

/** Figures of a part of the policy whose ground is no source. */
function assumedIn({ policy }: Problem, part: string): string[] {
  return policy.grounds
    .filter(({ field, grade }) => field.startsWith(part) && grade !== "published")
    .map(({ field }) => `policy.${field}`);
}
