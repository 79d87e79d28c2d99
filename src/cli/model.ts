import { type Command, Option } from "commander";
import {
  endingInWords,
  formulate,
  type PointSolution,
  prepareSolver,
  relocationModel,
  relocationVariants,
  remarkIn,
  type Solution,
  solutionViolationLine,
  solveModel,
  statusInWords,
  verifySolution,
} from "didoi";
import { prepareFile, readJson, readModel, readProblem, writeText } from "didoi/node";
import { exitCodeOf, exitCodes } from "./exit-codes.js";
import { language, words } from "./language.js";
import { addModelProve } from "./model-prove.js";
import { type ModelFormat, modelFormats, modelText, printPieces } from "./model-text.js";
import {
  inputBytes,
  inputLimitOption,
  parseCount,
  parseSeed,
  type ReadFlags,
  type SolverFlags,
  solveOptions,
  withReadOptions,
  withSolverOptions,
} from "./options.js";
import { refuseBeyondMemory } from "./problem-in-memory.js";
import { progressLine } from "./progress-line.js";
import { printJson, printText, runCommand } from "./run.js";
import { heed, tidy } from "./signals.js";
import { commandGroup, subcommand } from "./subcommand.js";
import { singleOptions } from "./variants.js";

const { about, args, names, options, model: say } = words;

/** didoi model solve | verify | prove | generate | export */
export function addModel(program: Command): void {
  const model = commandGroup(program, "model", about.model);
  withSolverOptions(subcommand(model, "solve", about.modelSolve))
    .argument(`<${names.file}>`, args.model)
    .option(`--repeat <${names.number}>`, options.repeat, parseCount, 1)
    .option("--json", options.json)
    .addOption(inputLimitOption())
    .action((file: string, flags: ModelSolveFlags) => runCommand(() => solve(file, flags)));
  subcommand(model, "verify", about.modelVerify)
    .argument(`<${names.file}>`, args.model)
    .argument(`<${names.solution}>`, args.solution)
    .option("--certified", options.certified)
    .option("--json", options.json)
    .addOption(inputLimitOption())
    .action((file: string, solution: string, flags: VerifyFlags) =>
      runCommand(() => verify(file, solution, flags)),
    );
  addModelProve(model);
  subcommand(model, "generate", about.modelGenerate)
    .requiredOption(`--units <${names.number}>`, options.units, parseCount)
    .requiredOption(`--destinations <${names.number}>`, options.destinations, parseCount)
    .option(`--seed <${names.number}>`, options.modelSeed, parseSeed, 1)
    .addOption(
      new Option(`--variant <${names.name}>`, options.variant)
        .choices(Object.keys(relocationVariants))
        .default("base"),
    )
    .addOption(formatOption("ndjson"))
    .option(`--out <${names.file}>`, options.modelOut)
    .option("--force", options.force)
    .action((flags: GenerateFlags) => runCommand(() => generate(flags)));
  withReadOptions(subcommand(model, "export", about.modelExport))
    .argument(`<${names.problem}>`, args.problem)
    .addOption(formatOption("json"))
    .action((path: string, flags: { format: ModelFormat } & ReadFlags) =>
      runCommand(() => exportModel(path, flags)),
    );
}

const formatOption = (usual: ModelFormat): Option =>
  new Option(`--format <${names.format}>`, options.format).choices(modelFormats).default(usual);

interface Timing {
  readonly solveMs: number;
  readonly cpuMs: number;
}

interface ModelSolveFlags extends SolverFlags {
  readonly repeat: number;
  readonly json?: boolean;
  readonly maxInputMb?: number;
}

interface VerifyFlags {
  readonly certified?: boolean;
  readonly json?: boolean;
  readonly maxInputMb?: number;
}

