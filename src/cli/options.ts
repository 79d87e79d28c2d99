/** Options that several commands share, and how their text becomes a value. */

import { type Command, InvalidArgumentError, Option } from "commander";
import { languages, type SolveModelOptions, solvers } from "didoi";

export interface SolverFlags {
  readonly solver?: string;
  readonly relaxation?: boolean;
  readonly gap?: number;
  readonly timeLimit?: number;
  readonly seed?: number;
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

/** --solver, --relaxation, --gap, --time-limit, --seed */
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
    .option("--seed <n>", "seed (default 0)", parseSeed);
}

/** --decimal */
function decimalOption(): Option {
  return new Option(
    "--decimal <mark>",
    "decimal mark of columns that can be read in two ways",
  ).choices([",", "."]);
}

/** How a problem is read: --decimal and --policy. */
export interface ReadFlags {
  readonly decimal?: "," | "." | undefined;
  readonly policy?: string | undefined;
}

/** Adds --decimal and --policy. */
export function withReadOptions(command: Command): Command {
  return command
    .addOption(decimalOption())
    .option(
      "--policy <file>",
      "another policy for the tables of a folder (default its policy.json)",
    );
}

/** The flags in the words of the library. */
export function readOptions({ decimal, policy }: ReadFlags): ReadFlags {
  return { decimal, policy };
}

/** --lang */
export function languageOption(): Option {
  return new Option("--lang <language>", "language of the report").choices(languages).default("vi");
}

/** The flags in the words of the library. */
export function solveOptions(flags: SolverFlags): SolveModelOptions {
  const { solver, relaxation, gap, timeLimit, seed } = flags;
  return {
    solver,
    relaxation,
    gap,
    timeLimitMs: timeLimit === undefined ? undefined : timeLimit * 1000,
    seed,
  };
}
