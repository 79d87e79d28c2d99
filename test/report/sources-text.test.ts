/** The sources of the example in words. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Sources } from "../../src/analysis/sources/sources.js";
import { sourcesOf } from "../../src/analysis/sources/sources-of.js";
import { readProblem } from "../../src/io/read-problem.js";
import { summariseSources } from "../../src/report/sources-text.js";
import { exampleFolder } from "../examples/example-tables.js";
import { foreignInVietnamese } from "../language/foreign.js";

let found: Sources;
beforeAll(async () => {
  const { problem } = await readProblem(exampleFolder);
  const acts = problem.enterprises
    .slice(0, 40)
    .map(({ id: enterprise }) => ({ enterprise, choice: "cay-truong", year: 2028 }));
  found = sourcesOf(problem, { acts });
});

const linesOf = (text: string): string[] => text.replaceAll("\n      ", " ").split("\n");

describe("sources in words", () => {
  it("have no English word and no identifier, but for what the tables of parks quote", () => {
    const own = linesOf(summariseSources(found)).map((line) => line.replace(/ \[.*\]$/, ""));
    expect(
      own.flatMap((line) => foreignInVietnamese(line).map((word) => `${word}: ${line}`)),
    ).toEqual([]);
  });

  it("name every figure once, with its grade", () => {
    const lines = linesOf(summariseSources(found));
    for (const { kind, name } of found.figures) {
      if (kind !== "policy" && kind !== "generator") continue;
      expect(lines.filter((line) => line.startsWith(`  ${name} = `))).toHaveLength(1);
    }
    const graded = lines.filter((line) =>
      / = .*: (GIẢ ĐỊNH|công bố|suy ra|dữ liệu tổng)/.test(line),
    );
    const listed = found.figures.filter(({ kind }) => kind !== "park");
    expect(graded).toHaveLength(listed.length);
  });

  it("show both sources where two differ, and mark what of a park is assumed or derived", () => {
    const text = linesOf(summariseSources(found));
    const deadline = text.find((line) => line.startsWith("  Hạn Dĩ An"));
    expect(deadline).toContain(
      "= 2029 (2029–2030): công bố; VOV; 2025; CÁC NGUỒN KHÁC NHAU: 2030 (TTXVN",
    );
    const park = text.find((line) => line.includes("KCN Nam Tân Uyên mở rộng (giai đoạn 2)"));
    expect(park).toMatch(/đất còn lại 208 ha'.*lô đất tối thiểu 0,4 ha\*.*tọa độ [^;]*\*/);
  });

  it("have the figures first on which most of the plan's cost rests", () => {
    const costs = linesOf(summariseSources(found, "en"))
      .filter((line) => line.startsWith("  ") && line.includes(" = ") && line.includes("ASSUMED"))
      .map((line) => Number(/→ cost ([\d,]+)/.exec(line)?.[1]?.replaceAll(",", "") ?? 0));
    const most = costs.slice(0, 20);
    expect(most[0]).toBeGreaterThan(0);
    expect(most).toEqual([...most].sort((a, b) => b - a));
  });
});
