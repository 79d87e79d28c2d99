/** Files appear whole or not at all: written under another name beside the target, then renamed. */
import { randomUUID } from "node:crypto";
import { constants, unlinkSync } from "node:fs";
import { type FileHandle, link, lstat, open, rename, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { DidoiError, mistake } from "../errors.js";

/** How a file is written. */
export interface WriteOptions {
  /** Replace an existing file, default false. */
  readonly force?: boolean | undefined;
}

/**
 * Writes a file. A symbolic link at the target is never followed.
 * @throws DidoiError E_EXISTS when there is a file and `force` is not set; E_FILE when it cannot be
 * written. Then the target is as it was and nothing else is left behind; likewise when the process
 * exits meanwhile.
 */
export async function writeFileAtomic(
  path: string,
  content: string | Uint8Array | AsyncIterable<string | Uint8Array>,
  options: WriteOptions = {},
): Promise<void> {
  const force = options.force ?? false;
  const file = basename(path);
  try {
    await checkTarget(path, force);
    const temporary = join(dirname(path), `.${file.slice(0, 100)}.${randomUUID()}.tmp`);
    const { O_CREAT, O_EXCL, O_WRONLY } = constants;
    const handle = await open(temporary, O_CREAT | O_EXCL | O_WRONLY, 0o666);
    const removeNow = (): void => {
      try {
        unlinkSync(temporary);
      } catch {
        // It was renamed already.
      }
    };
    process.once("exit", removeNow);
    try {
      await fill(handle, content);
      await (force ? rename(temporary, path) : publish(temporary, path));
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      throw error;
    } finally {
      process.off("exit", removeNow);
    }
    await syncFolder(dirname(path));
  } catch (error) {
    throw asMistake(error, file);
  }
}

async function checkTarget(path: string, force: boolean): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined) return;
  const file = basename(path);
  if (found.isSymbolicLink()) {
    throw mistake("E_FILE", "The target is a symbolic link.", "Remove the link.", { file });
  }
  if (!found.isFile()) throw mistake("E_FILE", "The target is not a file.", undefined, { file });
  if (!force) throw exists(file);
}

async function fill(
  handle: FileHandle,
  content: string | Uint8Array | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  try {
    if (typeof content === "string" || content instanceof Uint8Array)
      await handle.writeFile(content);
    else for await (const piece of content) await handle.writeFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives the file its name unless the name was taken meanwhile, in one step where links exist. */
async function publish(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (errno(error) === "EEXIST") throw exists(basename(path));
    await checkTarget(path, false);
    await rename(temporary, path);
    return;
  }
  await unlink(temporary);
}

/** Makes the new name last; not every system can. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

const exists = (file: string): DidoiError =>
  mistake("E_EXISTS", "The file exists.", "Choose another name, or ask to replace it (force).", {
    file,
  });

const errno = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;

/** Errors of the system become ours; errors of the content pass. */
function asMistake(error: unknown, file: string): unknown {
  if (error instanceof DidoiError || !(error instanceof Error && "syscall" in error)) return error;
  return new DidoiError(
    [{ code: "E_FILE", message: `Cannot write the file: ${error.message}.`, at: { file } }],
    { cause: error },
  );
}
