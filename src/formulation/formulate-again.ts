/**
 * A problem that was stated already, under other limits or another objective. Who decides, and between what,
 * is then the same and is taken over: rows, coefficients and values alone are made anew.
 */
import type { Policy } from "../domain/policy.js";
import type { Problem } from "../domain/problem.js";
import { type Formulation, formulate, formulateBetween, thatFit } from "./formulate.js";

/** What limits or counts, and neither opens nor closes anything to anybody. */
const limitsOnly: ReadonlySet<string> = new Set([
  "name",
  "source",
  "overrides",
  "grounds",
  "quotas",
  "fairness",
  "objective",
  "budgets",
  "pace",
  "limits",
  "districts",
  "rivers",
  "extraRows",
] satisfies (keyof Policy)[]);

/**
 * What `formulate` gives, sooner where the problem differs from the one before in limits and objective of its
 * policy only, and its lists are the very same ones.
 * @param before of another problem
 */
export function formulateAgain(before: Formulation, problem: Problem): Formulation {
  const { candidates } = before;
  if (!takesOver(candidates.problem, problem)) return formulate(problem);
  // Rules that actions refer to stay the very same ones.
  const policy = { ...problem.policy, ...restOf(candidates.problem.policy) };
  return thatFit(formulateBetween({ ...candidates, problem: { ...problem, policy } }));
}

function takesOver(before: Problem, problem: Problem): boolean {
  const { policy: _, ...lists } = problem;
  return (
    Object.entries(lists).every(([key, list]) => before[key as keyof Problem] === list) &&
    JSON.stringify(restOf(before.policy)) === JSON.stringify(restOf(problem.policy))
  );
}

/** The policy without what may differ. */
const restOf = (policy: Policy): Partial<Policy> =>
  Object.fromEntries(Object.entries(policy).filter(([key]) => !limitsOnly.has(key)));
