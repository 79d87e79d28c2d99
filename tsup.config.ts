import { defineConfig } from "tsup";

// tsup 8.5 injects `baseUrl`, which TypeScript 6 rejects (egoist/tsup#1389).
const dts = { compilerOptions: { ignoreDeprecations: "6.0" } };
const shared = { target: "node20", sourcemap: false, splitting: false, outDir: "dist" } as const;

export default defineConfig([
  // The pure library: no Node module is imported, so that it bundles for a browser.
  {
    ...shared,
    entry: { index: "src/index.ts" },
    format: ["esm", "cjs"],
    dts,
    clean: true,
    shims: true,
  },
  // Files and threads. `didoi` stays an import: one copy of the library in a process.
  {
    ...shared,
    entry: { node: "src/node.ts" },
    format: ["esm", "cjs"],
    dts,
    shims: true,
    external: ["didoi"],
  },
  // The worker that runs the general solvers; the only file that imports them.
  { ...shared, entry: { "solver-worker": "src/solvers/worker.ts" }, format: ["esm"] },
  {
    ...shared,
    entry: { "cli/main": "src/cli/main.ts" },
    format: ["esm"],
    external: ["didoi", "didoi/node"],
  },
]);
