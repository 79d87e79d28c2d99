/**
 * How much of a plan's cost and relief rests on a figure.
 *
 * An amount of the plan (an item of cost of an act, what a rule of support pays, a part of its relief:
 * `amounts.ts`) rests on a figure when it is another once the figure alone is twice as large and the
 * decisions are the same. What rests on the figure is the sum of those amounts as they are in the plan.
 * So where amounts are proportional to a figure, twice the figure adds exactly what rests on it.
 *
 * An amount rests on all figures that it follows from: sums over figures mean nothing.
 */

import { defined } from "../../defined.js";
import type { Assumptions } from "../../domain/assumptions.js";
import type { Enterprise } from "../../domain/enterprise.js";
import type { Park } from "../../domain/park.js";
import type { Policy } from "../../domain/policy.js";
import type { Problem } from "../../domain/problem.js";
import { differs } from "../../model/tolerances.js";
import type { Decisions } from "../../plan/decisions.js";
import { total } from "../../total.js";
import {
  type ActOf,
  type Amount,
  amountsOf,
  amountsOfPark,
  type CostPart,
  costParts,
  settingOf,
} from "./amounts.js";
import type { RestsOn } from "./sources.js";

/** A problem with one figure changed. A record that the change does not touch is the same object. */
export interface Change {
  readonly assumptions?: Assumptions;
  readonly policy?: Policy;
  readonly enterprise?: (one: Enterprise) => Enterprise;
  readonly park?: (one: Park) => Park;
}

const same = <T>(one: T): T => one;

/** A plan's decisions, taken apart once. */
export class Resting {
  private readonly acts: readonly { readonly act: ActOf; readonly amounts: readonly Amount[] }[];

  constructor(
    private readonly problem: Problem,
    private readonly decisions: Decisions,
  ) {
    const enterprises = new Map(problem.enterprises.map((one) => [one.id, one]));
    const parks = new Map(problem.parks.map((one) => [one.id, one]));
    const setting = settingOf(problem);
    this.acts = decisions.acts.flatMap(({ enterprise: id, choice, year, tenure }) => {
      const enterprise = enterprises.get(id);
      if (enterprise === undefined) return [];
      const act = { enterprise, park: parks.get(choice), choice, year, tenure };
      return [{ act, amounts: amountsOf(setting, act) }];
    });
  }

  /** Everything: the plan's cost and relief. */
  whole(): RestsOn {
    return summed([
      ...this.acts.flatMap(({ amounts }) => amounts),
      ...this.problem.parks.flatMap((park) => amountsOfPark(this.problem, park, this.decisions)),
    ]);
  }

  /** What is another amount after any one of these changes. */
  on(changes: readonly Change[]): RestsOn {
    const resting = new Set<Amount>();
    for (const change of changes) for (const one of this.changedBy(change)) resting.add(one);
    return summed([...resting]);
  }

  private *changedBy(change: Change): Iterable<Amount> {
    const { assumptions, policy, enterprise = same, park = same } = change;
    const setting = settingOf(this.problem, assumptions, policy);
    const isEverywhere = assumptions !== undefined || policy !== undefined;
    for (const { act, amounts } of this.acts) {
      const own = enterprise(act.enterprise);
      const place = act.park === undefined ? undefined : park(act.park);
      if (!isEverywhere && own === act.enterprise && place === act.park) continue;
      const after = amountsOf(setting, { ...act, enterprise: own, park: place });
      yield* different(amounts, after);
    }
    for (const before of this.problem.parks) {
      const after = park(before);
      if (after !== before)
        yield* different(
          amountsOfPark(this.problem, before, this.decisions),
          amountsOfPark(this.problem, after, this.decisions),
        );
    }
  }
}

/** Amounts that are others after a change; rounding is none. */
function different(before: readonly Amount[], after: readonly Amount[]): Amount[] {
  return before.filter(({ value }, k) => differs(value, after[k]?.value ?? 0));
}

function summed(amounts: readonly Amount[]): RestsOn {
  const byPart = new Map<Amount["of"], number>();
  for (const { of, value } of amounts) byPart.set(of, (byPart.get(of) ?? 0) + value);
  const cost = (part: CostPart): number | undefined => byPart.get(part) || undefined;
  const costs = Object.fromEntries(costParts.map((part) => [part, cost(part)]));
  return {
    costMillionVnd: total(costParts, (part) => cost(part) ?? 0),
    costByItemMillionVnd: defined(costs) as RestsOn["costByItemMillionVnd"],
    supportMillionVnd: byPart.get("support") ?? 0,
    reliefPoints: byPart.get("relief") ?? 0,
  };
}
