/** The totals of a statement. */
import { costItems } from "../../domain/cost.js";
import type { Enterprise } from "../../domain/enterprise.js";
import { homesFor } from "../../domain/homes.js";
import { type Obligation, obligationOf } from "../../domain/obligation.js";
import { payers } from "../../domain/policy-limits.js";
import { total } from "../../total.js";
import type { PlanSummary } from "../plan.js";
import { presentCost, totalByPayer } from "./costs.js";
import type { Facts } from "./facts.js";
import { followingIn } from "./land.js";
import { loadShares } from "./load-shares.js";
import { jobFigures, waitingFigures } from "./tables.js";

type Counted = { readonly enterprise: Enterprise; readonly obligation: Obligation };

export function summaryOf(facts: Facts): PlanSummary {
  const { problem, acts, moves, costs } = facts;
  const { policy, assumptions, enterprises } = problem;
  const register = enterprises.map(
    (enterprise): Counted => ({
      enterprise,
      obligation: obligationOf(enterprise, policy.obligationRule),
    }),
  );
  const counted = (test: (one: Counted) => boolean) => ({
    register: register.filter(test).length,
    moved: moves.filter(test).length,
  });
  const byPayer = totalByPayer(costs);
  const byItem = Object.fromEntries(
    costItems.map((item) => [item, total(moves, (move) => move.byItem?.[item] ?? 0)]),
  ) as PlanSummary["costByItemMillionVnd"];
  const changes = changesIn(facts);
  const workersFollowing = followingIn(moves);
  return {
    enterprises: counted(() => true),
    base: counted(({ obligation }) => obligation !== "exempt"),
    mandatory: counted(({ obligation }) => obligation === "mandatory"),
    encouraged: counted(({ obligation }) => obligation === "encouraged"),
    exempt: counted(({ obligation }) => obligation === "exempt"),
    synthetic: counted(({ enterprise }) => enterprise.synthetic),
    alternatives: acts.length - moves.length,
    workersMoved: total(moves, ({ enterprise }) => enterprise.workers),
    ...jobFigures(acts),
    workersFollowing,
    homesNeeded: homesFor(workersFollowing, policy, assumptions),
    landFreedHa: total(acts, ({ landFreedHa }) => landFreedHa),
    reliefPoints: total(acts, ({ reliefPoints }) => reliefPoints),
    loadShares: loadShares(facts),
    postponed: waitingFigures(facts, policy.horizon.to),
    costMillionVnd: total(payers, (payer) => byPayer[payer]),
    presentCostMillionVnd: presentCost(policy, costs),
    costByPayerMillionVnd: { ...byPayer },
    costByItemMillionVnd: byItem,
    ...(changes === null ? {} : { changes }),
  };
}

/** Enterprises that do something else, or at another time, than in the earlier plan; null without one. */
export function changesIn({ problem, acts }: Facts): number | null {
  const { stability } = problem.policy;
  if (stability === undefined) return null;
  const did = (entry: { readonly choice: string; readonly year: number }): string =>
    `${entry.year} ${entry.choice}`;
  const now = new Map(acts.map((act) => [act.enterprise.id, did(act)]));
  const before = new Map(stability.earlier.map((entry) => [entry.enterprise, did(entry)]));
  return problem.enterprises.filter(({ id }) => now.get(id) !== before.get(id)).length;
}
