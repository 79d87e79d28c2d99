/**
 * A relaxation that is stated once and solved again with other bounds. Extras that only carry from year
 * to year are projected out: a bound of one year then is part of the bounds of that year and all later
 * ones, so that what is added in one year is there in the next. Each further solve starts from the
 * optimum and takes milliseconds.
 */
import type { LinearModel, ModelArrays } from "../model/linear-model.js";
import { type Projection, projectCarries } from "../model/presolve/project-carries.js";
import { isFound, type PointSolution, type Solution } from "../model/solution.js";
import { type Ranging, rangingOf } from "../solvers/decomposition/index.js";
import { solveModel } from "../solvers/solve-model.js";

export class Relaxed {
  /** Without carries: the options and other extras are those of the given model, the rows its own. */
  readonly model: ModelArrays;
  private readonly projection: Projection;
  private readonly isMaximised: boolean;
  private solved: Promise<Solution> | undefined;
  private ranged: Promise<Ranging | null> | undefined;

  /** @param start prices by row of the model, and perhaps a point of it, to begin with */
  constructor(
    model: LinearModel,
    private readonly start: {
      readonly prices: Float64Array;
      readonly values?: Float64Array | undefined;
    },
  ) {
    this.projection = projectCarries(model);
    this.model = this.projection.model;
    this.isMaximised = model.sense === "maximise";
  }

  /** The optimum, in rows of `model`; solved once. */
  optimum(): Promise<Solution> {
    const prices = this.projected(this.start.prices);
    const values = this.start.values && this.projection.projectValues(this.start.values);
    this.solved ??= solveModel(this.model, { relaxation: true, start: { prices, values } });
    return this.solved;
  }

  /** Prices of a solution of `model`, by row of the given model. */
  pricesOf({ prices }: PointSolution): Float64Array | undefined {
    return prices && this.projection.liftPrices(prices);
  }

  /** Prices by row of the given model, as those of `model`. */
  projected(prices: Float64Array): Float64Array | undefined {
    return this.projection.projectPrices(prices);
  }

  /** Rows of `model` that the bound of a given row is part of. */
  rowsOf(row: number): readonly number[] {
    return this.projection.rowsOf(row);
  }

  /** With the bound of a given row moved that a price of this sign is of. */
  moved(row: number, price: number, by: number): ModelArrays {
    const rowUpper = Float64Array.from(this.model.rowUpper);
    const rowLower = Float64Array.from(this.model.rowLower);
    const bounds = this.isUpper(price) ? rowUpper : rowLower;
    for (const n of this.rowsOf(row)) bounds[n] = (bounds[n] ?? 0) + by;
    return { ...this.model, rowUpper, rowLower };
  }

  /** With more room at that bound, whichever it is. */
  loosened(row: number, price: number, by: number): ModelArrays {
    return this.moved(row, price, this.isUpper(price) ? by : -by);
  }

  /** How far that bound may move before the optimal basis changes; a first guess, 0 where it is not known. */
  async reach(row: number, price: number, sign: 1 | -1): Promise<number> {
    this.ranged ??= this.optimum().then((found) =>
      isFound(found) ? rangingOf(this.model, found) : null,
    );
    return (await this.ranged)?.(this.rowsOf(row), this.isUpper(price), sign) ?? 0;
  }

  private isUpper(price: number): boolean {
    return this.isMaximised === price > 0;
  }
}
