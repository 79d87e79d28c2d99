import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { didoi } from "./command.js";

const minimal = "examples/minimal";
const slip = ["--set", "deadlines.Dĩ Ann=2027"];
const none = ["--set", "budgets[0].perYear=1"];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "didoi-look-"));
  await writeFile(
    join(folder, "a.json"),
    JSON.stringify({ name: "Gấp đôi", budgets: [{ perYear: 12_000 }] }),
  );
  await writeFile(
    join(folder, "b.json"),
    JSON.stringify({ name: "Nới trần", quotas: [{ lower: 0.3 }] }),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("didoi solve looks first", () => {
  it("says nothing of a problem in which nothing is found", async () => {
    const { code, stdout } = await didoi(["solve", minimal]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Kế hoạch di dời/);
  });

  it("puts what is suspicious above the summary, on stderr beside JSON", async () => {
    const { code, stdout } = await didoi(["solve", minimal, ...slip]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^! Dữ liệu có 1 điều đáng ngờ:\n {2}- thời hạn của "Dĩ Ann".*\n.*didoi check/,
    );
    const json = await didoi(["solve", minimal, ...slip, "--json"]);
    expect(JSON.parse(json.stdout)).toMatchObject({ status: "optimal" });
    expect(json.stderr).toContain("Dĩ Ann");
  });

  it("refuses what is suspicious with --strict, and so does check", async () => {
    for (const command of ["solve", "check"]) {
      const { code, stdout } = await didoi([command, minimal, ...slip, "--strict"]);
      expect([command, code]).toEqual([command, 3]);
      expect(stdout).toContain("Dĩ Ann");
      expect(stdout).not.toContain("Kế hoạch di dời");
    }
    expect((await didoi(["check", minimal, ...slip])).code).toBe(0);
    expect((await didoi(["solve", minimal, "--strict"])).code).toBe(0);
  });

  it("ends with the reason in words where no plan exists, and writes nothing", async () => {
    const out = join(folder, "none");
    const { code, stdout } = await didoi(["solve", minimal, ...none, "--out", out]);
    expect(code).toBe(4);
    expect(stdout).toContain("Không có kế hoạch nào");
    expect(stdout).toContain("2.000 triệu đồng");
    expect(await readdir(out).catch(() => [])).toEqual([]);
    const json = await didoi(["solve", minimal, ...none, "--json"]);
    expect(JSON.parse(json.stdout)).toMatchObject({
      status: "infeasible",
      findings: expect.arrayContaining([expect.objectContaining({ kind: "impossible" })]),
    });
    expect((await didoi(["check", minimal, ...none, "--strict"])).code).toBe(4);
  });
});

describe("didoi solve that finds no plan", () => {
  const slow = ["--set", "pace.moves=1"];

  it("ends with what is in the way, in the language that is asked for", async () => {
    const { code, stdout } = await didoi(["solve", minimal, ...slow]);
    expect(code).toBe(4);
    expect(stdout).toMatch(
      /^Không có kế hoạch nào\.[\s\S]*Nguyên nhân:\n {2}\S[\s\S]*Tiến độ hằng năm[\s\S]*`didoi diagnose`\.\n$/,
    );
    const english = await didoi(["solve", minimal, ...slow, "--lang", "en"]);
    expect(english.stdout).toMatch(/What is in the way:\n {2}\S[\s\S]*`didoi diagnose`\.\n$/);
    const json = await didoi(["solve", minimal, ...slow, "--json"]);
    expect(JSON.parse(json.stdout)).toMatchObject({ status: "infeasible" });
  });

  it("says it of each of several, by name, and not where the look has said it", async () => {
    const file = join(folder, "slow.json");
    await writeFile(file, JSON.stringify({ name: "Một nơi một năm", pace: { moves: 1 } }));
    const scenarios = ["--scenario", join(folder, "a.json"), "--scenario", file];
    const { code, stdout } = await didoi(["solve", minimal, ...scenarios]);
    expect(code).toBe(4);
    expect(stdout).toMatch(/\nMột nơi một năm:\n {2}Không có[\s\S]*`didoi diagnose`\.\n$/);
    expect((await didoi(["solve", minimal, ...none])).stdout).not.toContain("didoi diagnose");
  });
});

describe("scenarios of one solve", () => {
  const two = (): string[] => [
    "--scenario",
    join(folder, "a.json"),
    "--scenario",
    join(folder, "b.json"),
  ];

  it("stand side by side, each with its files", async () => {
    const out = join(folder, "both");
    const { code, stdout } = await didoi(["solve", minimal, ...two(), "--out", out]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\(1\) Gấp đôi\n {2}\(2\) Nới trần/);
    expect(stdout).toMatch(/Số doanh nghiệp di dời +6 +6/);
    expect(await readdir(out)).toEqual(["1-a", "2-b"]);
    const plan = JSON.parse(await readFile(join(out, "1-a", "plan.json"), "utf8"));
    expect(plan).toMatchObject({ problem: { name: "Gấp đôi" }, overrides: ["Gấp đôi"] });
    const path = join(out, "1-a", "plan.json");
    const scenario = ["--scenario", join(folder, "a.json")];
    expect((await didoi(["verify", minimal, path, ...scenario])).code).toBe(0);
    expect((await didoi(["verify", minimal, path])).code).toBe(7);
  });

  it("are one JSON document, also where one of them has no plan", async () => {
    await writeFile(
      join(folder, "c.json"),
      JSON.stringify({ name: "Không tiền", budgets: [{ perYear: 1 }] }),
    );
    const { code, stdout } = await didoi([
      "solve",
      minimal,
      "--json",
      ...two().slice(0, 2),
      "--scenario",
      join(folder, "c.json"),
    ]);
    expect(code).toBe(4);
    expect(JSON.parse(stdout).comparison).toMatchObject([
      { name: "Gấp đôi", status: "optimal", figures: { moves: 6, share: 0.6 } },
      { name: "Không tiền", status: "infeasible" },
    ]);
  });

  it("may be several policies; other commands take one", async () => {
    const policies = [
      "--policy",
      join(minimal, "policy.json"),
      "--policy",
      join(minimal, "policy.json"),
    ];
    expect((await didoi(["solve", minimal, ...policies])).stdout).toContain("(2)");
    expect((await didoi(["check", minimal, ...policies])).code).toBe(2);
  });
});
