import { byId } from "./by-id.js";
import { digestOf } from "./digest.js";
import type { Problem } from "./problem.js";

/** The digest of a problem, the same in whatever order its enterprises and parks stand. */
export function problemDigest(problem: Problem): string {
  const { enterprises, parks } = problem;
  return digestOf({ ...problem, enterprises: byId(enterprises), parks: byId(parks) });
}
