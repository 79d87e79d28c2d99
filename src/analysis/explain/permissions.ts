/**
 * What a permission would open: places that a single rule closes, with the rule changed for them, and the
 * act forced there. Each is solved again; what is lost against the plan's own world is what the
 * permission would still have to be helped by.
 *
 *   sector     the park takes the sector
 *   deadline   the city has until the year of the act, or beyond the horizon to do nothing
 *   lock       nothing is settled for the enterprise
 */

import { withoutLock } from "../../domain/lifted-locks.js";
import { matchesSector } from "../../domain/park.js";
import type { Problem } from "../../domain/problem.js";
import { type Formulation, formulate } from "../../formulation/formulate.js";
import { choiceOf, type Member } from "../../formulation/units.js";
import { optionsOf, senseSign } from "../../model/linear-model.js";
import { isFound } from "../../model/solution.js";
import { solveModel } from "../../solvers/solve-model.js";
import type { PricedPlan } from "../priced-plan.js";
import { Relaxed } from "../relaxed.js";
import { worthAt } from "../worth-at.js";
import type { Line } from "./lines.js";
import { forcedTo } from "./what-it-takes.js";

/** Rules that somebody may grant an exception from. */
export const permissionKinds = ["sector", "deadline", "lock"] as const;
/** One of `permissionKinds`. */
export type PermissionKind = (typeof permissionKinds)[number];

/** One permission, and the best that it opens. */
export interface Permission {
  readonly kind: PermissionKind;
  /** Of `formulation`; −1: to do nothing. */
  readonly option: number;
  readonly formulation: Formulation;
  /** Until when, of a deadline. */
  readonly year?: number;
  /** What is lost all the same, in the unit of the objective; null where even so it cannot be. */
  readonly loss: number | null;
}

/** @param target looks only for what opens this choice, or `stay` */
export async function permissionsOf(
  priced: PricedPlan,
  member: Member,
  lines: readonly Line[],
  target: string | undefined,
): Promise<Permission[]> {
  const found: Permission[] = [];
  for (const kind of permissionKinds) {
    const choices = lines.flatMap((line) =>
      line.state === "closed" &&
      line.rules.length > 0 &&
      line.rules.every((one) => one.rule === kind)
        ? [line.choice]
        : [],
    );
    if (kind === "deadline" && mustAct(priced, member)) choices.push("stay");
    const wanted = target === undefined ? choices : choices.filter((one) => one === target);
    if (wanted.length === 0) continue;
    const permission = await granted(priced, member, kind, new Set(wanted));
    if (permission !== null) found.push(permission);
  }
  return found;
}

function mustAct({ unitOf, fitting }: PricedPlan, { enterprise }: Member): boolean {
  return fitting.model.mustAct[unitOf(enterprise.id).index] === 1;
}

async function granted(
  priced: PricedPlan,
  { enterprise }: Member,
  kind: PermissionKind,
  choices: ReadonlySet<string>,
): Promise<Permission | null> {
  const { problem } = priced;
  const formulation = formulate(changed[kind](problem, enterprise, choices));
  const { model, candidates } = formulation;
  const own = candidates.units.find(({ members }) =>
    members.some((one) => one.enterprise.id === enterprise.id),
  );
  const unit = model.names.units.indexOf(own?.name ?? "");
  if (unit < 0) return null;
  const known = await pricesOf(priced);
  const prices = Float64Array.from(model.names.rows, (row) => known.get(row) ?? 0);
  const option = choices.has("stay") ? -1 : bestOf(formulation, unit, choices, prices);
  if (option === null) return null;
  const relaxed = new Relaxed(model, { prices });
  const start = { prices: relaxed.projected(prices) };
  const forced = await solveModel(forcedTo(relaxed.model, unit, option), {
    relaxation: true,
    start,
  });
  const until = option < 0 ? problem.policy.horizon.to + 1 : formulation.optionAt(option).year;
  const before = await priced.relaxed.optimum();
  const isKnown = isFound(forced) && isFound(before);
  const loss = isKnown
    ? Math.max(0, senseSign(model) * (before.objective - forced.objective))
    : null;
  return { kind, option, formulation, loss, ...(kind === "deadline" ? { year: until } : {}) };
}

async function pricesOf({ relaxed, fitting, prices }: PricedPlan): Promise<Map<string, number>> {
  const optimum = await relaxed.optimum();
  const own = (isFound(optimum) ? relaxed.pricesOf(optimum) : undefined) ?? prices;
  return new Map(fitting.model.names.rows.map((row, r) => [row, own[r] ?? 0]));
}

/** The option with one of the choices that is worth most at the prices; null where none fits. */
function bestOf(
  { model, optionAt }: Formulation,
  unit: number,
  choices: ReadonlySet<string>,
  prices: Float64Array,
): number | null {
  let best: number | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const o of optionsOf(model, unit)) {
    if (!choices.has(choiceOf(optionAt(o).action))) continue;
    const worth = worthAt(model, prices, unit, o);
    if (worth > most) [best, most] = [o, worth];
  }
  return best;
}

type Change = (
  problem: Problem,
  enterprise: Problem["enterprises"][number],
  choices: ReadonlySet<string>,
) => Problem;

const changed: Readonly<Record<PermissionKind, Change>> = {
  sector: (problem, { sector }, choices) => ({
    ...problem,
    parks: problem.parks.map((park) =>
      choices.has(park.id)
        ? {
            ...park,
            excludedSectors: park.excludedSectors.filter((code) => !matchesSector(code, sector)),
            acceptedSectors:
              park.acceptedSectors.length === 0 ? [] : [...park.acceptedSectors, sector],
          }
        : park,
    ),
  }),
  deadline: (problem, { city }, choices) => {
    const { policy } = problem;
    const { to } = policy.horizon;
    const deadlines = { ...policy.deadlines, [city]: choices.has("stay") ? to + 1 : to };
    return { ...problem, policy: { ...policy, deadlines } };
  },
  lock: (problem, { id }) => ({
    ...problem,
    enterprises: problem.enterprises.map((one) => (one.id === id ? withoutLock(one) : one)),
  }),
};
