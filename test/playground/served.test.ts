/** The page from a server, in a browser: HiGHS plans, from beside the page and from nowhere else. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { served } from "../../playground/served.js";
import { hasBrowser, launched, openedAt } from "../in-browser.js";
import { figure, planned, smallProblem } from "./small-page.js";

describe.skipIf(!hasBrowser)("the page from a server", () => {
  let browser: Browser;
  let server: Server;
  const asked: string[] = [];
  beforeAll(async () => {
    const files = await served(await smallProblem());
    server = createServer(({ url = "" }, response) => {
      asked.push(url);
      const file = files.get(url);
      response.writeHead(file === undefined ? 404 : 200, { "content-type": file?.type ?? "" });
      response.end(file?.body ?? "");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    browser = await launched();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it("plans, and runs HiGHS once it is asked for, under the page's own policy", async () => {
    const { port } = server.address() as AddressInfo;
    const { page, said, requests } = await openedAt(browser, `http://127.0.0.1:${port}/`, 1200);
    await planned(page);
    expect(Number(await figure(page, "whole.moved").textContent())).toBeGreaterThan(0);
    expect(asked).toEqual(["/"]);
    // What the library asks of its worker when a core problem is left.
    const loaded = await page.evaluate(
      `new Promise((resolve) => {
        const worker = new Worker(document.getElementById("solver").textContent);
        worker.onmessage = ({ data }) => resolve(data.kind);
        worker.onerror = ({ message }) => resolve(message);
        worker.postMessage({ id: 1, kind: "load", solver: "highs" });
      })`,
    );
    expect(loaded).toBe("loaded");
    expect(asked).toEqual(["/", "/solver-worker.js", "/highs.wasm"]);
    expect(requests.every((url) => url.startsWith(`http://127.0.0.1:${port}/`))).toBe(true);
    expect(said).toEqual([]);
    await page.close();
  });
});
