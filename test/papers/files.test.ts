/** The files of papers, read again: the workbook by our reader and LibreOffice, Word's by LibreOffice, maps by their rules. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { readXlsx } from "hucre";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Problem } from "../../src/domain/problem.js";
import { readDecisions } from "../../src/io/read-decisions.js";
import { exactMark } from "../../src/io/table/numbers.js";
import { defaultWorkbookLimits } from "../../src/io/workbook/limits.js";
import { parseWorkbook } from "../../src/io/workbook/parse-workbook.js";
import { zipParts } from "../../src/io/workbook/zip-directory.js";
import { flowLayer, pointLayer, zoneLayer } from "../../src/papers/map-files.js";
import type { PaperCell } from "../../src/papers/paper-table.js";
import { type Papers, planPapers } from "../../src/papers/papers.js";
import { papersWord } from "../../src/papers/word.js";
import { papersWorkbook } from "../../src/papers/workbook.js";
import { writePapers } from "../../src/papers/write-papers.js";
import type { Plan } from "../../src/plan/plan.js";
import { stateOf } from "../../src/plan/state-of.js";
import { hostile, planned } from "./planned.js";

let problem: Problem;
let plan: Plan;
let papers: Papers;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "didoi-papers-"));
  ({ problem, plan } = await planned());
  papers = planPapers(problem, plan);
});
afterAll(() => rm(folder, { recursive: true }));

/** A cell as the reader gives it. */
const told = (cell: PaperCell): string =>
  typeof cell === "number" ? String(cell).replace(".", exactMark) : (cell ?? "");
/** Where a text begins as a formula would, spreadsheets have an apostrophe before it. */
const unguarded = (text: string): string => text.replace(/^'(?==)/, "");

/** The sheets of a workbook say what the tables say. */
async function expectSame(bytes: Uint8Array): Promise<void> {
  const sheets = await parseWorkbook(bytes, "papers.xlsx", defaultWorkbookLimits);
  for (const { title, columns, rows, totals } of papers.tables) {
    const found = sheets.find(({ name }) => name === title)?.rows ?? [];
    expect(found[0], title).toEqual(columns.map(({ header }) => header));
    const expected = [...rows, ...totals].map((row) => row.map(told));
    const read = found.slice(1).map((row) => columns.map((_, k) => unguarded(row[k] ?? "")));
    expect(read, title).toEqual(expected);
  }
}

describe("the workbook", () => {
  it("is read back as the tables, and its decisions as those of the plan", async () => {
    const bytes = await papersWorkbook(papers);
    await expectSame(bytes);
    const decisions = await readDecisions({ name: "papers.xlsx", bytes }, problem);
    expect(decisions).toEqual(plan.decisions);
    const english = await papersWorkbook(planPapers(problem, plan, "en"));
    expect(await readDecisions({ name: "a.xlsx", bytes: english }, problem)).toEqual(decisions);
  });

  it("has no formula, and names that look like one are texts", async () => {
    const { sheets } = await readXlsx(await papersWorkbook(papers), { readStyles: true });
    const cells = sheets.flatMap((sheet) => [...(sheet.cells?.values() ?? [])]);
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    const texts = new Set(sheets.flatMap(({ rows }) => rows.flat()));
    for (const name of hostile.slice(0, 3)) expect(texts).toContain(name);
  });

  it("is the same bytes for the same plan", async () => {
    expect(await papersWorkbook(papers)).toEqual(await papersWorkbook(papers));
    expect(papersWord(papers)).toEqual(papersWord(papers));
  });
});

/** The parts of a zip as texts. */
function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(
    zipParts(bytes, "a").map(({ name, from, packedBytes }) => [
      name,
      inflateRawSync(bytes.subarray(from, from + packedBytes)).toString("utf8"),
    ]),
  );
}

