/**
 * The front of two axes: plans of which none is as good as another on both axes and better on one.
 *
 * Between two neighbours lie values of y that nobody has looked at. The widest such stretch is halved
 * at ε, and the plan with the best x whose y is at least ε is solved for: either it is new, or it is
 * the upper neighbour and nothing lies between ε and it. So few points are spread along the front, and
 * enough of them are the whole front. Inside, both axes are turned so that more is better.
 */
import type { FrontPlan, Furthest, NoPlan, PairSolver } from "./pair-solver.js";

/** What of the front is looked for. */
export interface FrontSearch {
  readonly solver: PairSolver;
  /** At most so many points. */
  readonly points: number;
  /** 1 where more is better, −1 where less is. */
  readonly xSign: 1 | -1;
  readonly ySign: 1 | -1;
  /** y is counted in whole numbers. */
  readonly whole: boolean;
  /** Called after every solve with the number of points found. */
  readonly onPoint?: ((count: number) => void) | undefined;
}

export interface FoundFront {
  /** From the best x to the best y; none is dominated. */
  readonly plans: readonly FrontPlan[];
  /** Best y: found, and what no plan passes. */
  readonly furthest?: Furthest | undefined;
  /** No other point exists, up to the smallest step that is told apart. */
  readonly complete: boolean;
  /** Why the search ended before it had all that was asked for. */
  readonly cut?: NoPlan | undefined;
}

/** Values of y between `low` and `end`, both left out, that were not looked at; `end` ≤ y of `high`. */
interface Stretch {
  readonly low: FrontPlan;
  readonly high: FrontPlan;
  readonly end: number;
}

/** Steps of y smaller than this part of its size are not told apart: rows are kept up to a millionth. */
const smallestPart = 4e-6;

/** The front, or why there is no plan at all. */
export async function findFront(search: FrontSearch): Promise<FoundFront | NoPlan> {
  const { solver, ySign } = search;
  const low = await solver.plan(undefined);
  if ("status" in low) return low;
  const furthest = await solver.furthest();
  if ("status" in furthest) return { plans: [low], complete: false, cut: furthest };
  const high = await solver.plan(furthest.value, furthest.solution);
  if ("status" in high) return { plans: [low], furthest, complete: false, cut: high };
  const scales = scalesOf(search, low, high);
  const { plans, complete, cut } = await fill(search, scales, { low, high, end: ySign * high.y });
  return { plans: undominated(search, plans), furthest, complete, cut };
}

/** What lengths are measured by. */
interface Scales {
  readonly x: number;
  readonly y: number;
  /** Least difference of two values of y. */
  readonly step: number;
}

function scalesOf({ whole }: FrontSearch, low: FrontPlan, high: FrontPlan): Scales {
  const x = Math.abs(high.x - low.x) || 1;
  const y = Math.abs(high.y - low.y) || 1;
  const size = Math.max(y, Math.abs(low.y), Math.abs(high.y));
  return { x, y, step: whole ? 1 : smallestPart * size };
}

/** Halves the widest stretch until there are enough points or no stretch is left. */
async function fill(
  search: FrontSearch,
  scales: Scales,
  all: Stretch,
): Promise<Omit<FoundFront, "furthest">> {
  const { ySign, points } = search;
  const isOpen = ({ low, end }: Stretch): boolean => end - ySign * low.y > scales.step * (1 + 1e-9);
  const plans = isOpen(all) || all.low.x !== all.high.x ? [all.low, all.high] : [all.low];
  let open = [all].filter(isOpen);
  while (plans.length < points) {
    const widest = widestOf(search, scales, open);
    if (widest === undefined) return { plans, complete: true };
    search.onPoint?.(plans.length);
    const middle = middleOf(search, widest);
    const { high: above } = widest;
    const isSteep = above.yBound !== undefined;
    const found = await search.solver.plan(ySign * middle, above.solution, isSteep);
    // Proved to be empty above the middle: rounding apart, the upper neighbour is such a plan itself.
    if ("status" in found && found.status !== "infeasible")
      return { plans, complete: false, cut: found };
    const isNew = !("status" in found) && isInside(search, scales, widest, found);
    const high = isNew ? found : above;
    // What was found across may lie a little below the middle.
    const parts = [{ low: widest.low, high, end: Math.min(middle, ySign * high.y) }];
    if (isNew) {
      plans.push(found);
      parts.push({ low: found, high: above, end: widest.end });
    }
    open = [...open.filter((one) => one !== widest), ...parts.filter(isOpen)];
  }
  return { plans, complete: open.length === 0 };
}

/** Neither the upper neighbour again nor, within rounding, the lower one. */
function isInside(
  { ySign }: FrontSearch,
  { step }: Scales,
  { low, end }: Stretch,
  { y }: FrontPlan,
): boolean {
  return ySign * y < end - step / 2 && ySign * (y - low.y) > step / 2;
}

function middleOf({ ySign, whole }: FrontSearch, { low, end }: Stretch): number {
  const middle = (ySign * low.y + end) / 2;
  return whole ? Math.ceil(middle) : middle;
}

/** The stretch that is longest on the page; the first of equals. */
function widestOf(
  { ySign }: FrontSearch,
  scales: Scales,
  open: readonly Stretch[],
): Stretch | undefined {
  const length = ({ low, high, end }: Stretch): number =>
    Math.hypot((high.x - low.x) / scales.x, (end - ySign * low.y) / scales.y);
  let best: Stretch | undefined;
  for (const stretch of open)
    if (best === undefined || length(stretch) > length(best)) best = stretch;
  return best;
}

/** From the best x to the best y, without those that another beats or equals. */
function undominated({ xSign, ySign }: FrontSearch, plans: readonly FrontPlan[]): FrontPlan[] {
  const byY = [...plans].sort((a, b) => ySign * (b.y - a.y) || xSign * (b.x - a.x));
  const kept: FrontPlan[] = [];
  for (const plan of byY) {
    const best = kept.at(-1);
    if (best === undefined || xSign * plan.x > xSign * best.x) kept.push(plan);
  }
  return kept.reverse();
}
