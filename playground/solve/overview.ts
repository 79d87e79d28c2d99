/** What the page shows of a problem before anything is solved: its enterprises and parks as rows, its sliders. */
import { type Formulation, statePlan } from "didoi";
import { type Slider, slidersOf } from "./sliders.js";

export interface EnterpriseRow {
  readonly id: string;
  readonly name: string;
  readonly ward: string;
  readonly obligation: "mandatory" | "encouraged" | "exempt";
  readonly due: number | null;
  readonly workers: number;
  readonly landHa: number;
  /** Latitude and longitude; null where the place is not known. */
  readonly at: readonly [number, number] | null;
  /** As the register itself says. */
  readonly lock: "move" | "stay" | undefined;
}

export interface ParkRow {
  readonly id: string;
  readonly name: string;
  readonly at: readonly [number, number] | null;
  /** Does the policy offer it? */
  readonly isOffered: boolean;
  /** Land for relocating enterprises over the horizon, ha; undefined where it is not known. */
  readonly landHa: number | undefined;
}

export interface Overview {
  readonly name: string;
  readonly isSynthetic: boolean;
  readonly years: readonly number[];
  readonly unit: "points" | "millionVnd" | "weighted";
  readonly enterprises: readonly EnterpriseRow[];
  readonly parks: readonly ParkRow[];
  readonly sliders: readonly Slider[];
}

export function overviewOf({ candidates }: Formulation): Overview {
  const { problem } = candidates;
  const today = statePlan(problem, { acts: [] });
  const members = new Map(
    candidates.units.flatMap(({ members: own }) =>
      own.map((member) => [member.enterprise.id, member] as const),
    ),
  );
  const offered = new Map(candidates.destinations.map((one) => [one.park.id, one]));
  return {
    name: problem.name,
    isSynthetic: problem.enterprises.some(({ synthetic }) => synthetic),
    years: candidates.years,
    unit: today.objective.unit,
    enterprises: problem.enterprises.map((one): EnterpriseRow => {
      const member = members.get(one.id);
      return {
        ...{ id: one.id, name: one.name, ward: one.wardOld ?? one.wardNew ?? "" },
        ...{ workers: one.workers, landHa: one.landHa, lock: one.lock },
        obligation: member?.obligation ?? "exempt",
        due: member?.due ?? null,
        at: placeOf(one),
      };
    }),
    parks: problem.parks.map(
      (one): ParkRow => ({
        ...{ id: one.id, name: one.name, at: placeOf(one), isOffered: offered.has(one.id) },
        landHa: offered.get(one.id)?.capacities.landHa?.value,
      }),
    ),
    sliders: slidersOf(problem, today),
  };
}

const placeOf = ({ lat, lon }: { lat?: number | undefined; lon?: number | undefined }) =>
  lat === undefined || lon === undefined ? null : ([lat, lon] as const);
