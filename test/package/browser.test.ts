/** The library in a page, as the README shows it: bundled, served, and run in a browser. */
import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { relocationModel, solveModel } from "../../src/index.js";
import { readProblem } from "../../src/io/read-problem.js";
import { planRelocation } from "../../src/plan-relocation.js";
import { hasBrowser, launched, openedAt } from "../in-browser.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The files that the README shows, by name. */
function filesOf(readme: string): Map<string, string> {
  const blocks = readme.matchAll(/^```ts\n(\/\/ ([a-z.]+\.ts)\n.*?)^```/gms);
  return new Map(Array.from(blocks, ([, text = "", name = ""]) => [name, text]));
}

/** A second page, for a model and the solver that it names. */
const modelPage = `
import { relocationModel, setSolverWorker, solveModel } from "didoi";
setSolverWorker(() => new Worker(new URL("./solvers.worker.js", import.meta.url), { type: "module" }));
export const solve = (options, solver) => solveModel(relocationModel(options), { solver });
`;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
};

describe.skipIf(!hasBrowser)("the library in a page", () => {
  // Inside the project, so that `didoi` is found as the package itself.
  const folder = mkdtempSync(`${root}.browser-`);
  let server: Server;
  let browser: Browser;
  let page: Page;
  let said: string[];

  beforeAll(async () => {
    const readme = readFileSync(`${root}README.md`, "utf8");
    const files = filesOf(readme);
    files.set("model.ts", modelPage);
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    const [, bundling = ""] = /^npx esbuild (.*)$/m.exec(readme) ?? [];
    const args = ["model.ts", ...bundling.split(" ")];
    execFileSync(`${root}node_modules/.bin/esbuild`, args, { cwd: folder, stdio: "pipe" });
    copyFileSync(`${root}node_modules/highs/build/highs.wasm`, join(folder, "site", "highs.wasm"));
    writeFileSync(
      join(folder, "site", "index.html"),
      '<!doctype html><link rel="icon" href="data:,"><title>didoi</title>',
    );
    server = createServer(({ url = "" }, response) => {
      const file = join(folder, "site", basename(url));
      const isThere = existsSync(file);
      response.writeHead(isThere ? 200 : 404, { "content-type": types[extname(url)] ?? "" });
      response.end(isThere ? readFileSync(file) : undefined);
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    browser = await launched();
    const { port } = server.address() as AddressInfo;
    ({ page, said } = await openedAt(browser, `http://127.0.0.1:${port}/index.html`, 1000));
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("plans in a worker, to the bytes of the plan of Node", async () => {
    const { problem } = await readProblem(join(root, "examples/minimal"));
    const arrived = page.waitForEvent("console", { timeout: 60_000 });
    await page.evaluate(`import("/page.js").then(({ plan }) => plan(${JSON.stringify(problem)}))`);
    const [status, plan] = (await arrived).args();
    const outcome = await planRelocation(problem);
    if (!("plan" in outcome)) throw new Error(outcome.status);
    expect(await status?.jsonValue()).toBe(outcome.status);
    expect(JSON.stringify(await plan?.evaluate((value) => value))).toBe(
      JSON.stringify(outcome.plan),
    );
  });

  it.each(["highs", "decomposition"])("solves by %s what Node solves", async (solver) => {
    const options = { units: 60, destinations: 8, seed: 3 };
    const answer = (await page.evaluate(
      `import("/model.js").then(({ solve }) => solve(${JSON.stringify(options)}, "${solver}"))
        .then(({ status, objective, choices }) => ({ status, objective, choices }))`,
    )) as { status: string };
    const { status, objective, choices } = (await solveModel(relocationModel(options), {
      solver,
    })) as unknown as Record<string, unknown>;
    expect(answer).toEqual({ status, objective, choices });
    expect(answer.status).toBe("optimal");
  });

  it("asks for nothing that is not there, and says nothing that was not asked for", () => {
    expect(said.filter((text) => !text.startsWith("optimal"))).toEqual([]);
  });
});
