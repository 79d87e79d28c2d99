/** May this enterprise do this? Each rule by name, with how much it is broken by. */
import { alternativeFigures } from "../../domain/alternative.js";
import { capacitiesOf } from "../../domain/capacity.js";
import { moveCosts } from "../../domain/cost.js";
import { demandOf } from "../../domain/demand.js";
import { distanceKm } from "../../domain/distance.js";
import { criterionKeys, type Enterprise } from "../../domain/enterprise.js";
import { dueYear, isRemediable, obligationOf } from "../../domain/obligation.js";
import { acceptsSector, liesIn, type Park } from "../../domain/park.js";
import { locationOf } from "../../domain/places.js";
import type { AlternativeRule } from "../../domain/policy-rules.js";
import type { Problem } from "../../domain/problem.js";
import { mayRent, rentYears } from "../../domain/ready-built.js";
import { sizeClasses, sizeClassOf } from "../../domain/size-class.js";
import { costByPayer } from "../../domain/support.js";
import type { Tenure } from "../../domain/tenure.js";
import type { Remark } from "../../language.js";
import { actSaid } from "./messages.js";

/** What an enterprise does: one of the two. */
export interface Taken {
  readonly park?: Park | undefined;
  /** Of a move; left out: `lease`. */
  readonly tenure?: Tenure | undefined;
  readonly alternative?: AlternativeRule | undefined;
}

/** A rule that an enterprise and its choice break. */
export interface Broken extends Remark {
  readonly rule: string;
  /** In the unit of the rule: km, ha, years, million VND, else 1. */
  readonly amount: number;
}

/** What is said of a rule is put into words only where it is broken. */
type Judged = readonly [isBroken: boolean, rule: string, say: () => Remark, amount?: number];

function* sayBroken(list: readonly Judged[]) {
  for (const [isBroken, rule, say, amount = 1] of list)
    if (isBroken) yield { rule, ...say(), amount };
}

/** A move: where to, and how it holds its place. */
export type Move = Taken & { readonly park: Park };

/** The rules that forbid this move in this year; empty when it is allowed. */
export function forbidden(
  problem: Problem,
  enterprise: Enterprise,
  move: Move,
  year: number,
): Broken[] {
  return [
    ...forbiddenAlways(problem, enterprise, move),
    ...yearRules(problem, enterprise, move, year),
  ];
}

/** Those of them that forbid it in every year. */
export function forbiddenAlways(problem: Problem, enterprise: Enterprise, move: Move): Broken[] {
  return [
    ...parkRules(problem, move.park),
    ...lockRules(problem, enterprise, move.park),
    ...pairRules(problem, enterprise, move),
  ];
}

/** The rules that forbid this alternative in this year. */
export function forbiddenAlternative(
  problem: Problem,
  enterprise: Enterprise,
  rule: AlternativeRule,
  year: number,
): Broken[] {
  const { policy } = problem;
  const obligation = obligationOf(enterprise, policy.obligationRule);
  const exempt = obligation === "exempt";
  const { sizes = sizeClasses, obligations = [obligation], enterprises = [enterprise.id] } = rule;
  const failing = criterionKeys.filter((key) => enterprise.criteria[key] !== "pass");
  const justThese =
    rule.onlyIfJust === undefined ||
    (failing.every((key) => rule.onlyIfJust?.includes(key)) &&
      failing.some((key) => enterprise.criteria[key] !== "unknown"));
  const isDue = dueYear(enterprise, policy) !== null;
  const listed =
    enterprises.includes(enterprise.id) &&
    obligations.some((name) => name === obligation) &&
    sizes.includes(sizeClassOf(enterprise));
  return [
    ...sayBroken([
      [enterprise.lock !== undefined, "lock", () => actSaid.locked(enterprise.lock ?? "")],
      [exempt, "exempt", () => actSaid.exempt()],
      [rule.onlyIfDue && !isDue, "alternative", () => actSaid.onlyIfDue(rule.kind)],
      [!justThese, "alternative", () => actSaid.onlyIfJust(rule.kind, rule.onlyIfJust ?? [])],
      [!listed, "alternative", () => actSaid.notListed(rule.kind)],
      [
        rule.kind === "remedy" && !isRemediable(enterprise),
        "alternative",
        () => actSaid.notRemediable(),
      ],
    ]),
    ...yearRules(problem, enterprise, { alternative: rule }, year),
  ];
}

/** Is the park open to anybody in some year, and can distances to it be measured? */
export function isOffered(problem: Problem, park: Park): boolean {
  const { from, to } = problem.policy.horizon;
  const { opensYear = from, closesYear = to } = park;
  const offeredFrom = problem.policy.destinations.alsoFrom[park.id] ?? from;
  if (Math.max(opensYear, offeredFrom) > to || closesYear < from) return false;
  if (locationOf(park) === null) return false;
  return [...parkRules(problem, park)].length === 0;
}

/** Is the park offered to anybody? */
function parkRules({ policy, assumptions }: Problem, park: Park): Iterable<Broken> {
  const { statuses, districts, alsoFrom } = policy.destinations;
  const also = alsoFrom[park.id] !== undefined;
  const offered = districts.length === 0 || liesIn(park, districts);
  return sayBroken([
    [
      !also && !statuses.includes(park.status),
      "park-status",
      () => actSaid.parkStatus(park.status),
    ],
    [!offered, "park-district", () => actSaid.parkDistrict()],
    [capacitiesOf(park, assumptions) === null, "park-area", () => actSaid.parkArea()],
  ]);
}

