/** A statement as a ledger: each amount of each figure with whose it is, where, when and who pays. */
import { jobLossKindOf } from "../../domain/job-losses.js";
import { parkCosts } from "../../domain/park-costs.js";
import { discountFactor, type Policy } from "../../domain/policy.js";
import { type Payer, payers } from "../../domain/policy-limits.js";
import type { PayerCosts } from "../../domain/support.js";
import type { Statement } from "../../plan/state-of.js";
import type { StatedAct } from "../../plan/statement/acts.js";
import { paymentsOf } from "../../plan/statement/facts.js";

/** Figures that are compared: as in the summary of a plan; money in million VND. */
export const comparedFigures = [
  "moved",
  "alternatives",
  "workersMoved",
  "reliefPoints",
  "landFreedHa",
  "costMillionVnd",
  "presentCostMillionVnd",
  "jobsNotFollowing",
  "jobsConverted",
  "jobsClosed",
  "jobsLeft",
] as const;
/** One of `comparedFigures`. */
export type ComparedFigure = (typeof comparedFigures)[number];

/** By what differences are split. */
export const splitDimensions = ["enterprise", "ward", "choice", "year", "payer"] as const;
/** One of `splitDimensions`; a choice is a park or an alternative. */
export type SplitDimension = (typeof splitDimensions)[number];

/** One amount. What a park itself costs is no enterprise's. */
export interface Entry {
  readonly figure: ComparedFigure;
  readonly amount: number;
  readonly enterprise?: string;
  readonly ward?: string;
  readonly choice: string;
  readonly year: number;
  readonly payer?: Payer;
}

const jobFigure = {
  notFollowing: "jobsNotFollowing",
  converted: "jobsConverted",
  closed: "jobsClosed",
  left: "jobsLeft",
} as const;

/** Entries of a figure add up to the summary's, as far as doubles can. */
export function ledgerOf(statement: Statement): Entry[] {
  const { problem, parks, decisions, acts } = statement;
  const { policy } = problem;
  const { opened, expansions } = decisions;
  return [
    ...acts.flatMap((act) => [...figuresOf(act), ...costsOf(problem, act)]),
    ...parkCosts(parks, opened, expansions, policy.horizon).flatMap(
      ({ park, year, payer, millionVnd }) =>
        moneyEntries({ choice: park, year, payer }, millionVnd, policy),
    ),
  ];
}

function figuresOf(act: StatedAct): Entry[] {
  const { enterprise, choice, year, park, alternative, reliefPoints, landFreedHa, jobsLost } = act;
  const of = { enterprise: enterprise.id, ward: enterprise.wardOld, choice, year };
  const amounts: readonly (readonly [ComparedFigure, number])[] = [
    [park === undefined ? "alternatives" : "moved", 1],
    ["workersMoved", park === undefined ? 0 : enterprise.workers],
    ["reliefPoints", reliefPoints],
    ["landFreedHa", landFreedHa],
    [jobFigure[jobLossKindOf(alternative?.kind)], jobsLost],
  ];
  return amounts.map(([figure, amount]) => ({ figure, amount, ...of }));
}

function costsOf(problem: Statement["problem"], act: StatedAct): Entry[] {
  const { enterprise, choice } = act;
  const of = { enterprise: enterprise.id, ward: enterprise.wardOld, choice };
  return paymentsOf(problem, act).flatMap(({ year, byPayer }) =>
    payersIn(byPayer).flatMap((payer) =>
      moneyEntries({ ...of, year, payer }, byPayer[payer], problem.policy),
    ),
  );
}

const payersIn = (byPayer: PayerCosts): Payer[] => payers.filter((payer) => byPayer[payer] !== 0);

function moneyEntries(
  of: Omit<Entry, "figure" | "amount">,
  amount: number,
  policy: Policy,
): Entry[] {
  return [
    { figure: "costMillionVnd", amount, ...of },
    { figure: "presentCostMillionVnd", amount: discountFactor(policy, of.year) * amount, ...of },
  ];
}
