/** What stands around a command: pipes, full disks, outputs in the way, Ctrl-C, broken folders. */
import {
  cp,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { didoi, main, shell, waiting } from "./command.js";

const example = fileURLToPath(new URL("../../examples/binh-duong", import.meta.url));
const linux = process.platform === "linux";
const posix = process.platform !== "win32";
const stack = /^\s+at |node:internal/m;

const empty = {
  name: "empty",
  policy: { name: "p", horizon: { from: 2026, to: 2026 } },
  parks: [],
  enterprises: [],
};

let folder: string;
let problem: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "didoi-around-"));
  problem = join(folder, "empty.json");
  await writeFile(problem, JSON.stringify(empty));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the command among others", () => {
  it("ends quietly when the reader of its output or of its progress goes away", async () => {
    const head = await shell(`didoi model export "${example}" | head -c 20`);
    expect(head).toMatchObject({ code: 0, stderr: "" });
    const deaf = await shell(`didoi solve "${problem}" --json 2> >(true); sleep 0.1`);
    expect(deaf.code).toBe(0);
    expect(JSON.parse(deaf.stdout)).toMatchObject({ status: "optimal" });
  });

  // Needs the device that is always full.
  it.runIf(linux)("says in words that its output cannot be written", async () => {
    const full = await shell(`didoi solve "${problem}" --json > /dev/full`);
    expect(full.code).toBe(3);
    expect(full.stderr).toContain("Không ghi được kết quả ra: hệ thống báo mã ENOSPC.");
    expect(full.stderr).not.toMatch(stack);
  });

  it("prints nothing on stdout when the input is bad, --json or not", async () => {
    const bad = join(folder, "bad.json");
    for (const text of ["", "{", "[]", "null", '"x"', '{"__proto__":{"name":"x"}}', "1e400"]) {
      await writeFile(bad, text);
      for (const command of [["solve"], ["model", "solve"], ["model", "export"]]) {
        const { code, stdout, stderr } = await didoi([
          ...command,
          bad,
          ...(command[1] === "export" ? [] : ["--json"]),
        ]);
        expect([code, stdout], `${command.join(" ")} ${text}`).toEqual([3, ""]);
        expect(stderr).toMatch(/\[E_(FORMAT|SCHEMA)\]/);
        expect(stderr).not.toMatch(stack);
      }
    }
  });
});

describe("an output that cannot be", () => {
  it("is refused before the solve: files in the way, a file where the folder should be", async () => {
    const out = join(folder, "taken");
    await mkdir(out);
    await writeFile(join(out, "moves.csv"), "mine");
    const taken = await didoi(["solve", problem, "--out", out]);
    expect(taken.code).toBe(2);
    expect(taken.stderr).toContain("moves.csv");
    expect(taken.stderr).not.toContain("bài toán nới lỏng");
    const file = await didoi(["solve", problem, "--out", join(problem, "deeper")]);
    expect(file.code).toBe(3);
    expect(file.stderr).toContain("Không tạo được thư mục");
  });

  // Needs a file system that refuses new names.
  it.runIf(linux)("is refused where the system lets nobody make a folder", async () => {
    const { code, stderr } = await didoi(["solve", problem, "--out", "/proc/didoi/out"]);
    expect([code, stderr.includes("E_FILE")]).toEqual([3, true]);
  });

  it("is refused where it would replace an input, by whatever name", async () => {
    const own = join(folder, "own");
    const aside = join(folder, "aside");
    const document = join(aside, "problem.json");
    await cp(example, own, { recursive: true });
    await mkdir(aside);
    await cp(problem, document);
    await symlink(own, join(folder, "alias"));
    await link(join(own, "policy.json"), join(aside, "plan.previous.json"));
    const before = await readFile(join(own, "parks.csv"));
    for (const [args, file] of [
      [[own, "--out", own], "parks.csv"],
      [[own, "--out", join(folder, "alias")], "parks.csv"],
      [[own, "--out", aside], "plan.previous.json"],
      [[document, "--out", aside, "--write-problem"], "problem.json"],
    ] as const) {
      const { code, stdout, stderr } = await didoi(["solve", ...args, "--force"]);
      expect([args, code, stdout]).toEqual([args, 2, ""]);
      expect(stderr).toMatch(`${file}: Tệp kết quả sẽ ghi đè lên dữ liệu đầu vào.`);
      expect(stderr).toContain("Chọn thư mục khác cho kết quả. [E_EXISTS]");
    }
    const piped = await shell(
      `didoi solve - --out "${aside}" --write-problem --force < "${document}"`,
    );
    expect(piped.code).toBe(2);
    expect(await readFile(join(own, "parks.csv"))).toEqual(before);
  });

  it("may lie several folders deep", async () => {
    const out = join(folder, "a", "b", "c");
    expect((await didoi(["solve", problem, "--out", out])).code).toBe(0);
    expect(await readdir(out)).toHaveLength(8);
  });
});

