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
import type { Decisions } from "../../plan/decisions.js";
import { decodeDecisions } from "../../plan/decode-decisions.js";
import { stateOf } from "../../plan/state-of.js";
import { type SolveModelOptions, solveModel } from "../../solvers/solve-model.js";
import type { Start } from "../../solvers/solver.js";
import { type Change, changesOf, withChanges } from "./changes.js";
import { type Elastic, elasticFormulation, elasticOf } from "./elastic.js";
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
/** Of a model with more units the relaxation says what to change. */
const smallModel = 200;
/**
 * What is added where whole numbers do not fit into what the relaxation asks for, and how long a plan is
 * looked for: it is found soon or not at all, and the more room there is the sooner.
 */
const slacks = [
  { slack: 0, timeLimitMs: 1000 },
  { slack: 0.02, timeLimitMs: 1500 },
  { slack: 0.1, timeLimitMs: 3000 },
];
/** Where no figure changes, more room is none. */
const rulesOnly = [{ slack: 0, timeLimitMs: 3000 }];

/** The least repair first; empty where no change of the policy helps. */
export async function repairsOf(problem: Problem, options: RepairOptions): Promise<Repair[]> {
  const found: Repair[] = [];
  const prices: Prices = new Map();
  for (const rules of [false, true]) {
    if (found.length >= wanted || options.signal?.aborted === true) break;
    await search(elasticOf(problem, rules), { found, prices }, options);
  }
  for (const repair of [...found])
    if (found.length < wanted) found.push(...widened(problem, repair));
  return found.sort((a, b) => a.cost - b.cost);
}

/** The same with all parks of a status instead of some by name. */
function widened(problem: Problem, repair: Repair): Repair[] {
  const made = wider(problem, repair.changes);
  if (made === null) return [];
  const { changes, policy, more } = made;
  const isKept = stateOf({ ...problem, policy }, repair.decisions).violations.length === 0;
  return isKept ? [{ ...repair, changes, policy, cost: repair.cost + more }] : [];
}

/** Prices of the first least change of a search by row: what comes after begins with them. */
type Prices = Map<string, number>;

async function search(
  elastic: Elastic,
  { found, prices }: { readonly found: Repair[]; readonly prices: Prices },
  options: RepairOptions,
): Promise<void> {
  const names = new Set(found.map(nameOf));
  const queue: string[][] = [[]];
  for (let tries = 0; tries < mostTries && found.length < wanted; tries++) {
    const banned = queue.shift();
    if (banned === undefined || options.signal?.aborted === true) return;
    const least = await leastChange(elastic, new Set(banned), prices, options);
    if (least === null) continue;
    if (banned.length === 0) keepPrices(least, prices);
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
  prices: Prices,
  options: RepairOptions,
): Promise<LeastChange | null> {
  const formulation = elasticFormulation(elastic, banned);
  const { model } = formulation;
  const relaxation = isLarge(formulation);
  const known = model.names.rows.map((row) => prices.get(row) ?? 0);
  const start: Start | undefined = prices.size === 0 ? undefined : { prices: known };
  const solution = await solveModel(model, { ...options, relaxation, start });
  return isFound(solution) ? { formulation, solution } : null;
}

function keepPrices({ formulation, solution }: LeastChange, prices: Prices): void {
  formulation.model.names.rows.forEach((row, r) => {
    prices.set(row, solution.prices?.[r] ?? 0);
  });
}

const isLarge = ({ model }: Formulation): boolean => model.unitCount > smallModel;

/** The changes that a solution stands for, with a plan that keeps every rule of the new policy as their proof. */
async function confirmed(
  elastic: Elastic,
  { formulation, solution }: LeastChange,
  options: RepairOptions,
): Promise<Repair | null> {
  const { objective: cost, bound: leastCost = 0 } = solution;
  const hasFigures = changesOf(elastic, formulation, solution, 0).some(
    ({ row }) => row !== undefined,
  );
  for (const { slack, timeLimitMs } of isLarge(formulation) && hasFigures ? slacks : rulesOnly) {
    const changes = changesOf(elastic, formulation, solution, slack);
    if (changes.length === 0) return null;
    const policy = withChanges(elastic.problem.policy, changes);
    const changed = { ...elastic.problem, policy };
    const decisions = isLarge(formulation)
      ? await planOf(formulate(changed), { ...options, timeLimitMs })
      : decodeDecisions(formulation, solution);
    if (decisions !== null && stateOf(changed, decisions).violations.length === 0)
      return { cost: cost * (1 + slack), leastCost, changes, policy, decisions };
  }
  return null;
}

async function planOf(formulation: Formulation, options: SolveModelOptions) {
  const solution = await solveModel(formulation.model, { ...options, gap: 1 });
  return isFound(solution) ? decodeDecisions(formulation, solution) : null;
}
