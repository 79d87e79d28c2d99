/** What commands are given to work on: a problem, a plan of it. */
import { mistake, type Plan, type Problem, planSchema } from "didoi";
import { readJson, readProblem } from "didoi/node";
import { words } from "./language.js";
import { inputBytes, type ReadFlags } from "./options.js";
import { refuseBeyondMemory } from "./problem-in-memory.js";
import { printNotes } from "./run.js";
import { singleOptions } from "./variants.js";

/** Reads a problem; what is to be said of its files goes to stderr. */
export async function problemAt(path: string, flags: ReadFlags): Promise<Problem> {
  const { problem, notes } = await readProblem(path, singleOptions(flags));
  printNotes(notes);
  return problem;
}

/** The same of a problem that is to be stated as a model. @throws DidoiError E_LIMIT where memory is too small */
export async function problemToState(path: string, flags: ReadFlags): Promise<Problem> {
  const problem = await problemAt(path, flags);
  refuseBeyondMemory(problem);
  return problem;
}

/** Reads a plan. @throws DidoiError E_SCHEMA where it is none of today's form */
export async function planAt(path: string, flags: ReadFlags): Promise<Plan> {
  const parsed = planSchema.safeParse(await readJson(path, inputBytes(flags)));
  if (parsed.success) return parsed.data;
  throw mistake("E_SCHEMA", words.given.noPlan, { file: path });
}
