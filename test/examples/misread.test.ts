/** The small example with one fault of real tables in each: it is refused, found, or read as it is meant. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkProblem, DidoiError, type Plan, planRelocation } from "../../src/index.js";
import { readProblem } from "../../src/node.js";

const example = "examples/minimal";
let folder: string;
let truth: Plan;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "didoi-misread-"));
  truth = await planOf(example);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Edit = readonly [file: string, change: (text: string) => string];
let count = 0;

async function changed(...edits: readonly Edit[]): Promise<string> {
  count += 1;
  const path = join(folder, String(count));
  await cp(example, path, { recursive: true });
  for (const [file, change] of edits) {
    const before = await readFile(join(path, file), "utf8");
    const after = change(before);
    expect(after).not.toBe(before);
    await writeFile(join(path, file), after);
  }
  return path;
}
const register = (change: (text: string) => string): Edit => ["enterprises.csv", change];
const row = (id: string, from: string, to: string): Edit =>
  register((text) => text.replace(new RegExp(`^${id},.*$`, "m"), (line) => line.replace(from, to)));
const column = (names: readonly string[]): Edit =>
  register((text) => {
    const lines = text
      .trimEnd()
      .split("\n")
      .map((line) => line.split(","));
    const dropped = names.map((name) => lines[0]?.indexOf(name));
    return lines.map((cells) => cells.filter((_, k) => !dropped.includes(k)).join(",")).join("\n");
  });
const policy = (change: object): Edit => [
  "policy.json",
  (text) => JSON.stringify({ ...JSON.parse(text), ...change }),
];

const withLease = (text: string): string =>
  text
    .trimEnd()
    .split("\n")
    .map((line, k) => `${line},${k === 0 ? "Năm hết hạn thuê đất" : "1990"}`)
    .join("\n");

async function planOf(path: string): Promise<Plan> {
  const outcome = await planRelocation((await readProblem(path)).problem);
  if ("plan" in outcome) return outcome.plan;
  throw new Error(JSON.stringify(outcome));
}
async function said(path: string): Promise<string> {
  try {
    const { problem, notes } = await readProblem(path);
    const findings = checkProblem(problem).map(
      ({ rule, fact, ids }) => `${rule}: ${fact} ${ids.join(",")}`,
    );
    return [...notes.map(({ message }) => message), ...findings].join("\n");
  } catch (error) {
    if (error instanceof DidoiError) return error.message;
    throw error;
  }
}

describe("a table that once was read wrongly in silence", () => {
  it.each(["TP. Dĩ An", "Dĩ an", "DĨ AN"])(
    "keeps the duty of an enterprise in %s",
    async (city) => {
      const path = await changed(row("DN09", "Dĩ An,Dĩ An", `Dĩ An,${city}`));
      expect((await planOf(path)).decisions).toEqual(truth.decisions);
    },
  );

  it("keeps the duty of an enterprise in a font of TCVN3, and says so", async () => {
    const path = await changed(row("DN09", "Dĩ An,Dĩ An", "Dĩ An,DÜ An"));
    expect((await planOf(path)).decisions).toEqual(truth.decisions);
    expect(await said(path)).toContain('"DÜ An" → "Dĩ An"');
  });

  it("names the city that no deadline reaches", async () => {
    expect(await said(await changed(row("DN09", "Dĩ An,Dĩ An", "Dĩ An,Di An2")))).toMatch(
      /deadlines: 1 mandatory.*DN09/s,
    );
  });

  it("is refused without loads", async () => {
    expect(await said(await changed(column(["COD (kg/ngày)"])))).toContain(
      "no enterprise of the register has a load",
    );
  });

  it("does not take a blank load for zero", async () => {
    const path = await changed(row("DN01", ",100,20,1000", ",100,,1000"));
    const plan = await planOf(path);
    expect(plan.data.filled).toMatchObject([{ figure: "cod", enterprises: ["DN01"] }]);
    expect(plan.data.filled[0]?.assumption).toMatchObject({
      basis: "register",
      each: expect.closeTo(0.075, 9),
    });
  });

  it("does not take a blank of land or workers for zero", async () => {
    expect(await said(await changed(row("DN01", ",16,1,100", ",16,,100")))).toContain(
      "have no land",
    );
    expect(await said(await changed(row("DN01", ",16,1,100", ",16,1,")))).toContain(
      "have no workers",
    );
  });

  it("says that the criteria are not there, all or one", async () => {
    const all = ["Tiêu chí C1", "Tiêu chí C2", "Tiêu chí C3", "Tiêu chí C4"];
    expect(await said(await changed(column(all)))).toContain("criteria: none of the 10");
    const one = await said(await changed(column(all.slice(0, 1))));
    expect(one).toContain("criteria/c1: criterion C1 of all 10");
    expect(one).toContain("mandatory: none of the 10");
  });

  it("offers a park whose district is written H. Bàu Bàng", async () => {
    const path = await changed(
      ["parks.csv", (text) => text.replaceAll("Bàu Bàng", "H. Bàu Bàng")],
      policy({ destinations: { districts: ["Bàu Bàng", "Phú Giáo"] } }),
    );
    expect((await planOf(path)).decisions).toEqual(truth.decisions);
  });

  const findings: readonly (readonly [name: string, text: string, edits: readonly Edit[]])[] = [
    [
      "ids that lost a zero",
      "likely the record of row 2 once more",
      [row("DN01", "DN01", "0300123456"), row("DN02", "DN02", "300123456")],
    ],
    ["ids in another case", "likely the record of row 2 once more", [row("DN01", "DN01", "dn02")]],
    [
      "one name in two spellings",
      "twins/name",
      [row("DN01", "Gỗ 1", "Hoà Phát"), row("DN02", "Dệt 2", "HÒA PHÁT")],
    ],
    ["a ward of another city", "city: 1", [row("DN01", "Dĩ An,Dĩ An", "Lái Thiêu,Dĩ An")]],
    ["a sector that is none", "99999", [row("DN01", ",16,", ",99999,")]],
    ["a sector without its zero", "read as 0810", [row("DN01", ",16,", ",810,")]],
    ["a part of a worker", "100.5", [row("DN01", ",1,100,", ",1,100.5,")]],
    [
      "a deadline before the horizon",
      "deadlines: the deadline 2020",
      [policy({ deadlines: { "Dĩ An": 2020 } })],
    ],
    ["a lease that ended", "leaseEndYear: 10", [register(withLease)]],
    [
      "a budget in đồng",
      "budgets[0]",
      [policy({ budgets: [{ payers: ["budget"], perYear: 6_000_000_000 }] })],
    ],
  ];
  it.each(findings)("finds %s", async (_name, text, edits) => {
    expect(await said(await changed(...edits))).toContain(text);
  });
});
