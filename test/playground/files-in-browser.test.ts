/** Files that are dropped on the page, in a browser. */
import { describe, expect, it } from "vitest";
import { workbookBytes } from "../../src/io/workbook/write-workbook.js";
import { hasBrowser } from "../in-browser.js";
import { axeViolations, planned, smallPage } from "./small-page.js";

describe.skipIf(!hasBrowser)("files on the page", () => {
  const { opened } = smallPage();

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

  it("asks once what a table leaves open, and goes on with the answers", async () => {
    const { page, said } = await opened();
    const table = [
      "Mã;Tên doanh nghiệp;Phường/xã cũ;Thành phố;Mã ngành;Số lao động;Diện tích (ha);CODD (g/ngày)",
      "E1;A;An Phú;Thuận An;31;10;1,5;5500",
      "E2;B;An Phú;Thuận An;31;20;0,5;500",
      "E3;C;An Phú;Thuận An;31;30;2,5;700",
      "TA;Thuận An;An Phú;Thuận An;31;60;4,5;6700",
    ];
    const buffer = Buffer.from(table.join("\n"));
    const name = page.locator("header .kicker");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "hoi.csv", mimeType: "text/csv", buffer });
    const form = page.getByRole("form", { name: "Cần trả lời" });
    await form.waitFor();
    expect(await form.getByRole("listitem").count()).toBe(2);
    expect(await axeViolations(page)).toEqual([]);
    const go = form.getByRole("button");
    expect(await go.isDisabled()).toBe(true);
    const header = form.getByRole("combobox", { name: "CODD (g/ngày)" });
    expect(await header.locator("option").allTextContents()).toContain("bỏ qua");
    await header.selectOption("COD");
    await go.click();
    // What is left open is asked again, what was answered is not.
    await expect.poll(() => form.getByRole("listitem").count()).toBe(1);
    expect(await name.textContent()).not.toBe("hoi.csv");
    await form.getByRole("combobox").selectOption("dòng tổng");
    await go.click();
    await expect.poll(() => name.textContent(), { timeout: 20_000 }).toBe("hoi.csv");
    await planned(page);
    expect(await form.count()).toBe(0);
    expect(await page.locator(".list").first().locator("tbody tr").count()).toBe(3);
    expect(said).toEqual([]);
    await page.close();
  });
});
