/**
 * Repairs: changes of the policy after which there is a plan. The first is the least of all; the others
 * are the least without a lever that an earlier one pulls, so that they differ. Figures are tried before
 * rules are opened.
 *
 * What has to change is found in whole numbers, with the plan that proves it. Of a large model the
 * relaxation says first what no change can cost less than, and its prices lead to the plan. Where that
 * leads nowhere in time, the changes of the relaxation are rounded outwards and confirmed by a plan.
 */
import type { Policy } from "../../domain/policy.js";
import type { Problem } from "../../domain/problem.js";
import { type Formulation, formulate, formulateAll } from "../../formulation/formulate.js";
import { isFound } from "../../model/solution.js";
import type { Decisions } from "../../plan/decisions.js";
import { decodeDecisions } from "../../plan/decode-decisions.js";
import { stateOf } from "../../plan/state-of.js";
import { type SolveModelOptions, solveModel } from "../../solvers/solve-model.js";
import type { Start } from "../../solvers/solver.js";
import { type Change, changesOf, withChanges } from "./changes.js";
import { type Elastic, elasticOf, everyRule } from "./elastic.js";
import {
  isLarge,
  type LeastChange,
  leastChange,
  type Prices,
  type RepairOptions,
  type Try,
} from "./least-change.js";
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

/** How many repairs are wanted, and how many times one is looked for. */
const wanted = 3;
const mostTries = 5;
/** A plan of a large model is looked for until its changes cost at most so much more than the least, or so long. */
const nearEnough = { gap: 0.02, timeLimitMs: 1500 };
/** What costs more than the least by a larger part is given up. */
const mostMore = 0.1;
/**
 * Where none is found, what is added to the changes of the relaxation, and how long a plan is then looked
 * for: it is found soon or not at all, and the more room there is the sooner.
 */
const slacks = [
  { slack: 0, timeLimitMs: 1000 },
  { slack: 0.02, timeLimitMs: 1500 },
  { slack: 0.1, timeLimitMs: 3000 },
];

/** The elastic model of figures alone, with the least change in it; null where none helps. */
export interface Known {
  readonly elastic: Elastic;
  readonly least: LeastChange | null;
}

/**
 * The least repair first; empty where no change of the policy helps.
 * @param all the problem with all its options @param known where it has been solved for
 */
export async function repairsOf(
  all: Formulation,
  known: Known | undefined,
  options: RepairOptions,
): Promise<Repair[]> {
  const found: Repair[] = [];
  const { problem } = all.candidates;
  const figures = known?.elastic ?? elasticOf(problem, all);
  const first = { found, banned: everyRule, prices: new Map(), known };
  const prices = await search(figures, first, options);
  if (found.length < wanted && options.signal?.aborted !== true) {
    const rules = elasticOf(problem, formulateAll(opened(problem)));
    await search(rules, { found, banned: [], prices, known: undefined }, options);
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

/** Adds to the repairs found; the prices of the first least change are returned. */
async function search(
  elastic: Elastic,
  { found, known, ...first }: Try & { readonly found: Repair[]; readonly known: Known | undefined },
  options: RepairOptions,
): Promise<Prices> {
  const names = new Set(found.map(nameOf));
  const begun = known === undefined ? await leastChange(elastic, first, options) : known.least;
  const queue: Try[] = [];
  const hear = async (least: LeastChange | null, banned: readonly string[]): Promise<void> => {
    const repair = least === null ? null : await confirmed(elastic, least, options);
    if (least === null || repair === null) return;
    if (!names.has(nameOf(repair))) found.push(repair);
    names.add(nameOf(repair));
    // Figures stand before rules: without a rule the next least change is nearer than without a figure.
    const levers = new Set(repair.changes.map(({ lever }) => lever).reverse());
    for (const lever of levers) queue.push({ banned: [...banned, lever], prices: least.prices });
  };
  await hear(begun, first.banned);
  for (let tries = 1; tries < mostTries && found.length < wanted; tries++) {
    const next = queue.shift();
    if (next === undefined || options.signal?.aborted === true) break;
    await hear(await leastChange(elastic, next, options), next.banned);
  }
  return begun?.prices ?? first.prices;
}

const nameOf = ({ changes }: Repair): string => changes.map(({ path }) => path).join(" ");

/** What the least change is in whole numbers, with its plan. */
async function confirmed(
  elastic: Elastic,
  least: LeastChange,
  options: RepairOptions,
): Promise<Repair | null> {
  if (!isLarge(least.formulation.model)) return madeOf(elastic, least, least);
  const near = await nearby(elastic, least, options);
  const made = near === null ? null : madeOf(elastic, least, near);
  return made ?? withRoom(elastic, least, options);
}

type Solved = Pick<LeastChange, "formulation" | "solution">;

/** What a solution in whole numbers changes, and the plan that it is. */
function madeOf(
  elastic: Elastic,
  { solution: { bound: leastCost = 0 } }: LeastChange,
  { formulation, solution }: Solved,
): Repair | null {
  const changes = changesOf(elastic, formulation, solution);
  return kept(elastic, decodeDecisions(formulation, solution), {
    cost: solution.objective,
    leastCost,
    changes,
  });
}

/** Whose decisions keep every rule of the changed policy. */
function kept(
  { problem }: Elastic,
  decisions: Decisions | null,
  made: Pick<Repair, "cost" | "leastCost" | "changes">,
): Repair | null {
  if (decisions === null || made.changes.length === 0) return null;
  const policy = withChanges(problem.policy, made.changes);
  const isKept = stateOf({ ...problem, policy }, decisions).violations.length === 0;
  return isKept ? { ...made, policy, decisions } : null;
}

/** The elastic model in whole numbers, with the changes of the relaxation alone. */
async function nearby(
  elastic: Elastic,
  { formulation, solution: relaxed }: LeastChange,
  options: RepairOptions,
): Promise<Solved | null> {
  const pulled = new Set(changesOf(elastic, formulation, relaxed).map(({ lever }) => lever));
  const near = nearModel(elastic, formulation, relaxed, pulled);
  const start: Start = { prices: relaxed.prices };
  const solution = await solveModel(near.formulation.model, { ...options, ...nearEnough, start });
  if (!isFound(solution) || solution.objective > (1 + mostMore) * relaxed.objective) return null;
  return { formulation: near.formulation, solution: near.inUnits(solution) };
}

/** The changes of the relaxation, rounded outwards and a little more each time, until there is a plan. */
async function withRoom(
  elastic: Elastic,
  { formulation, solution }: LeastChange,
  options: RepairOptions,
): Promise<Repair | null> {
  const { objective, bound: leastCost = 0 } = solution;
  for (const { slack, timeLimitMs } of slacks) {
    const changes = changesOf(elastic, formulation, solution, slack);
    const policy = withChanges(elastic.problem.policy, changes);
    const plan = await planOf({ ...elastic.problem, policy }, { ...options, timeLimitMs });
    const repair = kept(elastic, plan, { cost: objective * (1 + slack), leastCost, changes });
    if (repair !== null) return repair;
  }
  return null;
}

async function planOf(problem: Problem, options: SolveModelOptions): Promise<Decisions | null> {
  const formulation = formulate(problem);
  const solution = await solveModel(formulation.model, { ...options, gap: 1 });
  return isFound(solution) ? decodeDecisions(formulation, solution) : null;
}
