import type { SolutionStatus } from "didoi";

/** How the command ended. Documented in the README; scripts rely on it. */
export const exitCodes = {
  ok: 0,
  failed: 1,
  usage: 2,
  badData: 3,
  infeasible: 4,
  atLimit: 5,
  stopped: 6,
  refused: 7,
  interrupted: 130,
  terminated: 143,
} as const;

const byStatus: Readonly<Record<SolutionStatus, number>> = {
  optimal: exitCodes.ok,
  feasible: exitCodes.atLimit,
  infeasible: exitCodes.infeasible,
  unbounded: exitCodes.infeasible,
  stopped: exitCodes.stopped,
  failed: exitCodes.failed,
};

export function exitCodeOf(status: SolutionStatus): number {
  return byStatus[status];
}
