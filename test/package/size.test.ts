import { gzipSync } from "node:zlib";
import { build, type Metafile, type OutputFile } from "esbuild";
import { describe, expect, it } from "vitest";

const root = new URL("../../", import.meta.url).pathname;

/** What a page loads that uses these names of the built library, bytes after gzip. */
async function sizeOf(names: string): Promise<{ atFirst: number; inAll: number }> {
  const options = {
    stdin: { contents: `export { ${names} } from "./dist/index.js";`, resolveDir: root },
    bundle: true,
    minify: true,
    platform: "browser",
    format: "esm",
    write: false,
    logLevel: "silent",
    outdir: "out",
    metafile: true,
  } as const;
  const split = await build({ ...options, splitting: true });
  const whole = await build(options);
  const first = loadedAtFirst(split.metafile);
  return {
    atFirst: gzipped(split.outputFiles.filter(({ path }) => first.has(fileName(path)))),
    inAll: gzipped(whole.outputFiles),
  };
}

const fileName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

const gzipped = (files: readonly OutputFile[]): number =>
  files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);

/** The entry, and what it imports before anything runs. */
function loadedAtFirst({ outputs }: Metafile): Set<string> {
  const found = new Set<string>();
  const take = (path: string): void => {
    if (found.has(fileName(path))) return;
    found.add(fileName(path));
    for (const { kind, path: next } of outputs[path]?.imports ?? [])
      if (kind === "import-statement") take(next);
  };
  take(Object.keys(outputs).find((path) => outputs[path]?.entryPoint !== undefined) ?? "");
  return found;
}

describe("a page that uses the library", () => {
  it("loads at most 110 kB to plan, and 15 kB more for whole numbers and small models", async () => {
    const { atFirst, inAll } = await sizeOf("parseProblem, planRelocation");
    expect(atFirst).toBeLessThanOrEqual(110_000);
    expect(inAll).toBeLessThanOrEqual(125_000);
  });

  it("loads at most 60 kB to verify a plan", async () => {
    expect((await sizeOf("verifyPlan")).inAll).toBeLessThanOrEqual(60_000);
  });

  it("loads nothing that it does not name: a word of the library costs its own bytes", async () => {
    expect((await sizeOf("version")).inAll).toBeLessThan(200);
    expect((await sizeOf("parseProblem")).inAll).toBeLessThanOrEqual(42_000);
  });
});
