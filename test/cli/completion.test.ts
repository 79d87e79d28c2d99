/** didoi completion: what each shell offers is what the command takes. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { didoi } from "./command.js";

let folder: string;
const scripts = new Map<string, string>();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "didoi-completion-"));
  for (const shell of ["bash", "zsh", "fish"]) {
    const { code, stdout, stderr } = await didoi(["completion", shell]);
    expect([code, stderr]).toEqual([0, ""]);
    scripts.set(shell, stdout);
    writeFileSync(join(folder, shell), stdout);
  }
  writeFileSync(join(folder, "policy-b.json"), "{}");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What bash offers for the last of these words. */
function offered(...typed: string[]): string[] {
  const script = `source ./bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _didoi; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = spawnSync("bash", ["-c", script, "bash", "didoi", ...typed], {
    cwd: folder,
    encoding: "utf8",
  });
  return stdout.split("\n").filter((one) => one !== "");
}

describe("bash", () => {
  it.each([
    [["so"], ["solve", "sources"]],
    [["model", "gen"], ["generate"]],
    [["solve", "--loc"], ["--locale"]],
    [
      ["solve", "x", "--locale", ""],
      ["none", "vi"],
    ],
    [["check", "--lang", "e"], ["en"]],
    [["completion", "f"], ["fish"]],
    [["solve", "x", "--policy", "pol"], ["policy-b.json"]],
    [["solve", "pol"], ["policy-b.json"]],
    [["model", "pol"], []],
    [["nonsense", "--out"], []],
  ])("after %j offers %j", (typed, expected) => {
    expect(offered(...typed).sort()).toEqual(expected);
  });
});

describe("every shell", () => {
  it("knows every command and option that help names", async () => {
    const { stdout } = await didoi(["--help"]);
    const commands = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name = ""]) => name);
    expect(commands.length).toBeGreaterThan(18);
    const help = await didoi(["solve", "--help"]);
    const options = [...help.stdout.matchAll(/(--[a-z-]+)/g)].map(([flag]) => flag.slice(2));
    for (const [shell, script] of scripts)
      for (const word of [...commands, ...options]) expect(script, shell).toContain(word);
  });

  it.each(["bash", "zsh", "fish"])("%s finds no mistake in its script", (shell) => {
    if (spawnSync(shell, ["--version"]).status !== 0) return;
    expect(spawnSync(shell, ["-n", join(folder, shell)]).status).toBe(0);
  });
});
