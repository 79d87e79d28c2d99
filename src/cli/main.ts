#!/usr/bin/env node
import { version } from "didoi";
import { Command, CommanderError } from "commander";
import { exitCodes } from "./exit-codes.js";
import { addModel } from "./model.js";
import { reportError } from "./run.js";
import { addSolve } from "./solve.js";
import { addVerify } from "./verify.js";

const program = new Command("didoi")
  .description("Lập kế hoạch di dời doanh nghiệp vào khu, cụm công nghiệp phía Bắc / plans the relocation of enterprises")
  .version(version)
  .exitOverride();

addSolve(program);
addVerify(program);
addModel(program);

// A reader that closes the pipe early (`| head`) is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError)
    process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  else reportError(error);
}
