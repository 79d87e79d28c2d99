/**
 * The rules are written twice, in the model and in the statement. For every rule of the list: the model has
 * an option for what no rule forbids to an enterprise by itself, and for nothing else; and of any options,
 * sensible or not, its rows say what the statement says: no plan, or a plan of the same value. No solver
 * takes part: what the options leave open of the model is settled in exact numbers.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Problem, parseProblem } from "../../src/domain/problem.js";
import { tenures } from "../../src/domain/tenure.js";
import { type Formulation, formulateAll } from "../../src/formulation/formulate.js";
import { choiceOf } from "../../src/formulation/units.js";
import type { LinearModel } from "../../src/model/linear-model.js";
import type { Act, Decisions } from "../../src/plan/decisions.js";
import type { AnyLimit } from "../../src/plan/rules/limit.js";
import { stateOf } from "../../src/plan/state-of.js";
import { roomyProblem } from "../arbitraries/problem.js";
import { draws } from "../draws.js";
import { ruleCases } from "../plan/rules.js";
import { eachSoftRule, softRules } from "../plan/rules-soft.js";
import { completedValue, decidedActivity, type Point } from "./completed.js";

const small = roomyProblem(4, 2, 3);
const cases = [...ruleCases.filter((one) => !softRules.includes(one)), ...eachSoftRule];

/** What one may do when: as options and acts are called. */
const called = ({ choice, tenure = "lease", year }: Omit<Act, "enterprise">): string =>
  `${choice} ${tenure} ${year}`;

/** By unit, everything that its options stand for. */
function openActs({ model, optionAt }: Formulation): Map<string, Set<string>> {
  const open = new Map<string, Set<string>>();
  for (let o = 0; o < model.optionCount; o++) {
    const { unit, action, year } = optionAt(o);
    const list = open.get(unit.name) ?? new Set();
    open.set(unit.name, list.add(called({ ...action, choice: choiceOf(action), year })));
  }
  return open;
}

/** Everything that anybody might do in the horizon, permitted or not. */
function thinkableActs({ parks, policy }: Problem, years: readonly number[]) {
  const moves = parks.flatMap(({ id }) => tenures.map((tenure) => ({ choice: id, tenure })));
  const others = policy.alternatives.map(({ kind }) => ({ choice: kind }));
  return [...moves, ...others].flatMap((what) => years.map((year) => ({ ...what, year })));
}

/** By unit the index of an option, or null. */
type Taken = readonly (number | null)[];
type Draw = (below: number) => number;

/** The same but for one unit: another option of it, or none. */
function redrawn(taken: Taken, { model }: Formulation, draw: Draw): Taken {
  const unit = draw(model.unitCount);
  const [from, to] = [model.unitStart[unit]!, model.unitStart[unit + 1]!];
  const option = from === to || draw(5) === 0 ? null : from + draw(to - from);
  return taken.with(unit, option);
}

function actsOf(taken: Taken, { optionAt }: Formulation): Act[] {
  return taken.flatMap((o): Act[] => {
    if (o === null) return [];
    const { unit, action, year } = optionAt(o);
    const tenure = action.tenure === undefined ? {} : { tenure: action.tenure };
    return unit.members.map(({ enterprise }) => ({
      ...{ enterprise: enterprise.id, choice: choiceOf(action), year, ...tenure },
    }));
  });
}

/** Opens the parks that are moved to, as a rule, and builds steps. */
function parksDrawn(acts: readonly Act[], { extras }: Formulation, draw: Draw) {
  const decided = new Map<number, number>();
  const opened: string[] = [];
  const expansions: Decisions["expansions"] = [];
  extras.forEach((meaning, e) => {
    if (meaning.kind !== "opening" && meaning.kind !== "expansion") return;
    const { park } = meaning;
    const isUsed = acts.some(({ choice }) => choice === park);
    const steps = draw(6) === 0 ? draw(3) : isUsed ? 1 : 0;
    if (meaning.kind === "expansion") {
      decided.set(e, steps);
      if (steps > 0) expansions.push({ park, year: meaning.year, steps });
    } else {
      decided.set(e, Math.min(steps, 1));
      if (steps > 0) opened.push(park);
    }
  });
  return { decided, opened, expansions };
}

/** Limits that the model says by extras of its own. */
const byExtras = new Set(["fairness", "sharing"]);

