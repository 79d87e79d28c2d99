/** A unit's move to a destination: figures are sums over its members. */
import { attritionShare } from "../domain/attrition.js";
import { moveCosts, totalCost } from "../domain/cost.js";
import { lotHa } from "../domain/demand.js";
import { distanceKm } from "../domain/distance.js";
import { locationOf } from "../domain/places.js";
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
  readonly point: ReturnType<typeof locationOf>;
  readonly loads: Readonly<Record<Medium, number>>;
}

/** Every move of the unit that these members form, in the order of the offers. */
export function movesOf(setting: ActionSetting, actors: readonly Actor[]): Action[] {
  if (!actors.every(({ member }) => mayMove(member))) return [];
  const movers = actors.map((actor) => ({
    ...actor,
    point: locationOf(actor.member.enterprise),
    loads: weightedLoads(setting.scale, actor.member.enterprise),
  }));
  const moves: Action[] = [];
  for (const offer of setting.offers) {
    const legs = legsTo(setting, movers, offer);
    if (legs === null) continue;
    for (const tenure of offer.tenures) {
      const move = moveTo(setting, legs, offer, tenure);
      if (move !== null) moves.push(move);
    }
  }
  return moves;
}

/** One mover's way. */
interface Leg {
  readonly mover: Mover;
  readonly km: number;
}

/** Null where one of them is barred or its distance is not known. */
function legsTo(
  { problem, rules }: ActionSetting,
  movers: readonly Mover[],
  offer: Offer,
): Leg[] | null {
  for (const { member } of movers) if (isBarred(rules, member, offer)) return null;
  const { destination, point: to } = offer;
  const legs: Leg[] = [];
  for (const mover of movers) {
    const { member, point } = mover;
    const km = distanceKm(problem, member.enterprise, destination.park, point, to);
    if (km === null) return null;
    legs.push({ mover, km });
  }
  return legs;
}

/** Null where it is closed in every year. */
function moveTo(
  { problem, rules, periods }: ActionSetting,
  legs: readonly Leg[],
  offer: Offer,
  tenure: Tenure,
): Action | null {
  const { policy, assumptions } = problem;
  const { park } = offer.destination;
  const rents = tenure === "rent";
  if (rents && !legs.every(({ mover }) => mayRent(park, mover.member.enterprise))) return null;
  let penalty = 0;
  for (const { mover, km } of legs) penalty += pairPenalty(rules, mover.member, offer, km, tenure);
  if (penalty === Number.POSITIVE_INFINITY) return null;
  const years = new YearFigures(rules, periods, penalty, offer.isOpen);
  let [cost, relief, burden, land, value] = [0, 0, 0, 0, 0];
  let [lot, surplus, rent, floor, dutiesDone] = [0, 0, 0, 0, 0];
  for (const { mover, km } of legs) {
    const { enterprise, demand, grossPoints, zone } = mover.member;
    const costs = moveCosts(enterprise, park, km, problem, tenure);
    years.add(mover, costs, (year) =>
      costByPayer(costs, enterprise.workers, year, policy, assumptions),
    );
    const added = burdenOf(mover.loads, offer.surroundings);
    cost += totalCost(costs);
    burden += added;
    relief += grossPoints - added;
    land += enterprise.landHa;
    value += enterprise.landHa * (zone?.valueMillionVndPerHa ?? 0);
    if (isDuty(mover.member)) dutiesDone++;
    if (rents) {
      rent += rentPerYear(park, enterprise, assumptions);
      floor += rentedFloorM2(park, enterprise, assumptions);
    } else {
      const own = lotHa(park, demand.landHa);
      lot += own;
      surplus += own - demand.landHa;
    }
  }
  if (years.isClosed) return null;
  const jobsLostByMember = legs.map(
    ({ mover, km }) => mover.member.enterprise.workers * attritionShare(km, assumptions),
  );
  return {
    destination: offer.destination,
    tenure,
    penalties: years.penalties,
    costMillionVnd: cost,
    rentPerYear: rent,
    floorM2: floor,
    byPayer: years.byPayer,
    reliefPoints: relief,
    burdenPoints: burden,
    landFreedHa: land,
    freedValueMillionVnd: value,
    jobsLost: total(jobsLostByMember, (jobs) => jobs),
    jobsLostByMember,
    lotHa: lot,
    lotSurplusHa: surplus,
    counts: true,
    dutiesDone,
  };
}
