/** A unit's move to a destination: figures are sums over its members. */
import { attritionShare } from "../domain/attrition.js";
import { moveCosts, totalCost } from "../domain/cost.js";
import { lotHa } from "../domain/demand.js";
import { distanceKm } from "../domain/distance.js";
import type { Problem } from "../domain/problem.js";
import { mayRent, rentedFloorM2, rentPerYear } from "../domain/ready-built.js";
import { burdenOf, type Medium, type ReliefScale, weightedLoads } from "../domain/relief.js";
import { costByPayer } from "../domain/support.js";
import type { Tenure } from "../domain/tenure.js";
import { total } from "../total.js";
import type { Offer } from "./offers.js";
import { isBarred, mayMove, pairPenalty, type RuleSet } from "./permissions.js";
import { type Action, isDuty } from "./units.js";
import { type Actor, type SupportPeriod, YearFigures } from "./year-figures.js";

/** What all actions of a problem have in common. */
export interface ActionSetting {
  readonly problem: Problem;
  readonly scale: ReliefScale;
  readonly rules: RuleSet;
  readonly offers: readonly Offer[];
  readonly periods: readonly SupportPeriod[];
}

/** A member with what all its moves have in common. */
interface Mover extends Actor {
  readonly loads: Readonly<Record<Medium, number>>;
}

/** Every move of the unit that these members form, in the order of the offers. */
export function movesOf(setting: ActionSetting, actors: readonly Actor[]): Action[] {
  if (!actors.every(({ member }) => mayMove(member))) return [];
  const movers = actors.map((actor) => ({
    ...actor,
    loads: weightedLoads(setting.scale, actor.member.enterprise),
  }));
  const moves: Action[] = [];
  for (const offer of setting.offers) {
    if (movers.some(({ member }) => isBarred(setting.rules, member, offer))) continue;
    const distances = distancesTo(setting.problem, movers, offer);
    if (distances === null) continue;
    for (const tenure of offer.tenures) {
      const move = moveTo(setting, movers, offer, distances, tenure);
      if (move !== null) moves.push(move);
    }
  }
  return moves;
}

/** Of each mover, km; null where one of them is not known. */
function distancesTo(
  problem: Problem,
  movers: readonly Mover[],
  { destination }: Offer,
): number[] | null {
  const distances: number[] = [];
  for (const { member } of movers) {
    const distance = distanceKm(problem, member.enterprise, destination.park);
    if (distance === null) return null;
    distances.push(distance);
  }
  return distances;
}

/** Null where it is closed in every year. */
function moveTo(
  setting: ActionSetting,
  movers: readonly Mover[],
  offer: Offer,
  distances: readonly number[],
  tenure: Tenure,
): Action | null {
  const { problem, rules, periods } = setting;
  const { policy, assumptions } = problem;
  const { park } = offer.destination;
  const rents = tenure === "rent";
  if (rents && !movers.every(({ member }) => mayRent(park, member.enterprise))) return null;
  let penalty = 0;
  movers.forEach(({ member }, k) => {
    penalty += pairPenalty(rules, member, offer, distances[k] ?? 0, tenure);
  });
  if (penalty === Number.POSITIVE_INFINITY) return null;
  const years = new YearFigures(rules, periods, penalty, offer.isOpen);
  const figures = noFigures();
  const jobsLost: number[] = [];
  movers.forEach((mover, k) => {
    const { enterprise, demand, grossPoints, zone } = mover.member;
    const distance = distances[k] ?? 0;
    const costs = moveCosts(enterprise, park, distance, problem, tenure);
    const burden = burdenOf(mover.loads, offer.surroundings);
    figures.cost += totalCost(costs);
    figures.burden += burden;
    figures.relief += grossPoints - burden;
    figures.land += enterprise.landHa;
    figures.value += enterprise.landHa * (zone?.valueMillionVndPerHa ?? 0);
    jobsLost.push(enterprise.workers * attritionShare(distance, assumptions));
    if (rents) {
      figures.rent += rentPerYear(park, enterprise, assumptions);
      figures.floor += rentedFloorM2(park, enterprise, assumptions);
    } else {
      const lot = lotHa(park, demand.landHa);
      figures.lot += lot;
      figures.surplus += lot - demand.landHa;
    }
    years.add(mover, costs, (year) =>
      costByPayer(costs, enterprise.workers, year, policy, assumptions),
    );
  });
  if (years.isClosed) return null;
  return {
    destination: offer.destination,
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
    dutiesDone: total(movers, ({ member }) => (isDuty(member) ? 1 : 0)),
  };
}

const noFigures = () => ({
  cost: 0,
  relief: 0,
  burden: 0,
  land: 0,
  value: 0,
  lot: 0,
  surplus: 0,
  rent: 0,
  floor: 0,
});
