/** Decisions in tables: written and read back, read from the moves of a plan, by hand, and with mistakes. */
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readDecisions, writePlan } from "didoi/node";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { alternativeKinds } from "../../src/domain/alternative-kinds.js";
import { type Problem, type ProblemInput, parseProblem } from "../../src/domain/problem.js";
import { csvStyles, csvText } from "../../src/io/csv/csv-write.js";
import { decisionsTable } from "../../src/io/plan-tables.js";
import { HeaderIndex } from "../../src/io/table/columns.js";
import { decisionColumns } from "../../src/io/table/columns-decisions.js";
import { type Decisions, inOrder } from "../../src/plan/decisions.js";
import type { Plan } from "../../src/plan/plan.js";
import { roomyProblem } from "../arbitraries/problem.js";
import { bestPlan } from "../plan/optimum.js";
import { issuesOf, places } from "./reading.js";

const locales = ["none", "vi"] as const;

/** A problem that has these parks. */
function problemWith(parks: readonly { id: string; name: string; opens?: boolean }[]): Problem {
  return parseProblem({
    name: "p",
    enterprises: [],
    parks: parks.map(({ id, name, opens }) => ({
      id,
      name,
      kind: "park",
      status: "operating",
      districts: [],
      ...(opens === true ? { opening: { fixedCostMillionVnd: 1, minimumTakeUpHa: 0 } } : {}),
    })),
    policy: { name: "q", horizon: { from: 2026, to: 2030 } },
  });
}

const id = fc
  .string({
    unit: fc.constantFrom(..."aĐệ0.,;|\"'=+-@ \t\n#(%"),
    minLength: 1,
    maxLength: 8,
  })
  .map((text) => text.normalize("NFC").trim())
  .filter((text) => text !== "");

const decided: fc.Arbitrary<{ problem: Problem; decisions: Decisions }> = fc
  .uniqueArray(fc.record({ id, name: id }), { selector: (park) => park.id, minLength: 1 })
  .chain((parks) => {
    const park = fc.constantFrom(...parks.map((one) => one.id));
    const year = fc.integer({ min: 1900, max: 2200 });
    const act = fc.record(
      {
        enterprise: id,
        choice: fc.oneof(park, fc.constantFrom(...alternativeKinds)),
        year,
        tenure: fc.constant("lease" as const),
      },
      { requiredKeys: ["enterprise", "choice", "year"], noNullPrototype: true },
    );
    const expansion = fc.record(
      { park, year, steps: fc.integer({ min: 1, max: 9999 }) },
      { noNullPrototype: true },
    );
    const decisions = fc.record(
      { acts: fc.array(act), opened: fc.array(park), expansions: fc.array(expansion) },
      { noNullPrototype: true },
    );
    return fc.record({ problem: fc.constant(problemWith(parks)), decisions });
  });

describe.each(locales)("decisions written in the locale %s", (locale) => {
  it("are read back the same, in the same order, without any option", async () => {
    await fc.assert(
      fc.asyncProperty(decided, async ({ problem, decisions }) => {
        const text = await csvText(decisionsTable(decisions, locale), csvStyles[locale]);
        const bytes = new TextEncoder().encode(text);
        expect(await readDecisions({ name: "d.csv", bytes }, problem)).toStrictEqual(decisions);
      }),
      { numRuns: 300 },
    );
  });

  it("have headers that the reader knows by themselves", () => {
    const index = new HeaderIndex(decisionColumns);
    const { headers } = decisionsTable({ acts: [], opened: [], expansions: [] }, locale);
    const fields = ["enterprise", "choice", "year", "tenure", "act", "steps"];
    expect(
      headers.map((header) => {
        const verdict = index.verdict(header);
        return verdict !== undefined && "match" in verdict
          ? decisionColumns[verdict.match.spec]?.field
          : header;
      }),
    ).toEqual(fields);
  });
});

it("the table of decisions is what its columns say", () => {
  const table = decisionsTable({
    acts: [
      { enterprise: "E1", choice: "A", year: 2027, tenure: "lease" },
      { enterprise: "E2", choice: "close", year: 2026 },
    ],
    opened: ["A"],
    expansions: [{ park: "B", year: 2028, steps: 3 }],
  });
  expect(table).toEqual({
    headers: ["enterprise", "choice", "year", "tenure", "act", "steps"],
    rows: [
      ["E1", "A", 2027, "lease", "", ""],
      ["E2", "close", 2026, "", "", ""],
      ["", "A", "", "", "open", ""],
      ["", "B", 2028, "", "expand", 3],
    ],
  });
});

