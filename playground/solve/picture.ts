/** What a solution amounts to: figures, bars of limits, who does what, how full the parks are. */
import {
  activityOf,
  type Formulation,
  type JobLossKind,
  jobLossKindOf,
  type Payer,
  payers,
} from "didoi";
import { known } from "./known.js";

/** One enterprise that does something; a relaxation may split it. */
export interface Doing {
  /** Its place in the register. */
  readonly enterprise: number;
  /** Id of the park, or kind of the alternative. */
  readonly choice: string;
  readonly year: number;
  /** 1 in a plan, from 0 to 1 in a relaxation. */
  readonly share: number;
}

export type BarName =
  | { readonly kind: "row"; readonly key: string }
  | { readonly kind: "budget"; readonly payers: readonly string[]; readonly until: number };

/** A limit with what is reached; without bound where it is free. */
export interface Bar {
  readonly name: BarName;
  readonly value: number;
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
}

/** Sums over all that is done, shares counted as shares. */
export interface Figures {
  readonly moved: number;
  readonly alternatives: number;
  readonly workers: number;
  readonly reliefPoints: number;
  readonly landFreedHa: number;
  readonly costMillionVnd: number;
  /** Kinds are different things and are never added up. */
  readonly jobsLost: Readonly<Record<JobLossKind, number>>;
  readonly byPayer: Readonly<Record<Payer, number>>;
}

/** A park with what it receives. */
export interface Filled {
  readonly park: string;
  readonly enterprises: number;
  readonly landHa: number;
}

export interface Picture {
  readonly figures: Figures;
  readonly bars: readonly Bar[];
  readonly doings: readonly Doing[];
  readonly parks: readonly Filled[];
}

/** What tells options apart where a plan names them. */
export const actKey = (unit: string, choice: string, year: number, tenure?: string): string =>
  [unit, choice, year, tenure ?? ""].join("\n");

/** @param shares of each option of the model */
export function pictureOf(formulation: Formulation, shares: Float64Array): Picture {
  const { model, candidates, optionAt } = formulation;
  const place = new Map(candidates.problem.enterprises.map(({ id }, k) => [id, k]));
  const doings: Doing[] = [];
  const parks = new Map<string, { enterprises: number; landHa: number }>();
  const byPayer = { enterprise: 0, budget: 0, developer: 0, worker: 0 };
  const spent = candidates.years.map(() => ({ ...byPayer }));
  const sum = {
    ...{ moved: 0, alternatives: 0, workers: 0, reliefPoints: 0 },
    ...{ landFreedHa: 0, costMillionVnd: 0 },
    jobsLost: { notFollowing: 0, converted: 0, closed: 0, left: 0 },
  };
  shares.forEach((share, o) => {
    if (!(share > 1e-7)) return;
    const { unit, action, year } = optionAt(o);
    const { destination, alternative } = action;
    const choice = known(destination?.park.id ?? alternative?.kind);
    for (const { enterprise } of unit.members)
      doings.push({ enterprise: known(place.get(enterprise.id)), choice, year, share });
    const count = share * unit.members.length;
    if (destination === undefined) sum.alternatives += count;
    else {
      sum.moved += count;
      sum.workers += share * unit.workers;
      const filled = parks.get(choice) ?? { enterprises: 0, landHa: 0 };
      filled.enterprises += count;
      filled.landHa += share * action.lotHa;
      parks.set(choice, filled);
    }
    sum.reliefPoints += share * action.reliefPoints;
    sum.landFreedHa += share * action.landFreedHa;
    sum.costMillionVnd += share * action.costMillionVnd;
    sum.jobsLost[jobLossKindOf(alternative?.kind)] += share * action.jobsLost;
    const t = candidates.years.indexOf(year);
    const [costs, inYear] = [known(action.byPayer[t]), known(spent[t])];
    for (const payer of payers) {
      inYear[payer] += share * costs[payer];
      byPayer[payer] += share * costs[payer];
    }
  });
  const values = new Float64Array(model.optionCount + model.extraCount);
  values.set(shares);
  const bars = [
    ...rowBars(formulation, activityOf(model, values).rows),
    ...budgetBars(formulation, spent),
  ];
  return {
    figures: { ...sum, byPayer },
    bars,
    doings,
    parks: [...parks].map(([park, filled]) => ({ park, ...filled })),
  };
}

/** Families of rows that have no extras of their own, so that what options amount to is all. */
const shown = /^(quota|jobs|pace|relief)\//;

function* rowBars({ model }: Formulation, activity: Float64Array): Generator<Bar> {
  for (const [r, key] of model.names.rows.entries()) {
    if (!shown.test(key)) continue;
    const [lower, upper] = [model.rowLower[r], model.rowUpper[r]].map(finite);
    yield { name: { kind: "row", key }, value: known(activity[r]), lower, upper };
  }
}

const finite = (bound: number | undefined): number | undefined =>
  bound !== undefined && Number.isFinite(bound) ? bound : undefined;

type Spent = Readonly<Record<Payer, number>>;

/** What is spent by the end of each year, of what is there by then; by year where nothing is carried over. */
function* budgetBars({ candidates }: Formulation, spent: readonly Spent[]): Generator<Bar> {
  const { years, problem } = candidates;
  for (const { payers: own, perYear, years: byYear, carryOver } of problem.policy.budgets) {
    let [value, upper] = [0, 0];
    for (const [t, year] of years.entries()) {
      const inYear = own.reduce((all, payer) => all + known(spent[t])[payer], 0);
      value = carryOver ? value + inYear : inYear;
      const room = perYear ?? byYear?.[String(year)] ?? 0;
      upper = carryOver ? upper + room : room;
      yield { name: { kind: "budget", payers: own, until: year }, value, upper };
    }
  }
}
