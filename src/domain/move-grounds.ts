/**
 * What the figures of a move rest on that no source gives: assumptions and fields of the park that its table
 * calls assumed or derived, each by kind and id as `sourcesOf` names it. Written beside `cost.ts` and
 * `relief.ts`; a test doubles every assumption and sees that whatever changes is named here.
 */
import type { AssumptionId } from "./assumption-ids.js";
import { attritionPoints } from "./attrition.js";
import { type CostItem, costItems } from "./cost.js";
import { densityAround } from "./district-density.js";
import type { Enterprise } from "./enterprise.js";
import type { Park } from "./park.js";
import type { Policy } from "./policy.js";
import { media } from "./relief.js";
import type { Tenure } from "./tenure.js";

/** An assumption by kind and id. */
export const assumptionPath = (id: AssumptionId): string => `assumption.${id}`;

type ParkField = Park["assumed"][number];

/** Path of a field of a park, where its table calls it assumed or derived. */
function ownPath(park: Park, field: ParkField): string[] {
  const isNamed = park.assumed.includes(field) || park.derived.includes(field);
  return isNamed ? [`park.${park.id}.${field}`] : [];
}

const on = (...ids: AssumptionId[]): string[] => ids.map(assumptionPath);

/** What is known of a move besides enterprise and park. */
export interface MoveSetting {
  readonly tenure: Tenure;
  /** By road. */
  readonly distanceKm: number;
  /** Is the distance in the problem's table? */
  readonly isListed: boolean;
  readonly policy: Policy;
}

/** Of the distance by road: nothing where it is listed. */
function distanceGrounds(park: Park, { isListed }: Pick<MoveSetting, "isListed">): string[] {
  if (isListed) return [];
  return [...on("roadFactor"), ...ownPath(park, "location")];
}

/** Of the share of workers who do not follow. */
export function attritionGrounds(park: Park, setting: MoveSetting): string[] {
  return [...on(...attritionPoints(setting.distanceKm)), ...distanceGrounds(park, setting)];
}

const price = (park: Park): string[] => {
  if (park.leasePriceMillionVndPerHa !== undefined)
    return ownPath(park, "leasePriceMillionVndPerHa");
  if (park.leasePriceUsdPerM2 !== undefined)
    return [...on("exchangeRateVndPerUsd"), ...ownPath(park, "leasePriceUsdPerM2")];
  const id = park.kind === "cluster" ? "leasePriceClusterUsdPerM2" : "leasePriceParkUsdPerM2";
  return on("exchangeRateVndPerUsd", id);
};

/** Of the land that it takes, or would. */
export const landGrounds = (): string[] => on("destinationLandFactor");

/** Of the floor that it rents. */
export function floorGrounds(park: Park): string[] {
  const factor = park.readyBuilt?.storeyFactor === undefined ? on("storeyFactor") : [];
  return [...on("destinationLandFactor", "floorAreaShare"), ...factor];
}

function rentGrounds(park: Park): string[] {
  const assumed =
    park.readyBuilt?.millionVndPerM2Year === undefined ? on("readyBuiltMillionVndPerM2Year") : [];
  return [...floorGrounds(park), ...assumed, ...on("rentYears"), ...ownPath(park, "readyBuilt")];
}

/** Of the homes that a worker who follows needs. */
export const homeGrounds = ({ housing }: Pick<Policy, "housing">): string[] =>
  housing?.homesPerWorker === undefined ? on("homesPerFollowingWorker") : [];

function housingGrounds(park: Park, setting: MoveSetting): string[] {
  const { housing } = setting.policy;
  if (housing === undefined) return [];
  return [
    ...homeGrounds(setting.policy),
    ...(housing.millionVndPerHome === undefined ? on("millionVndPerHome") : []),
    ...attritionGrounds(park, setting),
  ];
}

/** Of each item of its cost; nothing for what it does not pay. */
export function costGrounds(
  enterprise: Enterprise,
  park: Park,
  setting: MoveSetting,
): Readonly<Record<CostItem, readonly string[]>> {
  const leases = setting.tenure === "lease";
  const machines =
    enterprise.machineryMillionVnd === undefined ? on("machineryMillionVndPerWorker") : [];
  return {
    landLease: leases ? [...landGrounds(), ...price(park)] : [],
    rent: leases ? [] : rentGrounds(park),
    construction: leases
      ? on("destinationLandFactor", "floorAreaShare", "constructionMillionVndPerM2")
      : [],
    machineryMove: [...on("machineryMoveShare"), ...machines],
    downtime: on("downtimeMonths", "valueAddedMillionVndPerWorkerMonth"),
    freight: [
      ...on("freightTonnesPerWorkerYear", "freightYears", "freightVndPerTonneKm"),
      ...distanceGrounds(park, setting),
    ],
    workerSupport: [...on("supportMillionVndPerLeavingWorker"), ...attritionGrounds(park, setting)],
    siteSupport: on("supportMillionVndPerHaCleared"),
    housing: housingGrounds(park, setting),
  };
}

/** Of the whole cost of a move. */
export const allCosts = (items: Readonly<Record<CostItem, readonly string[]>>): string[] =>
  costItems.flatMap((item) => items[item]);

const removals = {
  water: "parkRemovalWater",
  air: "parkRemovalAir",
  waste: "parkRemovalWaste",
} as const satisfies Record<(typeof media)[number], AssumptionId>;

/** Of the burden on residents around the park. */
export function burdenGrounds(park: Park): string[] {
  const assumed = media.filter((medium) => park.removal?.[medium] === undefined);
  return [
    ...exposureGrounds(park),
    ...on(...assumed.map((medium) => removals[medium])),
    ...ownPath(park, "removal"),
  ];
}

function exposureGrounds(park: Park): string[] {
  if (park.residentsExposed !== undefined) return ownPath(park, "residentsExposed");
  return densityAround(park.districts) === undefined
    ? on("parkResidentsExposed")
    : on("exposureRadiusM");
}
