/**
 * Which moves are open: the option sets O(i).
 *
 * An enterprise i may move to park p at the milestone year when all of these hold:
 *
 *   (1) p is offered: its status and one of its districts are in the policy, its area and its
 *       coordinates are known, and it is open in that year
 *   (2) p accepts the sector of i
 *   (3) i is not exempt (or is locked to move), is not locked to stay, and p is not banned for i
 *   (4) p is the locked park, if there is one
 *   (5) the land that i needs is at least p's minimum lot, if there is one
 *   (6) the distance is at most the policy's maximum, if there is one
 *
 * In words: whatever a rule forbids outright is left out here and never becomes a row.
 */
import { type Capacities, capacitiesOf } from "../../domain/capacity.js";
import { type Costs, moveCosts, totalCost } from "../../domain/cost.js";
import { type Demand, demandOf } from "../../domain/demand.js";
import { distanceKm } from "../../domain/distance.js";
import type { Enterprise } from "../../domain/enterprise.js";
import { type Obligation, obligationOf } from "../../domain/obligation.js";
import { acceptsSector, type Park } from "../../domain/park.js";
import type { Problem } from "../../domain/problem.js";
import { netRelief, type ReliefScale, reliefScale } from "../../domain/relief.js";

/** A park that is offered, with what it can take. */
export interface Destination {
  /** It passed rule (1). */
  readonly park: Park;
  /** For relocating enterprises, in the milestone year. */
  readonly capacities: Capacities;
}

/** One open move of one enterprise. */
export interface Move {
  /** Where to. */
  readonly destination: Destination;
  /** Straight line, rounded to 0.001 km. */
  readonly distanceKm: number;
  /** By item, million VND. */
  readonly costs: Costs;
  /** All payers together, million VND. */
  readonly costMillionVnd: number;
  /** The part that the budget counts, million VND. */
  readonly budgetMillionVnd: number;
  /** Net relief, points. */
  readonly reliefPoints: number;
}

/** An enterprise with all that it can do. */
export interface Candidate {
  /** As in the register. */
  readonly enterprise: Enterprise;
  /** By the policy's rule. */
  readonly obligation: Obligation;
  /** Locked to move, or mandatory where the policy forces that. */
  readonly mustMove: boolean;
  /** What it needs at any destination. */
  readonly demand: Demand;
  /** Its option set O(i), in the order of the parks; empty where it must or has to stay. */
  readonly moves: readonly Move[];
}

/** The problem prepared for the equation files. */
export interface Candidates {
  /** What was prepared. */
  readonly problem: Problem;
  /** What relief is measured against. */
  readonly scale: ReliefScale;
  /** Parks that are offered, in the order of the problem. */
  readonly destinations: readonly Destination[];
  /** The whole register, in its order. */
  readonly all: readonly Candidate[];
}

/** Rule (1). */
function destinationsOf(problem: Problem): Destination[] {
  const { destinations: offered, milestoneYear } = problem.policy;
  const result: Destination[] = [];
  for (const park of problem.parks) {
    const inDistrict =
      offered.districts.length === 0 || park.districts.some((d) => offered.districts.includes(d));
    const open =
      (park.opensYear ?? milestoneYear) <= milestoneYear &&
      (park.closesYear ?? milestoneYear) >= milestoneYear;
    if (!offered.statuses.includes(park.status) || !inDistrict || !open) continue;
    const capacities = capacitiesOf(park, problem.assumptions);
    if (capacities !== null && park.lat !== undefined) result.push({ park, capacities });
  }
  return result;
}

/** Rules (2) to (6) for one enterprise. */
function movesOf(
  problem: Problem,
  scale: ReliefScale,
  destinations: readonly Destination[],
  enterprise: Enterprise,
  demand: Demand,
): Move[] {
  const { policy, assumptions } = problem;
  const moves: Move[] = [];
  for (const destination of destinations) {
    const { park } = destination;
    if (!acceptsSector(park, enterprise.sector)) continue;
    if (enterprise.bannedParks.includes(park.id)) continue;
    if (enterprise.lockPark !== undefined && enterprise.lockPark !== park.id) continue;
    if (park.minimumLotHa !== undefined && demand.landHa < park.minimumLotHa) continue;
    const distance = distanceKm(enterprise, park);
    const farthest = policy.destinations.maximumDistanceKm ?? Number.POSITIVE_INFINITY;
    if (distance === null || distance > farthest) continue;
    const costs = moveCosts(enterprise, park, distance, assumptions);
    moves.push({
      destination,
      distanceKm: distance,
      costs,
      costMillionVnd: totalCost(costs),
      budgetMillionVnd: totalCost(costs, policy.budget?.payers),
      reliefPoints: netRelief(scale, enterprise, park),
    });
  }
  return moves;
}

/** All enterprises of the register with their open moves. */
export function candidatesOf(problem: Problem): Candidates {
  const { policy, assumptions, enterprises } = problem;
  const scale = reliefScale(enterprises, policy, assumptions);
  const destinations = destinationsOf(problem);
  const all = enterprises.map((enterprise): Candidate => {
    const obligation = obligationOf(enterprise, policy.obligationRule);
    const lockedToMove = enterprise.lock === "move";
    const mayMove = enterprise.lock !== "stay" && (obligation !== "exempt" || lockedToMove);
    const demand = demandOf(enterprise, assumptions);
    return {
      enterprise,
      obligation,
      mustMove: lockedToMove || (mayMove && policy.forceMandatory && obligation === "mandatory"),
      demand,
      moves: mayMove ? movesOf(problem, scale, destinations, enterprise, demand) : [],
    };
  });
  return { problem, scale, destinations, all };
}
