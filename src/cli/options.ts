/** Options that several commands share, and how their text becomes a value. */

import { type Command, InvalidArgumentError, Option } from "commander";
import { type SolveModelOptions, solvers } from "didoi";
import { type InputOptions, memoryLimits, type ReadProblemOptions } from "didoi/node";
import { words } from "./language.js";

const { expected, names, options } = words;

export interface SolverFlags {
  readonly solver?: string | undefined;
  readonly relaxation?: boolean | undefined;
  readonly gap?: number | undefined;
  readonly timeLimit?: number | undefined;
  readonly seed?: number | undefined;
  readonly maxMemoryMb?: number | undefined;
}

function numberAtLeast(low: number, what: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === "" || !Number.isFinite(value) || value < low)
      throw new InvalidArgumentError(what);
    return value;
  };
}

function wholeNumber(low: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < low)
      throw new InvalidArgumentError(expected.whole(low));
    return value;
  };
}

export const parseCount = wholeNumber(1);
export const parseSeed = wholeNumber(0);

export const parseFraction = numberAtLeast(0, expected.fraction);
export const parseSeconds = numberAtLeast(Number.MIN_VALUE, expected.seconds);

/** --solver, --relaxation, --gap, --time-limit, --seed, --max-memory-mb */
export function withSolverOptions(command: Command): Command {
  return command
    .addOption(
      new Option(`--solver <${names.name}>`, options.solver).choices(
        solvers.map(({ name }) => name),
      ),
    )
    .option("--relaxation", options.relaxation)
    .option(`--gap <${names.fraction}>`, options.gap, parseFraction)
    .option(`--time-limit <${names.seconds}>`, options.timeLimit, parseSeconds)
    .option(`--seed <${names.number}>`, options.seed, parseSeed)
    .option(`--max-memory-mb <${names.number}>`, options.maxMemory, parseCount);
}

/** --decimal */
function decimalOption(): Option {
  return new Option(`--decimal <${names.mark}>`, options.decimal).choices([",", "."]);
}

/** Collects `file=name` of several --sheet. */
function parseSheet(
  text: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const at = text.indexOf("=");
  if (at < 1) throw new InvalidArgumentError(names.sheet);
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}

/** --max-input-mb */
export function inputLimitOption(): Option {
  return new Option(`--max-input-mb <${names.number}>`, options.maxInput).argParser(parseCount);
}

/** The limit of --max-input-mb, in bytes. */
export function inputBytes({ maxInputMb }: { readonly maxInputMb?: number }): InputOptions {
  return { bytes: maxInputMb === undefined ? undefined : maxInputMb * 1024 * 1024 };
}

/** How a problem is read: --decimal, --sheet, --policy, --scenario, --set and --max-input-mb. */
export interface ReadFlags {
  readonly decimal?: "," | ".";
  readonly sheet?: Readonly<Record<string, string>>;
  readonly policy?: readonly string[];
  readonly scenario?: readonly string[];
  readonly set?: readonly string[];
  readonly maxInputMb?: number;
}

/** Of an option that may be given several times, all values in order. */
export const collect = (value: string, before: readonly string[] = []): string[] => [
  ...before,
  value,
];

/** Adds --decimal, --sheet, --policy, --scenario, --set and --max-input-mb. */
export function withReadOptions(command: Command): Command {
  return withTableOptions(command)
    .option(`--policy <${names.file}>`, options.policy, collect)
    .option(`--scenario <${names.file}>`, options.scenario, collect)
    .option(`--set <${names.setting}>`, options.set, collect);
}

/** Adds --decimal, --sheet and --max-input-mb. */
export function withTableOptions(command: Command): Command {
  return command
    .addOption(decimalOption())
    .option(`--sheet <${names.sheet}>`, options.sheet, parseSheet)
    .addOption(inputLimitOption());
}

/** The flags in the words of the library. */
export function readOptions(flags: ReadFlags): ReadProblemOptions {
  const { decimal, sheet, policy, scenario, set } = flags;
  const { bytes } = inputBytes(flags);
  const limits = bytes === undefined ? undefined : { bytes };
  return {
    decimal,
    sheet,
    policy: policy?.[0],
    scenario: scenario?.[0],
    set,
    jsonBytes: bytes,
    limits,
  };
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
