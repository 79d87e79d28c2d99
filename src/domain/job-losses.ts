/**
 * Jobs that a plan costs, by kind. The kinds are different things and are never added up: who does not
 * follow leaves a job that goes on in the north; the others end or leave the province.
 */
import type { AlternativeKind } from "./alternative-kinds.js";

export const jobLossKinds = ["notFollowing", "converted", "closed", "left"] as const;
/** Why jobs are lost: their firm moves, changes its function, ends, or leaves the province. */
export type JobLossKind = (typeof jobLossKinds)[number];

/** Jobs by kind. */
export type JobLosses = Readonly<Record<JobLossKind, number>>;

const ofAlternative: Readonly<Record<AlternativeKind, JobLossKind>> = {
  remedy: "closed",
  convert: "converted",
  close: "closed",
  leave: "left",
};

/** The kind of what an act costs in jobs; a move has no alternative. */
export function jobLossKindOf(alternative: AlternativeKind | undefined): JobLossKind {
  return alternative === undefined ? "notFollowing" : ofAlternative[alternative];
}

/** What acts cost in jobs, kind by kind. */
export function jobLossesOf(
  acts: readonly {
    readonly alternative?: { readonly kind: AlternativeKind } | undefined;
    readonly jobsLost: number;
  }[],
): JobLosses {
  const sums: Record<JobLossKind, number> = { notFollowing: 0, converted: 0, closed: 0, left: 0 };
  for (const { alternative, jobsLost } of acts) sums[jobLossKindOf(alternative?.kind)] += jobsLost;
  return sums;
}
