/** The guide runs as it is written: each command in its order, and what it prints is what stands there. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { shell } from "../cli/command.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const guide = readFileSync(join(root, "docs", "huong-dan.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "didoi-guide-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Commands, each with the lines that are shown below it. */
const steps = [...guide.matchAll(/^```sh\n(.*?)^```\n\n```text\n(.*?)^```/gms)].map(
  ([, commands = "", shown = ""]) => ({ commands: commands.trim(), shown: shown.trimEnd() }),
);

it("shows what each command prints, in its order", async () => {
  expect(steps.length).toBeGreaterThan(9);
  expect(guide.match(/^```sh$/gm)).toHaveLength(steps.length);
  cpSync(join(root, "examples", "minimal"), join(folder, "vi-du"), { recursive: true });
  for (const { commands, shown } of steps) {
    const line = commands.split("\n").join(" && ");
    const { code, stdout, stderr } = await shell(`cd ${folder}; { ${line}; } 2>&1`);
    expect([code, stderr], commands).toEqual([0, ""]);
    const printed = stdout.split("\n");
    let from = 0;
    for (const wanted of shown.split("\n").filter((one) => one !== "…")) {
      const at = printed.indexOf(wanted, from);
      expect(at, `${commands}\n${wanted}\nin\n${stdout}`).toBeGreaterThanOrEqual(from);
      from = at + 1;
    }
  }
}, 120_000);

it("ships with the package", () => {
  const { files } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(files).toContain("docs/*.md");
  expect(readFileSync(join(root, "README.md"), "utf8")).toContain("(docs/huong-dan.md)");
});
