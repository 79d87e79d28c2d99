/** The command speaks one language at a time: help, mistakes in the command line, remarks. */
import { describe, expect, it } from "vitest";
import { foreignInEnglish, foreignInVietnamese, hasVietnamese } from "../language/foreign.js";
import { didoi } from "./command.js";

const commands = [
  [],
  ["init"],
  ["schema"],
  ["solve"],
  ["check"],
  ["verify"],
  ["state"],
  ["report"],
  ["export"],
  ["completion"],
  ["tradeoff"],
  ["importance"],
  ["alternatives"],
  ["uncertainty"],
  ["merge"],
  ["explain"],
  ["prices"],
  ["diagnose"],
  ["compare"],
  ["model"],
  ["model", "solve"],
  ["model", "verify"],
  ["model", "generate"],
  ["model", "export"],
  ["model", "prove"],
];

describe("help", () => {
  it.each(commands)("of %s %s is Vietnamese, and English by --lang en", async (...command) => {
    const { code, stdout, stderr } = await didoi([...command, "--help"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(hasVietnamese(stdout)).toBe(true);
    const listed = stdout.replace(
      /^ {2}(?:init|solve|check|verify|state|explain|prices|diagnose|compare|schema|model|help|generate|export|import|tradeoff|importance|alternatives|uncertainty|merge|sources|report|completion)\b/gm,
      "",
    );
    expect(foreignInVietnamese(listed)).toEqual([]);
    for (const language of [["--lang", "en"], ["--lang=en"]]) {
      const english = await didoi([...language, ...command, "--help"]);
      expect([english.code, foreignInEnglish(english.stdout)]).toEqual([0, []]);
      expect(english.stdout).toContain("Usage:");
    }
  });

  it("is printed where nothing is asked for, and that is no mistake", async () => {
    expect(await didoi([])).toMatchObject({ code: 0 });
  });
});

const mistakes: readonly (readonly [string, readonly string[], string])[] = [
  ["an unknown option", ["solve", "x", "--solvr", "highs"], "Có phải ý bạn là '--solver'?"],
  ["an unknown command", ["chek", "x"], "Có phải ý bạn là 'check'?"],
  ["a missing argument", ["solve"], "Thiếu tham số 'bài-toán'."],
  ["a missing value", ["solve", "x", "--out"], "'--out <thư-mục>' cần một giá trị."],
  ["a missing option", ["model", "generate", "--units", "3"], "bắt buộc '--destinations <n>'."],
  ["a value out of range", ["solve", "x", "--gap=-1"], "giá trị '-1'. Phải là một tỷ lệ từ 0"],
  ["a wrong choice", ["solve", "x", "--lang", "fr"], "Chọn một trong: vi, en."],
  ["too many arguments", ["check", "x", "y"], "Thừa tham số."],
  ["a flag without another", ["solve", "x", "--write-problem"], "Thêm --out và tên thư mục."],
  ["a file that is not there", ["check", "/nowhere/x"], "Không có tệp hay thư mục này."],
];

describe("a mistake in the command line", () => {
  it.each(mistakes)("%s is said in Vietnamese, in English by --lang en", async (_, args, words) => {
    const { code, stdout, stderr } = await didoi(args);
    expect([code === 2 || code === 3, stdout]).toEqual([true, ""]);
    expect(stderr).toContain(words);
    expect(stderr).toMatch(/^[^\n]+ \[E_(?:USAGE|FILE)\]\n$/);
    expect(foreignInVietnamese(stderr)).toEqual([]);
    if (args.includes("--lang")) return;
    const english = await didoi([...args.slice(0, 1), "--lang", "en", ...args.slice(1)]);
    expect([english.code, foreignInEnglish(english.stderr)]).toEqual([code, []]);
  });
});
