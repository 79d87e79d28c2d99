/** The limits that many enterprises share: quotas, capacities, budget, relief. From the domain alone. */
import { capacitiesOf } from "../domain/capacity.js";
import { payerOf } from "../domain/cost.js";
import { demandOf, resources } from "../domain/demand.js";
import type { Enterprise } from "../domain/enterprise.js";
import { obligationOf } from "../domain/obligation.js";
import type { Measure, Quota } from "../domain/policy.js";
import { grossRelief, netRelief } from "../domain/relief.js";
import type { CheckedMove, Facts } from "./verify.js";
import { above, below, type Violation } from "./violation.js";

/** All limits. Amounts are in the unit of the limit. */
export function verifyLimits(facts: Facts, moves: readonly CheckedMove[]): Violation[] {
  return [
    ...facts.problem.policy.quotas.flatMap((quota) => quotaViolations(facts, quota, moves)),
    ...capacityViolations(facts, moves),
    ...budgetViolation(facts, moves),
    ...reliefViolation(facts, moves),
  ];
}

/** How much of a measure one enterprise is. */
export function amountOf(facts: Facts, measure: Measure, enterprise: Enterprise): number {
  if (measure === "enterprises") return 1;
  if (measure === "relief") return grossRelief(facts.scale, enterprise);
  return measure === "workers" ? enterprise.workers : enterprise.landHa;
}

/** Base and moved amount of each group that a quota speaks of, by group name. */
export function quotaTotals(
  facts: Facts,
  quota: Quota,
  moves: readonly CheckedMove[],
): Map<string, { base: number; moved: number }> {
  const totals = new Map<string, { base: number; moved: number }>();
  const nameOf = (enterprise: Enterprise): string =>
    quota.by === undefined ? "all" : enterprise[quota.by];
  const movers = new Set(moves.map(({ enterprise }) => enterprise.id));
  for (const enterprise of facts.problem.enterprises) {
    const name = nameOf(enterprise);
    if (quota.group !== undefined && quota.group !== name) continue;
    const total = totals.get(name) ?? { base: 0, moved: 0 };
    totals.set(name, total);
    if (obligationOf(enterprise, facts.problem.policy.obligationRule) === "exempt") continue;
    const amount = amountOf(facts, quota.measure, enterprise);
    total.base += amount;
    if (movers.has(enterprise.id)) total.moved += amount;
  }
  return totals;
}

function quotaViolations(facts: Facts, quota: Quota, moves: readonly CheckedMove[]): Violation[] {
  const found: (Violation | null)[] = [];
  for (const [name, { base, moved }] of quotaTotals(facts, quota, moves)) {
    const where = `${quota.measure} of ${name}`;
    found.push(below("quota", where, moved, quota.lower * base));
    found.push(above("quota", where, moved, quota.upper * base));
  }
  return found.filter((violation) => violation !== null);
}

function capacityViolations(facts: Facts, moves: readonly CheckedMove[]): Violation[] {
  const { assumptions, parks } = facts.problem;
  return parks.flatMap((park) => {
    const here = moves.filter((move) => move.park === park);
    if (here.length === 0) return [];
    const capacities = capacitiesOf(park, assumptions);
    if (capacities === null)
      return [{ rule: "park-area", where: park.id, message: "no area of the park is known" }];
    return resources.flatMap((resource) => {
      const capacity = capacities[resource];
      if (capacity === undefined) return [];
      let used = 0;
      for (const { enterprise } of here) used += demandOf(enterprise, assumptions)[resource];
      return above("capacity", `${park.id} ${resource}`, used, capacity.value) ?? [];
    });
  });
}

/** What the payers that the budget counts bear, million VND. */
export function budgetUse(facts: Facts, moves: readonly CheckedMove[]): number {
  const payers = facts.problem.policy.budget?.payers;
  let used = 0;
  for (const { stated } of moves)
    for (const [item, payer] of Object.entries(payerOf))
      if (payers === undefined || payers.includes(payer))
        used += stated.costByItemMillionVnd[item as keyof typeof payerOf];
  return used;
}

function budgetViolation(facts: Facts, moves: readonly CheckedMove[]): Violation[] {
  const { budget } = facts.problem.policy;
  if (budget === undefined) return [];
  const violation = above("budget", "million VND", budgetUse(facts, moves), budget.millionVnd);
  return violation === null ? [] : [violation];
}

function reliefViolation(facts: Facts, moves: readonly CheckedMove[]): Violation[] {
  const { objective, reliefFloorPoints } = facts.problem.policy;
  const asked = [
    reliefFloorPoints ?? [],
    objective.kind === "cost" ? objective.reliefTargetPoints : [],
  ].flat();
  let reached = 0;
  for (const { enterprise, park } of moves) reached += netRelief(facts.scale, enterprise, park);
  return asked.flatMap((points) => below("relief", "points", reached, points) ?? []);
}
