/** Which words reports need. Vietnamese is the first language; English by flag. */

import type { ParkFigure } from "../analysis/sources/park-figures.js";
import type { AlternativeKind } from "../domain/alternative-kinds.js";
import type { AssumptionId } from "../domain/assumption-ids.js";
import type { CostItem } from "../domain/cost.js";
import type { Resource } from "../domain/demand.js";
import type { Grade } from "../domain/grounds.js";
import type { Lot } from "../domain/lots.js";
import type { Payer } from "../domain/policy-limits.js";
import type { ZoneUse } from "../domain/zone.js";
import type { Plan } from "../plan/plan.js";
import type { LoadName } from "../plan/statement/load-shares.js";

export interface Dictionary {
  readonly locale: string;
  readonly title: string;
  /** One sentence: what the file itself proves, and what rests on whose search. */
  readonly provedByFile: (bound: string, percent: string) => string;
  readonly provedByNothing: string;
  readonly restsOnSearch: (bound: string, percent: string, who: string) => string;
  readonly restsOnNothing: string;
  /** Who searched: names of the solution's `searchedBy`; others as they are. */
  readonly searches: Readonly<Record<string, string>>;
  /** Solvers by name; others as they are. */
  readonly solvers: Readonly<Record<string, string>>;
  readonly reached: (asked: string) => string;
  readonly notReached: (asked: string) => string;
  readonly syntheticWarning: (moved: string, register: string) => string;
  readonly moved: string;
  /** "412 of 1,200 subject to relocation". */
  readonly ofBase: (moved: string, base: string) => string;
  readonly obligations: Readonly<Record<"mandatory" | "encouraged" | "exempt", string>>;
  readonly relief: string;
  /** What those who move account for of each load of the register. */
  readonly loads: string;
  readonly loadNames: Readonly<Record<LoadName, string>>;
  readonly points: string;
  readonly pointsShort: string;
  readonly land: string;
  readonly zoneUses: Readonly<Record<ZoneUse, string>>;
  /** Of a zone that is cleared whole. */
  readonly cleared: string;
  readonly jobs: string;
  readonly cost: string;
  readonly budgets: string;
  /** What a year has from the years before. */
  /** What is paid after the last year of the plan. */
  readonly later: string;
  readonly carried: string;
  readonly quotaReached: string;
  /** "2030: 360 of 1,200 (30 %; asked 360–480)". */
  readonly quotaCount: (year: string, moved: string, base: string, asked: string) => string;
  readonly years: string;
  readonly year: string;
  readonly alternatives: Readonly<Record<AlternativeKind, string>>;
  readonly other: string;
  /** The same, short. */
  readonly otherShort: string;
  readonly jobsNotFollowing: string;
  readonly homesNeeded: (workers: string, homes: string) => string;
  readonly jobsConverted: string;
  readonly jobsClosed: string;
  readonly jobsLeft: string;
  /** Who is due and not placed by the end of the plan. */
  readonly postponed: (
    enterprises: string,
    workers: string,
    landHa: string,
    points: string,
  ) => string;
  readonly presentCost: string;
  readonly opened: string;
  readonly expansions: string;
  readonly breaches: string;
  readonly changes: string;
  readonly left: string;
  readonly billionVnd: string;
  readonly bound: string;
  readonly certified: string;
  readonly objective: Readonly<Record<"relief" | "cost" | "weighted", string>>;
  readonly objectiveUnits: Readonly<Record<Plan["objective"]["unit"], string>>;
  /** Why the objective "most relief" is less than the relief. */
  readonly lessThanRelief: string;
  readonly parks: string;
  readonly park: string;
  readonly enterprises: string;
  readonly resources: Readonly<Record<Resource, string>>;
  readonly payers: Readonly<Record<Payer, string>>;
  readonly items: Readonly<Record<CostItem | "alternatives" | "parks", string>>;
  readonly binding: (unit: string) => string;
  /** What a price is for, behind the price. */
  readonly lots: Readonly<Record<Lot, string>>;
  /** By the first part of a row key. */
  readonly limits: Readonly<Record<string, string>>;
  /** Further parts of row keys. */
  readonly limitParts: Readonly<Record<string, string>>;
  readonly infeasible: string;
  /** By the search of whom there is no plan. */
  readonly noneBySearch: (who: string) => string;
  readonly together: string;
  /** Of a relaxation: shares above 0, limits with a price. */
  readonly relaxation: string;
  readonly shares: (shares: number, limits: number) => string;
  readonly policySource: string;
  /** That texts of the problem stand in the language in which they are given; empty where that is this one. */
  readonly quoted: string;
  /** By which scenario and settings the policy was changed. */
  readonly overrides: string;
  readonly grounds: string;
  /** What other sources say of a figure. */
  readonly conflicts: (list: string) => string;
  /** Of a made-up register: what it was drawn from. */
  readonly registerBasis: string;
  readonly grades: Readonly<Record<Grade, string>>;
  readonly assumptions: string;
  /** How many there are, of the library and of the policy, where they are not listed. */
  readonly assumedCount: (assumptions: string, ofPolicy: string) => string;
  /** Names of assumptions; the id where there is none. */
  readonly assumptionNames: Readonly<Partial<Record<AssumptionId, string>>>;
  /** What the mark of a figure means. */
  readonly restsOnAssumed: string;
  readonly assumed: string;
  readonly parkFigures: Readonly<Record<ParkFigure, string>>;
  /** Above the figures that are assumed of the parks that somebody moves to. */
  readonly assumedOfParks: string;
  /** Units of assumptions; as they are where not named. */
  readonly units: Readonly<Record<string, string>>;
}
