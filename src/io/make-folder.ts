/** Folders for what is written. */
import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { mistake } from "../errors.js";
import { fileSaid } from "./messages.js";

/** @throws DidoiError E_FILE when the folder is not there and cannot be made */
export async function needFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
  } catch (error) {
    throw mistake("E_FILE", fileSaid.noFolder(error), { file: folder });
  }
}

/**
 * The folder and those above it. Step by step, because `mkdir` with `recursive` never returns where a
 * file system refuses new names with ENOENT, as /proc does.
 */
async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) await makeFolder(above);
  await mkdir(folder).catch(async (error: unknown) => {
    if (!(await isFolder(folder))) throw error;
  });
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
