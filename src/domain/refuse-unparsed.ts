import { mistake } from "../errors.js";
import { assumptionIds } from "./assumption-ids.js";
import { problemSaid } from "./messages.js";
import type { Problem } from "./problem.js";

/**
 * Refuses what `parseProblem` has not looked at: without defaults nothing that follows would be right.
 * A problem that was copied or posted to a worker is one all the same.
 * @throws DidoiError E_USAGE
 */
export function refuseUnparsed(problem: Problem): void {
  if (!isParsed(problem)) throw mistake("E_USAGE", problemSaid.unparsed());
}

function isParsed(given: Partial<Problem> | null | undefined): boolean {
  if (typeof given !== "object" || given === null) return false;
  const { enterprises, parks, filled, assumptions, policy } = given;
  const lists = [enterprises, parks, filled, given.distances, given.zones];
  return (
    lists.every((list) => Array.isArray(list)) &&
    typeof policy === "object" &&
    assumptionIds.every((id) => typeof assumptions?.[id]?.value === "number")
  );
}
