/** May a file be written there? Asked before the work whose result it is to hold, and again before it is written. */
import { randomUUID } from "node:crypto";
import { lstat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { DidoiError, type Issue, issueOf, type Wording } from "../errors.js";
import { fileSaid } from "./messages.js";
import { StagedFile } from "./staged-file.js";

/** How a file is written. */
export interface WriteOptions {
  /** Replace an existing file, default false. */
  readonly force?: boolean | undefined;
}

/** What stands in the way of a file at this path, if anything does. */
export async function obstacle(path: string, force: boolean): Promise<Issue | undefined> {
  const file = basename(path);
  const refused = (wording: Wording): Issue => issueOf("E_FILE", wording, { file });
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  if (found.isSymbolicLink()) return refused(fileSaid.symbolicLink());
  if (!found.isFile()) return refused(fileSaid.notFile());
  if (!force) return exists(file);
  return (found.mode & 0o222) === 0 ? refused(fileSaid.readOnly()) : undefined;
}

/** There is a file, and replacing it was not asked for. */
export const exists = (file: string): Issue => issueOf("E_EXISTS", fileSaid.exists(), { file });

/** Errors of the system become ours; errors of the content pass. */
export function asMistake(error: unknown, file: string): unknown {
  if (error instanceof DidoiError || !(error instanceof Error && "syscall" in error)) return error;
  const issue = issueOf("E_FILE", fileSaid.unwritable(error), { file });
  return new DidoiError([issue], { cause: error });
}

/** As much as is written on trial. */
const trialBytes = 64 * 1024;

/** Writes and removes a file in a folder. @throws DidoiError E_FILE: no permission, disk full, read-only */
export async function tryFolder(folder: string): Promise<void> {
  const path = join(folder, `trial.${randomUUID()}`);
  try {
    const trial = await StagedFile.write(path, new Uint8Array(trialBytes));
    await trial.discard();
  } catch (error) {
    throw asMistake(error, folder);
  }
}

/**
 * Looks whether a file could be written, so that a long computation is not lost on a name that was
 * refused anyway.
 * @throws DidoiError E_EXISTS when there is a file and `force` is not set; E_FILE when it cannot be written
 */
export async function prepareFile(path: string, options: WriteOptions = {}): Promise<void> {
  const found = await obstacle(path, options.force === true);
  if (found !== undefined) throw new DidoiError([found]);
  await tryFolder(dirname(path));
}