describe("the Word document", () => {
  it("has every table that is no list, with its figures, and no name in it is markup", () => {
    const listed = planPapers(problem, plan);
    const shown = { ...listed, tables: listed.tables.map((one) => ({ ...one, isList: false })) };
    const xml = partsOf(papersWord(shown)).get("word/document.xml") ?? "";
    expect(xml.match(/<w:tbl>/g)).toHaveLength(listed.tables.length);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(listed.tables.length);
    const open = [...xml.matchAll(/<(?!\/|\?)([\w:]+)[^>]*?(\/?)>/g)].filter(([, , end]) => !end);
    expect(open.length).toBe([...xml.matchAll(/<\/[\w:]+>/g)].length);
    expect([...new Set(open.map(([, name]) => name?.slice(0, 2)))]).toEqual(["w:"]);
    expect(xml).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(xml).not.toMatch(/<script|<i>|\u202e/);
    const cost = papers.tables.find(({ id }) => id === "costs")?.totals[0]?.at(-1);
    expect(xml).toContain(
      `>${new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 }).format(Number(cost))}<`,
    );
  });
});

describe("maps", () => {
  it("have each enterprise with its place, each flow with its moves, each zone closed", () => {
    const setting = { problem, plan, statement: stateOf(problem, plan.decisions) };
    const points = pointLayer(setting).features.map(({ properties }) => properties);
    const acts = points.filter((one) => one?.kind === "enterprise").map((one) => one?.act);
    expect(acts).toHaveLength(problem.enterprises.length);
    const count = (act: string): number => acts.filter((one) => one === act).length;
    expect(count("move")).toBe(plan.moves.length);
    expect(count("postponed")).toBe(plan.summary.postponed.enterprises);
    const flows = flowLayer(setting).features;
    const moved = flows.reduce((sum, one) => sum + Number(one.properties?.enterprises), 0);
    expect(moved).toBe(plan.moves.length);
    const [zone] = zoneLayer(setting).features;
    const { coordinates } = (zone?.geometry ?? {}) as { coordinates: number[][][] };
    const ring = coordinates[0] ?? [];
    expect([ring.length, ring.at(-1)]).toEqual([5, ring[0]]);
    expect(zone?.properties?.acting).toBe(plan.zones[0]?.acting);
  });
});

describe("files", () => {
  it("appear together, are not replaced unasked, and never replace what they are made of", async () => {
    const to = join(folder, "all");
    const formats = ["xlsx", "docx", "md", "csv", "geojson", "vega"] as const;
    const files = await writePapers(problem, plan, to, { formats });
    expect(files.length).toBe(3 + papers.tables.length + 3 + 3);
    await expect(writePapers(problem, plan, to, { formats })).rejects.toMatchObject({
      code: "E_EXISTS",
    });
    const path = join(to, "papers.md");
    await writeFile(path, "mine");
    const again = { formats, force: true, inputs: [path] };
    await expect(writePapers(problem, plan, to, again)).rejects.toMatchObject({ code: "E_EXISTS" });
    expect(await readFile(path, "utf8")).toBe("mine");
    await writePapers(problem, plan, to, { formats, force: true });
    expect(await readFile(path, "utf8")).toContain("# Kế hoạch di dời");
  });

  it("of CSV have totals for people and none for programs", async () => {
    for (const [locale, lines] of [
      ["vi", 5],
      ["none", 4],
    ] as const) {
      const to = join(folder, locale);
      await writePapers(problem, plan, to, { formats: ["csv"], locale });
      const text = await readFile(join(to, "stages.csv"), "utf8");
      expect(text.trimEnd().split("\r\n")).toHaveLength(lines);
    }
  });
});

const office = spawnSync("soffice", ["--version"]).status === 0;
const suite = office ? "LibreOffice" : "LibreOffice (skipped: soffice is not installed)";

describe.skipIf(!office)(suite, () => {
  function convert(path: string, to: string): void {
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const args = [profile, "--headless", "--convert-to", to, "--outdir", join(folder, "saved")];
    execFileSync("soffice", [...args, path], { stdio: "ignore", timeout: 240_000 });
  }

  it("shows the same numbers of the workbook and calculates none, and gives back its decisions", async () => {
    const path = join(folder, "papers.xlsx");
    await writeFile(path, await papersWorkbook(papers));
    convert(path, "xlsx");
    const saved = await readFile(join(folder, "saved", "papers.xlsx"));
    await expectSame(saved);
    const sheets = [...partsOf(saved)].filter(([name]) => name.includes("worksheets/sheet"));
    for (const [name, xml] of sheets) expect(xml.includes("<f"), name).toBe(false);
    const read = await readDecisions({ name: "papers.xlsx", bytes: saved }, problem);
    expect(read).toEqual(plan.decisions);
  }, 300_000);
});
