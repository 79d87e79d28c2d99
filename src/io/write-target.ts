/** May a file be written there? Asked before the work whose result it is to hold, and again before it is written. */
import { randomUUID } from "node:crypto";
import { lstat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { DidoiError, type Issue } from "../errors.js";
import { StagedFile } from "./staged-file.js";

/** How a file is written. */
export interface WriteOptions {
  /** Replace an existing file, default false. */
  readonly force?: boolean | undefined;
}

/** What stands in the way of a file at this path, if anything does. */
export async function obstacle(path: string, force: boolean): Promise<Issue | undefined> {
  const file = basename(path);
  const refused = (message: string, fix: string): Issue => ({
    code: "E_FILE",
    message,
    fix,
    at: { file },
  });
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  if (found.isSymbolicLink()) return refused("The target is a symbolic link.", "Remove the link.");
  if (!found.isFile()) return refused("The target is not a file.", "Choose another name.");
  if (!force) return exists(file);
  return (found.mode & 0o222) === 0
    ? refused("The target is read-only.", "Make it writable, or choose another name.")
    : undefined;
}

/** There is a file, and replacing it was not asked for. */
export const exists = (file: string): Issue => ({
  code: "E_EXISTS",
  message: "The file exists.",
  fix: "Choose another name, or ask to replace it (force).",
  at: { file },
});

/** Errors of the system become ours; errors of the content pass. */
export function asMistake(error: unknown, file: string): unknown {
  if (error instanceof DidoiError || !(error instanceof Error && "syscall" in error)) return error;
  const message = `Cannot write the file: ${writeReason(error)}.`;
  return new DidoiError([{ code: "E_FILE", message, at: { file } }], { cause: error });
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the quota of the disk is used up",
  EFBIG: "it is larger than the system allows",
  EACCES: "permission is missing",
  EPERM: "permission is missing",
  EROFS: "the disk is read-only",
  ENOENT: "its folder does not exist",
  ENOTDIR: "its folder is a file",
  EMFILE: "too many files are open (ulimit -n)",
  ENFILE: "too many files are open in the whole system",
};

/** What the system says of a file that cannot be written, in words. */
export function writeReason(error: Error): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const words = code === undefined ? undefined : reasons[code];
  return words === undefined ? message : `${words} (${code})`;
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
