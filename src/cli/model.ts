import { type Command, Option } from "commander";
import {
  formulate,
  type PointSolution,
  prepareSolver,
  relocationModel,
  relocationVariants,
  type Solution,
  solveModel,
  verifySolution,
} from "didoi";
import { prepareFile, readJson, readModel, writeText } from "didoi/node";
import { exitCodeOf, exitCodes } from "./exit-codes.js";
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
import { readToState } from "./problem-in-memory.js";
import { progressLine } from "./progress-line.js";
import { printJson, printText, runCommand } from "./run.js";
import { heed, tidy } from "./signals.js";

/** didoi model solve | verify | generate | export */
export function addModel(program: Command): void {
  const model = program
    .command("model")
    .description("generic models in didoi-model/1 (.json, .ndjson)");
  withSolverOptions(model.command("solve"))
    .description("solve a model")
    .argument("<file>", "model.json, model.ndjson, or - for .ndjson on standard input")
    .option("--repeat <n>", "solve n times in this process", parseCount, 1)
    .option("--json", "print the solution as one JSON document")
    .addOption(inputLimitOption())
    .action((file: string, flags: ModelSolveFlags) => runCommand(() => solve(file, flags)));
  model
    .command("verify")
    .description("check a solution against its model, without a solver")
    .argument("<file>", "model.json, model.ndjson, or - for .ndjson on standard input")
    .argument("<solution>", "what `didoi model solve --json` printed")
    .option("--certified", "refuse what rests on a search alone")
    .option("--json", "print the result as one JSON document")
    .addOption(inputLimitOption())
    .action((file: string, solution: string, flags: VerifyFlags) =>
      runCommand(() => verify(file, solution, flags)),
    );
  model
    .command("generate")
    .description("print a random model with the shape of the relocation problem, for benchmarks")
    .requiredOption("--units <n>", "enterprises", parseCount)
    .requiredOption("--destinations <n>", "parks", parseCount)
    .option("--seed <n>", "the same seed gives the same model", parseSeed, 1)
    .addOption(
      new Option("--variant <name>", "shape of the case")
        .choices(Object.keys(relocationVariants))
        .default("base"),
    )
    .addOption(new Option("--format <format>").choices(modelFormats).default("ndjson"))
    .option("--out <file>", "write there instead of stdout; .json, .ndjson or .mps")
    .option("--force", "replace a file that is already there")
    .action((flags: GenerateFlags) => runCommand(() => generate(flags)));
  withReadOptions(model.command("export"))
    .description("print the model of a problem")
    .argument("<problem>", "folder, JSON file, or - for JSON on standard input")
    .addOption(new Option("--format <format>").choices(modelFormats).default("json"))
    .action((path: string, flags: { format: ModelFormat } & ReadFlags) =>
      runCommand(() => exportModel(path, flags)),
    );
}

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
  const progress = progressLine("en");
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
    const { status } = solution;
    if ("objective" in solution)
      printText(
        `${status}: objective ${solution.objective} (${solution.solver})\n${boundsInWords(solution)}`,
      );
    else printText(`${status}: ${"reason" in solution ? solution.reason : ""}\n`);
    for (const { solveMs, cpuMs } of solves)
      process.stderr.write(`solve ${solveMs.toFixed(1)} ms, cpu ${cpuMs.toFixed(1)} ms\n`);
  }
  return exitCodeOf(solution.status);
}

type Bounds = Pick<
  PointSolution,
  "certifiedBound" | "certifiedGap" | "bound" | "gap" | "searchedBy"
>;

/** Each bound with its gap and whoever vouches for it. */
function boundsInWords({ certifiedBound, certifiedGap, bound, gap, searchedBy }: Bounds): string {
  const proved =
    certifiedBound === undefined
      ? "nothing is proved by prices"
      : `proved by the prices: bound ${certifiedBound}, gap ${certifiedGap}`;
  if (searchedBy === undefined) return `${proved}\n`;
  return `${proved}\nby the search of ${searchedBy}: bound ${bound}, gap ${gap}\n`;
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
    const lines = violations.map(({ rule, message }) => `${rule}: ${message}`);
    printText(`${(ok ? ["verified", ...notes] : lines).join("\n")}\n`);
  }
  return ok ? exitCodes.ok : exitCodes.refused;
}

async function exportModel(
  path: string,
  flags: { format: ModelFormat } & ReadFlags,
): Promise<number> {
  const { problem } = await readToState(path, flags);
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
  if (out !== undefined) await prepareFile(out, { force });
  const model = relocationModel({ units, destinations, seed, ...relocationVariants[variant] });
  if (out === undefined) await printPieces(modelText(model, flags.format));
  else {
    const ending = out.slice(out.lastIndexOf(".") + 1);
    const format = modelFormats.find((name) => name === ending) ?? flags.format;
    await tidy(() => writeText(out, modelText(model, format), { force }));
  }
  return exitCodes.ok;
}
