/**
 * Lots in which prices of limits are said: what one more hectare brings says little to a planner, what
 * ten bring is a decision.
 */
import { rowKeyParts } from "./row-keys.js";

export const lots = [
  "billions",
  "hectares",
  "cubicMetres",
  "enterprises",
  "workers",
  "floor",
  "homes",
  "unit",
] as const;
/** What a price is for. */
export type Lot = (typeof lots)[number];

/** How many units of the row a lot is. */
export const lotSize: Readonly<Record<Lot, number>> = {
  billions: 100_000,
  hectares: 10,
  cubicMetres: 100,
  enterprises: 10,
  workers: 100,
  floor: 1000,
  homes: 100,
  unit: 1,
};

const byWord: Readonly<Record<string, Lot>> = {
  landHa: "hectares",
  wastewaterM3PerDay: "cubicMetres",
  enterprises: "enterprises",
  moves: "enterprises",
  count: "enterprises",
  cost: "billions",
  workers: "workers",
  jobs: "workers",
  recruits: "workers",
  labourWorkers: "workers",
  housing: "workers",
};

const byFamily: Readonly<Record<string, Lot>> = {
  budget: "billions",
  jobs: "workers",
  postponed: "enterprises",
  homes: "homes",
  "ready-built": "floor",
  "take-up": "hectares",
  mandatory: "enterprises",
};

/** The lot of a row. */
export function lotOf(key: string): Lot {
  const { family, parts } = rowKeyParts(key);
  return byFamily[family] ?? parts.map((part) => byWord[part]).find((lot) => lot) ?? "unit";
}
