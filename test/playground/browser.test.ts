/** The page in a browser, from disk: one request, nothing on the console, and it answers. */
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { playground } from "../../playground/build.js";
import { type Problem, parseProblem } from "../../src/domain/problem.js";
import { readProblem } from "../../src/io/read-problem.js";
import { workbookBytes } from "../../src/io/workbook/write-workbook.js";
import { verifyPlan } from "../../src/plan/verify/verify-plan.js";
import { planRelocation } from "../../src/plan-relocation.js";
import { generateRegister } from "../../src/synthetic/generate-register.js";
import { hasBrowser, launched, type Opened, openedAt } from "../in-browser.js";

const evil = `<img src=x onerror="document.title='run'"><script>document.title='run'</script>`;

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

/** A small problem in which names are hostile and every slider stands. */
function smallProblem(parks: Problem["parks"]): Problem {
  const [first, ...others] = generateRegister({ seed: 3, count: 60 });
  if (first === undefined) throw new Error("no enterprise");
  return parseProblem({
    name: evil,
    enterprises: [{ ...first, name: evil }, ...others],
    parks: parks.map((park, k) => (k === 0 ? { ...park, name: evil } : park)),
    policy: {
      name: "p",
      horizon: { from: 2026, to: 2028 },
      quotas: [{ lower: 0.3, upper: 0.9 }],
      objective: { kind: "weighted", perReliefPoint: 1000, perMillionVnd: 1 },
      budgets: [{ payers: ["budget"], perYear: 500_000, carryOver: true }],
    },
  });
}

