/** Scenarios in a file that grows line by line: a run that was stopped or killed goes on where it was. */
import { open, readFile, truncate } from "node:fs/promises";
import {
  type RunOptions,
  runScenarios,
  type ScenarioOptions,
  studyOfScenarios,
} from "../analysis/uncertainty/run-scenarios.js";
import {
  parseScenarios,
  type ScenarioFile,
  studyOf,
} from "../analysis/uncertainty/scenario-file.js";
import type { Problem } from "../domain/problem.js";
import { mistake } from "../errors.js";
import { fileSaid } from "../io/messages.js";
import { asMistake } from "../io/write-target.js";
import { poolSaid } from "./messages.js";

/** As for `runScenarios`, without what the file itself decides. */
export interface StoreOptions extends Omit<RunOptions, "before" | "write"> {
  /** Called after each scenario with how many are done. */
  readonly onRecord?: ((done: number) => void) | undefined;
}

/**
 * Runs a shard into a file. Where the file is there already and of the same shard, what it holds is kept.
 * @throws DidoiError E_EXISTS where it is of another study, E_FORMAT where it is something else, E_FILE
 */
export async function runScenariosToFile(
  path: string,
  problem: Problem,
  options: ScenarioOptions = {},
  run: StoreOptions = {},
): Promise<ScenarioFile> {
  const { onRecord, ...rest } = run;
  const before = await unfinished(path, problem, options);
  const failed = (error: unknown): never => {
    throw asMistake(error, path);
  };
  const file = await open(path, "a").catch(failed);
  let done = before?.records.length ?? 0;
  try {
    return await runScenarios(problem, options, {
      ...rest,
      before,
      write: async (line) => {
        await file.appendFile(line).catch(failed);
        if (line.includes('"status":')) onRecord?.(++done);
      },
    });
  } finally {
    await file.sync();
    await file.close();
  }
}

/** What the file holds, cut to what is sound; undefined where there is none or nothing in it. */
async function unfinished(
  path: string,
  problem: Problem,
  options: ScenarioOptions,
): Promise<ScenarioFile | undefined> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw mistake("E_FILE", fileSaid.unreadable(error), { file: path });
  });
  if (text === "") return undefined;
  const found = parseScenarios(text, path);
  const { header } = studyOfScenarios(problem, options);
  const isSame =
    studyOf(found.header) === studyOf(header) && found.header.shard.index === header.shard.index;
  if (!isSame) throw mistake("E_EXISTS", poolSaid.otherStudy(), { file: path });
  if (!found.finished) await truncate(path, Buffer.byteLength(text.slice(0, found.sound)));
  return found;
}
