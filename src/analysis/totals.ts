/** The totals of a plan that analyses show beside each other. */
import * as z from "zod/mini";
import type { PlanSummary } from "../plan/plan.js";

/** Enterprises, points, ha, million VND, jobs. */
export const totals = z.strictObject({
  /** Enterprises that move north. */
  moved: z.number(),
  /** Enterprises that do something else than move. */
  alternatives: z.number(),
  reliefPoints: z.number(),
  landFreedHa: z.number(),
  /** All payers, discounted. */
  presentCostMillionVnd: z.number(),
  jobsNotFollowing: z.number(),
  jobsConverted: z.number(),
  jobsClosed: z.number(),
  jobsLeft: z.number(),
});
/** What a plan amounts to. */
export type Totals = z.infer<typeof totals>;

export function totalsOf(summary: PlanSummary): Totals {
  const { enterprises, alternatives, reliefPoints, landFreedHa, presentCostMillionVnd } = summary;
  const { jobsNotFollowing, jobsConverted, jobsClosed, jobsLeft } = summary;
  const jobs = { jobsNotFollowing, jobsConverted, jobsClosed, jobsLeft };
  const moved = enterprises.moved;
  return { moved, alternatives, reliefPoints, landFreedHa, presentCostMillionVnd, ...jobs };
}
