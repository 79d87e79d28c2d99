/** Whatever is assumed carries its mark in every output of the example where it is used. */
import { beforeAll, describe, expect, it } from "vitest";
import { capacitiesOf } from "../../src/domain/capacity.js";
import { fieldWord } from "../../src/domain/field-words.js";
import { assumable, type Park } from "../../src/domain/park.js";
import { type Problem, parseProblem } from "../../src/domain/problem.js";
import { movesTable } from "../../src/io/act-tables.js";
import { planToGeoJson } from "../../src/io/geojson.js";
import type { OutputTable } from "../../src/io/output-table.js";
import { parksTable } from "../../src/io/plan-tables.js";
import { readProblem } from "../../src/io/read-problem.js";
import type { Plan } from "../../src/plan/plan.js";
import { planRelocation } from "../../src/plan-relocation.js";
import { summariseText } from "../../src/report/summary.js";
import { exampleFolder } from "../examples/example-tables.js";

/** Every tenth enterprise of the example; the least shares of the whole register are left out. */
let problem: Problem;
let plan: Plan;
let used: readonly Park[];
/** A line each, as it was before it was wrapped. */
let lines: readonly string[];

beforeAll(async () => {
  const { problem: whole } = await readProblem(exampleFolder);
  const enterprises = whole.enterprises.filter((_, k) => k % 10 === 0);
  const quotas = whole.policy.quotas.map((quota) => ({ ...quota, lower: 0 }));
  problem = parseProblem({ ...whole, enterprises, policy: { ...whole.policy, quotas } });
  const outcome = await planRelocation(problem, { gap: 0.05 });
  if (!("plan" in outcome)) throw new Error(outcome.status);
  ({ plan } = outcome);
  const ids = new Set(plan.moves.map(({ park }) => park));
  used = problem.parks.filter(({ id }) => ids.has(id));
  lines = summariseText(plan, "vi", { full: true }).replaceAll("\n      ", " ").split("\n");
});

/** What reports call the figures; a price in either currency is one. */
const words = [...new Set(assumable.map(fieldWord))];

const assumedByWord = (park: Park, word: string): boolean =>
  assumable.some((figure) => fieldWord(figure) === word && isAssumed(park, figure));

/** Said by the park's own row; a price is assumed where the row has none. */
function isAssumed(park: Park, figure: (typeof assumable)[number]): boolean {
  if (figure === "leasePriceUsdPerM2" && park.leasePriceUsdPerM2 === undefined)
    return park.leasePriceMillionVndPerHa === undefined;
  return park.assumed.includes(figure);
}

function rowsOf({ headers, rows }: OutputTable): Record<string, string>[] {
  return rows.map((row) =>
    Object.fromEntries(headers.map((header, k) => [header, String(row[k])])),
  );
}

const partsOf = (cell: string | undefined): string[] => (cell ?? "").split("; ");

describe("the assumed figures of a park", () => {
  it("are there: price, phases, coordinates and what rests on the land that is left", () => {
    const figures = used.flatMap((park) => assumable.filter((one) => isAssumed(park, one)));
    expect(new Set(figures)).toEqual(
      expect.toSatisfy((set: Set<string>) =>
        ["leasePriceUsdPerM2", "phases", "location", "relocationShare"].every((one) =>
          set.has(one),
        ),
      ),
    );
  });

  it("are named under the table of parks, each with the parks of which it is assumed", () => {
    const start = lines.findIndex((line) => line.startsWith("* GIẢ ĐỊNH của các khu"));
    expect(start).toBeGreaterThan(0);
    for (const word of words) {
      const head = `  ${word}: `;
      const line = lines.slice(start).find((one) => one.startsWith(head)) ?? head;
      const expected = used.filter((park) => assumedByWord(park, word)).map(({ name }) => name);
      const named = partsOf(line.slice(head.length)).filter((name) => name !== "");
      expect(new Set(named), word).toEqual(new Set(expected));
    }
  });

  it("are named in each row of a move to it, and in its rows of the table of parks", () => {
    for (const [rows, cell, ending] of [
      [rowsOf(movesTable(plan)), "Số liệu giả định", " của khu"],
      [rowsOf(parksTable(plan)), "Số liệu giả định của khu", ""],
    ] as const)
      for (const row of rows) {
        const park = used.find(({ id }) => id === row["Mã khu"]);
        if (park === undefined) continue;
        const parts = partsOf(row[cell]);
        for (const word of words)
          expect(parts.includes(`${word}${ending}`), `${park.id} ${word}`).toBe(
            assumedByWord(park, word),
          );
      }
  });

  it("are named with the point at which a map draws it", () => {
    const { features } = planToGeoJson(problem, plan);
    const points = features.filter(({ properties }) => properties?.kind === "park");
    expect(points).toHaveLength(used.filter(({ lat }) => lat !== undefined).length);
    for (const { properties } of points)
      expect(properties?.assumed.includes("location")).toBe(true);
  });

  it("mark the land and the wastewater that rest on them", () => {
    const capacities = new Map(
      problem.parks.map((park) => [park.id, capacitiesOf(park, problem.assumptions)]),
    );
    const rests = (id: string | undefined): boolean =>
      (capacities.get(id ?? "")?.landHa?.assumed.length ?? 0) > 0;
    for (const row of rowsOf(parksTable(plan)))
      if (row["Nguồn lực"] === "Đất (ha)")
        expect(row["Giả định"] !== "", row["Mã khu"]).toBe(rests(row["Mã khu"]));
    for (const { id, name } of used) {
      const line = lines.find((one) => one.startsWith(`  ${name.slice(0, 40)}`)) ?? "";
      expect(/\d\/[\d.,]+\*/.test(line), line).toBe(rests(id));
    }
  });
});

describe("the other assumed figures", () => {
  it("of the policy are marked where they are listed, and sources that differ are both named", () => {
    for (const { label, grade } of problem.policy.grounds) {
      const line = lines.find((one) => one.startsWith(`  ${label}`)) ?? "";
      expect(line.includes("GIẢ ĐỊNH"), label).toBe(grade === "assumed");
    }
    expect(lines.find((one) => one.startsWith("  Hạn Dĩ An"))).toBe(
      "  Hạn Dĩ An 2029 (2029–2030): công bố; VOV, 2025; CÁC NGUỒN KHÁC NHAU: 2030 (TTXVN, 24/04/2024)",
    );
  });

  it("of the made-up register stand once, at the end", () => {
    const title = lines.findIndex((line) => line.startsWith("Danh sách tổng hợp được sinh ra"));
    const listed = lines.slice(title + 1);
    const names = problem.register?.assumptions.map(({ name }) => name) ?? [];
    expect(names.length).toBeGreaterThan(20);
    expect(listed.map((line) => line.slice(2, line.indexOf(" = ")))).toEqual(names);
    for (const line of listed) expect(line).toMatch(/: (GIẢ ĐỊNH|suy ra từ số công bố); ./);
    for (const name of names)
      expect(lines.filter((line) => line.startsWith(`  ${name} = `))).toHaveLength(1);
  });
});
