/**
 * The actions of a unit: a move to each destination that takes all its members, and each alternative
 * that is open to all of them. Figures are sums over the members; years in which an action is closed
 * have an infinite penalty, and an action that is closed in all years is left out.
 */
import { alternativeFigures, isFor } from "../domain/alternative.js";
import { attritionShare } from "../domain/attrition.js";
import { capacitiesOf } from "../domain/capacity.js";
import { type Costs, moveCosts, totalCost } from "../domain/cost.js";
import { lotHa } from "../domain/demand.js";
import { distanceKm } from "../domain/distance.js";
import { isRemediable } from "../domain/obligation.js";
import { isOpenIn, liesIn, type Park } from "../domain/park.js";
import type { Policy } from "../domain/policy.js";
import type { AlternativeRule } from "../domain/policy-rules.js";
import type { Problem } from "../domain/problem.js";
import { mayRent, rentedFloorM2, rentPerYear } from "../domain/ready-built.js";
import { burdenAt, type ReliefScale } from "../domain/relief.js";
import { costByPayer, noCosts, type PayerCosts, sumOf } from "../domain/support.js";
import { type Tenure, tenures } from "../domain/tenure.js";
import { total } from "../total.js";
import { ofYear } from "./of-year.js";
import { mayMove, pairPenalty, type RuleSet, yearPenalty } from "./permissions.js";
import { type Action, type Destination, isDuty, type Member } from "./units.js";

interface Context {
  readonly problem: Problem;
  readonly scale: ReliefScale;
  readonly rules: RuleSet;
  readonly destinations: readonly Destination[];
  readonly years: readonly number[];
}

/** The parks that are offered in some year: status, district, known area and place. */
export function destinationsOf(problem: Problem): Destination[] {
  const { destinations: offered, horizon } = problem.policy;
  const result: Destination[] = [];
  for (const park of problem.parks) {
    const inDistrict = offered.districts.length === 0 || liesIn(park, offered.districts);
    const open =
      (park.opensYear ?? horizon.from) <= horizon.to &&
      (park.closesYear ?? horizon.to) >= horizon.from;
    if (!isOffered(problem.policy, park) || !inDistrict || !open) continue;
    const capacities = capacitiesOf(park, problem.assumptions);
    if (capacities !== null && park.lat !== undefined) result.push({ park, capacities });
  }
  return result;
}

/** By its status, or by name within the horizon. */
function isOffered({ destinations, horizon }: Policy, { id, status }: Park): boolean {
  const from = destinations.alsoFrom[id];
  return from === undefined ? destinations.statuses.includes(status) : from <= horizon.to;
}

/** All actions of the unit that these members form. */
export function actionsOf(context: Context, members: readonly Member[]): Action[] {
  const moves = members.every(mayMove)
    ? context.destinations.flatMap((destination) =>
        tenures.map((tenure) => moveTo(context, members, destination, tenure)),
      )
    : [];
  const others = context.problem.policy.alternatives
    .filter((rule) => members.every((member) => mayTake(context, rule, member)))
    .map((rule) => alternativeOf(context, members, rule));
  return [...moves, ...others].filter((action) => action !== null);
}

function moveTo(
  context: Context,
  members: readonly Member[],
  destination: Destination,
  tenure: Tenure,
): Action | null {
  const { problem, rules } = context;
  const { park } = destination;
  const rents = tenure === "rent";
  if (rents && !members.every(({ enterprise }) => mayRent(park, enterprise))) return null;
  const legs: { readonly member: Member; readonly distance: number }[] = [];
  let pair = 0;
  for (const member of members) {
    const distance = distanceKm(problem, member.enterprise, park);
    if (distance === null) return null;
    legs.push({ member, distance });
    pair += pairPenalty(rules, member, park, distance, tenure);
  }
  if (pair === Number.POSITIVE_INFINITY) return null;
  const figures = {
    cost: 0,
    relief: 0,
    burden: 0,
    land: 0,
    value: 0,
    lot: 0,
    surplus: 0,
    rent: 0,
    floor: 0,
  };
  const jobsLost: number[] = [];
  const years = new YearFigures(context, pair, park);
  for (const { member, distance } of legs) {
    const { enterprise, demand } = member;
    const costs = moveCosts(enterprise, park, distance, problem, tenure);
    const burden = burdenAt(context.scale, enterprise, park);
    figures.cost += totalCost(costs);
    figures.burden += burden;
    figures.relief += member.grossPoints - burden;
    figures.land += enterprise.landHa;
    figures.value += enterprise.landHa * (member.zone?.valueMillionVndPerHa ?? 0);
    jobsLost.push(enterprise.workers * attritionShare(distance, problem.assumptions));
    if (rents) {
      figures.rent += rentPerYear(park, enterprise, problem.assumptions);
      figures.floor += rentedFloorM2(park, enterprise, problem.assumptions);
    } else {
      const lot = lotHa(park, demand.landHa);
      figures.lot += lot;
      figures.surplus += lot - demand.landHa;
    }
    years.add(member, costs, (year) => supported(problem, costs, enterprise.workers, year));
  }
  return years.isClosed
    ? null
    : {
        destination,
        tenure,
        penalties: years.penalties,
        costMillionVnd: figures.cost,
        rentPerYear: figures.rent,
        floorM2: figures.floor,
        byPayer: years.byPayer,
        reliefPoints: figures.relief,
        burdenPoints: figures.burden,
        landFreedHa: figures.land,
        freedValueMillionVnd: figures.value,
        jobsLost: total(jobsLost, (jobs) => jobs),
        jobsLostByMember: jobsLost,
        lotHa: figures.lot,
        lotSurplusHa: figures.surplus,
        counts: true,
        dutiesDone: members.filter(isDuty).length,
      };
}

