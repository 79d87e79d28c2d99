/**
 * Parts of the plan are solved anew, one after the other, while the rest is held: where the plans of the
 * search differ (`elite.ts`), the cheapest changes (`cheap-changes.ts`), the units of a few rows
 * (`neighbourhood.ts`). A part that gave no better plan was too small if it was searched to its end, too
 * large if not.
 */
import type { Random } from "../../../random.js";
import type { Solver } from "../../solver.js";
import { cheapChanges } from "./cheap-changes.js";
import { coreModel } from "./core-model.js";
import { offerSolution, solveCore } from "./core-solve.js";
import type { Elite } from "./elite.js";
import type { Incumbent } from "./incumbent.js";
import { Neighbourhoods } from "./neighbourhood.js";
import type { OptionPool } from "./option-pool.js";

/** Options of a part: of the first, at least and at most; and how they change. */
const partSize = { first: 250, least: 100, most: 750, more: 1.4, less: 0.7 };
/** Nodes for it. */
const partNodes = 100;
/** Options per unit that parts of rows choose from, and changes: so many in all, within limits. */
const reachPerUnit = 1;
const changes = { inAll: 4800, leastPerUnit: 1, mostPerUnit: 4 };
/** Parts are solved to this part of the gap that is asked for in all: they should not stop early. */
const gapPart = 0.1;

type Kind = "rows" | "changes" | "crossing";

export class Parts {
  private readonly sizes: Record<Kind, number> = {
    rows: partSize.first,
    changes: partSize.first,
    crossing: partSize.most,
  };

  constructor(
    private readonly incumbent: Incumbent,
    private readonly core: Solver,
    private readonly elite: Elite,
  ) {}

  /** One part of each kind. */
  async solve(random: Random): Promise<void> {
    const { incumbent } = this;
    const { model, pacer, shortlist, choice } = incumbent;
    await this.solveOne("crossing", await pacer.run(this.elite.union(incumbent)), random);
    if (incumbent.isDone()) return;
    const { inAll, leastPerUnit, mostPerUnit } = changes;
    const perUnit = Math.max(leastPerUnit, Math.min(mostPerUnit, inAll / model.unitCount));
    await this.solveOne("changes", await pacer.run(shortlist.pool(perUnit, choice)), random);
    if (incumbent.isDone()) return;
    await this.solveOne("rows", await pacer.run(shortlist.pool(reachPerUnit, choice)), random);
  }

  private async solveOne(kind: Kind, pool: OptionPool | undefined, random: Random): Promise<void> {
    if (pool === undefined) return;
    const { incumbent, core, sizes } = this;
    const chosen = incumbent.chosenAmong(pool);
    const size = sizes[kind];
    const among = kind === "rows" ? new Neighbourhoods(pool).draw(chosen, size, random) : undefined;
    const keep = cheapChanges(pool, chosen, size, random, among);
    const problem = coreModel(pool, keep, chosen, incumbent.extras());
    if (problem.model.unitCount === 0) return;
    const effort = { gap: gapPart * incumbent.options.gap, maxNodes: partNodes };
    const solution = await solveCore(incumbent, core, problem, effort).solution();
    if (solution === undefined) return;
    const isBetter = offerSolution(incumbent, pool, problem, solution);
    if (isBetter || solution.status === "infeasible") return;
    const { least, most, more, less } = partSize;
    const next = (solution.status === "optimal" ? more : less) * sizes[kind];
    sizes[kind] = Math.min(most, Math.max(least, next));
  }
}
