/** The form in which plans keep acts: who moves, takes an alternative or waits. */
import * as z from "zod/mini";
import { alternativeKinds } from "../domain/alternative-kinds.js";
import { costItems } from "../domain/cost.js";
import { resources } from "../domain/demand.js";
import { payers } from "../domain/policy-limits.js";
import { tenures } from "../domain/tenure.js";

export const amount = z.number();
/** An amount for each of some names. */
export const amountBy = <K extends string>(keys: readonly K[]) =>
  z.record(z.enum(keys as [K, ...K[]]), amount);

const action = {
  enterprise: z.string(),
  name: z.string(),
  fromWard: z.string(),
  /** Ward or commune since 1 July 2025, where it is known. */
  fromWardNew: z.optional(z.string()),
  fromCity: z.string(),
  /** VSIC 2018 code. */
  sector: z.string(),
  year: z.int(),
  obligation: z.enum(["mandatory", "encouraged", "exempt"]),
  landFreedHa: amount,
  workers: amount,
  reliefPoints: amount,
  costMillionVnd: amount,
  /** After support. */
  costByPayerMillionVnd: amountBy(payers),
  synthetic: z.boolean(),
};

/** One move. */
export const plannedMove = z.strictObject({
  ...action,
  park: z.string(),
  parkName: z.string(),
  /** Land for the park's term, or ready-built space by the year. */
  tenure: z.enum(tenures),
  /** By road. */
  distanceKm: amount,
  /** Floor that is rented, m²; 0 without. */
  floorM2: amount,
  /** Rent of one year; 0 without. In the costs it is that of all its years. */
  rentMillionVndPerYear: amount,
  /** Workers who do not follow. */
  jobsNotFollowing: amount,
  demand: amountBy(resources),
  costByItemMillionVnd: amountBy(costItems),
});

/** One alternative. */
export const plannedAlternative = z.strictObject({
  ...action,
  alternative: z.enum(alternativeKinds),
  /** Jobs lost: converted, closed or left, by what the alternative is. */
  jobsLost: amount,
  /** Does it count as relocated in the quotas? */
  counts: z.boolean(),
});

/** One enterprise that waits. */
export const postponed = z.strictObject({
  enterprise: z.string(),
  name: z.string(),
  fromWard: z.string(),
  fromCity: z.string(),
  due: z.int(),
  /** Year in which it acts after all; left out where it does not within the horizon. */
  acts: z.optional(z.int()),
  workers: amount,
  landHa: amount,
  /** What it burdens residents with while it waits, points. */
  grossPoints: amount,
  synthetic: z.boolean(),
});