/** Each limit by the key of its row, with the distance to its nearer bound. */
function roomOf(limit: AnyLimit): [key: string, room: number, size: number][] {
  if (byExtras.has(limit.rule)) return [];
  if ("keys" in limit)
    return limit.keys.map((key, t) => {
      const [ready, used] = [limit.ready[t]!, limit.used[t]!];
      return [key, ready - used, Math.abs(ready) + Math.abs(used)];
    });
  const { key, value, lower = -Infinity, upper = Infinity } = limit;
  return [[key, Math.min(upper - value, value - lower), Math.abs(value)]];
}

/** What decisions leave of the limits: in the rows, and in the statement. */
function expectSameRoom(model: LinearModel, point: Point, limits: readonly AnyLimit[]): void {
  const { rows } = decidedActivity(model, point);
  const rowOf = new Map(model.names.rows.map((name, r) => [name, r]));
  for (const [key, room, size] of limits.flatMap(roomOf)) {
    const r = rowOf.get(key);
    if (r === undefined) throw new Error(`no row ${key}`);
    const own = Math.min(model.rowUpper[r]! - rows[r]!, rows[r]! - model.rowLower[r]!);
    const noise = 1e-9 * (1 + Math.abs(room) + size);
    expect(own, key).toBeLessThan(room + noise);
    // Whole enterprises are counted against whole bounds.
    expect(own, key).toBeGreaterThan(room - (key.startsWith("quota/enterprises") ? 1 : noise));
  }
}

/** Rules that name the enterprise alone: too late for its area, and something else than its duty. */
const ofOne = new Set(["whole", "mandatory"]);

describe.each(cases)("under $name", ({ add, runs = 40 }) => {
  const numRuns = Math.ceil(draws(20) * (runs / 40));
  it("the model has an option for what no rule forbids, and for nothing else", () => {
    fc.assert(
      fc.property(small.chain(add), (input) => {
        const problem = parseProblem(input);
        const formulation = formulateAll(problem);
        const { units, years } = formulation.candidates;
        const open = openActs(formulation);
        for (const act of thinkableActs(problem, years)) {
          const acts = problem.enterprises.map(({ id }) => ({ enterprise: id, ...act }));
          const { violations } = stateOf(problem, { acts, opened: [], expansions: [] });
          const forbidden = new Set(
            violations.flatMap(({ rule, where }) => {
              const [id = "", to] = where.split(" → ");
              return to !== undefined || ofOne.has(rule) ? id : [];
            }),
          );
          for (const { name, members } of units) {
            const isOpen = open.get(name)?.has(called(act)) ?? false;
            const may = members.every(({ enterprise }) => !forbidden.has(enterprise.id));
            expect(isOpen, `${name}: ${called(act)}`).toBe(may);
          }
        }
      }),
      { numRuns },
    );
  });

  it("any options are a plan of the same value to both, or to neither", () => {
    let plans = 0;
    fc.assert(
      fc.property(small.chain(add), fc.infiniteStream(fc.nat(9999)), (input, stream) => {
        const problem = parseProblem(input);
        const formulation = formulateAll(problem);
        const { model } = formulation;
        for (let r = 0; r < model.rowCount; r++)
          expect(Math.min(model.rowUpper[r]!, -model.rowLower[r]!)).toBeLessThan(Infinity);
        if (model.unitCount === 0) return;
        const draw: Draw = (below) => (stream.next().value as number) % below;
        let taken: Taken = new Array<null>(model.unitCount).fill(null);
        let fewest = Number.POSITIVE_INFINITY;
        for (let step = 0; step < 16; step++) {
          const next = step === 0 ? taken : redrawn(taken, formulation, draw);
          const acts = actsOf(next, formulation);
          const { decided, opened, expansions } = parksDrawn(acts, formulation, draw);
          const { violations, worth, limits } = stateOf(problem, { acts, opened, expansions });
          expectSameRoom(model, { taken: next, decided }, limits);
          const value = completedValue(model, { taken: next, decided });
          const broken = violations.map(({ rule, where }) => `${rule} ${where}`);
          expect(value === null, `${broken}`).toBe(broken.length > 0);
          const room = 1e-6 * worth.size + 1e-9;
          if (value !== null) expect(Math.abs(value - worth.value)).toBeLessThanOrEqual(room);
          plans += value === null ? 0 : 1;
          // On towards plans, and along the border of what is one: there each rule decides by itself.
          if (broken.length > fewest) continue;
          [taken, fewest] = [next, broken.length];
        }
      }),
      { numRuns },
    );
    expect(plans).toBeGreaterThan(0);
  });
});
