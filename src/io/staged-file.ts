/** A file that is written beside its target under a name of its own, and waits there for the target's name. */
import { randomUUID } from "node:crypto";
import { constants, unlinkSync } from "node:fs";
import { type FileHandle, link, open, rename, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** What a file holds, whole or in pieces. */
export type Content = string | Uint8Array | AsyncIterable<string | Uint8Array>;

/** All that wait now: removed when the process exits meanwhile. */
const waiting = new Set<string>();

function removeAll(): void {
  for (const path of waiting) {
    try {
      unlinkSync(path);
    } catch {
      // It has its name already.
    }
  }
}

function remember(path: string): void {
  if (waiting.size === 0) process.once("exit", removeAll);
  waiting.add(path);
}

function forget(path: string): void {
  waiting.delete(path);
  if (waiting.size === 0) process.off("exit", removeAll);
}

export class StagedFile {
  private constructor(
    private readonly temporary: string,
    readonly path: string,
  ) {}

  /** Writes it, to the disk and not only to the system; when that fails nothing is left. */
  static async write(path: string, content: Content): Promise<StagedFile> {
    const name = `.${basename(path).slice(0, 100)}.${randomUUID()}.tmp`;
    const staged = new StagedFile(join(dirname(path), name), path);
    const { O_CREAT, O_EXCL, O_WRONLY } = constants;
    const handle = await open(staged.temporary, O_CREAT | O_EXCL | O_WRONLY, 0o666);
    remember(staged.temporary);
    try {
      await fill(handle, content);
    } catch (error) {
      await staged.discard();
      throw error;
    }
    return staged;
  }

  /** Gives it its name, whatever had the name before. */
  async replace(): Promise<void> {
    await rename(this.temporary, this.path);
    forget(this.temporary);
  }

  /** Gives it its name; false when the name is taken. In one step where links exist. */
  async publish(isFree: () => Promise<boolean>): Promise<boolean> {
    try {
      await link(this.temporary, this.path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
      if (!(await isFree())) return false;
      await this.replace();
      return true;
    }
    await this.discard();
    return true;
  }

  /** Removes it, if it still waits. */
  async discard(): Promise<void> {
    await unlink(this.temporary).catch(() => undefined);
    forget(this.temporary);
  }
}

async function fill(handle: FileHandle, content: Content): Promise<void> {
  try {
    if (typeof content === "string" || content instanceof Uint8Array)
      await handle.writeFile(content);
    else for await (const piece of content) await handle.writeFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes new names last; not every system can. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
