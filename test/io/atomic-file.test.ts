import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeFileAtomic } from "../../src/io/atomic-file.js";
import { issuesOf, places } from "./reading.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "didoi-atomic-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function* failing(): AsyncGenerator<string> {
  yield "half";
  throw new Error("torn");
}

describe("an atomic file", () => {
  it("appears whole, from text, bytes or pieces, and nothing else appears", async () => {
    await writeFileAtomic(join(folder, "a"), "đất");
    await writeFileAtomic(join(folder, "b"), new Uint8Array([1, 2]));
    const pieces = async function* () {
      yield "x";
      yield new TextEncoder().encode("y");
      yield "z";
    };
    await writeFileAtomic(join(folder, "c"), pieces());
    expect(await readFile(join(folder, "a"), "utf8")).toBe("đất");
    expect([...(await readFile(join(folder, "b")))]).toEqual([1, 2]);
    expect(await readFile(join(folder, "c"), "utf8")).toBe("xyz");
    expect((await readdir(folder)).sort()).toEqual(["a", "b", "c"]);
  });

  it("leaves nothing half-written when the process exits meanwhile", async () => {
    const before = process.listeners("exit");
    const path = join(folder, "a");
    let left = ["not looked at"];
    const exiting = async function* () {
      yield "half";
      for (const listener of process.listeners("exit"))
        if (!before.includes(listener)) listener.call(process, 0);
      left = await readdir(folder);
    };
    expect(places(await issuesOf(writeFileAtomic(path, exiting())))).toEqual(["E_FILE - -"]);
    expect(left).toEqual([]);
    expect(process.listeners("exit")).toEqual(before);
  });

  it("is not replaced unless asked for", async () => {
    const path = join(folder, "a");
    await writeFileAtomic(path, "old");
    expect(places(await issuesOf(writeFileAtomic(path, "new")))).toEqual(["E_EXISTS - -"]);
    expect(await readFile(path, "utf8")).toBe("old");
    await writeFileAtomic(path, "new", { force: true });
    expect(await readFile(path, "utf8")).toBe("new");
    expect(await readdir(folder)).toEqual(["a"]);
  });

  it("of two writers at once one wins and the other is told", async () => {
    const path = join(folder, "a");
    const results = await Promise.allSettled(
      ["1", "2", "3", "4"].map((text) => writeFileAtomic(path, text)),
    );
    expect(results.filter(({ status }) => status === "fulfilled").length).toBe(1);
    expect(await readdir(folder)).toEqual(["a"]);
  });

  it("a failure leaves the old file and nothing else", async () => {
    const path = join(folder, "a");
    await writeFileAtomic(path, "old");
    await expect(writeFileAtomic(path, failing(), { force: true })).rejects.toThrow("torn");
    await expect(writeFileAtomic(join(folder, "b"), failing())).rejects.toThrow("torn");
    expect(await readFile(path, "utf8")).toBe("old");
    expect(await readdir(folder)).toEqual(["a"]);
  });

  it("no symbolic link is followed, no folder replaced, no folder made", async () => {
    await writeFile(join(folder, "target"), "kept");
    await symlink(join(folder, "target"), join(folder, "link"));
    await symlink(join(folder, "nowhere"), join(folder, "dangling"));
    await mkdir(join(folder, "dir"));
    for (const name of ["link", "dangling", "dir", "missing/a"]) {
      const issues = await issuesOf(writeFileAtomic(join(folder, name), "x", { force: true }));
      expect(places(issues)).toEqual(["E_FILE - -"]);
    }
    expect(await readFile(join(folder, "target"), "utf8")).toBe("kept");
    expect((await readdir(folder)).sort()).toEqual(["dangling", "dir", "link", "target"]);
  });
});
