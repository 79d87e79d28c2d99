/** The page in a browser, from disk: one request, nothing on the console, and it answers. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { verifyPlan } from "../../src/plan/verify/verify-plan.js";
import { planRelocation } from "../../src/plan-relocation.js";
import { hasBrowser } from "../in-browser.js";
import { axeViolations, evil, figure, planned, smallPage } from "./small-page.js";

describe.skipIf(!hasBrowser)("the page in a browser", () => {
  const small = smallPage();
  const { opened } = small;

  it("opens with one request, says nothing, and shows the plan that the library makes", async () => {
    const { page, requests, said } = await opened();
    expect(requests).toEqual([small.url]);
    expect(said).toEqual([]);
    const outcome = await planRelocation(small.problem, { gap: 0.002 });
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

  it("draws below each slider what the objective comes to along it, and where nothing fits", async () => {
    const { page, said } = await opened();
    const sliders = await page.locator("input[type=range]").count();
    const curves = page.locator("svg.curve-place");
    await expect.poll(() => curves.count(), { timeout: 20_000 }).toBe(sliders);
    // Of all states of the law one is looked at: a share that no plan reaches.
    const share = curves.first();
    expect(await share.getAttribute("aria-label")).toMatch(
      /^Khi chỉ đổi thanh này: ở 0 % mục tiêu /,
    );
    const points = (await share.locator(".curve").getAttribute("d"))?.split("L").length;
    expect(points).toBeGreaterThan(3);
    expect(await share.locator(".here").count()).toBe(1);
    const budget = curves.nth(1);
    expect(await budget.getAttribute("aria-label")).toContain("không có kế hoạch nào");
    await page.locator("input[type=range]").first().fill("0.35");
    await planned(page);
    await expect.poll(() => curves.count(), { timeout: 20_000 }).toBe(sliders);
    expect(said).toEqual([]);
    await page.close();
  });

  it("marks an enterprise in the list, says why it does what it does, and closes a park by the map", async () => {
    const { page, said } = await opened();
    const { id, name } = small.problem.enterprises[5] ?? { id: "", name: "" };
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
    expect(verifyPlan(small.problem, plan).ok).toBe(true);
    expect((await taken("Báo cáo")).toString()).toContain("Báo cáo kế hoạch di dời");
    expect((await taken("Bảng tính cho sở")).subarray(0, 2).toString()).toBe("PK");
    await page.getByRole("checkbox").check();
    const coded = (await taken("Báo cáo")).toString();
    expect(coded).toContain("CS-0001");
    expect(small.problem.enterprises.filter(({ id }) => coded.includes(id))).toEqual([]);
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
    await page.locator("svg.curve-place").last().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });

  it.each([1200, 380])("is no wider than a window of %i", async (width) => {
    const { page } = await opened("", width);
    const wide = await page.locator("html").evaluate((html) => html.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
    await page.close();
  });
});
