/**
 * Repairs: changes of the policy after which there is a plan. The first is the least of all; the others
 * are the least without a lever that an earlier one pulls, so that they differ. Figures are tried before
 * rules are opened.
 *
 * What has to change is found in whole numbers, with the plan that proves it. Of a large model the
 * relaxation says first what no change can cost less than, and its prices lead to the plan.
 */
import type { Policy } from "../../domain/policy.js";
import type { Problem } from "../../domain/problem.js";
import { type Formulation, formulateAll } from "../../formulation/formulate.js";
import { type FeasibleSolution, isFound, type OptimalSolution } from "../../model/solution.js";
import type { Decisions } from "../../plan/decisions.js";
import { decodeDecisions } from "../../plan/decode-decisions.js";
import { stateOf } from "../../plan/state-of.js";
import { type SolveModelOptions, solveModel } from "../../solvers/solve-model.js";
import type { Start } from "../../solvers/solver.js";
import { type Change, changesOf, withChanges } from "./changes.js";
import { type Elastic, elasticFormulation, elasticOf, everyRule, proofUnit } from "./elastic.js";
import { nearModel } from "./near-options.js";
import { opened } from "./softened.js";
import { wider } from "./wider.js";

/** Changes that make a plan possible. */
export interface Repair {
  /** What the changes cost: each by the share of itself by which it is changed, times its price. */
  readonly cost: number;
  /** No change without the levers that are left out costs less than this. */
  readonly leastCost: number;
  readonly changes: readonly Change[];
  readonly policy: Policy;
  /** A plan that keeps every rule of that policy. */
  readonly decisions: Decisions;
}

export type RepairOptions = Pick<SolveModelOptions, "signal" | "solver">;

/** How many repairs are wanted, and how many times one is looked for. */
const wanted = 3;
const mostTries = 5;
/** Of a model with more units the relaxation is solved first. */
const smallModel = 200;
/** A plan of a large model is looked for until its changes cost at most so much more than the least, or so long. */
const nearEnough = { gap: 0.02, timeLimitMs: 2000 };

/** What is known of a problem without a plan. */
export interface Hopeless {
  readonly problem: Problem;
  /** With all its options. */
  readonly all: Formulation;
  /** Weights of its rows that prove it. */
  readonly farkas?: readonly number[] | undefined;
}

/** The least repair first; empty where no change of the policy helps. */
export async function repairsOf(
  { problem, all, farkas = [] }: Hopeless,
  options: RepairOptions,
): Promise<Repair[]> {
  const found: Repair[] = [];
  const { rows } = all.model.names;
  let prices: Prices = new Map(farkas.map((weight, r) => [rows[r] ?? "", -weight]));
  let isProof = farkas.length > 0;
  for (const rules of [false, true]) {
    if (found.length >= wanted || options.signal?.aborted === true) break;
    const elastic = elasticOf(problem, rules ? formulateAll(opened(problem)) : all);
    const banned = rules ? [] : everyRule;
    prices = await search(elastic, { found, banned, prices, isProof }, options);
    isProof = false;
  }
  const wide = found.flatMap((repair) => (found.length < wanted ? widened(problem, repair) : []));
  return [...found, ...wide.slice(0, wanted - found.length)].sort((a, b) => a.cost - b.cost);
}

/** The same with all parks of a status, or of all districts, instead of some. */
function widened(problem: Problem, repair: Repair): Repair[] {
  return wider(problem, repair.changes).flatMap(({ changes, policy, more }) => {
    const isKept = stateOf({ ...problem, policy }, repair.decisions).violations.length === 0;
    return isKept ? [{ ...repair, changes, policy, cost: repair.cost + more }] : [];
  });
}

/** Prices of a least change by row: what comes after begins with them. */
type Prices = ReadonlyMap<string, number>;

/** What is still to be tried: without these levers, from these prices. */
interface Try {
  readonly banned: readonly string[];
  readonly prices: Prices;
  /** They prove that there is no plan, and have no unit. */
  readonly isProof?: boolean;
}

