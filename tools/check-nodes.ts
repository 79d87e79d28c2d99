/**
 * The package, and with `--tests` the whole suite, under further versions of Node, which npm's package
 * `node` brings. Run by `npm run check:nodes` after `npm run build`.
 */
import { execFileSync } from "node:child_process";
import { delimiter, dirname } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const majors = ["22", "24"];
const withTests = process.argv.includes("--tests");

for (const major of majors) {
  const printed = execFileSync("npx", ["-y", `node@${major}`, "-p", "process.execPath"], {
    encoding: "utf8",
  });
  const PATH = `${dirname(printed.trim())}${delimiter}${process.env.PATH ?? ""}`;
  const run = (...args: readonly string[]): void => {
    execFileSync("node", args, { cwd: root, env: { ...process.env, PATH }, stdio: "inherit" });
  };
  run("-p", "process.version");
  run("--import", "tsx", "tools/check-package.ts");
  if (withTests) run("node_modules/vitest/vitest.mjs", "run");
}
