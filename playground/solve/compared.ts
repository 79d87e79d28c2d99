/** Named settings side by side: the part of the report that compares plans, of the first one's problem. */
import { reportParts } from "didoi";
import type { Named } from "./asks.js";
import type { Session } from "./session.js";

export function comparedOf(
  session: Session,
  plans: readonly Named[],
  language: "vi" | "en",
): string {
  const [first] = plans;
  if (first === undefined) return "";
  const { problem } = session.stated(first.setting).candidates;
  const { parts } = reportParts(problem, { plans, language, reasons: false });
  return parts.find(({ id }) => id === "compare")?.html ?? "";
}
