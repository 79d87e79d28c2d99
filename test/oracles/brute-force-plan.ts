/** The best plan of a small problem by trying every assignment; shares nothing with model and solvers. */
import { capacitiesOf } from "../../src/domain/capacity.js";
import { moveCosts, totalCost } from "../../src/domain/cost.js";
import { demandOf, resources } from "../../src/domain/demand.js";
import { distanceKm } from "../../src/domain/distance.js";
import { obligationOf } from "../../src/domain/obligation.js";
import { acceptsSector } from "../../src/domain/park.js";
import type { Problem } from "../../src/domain/problem.js";
import { grossRelief, netRelief, reliefScale } from "../../src/domain/relief.js";

/** The optimal objective value, or null when no assignment keeps every rule. */
export function bestPlanValue(problem: Problem): number | null {
  const { enterprises, parks, policy, assumptions } = problem;
  const scale = reliefScale(enterprises, policy, assumptions);
  const obligation = enterprises.map((e) => obligationOf(e, policy.obligationRule));
  const open = enterprises.map((e, i) =>
    parks.map((p) => {
      const km = distanceKm(e, p);
      const year = policy.milestoneYear;
      return (
        km !== null &&
        e.lock !== "stay" &&
        (obligation[i] !== "exempt" || e.lock === "move") &&
        !e.bannedParks.includes(p.id) &&
        acceptsSector(p, e.sector) &&
        policy.destinations.statuses.includes(p.status) &&
        (p.opensYear ?? year) <= year &&
        demandOf(e, assumptions).landHa >= (p.minimumLotHa ?? 0)
      );
    }),
  );
  const costs = enterprises.map((e) =>
    parks.map((p) => moveCosts(e, p, distanceKm(e, p) ?? Number.NaN, assumptions)),
  );
  const budgetCost = (i: number, p: number): number =>
    totalCost(costs[i]![p]!, policy.budget?.payers);
  let whole = policy.budget?.millionVnd;
  if (whole === undefined) {
    whole = 0;
    for (let i = 0; i < enterprises.length; i++) {
      const open_ = parks.map((_, p) => p).filter((p) => open[i]![p]!);
      if (open_.length > 0) whole += Math.min(...open_.map((p) => budgetCost(i, p)));
    }
  }
  const epsilon = whole > 0 ? 1e-4 / whole : 0;
  const minimise = policy.objective.kind === "cost";
  const target = policy.objective.kind === "cost" ? policy.objective.reliefTargetPoints : 0;
  const slack = 1e-9;

  const keepsLimits = (choice: readonly number[]): boolean => {
    for (let p = 0; p < parks.length; p++) {
      const capacities = capacitiesOf(parks[p]!, assumptions)!;
      for (const k of resources) {
        const used = enterprises
          .filter((_, i) => choice[i] === p)
          .reduce((sum, e) => sum + demandOf(e, assumptions)[k], 0);
        if (used > (capacities[k]?.value ?? Number.POSITIVE_INFINITY) * (1 + slack) + slack)
          return false;
      }
    }
    for (const quota of policy.quotas) {
      const names = new Set(enterprises.map((e) => (quota.by === undefined ? "" : e[quota.by])));
      for (const name of names) {
        let base = 0;
        let moved = 0;
        enterprises.forEach((e, i) => {
          if (obligation[i] === "exempt") return;
          if (quota.by !== undefined && e[quota.by] !== name) return;
          const amount =
            quota.measure === "enterprises"
              ? 1
              : quota.measure === "relief"
                ? grossRelief(scale, e)
                : e[quota.measure];
          base += amount;
          if (choice[i]! >= 0) moved += amount;
        });
        if (moved < quota.lower * base - slack || moved > quota.upper * base + slack) return false;
      }
    }
    let budget = 0;
    let relief = 0;
    choice.forEach((p, i) => {
      if (p < 0) return;
      budget += budgetCost(i, p);
      relief += netRelief(scale, enterprises[i]!, parks[p]!);
    });
    if (policy.budget !== undefined && budget > policy.budget.millionVnd + slack) return false;
    return !minimise || relief >= target - slack;
  };

  let best: number | null = null;
  const choice: number[] = [];
  const visit = (i: number): void => {
    if (i === enterprises.length) {
      if (!keepsLimits(choice)) return;
      let value = 0;
      choice.forEach((p, n) => {
        if (p < 0) return;
        if (minimise) value += totalCost(costs[n]![p]!);
        else if (policy.objective.kind === "weighted") {
          const { perReliefPoint, perHaFreed, perMillionVnd } = policy.objective;
          value +=
            perReliefPoint * netRelief(scale, enterprises[n]!, parks[p]!) +
            perHaFreed * enterprises[n]!.landHa -
            perMillionVnd * totalCost(costs[n]![p]!);
        } else value += netRelief(scale, enterprises[n]!, parks[p]!) - epsilon * budgetCost(n, p);
      });
      if (best === null || (minimise ? value < best : value > best)) best = value;
      return;
    }
    const must =
      enterprises[i]!.lock === "move" ||
      (policy.forceMandatory && enterprises[i]!.lock !== "stay" && obligation[i] === "mandatory");
    for (let p = must ? 0 : -1; p < parks.length; p++) {
      if (p >= 0 && !open[i]![p]!) continue;
      choice[i] = p;
      visit(i + 1);
    }
  };
  visit(0);
  return best;
}
