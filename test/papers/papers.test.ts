/** Papers say what the plan says: every total is the plan's, every figure has its unit, every enterprise stands once. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Problem } from "../../src/domain/problem.js";
import { languages } from "../../src/language.js";
import { papersMarkdown } from "../../src/papers/markdown.js";
import { type PaperTable, paperKinds } from "../../src/papers/paper-table.js";
import { type Papers, planPapers } from "../../src/papers/papers.js";
import { isFigures } from "../../src/papers/shown.js";
import { papersCharts } from "../../src/papers/vega.js";
import type { Plan } from "../../src/plan/plan.js";
import { foreignInEnglish, foreignInVietnamese } from "../language/foreign.js";
import { hostile, planned } from "./planned.js";

let problem: Problem;
let plan: Plan;
let papers: Papers;
beforeAll(async () => {
  ({ problem, plan } = await planned());
  papers = planPapers(problem, plan);
});

const table = (id: string, of: Papers = papers): PaperTable => {
  const found = of.tables.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

/** The last total of a table under a header. */
function totalOf(id: string, header: string): unknown {
  const { columns, totals } = table(id);
  const k = columns.findIndex((column) => column.header === header);
  expect(k, `${id}: ${header}`).toBeGreaterThan(0);
  return totals.at(-1)?.[k];
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

describe("totals", () => {
  it("are those of the plan", () => {
    const { summary, land } = plan;
    expect(summary.alternatives + summary.base.moved + summary.postponed.enterprises).toBe(8);
    expect(summary.postponed.enterprises).toBeGreaterThan(0);
    for (const [id, header, value, digits] of [
      ["register", "Lao động (người)", problem.enterprises.reduce((n, e) => n + e.workers, 0), 2],
      ["register", "Đất đang dùng (ha)", land.registerHa, 4],
      ["stages", "Di dời (doanh nghiệp)", summary.enterprises.moved, 0],
      ["stages", "Phương án khác (doanh nghiệp)", summary.alternatives, 0],
      ["stages", "Đất giải phóng (ha)", summary.landFreedHa, 4],
      ["stages", "Giảm ô nhiễm (điểm)", summary.reliefPoints, 6],
      ["arrivals", "Di dời (doanh nghiệp)", summary.enterprises.moved, 0],
      ["arrivals", "Đất thuê mới (ha)", land.newHa, 4],
      ["wards", "Di dời (doanh nghiệp)", summary.enterprises.moved, 0],
      ["wards", "Lao động không theo (người)", summary.jobsNotFollowing, 2],
      ["costs", "Cộng mọi bên (triệu đồng)", summary.costMillionVnd, 3],
      ["costs", "Ngân sách (triệu đồng)", summary.costByPayerMillionVnd.budget, 3],
      ["items", "Số tiền (triệu đồng)", summary.costMillionVnd, 3],
      ["relief", "Giảm ròng (điểm)", summary.reliefPoints, 6],
      ["relief", "Hiện nay, tất cả (điểm)", 100, 6],
      ["workers", "Việc làm mất khi chuyển đổi (người)", summary.jobsConverted, 2],
      ["districts", "Chỗ ở cần thêm (căn)", summary.homesNeeded, 2],
      ["move-list", "Lao động (người)", summary.workersMoved, 2],
      ["move-list", "Thuê đất (triệu đồng)", summary.costByItemMillionVnd.landLease, 3],
      ["unplaced", "Lao động (người)", summary.postponed.workers, 2],
      ["unplaced", "Ô nhiễm của cơ sở đến hạn (điểm)", summary.postponed.grossPoints, 6],
    ] as const)
      expect(totalOf(id, header), `${id}: ${header}`).toBe(rounded(value, digits));
  });

  it("are the sums of their rows, to the rounding of each", () => {
    for (const { id, columns, rows, totals } of papers.tables)
      columns.forEach(({ header, kind }, k) => {
        const sum = totals.at(-1)?.[k];
        if (typeof sum !== "number") return;
        const added = rows.reduce((sofar, row) => sofar + Number(row[k] ?? 0), 0);
        const slack = ((rows.length + 1) / 2) * 10 ** -paperKinds[kind].kept + 1e-9;
        expect(Math.abs(added - sum), `${id}: ${header}`).toBeLessThanOrEqual(slack);
      });
  });
});

describe("tables", () => {
  it("hold every enterprise once, by what it does", () => {
    const ids = (id: string): unknown[] => table(id).rows.map(([first]) => first);
    const all = problem.enterprises.map(({ id }) => id);
    expect(ids("register").sort()).toEqual(all);
    const exempt = problem.enterprises.filter(({ criteria }) => criteria.c1 === "pass");
    const parts = ["move-list", "alternative-list", "unplaced"].flatMap(ids);
    expect([...parts, ...exempt.map(({ id }) => id)].sort()).toEqual(all);
  });

  it("have a unit in every header of figures, and titles that name sheets", () => {
    for (const language of languages)
      for (const { title, columns } of planPapers(problem, plan, language).tables) {
        expect(title.length).toBeLessThanOrEqual(31);
        for (const column of columns)
          if (isFigures(column) && column.kind !== "count")
            expect(column.header, title).toMatch(/\(.+\)$/);
      }
  });

  it("speak one language", () => {
    for (const [language, foreign] of [
      ["vi", foreignInVietnamese],
      ["en", foreignInEnglish],
    ] as const)
      for (const { title, columns } of planPapers(problem, plan, language).tables)
        for (const text of [title, ...columns.map(({ header }) => header)])
          expect(foreign(text), text).toEqual([]);
  });

  it("say in the summary what figures rest on", () => {
    const { rows } = table("summary");
    const grounds = rows.map(([what, , , ground]) => `${what}: ${ground}`);
    expect(grounds).toContainEqual(expect.stringMatching(/^Tổng chi phí.*: \d+ con số giả định/));
    expect(grounds).toContainEqual(expect.stringMatching(/^Thuộc diện: danh sách, chính sách/));
  });
});

describe("Markdown", () => {
  it("has each table with as many cells in each row, whatever names contain", () => {
    const text = papersMarkdown({ ...papers, tables: papers.tables.map(asText) });
    for (const block of text.split("\n\n").filter((one) => one.startsWith("|"))) {
      const widths = block.split("\n").map((line) => line.split(/(?<!\\)\|/).length);
      expect(new Set(widths).size).toBe(1);
    }
    expect(text).not.toMatch(/(?<!\\)<script/);
    expect(text).toContain("\\<b\\>đậm");
    for (const name of hostile.slice(0, 3)) expect(text).not.toContain(` ${name}<`);
  });

  /** As if every table were printed. */
  const asText = (one: PaperTable): PaperTable => ({ ...one, isList: false });
});

describe("charts", () => {
  it("carry the figures of their tables", () => {
    const charts = papersCharts(papers);
    expect(charts.map(({ id }) => id)).toEqual(["costs", "arrivals", "wards"]);
    const [costs] = charts;
    const { values } = (costs?.specification.data ?? {}) as { values: { value: number }[] };
    const sum = values.reduce((sofar, { value }) => sofar + value, 0);
    expect(sum).toBeCloseTo(plan.summary.costMillionVnd, 1);
  });
});