async function solve(file: string, flags: ModelSolveFlags): Promise<number> {
  const start = performance.now();
  const model = await readModel(file, inputBytes(flags));
  const readMs = performance.now() - start;
  const progress = progressLine();
  const solves: Timing[] = [];
  // Starting and loading what the solver needs is not its time.
  await prepareSolver(flags.solver);
  const repeated = async (signal: AbortSignal): Promise<Solution> => {
    const options = {
      ...solveOptions(flags),
      signal,
      onProgress: progress.show,
      statistics: flags.json === true,
    };
    let solution = await timed(() => solveModel(model, options), solves);
    for (let n = 1; n < flags.repeat && !signal.aborted; n++)
      solution = await timed(() => solveModel(model, options), solves);
    return solution;
  };
  const solution = await heed(repeated).finally(progress.end);
  if (flags.json === true) {
    const peakRssMb = process.resourceUsage().maxRSS / 1024;
    const { values, ...head } = { values: undefined, ...solution };
    printJson({
      ...head,
      values,
      timing: { readMs, peakRssMb, solves },
    });
  } else {
    printText(inWords(solution));
    for (const { solveMs, cpuMs } of solves)
      process.stderr.write(`${say.timing(solveMs.toFixed(1), cpuMs.toFixed(1))}\n`);
  }
  return exitCodeOf(solution.status);
}

/** How it ended: the objective with its bounds, or the reason. */
function inWords(solution: Solution): string {
  const { status } = solution;
  if (!("objective" in solution))
    return `${endingInWords(status, "reason" in solution ? solution.reason : "", language)}\n`;
  const { objective, solver } = solution;
  const first = say.objective(statusInWords(status, language), objective, solver);
  return `${first}\n${boundsInWords(solution)}`;
}

type Bounds = Pick<
  PointSolution,
  "certifiedBound" | "certifiedGap" | "bound" | "gap" | "searchedBy"
>;

/** Each bound with its gap and whoever vouches for it. */
function boundsInWords({ certifiedBound, certifiedGap, bound, gap, searchedBy }: Bounds): string {
  const proved =
    certifiedBound === undefined || certifiedGap === undefined
      ? say.unproved
      : say.proved(certifiedBound, certifiedGap);
  if (searchedBy === undefined || bound === undefined || gap === undefined) return `${proved}\n`;
  return `${proved}\n${say.searched(searchedBy, bound, gap)}\n`;
}

async function timed<T>(work: () => Promise<T>, into: Timing[]): Promise<T> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  const solveMs = performance.now() - start;
  const used = process.cpuUsage(cpu);
  into.push({ solveMs, cpuMs: (used.user + used.system) / 1000 });
  return result;
}

async function verify(file: string, solution: string, flags: VerifyFlags): Promise<number> {
  const { certified } = flags;
  const bytes = inputBytes(flags);
  const model = await readModel(file, bytes);
  const verification = verifySolution(model, await readJson(solution, bytes), { certified });
  const { ok, violations, notes } = verification;
  if (flags.json === true) printJson(verification);
  else {
    const lines = ok
      ? [say.verified, ...notes.map((note) => remarkIn(note, language))]
      : violations.map((one) => solutionViolationLine(one, language));
    printText(`${lines.join("\n")}\n`);
  }
  return ok ? exitCodes.ok : exitCodes.refused;
}

async function exportModel(
  path: string,
  flags: { format: ModelFormat } & ReadFlags,
): Promise<number> {
  const { problem } = await readProblem(path, singleOptions(flags));
  refuseBeyondMemory(problem);
  await printPieces(modelText(formulate(problem).model, flags.format));
  return exitCodes.ok;
}

interface GenerateFlags {
  readonly units: number;
  readonly destinations: number;
  readonly seed: number;
  readonly variant: keyof typeof relocationVariants;
  readonly format: ModelFormat;
  readonly out?: string;
  readonly force?: boolean;
}

async function generate(flags: GenerateFlags): Promise<number> {
  const { units, destinations, seed, variant, out, force } = flags;
  if (out !== undefined) await tidy(() => prepareFile(out, { force }));
  const model = relocationModel({ units, destinations, seed, ...relocationVariants[variant] });
  if (out === undefined) await printPieces(modelText(model, flags.format));
  else {
    const ending = out.slice(out.lastIndexOf(".") + 1);
    const format = modelFormats.find((name) => name === ending) ?? flags.format;
    await tidy(() => writeText(out, modelText(model, format), { force }));
  }
  return exitCodes.ok;
}
