import { type Command, Option } from "commander";
import { endingInWords, prepareSolver, solveModel, type ViprProof, viprProof } from "didoi";
import { prepareFile, readModel, writeText } from "didoi/node";
import { exitCodeOf } from "./exit-codes.js";
import { language, words } from "./language.js";
import { printPieces } from "./model-text.js";
import {
  inputBytes,
  inputLimitOption,
  type SolverFlags,
  solveOptions,
  withSolverOptions,
} from "./options.js";
import { progressLine } from "./progress-line.js";
import { runCommand } from "./run.js";
import { heed, tidy } from "./signals.js";
import { subcommand } from "./subcommand.js";

const { about, args, names, options, model: say } = words;

interface Flags extends SolverFlags {
  readonly out?: string;
  readonly force?: boolean;
  readonly maxInputMb?: number;
}

/** didoi model prove <model> --format vipr [--out file] */
export function addModelProve(model: Command): void {
  withSolverOptions(subcommand(model, "prove", about.modelProve))
    .argument(`<${names.file}>`, args.model)
    .addOption(
      new Option(`--format <${names.format}>`, options.proofFormat)
        .choices(["vipr"])
        .default("vipr"),
    )
    .option(`--out <${names.file}>`, options.proofOut)
    .option("--force", options.force)
    .addOption(inputLimitOption())
    .action((file: string, flags: Flags) => runCommand(() => prove(file, flags)));
}

async function prove(file: string, flags: Flags): Promise<number> {
  const { out, force } = flags;
  if (out !== undefined) await tidy(() => prepareFile(out, { force }));
  const model = await readModel(file, inputBytes(flags));
  const progress = progressLine();
  await prepareSolver(flags.solver);
  const solution = await heed((signal) =>
    solveModel(model, { ...solveOptions(flags), signal, onProgress: progress.show }),
  ).finally(progress.end);
  const proof = viprProof(model, solution);
  if (out === undefined) await printPieces(proof.text);
  else await tidy(() => writeText(out, proof.text, { force }));
  const reason = "reason" in solution ? (solution.reason ?? "") : "";
  process.stderr.write(`${endingInWords(solution.status, reason, language)}\n${inWords(proof)}\n`);
  return exitCodeOf(solution.status);
}

/** What the file proves, and what it leaves out. */
function inWords({ proves, bound, hasSolution }: ViprProof): string {
  if (proves === "infeasible") return say.provesNone;
  const proved = proves === "bound" && bound !== undefined ? say.provesBound(bound) : say.unproved;
  return hasSolution ? proved : `${proved}\n${say.withoutSolution}`;
}
