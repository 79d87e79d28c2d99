import { digestOf } from "./digest.js";
import type { Problem } from "./problem.js";

/** Digest of a problem: the order in which enterprises and parks are given does not matter. */
export function problemDigest(problem: Problem): string {
  const byId = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
    [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  return digestOf({
    ...problem,
    enterprises: byId(problem.enterprises),
    parks: byId(problem.parks),
  });
}
