import { defineConfig, type Options } from "tsup";
import { compact } from "./tools/compact.js";
import { pureConstants } from "./tools/pure.js";

const shared = {
  target: "node20",
  outDir: "dist",
  esbuildPlugins: [pureConstants],
  plugins: [compact],
  // A tenth of zod is used, and loading all of it takes as long as loading the rest of the library.
  noExternal: [/^zod/],
} satisfies Options;

const entry = { index: "src/index.ts", node: "src/node.ts" };
const worker = { "solver-worker": "src/solvers/worker/worker.ts" };

export default defineConfig([
  // `didoi` is pure (no Node module, bundles for a browser); `didoi/node` adds files and streams.
  // They are split, so that both share one copy of the library.
  {
    ...shared,
    entry,
    format: ["esm", "cjs"],
    // tsup 8.5 injects `baseUrl`, which TypeScript 6 rejects (egoist/tsup#1389).
    // Types of all entries at once: each build of types removes those of the others.
    dts: { entry: { ...entry, ...worker }, compilerOptions: { ignoreDeprecations: "6.0" } },
    splitting: true,
    shims: true,
    clean: true,
  },
  // The worker that runs the general solvers; the only file that imports them.
  {
    ...shared,
    entry: worker,
    format: ["esm", "cjs"],
    splitting: false,
    shims: true,
  },
  // The worker that reads workbooks; with the writer the only file that imports hucre.
  {
    ...shared,
    entry: { "workbook-worker": "src/io/workbook/worker.ts" },
    format: ["esm"],
    // In a file of its own only what the worker needs.
    splitting: false,
    external: ["hucre"],
  },
  // What a thread of the scenario pool runs, which is the library once more: an import.
  {
    ...shared,
    entry: { "scenario-worker": "src/scenario-pool/scenario-worker.ts" },
    format: ["esm"],
    external: ["didoi"],
  },
  // The command uses the public entries only, which stay imports.
  {
    ...shared,
    entry: { "cli/main": "src/cli/main.ts" },
    format: ["esm"],
    external: ["didoi", "didoi/node"],
  },
]);
