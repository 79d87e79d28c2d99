/**
 * Files of one folder that belong together and appear together: all are written aside first, then
 * given their names one after another, the main one last. While that goes on there is no main file,
 * so that a main file never stands beside files of another set.
 */
import { readFile, rename, unlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { DidoiError, type Issue } from "../errors.js";
import { giveName } from "./atomic-file.js";
import { StagedFile, syncFolder } from "./staged-file.js";
import { asMistake, obstacle } from "./write-target.js";

/** The names of a set. */
export interface FileSet {
  readonly folder: string;
  /** In the order in which they get their names; the last is the main one. */
  readonly names: readonly string[];
  /** The name that an older main file gets; left out: it is replaced. */
  readonly previous?: string | undefined;
}

/** @throws DidoiError with everything that stands in the way: E_EXISTS, E_FILE */
export async function checkTargets(set: FileSet, force: boolean): Promise<void> {
  const { names: own, previous } = set;
  const names = force && previous !== undefined ? [...own, previous] : own;
  const issues: Issue[] = [];
  for (const name of names) {
    const path = join(set.folder, name);
    const found = await obstacle(path, force);
    if (found !== undefined) issues.push({ ...found, at: { file: path } });
  }
  if (issues.length > 0) throw new DidoiError(issues);
}

/**
 * Writes the files of a set. With `force` older files are replaced, and an older main file that is not
 * the same is kept under its other name.
 * @throws DidoiError E_EXISTS, E_FILE. What had been written aside is then removed.
 */
export async function writeFileSet(
  set: FileSet,
  texts: ReadonlyMap<string, string | Uint8Array>,
  force: boolean,
): Promise<void> {
  await checkTargets(set, force);
  const staged: StagedFile[] = [];
  let at = set.folder;
  try {
    for (const name of set.names) {
      at = join(set.folder, name);
      staged.push(await StagedFile.write(at, texts.get(name) ?? ""));
    }
    await (force ? replaceAll(set, staged, texts) : publishAll(staged));
    await syncFolder(set.folder);
  } catch (error) {
    throw asMistake(error, at);
  } finally {
    for (const file of staged) await file.discard();
  }
}

/** Where nothing is replaced: when a name was taken meanwhile, those already given are taken back. */
async function publishAll(staged: readonly StagedFile[]): Promise<void> {
  const done: string[] = [];
  try {
    for (const file of staged) {
      await giveName(file, false);
      done.push(file.path);
    }
  } catch (error) {
    for (const path of done) await unlink(path).catch(() => undefined);
    throw error;
  }
}

async function replaceAll(
  { folder, previous }: FileSet,
  staged: readonly StagedFile[],
  texts: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  const main = staged.at(-1)?.path;
  if (main !== undefined && previous !== undefined) {
    const older = await readFile(main, "utf8").catch(() => undefined);
    if (older !== undefined && older !== texts.get(basename(main)))
      await rename(main, join(folder, previous));
  }
  for (const file of staged) await file.replace();
}
