/** What to do next, for whoever types `didoi` alone. */
import { existsSync } from "node:fs";
import { words } from "./language.js";

/** A problem folder has a policy. */
export function nextSteps(folder = "."): string {
  const { hasProblem, noProblem } = words.next;
  return existsSync(`${folder}/policy.json`) ? hasProblem : noProblem;
}
