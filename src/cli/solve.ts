import { type Command, Option } from "commander";
import {
  checkProblem,
  DidoiError,
  formulate,
  type Plan,
  type Problem,
  planFormulated,
  printable,
  summariseOutcome,
} from "didoi";
import {
  keepPlanInputs,
  preparePlanFolder,
  problemInputs,
  type WritePlanOptions,
  writePlan,
} from "didoi/node";
import { exitCodeOf, exitCodes } from "./exit-codes.js";
import {
  languageOption,
  type ReadFlags,
  type SolverFlags,
  solveOptions,
  withReadOptions,
  withSolverOptions,
} from "./options.js";
import { readToState } from "./problem-in-memory.js";
import { progressLine } from "./progress-line.js";
import {
  jsonText,
  type Precious,
  printPrecious,
  reportError,
  runCommand,
  saveAside,
} from "./run.js";
import { heed, whole } from "./signals.js";

interface Flags extends SolverFlags, ReadFlags {
  readonly out?: string;
  readonly writeProblem?: boolean;
  readonly force?: boolean;
  readonly locale: "none" | "vi";
  readonly json?: boolean;
  readonly lang: "vi" | "en";
}

/** didoi solve <problem> */
export function addSolve(program: Command): void {
  withSolverOptions(withReadOptions(program.command("solve")))
    .description("plan the relocation of a problem (a folder or a JSON file)")
    .argument(
      "<problem>",
      "folder with enterprises.csv, parks.csv, policy.json, assumptions.json, or a JSON file, or - for JSON on standard input",
    )
    .option(
      "--out <dir>",
      "write plan.json, decisions.csv, moves.csv, parks.csv, moves.geojson and SHA256SUMS there",
    )
    .option("--write-problem", "write problem.json there too: what was read, with every default")
    .addOption(
      new Option("--locale <locale>", "CSV files for machines or for a Vietnamese Excel")
        .choices(["none", "vi"])
        .default("none"),
    )
    .option("--force", "replace files that are already there")
    .option("--json", "print the outcome as one JSON document")
    .addOption(languageOption())
    .action((path: string, flags: Flags) => runCommand(() => solve(path, flags)));
}

const findings = {
  vi: (count: number) => `Dữ liệu có ${count} điều đáng chú ý: xem bằng lệnh \`didoi check\`.`,
  en: (count: number) => `There are ${count} findings about the problem: see \`didoi check\`.`,
} as const;

/** The flags in the words of the library. */
function writeOptions({ force, locale, writeProblem }: Flags): WritePlanOptions {
  return { force, locale, problem: writeProblem };
}

async function solve(path: string, flags: Flags): Promise<number> {
  const { out } = flags;
  if (flags.writeProblem === true && out === undefined) {
    const message = "--write-problem needs a folder to write to.";
    throw new DidoiError([{ code: "E_USAGE", message, fix: "Give --out." }]);
  }
  if (out !== undefined) await keepPlanInputs(out, problemInputs(path, flags), writeOptions(flags));
  const { problem, notes } = await readToState(path, flags);
  for (const note of notes) process.stderr.write(`${note}\n`);
  const { length } = checkProblem(problem, flags.lang);
  if (length > 0) process.stderr.write(`${findings[flags.lang](length)}\n`);
  // What stands in the way of the files is said before the solve, not after it.
  if (out !== undefined) await preparePlanFolder(out, writeOptions(flags));
  // Until here a signal ends the process at once: there is nothing to hand over.
  const formulation = formulate(problem);
  const { code, text, unsaved } = await heed(async (signal): Promise<Answer> => {
    const progress = progressLine(flags.lang);
    const options = { ...solveOptions(flags), signal, onProgress: progress.show };
    const outcome = await planFormulated(formulation, options).finally(progress.end);
    const json = flags.json === true;
    const words = () => printable(`${summariseOutcome(problem, outcome, flags.lang)}\n`);
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
    if (flags.json === true)
      process.stderr.write("The plan is in the JSON document on standard output.\n");
    return false;
  }
}

/** Saves a plan that its folder did not take; what is then printed: the summary, or the plan itself. */
function keep(plan: Plan, summary: string): string {
  const saved = saveAside(precious(plan));
  process.stderr.write(
    saved === undefined
      ? "The plan is printed on standard output.\n"
      : `The plan was saved as ${saved}\n`,
  );
  return saved === undefined ? jsonText(plan) : summary;
}
