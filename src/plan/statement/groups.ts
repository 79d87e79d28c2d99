/** What a plan does with the enterprises of each ward, sector, obligation and size. */
import type { Enterprise } from "../../domain/enterprise.js";
import { groupOf } from "../../domain/grouping.js";
import { obligationOf, obligations } from "../../domain/obligation.js";
import type { Policy } from "../../domain/policy.js";
import { sizeClasses } from "../../domain/size-class.js";
import { grouped } from "../../grouped.js";
import { total } from "../../total.js";
import type { GroupResult } from "../plan.js";
import { type GroupAxis, groupAxes } from "../result-tables.js";
import type { Facts } from "./facts.js";
import { waitsIn } from "./waiting.js";

/** By axis, then by group; enterprises whose group is not known come last. */
export function groupResults(facts: Facts): GroupResult[] {
  return groupAxes.flatMap((axis) => ofAxis(facts, axis));
}

/** Everything that is counted, by the group of its enterprise. */
function ofAxis({ problem, acts, waiting }: Facts, axis: GroupAxis): GroupResult[] {
  const { policy, enterprises } = problem;
  const of = ({ enterprise }: { readonly enterprise: Enterprise }): string | undefined =>
    groupBy(axis, enterprise, policy);
  const register = grouped(enterprises, (enterprise) => of({ enterprise }));
  const done = grouped(acts, of);
  const due = grouped(
    waiting.filter((one) => waitsIn(one, policy.horizon.to)),
    of,
  );
  return [...register.keys()].sort(inOrder(axis)).map((group): GroupResult => {
    const own = register.get(group) ?? [];
    const here = done.get(group) ?? [];
    const moves = here.filter(({ park }) => park !== undefined);
    return {
      axis,
      ...(group === undefined ? {} : { group }),
      enterprises: own.length,
      workers: total(own, ({ workers }) => workers),
      landHa: total(own, ({ landHa }) => landHa),
      moved: moves.length,
      alternatives: here.length - moves.length,
      postponed: (due.get(group) ?? []).length,
      workersMoved: total(moves, ({ enterprise }) => enterprise.workers),
      jobsNotFollowing: total(moves, ({ jobsLost }) => jobsLost),
      landFreedHa: total(here, ({ landFreedHa }) => landFreedHa),
      reliefPoints: total(here, ({ reliefPoints }) => reliefPoints),
      costMillionVnd: total(here, ({ costMillionVnd }) => costMillionVnd),
    };
  });
}

const groupBy = (axis: GroupAxis, enterprise: Enterprise, policy: Policy): string | undefined =>
  axis === "obligation"
    ? obligationOf(enterprise, policy.obligationRule)
    : groupOf(enterprise, axis);

/** Groups in the order that people list them in; places and sectors by code point, the unknown last. */
function inOrder(axis: GroupAxis): (a: string | undefined, b: string | undefined) => number {
  const listed: readonly string[] =
    axis === "sizeClass" ? sizeClasses : axis === "obligation" ? obligations : [];
  return (a, b) => {
    if (a === b) return 0;
    if (a === undefined) return 1;
    if (b === undefined) return -1;
    const steps = listed.indexOf(a) - listed.indexOf(b);
    return steps !== 0 ? steps : a < b ? -1 : 1;
  };
}
