/** The register ward by ward: who is there, what burdens whom, and what the plan changes. */
import type { Enterprise } from "../../domain/enterprise.js";
import { groupName } from "../../domain/grouping.js";
import { locationOf } from "../../domain/places.js";
import { grossByMedium, type Medium, media } from "../../domain/relief.js";
import { grouped } from "../../grouped.js";
import { once } from "../../once.js";
import type { Statement } from "../../plan/state-of.js";
import type { StatedAct } from "../../plan/statement/acts.js";
import { total } from "../../total.js";
import type { PlaceOnMap } from "./frame.js";

/** One old ward. */
export interface WardTally {
  readonly ward: string;
  readonly enterprises: readonly Enterprise[];
  readonly acts: readonly StatedAct[];
  /** Where its enterprises are; those without a known place are left out. */
  readonly places: readonly PlaceOnMap[];
  /** The mean of its places. */
  readonly centre: PlaceOnMap | undefined;
  /** Burden on residents today, points. */
  readonly today: Readonly<Record<Medium, number>>;
  /** That of the enterprises that act. */
  readonly leaving: Readonly<Record<Medium, number>>;
  /** Relief of the acts, net of the burden at the destinations, points. */
  readonly netPoints: number;
}

/** Where an enterprise is shown; null where no place is known. */
export type PlaceOf = (enterprise: Enterprise) => PlaceOnMap | null;

export const wardOf = ({ wardOld }: Pick<Enterprise, "wardOld">): string =>
  groupName("wardOld", wardOld);

/** By name. @param placeOf where an enterprise is shown */
export function wardTallies(
  { problem, scale, acts }: Statement,
  placeOf: PlaceOf = locationOf,
): WardTally[] {
  const groups = grouped(problem.enterprises, wardOf);
  const actsByWard = grouped(acts, ({ enterprise }) => wardOf(enterprise));
  const burden = (list: readonly Enterprise[]): Record<Medium, number> => {
    const sums: Record<Medium, number> = { water: 0, air: 0, waste: 0 };
    for (const enterprise of list) {
      const gross = grossByMedium(scale, enterprise);
      for (const medium of media) sums[medium] += gross[medium];
    }
    return sums;
  };
  return [...groups]
    .sort(([a], [b]) => collator().compare(a, b))
    .map(([ward, enterprises]) => {
      const own = actsByWard.get(ward) ?? [];
      const places = enterprises.flatMap((one) => {
        const place = placeOf(one);
        return place === null ? [] : [place];
      });
      return {
        ward,
        enterprises,
        acts: own,
        places,
        centre: centreOf(places),
        today: burden(enterprises),
        leaving: burden(own.map(({ enterprise }) => enterprise)),
        netPoints: total(own, ({ reliefPoints }) => reliefPoints),
      };
    });
}

/** Names in the order of the Vietnamese alphabet, for readers. */
const collator = once(() => new Intl.Collator("vi"));

function centreOf(places: readonly PlaceOnMap[]): PlaceOnMap | undefined {
  if (places.length === 0) return undefined;
  return [
    total(places, ([lat]) => lat) / places.length,
    total(places, ([, lon]) => lon) / places.length,
  ];
}

/** All media together, points. */
export const allMedia = (points: Readonly<Record<Medium, number>>): number =>
  total(media, (medium) => points[medium]);
