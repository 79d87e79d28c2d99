/**
 * Solves one axis with a limit on the other (the ε-constraint method, Haimes et al. 1971), each time in
 * two stages, so that what comes out is beaten by no other plan:
 *
 *   (1) best x with y at least as good as ε
 *   (2) best y with x as good as (1) found it
 *
 * (2) is left out where its relaxation shows that less than the gap is to be won, and takes ten times
 * the gap: nothing is claimed of it. Solves start from what the one before has left, and from a plan
 * that is known to be good enough; that never changes what is proved.
 *
 * Where the front is steep, little of y costs much of x, and (1) is hard to prove. There the plan is looked
 * for across:
 *
 *   (3) best y with x at least as good as the relaxation has it at ε
 */
import type { Formulation } from "../../formulation/formulate.js";
import type { LinearModel } from "../../model/linear-model.js";
import type { FeasibleSolution, OptimalSolution, Solution } from "../../model/solution.js";
import { withBounds, withObjective, withRow } from "../../model/with-row.js";
import { type SolveModelOptions, solveModel } from "../../solvers/solve-model.js";
import { type AxisColumns, valueAt } from "./axis.js";

/** A plan of the front while it is looked for. */
export interface FrontPlan {
  readonly x: number;
  readonly y: number;
  /** No plan whose y is as good has an x better than this. */
  readonly bound: number;
  /** No plan whose x is as good has a y better than this; of plans that were found across. */
  readonly yBound?: number;
  /** What x changes by for one more unit of y, by the prices of the relaxation. */
  readonly price: number;
  readonly proved: boolean;
  readonly solution: PointSolution;
}

/** A best, as it was found and as it is bounded. */
export interface Furthest {
  readonly value: number;
  readonly bound: number;
  readonly solution: PointSolution;
}

/** Why there is no plan; `infeasible` is proved, the others end the search. */
export type NoPlan = Exclude<Solution, PointSolution>;

type PointSolution = OptimalSolution | FeasibleSolution;

/** How many times the gap is enough where nothing is claimed of the plan itself. */
const looser = 10;

/** Key of the row that limits the other axis. */
const limitKey = "trade-off/limit";

/** One axis to be best at, the other limited. */
class OneBest {
  private readonly model: LinearModel;
  private prices: readonly number[] | undefined;

  constructor(
    base: LinearModel,
    best: AxisColumns,
    private readonly limited: AxisColumns,
    private readonly options: SolveModelOptions,
  ) {
    const sense = best.sign > 0 ? "maximise" : "minimise";
    const { options: numbers, extras, offset } = best;
    const aimed = withObjective(base, { sense, options: numbers, extras, offset });
    this.model = withRow(aimed, { name: limitKey }, limited);
  }

  /**
   * @param least how good the other axis must be; undefined: no matter
   * @param values a plan to start from
   */
  async solve(
    least: number | undefined,
    values?: readonly number[],
    changed: Partial<SolveModelOptions> = {},
  ): Promise<Solution> {
    const { sign, offset } = this.limited;
    const bound = least === undefined ? undefined : least - offset;
    const bounds = sign > 0 ? { lower: bound } : { upper: bound };
    const model = withBounds(this.model, this.model.rowCount - 1, bounds);
    const start = { prices: this.prices, values };
    const solution = await solveModel(model, { ...this.options, ...changed, start });
    if ("values" in solution) this.prices = solution.prices;
    return solution;
  }
}

/** Finds plans of the front of two axes. */
export class PairSolver {
  private readonly bestX: OneBest;
  private readonly bestY: OneBest;
  /** Nothing is known yet at the ends: they are given more time. */
  private readonly endLimit: number | undefined;

  constructor(
    { model }: Formulation,
    private readonly x: AxisColumns,
    private readonly y: AxisColumns,
    private readonly options: SolveModelOptions,
  ) {
    this.endLimit = options.timeLimitMs && looser * options.timeLimitMs;
    this.bestX = new OneBest(model, x, y, options);
    this.bestY = new OneBest(model, y, x, options);
  }

