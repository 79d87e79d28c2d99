/** Disks, permissions, files, pipes and memory that run out. */
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  type Case,
  didoi,
  type Ended,
  example,
  type Finding,
  improper,
  minimal,
  type Place,
  shell,
} from "./run-cases.js";

/** That it ends, however slow the machine. */
const mostMs = 60_000;

/** Temporary files that are left in a folder. */
const left = (folder: string): string | undefined =>
  existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith(".tmp")) : undefined;

function judged(ended: Ended, expected: readonly number[], folder?: string): Finding {
  const temporary = folder === undefined ? undefined : left(folder);
  const code = ended.code;
  const unexpected =
    code !== null && expected.includes(code)
      ? undefined
      : `exit code ${code}: ${ended.stderr.slice(0, 300)}`;
  const violation =
    improper(ended, mostMs) ??
    unexpected ??
    (temporary === undefined ? undefined : `left ${temporary}`);
  return { ms: ended.ms, violation };
}

export async function surroundingCases(place: Place): Promise<Case[]> {
  const at = (name: string): string => join(place.folder, name);
  const quick = ["--gap", "0.05", "--time-limit", "45"].join(" ");
  const cases: Case[] = [];
  const add = (group: string, runs: readonly (() => Promise<Finding>)[]): void => {
    for (const [n, run] of runs.entries()) cases.push({ key: `${group}/${n}`, run });
  };

  add("disk full", [
    ...[70, 100, 150, 250, 400, 600].map((size) => () => onSmallDisk(place, size)),
    ...[8, 40, 70, 100, 200].map((blocks) => async () => {
      const out = at("quota");
      rmSync(out, { recursive: true, force: true });
      mkdirSync(at("saved"), { recursive: true });
      const line = `ulimit -f ${blocks}; didoi solve "${example}" ${quick} --out "${out}"`;
      return judged(await shell(line, { env: { TMPDIR: at("saved") } }), [0, 3], out);
    }),
    async () => judged(await shell(`didoi solve "${minimal}" --json > /dev/full`), [3]),
    async () => judged(await shell(`didoi model export "${example}" > /dev/full`), [3]),
    async () => judged(await shell(`didoi check "${minimal}" > /dev/full`), [3]),
  ]);

  add("no permission", [
    async () => {
      const out = at("locked");
      mkdirSync(out, { recursive: true });
      chmodSync(out, 0o555);
      const ended = await asNobody(place, ["solve", minimal, "--out", out]);
      return judged(ended, [3], out);
    },
    async () => {
      const hidden = at("hidden");
      cpSync(minimal, hidden, { recursive: true });
      chmodSync(join(hidden, "policy.json"), 0o000);
      return judged(await asNobody(place, ["solve", hidden]), [3]);
    },
    async () => judged(await didoi(["solve", minimal, "--out", "/proc/didoi"]), [3]),
  ]);

  // With too few files Node cannot even load the modules of the command: its words then, not ours.
  const notLoaded =
    /EMFILE: too many open files, open '[^']*\.(js|cjs|json)'|Cannot find (package|module)/;
  const few = [20, 22, 24, 28, 32, 40, 64, 96, 128, 160, 200, 256];
  add(
    "too few files",
    few.map((n) => async () => {
      const out = at("few");
      rmSync(out, { recursive: true, force: true });
      const ended = await shell(`ulimit -n ${n}; didoi solve "${minimal}" --out "${out}"`);
      if (notLoaded.test(ended.stderr)) return { ms: ended.ms };
      return judged(ended, [0, 3], out);
    }),
  );

  const piped = [
    `didoi model export "${example}" | head -c 20`,
    `didoi solve "${minimal}" --json | head -1`,
    `didoi check "${example}" | head -1`,
    `didoi model generate --units 1000 --destinations 20 | head -1`,
    `didoi solve "${minimal}" --json 2> >(true) | cat`,
    `didoi model generate --units 100 --destinations 5 | didoi model solve - --time-limit 5 --gap 0.5`,
    `didoi verify "${minimal}" - < /dev/null`,
    `didoi verify "${minimal}" - <&-`,
    `didoi solve "${minimal}" >&-`,
  ];
  add(
    "pipes closed",
    piped.map((line, n) => async () => {
      const codes = [[0], [0], [0], [0], [0], [0, 5], [3], [3], [0, 3]][n] ?? [0];
      return judged(await shell(line), codes);
    }),
  );

  add(
    "inputs that never end",
    ["/dev/zero", "/dev/urandom", "/dev/stdin", "/proc/self/mem", "/"].map(
      (path) => async () => judged(await didoi(["verify", minimal, path]), [3]),
    ),
  );
  add(
    "inputs that never end/standard input",
    ["verify MINIMAL -", "state MINIMAL -", "check -", "model solve -"].map((words) => async () => {
      const line = `didoi ${words.replace("MINIMAL", `"${minimal}"`)} --max-input-mb 8 < /dev/zero`;
      return judged(await shell(line), [3]);
    }),
  );
  return cases;
}

/** A file system of so many kB that is filled while the plan is written. */
async function onSmallDisk({ folder }: Place, kilobytes: number): Promise<Finding> {
  const disk = join(folder, "disk");
  const saved = join(folder, "saved");
  mkdirSync(disk, { recursive: true });
  mkdirSync(saved, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", disk], {
      stdio: "ignore",
    });
  } catch {
    return { ms: 0 }; // Only root may; the limit of the file size stands for it.
  }
  try {
    const out = join(disk, "out");
    const args = ["solve", example, "--gap", "0.05", "--time-limit", "45", "--out", out];
    const ended = await didoi(args, { env: { TMPDIR: saved } });
    const finding = judged(ended, [0, 3], out);
    if (
      finding.violation !== undefined ||
      ended.code === 0 ||
      !ended.stderr.includes("đã được lưu ở")
    )
      return finding;
    const path = /đã được lưu ở (.*)/.exec(ended.stderr)?.[1] ?? "";
    const verified = await didoi(["verify", example, path]);
    return {
      ms: ended.ms,
      violation: verified.code === 0 ? undefined : "the saved plan is not one",
    };
  } finally {
    execFileSync("umount", [disk]);
  }
}

/** As somebody without rights, where we may become that; else as we are, with what that proves. */
function asNobody(_place: Place, args: readonly string[]): Promise<Ended> {
  const isRoot = process.getuid?.() === 0;
  return didoi(args, isRoot ? { uid: 65534, env: { HOME: "/nonexistent" } } : {});
}
