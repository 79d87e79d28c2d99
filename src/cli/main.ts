#!/usr/bin/env node
import { CommanderError } from "commander";
import { printable, version } from "didoi";
import { addCheck } from "./check.js";
import { exitCodes } from "./exit-codes.js";
import { addImport } from "./import.js";
import { addModel } from "./model.js";
import { endWithoutOutput, reportError } from "./run.js";
import { addSolve } from "./solve.js";
import { addSources } from "./sources.js";
import { addState } from "./state.js";
import { newProgram } from "./subcommand.js";
import { usageWords } from "./usage-words.js";
import { addVerify } from "./verify.js";

const program = newProgram(version);

addSolve(program);
addImport(program);
addCheck(program);
addVerify(program);
addState(program);
addSources(program);
addModel(program);

process.stdout.on("error", endWithoutOutput);
// Whoever does not want to hear of the progress still gets the answer.
process.stderr.on("error", () => {});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) reportError(error);
  else if (error.exitCode !== 0 && error.code !== "commander.help") {
    process.stderr.write(`${printable(usageWords(error))}\n`);
    process.exitCode = exitCodes.usage;
  } else process.exitCode = exitCodes.ok;
}
