import { type Command, Option } from "commander";
import {
  checkProblem,
  formulate,
  mistake,
  type Plan,
  type Problem,
  planFormulated,
  printable,
  refuseTooLargeProblem,
  sizeOf,
  summariseOutcome,
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
import { exitCodeOf, exitCodes } from "./exit-codes.js";
import { language, words } from "./language.js";
import {
  type ReadFlags,
  readOptions,
  type SolverFlags,
  solveOptions,
  withReadOptions,
  withSolverOptions,
} from "./options.js";
import { progressLine } from "./progress-line.js";
import {
  jsonText,
  type Precious,
  printNotes,
  printPrecious,
  reportError,
  runCommand,
  saveAside,
} from "./run.js";
import { heed, whole } from "./signals.js";
import { subcommand } from "./subcommand.js";

interface Flags extends SolverFlags, ReadFlags {
  readonly out?: string;
  readonly writeProblem?: boolean;
  readonly force?: boolean;
  readonly locale: "none" | "vi";
  readonly json?: boolean;
}

const { names, options, solve: say } = words;

/** didoi solve <problem> */
export function addSolve(program: Command): void {
  withSolverOptions(withReadOptions(subcommand(program, "solve", words.about.solve)))
    .argument(`<${names.problem}>`, words.args.problemFolder)
    .option(`--out <${names.folder}>`, options.out)
    .option("--write-problem", options.writeProblem)
    .addOption(
      new Option(`--locale <${names.locale}>`, options.locale)
        .choices(["none", "vi"])
        .default("none"),
    )
    .option("--force", options.force)
    .option("--json", options.json)
    .action((path: string, flags: Flags) => runCommand(() => solve(path, flags)));
}

/** The flags in the words of the library. */
function writeOptions({ force, locale, writeProblem }: Flags): WritePlanOptions {
  return { force, locale, problem: writeProblem };
}

async function solve(path: string, flags: Flags): Promise<number> {
  const { out } = flags;
  if (flags.writeProblem === true && out === undefined) {
    throw mistake("E_USAGE", {
      en: ["--write-problem needs a folder to write to.", "Give --out."],
      vi: ["--write-problem cần một thư mục để ghi vào.", "Thêm --out và tên thư mục."],
    });
  }
  if (out !== undefined) await keepPlanInputs(out, problemInputs(path, flags), writeOptions(flags));
  const { problem, notes } = await readProblem(path, readOptions(flags));
  printNotes(notes);
  refuseTooLargeProblem(sizeOf(problem), memoryLimits(flags.maxMemoryMb));
  const { length } = checkProblem(problem, language);
  if (length > 0) process.stderr.write(`${say.findings(length)}\n`);
  // What stands in the way of the files is said before the solve, not after it.
  if (out !== undefined) await preparePlanFolder(out, writeOptions(flags));
  // Until here a signal ends the process at once: there is nothing to hand over.
  const formulation = formulate(problem);
  const { code, text, unsaved } = await heed(async (signal): Promise<Answer> => {
    const progress = progressLine();
    const options = { ...solveOptions(flags), signal, onProgress: progress.show };
    const outcome = await planFormulated(formulation, options).finally(progress.end);
    const json = flags.json === true;
    const words = () => printable(`${summariseOutcome(problem, outcome, language)}\n`);
    const text = json ? jsonText(outcome) : words();
    const code = exitCodeOf(outcome.status);
    if (!("plan" in outcome)) return { code, text };
    const { plan } = outcome;
    if (out === undefined) return { code, text, unsaved: plan };
    if (await whole(() => store(problem, plan, out, flags))) return { code, text };
    return { code: exitCodes.badData, text: json ? text : keep(plan, text), unsaved: plan };
  });
  printPrecious(text, unsaved === undefined ? undefined : precious(unsaved));
  return code;
}

const precious = (plan: Plan): Precious => ({ name: "plan.json", text: () => jsonText(plan) });

interface Answer {
  readonly code: number;
  /** For stdout. */
  readonly text: string;
  /** The plan, where stdout is the only place that it goes to. */
  readonly unsaved?: Plan;
}

/** Writes the files of the plan; false, with the reason in words, when they cannot be written. */
async function store(problem: Problem, plan: Plan, out: string, flags: Flags): Promise<boolean> {
  try {
    const files = await writePlan(problem, plan, out, writeOptions(flags));
    process.stderr.write(`${files.join("\n")}\n`);
    return true;
  } catch (error) {
    reportError(error);
    if (flags.json === true) process.stderr.write(`${say.planInJson}\n`);
    return false;
  }
}

/** Saves a plan that its folder did not take; what is then printed: the summary, or the plan itself. */
function keep(plan: Plan, summary: string): string {
  const saved = saveAside(precious(plan));
  process.stderr.write(`${saved === undefined ? say.planOnStdout : say.planSaved(saved)}\n`);
  return saved === undefined ? jsonText(plan) : summary;
}
