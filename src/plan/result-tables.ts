/**
 * The form of the tables that a plan carries: years, quotas, budgets, parks, zones, groups of enterprises, the
 * balance of land. What is in them is stated in `statement/`.
 */
import * as z from "zod/mini";
import { capacityGrounds } from "../domain/capacity.js";
import { resources } from "../domain/demand.js";
import { assumable } from "../domain/park.js";
import { measures, payer, payers } from "../domain/policy-limits.js";
import { zoneUses } from "../domain/zone.js";
import { amount, amountBy } from "./plan-acts.js";

/** Those who are due and wait at the end of a year, and what waits with them. */
export const waiting = z.strictObject({
  enterprises: z.int(),
  workers: amount,
  landHa: amount,
  grossPoints: amount,
});

export const zoneResult = z.strictObject({
  zone: z.string(),
  name: z.string(),
  use: z.enum(zoneUses),
  /** Enterprises of it that are not exempt. */
  enterprises: z.int(),
  /** Enterprises of it that move or take an alternative. */
  acting: z.int(),
  landFreedHa: amount,
  reliefPoints: amount,
  /** Have all that are not exempt cleared in time? */
  cleared: z.boolean(),
  /** Of the freed land, with the bonus of a cleared zone, discounted. */
  presentValueMillionVnd: amount,
});

/** Jobs lost by kind; never added up. */
export const jobLosses = {
  /** Workers who do not follow their firm; the jobs go on. */
  jobsNotFollowing: amount,
  jobsConverted: amount,
  jobsClosed: amount,
  jobsLeft: amount,
};

/** One resource of a park in one year. */
const resourceUse = z.strictObject({
  resource: z.enum(resources),
  year: z.int(),
  /** Taken up by those who arrive in the year. */
  used: amount,
  /** What becomes ready in the year, with steps that are built. */
  ready: amount,
  /** Ready and not taken up by the end of the year. */
  left: amount,
  /** Assumptions that the capacity rests on, `park` for a figure that the park's table calls assumed; empty where it is published or given. */
  assumed: z.array(z.enum(capacityGrounds)),
});

export const parkUse = z.strictObject({
  park: z.string(),
  name: z.string(),
  enterprises: z.int(),
  workers: amount,
  /** Figures of the park that are assumed, its lease price also where none is given. */
  assumed: z.array(z.enum(assumable)),
  use: z.array(resourceUse),
  /** Ready-built space by year, m²; left out where the park has none. */
  readyBuilt: z.optional(
    z.array(z.strictObject({ year: z.int(), usedM2: amount, readyM2: amount, leftM2: amount })),
  ),
});

export const quotaResult = z.strictObject({
  key: z.string(),
  measure: z.enum(measures),
  year: z.int(),
  lower: amount,
  upper: amount,
  base: amount,
  moved: amount,
});

export const yearResult = z.strictObject({
  year: z.int(),
  moves: z.int(),
  alternatives: z.int(),
  workersMoved: amount,
  ...jobLosses,
  landFreedHa: amount,
  reliefPoints: amount,
  postponed: waiting,
  /** All costs of the year, with those of parks. */
  costByPayerMillionVnd: amountBy(payers),
});

export const budgetResult = z.strictObject({
  payers: z.array(payer),
  year: z.int(),
  millionVnd: amount,
  usedMillionVnd: amount,
  /** With what was carried over, what is left at the end of the year. */
  leftMillionVnd: amount,
});

/** By what enterprises are counted in a plan's tables. */
export const groupAxes = ["wardNew", "sector", "obligation", "sizeClass"] as const;
export type GroupAxis = (typeof groupAxes)[number];

/** What a plan does with one group of enterprises. */
export const groupResult = z.strictObject({
  axis: z.enum(groupAxes),
  /** The ward since 1 July 2025, the first two digits of VSIC 2018, the obligation or the size; left out where it is not known. */
  group: z.optional(z.string()),
  /** In the register: enterprises, their workers and land. */
  enterprises: z.int(),
  workers: amount,
  landHa: amount,
  moved: z.int(),
  alternatives: z.int(),
  /** Due and not placed at the end of the horizon. */
  postponed: z.int(),
  workersMoved: amount,
  jobsNotFollowing: amount,
  landFreedHa: amount,
  reliefPoints: amount,
  costMillionVnd: amount,
});

/** Land given up in the south and taken in the north. */
export const landBalance = z.strictObject({
  /** Of all enterprises of the register. */
  registerHa: amount,
  freedHa: amount,
  /** Of the freed land, by the use of the zone that it lies in; without `use`: in no zone. */
  freedByUse: z.array(z.strictObject({ use: z.optional(z.enum(zoneUses)), landHa: amount })),
  /** Under enterprises that are due and wait at the end of the horizon. */
  waitingHa: amount,
  /** Leased in parks. */
  newHa: amount,
  /** Floor rented in parks, m². */
  rentedM2: amount,
  /** By the districts that a park lies in. */
  byDistrict: z.array(
    z.strictObject({
      districts: z.array(z.string()),
      enterprises: z.int(),
      landHa: amount,
      rentedM2: amount,
      /** Workers who follow their firm, and the homes that they need near it. */
      workersFollowing: amount,
      homesNeeded: amount,
    }),
  ),
});
