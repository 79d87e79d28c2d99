/**
 * A problem that was stated already, under other limits or another objective, or with other marks: enterprises
 * that are locked, parks that close. Who decides, and between what, is then the same but for those, and is
 * taken over: rows, coefficients and values alone are made anew.
 */
import type { Policy } from "../domain/policy.js";
import type { Problem } from "../domain/problem.js";
import { ActionsBefore } from "./actions-before.js";
import { candidatesOf } from "./candidates.js";
import { type Formulation, formulate, formulateBetween, thatFit } from "./formulate.js";
import { destinationsOf } from "./offers.js";

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
 * policy and in marks only (`lock` of enterprises, `closesYear` of parks), and what else its lists hold are the
 * very same objects.
 * @param before of another problem
 */
export function formulateAgain(before: Formulation, problem: Problem): Formulation {
  const { candidates } = before;
  if (!takesOver(candidates.problem, problem)) return formulate(problem);
  // Rules that actions refer to stay the very same ones.
  const policy = { ...problem.policy, ...restOf(candidates.problem.policy) };
  const next = { ...problem, policy };
  const { enterprises, parks } = candidates.problem;
  const isMarked = enterprises !== next.enterprises || parks !== next.parks;
  const own = isMarked
    ? candidatesOf(next, new ActionsBefore(candidates, destinationsOf(next)))
    : { ...candidates, problem: next };
  return thatFit(formulateBetween(own));
}

function takesOver(before: Problem, problem: Problem): boolean {
  const { policy: _, enterprises, parks, ...lists } = problem;
  return (
    Object.entries(lists).every(([key, list]) => before[key as keyof Problem] === list) &&
    isAlike(before.enterprises, enterprises, "lock") &&
    isAlike(before.parks, parks, "closesYear") &&
    JSON.stringify(restOf(before.policy)) === JSON.stringify(restOf(problem.policy))
  );
}

/** The policy without what may differ. */
const restOf = (policy: Policy): Partial<Policy> =>
  Object.fromEntries(Object.entries(policy).filter(([key]) => !limitsOnly.has(key)));

/** The very same records, or the same but for one field. */
function isAlike<T extends object>(
  before: readonly T[],
  list: readonly T[],
  mark: keyof T,
): boolean {
  const rest = (one: T | undefined): string => JSON.stringify({ ...one, [mark]: undefined });
  const isLike = (one: T, k: number): boolean => one === list[k] || rest(one) === rest(list[k]);
  return before === list || (before.length === list.length && before.every(isLike));
}