describe.skipIf(!hasBrowser)("the page in a browser", () => {
  let folder: string;
  let browser: Browser;
  let problem: Problem;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "didoi-page-"));
    const example = fileURLToPath(new URL("../../examples/binh-duong/", import.meta.url));
    const { problem: whole } = await readProblem(example);
    problem = smallProblem(whole.parks);
    file = join(folder, "index.html");
    await writeFile(file, await playground(problem));
    browser = await launched();
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  // axe is put into the page by the test, which the page's own policy forbids.
  async function opened(
    hash = "",
    width = 1200,
    colorScheme: "light" | "dark" = "light",
  ): Promise<Opened> {
    const shown = await openedAt(browser, pathToFileURL(file).href + hash, width, colorScheme);
    await planned(shown.page);
    return shown;
  }

  const figure = (page: Page, name: string) => page.locator(`[data-figure="${name}"]`);
  /** The plan in whole enterprises is there. */
  const planned = (page: Page): Promise<void> =>
    page.locator(".status[data-whole=done]").waitFor({ timeout: 30_000 });

  it("opens with one request, says nothing, and shows the plan that the library makes", async () => {
    const { page, requests, said } = await opened();
    expect(requests).toEqual([pathToFileURL(file).href]);
    expect(said).toEqual([]);
    const outcome = await planRelocation(problem, { gap: 0.002 });
    if (!("plan" in outcome)) throw new Error(outcome.status);
    const { moved } = outcome.plan.summary.base;
    expect(await figure(page, "whole.moved").textContent()).toBe(String(moved));
    expect(await page.title()).toBe("Thử phương án di dời");
    expect(await page.locator("html").getAttribute("lang")).toBe("vi");
    await page.close();
  });

  it("shows hostile names as text", async () => {
    const { page } = await opened();
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.title()).not.toBe("run");
    expect(await page.locator("header .kicker").textContent()).toBe(evil);
    await page.close();
  });

  it("follows a slider, keeps it in the link, and opens from the link with the same answer", async () => {
    const { page, said } = await opened();
    const before = await figure(page, "live.moved").textContent();
    await page.locator("input[type=range]").first().fill("0.6");
    await page.locator(".status[data-whole=waiting]").waitFor();
    await planned(page);
    const moved = await figure(page, "whole.moved").textContent();
    expect(await figure(page, "live.moved").textContent()).not.toBe(before);
    const { hash } = new URL(page.url());
    expect(decodeURIComponent(hash)).toBe("#set=quotas[0].lower=0.6");
    const again = await opened(hash);
    expect(await figure(again.page, "whole.moved").textContent()).toBe(moved);
    expect([...said, ...again.said]).toEqual([]);
    await Promise.all([page.close(), again.page.close()]);
  });

  it("marks an enterprise in the list, says why it does what it does, and closes a park by the map", async () => {
    const { page, said } = await opened();
    const { id, name } = problem.enterprises[5] ?? { id: "", name: "" };
    await page.getByRole("searchbox", { name: "Tìm theo" }).fill(id);
    await page.getByRole("button", { name: `${name} ${id}` }).click();
    const panel = page.locator(".looked-at");
    await panel.locator("pre").first().waitFor();
    expect(await panel.locator("pre").first().textContent()).toContain(name);
    await panel.getByRole("combobox").first().selectOption("move");
    await page.locator(".status[data-whole=waiting]").waitFor();
    await planned(page);
    expect(new URL(page.url()).hash).toBe(`#move=${id}`);
    expect(await page.locator("tr.looked td").nth(3).textContent()).not.toBe("ở lại");
    const receiving = page.locator(".park").filter({ has: page.locator(".used") });
    const before = await receiving.count();
    await receiving.first().press("Enter");
    await panel.getByRole("combobox").first().selectOption("closed");
    await page.locator(".status[data-whole=waiting]").waitFor();
    await planned(page);
    expect(new URL(page.url()).hash).toContain("&closed=");
    expect(await receiving.count()).toBeLessThanOrEqual(before);
    expect(said).toEqual([]);
    await page.close();
  });

  it("offers repairs as buttons where nothing fits, and a repair makes a plan", async () => {
    const { page, said } = await opened("#set=budgets[0].perYear=100");
    const repairs = page.locator(".repairs button");
    await repairs.first().waitFor({ timeout: 50_000 });
    expect(await figure(page, "whole.moved").textContent()).toBe("");
    expect(await page.locator(".warning li").first().textContent()).toContain("Ngân sách");
    await repairs.first().click();
    await page.locator(".status[data-whole=waiting]").waitFor();
    await planned(page);
    expect(Number(await figure(page, "whole.moved").textContent())).toBeGreaterThan(0);
    expect(said).toEqual([]);
    await page.close();
  });

  it("opens a register from CSV and from a workbook, and refuses a broken file in words", async () => {
    const { page, said } = await opened();
    const heads = [
      "Mã",
      "Tên doanh nghiệp",
      "Phường/xã cũ",
      "Thành phố",
      "Mã ngành",
      "Số lao động",
    ];
    const rows = Array.from({ length: 30 }, (_, k) => [
      ...[`E${k}`, `Xưởng "${k}"; hàng`, "An Phú", "Thuận An", "31", String(20 + k)],
    ]);
    const header = [...heads, "Diện tích (ha)", "Tiêu chí C1"];
    const table = [header, ...rows.map((row) => [...row, "0,5", "không khắc phục được"])];
    const csv = table.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(";"));
    const input = page.locator("input[type=file]");
    const name = page.locator("header .kicker");
    const [text, type] = [csv.join("\r\n"), "text/csv"];
    await input.setInputFiles({ name: "dn.csv", mimeType: type, buffer: Buffer.from(text) });
    await expect.poll(() => name.textContent(), { timeout: 20_000 }).toBe("dn.csv");
    await planned(page);
    expect(await page.locator(".list").first().locator("tbody tr").count()).toBe(30);
    expect(await page.locator(".list").first().textContent()).toContain('Xưởng "7"; hàng');
    expect(await page.locator("aside").textContent()).toContain(
      "lấy của bài toán đang mở trước đó: danh sách khu, cụm, chính sách, giả định.",
    );
    const [first, ...others] = table;
    const columns = (first ?? []).map((one) => ({ header: one }));
    const bytes = await workbookBytes([{ name: "dn", columns, rows: others.slice(0, 20) }]);
    await input.setInputFiles({ name: "dn.xlsx", mimeType: "", buffer: Buffer.from(bytes) });
    await expect.poll(() => name.textContent(), { timeout: 20_000 }).toBe("dn.xlsx");
    await planned(page);
    expect(await page.locator(".list").first().locator("tbody tr").count()).toBe(20);
    const broken = Buffer.from("PK\u0003\u0004 not a workbook");
    await input.setInputFiles({ name: "hong.xlsx", mimeType: "", buffer: broken });
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toContain("hong.xlsx");
    expect(await name.textContent()).toBe("dn.xlsx");
    expect(said).toEqual([]);
    await page.close();
  });

  it("says what breaks by a change of the plan by hand", async () => {
    const { page } = await opened();
    const doing = page.locator(".list").first().locator("tbody tr");
    await doing.first().getByRole("button").click();
    const edit = page.locator(".hand-edit");
    await edit.getByRole("combobox").first().selectOption("close");
    await edit.getByRole("button").click();
    await edit.locator(".warning li, .verdict").first().waitFor();
    expect(await edit.locator(".warning").textContent()).toContain("Đã sửa tay 1 doanh nghiệp");
    await edit.locator(".warning button").click();
    expect(await edit.locator(".warning").count()).toBe(0);
    await page.close();
  });

  it("keeps scenarios, shows them side by side, and the map of their difference", async () => {
    const { page, said } = await opened();
    const section = page.locator("section", { has: page.locator("#scenarios") });
    await section.getByRole("button", { name: "Giữ phương án này" }).click();
    await page.locator("input[type=range]").first().fill("0.7");
    await page.locator(".status[data-whole=waiting]").waitFor();
    await planned(page);
    await section.getByRole("searchbox").fill("Nhiều hơn");
    await section.getByRole("button", { name: "Giữ phương án này" }).click();
    await section.getByRole("button", { name: "Xem khác nhau" }).click();
    await section.locator(".compared figure svg").first().waitFor();
    expect(await section.locator("thead").first().textContent()).toContain("Nhiều hơn");
    await section.getByRole("button", { name: "mở", exact: true }).first().click();
    await page.locator(".status[data-whole=waiting]").waitFor();
    expect(new URL(page.url()).hash).toBe("");
    expect(said).toEqual([]);
    await page.close();
  });

  it("gives the report, the workbook and the plan to take away, without names where that is asked", async () => {
    const { page } = await opened();
    const taken = async (label: string): Promise<Buffer> => {
      const coming = page.waitForEvent("download");
      await page.getByRole("button", { name: label, exact: true }).click();
      return readFileSync(await (await coming).path());
    };
    const plan = JSON.parse((await taken("Kế hoạch")).toString()) as unknown;
    expect(verifyPlan(problem, plan).ok).toBe(true);
    expect((await taken("Báo cáo")).toString()).toContain("Báo cáo kế hoạch di dời");
    expect((await taken("Bảng tính cho sở")).subarray(0, 2).toString()).toBe("PK");
    await page.getByRole("checkbox").check();
    const coded = (await taken("Báo cáo")).toString();
    expect(coded).toContain("CS-0001");
    expect(problem.enterprises.filter(({ id }) => coded.includes(id))).toEqual([]);
    await page.close();
  });

  it("speaks English when asked to, and holds that in the link", async () => {
    const { page } = await opened();
    await page.getByRole("button", { name: "English" }).click();
    expect(await page.title()).toBe("Try a relocation plan");
    expect(new URL(page.url()).hash).toBe("#lang=en");
    await page.close();
  });

  it.each(["light", "dark"] as const)("breaks no rule of axe, %s", async (scheme) => {
    const { page } = await opened("#set=budgets[0].perYear=450000", 1200, scheme);
    await page.locator(".list").first().locator("tbody button").first().click();
    await page.locator(".looked-at pre").first().waitFor();
    const found = await page.evaluate(
      `${axe}; axe.run({ resultTypes: ["violations"] })` as unknown as () => Promise<Found>,
    );
    expect(found.violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual(
      [],
    );
    await page.close();
  });

  it.each([1200, 380])("is no wider than a window of %i", async (width) => {
    const { page } = await opened("", width);
    const wide = await page.locator("html").evaluate((html) => html.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
    await page.close();
  });
});
