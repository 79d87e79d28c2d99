import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { didoi } from "./command.js";

const header =
  "Mã,Tên doanh nghiệp,Phường cũ,Thành phố cũ,Mã ngành,Diện tích (ha),Lao động,Giá trị máy móc (triệu đồng),COD (kg/ngày),Bụi (kg/ngày),Tiêu chí 1,Dữ liệu tổng hợp";
const rows = [
  ["1", "Một", "Dĩ An", "Dĩ An", "16", "1.25", "120", "1234.567891", "30", "12.5"],
  ["2", "Hai", "An Phú", "Thuận An", "25", "0.5", "60", "900", "12", "3"],
  ["3", "Ba", "Lái Thiêu", "Thuận An", "13", "2.0001", "220", "5000.5", "90", "1"],
  ["4", "Bốn", "Bình An", "Dĩ An", "31", "0.75", "45", "310", "5", "20"],
  ["5", "Năm", "Thuận Giao", "Thuận An", "20", "1", "80", "2500", "44", "6"],
];
const parks = `Mã,Tên khu/cụm công nghiệp,Loại,Quận/huyện,Tình trạng,Đất còn lại (ha),Vĩ độ,Kinh độ
A,KCN A,khu,Bàu Bàng,đang hoạt động,8,11.2,106.6
B,CCN B,cụm,Phú Giáo,đang xây dựng,6,11.25,106.84
`;
const policy = {
  name: "Thử nghiệm",
  horizon: { from: 2026, to: 2026 },
  quotas: [{ measure: "enterprises", lower: 0.3, upper: 0.6 }],
  budgets: [{ perYear: 12_000 }],
};

let folder: string;
let problem: string;

