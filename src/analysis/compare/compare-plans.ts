/**
 * Two plans against each other: in which figures they differ and how each difference is made up, who does
 * something else and why, which inputs and which prices are not the same, and what each side breaks. A
 * side may be decisions by hand, or today.
 */

import { lotOf, lotSize } from "../../domain/lots.js";
import { differs } from "../../model/tolerances.js";
import type { Act } from "../../plan/decisions.js";
import { changeKindOf } from "./change-kind.js";
import { changedInputs } from "./changed-inputs.js";
import type { PlanComparison } from "./comparison.js";
import { differencesOf, objectiveDifference } from "./differences.js";
import { reasonsOf } from "./reasons.js";
import { isSameObjective, type PlanSide, type Side, sideOf } from "./side.js";

/**
 * From the first to the second. A plan against itself gives empty lists. Differences are split by
 * enterprise, ward, choice, year and payer; the lines of each split add up to the difference to the last
 * bit, in any order. Millions of VND, points, ha, jobs; the objective in its own unit.
 * @throws DidoiError E_CONTRADICTION where a plan is not of the problem beside it
 */
export function comparePlans(first: PlanSide, second: PlanSide): PlanComparison {
  const [a, b] = [sideOf(first), sideOf(second)];
  const inputs = a.digest === b.digest ? [] : changedInputs(a.problem, b.problem);
  return {
    format: "didoi-compare/1",
    first: said(a),
    second: said(b),
    objective: isSameObjective(a, b) ? objectiveDifference(a.statement, b.statement) : null,
    figures: differencesOf(a.statement, b.statement),
    changes: changesOf(a, b, inputs),
    inputs,
    prices: movedPrices(a, b),
  };
}

function said({ kind, problem, digest, statement }: Side): PlanComparison["first"] {
  const { worth, violations, breaches } = statement;
  const objective = problem.policy.objective.kind;
  return {
    kind,
    problem: { name: problem.name, digest },
    objective: { kind: objective, value: worth.value },
    violations: violations.map((one) => ({ ...one })),
    breaches: [...breaches],
  };
}

/** Who acts differently, by id. */
function changesOf(a: Side, b: Side, inputs: PlanComparison["inputs"]): PlanComparison["changes"] {
  const known = new Map(
    [...a.problem.enterprises, ...b.problem.enterprises].map((one) => [one.id, one]),
  );
  return [...new Set([...a.acts.keys(), ...b.acts.keys()])].sort().flatMap((id) => {
    const [was, is] = [a.acts.get(id), b.acts.get(id)];
    const kind = changeKindOf(was, is);
    if (kind === undefined) return [];
    const { name = id, wardOld: ward = "" } = known.get(id) ?? {};
    return [
      {
        enterprise: id,
        name,
        ward,
        kind,
        before: doing(was),
        after: doing(is),
        why: reasonsOf(a, b, inputs, { enterprise: id, was, is }),
      },
    ];
  });
}

function doing(act: Act | undefined) {
  if (act === undefined) return null;
  const { choice, year, tenure } = act;
  return { choice, year, ...(tenure === undefined ? {} : { tenure }) };
}

/** Limits whose price is not the same, the dearest by the lot first; none where a side has no prices. */
function movedPrices(a: Side, b: Side): PlanComparison["prices"] {
  const [was, is] = [a.priced?.plan.prices, b.priced?.plan.prices];
  if (was === undefined || is === undefined) return [];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((row) => ({ row, before: was[row] ?? 0, after: is[row] ?? 0 }))
    .filter(({ before, after }) => differs(before, after))
    .map((one) => ({ ...one, lots: Math.abs(one.after - one.before) * lotSize[lotOf(one.row)] }))
    .sort((x, y) => y.lots - x.lots || (x.row < y.row ? -1 : 1))
    .map(({ row, before, after }) => ({ row, before, after }));
}
