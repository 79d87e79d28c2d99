/**
 * An independent check of a Solution document against its model: everything that it states is
 * recomputed from `values`, `prices` and `farkas`. It shares no code with the solvers.
 */
import { parseBy, schemaIssues } from "../../schema-issues.js";
import { solutionSchema } from "../formats/solution-json.js";
import type { MaybeNamed } from "../linear-model.js";
import { Findings, type SolutionVerification, type VerifySolutionOptions } from "./findings.js";
import { solutionSaid } from "./messages.js";
import { checkPoint } from "./point.js";
import { checkInfeasible, checkProof, checkStopped } from "./proof.js";

/** Re-checks `document`, which may be anything at all; never throws because of it. */
export function verifySolution(
  model: MaybeNamed,
  document: unknown,
  options: VerifySolutionOptions = {},
): SolutionVerification {
  const found = new Findings(model, options);
  const parsed = parseBy(solutionSchema, document);
  if (parsed.success) judge(found, parsed.data);
  else
    for (const { message, vi, at } of schemaIssues(parsed.error, solutionSchema))
      found.add("schema", { message, vi: vi.message }, at?.path);
  const { violations, notes } = found;
  return { ok: violations.length === 0, violations, notes };
}

function judge(found: Findings, document: ReturnType<typeof solutionSchema.parse>): void {
  const { status } = document;
  if (status === "optimal" || status === "feasible") {
    const weighed = checkPoint(found, document);
    if (weighed !== undefined) checkProof(found, document, weighed);
  } else if (status === "infeasible") checkInfeasible(found, document);
  else if (status === "stopped") checkStopped(found, document);
  else if (status === "unbounded") checkUnbounded(found);
  else found.note(solutionSaid.failedSolve());
}

function checkUnbounded(found: Findings): void {
  if (!found.model.extraUpper.includes(Number.POSITIVE_INFINITY))
    found.add("unbounded", solutionSaid.bounded());
  else found.note(solutionSaid.unboundedRests());
}
