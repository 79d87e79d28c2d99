import { type Command, Option } from "commander";
import { mistake, type Plan, printable, summariseOutcome } from "didoi";
import { exitCodeOf, exitCodes } from "./exit-codes.js";
import { language, words } from "./language.js";
import { lookLines } from "./look-first.js";
import { withReadOptions, withSolverOptions } from "./options.js";
import {
  jsonText,
  type Precious,
  printJson,
  printPrecious,
  printText,
  runCommand,
  saveAside,
} from "./run.js";
import { heed, whole } from "./signals.js";
import { type Job, jobsOf, type SolveFlags, solverOf, store } from "./solve-job.js";
import { solveSeveral } from "./solve-several.js";
import { subcommand } from "./subcommand.js";
import { whyNone } from "./why-none.js";

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
    .option("--strict", options.strict)
    .option("--full", options.full)
    .option("--json", options.json)
    .action((path: string, flags: SolveFlags) => runCommand(() => solve(path, flags)));
}

async function solve(path: string, flags: SolveFlags): Promise<number> {
  if (flags.writeProblem === true && flags.out === undefined) {
    throw mistake("E_USAGE", {
      en: ["--write-problem needs a folder to write to.", "Give --out."],
      vi: ["--write-problem cần một thư mục để ghi vào.", "Thêm --out và tên thư mục."],
    });
  }
  const jobs = await jobsOf(path, flags);
  const [first] = jobs;
  const refused = jobs.find(({ look }) => look.ends === exitCodes.badData);
  if (refused !== undefined) {
    if (flags.json === true) printJson({ findings: refused.look.findings });
    else printText(`${lookLines(refused.look).join("\n")}\n`);
    return exitCodes.badData;
  }
  return first !== undefined && jobs.length === 1
    ? solveOne(first, flags)
    : solveSeveral(jobs, flags);
}

async function solveOne(job: Job, flags: SolveFlags): Promise<number> {
  const { look } = job;
  const isJson = flags.json === true;
  const above = lookLines(look).map((line) => `${line}\n`);
  if (isJson) process.stderr.write(printable(above.join("")));
  // Until here a signal ends the process at once: there is nothing to hand over.
  const run = solverOf(job, flags);
  const { code, text, unsaved } = await heed(async (signal): Promise<Answer> => {
    const outcome = await run(signal);
    if (look.ends !== undefined)
      return { code: look.ends, text: isJson ? jsonText(outcome) : printable(above.join("")) };
    const blank = above.length === 0 ? [] : ["\n"];
    const below = isJson ? [] : await whyNone(job, outcome, signal);
    const words = (): string =>
      [
        ...above,
        ...blank,
        summariseOutcome(job.problem, outcome, language, flags),
        ...below.map((line) => `\n${line}`),
        "\n",
      ].join("");
    const text = isJson ? jsonText(outcome) : printable(words());
    const code = exitCodeOf(outcome.status);
    return "plan" in outcome ? handOver(job, outcome.plan, { code, text }, flags) : { code, text };
  });
  printPrecious(text, unsaved === undefined ? undefined : precious(unsaved));
  return code;
}

/** The answer of a plan that is written, or of one that stdout alone gets. */
async function handOver(
  { problem, out }: Job,
  plan: Plan,
  answer: Answer,
  flags: SolveFlags,
): Promise<Answer> {
  if (out === undefined) return { ...answer, unsaved: plan };
  if (await whole(() => store(problem, plan, out, flags))) return answer;
  const text = flags.json === true ? answer.text : keep(plan, answer.text);
  return { code: exitCodes.badData, text, unsaved: plan };
}

const precious = (plan: Plan): Precious => ({ name: "plan.json", text: () => jsonText(plan) });

interface Answer {
  readonly code: number;
  /** For stdout. */
  readonly text: string;
  /** The plan, where stdout is the only place that it goes to. */
  readonly unsaved?: Plan;
}

/** Saves a plan that its folder did not take; what is then printed: the summary, or the plan itself. */
function keep(plan: Plan, summary: string): string {
  const saved = saveAside(precious(plan));
  process.stderr.write(`${saved === undefined ? say.planOnStdout : say.planSaved(saved)}\n`);
  return saved === undefined ? jsonText(plan) : summary;
}
