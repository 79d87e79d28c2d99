/** One enterprise's act: is it allowed, and are its figures what the domain says? */
import { alternativeFigures } from "../domain/alternative.js";
import { attritionShare, moveCosts, totalCost } from "../domain/cost.js";
import { demandAt, resources } from "../domain/demand.js";
import { distanceKm } from "../domain/distance.js";
import { payers } from "../domain/policy-limits.js";
import { softPrice } from "../domain/policy-rules.js";
import { grossRelief, netRelief } from "../domain/relief.js";
import { costByPayer } from "../domain/support.js";
import type { PlannedAlternative, PlannedMove } from "./plan.js";
import { forbidden, forbiddenAlternative } from "./rules/permission.js";
import { figure, type Violation } from "./rules/violation.js";
import type { CheckedAct, Facts } from "./verify.js";

/** All that is wrong with one act on its own. Soft rules are not wrong: see `verify-breaches.ts`. */
export function verifyAct(facts: Facts, act: CheckedAct): Violation[] {
  const { enterprise, park, alternative, year } = act;
  const { problem } = facts;
  const broken = [
    ...(park === undefined ? [] : forbidden(problem, enterprise, park, year)),
    ...(alternative === undefined
      ? []
      : forbiddenAlternative(problem, enterprise, alternative, year)),
  ];
  const where = `${enterprise.id} → ${park?.id ?? alternative?.kind}`;
  return [
    ...broken
      .filter(({ rule }) => softPrice(problem.policy.soft, rule) === undefined)
      .map(({ rule, message, amount }) => ({ rule, where, message, amount })),
    ...factViolations(act),
    ...figureViolations(facts, act),
  ];
}

type Fact = readonly [field: string, is: unknown, should: unknown];

function* factViolations(act: CheckedAct): Generator<Violation> {
  const { enterprise, obligation, stated, park, alternative } = act;
  const facts: Fact[] = [
    ["name", stated.name, enterprise.name],
    ["fromWard", stated.fromWard, enterprise.wardOld],
    ["fromCity", stated.fromCity, enterprise.city],
    ["obligation", stated.obligation, obligation],
    ["synthetic", stated.synthetic, enterprise.synthetic],
    ...("park" in stated ? [["parkName", stated.parkName, park?.name] as const] : []),
    ...("counts" in stated ? [["counts", stated.counts, alternative?.counts] as const] : []),
  ];
  for (const [field, is, should] of facts)
    if (is !== should)
      yield {
        rule: "move-facts",
        where: `act of ${enterprise.id}: ${field}`,
        message: `is ${is}, not ${should}`,
      };
}

type Figure = readonly [field: string, is: number, should: number];

function* figureViolations(facts: Facts, act: CheckedAct): Generator<Violation> {
  const { stated, enterprise } = act;
  const list: Figure[] = [
    ["workers", stated.workers, enterprise.workers],
    ...("park" in stated ? moveFigures(facts, act, stated) : []),
    ...("alternative" in stated ? otherFigures(facts, act, stated) : []),
  ];
  for (const [field, is, should] of list) {
    const found = figure("move-figures", `act of ${enterprise.id}: ${field}`, is, should);
    if (found !== null) yield found;
  }
}

function moveFigures(facts: Facts, act: CheckedAct, stated: PlannedMove): Figure[] {
  const { enterprise, park, year } = act;
  if (park === undefined) return [];
  const { assumptions, policy } = facts.problem;
  const distance = distanceKm(enterprise, park) ?? Number.NaN;
  const costs = moveCosts(enterprise, park, distance, assumptions);
  const byPayer = costByPayer(costs, enterprise.workers, year, policy, assumptions);
  const demand = demandAt(enterprise, park, assumptions);
  const leaving = enterprise.workers * attritionShare(distance, assumptions);
  return [
    ["distanceKm", stated.distanceKm, distance],
    ["landFreedHa", stated.landFreedHa, enterprise.landHa],
    ["jobsLost", stated.jobsLost, leaving],
    ["reliefPoints", stated.reliefPoints, netRelief(facts.scale, enterprise, park)],
    ["costMillionVnd", stated.costMillionVnd, totalCost(costs)],
    ...resources.map((key): Figure => [key, stated.demand[key], demand[key]]),
    ...payers.map((key): Figure => [key, stated.costByPayerMillionVnd[key], byPayer[key]]),
    ...Object.entries(costs).map(
      ([key, value]): Figure => [
        key,
        stated.costByItemMillionVnd[key as keyof typeof costs],
        value,
      ],
    ),
  ];
}

function otherFigures(facts: Facts, act: CheckedAct, stated: PlannedAlternative): Figure[] {
  const { enterprise, alternative } = act;
  if (alternative === undefined) return [];
  const own = alternativeFigures(alternative, enterprise, facts.problem.assumptions);
  const relief = own.reliefShare * grossRelief(facts.scale, enterprise);
  return [
    ["landFreedHa", stated.landFreedHa, own.landFreedHa],
    ["jobsLost", stated.jobsLost, own.jobsLost],
    ["reliefPoints", stated.reliefPoints, relief],
    ["costMillionVnd", stated.costMillionVnd, own.costMillionVnd],
    ...payers.map(
      (key): Figure => [
        key,
        stated.costByPayerMillionVnd[key],
        key === "enterprise" ? own.costMillionVnd : 0,
      ],
    ),
  ];
}
