/** What is true of a tiny model, found out as far as somebody asks. */
import type { LinearModel } from "../../src/model/linear-model.js";
import { rational } from "../../src/model/rational.js";
import type { ExactModel } from "./exact-model.js";
import { exactModel } from "./exact-model.js";
import type { ExactOptimum } from "./optimum.js";
import { exactOptimum } from "./optimum.js";
import { signed } from "./prices.js";
import type { ExactRelaxation } from "./relaxation.js";
import { exactRelaxation } from "./relaxation.js";
import { perTolerance } from "./sides.js";
import { type SummedChains, summedChains } from "./summed-chains.js";

export class Truth {
  readonly exact: ExactModel;
  private readonly hints: (readonly number[])[] = [];
  private readonly known = new Map<string, ExactOptimum | ExactRelaxation>();
  private finer: ExactModel | undefined;

  constructor(readonly model: LinearModel) {
    this.exact = exactModel(model);
  }

  /** The model with chains of rows added up; undefined where there are none. */
  get summed(): (SummedChains & { readonly exact: ExactModel }) | undefined {
    const summed = summedChains(this.model);
    return summed === undefined ? undefined : { ...summed, exact: exactModel(summed.model) };
  }

  /** Prices of any origin make the search short; they cannot make it wrong. */
  hint(prices: readonly number[] | undefined): void {
    if (prices?.length === this.model.rowCount && prices.every(Number.isFinite))
      this.hints.push(prices);
  }

  /** The optimum in whole numbers, of the model or with its rows narrower by their tolerance. */
  optimum(tightened = false): ExactOptimum {
    return this.find(`whole ${tightened}`, () => {
      const model = this.exactly(tightened);
      const prices = this.hints.map((hint) => signed(model, hint.map(rational)));
      const isBounded = model.extras.every(({ upper }) => upper !== null);
      // Prices in doubles rarely bound a model whose extras have no bound; exact ones do.
      if (isBounded && prices.length > 0) return exactOptimum(model, { tightened, prices });
      const relaxed = this.relaxation(false);
      if (relaxed.status === "infeasible") return relaxed;
      if (relaxed.status === "optimal") prices.push([...relaxed.y]);
      return exactOptimum(model, { tightened, prices });
    });
  }

  relaxation(tightened = false): ExactRelaxation {
    return this.find(`relaxed ${tightened}`, () =>
      exactRelaxation(this.exactly(tightened), tightened),
    );
  }

  private exactly(tightened: boolean): ExactModel {
    if (!tightened) return this.exact;
    this.finer ??= exactModel(this.model, perTolerance);
    return this.finer;
  }

  private find<T extends ExactOptimum | ExactRelaxation>(key: string, make: () => T): T {
    const found = this.known.get(key) ?? make();
    this.known.set(key, found);
    return found as T;
  }
}
