/** What a page loads of the built library. */
import { gzipSync } from "node:zlib";
import { type BuildOptions, build, type Metafile, type OutputFile } from "esbuild";

const root = new URL("../../", import.meta.url).pathname;

/** Bytes. */
export interface Size {
  readonly minified: number;
  readonly gzip: number;
}

/** A page that uses these names: what it loads before anything runs, and in all. */
export async function pageSize(
  names: string,
  from = "index",
): Promise<{ atFirst: Size; inAll: Size }> {
  const options: BuildOptions & { metafile: true; write: false } = {
    stdin: { contents: `export { ${names} } from "./dist/${from}.js";`, resolveDir: root },
    bundle: true,
    minify: true,
    platform: "browser",
    format: "esm",
    // HiGHS asks for it in Node only.
    external: ["node:module"],
    write: false,
    logLevel: "silent",
    outdir: "out",
    metafile: true,
  };
  const split = await build({ ...options, splitting: true });
  const whole = await build(options);
  const first = loadedAtFirst(split.metafile);
  return {
    atFirst: sizeOf(split.outputFiles.filter(({ path }) => first.has(fileName(path)))),
    inAll: sizeOf(whole.outputFiles),
  };
}

const fileName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

const sizeOf = (files: readonly Pick<OutputFile, "contents">[]): Size => ({
  minified: files.reduce((sum, { contents }) => sum + contents.length, 0),
  gzip: files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0),
});

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
