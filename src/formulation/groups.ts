import { groupOf } from "../domain/grouping.js";
import type { Grouping } from "../domain/policy-limits.js";
import type { Candidates } from "./units.js";

/** The groups that a limit speaks of, by name; without `by` one that is called "all". */
export function groupNames(
  { units }: Candidates,
  by: Grouping | undefined,
  only: string | undefined,
): string[] {
  if (by === undefined) return ["all"];
  if (only !== undefined) return [only];
  const names = new Set<string>();
  for (const { members } of units)
    for (const { enterprise } of members) names.add(groupOf(enterprise, by) ?? "");
  names.delete("");
  return [...names].sort();
}
