/** The command line: its commands, and how a mistake in it ends. */
import { CommanderError } from "commander";
import { printable, version } from "didoi";
import { addAlternatives } from "./alternatives.js";
import { addCheck } from "./check.js";
import { addCompare } from "./compare.js";
import { addCompletion } from "./completion.js";
import { addDiagnose } from "./diagnose.js";
import { exitCodes } from "./exit-codes.js";
import { addExplain } from "./explain.js";
import { addExport } from "./export.js";
import { addImport } from "./import.js";
import { addImportance } from "./importance.js";
import { addInit } from "./init.js";
import { addMerge } from "./merge.js";
import { addModel } from "./model.js";
import { nextSteps } from "./next-steps.js";
import { addPrices } from "./prices.js";
import { addReport } from "./report.js";
import { endWithoutOutput, printText, reportError } from "./run.js";
import { addSchema } from "./schema.js";
import { addSolve } from "./solve.js";
import { addSources } from "./sources.js";
import { addState } from "./state.js";
import { newProgram } from "./subcommand.js";
import { addTradeoff } from "./tradeoff.js";
import { addUncertainty } from "./uncertainty.js";
import { usageWords } from "./usage-words.js";
import { addVerify } from "./verify.js";

const program = newProgram(version);

addInit(program);
addSolve(program);
addImport(program);
addCheck(program);
addVerify(program);
addState(program);
addExplain(program);
addPrices(program);
addDiagnose(program);
addCompare(program);
addSources(program);
addReport(program);
addExport(program);
addSchema(program);
addModel(program);
addTradeoff(program);
addImportance(program);
addAlternatives(program);
addUncertainty(program);
addMerge(program);
addCompletion(program);

process.stdout.on("error", endWithoutOutput);
// Whoever does not want to hear of the progress still gets the answer.
process.stderr.on("error", () => {});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) reportError(error);
  else if (error.code === "commander.help" && program.args.length === 0)
    printText(`\n${nextSteps()}\n`);
  else if (error.exitCode !== 0 && error.code !== "commander.help") {
    process.stderr.write(`${printable(usageWords(error))}\n`);
    process.exitCode = exitCodes.usage;
  } else process.exitCode = exitCodes.ok;
}
