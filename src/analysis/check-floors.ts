/**
 * What floors of quotas take at least, against what all parks and each budget have: the cheapest units,
 * the last of them in part, until the floor is reached.
 */
import { resources } from "../domain/demand.js";
import { type Budget, budgetIn } from "../domain/policy-limits.js";
import { softPrice } from "../domain/policy-rules.js";
import { rentYears } from "../domain/ready-built.js";
import { budgetChainKey } from "../domain/row-keys.js";
import { borneBy } from "../domain/support.js";
import { type QuotaGroup, quotaGroups } from "../formulation/quota-rows.js";
import type { Action, Candidates, Unit } from "../formulation/units.js";
import type { Language } from "../language.js";
import { total } from "../total.js";
import { exceeds, impossible, isHard, roomOfAll, shown, takenBy } from "./check-supply.js";
import { type SupplyWords, supplyWords } from "./check-supply-words.js";
import type { Finding } from "./finding.js";

export function checkFloors(candidates: Candidates, language: Language): Finding[] {
  const words = supplyWords[language];
  const { policy } = candidates.problem;
  return quotaGroups(candidates)
    .filter(({ key, lower }) => lower > 0 && softPrice(policy.soft, key) === undefined)
    .map((group): Floor => ({ candidates, words, group, reaching: reachingOf(candidates, group) }))
    .flatMap((floor) => [...againstRoom(floor), ...againstBudgets(floor)]);
}

/** What a unit adds to a quota, and the actions by which it may. */
interface Reaching {
  readonly unit: Unit;
  readonly amount: number;
  readonly actions: readonly Action[];
}

interface Floor {
  readonly candidates: Candidates;
  readonly words: SupplyWords;
  readonly group: QuotaGroup;
  readonly reaching: readonly Reaching[];
}

function reachingOf({ units, problem }: Candidates, group: QuotaGroup): Reaching[] {
  const until = group.year - problem.policy.horizon.from + 1;
  const isOpen = (penalty: number): boolean => penalty !== Number.POSITIVE_INFINITY;
  return units.flatMap((unit): Reaching[] => {
    const amount = group.amountOf(unit);
    if (amount <= 0) return [];
    const actions = unit.actions.filter(
      ({ counts, penalties }) => counts && penalties.slice(0, until).some(isOpen),
    );
    return actions.length === 0 ? [] : [{ unit, amount, actions }];
  });
}

/** The least weight of units whose amounts reach the floor, parts of units allowed. */
function leastFor(
  { group, reaching }: Floor,
  weightOf: (unit: Unit, action: Action) => number,
): number {
  const items = reaching.map(({ unit, amount, actions }) => ({
    amount,
    weight: Math.min(...actions.map((action) => weightOf(unit, action))),
  }));
  items.sort((a, b) => a.weight / a.amount - b.weight / b.amount);
  let [left, sum] = [group.lower, 0];
  for (const { amount, weight } of items) {
    if (left <= 0) break;
    sum += weight * Math.min(1, left / amount);
    left -= amount;
  }
  return sum;
}

const nameOf = ({ words, group }: Floor): string => `${shown(words, group.quota.lower * 100)} %`;

function* againstRoom(floor: Floor): Iterable<Finding> {
  const { candidates, words, group } = floor;
  if (!isHard(candidates, "capacity")) return;
  for (const resource of resources) {
    const room = roomOfAll(candidates, resource, group.year);
    if (room === Number.POSITIVE_INFINITY) continue;
    const need = leastFor(floor, (unit, action) => takenBy(unit, action, resource));
    if (!exceeds(need, room)) continue;
    const [a, b] = [shown(words, need), shown(words, room)];
    const name = words.resources[resource] ?? resource;
    yield impossible(group.key, words.quotaRoom(nameOf(floor), group.year, name, a, b));
  }
}

function* againstBudgets(floor: Floor): Iterable<Finding> {
  const { candidates, words, group } = floor;
  const { policy } = candidates.problem;
  for (const budget of isHard(candidates, "budget") ? policy.budgets : []) {
    const need = leastFor(floor, leastPaid(candidates, budget));
    const given = total(candidates.years, (year) => budgetIn(budget, year));
    if (!exceeds(need, given)) continue;
    const [a, b] = [shown(words, need), shown(words, given)];
    const said = words.quotaBudget(nameOf(floor), group.year, a, b);
    yield impossible(`${group.key} ${budgetChainKey(budget)}`, said);
  }
}

/** What an action costs the payers of the budget within the horizon, in the cheapest year. */
function leastPaid({ problem }: Candidates, { payers }: Budget) {
  const term = rentYears(problem.assumptions);
  return (_unit: Unit, action: Action): number => {
    // Of rent, years beyond the horizon need no budget of it.
    const rent = payers.includes("enterprise") ? action.rentPerYear * (term - 1) : 0;
    return Math.min(...action.byPayer.map((costs) => borneBy(costs, payers))) - rent;
  };
}
