/** didoi state: decisions in a spreadsheet, stated. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { didoi } from "./command.js";

const problem = fileURLToPath(new URL("../../examples/minimal", import.meta.url));
let folder: string;
let out: string;
const file = (name: string): string => join(out, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "didoi-state-"));
  out = join(folder, "out");
  const { code } = await didoi(["solve", problem, "--out", out, "--write-problem"]);
  expect(code).toBe(0);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("didoi state", () => {
  it.each(["decisions.csv", "moves.csv", "plan.json"])(
    "states %s as the plan that it is of, beside that plan",
    async (name) => {
      const plan = JSON.parse(await readFile(file("plan.json"), "utf8"));
      const args = ["state", problem, file(name), "--plan", file("plan.json")];
      const { code, stdout } = await didoi([...args, "--json"]);
      expect(code).toBe(0);
      const stated = JSON.parse(stdout);
      expect(stated).toMatchObject({ ok: true, violations: [], moves: plan.moves });
      expect(stated.distance.certifiedBound).toBeCloseTo(plan.objective.certifiedBound, 6);
      const inWords = await didoi(args);
      expect(inWords.code).toBe(0);
      expect(inWords.stdout).toContain("Mọi quy tắc đều được giữ.");
      expect(inWords.stdout).toContain("Không kế hoạch nào tốt hơn");
    },
  );

  it("also of the problem as it was written", async () => {
    const { code } = await didoi(["state", file("problem.json"), file("decisions.csv")]);
    expect(code).toBe(0);
    expect((await didoi(["verify", file("problem.json"), file("plan.json")])).code).toBe(0);
  });

  it("names what an edit breaks, with its amount, and exits with 7", async () => {
    const text = await readFile(file("decisions.csv"), "utf8");
    const edited = join(folder, "edited.csv");
    await writeFile(edited, text.replaceAll("2027", "2026"));
    const { code, stdout, stderr } = await didoi(["state", problem, edited]);
    expect(code).toBe(7);
    expect(stdout).toMatch(/KHÔNG HỢP LỆ: \d+ quy tắc bị vi phạm/);
    expect(stdout).toMatch(/- Ngân sách .*, 2026: đạt [\d.,]+, nhiều nhất 6\.000/);
    expect(stderr).toMatch(
      /^enterprises\.csv, dòng 1, cột "nước thải": Không có cột nước thải: .*\n$/,
    );
    const english = await didoi(["state", problem, edited, "--lang", "en"]);
    expect(english.stdout).toMatch(/2026: [\d,.]+ where at most 6,000 is allowed/);
  });

  it("several lists are one", async () => {
    const [head, ...rows] = (await readFile(file("decisions.csv"), "utf8")).trim().split("\n");
    const parts = [rows.slice(0, 2), rows.slice(2)].map((some) => [head, ...some].join("\n"));
    const paths = parts.map((_, k) => join(folder, `part-${k}.csv`));
    for (const [k, part] of parts.entries()) await writeFile(paths[k]!, `${part}\n`);
    expect((await didoi(["state", problem, ...paths])).code).toBe(0);
  });

  it("what cannot be read exits with 3 and says where", async () => {
    const bad = join(folder, "bad.csv");
    await writeFile(bad, "enterprise,choice,year\nDN01,A,soon\n");
    const { code, stderr } = await didoi(["state", problem, bad]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/bad\.csv.*dòng 2.*year/);
    const json = join(folder, "bad.json");
    await writeFile(json, '{"acts": [{"enterprise": "DN01"}]}');
    const other = await didoi(["state", problem, json]);
    expect(other.code).toBe(3);
    expect(other.stderr).toMatch(/bad\.json.*acts\[0\]\.choice/);
  });

  it("a plan of the format before is refused by name, but its decisions are stated", async () => {
    const { decisions, ...rest } = JSON.parse(await readFile(file("plan.json"), "utf8"));
    const older = join(folder, "older.json");
    const { opened, expansions } = decisions;
    const plan = { ...rest, opened, expansions, format: "didoi-plan/1" };
    await writeFile(older, JSON.stringify(plan));
    const verified = await didoi(["verify", problem, older]);
    expect(verified.code).toBe(7);
    expect(verified.stdout).toContain('là "didoi-plan/1"; bản này đọc "didoi-plan/3"');
    expect((await didoi(["state", problem, older])).code).toBe(0);
  });

  it("--write-problem needs a folder", async () => {
    const { code, stderr } = await didoi(["solve", problem, "--write-problem"]);
    expect(code).toBe(2);
    expect(stderr).toContain("--out");
  });
});
