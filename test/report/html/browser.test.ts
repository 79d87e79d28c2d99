/** The report in a browser, from disk: one request, nothing on the console, and it prints. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readProblem } from "../../../src/io/read-problem.js";
import { planRelocation } from "../../../src/plan-relocation.js";
import { reportHtml } from "../../../src/report/html/report-html.js";
import { hasBrowser, launched, type Opened, openedAt } from "../../in-browser.js";

describe.skipIf(!hasBrowser)("the report in a browser", () => {
  let folder: string;
  let browser: Browser;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "didoi-report-"));
    const example = fileURLToPath(new URL("../../../examples/minimal/", import.meta.url));
    const { problem } = await readProblem(example);
    const [first, ...others] = problem.enterprises;
    if (first === undefined) throw new Error("no enterprise");
    const evil = `<img src=x onerror="document.title='run'"><script>document.title='run'</script>`;
    const named = { ...problem, enterprises: [{ ...first, name: evil }, ...others] };
    const outcome = await planRelocation(named);
    if (!("plan" in outcome)) throw new Error(outcome.status);
    file = join(folder, "report.html");
    const plans = [{ name: "plan.json", plan: outcome.plan }];
    await writeFile(file, reportHtml(named, { plans }).html);
    browser = await launched();
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const opened = (colorScheme: "light" | "dark", width = 1000): Promise<Opened> =>
    openedAt(browser, pathToFileURL(file).href, width, colorScheme);

  it.each(["light", "dark"] as const)(
    "opens with one request and says nothing, %s",
    async (scheme) => {
      const { page, requests, said } = await opened(scheme);
      expect(requests).toEqual([pathToFileURL(file).href]);
      expect(said).toEqual([]);
      expect(await page.title()).toContain("Báo cáo kế hoạch di dời");
      expect(await page.locator("section").count()).toBeGreaterThan(12);
      expect(await page.locator("img, script").count()).toBe(0);
      const colour = (name: string): Promise<string> =>
        page.evaluate(`getComputedStyle(document.body).${name}`);
      const [ground, ink] = [await colour("backgroundColor"), await colour("color")];
      const lightness = (rgb: string): number => Number(/\d+/.exec(rgb)?.[0]);
      expect(lightness(ground) > lightness(ink)).toBe(scheme === "light");
      await page.close();
    },
  );

  it.each([1000, 400])(
    "is no wider than a window of %i, and its drawings have a size",
    async (width) => {
      const { page } = await opened("light", width);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(
        width,
      );
      for (const drawing of await page.locator("figure svg[role=img]").all()) {
        const box = await drawing.boundingBox();
        expect(box?.width).toBeGreaterThan(100);
        expect(box?.height).toBeGreaterThan(100);
      }
      await page.close();
    },
  );

  it("prints on A4 with no table wider than the paper", async () => {
    const { page } = await opened("dark", 703);
    await page.emulateMedia({ media: "print" });
    const right = await page
      .locator("table")
      .evaluateAll((tables) => Math.max(...tables.map((one) => one.getBoundingClientRect().right)));
    expect(right).toBeLessThanOrEqual(703);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await page.close();
  });
});
