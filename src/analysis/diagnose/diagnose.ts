/** Why there is no plan, and what the policy could change: causes, a minimal conflict, repairs. */
import * as z from "zod/mini";
import { defined } from "../../defined.js";
import type { Policy } from "../../domain/policy.js";
import type { Problem } from "../../domain/problem.js";
import { problemDigest } from "../../domain/problem-digest.js";
import { type Formulation, formulateAll, thatFit } from "../../formulation/formulate.js";
import { isFound, type Solution } from "../../model/solution.js";
import { solveModel } from "../../solvers/solve-model.js";
import { type Cause, causesOf } from "./causes.js";
import { type Conflict, conflictOf } from "./conflict.js";
import { type RepairOptions, repairsOf } from "./repairs.js";

const closedBy = z.array(z.strictObject({ rule: z.string(), count: z.int() }));

/** The form of a diagnosis. */
export const diagnosis = z.strictObject({
  format: z.literal("didoi-diagnose/1"),
  problem: z.strictObject({ name: z.string(), digest: z.string() }),
  /** `unknown`: a limit came before it was known. */
  status: z.enum(["feasible", "infeasible", "unknown"]),
  /** The most telling first. */
  causes: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("closed"),
        /** At most 10 of them. */
        enterprises: z.array(z.string()),
        count: z.int(),
        /** Counted in parks. */
        rules: closedBy,
      }),
      z.strictObject({
        kind: z.literal("limit"),
        rule: z.string(),
        bound: z.number(),
        reach: z.number(),
        /** Counted in enterprises. */
        closedBy,
      }),
      z.strictObject({ kind: z.literal("conflict"), rules: z.array(z.string()) }),
    ]),
  ),
  conflict: z.optional(
    z.strictObject({
      rules: z.array(z.string()),
      minimal: z.enum(["proved", "searched", "none"]),
    }),
  ),
  /** Facts alone conflict: no change of the policy that was looked for makes a plan possible. */
  factsAlone: z.boolean(),
  /** The cheapest first. */
  repairs: z.array(
    z.strictObject({
      cost: z.number(),
      leastCost: z.number(),
      changes: z.array(
        z.strictObject({
          path: z.string(),
          lever: z.string(),
          from: z.optional(z.unknown()),
          to: z.optional(z.unknown()),
          row: z.optional(z.string()),
          amount: z.optional(z.number()),
        }),
      ),
    }),
  ),
});
/** Why there is no plan, and what could be changed. */
export type Diagnosis = z.infer<typeof diagnosis>;

/** A diagnosis with the policy of each repair, in the same order. */
export interface Diagnosed {
  /** What was found. */
  readonly diagnosis: Diagnosis;
  /** The policy that each repair makes. */
  readonly policies: readonly Policy[];
}

/** What a diagnosis takes; `repairs: false` leaves out what takes longest. */
export interface DiagnoseOptions extends RepairOptions {
  /** Default true. */
  readonly repairs?: boolean | undefined;
}

/**
 * Says why a problem has no plan. Data of parks and enterprises are facts; figures and rules of the policy
 * may be changed, as `policy.negotiable` says. Every repair has been confirmed by a plan.
 */
export async function diagnose(
  problem: Problem,
  options: DiagnoseOptions = {},
): Promise<Diagnosed> {
  const { repairs: wanted = true, signal, solver } = options;
  const request = { signal, solver };
  const all = formulateAll(problem);
  const fitting = thatFit(all);
  const said = {
    format: "didoi-diagnose/1" as const,
    problem: { name: problem.name, digest: problemDigest(problem) },
  };
  // What is seen without a solver needs none.
  const seen = causesOf(all, fitting);
  const solution = seen.length > 0 ? null : await proofOf(fitting, request);
  if (solution !== null && solution.status !== "infeasible") {
    const isKnown = solution.status === "optimal" || solution.status === "feasible";
    const status = isKnown ? "feasible" : "unknown";
    const empty = { causes: [], factsAlone: false, repairs: [] };
    return { diagnosis: { ...said, status, ...empty }, policies: [] };
  }
  const conflict = solution === null ? undefined : await conflictOf(fitting, solution, request);
  const hopeless = { problem, all, farkas: conflict?.farkas };
  const found = wanted ? await repairsOf(hopeless, request) : [];
  const causes = [
    ...seen,
    ...(conflict === undefined ? [] : [{ kind: "conflict" as const, rules: conflict.rules }]),
  ];
  return {
    diagnosis: diagnosis.parse({
      ...said,
      status: "infeasible",
      causes,
      ...defined({ conflict: saidOf(conflict) ?? conflictOfCause(seen[0]) }),
      factsAlone: wanted && found.length === 0 && signal?.aborted !== true,
      repairs: found.map(({ cost, leastCost, changes }) => ({ cost, leastCost, changes })),
    }),
    policies: found.map(({ policy }) => policy),
  };
}

/** Is there a plan? The relaxation says soonest that there is none; a search only where it has a point. */
async function proofOf(
  { model }: Formulation,
  request: Pick<RepairOptions, "signal" | "solver">,
): Promise<Solution> {
  const relaxed = await solveModel(model, { ...request, relaxation: true });
  if (!isFound(relaxed)) return relaxed;
  return solveModel(model, { ...request, gap: 1, start: { prices: relaxed.prices } });
}

function saidOf(conflict: Conflict | undefined): Diagnosis["conflict"] {
  return conflict && { rules: [...conflict.rules], minimal: conflict.minimal };
}

/** One limit alone, or one duty with what closes it, is a conflict that needs no solver. */
function conflictOfCause(cause: Cause | undefined): Diagnosis["conflict"] {
  if (cause === undefined) return undefined;
  if (cause.kind === "closed")
    return {
      rules: [`duty/${cause.enterprises[0]}`, ...cause.rules.map(({ rule }) => rule)],
      minimal: "proved",
    };
  const closing = cause.closedBy.map(({ rule }) => rule);
  return { rules: [cause.rule, ...closing], minimal: closing.length > 0 ? "none" : "proved" };
}
