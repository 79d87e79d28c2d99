/** Locks to move that the policy lifts: those enterprises are as free as all others. */
import type { Enterprise } from "./enterprise.js";
import type { Problem } from "./problem.js";

/** The problem without the locks that its policy lifts; the same one where it lifts none. */
export function withoutLiftedLocks(problem: Problem): Problem {
  const { unlocked } = problem.policy;
  if (unlocked === undefined) return problem;
  const lifted = new Set(unlocked.enterprises);
  const enterprises = problem.enterprises.map((enterprise) => {
    const isLifted = enterprise.lock === "move" && lifted.has(enterprise.id);
    return isLifted ? withoutLock(enterprise) : enterprise;
  });
  return { ...problem, enterprises };
}

/** The enterprise with nothing settled for it. */
export function withoutLock(enterprise: Enterprise): Enterprise {
  const { lock: _lock, lockPark: _park, lockYear: _year, ...free } = enterprise;
  return free;
}
