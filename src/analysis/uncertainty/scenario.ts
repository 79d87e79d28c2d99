/**
 * One scenario: a world is drawn, its best relaxation solved and rounded (each enterprise does what has
 * its largest share), and each candidate plan is carried over into it: kept as far as that world lets
 * it, and mended by as few enterprises as possible. Its regret is what it loses against the best.
 *
 *   (1) D = least number of enterprises in which a solution differs from the candidate
 *   (2) its value = the best with at most D such differences
 */
import * as z from "zod/mini";
import type { Problem } from "../../domain/problem.js";
import { type DidoiError, mistake } from "../../errors.js";
import { type Formulation, formulate } from "../../formulation/formulate.js";
import { choiceOf, type Unit } from "../../formulation/units.js";
import { senseSign } from "../../model/linear-model.js";
import type { PointSolution, Solution } from "../../model/solution.js";
import { withObjective, withRow } from "../../model/with-row.js";
import type { Decisions } from "../../plan/decisions.js";
import { solveModel } from "../../solvers/solve-model.js";
import { differenceColumn } from "../difference.js";
import { scenarioSaid } from "../messages.js";
import { drawProblem, type Spreads, scenarioSeed } from "./draws.js";
import { knownOptimum, startIn } from "./known-optimum.js";

const regretOf = z.strictObject({
  /** Enterprises in which the world forces another choice. */
  forced: z.number(),
  /** What is lost against the best of that world, in the unit of the objective; never below 0. */
  regret: z.number(),
});

/** The form of a scenario's record: one line of a file of scenarios. */
export const scenarioRecord = z.strictObject({
  index: z.int(),
  seed: z.int(),
  /** `optimal`, or `infeasible`: in that world no plan keeps every rule. */
  status: z.enum(["optimal", "infeasible"]),
  /** In the order of the header's names. */
  inputs: z.array(z.number()),
  /** Best value of the relaxation; null without one. */
  value: z.nullable(z.number()),
  moved: z.number(),
  reliefPoints: z.number(),
  landFreedHa: z.number(),
  costMillionVnd: z.number(),
  /** Pairs: index of the enterprise in the register, index of the choice in the header's list. */
  choices: z.array(z.int()),
  /** One for each candidate; empty where the world has no plan. */
  candidates: z.array(regretOf),
});
/** What became of one scenario. */
export type ScenarioRecord = z.infer<typeof scenarioRecord>;

/** What all scenarios of a study share. */
export interface ScenarioStudy {
  /** What is varied. */
  readonly problem: Problem;
  /** Master seed. */
  readonly seed: number;
  /** Factors by which figures may be off. */
  readonly spreads: Spreads;
  /** Decisions whose regret is wanted. */
  readonly candidates: readonly Decisions[];
  /** Parks by id, then the alternatives that the policy knows. */
  readonly choices: readonly string[];
}

/** Runs scenario `index`. The same study and index give the same record, whoever runs it. */
export async function runScenario(study: ScenarioStudy, index: number): Promise<ScenarioRecord> {
  const seed = scenarioSeed(study.seed, index);
  const { problem, inputs } = drawProblem(study.problem, study.spreads, seed);
  const formulation = formulate(problem);
  const { model } = formulation;
  const start = startIn(formulation, await knownOptimum(study.problem));
  const best = await solveModel(model, { relaxation: true, start });
  const nothing = { moved: 0, reliefPoints: 0, landFreedHa: 0, costMillionVnd: 0 };
  const common = { index, seed, inputs: inputs.map((value) => value) };
  if (best.status === "infeasible")
    return {
      ...common,
      status: "infeasible",
      value: null,
      ...nothing,
      choices: [],
      candidates: [],
    };
  if (best.status !== "optimal") throw endedAs(index, best);
  const candidates: ScenarioRecord["candidates"] = [];
  for (const one of study.candidates)
    candidates.push(await carriedOver(formulation, one, best, index));
  return {
    ...common,
    status: "optimal",
    value: best.objective,
    ...sumsOf(formulation, best),
    choices: rounded(study, formulation, best),
    candidates,
  };
}

/** Shares add up: totals of the relaxation. */
function sumsOf({ model, optionAt }: Formulation, { values }: PointSolution) {
  const sums = { moved: 0, reliefPoints: 0, landFreedHa: 0, costMillionVnd: 0 };
  for (let o = 0; o < model.optionCount; o++) {
    const share = values[o] ?? 0;
    if (!(share > 0)) continue;
    const { unit, action } = optionAt(o);
    if (action.destination !== undefined) sums.moved += share * unit.members.length;
    sums.reliefPoints += share * action.reliefPoints;
    sums.landFreedHa += share * action.landFreedHa;
    sums.costMillionVnd += share * action.costMillionVnd;
  }
  return sums;
}

/** Each unit does what has the largest share, staying included; the first of equals. */
function rounded(study: ScenarioStudy, formulation: Formulation, best: PointSolution): number[] {
  const places = new Map(study.problem.enterprises.map(({ id }, k) => [id, k]));
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0; i < formulation.model.unitCount; i++) {
    const { unit, shares } = sharesOf(formulation, best, i);
    let [choice, most] = ["", 1];
    for (const share of shares.values()) most -= share;
    for (const [name, share] of shares) if (share > most) [choice, most] = [name, share];
    if (choice === "") continue;
    for (const { enterprise } of unit?.members ?? [])
      pairs.push([places.get(enterprise.id) ?? -1, study.choices.indexOf(choice)]);
  }
  return pairs.sort((a, b) => a[0] - b[0]).flat();
}

/** The shares of one unit by choice, those above 0. */
function sharesOf({ model, optionAt }: Formulation, { values }: PointSolution, i: number) {
  const shares = new Map<string, number>();
  let unit: Unit | undefined;
  for (let o = model.unitStart[i] ?? 0; o < (model.unitStart[i + 1] ?? 0); o++) {
    const share = values[o] ?? 0;
    if (!(share > 0)) continue;
    const meaning = optionAt(o);
    unit = meaning.unit;
    const choice = choiceOf(meaning.action);
    shares.set(choice, (shares.get(choice) ?? 0) + share);
  }
  return { unit, shares };
}

/** Without a limit a relaxation ends with its best, or with a proof that there is none. */
const endedAs = (index: number, { status }: Solution): DidoiError =>
  mistake("E_INTERNAL", scenarioSaid.ended(index, status));

/** Equations (1) and (2), on the relaxation. */
async function carriedOver(
  formulation: Formulation,
  candidate: Decisions,
  best: PointSolution,
  index: number,
): Promise<ScenarioRecord["candidates"][number]> {
  const { model } = formulation;
  const { constant, options } = differenceColumn(formulation, candidate);
  const nearest = await solveModel(withObjective(model, { sense: "minimise", options }), {
    relaxation: true,
  });
  if (nearest.status !== "optimal") throw endedAs(index, nearest);
  const upper = nearest.objective + 1e-6;
  const held = await solveModel(withRow(model, { name: "uncertainty/kept", upper }, { options }), {
    relaxation: true,
    start: { prices: [...(best.prices ?? []), 0] },
  });
  if (held.status !== "optimal") throw endedAs(index, held);
  const regret = senseSign(model) * (best.objective - held.objective);
  return { forced: Math.max(0, constant + nearest.objective), regret: Math.max(0, regret) };
}
