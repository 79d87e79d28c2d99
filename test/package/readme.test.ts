/** What the README shows is run: its program, and each line of the command. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { exitCodes } from "../../src/cli/exit-codes.js";
import { didoi } from "../cli/command.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const readme = readFileSync(`${root}README.md`, "utf8");
const blocks = (language: string): string[] =>
  Array.from(
    readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms")),
    ([, text]) => text ?? "",
  );

// Inside the project, so that `didoi` is found as the package itself.
const folder = mkdtempSync(`${root}.readme-`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the README", () => {
  it("shows a program that prints a plan", () => {
    const [program, ...others] = blocks("ts");
    // Those that begin with the name of a file are bundled in browser.test.ts.
    expect(others.filter((text) => !/^\/\/ [a-z.]+\.ts\n/.test(text))).toEqual([]);
    writeFileSync(`${folder}/program.mts`, program ?? "");
    const tsx = `${root}node_modules/.bin/tsx`;
    const printed = execFileSync(tsx, [`${folder}/program.mts`], { encoding: "utf8" });
    expect(printed).toContain("Số doanh nghiệp di dời: 1 trên 3 thuộc diện");
  });

  it("lists commands and options that exist, and every option of `solve`", async () => {
    const commands = Array.from(readme.matchAll(/^didoi ((?:[a-z]+ )+)/gm), ([, words]) =>
      (words ?? "").trim().split(" "),
    );
    expect(commands.length).toBeGreaterThanOrEqual(5);
    let everything = "";
    for (const command of commands) {
      const { code, stdout } = await didoi([...command, "--help"]);
      everything += stdout;
      expect([code, stdout.startsWith(`Cách dùng: didoi ${command.join(" ")} `)]).toEqual([
        0,
        true,
      ]);
    }
    const { stdout: help } = await didoi(["solve", "--help"]);
    const named = new Set(Array.from(readme.matchAll(/`(--[a-z-]+)/g), ([, option]) => option));
    const known = Array.from(help.matchAll(/^ {2}(--[a-z-]+)/gm), ([, option]) => option);
    expect(known.filter((option) => !named.has(option))).toEqual([]);
    expect([...named].filter((option) => !everything.includes(`${option} `))).toEqual([]);
  });

  it("lists the exit codes as they are", () => {
    const listed = Array.from(readme.matchAll(/^\| (\d+) /gm), ([, code]) => Number(code));
    expect(listed).toEqual(Object.values(exitCodes).sort((a, b) => a - b));
  });
});
