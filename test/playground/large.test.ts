/** A register of 20,000 enterprises on the page: what is drawn stays small, and what is asked is answered. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readProblem } from "../../src/io/read-problem.js";
import { generateRegister } from "../../src/synthetic/generate-register.js";
import { hasBrowser } from "../in-browser.js";
import { figure, smallPage } from "./small-page.js";

const count = 20_000;

/** As a file that is dropped. */
async function largeProblem(): Promise<Buffer> {
  const example = fileURLToPath(new URL("../../examples/binh-duong/", import.meta.url));
  const { parks, assumptions, policy } = (await readProblem(example)).problem;
  const problem = {
    name: "Nhiều doanh nghiệp",
    enterprises: generateRegister({ seed: 1, count }),
    parks,
    assumptions,
    policy: {
      name: "p",
      horizon: { from: 2026, to: 2027 },
      quotas: [{ lower: 0.02, upper: 0.1 }],
      objective: { kind: "weighted", perReliefPoint: 100_000, perMillionVnd: 1 },
      budgets: [{ payers: ["budget"], perYear: 800_000, carryOver: true }],
      destinations: policy.destinations,
    },
  };
  return Buffer.from(JSON.stringify(problem));
}

describe.skipIf(!hasBrowser)("many enterprises on the page", () => {
  const { opened } = smallPage();

  it("are opened, estimated, planned, found and marked, and few things are drawn", async () => {
    const { page, said } = await opened();
    const buffer = await largeProblem();
    const input = page.locator("input[type=file]");
    await input.setInputFiles({ name: "lon.json", mimeType: "application/json", buffer });
    const note = page.locator("header .buttons .note");
    await expect.poll(() => note.textContent(), { timeout: 60_000 }).toMatch(/^Đang /);
    const name = page.locator("header .kicker");
    await expect.poll(() => name.textContent(), { timeout: 120_000 }).toBe("Nhiều doanh nghiệp");
    await expect
      .poll(() => figure(page, "live.moved").textContent(), { timeout: 120_000 })
      .not.toBe("");
    // The page answers while the plan is looked for.
    const rows = page.locator(".list").first().locator("tbody tr");
    expect(await rows.count()).toBe(40);
    await page.getByRole("searchbox", { name: "Tìm theo" }).fill("0123");
    await expect.poll(() => rows.count()).toBeLessThan(40);
    expect(await page.locator("*").count()).toBeLessThan(5000);
    await page.locator(".status[data-whole=done]").waitFor({ timeout: 180_000 });
    expect(await figure(page, "whole.moved").textContent()).toMatch(/^\d\.\d{3}$|^\d{3}$/);
    await rows.first().getByRole("combobox").selectOption("stay");
    await page.locator(".status[data-whole=waiting]").waitFor();
    expect(new URL(page.url()).hash).toMatch(/^#stay=/);
    expect(said).toEqual([]);
    await page.close();
  }, 400_000);
});
