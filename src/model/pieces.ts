/**
 * Long passes over a model that can be interrupted. Such a pass is a generator: it stops after every
 * piece of a few milliseconds and returns its result in the end. Who has no event loop to mind runs it
 * at once; a solver lets other tasks run in between. The mathematics is written once.
 */
import type { ModelArrays } from "./linear-model.js";

/** A pass that stops now and then, with its result. */
export type Pieces<T> = Generator<void, T, void>;

/** Options per piece. */
const pieceSize = 16_384;

/** Runs a pass to its end without a stop. */
export function atOnce<T>(pieces: Pieces<T>): T {
  for (;;) {
    const step = pieces.next();
    if (step.done === true) return step.value;
  }
}

/** The units in ranges from … to−1 of about a piece of options each. */
export function* unitRanges(
  model: Pick<ModelArrays, "unitCount" | "unitStart">,
): Generator<[from: number, to: number], void, void> {
  const { unitCount, unitStart } = model;
  let from = 0;
  while (from < unitCount) {
    const end = unitStart[from]! + pieceSize;
    let to = from + 1;
    while (to < unitCount && to < from + pieceSize && unitStart[to]! < end) to++;
    yield [from, to];
    from = to;
  }
}

/** The numbers from 0 to length−1 in ranges from … to−1. */
export function* ranges(length: number): Generator<[from: number, to: number], void, void> {
  for (let from = 0; from < length; from += pieceSize)
    yield [from, Math.min(length, from + pieceSize)];
}
