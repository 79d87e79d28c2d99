import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^didoi$/, replacement: source("./src/index.ts") },
      { find: /^didoi\/node$/, replacement: source("./src/node.ts") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 60_000,
    // Of two processors both: many tests wait for commands that they have started.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
