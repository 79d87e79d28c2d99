/** How what an enterprise does in one plan differs from what it does in another. */
import type { Tenure } from "../../domain/tenure.js";

/** It acts or no more, another choice, another year, rents instead of leasing or the other way round. */
export const changeKinds = ["starts", "ends", "choice", "year", "tenure"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** The park or alternative, when, and how the place is held; without a word it is leased. */
interface Doing {
  readonly choice: string;
  readonly year: number;
  readonly tenure?: Tenure | undefined;
}

/** The first kind that holds; undefined where nothing changes. An enterprise that does nothing has no doing. */
export function changeKindOf(
  was: Doing | undefined,
  is: Doing | undefined,
): ChangeKind | undefined {
  if (was === undefined || is === undefined)
    return was === is ? undefined : was === undefined ? "starts" : "ends";
  if (was.choice !== is.choice) return "choice";
  if (was.year !== is.year) return "year";
  return (was.tenure ?? "lease") === (is.tenure ?? "lease") ? undefined : "tenure";
}
