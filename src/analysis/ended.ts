/** Why an analysis ended before it had all that was asked for. */
import * as z from "zod/mini";
import type { Solution } from "../model/solution.js";

/** The form of such an end: the status of the solve that ended it, and its reason. */
export const ended = z.strictObject({ status: z.string(), reason: z.string() });
export type Ended = z.infer<typeof ended>;

/** How a solve ended. */
export function endOf({ status, ...rest }: Solution): Ended {
  return { status, reason: ("reason" in rest ? rest.reason : undefined) ?? "" };
}
