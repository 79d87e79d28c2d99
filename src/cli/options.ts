/** Options that several commands share, and how their text becomes a value. */

import { type Command, InvalidArgumentError, Option } from "commander";
import { languages, type SolveModelOptions, solvers } from "didoi";
import { type InputOptions, memoryLimits, type ReadProblemOptions } from "didoi/node";

export interface SolverFlags {
  readonly solver?: string;
  readonly relaxation?: boolean;
  readonly gap?: number;
  readonly timeLimit?: number;
  readonly seed?: number;
  readonly maxMemoryMb?: number;
}

function numberAtLeast(low: number, what: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === "" || !Number.isFinite(value) || value < low)
      throw new InvalidArgumentError(`expected ${what}`);
    return value;
  };
}

function wholeNumber(low: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < low)
      throw new InvalidArgumentError(`expected a whole number of at least ${low}`);
    return value;
  };
}

export const parseCount = wholeNumber(1);
export const parseSeed = wholeNumber(0);

export const parseFraction = numberAtLeast(0, "a fraction, 0 or more");

/** What looks around a plan: --decimal, --policy, --gap, --time-limit, --seed, --json, --lang */
export function withExploreOptions(command: Command): Command {
  return withReadOptions(command)
    .option("--gap <fraction>", "proved gap of each plan (default 0.001)", parseFraction)
    .option(
      "--time-limit <seconds>",
      "wall-clock limit of each solve",
      numberAtLeast(Number.MIN_VALUE, "seconds above 0"),
    )
    .option("--seed <n>", "seed (default 0)", parseSeed)
    .option("--json", "print the result as one JSON document")
    .addOption(languageOption());
}

/** The flags in the words of the library, with what the command takes where they are not given. */
export function exploreOptions(
  given: Pick<SolverFlags, "gap" | "timeLimit" | "seed">,
  usual: Pick<SolverFlags, "gap" | "timeLimit">,
): SolveModelOptions {
  const { gap = usual.gap, timeLimit = usual.timeLimit, seed } = given;
  return { gap, seed, timeLimitMs: timeLimit === undefined ? undefined : timeLimit * 1000 };
}

/** --solver, --relaxation, --gap, --time-limit, --seed, --max-memory-mb */
export function withSolverOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--solver <name>", "solver variant").choices(solvers.map(({ name }) => name)),
    )
    .option("--relaxation", "solve the LP relaxation: bound, prices and fractions")
    .option(
      "--gap <fraction>",
      "stop when this gap is proved (default 0.0001)",
      numberAtLeast(0, "a fraction, 0 or more"),
    )
    .option(
      "--time-limit <seconds>",
      "wall-clock limit (default none)",
      numberAtLeast(Number.MIN_VALUE, "seconds above 0"),
    )
    .option("--seed <n>", "seed (default 0)", parseSeed)
    .option(
      "--max-memory-mb <n>",
      "refuse a model whose solve is estimated to take more (default what is free)",
      parseCount,
    );
}

/** --decimal */
function decimalOption(): Option {
  return new Option(
    "--decimal <mark>",
    "decimal mark of columns that can be read in two ways",
  ).choices([",", "."]);
}

/** --max-input-mb */
export function inputLimitOption(): Option {
  return new Option(
    "--max-input-mb <n>",
    "the most MiB that an input file may have (default 512 for a table, 256 for JSON, 4096 for a model)",
  ).argParser(parseCount);
}

/** The limit of --max-input-mb, in bytes. */
export function inputBytes({ maxInputMb }: { readonly maxInputMb?: number }): InputOptions {
  return { bytes: maxInputMb === undefined ? undefined : maxInputMb * 1024 * 1024 };
}

/** How a problem is read: --decimal, --policy and --max-input-mb. */
export interface ReadFlags {
  readonly decimal?: "," | ".";
  readonly policy?: string;
  readonly maxInputMb?: number;
}

/** Adds --decimal, --policy and --max-input-mb. */
export function withReadOptions(command: Command): Command {
  return command
    .addOption(decimalOption())
    .option(
      "--policy <file>",
      "another policy for the tables of a folder (default its policy.json)",
    )
    .addOption(inputLimitOption());
}

/** The flags in the words of the library. */
export function readOptions(flags: ReadFlags): ReadProblemOptions {
  const { decimal, policy } = flags;
  const { bytes } = inputBytes(flags);
  const limits = bytes === undefined ? undefined : { bytes };
  return { decimal, policy, jsonBytes: bytes, limits };
}

/** --lang */
export function languageOption(): Option {
  return new Option("--lang <language>", "language of the report").choices(languages).default("vi");
}

/** The flags in the words of the library. */
export function solveOptions(flags: SolverFlags): SolveModelOptions {
  const { solver, relaxation, gap, timeLimit, seed, maxMemoryMb } = flags;
  return {
    solver,
    relaxation,
    gap,
    timeLimitMs: timeLimit === undefined ? undefined : timeLimit * 1000,
    seed,
    memory: memoryLimits(maxMemoryMb),
  };
}
