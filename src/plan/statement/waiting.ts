/** Who is due and waits, where the policy lets the due wait: the second writing of postponement. */
import type { Enterprise } from "../../domain/enterprise.js";
import { dueYear } from "../../domain/obligation.js";
import type { Problem } from "../../domain/problem.js";
import { grossRelief, type ReliefScale } from "../../domain/relief.js";
import type { StatedAct } from "./acts.js";

/** One enterprise that is due and does not act by the end of its due year. */
export interface Waiting {
  readonly enterprise: Enterprise;
  readonly due: number;
  /** Year in which it acts after all; null where it does not within the horizon. */
  readonly acts: number | null;
  /** What it burdens residents with meanwhile, points. */
  readonly grossPoints: number;
}

/** By the register; empty where the policy does not let the due wait. */
export function waitingIn(
  { policy, enterprises }: Problem,
  scale: ReliefScale,
  acts: readonly StatedAct[],
): Waiting[] {
  if (policy.postpone === undefined) return [];
  const done = new Map(
    acts.filter((act) => act.fulfilsDuty).map(({ enterprise, year }) => [enterprise.id, year]),
  );
  return enterprises.flatMap((enterprise): Waiting[] => {
    const due = enterprise.lock === "stay" ? null : dueYear(enterprise, policy);
    const acted = done.get(enterprise.id) ?? null;
    if (due === null || (acted !== null && acted <= due)) return [];
    return [{ enterprise, due, acts: acted, grossPoints: grossRelief(scale, enterprise) }];
  });
}

/** Does it wait in this year? */
export function waitsIn({ due, acts }: Waiting, year: number): boolean {
  return due <= year && (acts === null || acts > year);
}
