/**
 * What a rule says of one enterprise and one action: nothing, a penalty, or no.
 *
 * A rule that the policy lists as soft costs its price times the amount of the breach and leaves the
 * action open; every other broken rule closes it (Infinity). In words: whatever is forbidden outright
 * is left out of the option sets and never becomes a row.
 *
 *   (1) exempt enterprises stay unless they are locked to move; locks are kept
 *   (2) `sector`, `ban`, `distance`, `minimum-lot`, `cluster-size`: do enterprise and park go together?
 *   (3) `deadline`: a year after the enterprise is due, by the number of years; where the policy lets
 *       the due wait, a year after the last in which it may (and then it is never soft)
 *   (4) `viability`: its own part of the cost exceeds what it can raise, by million VND; of rent the first
 *       year counts; an encouraged enterprise may all the same where support takes over the share of its
 *       part that the policy asks for
 *   (5) an area that closes as a whole: nobody of it acts after its year
 */
import { type Costs, costItems, payerOf } from "../domain/cost.js";
import { type Enterprise, isOfArea } from "../domain/enterprise.js";
import { latestYear } from "../domain/obligation.js";
import { softPrice } from "../domain/policy-rules.js";
import type { Problem } from "../domain/problem.js";
import { rentYears } from "../domain/ready-built.js";
import { sizeClassOf } from "../domain/size-class.js";
import type { Tenure } from "../domain/tenure.js";
import { total } from "../total.js";
import type { Offer } from "./offers.js";
import type { Member } from "./units.js";

const closed = Number.POSITIVE_INFINITY;

/** Prices of the soft rules of enterprises, million VND per unit of breach; undefined where hard. */
export interface RuleSet {
  readonly problem: Problem;
  readonly years: readonly number[];
  readonly sector: number | undefined;
  readonly ban: number | undefined;
  readonly distance: number | undefined;
  readonly minimumLot: number | undefined;
  readonly clusterSize: number | undefined;
  readonly deadline: number | undefined;
  readonly viability: number | undefined;
  readonly mandatory: number | undefined;
}

export function ruleSet(problem: Problem, years: readonly number[]): RuleSet {
  const price = (rule: string): number | undefined => softPrice(problem.policy.soft, rule);
  return {
    problem,
    years,
    sector: price("sector"),
    ban: price("ban"),
    distance: price("distance"),
    minimumLot: price("minimum-lot"),
    clusterSize: price("cluster-size"),
    deadline: price("deadline"),
    viability: price("viability"),
    mandatory: price("mandatory"),
  };
}

const broken = (price: number | undefined, amount: number): number =>
  price === undefined ? closed : price * amount;

/** Rule (1) for a move. */
export function mayMove({ enterprise, obligation }: Member): boolean {
  if (enterprise.lock === "stay") return false;
  return obligation !== "exempt" || enterprise.lock === "move";
}

/** Is it plain without a distance that rules (2) close the move? */
export function isBarred(rules: RuleSet, { enterprise }: Member, offer: Offer): boolean {
  const { lockPark, sector } = enterprise;
  if (lockPark !== undefined && lockPark !== offer.destination.park.id) return true;
  return rules.sector === undefined && !offer.accepts(sector);
}

/** Rules (2) for one enterprise and a park at this distance that it is not barred from. */
export function pairPenalty(
  rules: RuleSet,
  { enterprise, demand }: Member,
  { destination: { park }, accepts }: Offer,
  distanceKm: number,
  tenure: Tenure,
): number {
  const { destinations } = rules.problem.policy;
  let penalty = 0;
  if (!accepts(enterprise.sector)) penalty += broken(rules.sector, 1);
  if (enterprise.bannedParks.includes(park.id)) penalty += broken(rules.ban, 1);
  const tooFar = distanceKm - (destinations.maximumDistanceKm ?? closed);
  if (tooFar > 0) penalty += broken(rules.distance, tooFar);
  const lacking = (park.minimumLotHa ?? 0) - demand.landHa;
  if (lacking > 0 && tenure === "lease") penalty += broken(rules.minimumLot, lacking);
  if (park.kind === "cluster" && !destinations.clusterSizes.includes(sizeClassOf(enterprise)))
    penalty += broken(rules.clusterSize, 1);
  return penalty;
}

/** Rules (3) and (5), and a locked year, by year of the horizon. */
export function yearPenalties(rules: RuleSet, member: Member): number[] {
  const { due, enterprise } = member;
  const last = lastYearOf(rules, member);
  const latest = (due === null ? null : latestYear(due, rules.problem.policy)) ?? closed;
  return rules.years.map((year) => {
    if (enterprise.lockYear !== undefined && enterprise.lockYear !== year) return closed;
    if (year > last) return closed;
    return year > latest ? broken(rules.deadline, year - latest) : 0;
  });
}

/**
 * Rule (4) for one enterprise that bears `ownMillionVnd` in all.
 * @param items of a move, null for an alternative
 */
export function viabilityPenalty(
  rules: RuleSet,
  member: Member,
  items: Costs | null,
  ownMillionVnd: number,
): number {
  // Of rent the first year has to be raised.
  const rent = items?.rent ?? 0;
  const raised = ownMillionVnd - rent + rent / rentYears(rules.problem.assumptions);
  const lacking = raised - meansOf(member.enterprise);
  return lacking > 0 && !isSupported(rules, member, items, ownMillionVnd)
    ? broken(rules.viability, lacking)
    : 0;
}

/** Rule (5): the year by which the area closes. */
function lastYearOf({ problem: { policy } }: RuleSet, { enterprise, obligation }: Member): number {
  if (obligation === "exempt" || enterprise.originArea === undefined) return closed;
  return policy.closesAsAWhole.find(({ area }) => isOfArea(enterprise, area))?.year ?? closed;
}

/** Does support take over enough of what an encouraged enterprise would bear? */
function isSupported(
  { problem: { policy } }: RuleSet,
  { obligation }: Member,
  items: Costs | null,
  ownMillionVnd: number,
): boolean {
  const share = policy.viability?.supportShare;
  if (share === undefined || obligation !== "encouraged" || items === null) return false;
  const before = total(costItems, (item) =>
    payerOf(item, policy) === "enterprise" ? items[item] : 0,
  );
  return before - ownMillionVnd >= share * before;
}

function meansOf({ meansMillionVnd }: Enterprise): number {
  return meansMillionVnd ?? closed;
}
