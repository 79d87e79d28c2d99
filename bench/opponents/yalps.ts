/** yalps: a dense simplex tableau and branch and cut in plain JavaScript. It names no prices. */
import type { ModelArrays } from "../../src/model/linear-model.js";
import type { RawAnswer, SolveOptions } from "../../src/solvers/solver.js";
import { type Opponent, opponent } from "./opponent.js";
import { plainForm } from "./plain-form.js";

interface Limits {
  readonly min?: number;
  readonly max?: number;
}
interface Yalps {
  readonly solve: (
    model: {
      readonly direction: "maximize" | "minimize";
      readonly objective: number;
      readonly constraints: Iterable<readonly [number, Limits]>;
      readonly variables: Iterable<readonly [number, Iterable<readonly [number, number]>]>;
      readonly integers: Iterable<number>;
    },
    options: {
      readonly tolerance: number;
      readonly timeout: number;
      readonly maxIterations: number;
      readonly maxPivots: number;
    },
  ) => {
    readonly status: "optimal" | "infeasible" | "unbounded" | "timedout" | "cycled";
    readonly result: number;
    readonly variables: readonly (readonly [number, number])[];
  };
}

/** The row of the objective. */
const objective = -1;

/** 32 MB for its tableau; it has no limit of time for relaxations, and 1000 x 20 takes more than a minute. */
const mostCells = 4_000_000;

let library: Yalps | undefined;

async function load(): Promise<void> {
  const name: string = "yalps";
  library ??= (await import(name)) as Yalps;
}

function solve(model: ModelArrays, options: SolveOptions): RawAnswer {
  if (library === undefined) throw new Error("yalps is not loaded");
  const { relaxation = false, gap = 1e-4, timeLimitMs = Number.POSITIVE_INFINITY } = options;
  const form = plainForm(model, !relaxation);
  const constraints: (readonly [number, Limits])[] = Array.from(form.rowLower, (lower, r) => [
    r,
    limits(lower, form.rowUpper[r]!),
  ]);
  const entries = Array.from(form.cost, (cost) => [[objective, cost] as const]) as [
    number,
    number,
  ][][];
  form.forEachEntry((column, row, coefficient) => entries[column]!.push([row, coefficient]));
  // What an option may be at most is in the row of its unit.
  for (let c = model.optionCount; c < entries.length; c++) {
    if (form.upper[c] === Number.POSITIVE_INFINITY) continue;
    entries[c]!.push([constraints.length, 1]);
    constraints.push([constraints.length, { max: form.upper[c]! }]);
  }
  const answer = library.solve(
    {
      direction: form.maximise ? "maximize" : "minimize",
      objective,
      constraints,
      variables: entries.entries(),
      integers: [...form.integer.keys()].filter((c) => form.integer[c] === 1),
    },
    {
      tolerance: gap,
      timeout: timeLimitMs,
      maxIterations: Number.POSITIVE_INFINITY,
      maxPivots: Number.POSITIVE_INFINITY,
    },
  );
  const columns = new Float64Array(form.cost.length);
  for (const [column, value] of answer.variables) columns[column] = value;
  const values = Number.isFinite(answer.result) ? form.valuesOf(columns) : undefined;
  if (answer.status === "cycled") return { claim: "error", reason: "its simplex method cycled" };
  return { claim: answer.status === "timedout" ? "limit" : answer.status, values };
}

function limits(lower: number, upper: number): Limits {
  return {
    ...(lower === Number.NEGATIVE_INFINITY ? {} : { min: lower }),
    ...(upper === Number.POSITIVE_INFINITY ? {} : { max: upper }),
  };
}

export const yalps: Opponent = opponent({
  name: "yalps",
  takes: ["relaxation", "whole"],
  package: "yalps",
  refusal: ({ optionCount, extraCount, rowCount, unitCount }) => {
    const cells = (optionCount + extraCount + 1) * (rowCount + unitCount + extraCount + 1);
    return cells > mostCells ? `its tableau would have ${cells} cells` : null;
  },
  load,
  solve,
});
