/**
 * Repairs: changes of the policy after which there is a plan. The first is the least of all; the others
 * are the least without a lever that an earlier one pulls, so that they differ.
 */

import { isFound } from "../../model/solution.js";
import { decodeDecisions } from "../../plan/decode-decisions.js";
import { stateOf } from "../../plan/state-of.js";
import { type SolveModelOptions, solveModel } from "../../solvers/solve-model.js";
import { type Change, changesOf, withChanges } from "./changes.js";
import { type Elastic, elasticFormulation } from "./elastic.js";

/** Changes that make a plan possible: one has been found and keeps every rule. */
export interface Repair {
  /** What the changes cost: each by the share of itself by which it is changed, times its price. */
  readonly cost: number;
  /** No repair without what was banned costs less than this. */
  readonly leastCost: number;
  readonly changes: readonly Change[];
}

/** How many repairs are wanted, and how many times one is looked for. */
const wanted = 3;
const mostTries = 7;
/** Of a model with more units the least cost is proved to within a hundredth. */
const smallModel = 200;
const roughGap = 0.01;

/** The least repair first; empty where no change of the policy helps. */
export async function repairsOf(
  elastic: Elastic,
  options: Pick<SolveModelOptions, "signal" | "solver">,
): Promise<Repair[]> {
  const found: Repair[] = [];
  const tried = new Set<string>();
  const queue: string[][] = [[]];
  for (let tries = 0; tries < mostTries && found.length < wanted; tries++) {
    const banned = queue.shift();
    if (banned === undefined || options.signal?.aborted === true) break;
    const repair = await repairWithout(elastic, new Set(banned), options);
    if (repair === null) continue;
    const levers = [...new Set(repair.changes.map(({ lever }) => lever))];
    const name = repair.changes.map(({ path }) => path).join(" ");
    if (!tried.has(name)) found.push(repair);
    tried.add(name);
    for (const lever of levers) queue.push([...banned, lever]);
  }
  return found.sort((a, b) => a.cost - b.cost);
}

async function repairWithout(
  elastic: Elastic,
  banned: ReadonlySet<string>,
  options: Pick<SolveModelOptions, "signal" | "solver">,
): Promise<Repair | null> {
  const formulation = elasticFormulation(elastic, banned);
  const gap = formulation.model.unitCount > smallModel ? roughGap : undefined;
  const solution = await solveModel(formulation.model, { ...options, gap });
  if (!isFound(solution)) return null;
  const changes = changesOf(elastic, formulation, solution);
  const decisions = decodeDecisions(formulation, solution);
  if (changes.length === 0 || decisions === null) return null;
  const policy = withChanges(elastic.problem.policy, changes);
  // The plan that the repair was found with keeps every rule of the new policy: that is the proof of it.
  const { violations } = stateOf({ ...elastic.problem, policy }, decisions);
  if (violations.length > 0) return null;
  return { cost: solution.objective, leastCost: solution.bound ?? 0, changes };
}
