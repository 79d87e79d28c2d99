/** From nothing to a problem: `didoi`, `didoi init`, `didoi schema`. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonSchema, jsonSchemaNames } from "../../src/json-schemas.js";
import { foreignInVietnamese } from "../language/foreign.js";
import { didoi, shell } from "./command.js";

const minimal = fileURLToPath(new URL("../../examples/minimal", import.meta.url));

let base = "";
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "didoi-init-"));
});
afterAll(() => rm(base, { recursive: true }));

const within = (folder: string, line: string) => shell(`cd "${folder}" && ${line}`);

describe("didoi alone", () => {
  it("ends with what to do next: here in an empty folder, there in one with a problem", async () => {
    const empty = await within(base, "didoi");
    expect([empty.code, empty.stdout.includes("`didoi init`")]).toEqual([0, true]);
    const there = await within(minimal, "didoi");
    expect([there.code, there.stdout.includes("`didoi check .`, rồi lập kế hoạch")]).toEqual([
      0,
      true,
    ]);
    const english = await within(minimal, "didoi --lang en");
    expect([english.code, english.stdout.includes("then plan with `didoi solve .`")]).toEqual([
      0,
      true,
    ]);
    // Only where nothing was asked for.
    expect((await within(base, "didoi model")).stdout).toBe("");
  });
});

describe("didoi init", () => {
  it("writes into the present folder; `check` and `solve` then say that nothing is filled in", async () => {
    const folder = join(base, "here");
    const made = await shell(`mkdir "${folder}" && cd "${folder}" && didoi init`);
    expect(made.code).toBe(0);
    expect(foreignInVietnamese(made.stdout)).toEqual([]);
    expect(made.stdout).toContain("didoi check .");
    expect(made.stderr.trim().split("\n")).toEqual([
      "enterprises.xlsx",
      "parks.xlsx",
      "policy.md",
      "policy.schema.json",
      "policy.json",
    ]);
    for (const command of ["check", "solve"]) {
      const { code, stdout, stderr } = await within(folder, `didoi ${command} .`);
      expect([code, stdout]).toEqual([3, ""]);
      expect(stderr).toMatch(/^[^\n]*Chưa có số liệu: [^\n]*\n$/);
    }
    const again = await within(folder, "didoi init");
    expect([again.code, again.stderr.includes("(--force)")]).toEqual([2, true]);
    expect((await within(folder, "didoi init --force")).code).toBe(0);
  });

  it("adds a policy to tables that are there, which then are a problem that is solved", async () => {
    const folder = join(base, "tables");
    await cp(minimal, folder, { recursive: true });
    await rm(join(folder, "policy.json"));
    const before = await didoi(["check", folder]);
    expect([before.code, before.stderr.includes("`didoi init`")]).toEqual([3, true]);
    const { code, stdout, stderr } = await didoi(["init", folder]);
    expect([code, stderr.includes("enterprises")]).toEqual([0, false]);
    expect(stdout).toContain(`Đã có ${join(folder, "enterprises.csv")}, được giữ nguyên.`);
    expect((await didoi(["solve", folder])).code).toBe(0);
  });

  it("writes CSV tables with a page each by --csv", async () => {
    const folder = join(base, "csv");
    expect((await didoi(["init", folder, "--csv"])).code).toBe(0);
    expect((await readdir(folder)).sort()).toEqual([
      "enterprises.csv",
      "enterprises.md",
      "parks.csv",
      "parks.md",
      "policy.json",
      "policy.md",
      "policy.schema.json",
    ]);
  });

  it("is what an empty folder is told about", async () => {
    const { code, stderr } = await within(base, "mkdir empty && cd empty && didoi solve .");
    expect([code, stderr.trim().split("\n").length]).toEqual([3, 1]);
    expect(stderr).toContain("`didoi init`");
  });
});

describe("didoi schema", () => {
  it.each(jsonSchemaNames)("prints that of %s", async (name) => {
    const { code, stdout } = await didoi(["schema", name]);
    expect([code, JSON.parse(stdout)]).toEqual([0, jsonSchema(name)]);
  });

  it("writes it to a file, which is not replaced unless that is asked for", async () => {
    const out = join(base, "problem.schema.json");
    const args = ["schema", "problem", "--out", out];
    expect((await didoi(args)).code).toBe(0);
    expect(JSON.parse(await readFile(out, "utf8"))).toEqual(jsonSchema("problem"));
    expect((await didoi(args)).code).toBe(2);
    expect((await didoi([...args, "--force"])).code).toBe(0);
  });

  it("refuses what has none, with the list", async () => {
    const { code, stderr } = await didoi(["schema", "polcy"]);
    expect([code, stderr.includes("Chọn một trong: problem, policy")]).toEqual([2, true]);
  });
});

describe("a folder for the plan that cannot be made", () => {
  it("is found before the solve: nothing is planned and nothing printed", async () => {
    const file = join(base, "file");
    await writeFile(file, "");
    const { code, stdout, stderr } = await didoi(["solve", minimal, "--out", join(file, "out")]);
    expect([code, stdout]).toEqual([3, ""]);
    expect(stderr).toMatch(
      /out: Không tạo được thư mục: tên thư mục lại là một tệp\. \[E_FILE\]\n$/,
    );
  });
});

describe("`$schema`", () => {
  it("is passed over in a policy and in a problem of one file", async () => {
    const document = { $schema: "./problem.schema.json", name: "x", enterprises: [], parks: [] };
    const path = join(base, "problem.json");
    const policy = { name: "p", horizon: { from: 2026, to: 2026 } };
    await writeFile(path, JSON.stringify({ ...document, policy }));
    expect((await didoi(["check", path])).code).toBe(0);
    const folder = join(base, "named");
    await cp(minimal, folder, { recursive: true });
    const own = join(folder, "policy.json");
    const fields = JSON.parse(await readFile(own, "utf8"));
    await writeFile(own, JSON.stringify({ $schema: "./policy.schema.json", ...fields }));
    const [plain, named] = [await didoi(["check", minimal]), await didoi(["check", folder])];
    expect(named).toEqual(plain);
  });
});
