/**
 * The relocation family: random models with the shape of the real case, for tests and benchmarks.
 *
 * N enterprises i in 12 sectors and 6 districts, M parks j, R resources k (land, water, power, …):
 *
 *   (1) maximise  Σ v_ij x_ij,  v_ij = benefit_i − 0.6 cost_ij,
 *       cost_ij = fixed_i + land_i lease_j + rate_i distance_ij   (million VND)
 *   (2) Σ_j x_ij ≤ 1;  = 1 for the 0.5 % that are forced
 *   (3) Σ_i demand_ik x_ij ≤ C_jk;  Σ_j C_jk = the demand of a share of all enterprises (40 %) over
 *       0.95, 0.85, 0.75, … split over the parks by log-normal weights
 *   (4) 0.30 N ≤ Σ x_ij ≤ 0.40 N, and per district between its own shares
 *   (5) Σ cost_ij x_ij ≤ budget
 *   (6) Σ pollution_i x_ij ≥ 40 % of all pollution
 *
 * x_ij exists where park j accepts the sector of i (probability `density`) and the pair is not among
 * the 2 % forbidden. Rows in this order: (3) park by park, total share, (5), (6), districts: M·R + 9.
 * Count, district and pollution are shared entries, resources the profile, cost the own entry.
 */

import { defined } from "../defined.js";
import { mistake } from "../errors.js";
import type { LinearModel } from "../model/linear-model.js";
import { ModelBuilder } from "../model/model-builder.js";
import { syntheticSaid } from "./messages.js";
import {
  type CaseEnterprise,
  type CasePark,
  districtCount,
  drawCase,
  type RelocationCase,
} from "./relocation-case.js";
import {
  type FullRelocationOptions,
  type RelocationOptions,
  relocationDefaults,
} from "./relocation-options.js";

/** What makes the family harder or easier, by name. */
export const relocationVariants = {
  base: {},
  /** A few sites fill a park. */
  lumpy: { landSpread: 1.5, landMost: 40 },
  /** Sites are small beside parks. */
  fine: { landSpread: 0.4, landMost: 4 },
  tight: { capacityShare: 0.35, budgetShare: 0.27 },
  loose: { capacityShare: 0.8, budgetShare: 0.6 },
  dense: { density: 1 },
  sparse: { density: 0.2 },
  degenerate: { rounded: true },
} as const satisfies Record<string, Partial<RelocationOptions>>;

export type RelocationVariant = keyof typeof relocationVariants;

/** The sizes of the benchmarks; the base variant of each has a solution. */
export const relocationSizes = [
  { units: 200, destinations: 10 },
  { units: 1000, destinations: 20 },
  { units: 3000, destinations: 30 },
  { units: 10_000, destinations: 50 },
  { units: 30_000, destinations: 50 },
  { units: 100_000, destinations: 100, density: 1 },
] as const satisfies readonly Omit<RelocationOptions, "seed">[];

/** Weight of cost against benefit in (1). */
const costWeight = 0.6;
const shareLower = 0.3;
const shareUpper = 0.4;
const pollutionShare = 0.4;
const forbiddenShare = 0.02;
const forcedShare = 0.005;

/** A model of the family. @throws DidoiError E_USAGE for options out of range */
export function relocationModel(options: RelocationOptions): LinearModel {
  const full: FullRelocationOptions = { ...relocationDefaults, ...defined(options) };
  checkOptions(full);
  return formulate(full, drawCase(full));
}

function checkOptions(options: FullRelocationOptions): void {
  const counts = [options.units, options.destinations, options.resources];
  if (!counts.every((n) => Number.isInteger(n) && n >= 1))
    throw mistake("E_USAGE", syntheticSaid.counts());
  if (!Number.isInteger(options.seed)) throw mistake("E_USAGE", syntheticSaid.seed());
  const shares = [options.density, options.capacityShare, options.budgetShare];
  const sizes = [options.landSpread, options.landMost];
  if (![...shares, ...sizes].every((x) => Number.isFinite(x) && x > 0) || options.density > 1)
    throw mistake("E_USAGE", syntheticSaid.shares());
}

