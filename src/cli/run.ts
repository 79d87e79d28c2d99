/** What every command needs around it: errors in words, JSON on stdout, an exit code. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DidoiError, formatIssues, type Issue, printable, type Remark, remarkIn } from "didoi";
import { exitCodes } from "./exit-codes.js";
import { language, words } from "./language.js";
import { signalCode } from "./signals.js";

/** One JSON document as it is printed. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Prints one JSON document on stdout, and nothing else. */
export function printJson(value: unknown): void {
  process.stdout.write(jsonText(value));
}

/** Prints text for people on stdout. */
export function printText(text: string): void {
  process.stdout.write(printable(text));
}

/** One JSON document where that is asked for, else sentences. */
export function answer(
  { json }: { readonly json?: boolean },
  document: unknown,
  text: () => string,
): void {
  if (json === true) printJson(document);
  else printText(`${text()}\n`);
}

const usageCodes = new Set(["E_USAGE", "E_EXISTS", "E_UNSUPPORTED"]);

/** Prints remarks about the input on stderr. */
export function printNotes(notes: readonly Remark[]): void {
  for (const note of notes) process.stderr.write(`${printable(remarkIn(note, language))}\n`);
}

/** One line on stderr for each kind of problem. */
export function printIssues(issues: readonly Issue[]): void {
  for (const line of formatIssues(issues, language)) process.stderr.write(`${line}\n`);
}

/** Prints a mistake in words, never as a stack trace, and sets the exit code. */
export function reportError(error: unknown): void {
  if (error instanceof DidoiError) {
    printIssues(error.issues);
    if (error.code === "E_INTERNAL") process.exitCode = exitCodes.failed;
    else process.exitCode = usageCodes.has(error.code) ? exitCodes.usage : exitCodes.badData;
    return;
  }
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${words.internal((text.split("\n")[0] ?? "").slice(0, 300))}\n`);
  process.exitCode = exitCodes.failed;
}

/** Runs a command's work; a signal that was heeded decides the exit code. */
export async function runCommand(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    reportError(error);
  }
  process.exitCode = signalCode() ?? process.exitCode;
}

/** A document that would be lost if it could not be printed. */
export interface Precious {
  readonly name: string;
  /** Made only where it is needed. */
  readonly text: () => string;
}

let precious: Precious | undefined;

/** Prints on stdout; `kept` is saved elsewhere if that fails. */
export function printPrecious(text: string, kept: Precious | undefined): void {
  precious = kept;
  process.stdout.write(text, (error) => {
    if (!error) precious = undefined;
  });
}

/** Stdout fails. A reader that closes the pipe early (`| head`) is not an error; a full disk is one. */
export function endWithoutOutput(error: NodeJS.ErrnoException): never {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? exitCodes.ok);
  process.stderr.write(`${words.output.failed(String(error.code))}\n`);
  const saved = precious === undefined ? undefined : saveAside(precious);
  if (saved !== undefined) process.stderr.write(`${words.output.saved(saved)}\n`);
  process.exit(exitCodes.badData);
}

/** Saves a document in a new folder among the temporary files; its path, undefined if that fails too. */
export function saveAside({ name, text }: Precious): string | undefined {
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(tmpdir(), "didoi-"));
    const path = join(folder, name);
    writeFileSync(path, text());
    return path;
  } catch {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
}
