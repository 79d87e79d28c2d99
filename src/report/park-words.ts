/** Figures of parks by the names that reports give them. */
import { type ParkFigure, parkFigures } from "../analysis/sources/park-figures.js";
import { fieldWord } from "../domain/field-words.js";
import type { Language } from "../language.js";

const en: Readonly<Record<ParkFigure, string>> = {
  totalAreaHa: "area",
  greenShare: "green share",
  densityShare: "density",
  leasableHa: "leasable land",
  occupancyPercent: "occupancy",
  remainingHa: "land left",
  relocationShare: "share for relocation",
  phases: "phases",
  minimumLotHa: "smallest lot",
  lotStepHa: "lot step",
  leasePriceUsdPerM2: "lease price",
  leasePriceMillionVndPerHa: "lease price",
  readyBuilt: "ready-built space",
  opensYear: "opens",
  closesYear: "closes",
  opensWhen: "opens when",
  leaseEndYear: "leases end",
  opening: "opening",
  location: "coordinates",
  wastewaterM3PerDay: "wastewater left",
  expansion: "plant expansion",
  codKgPerDay: "COD left",
  powerMw: "power",
  labourWorkers: "labour",
  homesPerYear: "homes per year",
  removal: "removal",
  residentsExposed: "residents around",
  river: "river",
  acceptedSectors: "accepted sectors",
  excludedSectors: "excluded sectors",
  specialised: "specialised in",
};

const vi = Object.fromEntries(parkFigures.map((field) => [field, fieldWord(field)])) as Readonly<
  Record<ParkFigure, string>
>;

export const parkFigureNames: Readonly<Record<Language, Readonly<Record<ParkFigure, string>>>> = {
  vi,
  en,
};
