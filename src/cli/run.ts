/** What every command needs around it: Ctrl-C, errors in words, JSON on stdout. */
import { DidoiError, formatIssue } from "didoi";
import { exitCodes } from "./exit-codes.js";

/** Prints one JSON document on stdout, and nothing else. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

const obeyed = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Prints text for people on stdout. Names come from files: what a terminal would obey, or what turns the
 * direction of text, is spelt out.
 */
export function printText(text: string): void {
  const spelt = (character: string): string =>
    `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}}`;
  process.stdout.write(text.replace(obeyed, spelt));
}

const usageCodes = new Set(["E_USAGE", "E_EXISTS", "E_UNSUPPORTED"]);

/** Prints a mistake in words, never as a stack trace, and sets the exit code. */
export function reportError(error: unknown): void {
  if (error instanceof DidoiError) {
    for (const issue of error.issues) process.stderr.write(`${formatIssue(issue)}\n`);
    if (error.code === "E_INTERNAL") process.exitCode = exitCodes.failed;
    else process.exitCode = usageCodes.has(error.code) ? exitCodes.usage : exitCodes.badData;
    return;
  }
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${text} [E_INTERNAL]\n`);
  process.exitCode = exitCodes.failed;
}

let orderly = 0;

/**
 * Runs a step that Ctrl-C must not cut in two: a solve, which heeds the signal and hands over what it
 * has, or the writing of files that belong together.
 */
export async function inOrder<T>(work: () => Promise<T>): Promise<T> {
  orderly++;
  try {
    return await work();
  } finally {
    orderly--;
  }
}

/**
 * Runs a command's work with a signal that Ctrl-C sets off: what runs `inOrder` ends in order, and
 * what there is may still be printed; the exit code is then 130. Everywhere else (reading, checking),
 * and at a second Ctrl-C, the process ends at once.
 */
export async function runCommand(work: (signal: AbortSignal) => Promise<number>): Promise<void> {
  const controller = new AbortController();
  const interrupt = (): void => {
    const { signal } = controller;
    if (signal.aborted || orderly === 0) process.exit(exitCodes.interrupted);
    controller.abort();
  };
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  try {
    process.exitCode = await work(controller.signal);
  } catch (error) {
    reportError(error);
  } finally {
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
  }
  if (controller.signal.aborted) process.exitCode = exitCodes.interrupted;
}