describe("Ctrl-C", () => {
  it.runIf(posix)("and SIGTERM end a command that waits for its input", async () => {
    for (const [signal, expected] of [
      ["SIGINT", 130],
      ["SIGTERM", 143],
    ] as const)
      for (const args of [
        ["check", "-"],
        ["model", "solve", "-"],
      ])
        expect([args, (await waiting(args, signal, 1500)).code]).toEqual([args, expected]);
  });

  // Needs the right to begin a tree of processes of its own.
  it.runIf(linux && process.getuid?.() === 0)("ends the first process of a container", async () => {
    const first = `(sleep 1; kill -TERM 1) & exec "${process.execPath}" "${main}" check -`;
    const { code } = await shell(`sleep 2 | unshare --pid --fork bash -c '${first}'`);
    expect(code).toBe(143);
  });

  it("ends at once what is no solve, with 130 and nothing on stdout", async () => {
    const { units, ...head } = { units: 400_000, format: "didoi-model/1", name: "m" };
    const path = join(folder, "long.ndjson");
    const unit = `{"name":"u","mustAct":false,"entries":[],"options":[{"name":"o","value":1,"entries":[]}]}\n`;
    await writeFile(path, `${JSON.stringify({ ...head, sense: "maximise", rows: [] })}\n`);
    await writeFile(path, unit.repeat(units), { flag: "a" });
    const started = performance.now();
    const { code, stdout } = await didoi(["model", "verify", path, problem, "--json"], 600);
    expect([code, stdout]).toEqual([130, ""]);
    expect(performance.now() - started).toBeLessThan(2500);
  });
});

describe("inputs that never end", () => {
  it.runIf(linux)("are refused by what they are, or at the limit", async () => {
    for (const path of ["/dev/zero", "/proc/self"]) {
      const { code, stderr } = await didoi(["verify", example, path]);
      expect([path, code]).toEqual([path, 3]);
      expect(stderr).toMatch(/Đây (không phải là tệp|là thư mục).*\[E_FILE\]/);
    }
    const endless = await shell(`didoi check - --max-input-mb 1 < /dev/zero`);
    expect(endless.code).toBe(3);
    expect(endless.stderr).toContain("đầu vào chuẩn: Tệp lớn hơn 1 MiB.");
  });

  it.runIf(posix)("a pipe as policy.json is refused and not waited for", async () => {
    const piped = join(folder, "piped");
    await cp(example, piped, { recursive: true });
    await rm(join(piped, "policy.json"));
    expect((await shell(`mkfifo "${join(piped, "policy.json")}"`)).code).toBe(0);
    const { code, stderr } = await didoi(["check", piped]);
    expect([code, stderr.includes("Đây không phải là tệp thường (ống dẫn).")]).toEqual([3, true]);
  });

  it("a problem, a plan, decisions and a model are read from standard input", async () => {
    const out = join(folder, "piped-out");
    expect((await didoi(["solve", problem, "--out", out])).code).toBe(0);
    for (const line of [
      `didoi solve - < "${problem}"`,
      `didoi verify "${problem}" - < "${join(out, "plan.json")}"`,
      `didoi state "${problem}" - < "${join(out, "decisions.csv")}"`,
      `didoi state "${problem}" - < "${join(out, "plan.json")}"`,
      `didoi model generate --units 20 --destinations 3 | didoi model solve - --relaxation`,
    ])
      expect(await shell(line), line).toMatchObject({ code: 0 });
    const twice = await shell(`didoi model verify - - < "${problem}"`);
    expect(twice.code).toBe(3);
  });
});

