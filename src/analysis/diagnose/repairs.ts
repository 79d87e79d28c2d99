/**
 * Repairs: changes of the policy after which there is a plan. The first is the least of all; the others
 * are the least without a lever that an earlier one pulls, so that they differ. Figures are tried before
 * rules are opened.
 *
 * In a small model the least change is found in whole numbers. In a large one it is that of the
 * relaxation, rounded outwards, and confirmed by a plan in whole numbers.
 */
import type { Policy } from "../../domain/policy.js";
import type { Problem } from "../../domain/problem.js";
import { type Formulation, formulate } from "../../formulation/formulate.js";
import { type FeasibleSolution, isFound, type OptimalSolution } from "../../model/solution.js";
import { decodeDecisions } from "../../plan/decode-decisions.js";
import { stateOf } from "../../plan/state-of.js";
import { type SolveModelOptions, solveModel } from "../../solvers/solve-model.js";
import type { Start } from "../../solvers/solver.js";
import { type Change, changesOf, withChanges } from "./changes.js";
import { type Elastic, elasticFormulation, elasticOf } from "./elastic.js";

/** Changes that make a plan possible. */
export interface Repair {
  /** What the changes cost: each by the share of itself by which it is changed, times its price. */
  readonly cost: number;
  /** No change without the levers that are left out costs less than this. */
  readonly leastCost: number;
  readonly changes: readonly Change[];
  readonly policy: Policy;
}

export type RepairOptions = Pick<SolveModelOptions, "signal" | "solver">;

/** How many repairs are wanted, and how many times one is looked for. */
const wanted = 3;
const mostTries = 5;
/** Of a model with more units the relaxation says what to change. */
const smallModel = 200;
/** What is added where whole numbers do not fit into what the relaxation asks for. */
const slacks = [0, 0.02, 0.1];
/** A plan that confirms a repair is found soon or not at all, ms. */
const confirmMs = 3000;

/** The least repair first; empty where no change of the policy helps. */
export async function repairsOf(problem: Problem, options: RepairOptions): Promise<Repair[]> {
  const found: Repair[] = [];
  for (const rules of [false, true]) {
    if (found.length >= wanted || options.signal?.aborted === true) break;
    await search(elasticOf(problem, rules), found, options);
  }
  return found.sort((a, b) => a.cost - b.cost);
}

async function search(elastic: Elastic, found: Repair[], options: RepairOptions): Promise<void> {
  const names = new Set(found.map(nameOf));
  let start: Start | undefined;
  const queue: string[][] = [[]];
  for (let tries = 0; tries < mostTries && found.length < wanted; tries++) {
    const banned = queue.shift();
    if (banned === undefined || options.signal?.aborted === true) return;
    const least = await leastChange(elastic, new Set(banned), { ...options, start });
    if (least === null) continue;
    start ??= { prices: least.solution.prices };
    const repair = await confirmed(elastic, least, options);
    if (repair === null) continue;
    if (!names.has(nameOf(repair))) found.push(repair);
    names.add(nameOf(repair));
    const levers = new Set(repair.changes.map(({ lever }) => lever));
    for (const lever of levers) queue.push([...banned, lever]);
  }
}

const nameOf = ({ changes }: Repair): string => changes.map(({ path }) => path).join(" ");

/** A solution of the elastic model. */
interface LeastChange {
  readonly formulation: Formulation;
  readonly solution: OptimalSolution | FeasibleSolution;
}

/** Of a large model that of the relaxation; null where no change helps. */
async function leastChange(
  elastic: Elastic,
  banned: ReadonlySet<string>,
  options: SolveModelOptions,
): Promise<LeastChange | null> {
  const formulation = elasticFormulation(elastic, banned);
  const relaxation = isLarge(formulation);
  const solution = await solveModel(formulation.model, { ...options, relaxation });
  return isFound(solution) ? { formulation, solution } : null;
}

const isLarge = ({ model }: Formulation): boolean => model.unitCount > smallModel;

/** The changes that a solution stands for, with a plan that keeps every rule of the new policy as their proof. */
async function confirmed(
  elastic: Elastic,
  { formulation, solution }: LeastChange,
  options: RepairOptions,
): Promise<Repair | null> {
  const { objective: cost, bound: leastCost = 0 } = solution;
  for (const slack of isLarge(formulation) ? slacks : [0]) {
    const changes = changesOf(elastic, formulation, solution, slack);
    if (changes.length === 0) return null;
    const policy = withChanges(elastic.problem.policy, changes);
    const changed = { ...elastic.problem, policy };
    const decisions = isLarge(formulation)
      ? await planOf(formulate(changed), options)
      : decodeDecisions(formulation, solution);
    if (decisions !== null && stateOf(changed, decisions).violations.length === 0)
      return { cost: cost * (1 + slack), leastCost, changes, policy };
  }
  return null;
}

async function planOf(formulation: Formulation, options: RepairOptions) {
  const request = { ...options, gap: 1, timeLimitMs: confirmMs };
  const solution = await solveModel(formulation.model, request);
  return isFound(solution) ? decodeDecisions(formulation, solution) : null;
}
