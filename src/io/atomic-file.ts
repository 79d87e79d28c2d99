/** Files appear whole or not at all: written under another name beside the target, then renamed. */
import { basename, dirname } from "node:path";
import { DidoiError } from "../errors.js";
import { type Content, StagedFile, syncFolder } from "./staged-file.js";
import { asMistake, exists, obstacle, type WriteOptions } from "./write-target.js";

/**
 * Writes a file. A symbolic link at the target is never followed.
 * @throws DidoiError E_EXISTS when there is a file and `force` is not set; E_FILE when it cannot be
 * written. Then the target is as it was and nothing else is left behind; likewise when the process
 * exits meanwhile.
 */
export async function writeFileAtomic(
  path: string,
  content: Content,
  options: WriteOptions = {},
): Promise<void> {
  const force = options.force ?? false;
  const file = basename(path);
  try {
    const found = await obstacle(path, force);
    if (found !== undefined) throw new DidoiError([found]);
    const staged = await StagedFile.write(path, content);
    try {
      await giveName(staged, force);
    } catch (error) {
      await staged.discard();
      throw error;
    }
    await syncFolder(dirname(path));
  } catch (error) {
    throw asMistake(error, file);
  }
}

/** Gives a file its name. @throws DidoiError E_EXISTS when the name was taken meanwhile */
export async function giveName(staged: StagedFile, force: boolean): Promise<void> {
  if (force) return staged.replace();
  const isFree = async (): Promise<boolean> => (await obstacle(staged.path, false)) === undefined;
  if (!(await staged.publish(isFree))) throw new DidoiError([exists(basename(staged.path))]);
}
