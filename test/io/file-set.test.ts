/** The files of a plan appear together or not at all. */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeFileSet } from "../../src/io/file-set.js";
import { prepareFile } from "../../src/io/write-target.js";
import { issuesOf } from "./reading.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "didoi-set-"));
});
afterEach(() => rm(folder, { recursive: true }));

const names = ["a.csv", "b.csv", "main.json"];
const write = (version: string, force: boolean): Promise<void> =>
  writeFileSet(
    { folder, names, previous: "main.previous.json" },
    new Map(names.map((name) => [name, `${name} ${version}`])),
    force,
  );
const read = (name: string): Promise<string> => readFile(join(folder, name), "utf8");

describe("a set of files", () => {
  it("appears whole, is replaced whole, and its older main file is kept", async () => {
    await write("1", false);
    expect((await readdir(folder)).sort()).toEqual(names);
    await write("1", true);
    expect((await readdir(folder)).sort()).toEqual(names);
    await write("2", true);
    expect(await Promise.all(names.map(read))).toEqual(names.map((name) => `${name} 2`));
    expect(await read("main.previous.json")).toBe("main.json 1");
    await write("3", true);
    expect(await read("main.previous.json")).toBe("main.json 2");
  });

  it("is not written where one name is taken, and every such name is said", async () => {
    await writeFile(join(folder, "a.csv"), "mine");
    await writeFile(join(folder, "main.json"), "mine");
    const issues = await issuesOf(write("1", false));
    expect(issues.map(({ code }) => code)).toEqual(["E_EXISTS", "E_EXISTS"]);
    expect((await readdir(folder)).sort()).toEqual(["a.csv", "main.json"]);
  });

  it("is not written, even with force, over what is no file, a link or read-only", async () => {
    await mkdir(join(folder, "a.csv"));
    await symlink("nowhere", join(folder, "b.csv"));
    await writeFile(join(folder, "main.json"), "old");
    await chmod(join(folder, "main.json"), 0o444);
    const issues = await issuesOf(write("1", true));
    expect(issues.map(({ code }) => code)).toEqual(["E_FILE", "E_FILE", "E_FILE"]);
    expect(await read("main.json")).toBe("old");
    expect((await readdir(folder)).sort()).toEqual(names);
  });

  it("of two writers at once one wins whole", async () => {
    const results = await Promise.allSettled(["1", "2", "3"].map((text) => write(text, false)));
    expect(results.filter(({ status }) => status === "fulfilled").length).toBeLessThanOrEqual(1);
    const left = (await readdir(folder)).sort();
    if (results.some(({ status }) => status === "fulfilled")) {
      expect(left).toEqual(names);
      const versions = await Promise.all(names.map(async (name) => (await read(name)).slice(-1)));
      expect(new Set(versions).size).toBe(1);
    } else expect(left).toEqual([]);
  });
});

describe("a file that is to be written", () => {
  it("is looked at beforehand, without a trace", async () => {
    await prepareFile(join(folder, "a"));
    await writeFile(join(folder, "b"), "");
    expect((await issuesOf(prepareFile(join(folder, "b"))))[0]?.code).toBe("E_EXISTS");
    await prepareFile(join(folder, "b"), { force: true });
    const [missing] = await issuesOf(prepareFile(join(folder, "no", "a")));
    expect(missing).toMatchObject({ code: "E_FILE" });
    expect(await readdir(folder)).toEqual(["b"]);
  });
});
