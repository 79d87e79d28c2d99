/** Only regular files are read, up to a limit; nothing else is waited for. */
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEnterprises, readJson, readModel, readProblem } from "didoi/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issuesOf } from "./reading.js";

const posix = process.platform !== "win32";
let folder = "";
const at = (name: string): string => join(folder, name);
const codes = async (work: Promise<unknown>): Promise<string[]> =>
  (await issuesOf(work)).map(({ code }) => code);

/** Every reader of a file, with a path. */
const readers: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  json: (path) => readJson(path),
  "model.json": (path) => readModel(path),
  table: (path) => readEnterprises(path),
  policy: (path) => readProblem(folder, { policy: path }),
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "didoi-input-"));
  await mkdir(at("folder"));
  await writeFile(at("enterprises.csv"), "");
  if (posix) execFileSync("mkfifo", [at("fifo")]);
});

afterAll(() => rm(folder, { recursive: true }));

describe.each(Object.entries(readers))("a file that is read as %s", (_kind, read) => {
  it.runIf(posix)("is no pipe, device, socket or folder, and none is waited for", async () => {
    const server = createServer().listen(at("socket"));
    try {
      for (const path of [at("fifo"), "/dev/zero", at("folder"), at("socket"), at("nowhere")])
        expect(await codes(read(path)), path).toContain("E_FILE");
    } finally {
      server.close();
    }
    await rm(at("socket"), { force: true });
  });

  it("may be a link to a file, which is then judged", async () => {
    await symlink(at("folder"), at("link"));
    expect(await codes(read(at("link")))).toContain("E_FILE");
    await rm(at("link"));
  });
});

describe("the size of an input", () => {
  it("is limited before a byte is read, and the limit can be raised and lowered", async () => {
    const path = at("sparse.json");
    await writeFile(path, "");
    await truncate(path, 257 * 1024 * 1024);
    const [issue] = await issuesOf(readJson(path));
    expect(issue).toMatchObject({ code: "E_LIMIT", at: { file: path } });
    expect(issue?.message).toBe("The file is larger than 256 MiB.");
    expect(issue?.fix).toContain("--max-input-mb");
    await writeFile(path, "[1,2]");
    expect(await codes(readJson(path, { bytes: 4 }))).toEqual(["E_LIMIT"]);
    expect(await readJson(path, { bytes: 5 })).toEqual([1, 2]);
    expect(await codes(readModel(path, { bytes: 4 }))).toEqual(["E_LIMIT"]);
    expect(await codes(readJson(path, { bytes: Number.NaN }))).toEqual(["E_USAGE"]);
  });

  it("of a problem is limited for its JSON files and its tables apart", async () => {
    const limited = readProblem(folder, { policy: at("sparse.json"), jsonBytes: 4 });
    expect(await codes(limited)).toContain("E_LIMIT");
  });

  it("text that is not UTF-8 is refused, in a model too", async () => {
    const path = at("latin.json");
    await writeFile(path, Buffer.from([0x7b, 0xe9, 0x7d]));
    expect(await codes(readJson(path))).toEqual(["E_FORMAT"]);
    expect(await codes(readModel(path))).toEqual(["E_FORMAT"]);
  });

  it("reading ends when its signal says so", async () => {
    const path = at("long.json");
    await writeFile(path, "[]");
    const signal = AbortSignal.abort();
    await expect(readJson(path, { signal })).rejects.toThrow(/abort/i);
  });
});
