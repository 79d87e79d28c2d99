/** Under the answer of a solve that found no plan: what is in the way, in a few lines. */
import { diagnose, type Problem, summariseDiagnosis } from "didoi";
import { language, words } from "./language.js";
import type { Look } from "./look-first.js";
import type { Ended } from "./solve-job.js";

/** The solve has ended; nobody waits long for more. */
const mostMs = 5_000;

/** Empty where there is a plan, where the look has said why there is none, or where it is not known in time. */
export async function whyNone(
  { problem, look }: { readonly problem: Problem; readonly look: Look },
  { status }: Ended,
  signal: AbortSignal,
): Promise<string[]> {
  if (status !== "infeasible" || look.ends !== undefined || signal.aborted) return [];
  const { diagnosis } = await diagnose(problem, {
    repairs: false,
    signal: AbortSignal.any([signal, AbortSignal.timeout(mostMs)]),
  });
  if (diagnosis.status !== "infeasible") return [];
  return [...summariseDiagnosis(problem, diagnosis, language, 1).split("\n"), words.solve.repairs];
}