  /**
   * The plan with the best x of those whose y is at least as good as `least`, and of these the best y.
   * Where that is not proved in time, one found across whose y may be a little less good.
   * @param known a plan whose y is so good
   * @param steep the front was steep beside this plan: it is looked for across first
   */
  async plan(
    least: number | undefined,
    known?: PointSolution,
    steep = false,
  ): Promise<FrontPlan | NoPlan> {
    const before = steep ? await this.across(least) : undefined;
    if (before?.proved === true) return before;
    const longer = least === undefined ? { timeLimitMs: this.endLimit } : {};
    const first = await this.bestX.solve(least, undefined, longer);
    const isOpen = first.status === "feasible" || first.status === "stopped";
    const across = before ?? (isOpen ? await this.across(least) : undefined);
    if (across !== undefined && (across.proved || first.status === "stopped")) return across;
    // A search that begins at a plan far from the best one stays near it: it is kept for want of any other.
    const isLost = first.status === "stopped" && known !== undefined;
    return this.along(isLost ? await this.bestX.solve(least, known.values) : first);
  }

  /** The plan of a solve of (1), with (2). */
  private async along(first: Solution): Promise<FrontPlan | NoPlan> {
    if (!("values" in first)) return first;
    const solution = (await this.improved(first)) ?? first;
    const price = first.prices?.at(-1) ?? 0;
    const x = valueAt(this.x, solution.values);
    return {
      x,
      y: valueAt(this.y, solution.values),
      bound: first.bound ?? first.certifiedBound ?? this.x.sign * Number.POSITIVE_INFINITY,
      price: price === 0 ? 0 : price,
      proved: first.status === "optimal",
      solution,
    };
  }

  /** Equation (3); undefined where there is no such plan, or none was found. */
  private async across(least: number | undefined): Promise<FrontPlan | undefined> {
    if (least === undefined || this.options.relaxation === true) return undefined;
    const relaxed = await this.bestX.solve(least, undefined, { relaxation: true });
    if (relaxed.status !== "optimal") return undefined;
    const solution = await this.bestY.solve(relaxed.objective);
    if (!("values" in solution)) return undefined;
    const y = valueAt(this.y, solution.values);
    const beside = await this.bestX.solve(y, undefined, { relaxation: true });
    if (beside.status !== "optimal") return undefined;
    return {
      x: valueAt(this.x, solution.values),
      y,
      bound: beside.bound,
      yBound: solution.bound ?? this.y.sign * Number.POSITIVE_INFINITY,
      price: beside.prices?.at(-1) ?? 0,
      proved: solution.status === "optimal",
      solution,
    };
  }

  /** Equation (2); undefined where nothing is to be won. */
  private async improved({ values }: PointSolution): Promise<PointSolution | undefined> {
    const reached = valueAt(this.y, values);
    const asGood = valueAt(this.x, values);
    const gap = this.options.gap ?? 0;
    if (this.options.relaxation !== true) {
      const relaxed = await this.bestY.solve(asGood, undefined, { relaxation: true });
      const most = "bound" in relaxed ? relaxed.bound : undefined;
      if (most !== undefined && this.y.sign * (most - reached) <= gap * Math.abs(reached)) return;
    }
    const solution = await this.bestY.solve(asGood, values, { gap: looser * gap });
    return "values" in solution ? solution : undefined;
  }

  /** The best y of all, as it was found and as it is bounded. */
  async furthest(): Promise<Furthest | NoPlan> {
    const gap = looser * (this.options.gap ?? 0);
    const longer = { gap, timeLimitMs: this.endLimit };
    const solution = await this.bestY.solve(undefined, undefined, longer);
    if (!("values" in solution)) return solution;
    const value = valueAt(this.y, solution.values);
    return { value, bound: solution.bound ?? value, solution };
  }
}