/** Locks and exemption. */
function lockRules({ policy }: Problem, enterprise: Enterprise, park: Park): Iterable<Broken> {
  const { lock, lockPark = park.id } = enterprise;
  const exempt = obligationOf(enterprise, policy.obligationRule) === "exempt";
  return sayBroken([
    [lock === "stay", "lock", () => actSaid.locked("stay")],
    [lockPark !== park.id, "lock", () => actSaid.lockedPark(lockPark)],
    [lock !== "move" && exempt, "exempt", () => actSaid.exempt()],
  ]);
}

/** Do this enterprise and this park go together? */
export function pairRules(
  problem: Problem,
  enterprise: Enterprise,
  { park, tenure }: Move,
): Broken[] {
  const { policy, assumptions } = problem;
  const rents = tenure === "rent";
  const { landHa } = demandOf(enterprise, assumptions);
  const { minimumLotHa = 0 } = park;
  const distance = distanceKm(problem, enterprise, park);
  const { maximumDistanceKm: farthest = Number.POSITIVE_INFINITY, clusterSizes } =
    policy.destinations;
  const km = distance ?? Number.POSITIVE_INFINITY;
  const tooLarge = park.kind === "cluster" && !clusterSizes.includes(sizeClassOf(enterprise));
  return [
    ...sayBroken([
      [!acceptsSector(park, enterprise.sector), "sector", () => actSaid.sector(enterprise.sector)],
      [enterprise.bannedParks.includes(park.id), "ban", () => actSaid.banned()],
      [
        rents && !mayRent(park, enterprise),
        "tenure",
        () =>
          park.readyBuilt === undefined
            ? actSaid.noReadyBuilt()
            : actSaid.readyBuiltSize(park.readyBuilt.upTo),
      ],
      [
        landHa < minimumLotHa && !rents,
        "minimum-lot",
        () => actSaid.minimumLot(landHa, minimumLotHa),
        minimumLotHa - landHa,
      ],
      [tooLarge, "cluster-size", () => actSaid.clusterSize(sizeClassOf(enterprise))],
      [distance === null, "location", () => actSaid.noDistance()],
      [
        distance !== null && km > farthest,
        "distance",
        () => actSaid.tooFar(km, farthest),
        km - farthest,
      ],
    ]),
  ];
}

/** Is this the time, and can the enterprise afford it then? */
export function yearRules(
  problem: Problem,
  enterprise: Enterprise,
  taken: Taken,
  year: number,
): Broken[] {
  return [
    ...timeRules(problem, enterprise, taken, year),
    ...meansRules(problem, enterprise, taken, year),
  ];
}

/** Is this the time? */
export function timeRules(
  { policy }: Problem,
  enterprise: Enterprise,
  { park }: Taken,
  year: number,
): Broken[] {
  const { horizon, postpone, destinations } = policy;
  const { lockYear = year } = enterprise;
  const due = dueYear(enterprise, policy) ?? year;
  // Who may wait in a year may act in the next.
  const latest = postpone === undefined ? due : Math.max(due, (postpone.until ?? horizon.to) + 1);
  const { opensYear = year, closesYear = year } = park ?? {};
  const offeredFrom = destinations.alsoFrom[park?.id ?? ""] ?? year;
  return [
    ...sayBroken([
      [year < horizon.from || year > horizon.to, "year", () => actSaid.outsideHorizon(year)],
      [lockYear !== year, "lock", () => actSaid.lockedYear(lockYear)],
      [offeredFrom > year, "park-year", () => actSaid.offeredFrom(offeredFrom)],
      [opensYear > year, "park-year", () => actSaid.opensIn(opensYear)],
      [closesYear < year, "park-year", () => actSaid.closedIn(closesYear)],
      [year > latest, "deadline", () => actSaid.late(due, latest), year - latest],
    ]),
  ];
}

/** Can the enterprise afford it? */
function meansRules(
  problem: Problem,
  enterprise: Enterprise,
  taken: Taken,
  year: number,
): Iterable<Broken> {
  const { meansMillionVnd: means = Number.POSITIVE_INFINITY } = enterprise;
  if (!Number.isFinite(means)) return [];
  const { raised: own, supportedShare } = ownPart(problem, enterprise, taken, year);
  const { viability, obligationRule } = problem.policy;
  const enough = viability !== undefined && supportedShare >= viability.supportShare;
  const isEncouraged = obligationOf(enterprise, obligationRule) === "encouraged";
  const mayExceed = enough && taken.park !== undefined && isEncouraged;
  return sayBroken([
    [own > means && !mayExceed, "viability", () => actSaid.means(own, means), own - means],
  ]);
}

/** What the enterprise itself bears. */
interface OwnPart {
  /** Million VND that it has to raise: of rent the first year. */
  readonly raised: number;
  /** Share of what it would bear that support takes over. */
  readonly supportedShare: number;
}

const nothing: OwnPart = { raised: 0, supportedShare: 0 };

function ownPart(
  problem: Problem,
  enterprise: Enterprise,
  { park, tenure, alternative }: Taken,
  year: number,
): OwnPart {
  const { policy, assumptions } = problem;
  if (alternative !== undefined) {
    const { costMillionVnd } = alternativeFigures(alternative, enterprise, assumptions);
    return { raised: costMillionVnd, supportedShare: 0 };
  }
  if (park === undefined) return nothing;
  const distance = distanceKm(problem, enterprise, park) ?? Number.NaN;
  const costs = moveCosts(enterprise, park, distance, problem, tenure);
  const costsWithout = costByPayer(costs, 0, year, { ...policy, supports: [] }, assumptions);
  const before = costsWithout.enterprise;
  const after = costByPayer(costs, enterprise.workers, year, policy, assumptions).enterprise;
  return {
    raised: after - costs.rent * (1 - 1 / rentYears(assumptions)),
    supportedShare: before === 0 ? 1 : (before - after) / before,
  };
}
