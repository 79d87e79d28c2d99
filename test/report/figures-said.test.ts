/** Figures of summaries and lists of sources as an official reads them. */
import { expect, it } from "vitest";
import { figureText } from "../../src/report/ground-lines.js";
import { waitingTable } from "../../src/report/group-tables.js";

const format = (value: number): string => value.toLocaleString("vi-VN");

it("a figure with a unit is no year, a year is written as years are", () => {
  expect(figureText(2000, format, "triệu đồng/năm")).toBe("2.000");
  expect(figureText(2026, format, "năm")).toBe("2026");
  expect(figureText(2030, format)).toBe("2030");
});

it("who is late and who still waits at the end are counted in one line", () => {
  const one = {
    enterprise: "A",
    name: "A",
    due: 2028,
    fromWard: "An Phú",
    workers: 1,
    landHa: 1,
    grossPoints: 1,
  };
  const postponed = [one, { ...one, enterprise: "B", acts: 2030 }];
  const lines = waitingTable(
    { postponed } as unknown as Parameters<typeof waitingTable>[0],
    "vi",
    format,
  );
  expect(lines[1]).toBe("Đến hạn mà chưa bố trí kịp (2; đến hết kỳ vẫn còn 1)");
});
