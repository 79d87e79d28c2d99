/** The figures of a park's row, each with its unit. */
import type { assumable, Park } from "../../domain/park.js";
import type { Change } from "./rests-on.js";
import type { SourcedFigure } from "./sources.js";
import { doublings } from "./twice.js";

/** A field that may be assumed, or one that is only ever given. */
export type ParkFigure =
  | (typeof assumable)[number]
  | "closesYear"
  | "leaseEndYear"
  | "lotStepHa"
  | "opening"
  | "expansion"
  | "opensWhen"
  | "specialised";

const units: Readonly<Record<ParkFigure, string | undefined>> = {
  totalAreaHa: "ha",
  greenShare: "fraction",
  densityShare: "fraction",
  leasableHa: "ha",
  occupancyPercent: "%",
  remainingHa: "ha",
  relocationShare: "fraction",
  phases: undefined,
  minimumLotHa: "ha",
  lotStepHa: "ha",
  leasePriceUsdPerM2: "USD/m²",
  leasePriceMillionVndPerHa: "million VND/ha",
  readyBuilt: undefined,
  opensYear: undefined,
  closesYear: undefined,
  opensWhen: undefined,
  leaseEndYear: undefined,
  opening: undefined,
  location: undefined,
  wastewaterM3PerDay: "m³/day",
  expansion: undefined,
  codKgPerDay: "kg/day",
  powerMw: "MW",
  labourWorkers: "persons",
  homesPerYear: undefined,
  removal: undefined,
  residentsExposed: "persons",
  river: undefined,
  acceptedSectors: undefined,
  excludedSectors: undefined,
  specialised: undefined,
};

/** The fields that parks may have, in the order in which they are listed. */
export const parkFigures = Object.keys(units) as readonly ParkFigure[];

type Value = SourcedFigure["value"];

/** What the park says of a field; undefined where nothing. */
function statedBy(park: Park, field: ParkFigure): Value | undefined {
  const { lat, lon } = park;
  if (field === "location")
    return lat === undefined || lon === undefined ? undefined : { lat, lon };
  const value = park[field];
  return Array.isArray(value) && value.length === 0 ? undefined : (value as Value | undefined);
}

/** Without a source a figure that is not called assumed or derived has no grade. */
function gradeOf(park: Park, field: ParkFigure): SourcedFigure["grade"] {
  const names = (list: Park["assumed"]): boolean => (list as readonly string[]).includes(field);
  if (names(park.assumed)) return "assumed";
  if (names(park.derived)) return "derived";
  return park.source === undefined ? undefined : "published";
}

/** Each figure that the park has, with what it takes to change it. */
export function figuresOfPark(
  park: Park,
): { readonly figure: SourcedFigure; readonly changes: readonly Change[] }[] {
  return parkFigures.flatMap((field) => {
    const value = statedBy(park, field);
    if (value === undefined) return [];
    const grade = gradeOf(park, field);
    // The source of the row says nothing of what was assumed beside it.
    const { source, asOf: date } = grade === "assumed" ? {} : park;
    const unit = units[field];
    return [
      {
        figure: {
          kind: "park" as const,
          id: `${park.id}.${field}`,
          name: park.name,
          value,
          conflicts: [],
          ...(unit === undefined ? {} : { unit }),
          ...(grade === undefined ? {} : { grade }),
          ...(source === undefined ? {} : { source }),
          ...(date === undefined ? {} : { date }),
        },
        changes: changesOf(park, field),
      },
    ];
  });
}

/** Another place is a tenth of a degree away. */
function changesOf(park: Park, field: ParkFigure): Change[] {
  const changed =
    field === "location"
      ? [{ ...park, lat: (park.lat ?? 0) + 0.1 }]
      : (doublings(park, [field]) as Park[]);
  return changed.map((other) => ({ park: (one) => (one.id === park.id ? other : one) }));
}
