/**
 * One round of local search from the incumbent or from the rounded relaxation: a threshold that falls
 * to zero over a number of moves that grows with the effort. Rounds differ in how hot they start
 * and in how many candidates a unit has.
 */
import type { ModelArrays } from "../../../model/linear-model.js";
import type { Pieces } from "../../../model/pieces.js";
import type { Random } from "../../../random.js";
import { Assignment } from "./assignment.js";
import type { Dived } from "./dives.js";
import type { Elite } from "./elite.js";
import { candidatesOf, type Incumbent } from "./incumbent.js";
import { LocalSearch } from "./local-search.js";
import { RowIndex } from "./row-index.js";

/** Moves of the first round: per option, up to so many, and per unit. */
const movesPerOption = 60;
const firstMoves = 60_000;
const movesPerUnit = 40;
/** Moves grow by this from effort to effort, this many times. */
const growth = 1.45;
const growingRounds = 6;
/** Any plan should be found within this part of a round's moves. */
const firstPart = 0.1;
/** Moves between two looks at the clock. */
const burst = 200;
/** First threshold (scaled; values are about 1) and options per unit beside its best, in turn. */
const heats = [0.01, 0.01, 0.03, 0.01];
const widths = [0.5, 0.5, 1, 0.3];
/** Small models need more options of each unit: so many in all, besides its best. */
const fewOptions = 1200;
/** In turn they are searched wider: so many in all, within a limit for each unit. */
const wideOptions = [1200, 4800, 4800, 2400];
const widest = 4;
/** Models with more units than this need fewer options of each: they can make up for one another. */
const manyUnits = 30_000;
/** Models with more units than this need less heat. */
const calmUnits = 10_000;
/** A plan of whole packings is near the best: this part of the usual heat. */
const gentle = 0.1;
/** Within a round the threshold falls to zero this many times, each from a third of the one before. */
const coolings = 3;

/** Which round, and how long: an effort of 0 is the shortest. */
export interface Round {
  readonly round: number;
  readonly effort: number;
  /** Does it begin at another plan than the best, so that it ends at another too (`elite.ts`)? */
  readonly isAnew: boolean;
  /** A plan to begin at, or nearly one; null: the rounded relaxation. */
  readonly from: Dived | null;
}

/** Any plan, soon, from the rounded relaxation, before something that takes longer. */
export async function searchFirst(incumbent: Incumbent, random: Random): Promise<void> {
  const { model, pacer } = incumbent;
  const how = { round: 0, effort: 0, isAnew: true, from: null };
  const search = await pacer.run(newSearch(incumbent, random, how));
  if (search === undefined) return;
  const steps = Math.ceil((firstPart * movesOf(model, 0)) / burst);
  await pacer.run(untilFound(search, steps));
  take(incumbent, search);
}

function* untilFound(search: LocalSearch, steps: number): Pieces<void> {
  for (let step = 0; step < steps && !search.found; step++) {
    search.run(burst, heats[0]!, true);
    yield;
  }
}

/** One round; false when there was nothing to move. What it finds is taken over, also when it is cut short. */
export async function searchRound(
  incumbent: Incumbent,
  elite: Elite,
  random: Random,
  how: Round,
): Promise<boolean> {
  const { round, effort, from } = how;
  const { model, pacer } = incumbent;
  const search = await pacer.run(newSearch(incumbent, random, how));
  if (search === undefined) return false;
  take(incumbent, search);
  if (!search.canMove) return false;
  const steps = Math.ceil(movesOf(model, effort) / coolings / burst);
  let heat = heats[round % heats.length]! * Math.min(1, calmUnits / model.unitCount);
  if (from !== null) heat *= gentle;
  for (let k = 0; k < coolings; k++, heat /= 3) {
    await pacer.run(cool(incumbent, search, steps, heat));
    take(incumbent, search);
    if (incumbent.isDone()) break;
    if (search.found) search.begin(search.best.slice(), search.bestZ.slice());
  }
  const { option } = search.state.pool;
  if (search.found) elite.add(search.best.map((c) => (c < 0 ? -1 : option[c]!)));
  return true;
}

/** A search that stands at the plan, or at the rounded relaxation. */
function* newSearch(
  incumbent: Incumbent,
  random: Random,
  { round, isAnew, from }: Round,
): Pieces<LocalSearch> {
  const { model, shortlist, y, values } = incumbent;
  // Wider and wider while there is no plan.
  const wider = values === null ? 1 + round : 1;
  const usual = widths[round % widths.length]! * Math.min(1, manyUnits / model.unitCount);
  const wide = Math.min(widest, wideOptions[round % wideOptions.length]! / model.unitCount);
  const width = wider * Math.max(usual, wide, fewOptions / model.unitCount);
  const choice = from?.choice ?? (values === null ? undefined : incumbent.choice);
  const pool = yield* shortlist.pool(width, choice);
  const index = new RowIndex(pool);
  yield;
  const search = new LocalSearch(new Assignment(pool), index, y, random);
  yield;
  if (from !== null) search.begin(candidatesOf(pool, from.choice), from.z);
  else if (isAnew)
    search.begin(incumbent.roundedAmong(pool), incumbent.extras(incumbent.relaxed.values));
  else search.begin(incumbent.chosenAmong(pool), incumbent.extras());
  return search;
}

/** Moves while the threshold falls from `heat` to zero. */
function* cool(
  incumbent: Incumbent,
  search: LocalSearch,
  steps: number,
  heat: number,
): Pieces<void> {
  for (let step = 0; step < steps; step++) {
    search.run(burst, heat * (1 - step / steps), step < steps / 2);
    // Not by the clock: the plan that ends the search is the same on every run.
    if (incumbent.wouldProve(search.bestValue)) return;
    yield;
  }
}

/** Moves of a round of this effort. */
export function movesOf({ unitCount, optionCount }: ModelArrays, effort: number): number {
  const first = Math.min(firstMoves, movesPerOption * optionCount) + movesPerUnit * unitCount;
  return first * growth ** Math.min(effort, growingRounds);
}

function take(incumbent: Incumbent, search: LocalSearch): void {
  if (!search.found) return;
  const { pool } = search.state;
  incumbent.offer(incumbent.pointOf(pool, search.best, search.bestZ));
}