function formulate(options: FullRelocationOptions, drawn: RelocationCase): LinearModel {
  const { units, destinations, resources, seed, rounded } = options;
  const { enterprises, parks, random } = drawn;
  const model = new ModelBuilder(
    `relocation ${units} x ${destinations}, seed ${seed}`,
    "maximise",
    resources,
  );
  for (const [j, park] of parks.entries()) {
    const rows = park.capacity.map((upper, k) => model.row({ name: `park ${j}/${k}`, upper }));
    model.place(rows);
  }
  const total = model.row({ name: "share", lower: shareLower * units, upper: shareUpper * units });
  const budget = model.row({ name: "budget", upper: budgetOf(options, drawn) });
  const pollution = model.row({
    name: "pollution",
    lower: pollutionShare * enterprises.reduce((sum, e) => sum + e.pollution, 0),
  });
  const districts = districtRows(model, drawn);
  const expected = Math.ceil(units * destinations * options.density);
  model.reserve({ options: expected, own: expected });

  const allowed = new Int32Array(destinations);
  for (const [i, enterprise] of enterprises.entries()) {
    let count = 0;
    for (let j = 0; j < destinations; j++)
      if (!random.chance(forbiddenShare) && parks[j]!.accepts[enterprise.sector] === 1)
        allowed[count++] = j;
    const forced = random.chance(forcedShare) && fitsEasily(enterprise, parks, allowed, count);
    const shared = [
      [total, 1],
      [districts[enterprise.district]!, 1],
      [pollution, enterprise.pollution],
    ] as const;
    model.unit(`enterprise ${i}`, forced, shared, enterprise.demand);
    for (let n = 0; n < count; n++) {
      const j = allowed[n]!;
      const cost = costOf(enterprise, parks[j]!, rounded);
      model.option(undefined, enterprise.benefit - costWeight * cost, j);
      model.own(budget, cost);
    }
  }
  return model.build((_, place) => `park ${place}`);
}

function districtRows(model: ModelBuilder, { enterprises, random }: RelocationCase): number[] {
  const sizes = new Array<number>(districtCount).fill(0);
  for (const enterprise of enterprises) sizes[enterprise.district]!++;
  return sizes.map((size, d) =>
    model.row({
      name: `district ${d}`,
      lower: Math.floor(random.between(0.15, 0.25) * size),
      upper: Math.ceil(random.between(0.42, 0.6) * size),
    }),
  );
}

/** Equation (1): fixed_i + land_i lease_j + rate_i distance_ij. */
function costOf(enterprise: CaseEnterprise, park: CasePark, rounded: boolean): number {
  const dx = enterprise.x - park.x;
  const dy = enterprise.y - park.y;
  const km = Math.round(1300 * Math.sqrt(dx * dx + dy * dy)) / 1000;
  const cost = enterprise.fixed + enterprise.demand[0]! * park.lease + enterprise.rate * km;
  return rounded ? Math.round(cost / 100) * 100 : cost;
}

/** Mean cost over the parks, summed over all enterprises, times the share. */
function budgetOf(options: FullRelocationOptions, { enterprises, parks }: RelocationCase): number {
  let sum = 0;
  for (const enterprise of enterprises)
    for (const park of parks) sum += costOf(enterprise, park, options.rounded);
  return Math.round((options.budgetShare * sum) / parks.length);
}

/** Does it take at most half of one of its parks, so that forcing it is fair? */
function fitsEasily(
  { demand }: CaseEnterprise,
  parks: readonly CasePark[],
  allowed: Int32Array,
  count: number,
): boolean {
  for (let n = 0; n < count; n++) {
    const { capacity } = parks[allowed[n]!]!;
    if (demand.every((amount, k) => 2 * amount <= capacity[k]!)) return true;
  }
  return false;
}
