/** Where every figure of a problem comes from. */
import { defined } from "../../defined.js";
import { assumptionIds } from "../../domain/assumption-ids.js";
import { atPath } from "../../domain/grounds.js";
import type { Policy } from "../../domain/policy.js";
import type { Problem } from "../../domain/problem.js";
import { problemDigest } from "../../domain/problem-digest.js";
import { decisionsOf } from "../../plan/decisions.js";
import { figuresOfPark } from "./park-figures.js";
import { figuresOfBlanks, figuresOfRegister } from "./register-figures.js";
import { type Change, Resting } from "./rests-on.js";
import { type SourcedFigure, type Sources, sourcesFormat } from "./sources.js";
import { doubled, doublings, stepsOf } from "./twice.js";

interface Sourced {
  readonly figure: SourcedFigure;
  /** Each a way to change the figure; none where no amount can follow from it. */
  readonly changes: readonly Change[];
}

/**
 * Every figure of a problem with value, unit, grade, source, date, range and reason, and what other
 * sources say. With a plan, or decisions written by hand, also what of its cost (million VND, all payers,
 * not discounted) and of its relief (points) rests on the figure: the sum of those items of cost, or parts
 * of relief, of the plan's acts that are others once the figure alone is twice as large (a park's place:
 * a tenth of a degree away) and decisions and the worth of a point stay as they are. Figures that only
 * limit or steer the choice have 0.
 *
 * @param plan a plan of any format, or decisions; acts that name nothing in the problem count for nothing
 * @throws DidoiError E_SCHEMA when the plan cannot be read
 */
export function sourcesOf(problem: Problem, plan?: unknown): Sources {
  const resting = plan === undefined ? undefined : new Resting(problem, decisionsOf(plan));
  const digest = problemDigest(problem);
  const claimed = atPath(plan, "problem.digest");
  return defined({
    format: sourcesFormat,
    problem: { name: problem.name, digest },
    policySource: problem.policy.source,
    plan:
      resting === undefined
        ? undefined
        : { whole: resting.whole(), ofOtherProblem: claimed !== undefined && claimed !== digest },
    figures: figuresOf(problem).map(({ figure, changes }) =>
      resting === undefined || figure.kind === "generator"
        ? figure
        : { ...figure, restsOn: resting.on(changes) },
    ),
  }) as Sources;
}

function figuresOf(problem: Problem): Sourced[] {
  return [
    ...figuresOfAssumptions(problem),
    ...figuresOfPolicy(problem),
    ...problem.parks.flatMap(figuresOfPark),
    ...figuresOfBlanks(problem),
    ...figuresOfRegister(problem),
    ...figuresOfGenerator(problem),
  ];
}

function figuresOfAssumptions({ assumptions }: Problem): Sourced[] {
  return assumptionIds.map((id) => {
    const { value, unit, low, high, reason } = assumptions[id];
    const other = { ...assumptions, [id]: { ...assumptions[id], value: doubled(value) } };
    return {
      figure: {
        kind: "assumption" as const,
        id,
        value,
        unit,
        grade: "assumed" as const,
        low,
        high,
        reason,
        conflicts: [],
      },
      changes: [{ assumptions: other }],
    };
  });
}

/** Of an assumption the ground's source is the reason. */
function figuresOfPolicy({ policy }: Problem): Sourced[] {
  return policy.grounds.map(({ field, label, grade, source, date, low, high, conflicts }) => ({
    figure: defined({
      kind: "policy" as const,
      id: field,
      name: label,
      value: (atPath(policy, field) ?? null) as SourcedFigure["value"],
      grade,
      source: grade === "assumed" ? undefined : source,
      date,
      low,
      high,
      reason: grade === "assumed" ? source : undefined,
      conflicts,
    }) as SourcedFigure,
    changes: (doublings(policy, stepsOf(field)) as Policy[]).map((other) => ({ policy: other })),
  }));
}

function figuresOfGenerator({ register }: Problem): Sourced[] {
  return (register?.assumptions ?? []).map(({ name, value, unit, grade, range, reason }) => ({
    figure: defined({
      kind: "generator" as const,
      id: name,
      name,
      value,
      unit,
      grade,
      range,
      reason,
      conflicts: [],
    }) as SourcedFigure,
    changes: [],
  }));
}
