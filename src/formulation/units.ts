/**
 * The words of a formulation: who decides, and between what. `candidates.ts` makes them of a problem.
 *
 * A unit is one enterprise, or all that move with each other. An action is what a unit may do: move to
 * a destination, or an alternative to moving. An option of the model is an action in a year, so what
 * does not depend on the year is kept once per action.
 */
import type { Capacities } from "../domain/capacity.js";
import type { Demand } from "../domain/demand.js";
import type { Enterprise } from "../domain/enterprise.js";
import type { Obligation } from "../domain/obligation.js";
import type { Park } from "../domain/park.js";
import type { AlternativeRule } from "../domain/policy-rules.js";
import type { Problem } from "../domain/problem.js";
import type { ReliefScale } from "../domain/relief.js";
import type { PayerCosts } from "../domain/support.js";
import type { Tenure } from "../domain/tenure.js";
import type { Zone } from "../domain/zone.js";
import { known } from "./of-year.js";

/** A park that is offered, with what it can take. */
export interface Destination {
  /** As in the problem. */
  readonly park: Park;
  /** For relocating enterprises, by resource; a resource that is not there is no limit. */
  readonly capacities: Capacities;
}

/** One thing that a unit may do, in the years in which it may. Sums over the unit's members. */
export interface Action {
  /** Undefined for an alternative. */
  readonly destination?: Destination;
  /** Undefined for a move. */
  readonly alternative?: AlternativeRule;
  /** How a move holds its place; undefined for an alternative. */
  readonly tenure?: Tenure;
  /** By year of the horizon: million VND for the soft rules it breaks, Infinity where it is closed. */
  readonly penalties: readonly number[];
  /** All payers together, million VND; rent is that of all its years. */
  readonly costMillionVnd: number;
  /** Rent of one year, million VND, borne by the enterprise; 0 without. */
  readonly rentPerYear: number;
  /** Floor that is rented, m²; 0 without. */
  readonly floorM2: number;
  /** What it costs each payer after support, by year of the horizon, million VND. */
  readonly byPayer: readonly PayerCosts[];
  /** Net of the burden at the destination, points. */
  readonly reliefPoints: number;
  /** The burden at the destination, points. */
  readonly burdenPoints: number;
  /** Land at the old sites that becomes free, ha. */
  readonly landFreedHa: number;
  /** What that land is worth by its zones, million VND, not discounted. */
  readonly freedValueMillionVnd: number;
  /** Jobs lost, all of the kind that the action is of (`domain/job-losses.ts`). */
  readonly jobsLost: number;
  /** The same by member of the unit. */
  readonly jobsLostByMember: readonly number[];
  /** Land of the lots, ha; 0 for who rents and for an alternative. */
  readonly lotHa: number;
  /** What of it is beyond the need, from rounding to lot steps, ha. */
  readonly lotSurplusHa: number;
  /** Does it count as relocated in quotas? */
  readonly counts: boolean;
  /** Members whose duty it fulfils. */
  readonly dutiesDone: number;
}

/** One enterprise of a unit. */
export interface Member {
  /** As in the problem. */
  readonly enterprise: Enterprise;
  /** From its criteria, by the policy's rule. */
  readonly obligation: Obligation;
  /** Year by whose end it must have acted, or null. */
  readonly due: number | null;
  /** What it needs at any destination. */
  readonly demand: Demand;
  /** What it burdens residents with today, points. */
  readonly grossPoints: number;
  /** Where its land has a use once it is free; undefined outside of all zones. */
  readonly zone: Zone | undefined;
}

/** Is it due within the horizon, and free to act? A manual decision to stay outweighs the duty. */
export function isDuty({ due, enterprise }: Member): boolean {
  return due !== null && enterprise.lock !== "stay";
}

/** What decides as one. */
export interface Unit {
  /** Id of its enterprise, or of the group. */
  readonly name: string;
  /** Ordered as the register. */
  readonly members: readonly Member[];
  /** Sum over its members. */
  readonly demand: Demand;
  /** Sum over its members. */
  readonly workers: number;
  /** One of its actions has to be taken within the horizon. */
  readonly mustAct: boolean;
  /** Destinations in the order of the parks, then alternatives. */
  readonly actions: readonly Action[];
}

/** The problem prepared for the equation files. */
export interface Candidates {
  /** As it was parsed. */
  readonly problem: Problem;
  /** The calendar years of the horizon, in order. */
  readonly years: readonly number[];
  /** What relief is measured against. */
  readonly scale: ReliefScale;
  /** Parks that are offered, in the order of the problem. */
  readonly destinations: readonly Destination[];
  /** Ordered as the register. */
  readonly units: readonly Unit[];
  /** Price of a mandatory enterprise that stays, million VND; undefined where it must not. */
  readonly mandatoryPrice: number | undefined;
}

/** How plans name where an action leads: the park's id, or the kind of the alternative. */
export function choiceOf({ destination, alternative }: Action): string {
  return known(destination?.park.id ?? alternative?.kind, "choice of an action");
}