describe("the files of a plan", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "didoi-decisions-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** With alternatives, a park that is opened at a cost, and a plant that grows. */
  const eventful = roomyProblem(5, 3, 2).map(
    (input): ProblemInput => ({
      ...input,
      parks: input.parks.map((park, j) => ({
        ...park,
        ...(j === 0 ? { opening: { fixedCostMillionVnd: 10, minimumTakeUpHa: 0 } } : {}),
        wastewaterM3PerDay: 10,
        expansion: { stepM3PerDay: 5, costMillionVndPerStep: 1, maximumSteps: 20 },
      })),
      policy: {
        ...input.policy,
        alternatives: [
          { kind: "convert", reliefShare: 1, enterprises: ["E0"] },
          { kind: "leave", enterprises: ["E1"] },
        ],
      },
    }),
  );

  it.each(locales)("in the locale %s are read as what the plan decides", async (locale) => {
    const seen = { moves: 0, alternatives: 0, opened: 0, expansions: 0 };
    await fc.assert(
      fc.asyncProperty(eventful, async (input) => {
        const plan = await bestPlan(input);
        if (plan === null) return;
        for (const part of Object.keys(seen) as (keyof typeof seen)[])
          seen[part] += { ...plan, ...plan.decisions }[part].length;
        const problem = parseProblem(input);
        await writePlan(problem, plan, folder, { locale, force: true });
        const whole = await readDecisions(join(folder, "decisions.csv"), problem);
        expect(whole).toStrictEqual(plan.decisions);
        const [moves, others] = await Promise.all(
          ["moves.csv", "alternatives.csv"].map((name) =>
            readDecisions(join(folder, name), problem),
          ),
        );
        const { acts } = plan.decisions;
        const both = [...(moves?.acts ?? []), ...(others?.acts ?? [])];
        expect(inOrder({ acts: both, opened: moves?.opened ?? [], expansions: [] })).toStrictEqual({
          acts,
          opened: used(plan),
          expansions: [],
        });
        expect([moves?.acts.length, others?.acts.length, others?.opened]).toEqual([
          plan.moves.length,
          plan.alternatives.length,
          [],
        ]);
        const named = ["moves.csv", "alternatives.csv", "staying.csv"].map((name) =>
          idsIn(readFileSync(join(folder, name), "utf8")),
        );
        expect(named.flat().sort()).toEqual(problem.enterprises.map(({ id }) => id));
      }),
      { numRuns: 25 },
    );
    for (const [part, count] of Object.entries(seen)) expect(count, part).toBeGreaterThan(3);
  });

  /** The parks at which somebody arrives and that cost to open: the first park of every problem. */
  const used = ({ moves }: Plan): string[] =>
    moves.some(({ park }) => park === "P0") ? ["P0"] : [];
});

/** The first cells below the head. */
const idsIn = (text: string): string[] =>
  text
    .split("\r\n")
    .slice(1, -1)
    .map((line) => line.split(/[,;]/)[0] ?? "");

const parks = [
  { id: "A", name: "KCN Bàu Bàng", opens: true },
  { id: "B", name: "KCN Cây Trường", opens: true },
  { id: "C1", name: "Cụm Tam Lập" },
  { id: "C2", name: "Cụm Tam Lập" },
];
const read = (...lines: string[]): Promise<Decisions> =>
  readDecisions({ name: "d.csv", text: `${lines.join("\n")}\n` }, problemWith(parks));
const choices = async (...lines: string[]): Promise<string[]> =>
  (await read(...lines)).acts.map(({ choice }) => choice);

describe("a list by hand", () => {
  it("may mix moves and alternatives, as the moves of earlier versions did", async () => {
    const list = await read(
      "Mã,Tên doanh nghiệp,Hình thức,Mã khu,Năm",
      "E1,Một,di dời,A,2027",
      "E2,Hai,chấm dứt hoạt động,,2028",
    );
    expect(list).toEqual({
      acts: [
        { enterprise: "E1", choice: "A", year: 2027 },
        { enterprise: "E2", choice: "close", year: 2028 },
      ],
      opened: ["A"],
      expansions: [],
    });
  });

  it("names parks by id or name and alternatives by kind or word, and passes on what it does not know", async () => {
    const names = [
      "A",
      " kcn BAU  bang ",
      "b",
      "Remedy",
      "Chuyển ra ngoài TP.HCM",
      "cham dut hoat dong",
    ];
    const rows = names.map((name, at) => `E${at},${name},2027`);
    expect(await choices("enterprise,choice,year", ...rows)).toEqual([
      "A",
      "A",
      "b",
      "remedy",
      "leave",
      "close",
    ]);
  });

  it("may name the choice as a park or an alternative; a choice that says more than `move` comes first", async () => {
    expect(
      await choices(
        "enterprise,choice,park,alternative,year",
        "E1,B,A,move,2027",
        "E2,,A,di dời,2027",
        "E3,Di dời,KCN Cây Trường,,2027",
        "E4,,,khắc phục tại chỗ,2027",
        "E5,,,somewhere,2027",
      ),
    ).toEqual(["B", "A", "B", "remedy", "somewhere"]);
  });

  it("states openings and expansions by the act, in either language", async () => {
    const { acts, opened, expansions } = await read(
      "Việc;Mã;Lựa chọn;Năm;Hình thức sử dụng đất;Số bước",
      "di dời;E1;A;2027;thuê đất;",
      "MO KHU;;KCN Bàu Bàng;2026;;",
      "open;;B;;;",
      "mở rộng;;B;2028;;2",
    );
    expect(acts).toEqual([{ enterprise: "E1", choice: "A", year: 2027, tenure: "lease" }]);
    expect(opened).toEqual(["A", "B"]);
    expect(expansions).toEqual([{ park: "B", year: 2028, steps: 2 }]);
  });

  it("without the column `act` opens what costs to open and is moved to; with it only what it says", async () => {
    const rows = ["E1,C1,2027", "E2,B,2027", "E3,B,2028"];
    expect((await read("enterprise,choice,year", ...rows)).opened).toEqual(["B"]);
    const withAct = rows.map((row) => `${row},`);
    expect((await read("enterprise,choice,year,act", ...withAct)).opened).toEqual([]);
  });

  it("keeps an enterprise that comes twice: that is for the rules of plans", async () => {
    expect(await choices("id,choice,year", "E1,A,2027", "E1,B,2028")).toEqual(["A", "B"]);
  });

  it("may come from a spreadsheet: titles, quotes, blank rows, totals, guarded formulas", async () => {
    const { acts, opened } = await read(
      "\ufeffDANH SÁCH;;;;",
      "Mã doanh nghiệp;Lựa chọn;Năm;Ghi chú;Việc",
      '\'=E1;"KCN Bàu Bàng";2.027;x;',
      ";;;;",
      "Tổng cộng;1;;;",
      ";B;;;mở khu",
      ";;;Người lập;",
    );
    expect(acts).toEqual([{ enterprise: "=E1", choice: "A", year: 2027 }]);
    expect(opened).toEqual(["B"]);
  });
});