describe("a plan that its folder does not take", () => {
  // Files may have 70 kB: enough for the trial before the solve, too little for the plan.
  it.runIf(linux)("is kept: saved aside, or printed where that fails too", async () => {
    const out = join(folder, "small");
    const line = `ulimit -f 70; didoi solve "${example}" --gap 0.05 --out "${out}"`;
    const { code, stdout, stderr } = await shell(line);
    expect(code).toBe(3);
    expect(stderr).toMatch(/Không ghi được tệp.*\nKế hoạch được in ở đầu ra chuẩn\./);
    expect(JSON.parse(stdout)).toMatchObject({ format: "didoi-plan/3" });
    expect(await readdir(out)).toEqual([]);
  });

  it.runIf(linux)("is saved when standard output was to take it and is full", async () => {
    const line = `TMPDIR="${folder}" didoi solve "${problem}" --json > /dev/full`;
    const { code, stderr } = await shell(line);
    expect(code).toBe(3);
    const saved = /Kết quả đã được lưu ở (.*)/.exec(stderr)?.[1] ?? "";
    expect((await didoi(["verify", problem, saved])).code).toBe(0);
  });
});

describe("a model that memory is too small for", () => {
  it("is refused with the figures before it is solved", async () => {
    const path = join(folder, "big.ndjson");
    const made = ["--units", "12000", "--destinations", "49", "--out", path];
    expect((await didoi(["model", "generate", ...made])).code).toBe(0);
    const small = await shell(
      `NODE_OPTIONS=--max-old-space-size=64 didoi model solve "${path}" --solver highs`,
    );
    expect(small.code).toBe(3);
    expect(small.stderr).toMatch(
      /bộ nhớ của Node, đang giới hạn ở \d+ MB.*--max-old-space-size=\d+/,
    );
    const asked = await didoi(["model", "solve", path, "--max-memory-mb", "50"]);
    expect(asked.code).toBe(3);
    expect(asked.stderr).toMatch(/chỉ được dùng 50 MB.*--max-memory-mb \d+\. \[E_LIMIT\]/);
  });
});

describe("a problem that memory is too small for", () => {
  it("is refused with the figure before it is stated as a model", async () => {
    const heap = "NODE_OPTIONS=--max-old-space-size";
    const { code, stderr } = await shell(`${heap}=32 didoi solve "${example}"`);
    expect(code).toBe(3);
    expect(stderr).toMatch(/1480 doanh nghiệp × 47 khu × 5 năm.*giới hạn ở 33 MB/);
    expect(stderr).toContain(`${heap}=50". [E_LIMIT]`);
    // What is advised is enough.
    expect((await shell(`${heap}=50 didoi solve "${example}" --gap 0.05`)).code).toBe(0);
    for (const command of ["check", "model export", "tradeoff"]) {
      const other = await shell(`${heap}=32 didoi ${command} "${example}"`);
      expect([command, other.code, other.stdout]).toEqual([command, 3, ""]);
      expect(other.stderr).toMatch(/cần khoảng 50 MB bộ nhớ của Node.*E_LIMIT/);
    }
  });

  it("is refused by the size of its file before that is read, from standard input while it comes", async () => {
    const path = join(folder, "large.json");
    await writeFile(path, `[${"0,".repeat(15e6)}0]`);
    const heap = "NODE_OPTIONS=--max-old-space-size=64";
    for (const line of [`${heap} didoi check "${path}"`, `cat "${path}" | ${heap} didoi check -`]) {
      const { code, stderr } = await shell(line);
      expect(code === 3 || line.startsWith("cat"), line).toBe(true);
      expect(stderr).toMatch(/Đọc tệp này cần khoảng \d+ MB bộ nhớ.*67 MB.*E_LIMIT/);
    }
  });
});

describe("a folder of a problem", () => {
  it("with an assumptions.json that leads nowhere is refused, not read without it", async () => {
    const broken = join(folder, "broken");
    await cp(example, broken, { recursive: true });
    await rm(join(broken, "assumptions.json"));
    await symlink(join(folder, "nowhere"), join(broken, "assumptions.json"));
    const { code, stderr } = await didoi(["model", "export", broken]);
    expect([code, stderr.includes("assumptions.json")]).toEqual([3, true]);
  });
});
