/** Asks every variant about one model and judges what they say. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Library } from "../../bench/library.js";
import { modelToJson } from "../../src/model/formats/model-json.js";
import type { LinearModel } from "../../src/model/linear-model.js";
import { toNumber } from "../../src/model/rational.js";
import type { Solution } from "../../src/model/solution.js";
import type { Asked, Fault } from "../exact/referee.js";
import { faultsOf } from "../exact/referee.js";
import { Truth } from "../exact/truth.js";

export const questions: readonly (readonly [name: string, asked: Asked])[] = [
  ["relaxation", { relaxation: true, gap: 0 }],
  ["gap 0", { relaxation: false, gap: 0 }],
  ["gap 1e-3", { relaxation: false, gap: 1e-3 }],
];

/** A solve that takes longer is a fault, in ms; it is stopped some time later. */
export const slowMs = 10_000;
const limitMs = 20_000;

export const countNames = [
  "optimal",
  "infeasible",
  "unbounded",
  "unproved",
  "edge",
  "wrong",
  "values",
  "failed",
  "slow",
  "unknown",
] as const;
export type CountName = (typeof countNames)[number];

export interface Said {
  readonly variant: string;
  readonly question: string;
  readonly seed: number;
  readonly counts: readonly CountName[];
  readonly faults: readonly string[];
  readonly ms: number;
  readonly solution: Solution;
}

/** These make a campaign fail. */
export const faulty: ReadonlySet<CountName> = new Set(["wrong", "values", "failed", "slow"]);

export interface Ask {
  readonly model: LinearModel;
  readonly variants: readonly string[];
  readonly seeds: readonly number[];
}

export async function tryModel(library: Library, { model, variants, seeds }: Ask): Promise<Trial> {
  const truth = new Truth(model);
  const answers: { question: string; asked: Asked; variant: string; seed: number }[] = [];
  for (const [question, asked] of questions)
    for (const variant of variants)
      for (const seed of seeds) answers.push({ question, asked, variant, seed });
  const said: Said[] = [];
  for (const { question, asked, variant, seed } of answers) {
    const start = performance.now();
    const solution = await solved(library, model, variant, seed, asked);
    const ms = performance.now() - start;
    if ("prices" in solution) truth.hint(solution.prices);
    said.push({ variant, question, seed, ...judged(truth, solution, asked, ms), ms, solution });
  }
  return { truth, said };
}

export interface Trial {
  readonly truth: Truth;
  readonly said: readonly Said[];
}

async function solved(
  library: Library,
  model: LinearModel,
  solver: string,
  seed: number,
  asked: Asked,
): Promise<Solution> {
  try {
    return await library.solveModel(model, { solver, seed, timeLimitMs: limitMs, ...asked });
  } catch (error) {
    return { status: "failed", reason: `it threw: ${String(error)}`, solver };
  }
}

function judged(
  truth: Truth,
  solution: Solution,
  asked: Asked,
  ms: number,
): Pick<Said, "counts" | "faults"> {
  const faults = faultsOf(truth, solution, asked);
  const has = (...kinds: readonly Fault["kind"][]): boolean =>
    faults.some(({ kind }) => kinds.includes(kind));
  const counts: CountName[] = [];
  const { status } = solution;
  if (status === "optimal" || status === "infeasible" || status === "unbounded")
    counts.push(status);
  else if (status === "failed") counts.push("failed");
  else counts.push("unproved");
  if (has("status", "bound")) counts.push("wrong");
  if (has("values", "certificate")) counts.push("values");
  if (has("edge")) counts.push("edge");
  if (has("unknown")) counts.push("unknown");
  if (ms > slowMs) counts.push("slow");
  return { counts, faults: faults.map(({ kind, message }) => `${kind}: ${message}`) };
}

/** What is true, in doubles, to be read by people. */
export function truthDocument({ truth }: Trial): object {
  const { sigma } = truth.exact;
  const whole = truth.optimum();
  const relaxed = truth.relaxation();
  return {
    whole:
      whole.status === "optimal"
        ? {
            status: whole.status,
            objective: sigma * toNumber(whole.value),
            choices: whole.choices,
            extras: whole.extras.map(toNumber),
          }
        : { status: whole.status },
    relaxation:
      relaxed.status === "optimal"
        ? { status: relaxed.status, objective: sigma * toNumber(relaxed.value) }
        : { status: relaxed.status },
  };
}

/** Writes the model, and beside it what was said and what is true. */
export async function keepFailure(folder: string, name: string, trial: Trial): Promise<void> {
  await mkdir(folder, { recursive: true });
  const model = modelToJson(trial.truth.model as LinearModel);
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(model, null, 1)}\n`);
  const said = trial.said.filter(
    ({ faults, counts }) => faults.length > 0 || counts.some(isFaulty),
  );
  const document = { truth: truthDocument(trial), said };
  await writeFile(join(folder, `${name}.said.json`), `${JSON.stringify(document, null, 1)}\n`);
}

export function isFaulty(name: CountName): boolean {
  return faulty.has(name);
}
