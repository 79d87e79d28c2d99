/** One policy of a solve: read, looked at, solved, stored. */
import {
  type Finding,
  formulate,
  type Outcome,
  type Plan,
  type Problem,
  planFormulated,
  refuseTooLargeProblem,
  sizeOf,
} from "didoi";
import {
  keepPlanInputs,
  memoryLimits,
  preparePlanFolder,
  problemInputs,
  readProblem,
  type WritePlanOptions,
  writePlan,
} from "didoi/node";
import { words } from "./language.js";
import { type Look, lookAt } from "./look-first.js";
import { type ReadFlags, type SolverFlags, solveOptions } from "./options.js";
import { progressLine } from "./progress-line.js";
import { printNotes, reportError } from "./run.js";
import { tidy } from "./signals.js";
import { folderOf, type Variant, variantsOf } from "./variants.js";

export interface SolveFlags extends SolverFlags, ReadFlags {
  readonly out?: string;
  readonly writeProblem?: boolean;
  readonly force?: boolean;
  readonly locale: "none" | "vi";
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly full?: boolean;
}

/** A problem that is ready to be solved. */
export interface Job {
  readonly problem: Problem;
  readonly look: Look;
  /** Where its files go; undefined without --out. */
  readonly out: string | undefined;
  /** For comparisons. */
  readonly name: string;
}

/** The flags in the words of the library. */
function writeOptions({ force, locale, writeProblem }: SolveFlags): WritePlanOptions {
  return { force, locale, problem: writeProblem };
}

/** Reads and looks at each policy and scenario. What stands in the way of the files is said here, not after the solve. */
export async function jobsOf(path: string, flags: SolveFlags): Promise<Job[]> {
  const variants = variantsOf(flags);
  const inputs = variants.flatMap(({ options }) => problemInputs(path, options));
  const outOf = (variant: Variant): string | undefined =>
    flags.out === undefined ? undefined : folderOf(flags.out, variant);
  for (const variant of variants) {
    const out = outOf(variant);
    if (out !== undefined) await keepPlanInputs(out, inputs, writeOptions(flags));
  }
  const jobs: Job[] = [];
  const said = new Set<string>();
  for (const variant of variants) {
    const { problem, notes } = await readProblem(path, variant.options);
    printNotes(notes.filter(({ message }) => !said.has(message)));
    for (const { message } of notes) said.add(message);
    refuseTooLargeProblem(sizeOf(problem), memoryLimits(flags.maxMemoryMb));
    const look = lookAt(problem, flags.strict === true);
    jobs.push({ problem, look, out: outOf(variant), name: nameOf(problem) });
  }
  for (const { out, look } of jobs)
    if (out !== undefined && look.ends === undefined)
      await tidy(() => preparePlanFolder(out, writeOptions(flags)));
  return jobs;
}

/** The policy and by what it is changed. */
function nameOf({ policy: { name, overrides } }: Problem): string {
  const further = overrides.filter((one) => one !== name);
  return further.length === 0 ? name : `${name} (${further.join("; ")})`;
}

/** An outcome, with the findings that ended it before a solve. */
export type Ended = Outcome | (Outcome & { readonly findings: readonly Finding[] });

/** Solves, unless the look has ended it. Stating is not interrupted: it happens before the signal is heeded. */
export function solverOf({ problem, look }: Job, flags: SolveFlags) {
  if (look.ends !== undefined) {
    const { findings } = look;
    const facts = findings.filter(({ kind }) => kind === "impossible").map(({ fact }) => fact);
    const ended: Ended = { status: "infeasible", reason: facts.join(" "), findings };
    return async (): Promise<Ended> => ended;
  }
  const formulation = formulate(problem);
  return async (signal: AbortSignal): Promise<Ended> => {
    const progress = progressLine();
    const options = { ...solveOptions(flags), signal, onProgress: progress.show };
    return planFormulated(formulation, options).finally(progress.end);
  };
}

/** Writes the files of the plan; false, with the reason in words, when they cannot be written. */
export async function store(
  problem: Problem,
  plan: Plan,
  out: string,
  flags: SolveFlags,
): Promise<boolean> {
  try {
    const files = await writePlan(problem, plan, out, writeOptions(flags));
    process.stderr.write(`${files.join("\n")}\n`);
    return true;
  } catch (error) {
    reportError(error);
    if (flags.json === true) process.stderr.write(`${words.solve.planInJson}\n`);
    return false;
  }
}
