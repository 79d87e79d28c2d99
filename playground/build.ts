/** Builds the page: one HTML file that holds its script, its worker and the sample, and fetches nothing. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { type Problem, reportParts } from "didoi";
import { readProblem } from "didoi/node";
import { build, type Plugin } from "esbuild";
import { bytesOf } from "./solve/problem-bytes.js";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * What the reader of tables uses of Node stands in `instead`; whatever else of Node is imported is never
 * called on the page. As CommonJS, where a name that is not there is no mistake.
 */
const insteadOfNode: Plugin = {
  name: "instead-of-node",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^fast-csv$/ }, () => ({ path: here("instead/fast-csv.ts") }));
    onResolve({ filter: /^hucre$/ }, ({ importer }) =>
      importer === here("instead/hucre.ts") ? undefined : { path: here("instead/hucre.ts") },
    );
    onResolve({ filter: /^node:/ }, ({ importer }) => ({
      path: importer.endsWith("workbook/worker.ts") ? "worker-side.ts" : "node.ts",
      namespace: "node",
    }));
    onLoad({ filter: /./, namespace: "node" }, ({ path }) => ({
      contents: `module.exports = require("./${path}")`,
      resolveDir: here("instead"),
    }));
  },
};

/** A script of its own that holds all that it imports. */
export async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here(entry)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "inline",
    tsconfig: here("tsconfig.json"),
    plugins: [insteadOfNode],
    inject: [here("instead/buffer.ts")],
    // Workers of the library are files beside it; the page has none and never starts them.
    define: { "import.meta.url": '"file:///"' },
  });
  const text = outputFiles[0]?.text;
  if (text === undefined) throw new Error(`${entry}: nothing was built`);
  return text;
}

const looks = async (): Promise<string> =>
  (
    await Promise.all(
      ["controls.css", "maps.css", "page.css"].map((name) => readFile(here(name), "utf8")),
    )
  ).join("");

/** Nothing within a script may look like its end. */
const within = (script: string): string =>
  script.replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "<\\!--");

const sha256 = (text: string): string =>
  `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

const packed = (problem: Problem): string =>
  gzipSync(bytesOf(problem), { level: 9 }).toString("base64");

/** How the page is built. */
interface Built {
  /** What it opens with; default the example. */
  readonly sample?: Problem | undefined;
  /** Where the worker of HiGHS stands beside the page; default: the page does without. */
  readonly solver?: string | undefined;
}

/** The whole file. */
export async function playground({ sample, solver = "" }: Built = {}): Promise<string> {
  const [script, worker, css, problem] = await Promise.all([
    bundled("main.tsx").then(within),
    bundled("solve/worker.ts").then(within),
    looks(),
    sample ?? readProblem(here("../examples/binh-duong")).then((read) => read.problem),
  ]);
  const { style, defs } = reportParts(problem);
  const policy = [
    "default-src 'none'",
    // The worker is started from a blob and has the policy of the page.
    `script-src ${sha256(script)}`,
    solver === "" ? "worker-src blob:" : "worker-src blob: 'self'",
    "style-src 'unsafe-inline'",
    "img-src data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>didoi</title>
<link rel="icon" href="data:,">
<style>${style}${css}</style>
</head>
<body>
${defs}
<div id="page"></div>
<script type="text/plain" id="worker">${worker}</script>
<script type="text/plain" id="solver">${solver}</script>
<script type="text/plain" id="sample">${packed(problem)}</script>
<script>${script}</script>
</body>
</html>
`;
}
