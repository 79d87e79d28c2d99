/**
 * The ground of a statement: what each decision means by itself. Acts with the figures that follow from
 * them, and every cost by year and payer. Totals, limits and rules are drawn from this alone.
 */

import { alternativeKinds } from "../../domain/alternative-kinds.js";
import { payerOf } from "../../domain/cost.js";
import type { Enterprise } from "../../domain/enterprise.js";
import { withoutLiftedLocks } from "../../domain/lifted-locks.js";
import { obligationOf } from "../../domain/obligation.js";
import type { Park } from "../../domain/park.js";
import { parkCosts } from "../../domain/park-costs.js";
import { yearsOf } from "../../domain/policy.js";
import type { Problem } from "../../domain/problem.js";
import { rentYears } from "../../domain/ready-built.js";
import { type ReliefScale, reliefScale } from "../../domain/relief.js";
import { noCosts } from "../../domain/support.js";
import type { Act, Decisions } from "../decisions.js";
import { ruleSaid } from "../rules/messages.js";
import type { Violation } from "../rules/violation.js";
import { alternativeOf, moveOf, type StatedAct } from "./acts.js";
import type { YearCost } from "./costs.js";
import { type Waiting, waitingIn } from "./waiting.js";

/** What decisions mean, one by one. */
export interface Facts {
  readonly problem: Problem;
  readonly decisions: Decisions;
  /** The years of the horizon, in order. */
  readonly years: readonly number[];
  /** What relief is measured against. */
  readonly scale: ReliefScale;
  readonly parks: ReadonlyMap<string, Park>;
  /** Acts of which enterprise and choice exist, in the order of the decisions. */
  readonly acts: readonly StatedAct[];
  /** Those of them that move to a park. */
  readonly moves: readonly StatedAct[];
  /** Who is due and waits for some year, by the register. */
  readonly waiting: readonly Waiting[];
  /** Of acts, then of opened parks and built steps. */
  readonly costs: readonly YearCost[];
  /** Acts that name what is not there; they count for nothing else. */
  readonly unknown: readonly Violation[];
}

/** Looks up every decision and works out its figures. */
export function factsOf(given: Problem, decisions: Decisions): Facts {
  const problem = withoutLiftedLocks(given);
  const scale = reliefScale(problem.enterprises, problem.policy, problem.assumptions);
  const parks = new Map(problem.parks.map((park) => [park.id, park]));
  const enterprises = new Map(problem.enterprises.map((one) => [one.id, one]));
  const unknown: Violation[] = [];
  const acts = decisions.acts.flatMap((act): StatedAct[] => {
    const enterprise = enterprises.get(act.enterprise);
    if (enterprise === undefined) {
      unknown.push({
        rule: "enterprise",
        where: act.enterprise,
        ...ruleSaid.notInRegister(),
      });
      return [];
    }
    const stated = statedAct(problem, scale, enterprise, parks.get(act.choice), act);
    if (stated !== null) return [stated];
    unknown.push(unknownChoice(act));
    return [];
  });
  return {
    problem,
    decisions,
    years: yearsOf(problem.policy),
    scale,
    parks,
    acts,
    moves: acts.filter(({ park }) => park !== undefined),
    waiting: waitingIn(problem, scale, acts),
    costs: [
      ...acts.flatMap((act) => paymentsOf(problem, act)),
      ...costsOfParks(problem, parks, decisions),
    ],
    unknown,
  };
}

function statedAct(
  problem: Problem,
  scale: ReliefScale,
  enterprise: Enterprise,
  park: Park | undefined,
  { choice, year, tenure }: Act,
): StatedAct | null {
  const base = {
    enterprise,
    obligation: obligationOf(enterprise, problem.policy.obligationRule),
    choice,
    year,
  };
  if (park !== undefined)
    return { ...base, ...moveOf(problem, scale, enterprise, park, { year, tenure }) };
  const rule = problem.policy.alternatives.find(({ kind }) => kind === choice);
  return rule === undefined
    ? null
    : { ...base, ...alternativeOf(problem, scale, enterprise, rule) };
}

/** What an act costs whom, and when: once in its year, rent in each of its years. */
export function paymentsOf({ policy, assumptions }: Problem, act: StatedAct): YearCost[] {
  const { year, byPayer, rentPerYear } = act;
  if (rentPerYear === 0) return [{ year, byPayer }];
  const renter = payerOf("rent", policy);
  const term = rentYears(assumptions);
  const atOnce = { ...byPayer, [renter]: byPayer[renter] - term * rentPerYear };
  const rents = Array.from({ length: term }, (_, k) => ({
    year: year + k,
    byPayer: { ...noCosts, [renter]: rentPerYear },
  }));
  return [{ year, byPayer: atOnce }, ...rents];
}

function unknownChoice({ enterprise, choice }: Act): Violation {
  return (alternativeKinds as readonly string[]).includes(choice)
    ? { rule: "alternative", where: enterprise, ...ruleSaid.notOffered(choice) }
    : { rule: "park", where: choice, ...ruleSaid.noSuchPark() };
}

function costsOfParks(
  { policy }: Problem,
  parks: ReadonlyMap<string, Park>,
  { opened, expansions }: Decisions,
): YearCost[] {
  return parkCosts(parks, opened, expansions, policy.horizon).map(
    ({ year, payer, millionVnd }) => ({ year, byPayer: { ...noCosts, [payer]: millionVnd } }),
  );
}