async function writeProblem(
  path: string,
  head: string,
  table: readonly (readonly string[])[],
): Promise<void> {
  await cp(problem, path, { recursive: true });
  const lines = table.map((row) =>
    [...row, "không đạt, không khắc phục được", "có"]
      .map((cell) => (cell.includes(",") ? `"${cell}"` : cell))
      .join(","),
  );
  await writeFile(join(path, "enterprises.csv"), `${[head, ...lines].join("\n")}\n`);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "didoi-cli-"));
  problem = join(folder, "problem");
  const { mkdir } = await import("node:fs/promises");
  await mkdir(problem);
  await writeFile(join(problem, "parks.csv"), parks);
  await writeFile(join(problem, "policy.json"), JSON.stringify(policy));
  await writeFile(join(problem, "enterprises.csv"), "");
  const real = join(folder, "real");
  await writeProblem(real, header, rows);
  problem = real;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("didoi solve", () => {
  it("prints a summary, writes the files and verifies what it wrote", async () => {
    const out = join(folder, "out");
    const solved = await didoi(["solve", problem, "--out", out]);
    expect(solved).toMatchObject({ code: 0 });
    expect(solved.stdout).toContain("TỔNG HỢP");
    expect((await readdir(out)).sort()).toEqual([
      "SHA256SUMS",
      "alternatives.csv",
      "decisions.csv",
      "moves.csv",
      "moves.geojson",
      "parks.csv",
      "plan.json",
      "staying.csv",
    ]);
    const verified = await didoi(["verify", problem, join(out, "plan.json")]);
    expect(verified.code).toBe(0);
    // Only what the register leaves out, as every command says it.
    for (const line of verified.stderr.trim().split("\n")) expect(line).toContain("Không có cột");
  });

  it("refuses to replace files, and replaces them with --force to the same bytes", async () => {
    const out = join(folder, "twice");
    expect((await didoi(["solve", problem, "--out", out])).code).toBe(0);
    const before = await readFile(join(out, "plan.json"), "utf8");
    const refused = await didoi(["solve", problem, "--out", out]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("E_EXISTS");
    expect((await didoi(["solve", problem, "--out", out, "--force"])).code).toBe(0);
    expect(await readFile(join(out, "plan.json"), "utf8")).toBe(before);
  });

  it("gives the same bytes of plan for money in đồng and land in m²", async () => {
    const inDong = join(folder, "dong");
    const small = header
      .replace("Diện tích (ha)", "Diện tích (m²)")
      .replace("(triệu đồng)", "(đồng)");
    const shift = (text: string, by: number): string => {
      const [whole = "", part = ""] = text.split(".");
      return `${whole}${part.padEnd(by, "0").slice(0, by)}${part.length > by ? `.${part.slice(by)}` : ""}`.replace(
        /^0+(?=\d)/,
        "",
      );
    };
    await writeProblem(
      inDong,
      small,
      rows.map((row) =>
        row.map((cell, k) => (k === 5 ? shift(cell, 4) : k === 7 ? shift(cell, 6) : cell)),
      ),
    );
    const [a, b] = [join(folder, "a"), join(folder, "b")];
    expect((await didoi(["solve", problem, "--out", a])).code).toBe(0);
    expect((await didoi(["solve", inDong, "--out", b])).code).toBe(0);
    expect(await readFile(join(b, "plan.json"), "utf8")).toBe(
      await readFile(join(a, "plan.json"), "utf8"),
    );
  });

  it("prints exactly one JSON document with --json", async () => {
    const { stdout, code } = await didoi(["solve", problem, "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      status: "optimal",
      plan: { format: "didoi-plan/3" },
    });
    const relaxed = await didoi(["solve", problem, "--json", "--relaxation"]);
    expect(JSON.parse(relaxed.stdout)).toMatchObject({ status: "optimal", relaxation: { gap: 0 } });
  });

  it("refuses a tampered plan with exit code 7 and names the rule", async () => {
    const out = join(folder, "tampered");
    await didoi(["solve", problem, "--out", out]);
    const path = join(out, "plan.json");
    const plan = JSON.parse(await readFile(path, "utf8"));
    plan.moves[0].park = plan.moves[0].park === "A" ? "B" : "A";
    await writeFile(path, JSON.stringify(plan));
    const { code, stdout } = await didoi(["verify", problem, path]);
    expect(code).toBe(7);
    expect(stdout).toContain('"digest": kế hoạch đã bị sửa sau khi niêm phong');
    expect(stdout).toMatch(/"moves\.0\.park": ghi "[AB]", tính lại được "[AB]"/);
    const english = await didoi(["verify", problem, path, "--lang", "en"]);
    expect(english.stdout).toContain("digest: digest: the plan was changed after it was sealed");
    expect(english.stdout).toContain("move-facts");
  });

  it("says infeasible with exit code 4", async () => {
    const strict = join(folder, "strict");
    await cp(problem, strict, { recursive: true });
    await writeFile(
      join(strict, "policy.json"),
      JSON.stringify({ ...policy, reliefFloorPoints: 100 }),
    );
    const { code, stdout } = await didoi(["solve", strict]);
    expect(code).toBe(4);
    expect(stdout).toContain("Không có kế hoạch nào");
  });

  it("names file, row and column of bad data with exit code 3 and without a stack trace", async () => {
    const bad = join(folder, "bad");
    await writeProblem(bad, header, [rows[0]!.with(5, "1,2,3"), rows[1]!, rows[1]!]);
    await writeFile(join(bad, "policy.json"), "{");
    const { code, stderr, stdout } = await didoi(["solve", bad]);
    expect(code).toBe(3);
    expect(stdout).toBe("");
    expect(stderr).toContain("enterprises.csv, dòng 2");
    expect(stderr).toContain("policy.json");
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("answers wrong usage with exit code 2", async () => {
    for (const args of [
      ["solve"],
      ["solve", problem, "--solver", "abacus"],
      ["solve", problem, "--gap", "-1"],
      ["solve", problem, "--time-limit", "soon"],
      ["solve", problem, "--nonsense"],
      ["unknown"],
    ]) {
      const { code, stderr } = await didoi(args);
      expect(code, args.join(" ")).toBe(2);
      expect(stderr).not.toMatch(/^\s+at /m);
    }
    expect((await didoi(["solve", join(folder, "nowhere")])).code).toBe(3);
  });
});

describe("didoi check", () => {
  it("says what is impossible with exit code 4, and that nothing was found with 0", async () => {
    const sound = await didoi(["check", problem]);
    expect(sound).toMatchObject({ code: 0 });
    expect((await didoi(["check", problem, "--lang", "en"])).stdout).toMatch(/nothing found|0 imp/);
    const strict = join(folder, "unreachable");
    await cp(problem, strict, { recursive: true });
    const unreachable = JSON.stringify({ ...policy, reliefFloorPoints: 100 });
    await writeFile(join(strict, "policy.json"), unreachable);
    const { code, stdout } = await didoi(["check", strict, "--json"]);
    expect(code).toBe(4);
    expect(JSON.parse(stdout)[0]).toMatchObject({ kind: "impossible", rule: "relief" });
    const words = await didoi(["check", strict]);
    expect(words.code).toBe(4);
    expect(words.stdout).toMatch(/^KHÔNG THỂ \[Mức giảm ô nhiễm\] yêu cầu giảm 100 điểm/);
    expect(words.stdout).toMatch(/Cách sửa: .+\n1 điều không thể/);
  });
});

describe("texts that a reader does not see as they are", () => {
  let odd: string;
  beforeAll(async () => {
    odd = join(folder, "odd");
    const [first = [], second = [], ...others] = rows;
    const named = (row: readonly string[], name: string) =>
      row.map((cell, n) => (n === 1 ? name : cell));
    const table = [named(first, "Một\u200b"), named(second, "Hai \u202eiaH"), ...others];
    await writeProblem(odd, header, table);
    const text = JSON.stringify({ ...policy, name: "\u009b2JP\u202e" });
    await writeFile(join(odd, "policy.json"), text);
  });

  it("are findings, which `solve` counts before it plans, in the language of the report", async () => {
    const { stdout, code } = await didoi(["check", odd]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /ĐÁNG NGỜ \[ký tự không nhìn thấy được\] 2 tên doanh nghiệp .*"Một\\u\{200B\}" \("1"\)/,
    );
    expect(stdout).toMatch(/ĐÁNG NGỜ \[ký tự không nhìn thấy được\] 1 tên chính sách/);
    expect((await didoi(["check", odd, "--lang", "en"])).stdout).toContain(
      "[invisible/policy.name]",
    );
    const count = stdout.match(/^ĐÁNG NGỜ/gm)?.length ?? 0;
    const args = ["solve", odd, "--gap", "0.5"];
    expect((await didoi(args)).stdout).toContain(`Dữ liệu có ${count} điều đáng ngờ`);
    expect((await didoi([...args, "--lang", "en"])).stdout).toContain(
      `The data have ${count} suspicious findings`,
    );
    const sound = await didoi(["check", problem]);
    expect(sound.stdout.includes("Không phát hiện")).toBe(
      !(await didoi(["solve", problem])).stdout.includes("đáng ngờ"),
    );
  });

  it("are spelt out in reports, so that no name gives orders to a terminal", async () => {
    for (const args of [
      ["solve", odd, "--gap", "0.5"],
      ["check", odd],
    ]) {
      const { stdout, stderr } = await didoi(args);
      expect(stdout + stderr).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
      if (args[0] === "solve") expect(stdout).toContain("\\u{009B}2JP\\u{202E}");
    }
  });

  it("and a key that is there twice ends the command with its place", async () => {
    const doubled = join(folder, "doubled");
    await cp(problem, doubled, { recursive: true });
    const text = JSON.stringify(policy).replace('"lower":', '\n"lower":0,"lower":');
    await writeFile(join(doubled, "policy.json"), text);
    const { code, stderr } = await didoi(["check", doubled]);
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /policy\.json, dòng 2, quotas\[0\]\.lower: Mục "lower" .*\(dòng 2, cột 11\)/,
    );
  });
});

describe("didoi model", () => {
  const document = {
    format: "didoi-model/1",
    name: "m",
    sense: "maximise",
    rows: [{ name: "r", lower: null, upper: 1 }],
    units: [
      {
        name: "u",
        mustAct: false,
        entries: [],
        options: [{ name: "o", value: 2, entries: [[0, 1]] }],
      },
    ],
  };
  const write = async (name: string, change: object): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, JSON.stringify({ ...document, ...change }));
    return path;
  };

  it("prints status, values, prices and timing as one document", async () => {
    const path = await write("m.json", {});
    const { code, stdout } = await didoi(["model", "solve", path, "--json", "--repeat", "2"]);
    const solution = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(solution).toMatchObject({ status: "optimal", objective: 2, choices: [0], values: [1] });
    expect(solution.prices).toHaveLength(1);
    expect(solution.timing.solves).toHaveLength(2);
    const answer = join(folder, "m.solution.json");
    await writeFile(answer, stdout);
    expect((await didoi(["model", "verify", path, answer])).code).toBe(0);
    await writeFile(answer, JSON.stringify({ ...solution, objective: 3 }));
    expect((await didoi(["model", "verify", path, answer])).code).toBe(7);
  });

  it("ends with 4 for infeasible and unbounded models", async () => {
    const crossed = await write("crossed.json", { rows: [{ name: "r", lower: 2, upper: 1 }] });
    expect((await didoi(["model", "solve", crossed])).code).toBe(4);
    const extras = [{ name: "e", value: 1, upper: null, integer: false, entries: [] }];
    const unbounded = await write("unbounded.json", { extras });
    expect((await didoi(["model", "solve", unbounded, "--json"])).code).toBe(4);
  });

  it("reads .ndjson like .json, and exports what it can read again", async () => {
    const { units, ...head } = document;
    const path = join(folder, "m.ndjson");
    await writeFile(path, `${[head, ...units].map((line) => JSON.stringify(line)).join("\n")}\n`);
    expect((await didoi(["model", "solve", path])).stdout).toContain("mục tiêu 2");
    expect((await didoi(["model", "solve", path, "--lang", "en"])).stdout).toContain("objective 2");
    for (const format of ["json", "ndjson"]) {
      const exported = await didoi(["model", "export", problem, "--format", format]);
      const file = join(folder, `exported.${format}`);
      await writeFile(file, exported.stdout);
      const solved = await didoi(["model", "solve", file, "--relaxation", "--json"]);
      expect(JSON.parse(solved.stdout).status).toBe("optimal");
    }
    expect((await didoi(["model", "export", problem, "--format", "mps"])).stdout).toContain(
      "ENDATA",
    );
  });

  it("ends with 130 on Ctrl-C, in order and without a trace of itself", async () => {
    const { units: _units, ...head } = document;
    // Market split (Cornuéjols & Dawande 1999): equations of random numbers, out of reach of any search.
    let draw = 1;
    const next = (): number => {
      draw = (draw * 16807) % 2147483647;
      return draw % 100;
    };
    const matrix = Array.from({ length: 5 }, () => Array.from({ length: 40 }, next));
    const hard = {
      ...head,
      rows: matrix.map((row, r) => {
        const half = Math.floor(row.reduce((sum, a) => sum + a, 0) / 2);
        return { name: `r${r}`, lower: half, upper: half };
      }),
      units: Array.from({ length: 40 }, (_, u) => ({
        name: `u${u}`,
        mustAct: false,
        entries: matrix.map((row, r) => [r, row[u]]),
        options: [{ name: "o", value: 0, entries: [] }],
      })),
    };
    const path = join(folder, "hard.json");
    await writeFile(path, JSON.stringify(hard));
    const { code, stdout } = await didoi(
      ["model", "solve", path, "--json", "--gap", "0", "--solver", "highs"],
      2500,
    );
    expect(code).toBe(130);
    expect(["feasible", "stopped"]).toContain(JSON.parse(stdout).status);
  });
});