describe("a mistake in a list", () => {
  const header = "enterprise,choice,park,alternative,year,tenure,act,steps";
  it.each([
    ["no enterprise", ",A,,,2027,,,", "enterprise"],
    ["no enterprise that moves", ",A,,,2027,,move,", "enterprise"],
    ["an enterprise in an opening", "E1,A,,,,,open,", "enterprise"],
    ["an enterprise in an expansion", "E1,A,,,2027,,expand,1", "enterprise"],
    ["an enterprise that a spreadsheet has made a number", "8.01E+12,A,,,2027,,,", "enterprise"],
    ["an enterprise of more than 100 characters", `${"E".repeat(101)},A,,,2027,,,`, "enterprise"],
    ["no choice", "E1,,,,2027,,,", "choice"],
    ["no park to open", ",,,,2027,,open,", "choice"],
    ["a move to no park", "E1,,,di dời,2027,,,", "choice"],
    ["a name that two parks have", "E1,Cụm Tam Lập,,,2027,,,", "choice"],
    ["a park's name that two parks have", "E1,,cụm tam lập,move,2027,,,", "park"],
    ["a park and an alternative", "E1,,A,close,2027,,,", "alternative"],
    ["no year", "E1,A,,,,,,", "year"],
    ["a part of a year", "E1,A,,,2027.5,,,", "year"],
    ["no number as year", "E1,A,,,soon,,,", "year"],
    ["a year beyond all calendars", "E1,A,,,20270,,,", "year"],
    ["no year of an expansion", ",A,,,,,expand,1", "year"],
    ["another tenure", "E1,A,,,2027,freehold,,", "tenure"],
    ["another act without an enterprise", ",A,,,,,sell,", "act"],
    ["another act", "E1,A,,,2027,,sell,", "act"],
    ["no steps", ",A,,,2027,,expand,", "steps"],
    ["no whole steps", ",A,,,2027,,expand,1.5", "steps"],
    ["fewer steps than one", ",A,,,2027,,expand,0", "steps"],
  ])("is named with its cell: %s", async (_, row, column) => {
    const issues = await issuesOf(read(header, "E0,A,,,2026,,,", row));
    expect(places(issues)).toEqual([`E_CELL 3 ${column}`]);
    const [issue] = issues;
    expect(issue?.at?.file).toBe("d.csv");
    expect(issue?.fix).toMatch(/^(Expected|Give|Empty|Format)/);
    const cell = row.split(",")[header.split(",").indexOf(column)]?.slice(0, 100) ?? "";
    expect(issue?.message).toContain(cell === "" ? "empty" : cell);
  });

  it("stands among all others of the file", async () => {
    const issues = await issuesOf(
      read(
        header,
        "E1,,,,x,freehold,,",
        ",A,,,,,expand,",
        "E1,A,,,2027,,sell,",
        "E2,A,,,2027,,,,9",
      ),
    );
    expect(places(issues).sort()).toEqual([
      "E_CELL 2 choice",
      "E_CELL 2 tenure",
      "E_CELL 2 year",
      "E_CELL 3 steps",
      "E_CELL 3 year",
      "E_CELL 4 act",
      "E_CELL 5 -",
    ]);
  });

  it("is a missing or doubled column", async () => {
    expect(places(await issuesOf(read("choice,steps", "A,1")))).toEqual([
      "E_HEADER 1 -",
      "E_HEADER 1 -",
    ]);
    const doubled = await issuesOf(read("enterprise,Mã,choice,year", "E1,E1,A,2027"));
    expect(places(doubled)).toEqual(["E_HEADER 1 Mã"]);
  });
});
