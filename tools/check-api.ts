/**
 * Is the API report that of the built types? Run by `npm run check:api` after the build. The order of the
 * members of a type is not looked at: the compiler gives it by the order in which files are read.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";

const root = new URL("..", import.meta.url).pathname;

const linesOf = (path: string): string =>
  readFileSync(path, "utf8").replaceAll("\r", "").split("\n").sort().join("\n");

for (const [entry, report] of [
  ["index", "didoi.api.md"],
  ["node", "didoi-node.api.md"],
] as const) {
  const [kept, made] = [`${root}docs/${report}`, `${root}temp/${report}`];
  rmSync(made, { force: true });
  const args = ["run", "-c", `${root}tools/api-extractor.${entry}.json`];
  const { stdout } = spawnSync("api-extractor", args, { encoding: "utf8" });
  let isSame = false;
  try {
    isSame = linesOf(kept) === linesOf(made);
  } catch {
    console.error(stdout);
  }
  if (!isSame) {
    console.error(`docs/${report} is not that of the built types: run \`npm run api\`.`);
    process.exit(1);
  }
  console.log(`ok: docs/${report}`);
}
