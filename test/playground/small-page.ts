/** A small problem as the page opens it in a browser, for tests. */
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { playground } from "../../playground/build.js";
import { type Problem, parseProblem } from "../../src/domain/problem.js";
import { readProblem } from "../../src/io/read-problem.js";
import { generateRegister } from "../../src/synthetic/generate-register.js";
import { launched, type Opened, openedAt } from "../in-browser.js";

export const evil = `<img src=x onerror="document.title='run'"><script>document.title='run'</script>`;

/** A small problem in which names are hostile and every slider stands. */
export async function smallProblem(): Promise<Problem> {
  const example = fileURLToPath(new URL("../../examples/binh-duong/", import.meta.url));
  const { problem } = await readProblem(example);
  const [first, ...others] = generateRegister({ seed: 3, count: 60 });
  if (first === undefined) throw new Error("no enterprise");
  return parseProblem({
    name: evil,
    enterprises: [{ ...first, name: evil }, ...others],
    parks: problem.parks.map((park, k) => (k === 0 ? { ...park, name: evil } : park)),
    policy: {
      name: "p",
      horizon: { from: 2026, to: 2028 },
      quotas: [{ lower: 0.3, upper: 0.9 }],
      objective: { kind: "weighted", perReliefPoint: 1000, perMillionVnd: 1 },
      budgets: [{ payers: ["budget"], perYear: 500_000, carryOver: true }],
    },
  });
}

/** The page on the disk, in a browser. */
class SmallPage {
  private constructor(
    readonly problem: Problem,
    readonly url: string,
    private readonly folder: string,
    private readonly browser: Browser,
  ) {}

  static async made(): Promise<SmallPage> {
    const folder = await mkdtemp(join(tmpdir(), "didoi-page-"));
    const problem = await smallProblem();
    const file = join(folder, "index.html");
    await writeFile(file, await playground({ sample: problem }));
    return new SmallPage(problem, pathToFileURL(file).href, folder, await launched());
  }

  /** With its plan. */
  async opened(hash = "", width = 1200, colorScheme: "light" | "dark" = "light"): Promise<Opened> {
    const shown = await openedAt(this.browser, this.url + hash, width, colorScheme);
    await planned(shown.page);
    return shown;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** The page for all tests of one `describe`, from before the first to after the last. */
export function smallPage(): Pick<SmallPage, "problem" | "url" | "opened"> {
  let page: SmallPage | undefined;
  beforeAll(async () => {
    page = await SmallPage.made();
  }, 60_000);
  afterAll(() => page?.close());
  const made = (): SmallPage => {
    if (page === undefined) throw new Error("there is no page before the first test");
    return page;
  };
  return {
    get problem() {
      return made().problem;
    },
    get url() {
      return made().url;
    },
    opened: (...how) => made().opened(...how),
  };
}

/** The plan in whole enterprises is there. */
export const planned = (page: Page): Promise<void> =>
  page.locator(".status[data-whole=done]").waitFor({ timeout: 30_000 });

/** A figure of the results. */
export const figure = (page: Page, name: string) => page.locator(`[data-figure="${name}"]`);

const axe = readFileSync(
  new URL("../../node_modules/axe-core/axe.min.js", import.meta.url),
  "utf8",
);

/** What axe gives, as far as it is looked at. */
interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Broken rules of axe with what breaks them; it is put into the page, which the page's own policy forbids. */
export async function axeViolations(page: Page): Promise<string[][]> {
  const found = await page.evaluate(
    `${axe}; axe.run({ resultTypes: ["violations"] })` as unknown as () => Promise<Found>,
  );
  return found.violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}