function supported(problem: Problem, costs: Costs, workers: number, year: number): PayerCosts {
  return costByPayer(costs, workers, year, problem.policy, problem.assumptions);
}

/** Is the alternative open to this enterprise? Not to the exempt or locked, and duties must be done. */
function mayTake({ rules }: Context, rule: AlternativeRule, member: Member): boolean {
  const { enterprise, obligation, due } = member;
  if (enterprise.lock !== undefined || !isFor(rule, enterprise, obligation, due)) return false;
  if (rule.kind === "remedy" && !isRemediable(enterprise)) return false;
  return rule.fulfilsDuty || due === null || rules.mandatory !== undefined;
}

function alternativeOf(
  context: Context,
  members: readonly Member[],
  rule: AlternativeRule,
): Action | null {
  const figures = { cost: 0, relief: 0, land: 0, value: 0 };
  const jobsLost: number[] = [];
  const years = new YearFigures(context, 0);
  for (const member of members) {
    const own = alternativeFigures(rule, member.enterprise, context.problem.assumptions);
    figures.cost += own.costMillionVnd;
    figures.relief += member.grossPoints * own.reliefShare;
    figures.land += own.landFreedHa;
    figures.value += own.landFreedHa * (member.zone?.valueMillionVndPerHa ?? 0);
    jobsLost.push(own.jobsLost);
    const costs = { ...noCosts, enterprise: own.costMillionVnd };
    years.add(member, null, () => costs);
  }
  return years.isClosed
    ? null
    : {
        alternative: rule,
        penalties: years.penalties,
        costMillionVnd: figures.cost,
        rentPerYear: 0,
        floorM2: 0,
        byPayer: years.byPayer,
        reliefPoints: figures.relief,
        burdenPoints: 0,
        landFreedHa: figures.land,
        freedValueMillionVnd: figures.value,
        jobsLost: total(jobsLost, (jobs) => jobs),
        jobsLostByMember: jobsLost,
        lotHa: 0,
        lotSurplusHa: 0,
        counts: rule.counts,
        dutiesDone: rule.fulfilsDuty ? members.filter(isDuty).length : 0,
      };
}

/** Penalties and payers year by year; years with the same support share one object. */
class YearFigures {
  readonly penalties: number[];
  byPayer: PayerCosts[] = [];

  constructor(
    private readonly context: Context,
    pairPenaltyMillionVnd: number,
    park?: Park,
  ) {
    const from = context.problem.policy.destinations.alsoFrom[park?.id ?? ""] ?? 0;
    this.penalties = context.years.map((year) =>
      year >= from && (park === undefined || isOpenIn(park, year))
        ? pairPenaltyMillionVnd
        : Number.POSITIVE_INFINITY,
    );
  }

  get isClosed(): boolean {
    return this.penalties.every((penalty) => penalty === Number.POSITIVE_INFINITY);
  }

  /** @param items of a move, null for an alternative */
  add(member: Member, items: Costs | null, costsIn: (year: number) => PayerCosts): void {
    const { years, rules, problem } = this.context;
    const endings = problem.policy.supports.map(({ untilYear }) => untilYear);
    let costs = costsIn(problem.policy.horizon.from);
    this.byPayer = years.map((year, t) => {
      if (t > 0 && endings.includes(year - 1)) costs = costsIn(year);
      this.penalties[t] =
        ofYear(this.penalties, t) + yearPenalty(rules, member, year, items, costs.enterprise);
      // Undefined for the first member.
      const before = this.byPayer[t];
      return before === undefined ? costs : sumOf(before, costs);
    });
  }
}