/** Adds to the repairs found; the prices of the first least change are returned. */
async function search(
  elastic: Elastic,
  { found, ...first }: Try & { readonly found: Repair[] },
  options: RepairOptions,
): Promise<Prices> {
  let { prices } = first;
  const names = new Set(found.map(nameOf));
  const queue: Try[] = [first];
  for (let tries = 0; tries < mostTries && found.length < wanted; tries++) {
    const next = queue.shift();
    if (next === undefined || options.signal?.aborted === true) break;
    const least = await leastChange(elastic, next, options);
    if (least === null) continue;
    if (next === first) prices = least.prices;
    const repair = await confirmed(elastic, least, options);
    if (repair === null) continue;
    if (!names.has(nameOf(repair))) found.push(repair);
    names.add(nameOf(repair));
    // Figures stand before rules: without a rule the next least change is nearer than without a figure.
    const levers = new Set(repair.changes.map(({ lever }) => lever).reverse());
    for (const lever of levers)
      queue.push({ banned: [...next.banned, lever], prices: least.prices });
  }
  return prices;
}

const nameOf = ({ changes }: Repair): string => changes.map(({ path }) => path).join(" ");

/** A solution of the elastic model. */
interface LeastChange {
  readonly formulation: Formulation;
  readonly solution: OptimalSolution | FeasibleSolution;
  readonly prices: Prices;
}

/** Of a large model that of the relaxation; null where no change helps. */
async function leastChange(
  elastic: Elastic,
  { banned, prices: known, isProof = false }: Try,
  options: RepairOptions,
): Promise<LeastChange | null> {
  const formulation = elasticFormulation(elastic, new Set(banned));
  const { model } = formulation;
  const { rows } = model.names;
  const at = rows.map((row) => known.get(row) ?? 0);
  const unit = isProof ? proofUnit(elastic, model, at) : 1;
  const start: Start | undefined =
    known.size === 0 ? undefined : { prices: at.map((price) => unit * price) };
  const relaxation = isLarge(formulation);
  const solution = await solveModel(model, { ...options, relaxation, start });
  if (!isFound(solution)) return null;
  const prices = new Map(rows.map((row, r) => [row, solution.prices?.[r] ?? 0]));
  return { formulation, solution, prices };
}

const isLarge = ({ model }: Formulation): boolean => model.unitCount > smallModel;

/** What a solution changes, and the plan that it is. */
async function confirmed(
  elastic: Elastic,
  least: LeastChange,
  options: RepairOptions,
): Promise<Repair | null> {
  const { bound: leastCost = 0 } = least.solution;
  const whole = isLarge(least.formulation) ? await inWholeNumbers(elastic, least, options) : least;
  if (whole === null) return null;
  const { formulation, solution } = whole;
  const changes = changesOf(elastic, formulation, solution);
  const decisions = decodeDecisions(formulation, solution);
  if (changes.length === 0 || decisions === null) return null;
  const policy = withChanges(elastic.problem.policy, changes);
  if (stateOf({ ...elastic.problem, policy }, decisions).violations.length > 0) return null;
  return { cost: solution.objective, leastCost, changes, policy, decisions };
}

/** With the changes of the relaxation where that has a plan, else with any. */
async function inWholeNumbers(
  elastic: Elastic,
  { formulation, solution: relaxed }: LeastChange,
  options: RepairOptions,
): Promise<Pick<LeastChange, "formulation" | "solution"> | null> {
  const pulled = new Set(changesOf(elastic, formulation, relaxed).map(({ lever }) => lever));
  const start: Start = { prices: relaxed.prices };
  for (const which of [pulled, undefined]) {
    const near = nearModel(elastic, formulation, relaxed, which);
    const solution = await solveModel(near.formulation.model, { ...options, ...nearEnough, start });
    if (isFound(solution))
      return { formulation: near.formulation, solution: near.inUnits(solution) };
  }
  return null;
}
