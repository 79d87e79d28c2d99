#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { version } from "didoi";
import { addCheck } from "./check.js";
import { addDiagnose } from "./diagnose.js";
import { exitCodes } from "./exit-codes.js";
import { addExplain } from "./explain.js";
import { addModel } from "./model.js";
import { addPrices } from "./prices.js";
import { endWithoutOutput, reportError } from "./run.js";
import { addSolve } from "./solve.js";
import { addState } from "./state.js";
import { addVerify } from "./verify.js";

const program = new Command("didoi")
  .description(
    "Lập kế hoạch di dời doanh nghiệp vào khu, cụm công nghiệp phía Bắc / plans the relocation of enterprises",
  )
  .version(version)
  .exitOverride();

addSolve(program);
addCheck(program);
addVerify(program);
addState(program);
addExplain(program);
addPrices(program);
addDiagnose(program);
addModel(program);

process.stdout.on("error", endWithoutOutput);
// Whoever does not want to hear of the progress still gets the answer.
process.stderr.on("error", () => {});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError)
    process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  else reportError(error);
}
