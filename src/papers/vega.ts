/** Charts of a plan as Vega-Lite specifications with their data inside: for notebooks and web pages. */
import type { PaperTable } from "./paper-table.js";
import type { Papers } from "./papers.js";

const schema = "https://vega.github.io/schema/vega-lite/v6.json";

/** A specification under the name of its file. */
export interface ChartFile {
  /** Names its file. */
  readonly id: string;
  /** A JSON document. */
  readonly specification: Readonly<Record<string, unknown>>;
}

/** Costs by year and payer, moves by year and park, workers by new ward: colours that the colour-blind tell apart. */
export function papersCharts(papers: Papers): ChartFile[] {
  const table = (id: string): PaperTable | undefined => papers.tables.find((one) => one.id === id);
  const [costs, arrivals, wards] = [table("costs"), table("arrivals"), table("wards")];
  return [
    ...(costs === undefined ? [] : [chart("costs", costs, stacked(costs, 1, -1))]),
    ...(arrivals === undefined ? [] : [chart("arrivals", arrivals, grid(arrivals))]),
    ...(wards === undefined ? [] : [chart("wards", wards, bars(wards))]),
  ];
}

const chart = (id: string, { title }: PaperTable, rest: object): ChartFile => ({
  id,
  specification: { $schema: schema, title, ...rest, config: { range: { category: safe } } },
});

/** Okabe and Ito's. */
const safe = ["#0072b2", "#e69f00", "#56b4e9", "#009e73", "#d55e00", "#cc79a7", "#999999"];

/** Fields have plain names; headers, which may hold what Vega reads as a path, are titles. */
const field = (k: number): string => `c${k}`;
const records = ({ columns, rows }: PaperTable): object[] =>
  rows.map((row) => Object.fromEntries(columns.map((_, k) => [field(k), row[k] ?? null])));
const titleOf = ({ columns }: PaperTable, k: number): string => columns[k]?.header ?? "";

/** One column for each row, parted by the columns from `from` to `to`. */
function stacked(table: PaperTable, from: number, to: number): object {
  const parts = table.columns.slice(from, to);
  const values = table.rows.flatMap((row) =>
    parts.map(({ header }, k) => ({
      row: row[0] ?? null,
      part: header,
      value: row[from + k] ?? 0,
    })),
  );
  return {
    data: { values },
    mark: "bar",
    encoding: {
      x: { field: "row", type: "ordinal", title: titleOf(table, 0) },
      y: { field: "value", type: "quantitative", aggregate: "sum", title: null },
      color: { field: "part", type: "nominal", title: null },
    },
  };
}

/** Years across, parks down, enterprises as shades. */
const grid = (table: PaperTable): object => ({
  data: { values: records(table) },
  mark: "rect",
  encoding: {
    x: { field: field(0), type: "ordinal", title: titleOf(table, 0) },
    y: { field: field(1), type: "nominal", title: null },
    color: { field: field(2), type: "quantitative", title: titleOf(table, 2) },
  },
});

/** One bar for each row, of its third column. */
const bars = (table: PaperTable): object => ({
  data: { values: records(table) },
  mark: "bar",
  encoding: {
    y: { field: field(0), type: "nominal", sort: "-x", title: null },
    x: { field: field(2), type: "quantitative", title: titleOf(table, 2) },
  },
});
