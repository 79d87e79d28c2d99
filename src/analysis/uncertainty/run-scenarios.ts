/** Runs the scenarios of a shard by an executor and hands on their lines in order. */

import { digestOf } from "../../domain/digest.js";
import type { Problem } from "../../domain/problem.js";
import { problemDigest } from "../../domain/problem-digest.js";
import type { Decisions } from "../../plan/decisions.js";
import { checkAnalysisOptions } from "../options.js";
import { inputNames, spreads } from "./draws.js";
import { runScenario, type ScenarioRecord, type ScenarioStudy } from "./scenario.js";
import {
  footerLine,
  indicesOf,
  lineOf,
  type ScenarioFile,
  type ScenarioHeader,
  type Shard,
} from "./scenario-file.js";

/** Runs scenarios somewhere: here, in threads, on other machines. Answers may come in any order. */
export interface Executor {
  /** Runs the scenarios of these indices. */
  run(
    study: ScenarioStudy,
    indices: readonly number[],
    signal?: AbortSignal,
  ): AsyncIterable<ScenarioRecord>;
}

/** One after the other in the caller's thread. */
export const inlineExecutor: Executor = {
  async *run(study, indices, signal) {
    for (const index of indices) {
      if (signal?.aborted === true) return;
      yield await runScenario(study, index);
    }
  },
};

/** Which scenarios, of what. */
export interface ScenarioOptions {
  /** How many in all. Default 1000. */
  readonly scenarios?: number | undefined;
  /** Master seed. Default 0. */
  readonly seed?: number | undefined;
  /** Only this part of them. Default all. */
  readonly shard?: Shard | undefined;
  /** Factors by which figures may be off; each has a default. */
  readonly spreads?: Parameters<typeof spreads.parse>[0] | undefined;
  /** Decisions whose regret is wanted, usually the plan's first. Default none. */
  readonly candidates?: readonly Decisions[] | undefined;
}

/** How they are run. */
export interface RunOptions {
  /** Default `inlineExecutor`. */
  readonly executor?: Executor | undefined;
  /** Ends the run after what is under way; what was written can be gone on with. */
  readonly signal?: AbortSignal | undefined;
  /** What an unfinished run has written: its scenarios are not run again. */
  readonly before?: ScenarioFile | undefined;
  /** Receives each new line in order: the header unless there is a `before`, records, the footer. */
  readonly write?: ((line: string) => void | Promise<void>) | undefined;
}

/** A study with its header. @throws DidoiError E_USAGE for options that make no sense */
export function studyOfScenarios(
  problem: Problem,
  options: ScenarioOptions = {},
): { readonly study: ScenarioStudy; readonly header: ScenarioHeader } {
  const { scenarios = 1000, seed = 0, shard = { index: 1, of: 1 }, candidates = [] } = options;
  checkAnalysisOptions({ scenarios, "shard.index": shard.index, "shard.of": shard.of }, 1);
  checkAnalysisOptions({ seed, "shard.of - shard.index": shard.of - shard.index }, 0);
  const used = spreads.parse(options.spreads ?? {});
  const kinds = problem.policy.alternatives.map(({ kind }) => kind);
  const choices = [...problem.parks.map(({ id }) => id), ...new Set(kinds)];
  return {
    study: { problem, seed, spreads: used, candidates, choices },
    header: {
      format: "didoi-scenarios/1",
      problem: { name: problem.name, digest: problemDigest(problem) },
      seed,
      scenarios,
      shard,
      spreads: used,
      inputs: inputNames(problem),
      parks: problem.parks.map(({ id, name }) => ({ id, name })),
      enterprises: problem.enterprises.map(({ id }) => id),
      choices,
      candidates: candidates.map((one) => digestOf(one)),
    },
  };
}

/** Runs a shard, or goes on with it. Unfinished when the signal came. */
export async function runScenarios(
  problem: Problem,
  options: ScenarioOptions = {},
  run: RunOptions = {},
): Promise<ScenarioFile> {
  const { executor = inlineExecutor, signal, before, write = () => {} } = run;
  const { study, header } = studyOfScenarios(problem, options);
  if (before === undefined) await write(lineOf(header));
  const records: ScenarioRecord[] = [...(before?.records ?? [])];
  const expected = indicesOf(header);
  const waiting = new Map<number, ScenarioRecord>();
  if (before?.finished !== true)
    for await (const record of executor.run(study, expected.slice(records.length), signal)) {
      waiting.set(record.index, record);
      // Lines are in order, whoever was first.
      for (let next = takeNext(); next !== undefined; next = takeNext()) {
        records.push(next);
        await write(lineOf(next));
      }
    }
  const finished = records.length === expected.length;
  if (finished && before?.finished !== true) await write(footerLine(records));
  return { header, records, finished, sound: 0 };

  function takeNext(): ScenarioRecord | undefined {
    const index = expected[records.length] ?? -1;
    const next = waiting.get(index);
    waiting.delete(index);
    return next;
  }
}
