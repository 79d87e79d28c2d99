/**
 * Takes the pictures of `docs/huong-dan.md`: the page and the report of the example. Run by
 * `npm run pictures`, after the package was built; needs Debian's `chromium`, whose letters they show.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { planRelocation, reportHtml } from "didoi";
import { readProblem } from "didoi/node";
import type { Page } from "playwright-core";
import { launched } from "../test/in-browser.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "docs", "pictures");
const made = mkdtempSync(join(tmpdir(), "didoi-pictures-"));
mkdirSync(folder, { recursive: true });

const browser = await launched();

async function opened(file: string, width: number, height: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: "light" });
  await page.goto(pathToFileURL(file).href);
  return page;
}

/** What the window shows. */
async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.jpg`), type: "jpeg", quality: 72 });
  console.log(`docs/pictures/${name}.jpg`);
}

/** Scrolls so that an element stands at the top. */
const toTop = (page: Page, selector: string): Promise<void> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.scrollIntoView());

try {
  const page = await opened(join(root, "dist", "playground", "index.html"), 1200, 820);
  await page.locator(".status[data-whole=done]").waitFor({ timeout: 60_000 });
  await page.locator("svg.curve-place").nth(10).waitFor({ timeout: 180_000 });
  await take(page, "trang-thu");
  await toTop(page, "#map");
  await page
    .locator(".park")
    .filter({ has: page.locator(".used") })
    .first()
    .press("Enter");
  await take(page, "trang-thu-ban-do");

  const { problem } = await readProblem(join(root, "examples", "binh-duong"));
  const outcome = await planRelocation(problem, { gap: 0.002 });
  if (!("plan" in outcome)) throw new Error(outcome.status);
  const plans = [{ name: "plan.json", plan: outcome.plan }];
  const file = join(made, "report.html");
  writeFileSync(file, reportHtml(problem, { plans }).html);
  const report = await opened(file, 1000, 820);
  await toTop(report, "#verdict");
  await take(report, "bao-cao");
  await toTop(report, "#map");
  await take(report, "bao-cao-ban-do");
} finally {
  await browser.close();
  rmSync(made, { recursive: true, force: true });
}
