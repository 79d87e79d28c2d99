/** What is said of broken inputs: in Vietnamese without English, in English without Vietnamese. */
import { describe, expect, it } from "vitest";
import { DidoiError, type ErrorCode, formatIssue, type Issue, mistake } from "../../src/errors.js";
import { formatIssues } from "../../src/issue-groups.js";
import { broken } from "./broken.js";
import { foreignInEnglish, foreignInVietnamese, hasVietnamese } from "./foreign.js";

async function issuesOf(run: () => unknown): Promise<readonly Issue[]> {
  try {
    await run();
  } catch (error) {
    if (error instanceof DidoiError) return error.issues;
    throw error;
  }
  return [];
}

const cases = broken();
const found = await Promise.all(
  cases.map(async ([name, run]) => [name, await issuesOf(run)] as const),
);
const said = found.flatMap(([name, issues]) => issues.map((issue) => [name, issue] as const));

const codes: Readonly<Record<ErrorCode, true>> = {
  E_USAGE: true,
  E_FILE: true,
  E_EXISTS: true,
  E_FORMAT: true,
  E_LIMIT: true,
  E_SCHEMA: true,
  E_HEADER: true,
  E_CELL: true,
  E_REFERENCE: true,
  E_DUPLICATE: true,
  E_CONTRADICTION: true,
  E_UNSUPPORTED: true,
  E_INTERNAL: true,
};

describe("what is said of broken inputs", () => {
  it("is something for each of them, and every code is among it", () => {
    expect(found.filter(([, issues]) => issues.length === 0).map(([name]) => name)).toEqual([]);
    expect([...new Set(said.map(([, { code }]) => code))].sort()).toEqual(
      Object.keys(codes).sort(),
    );
  });

  it("has no English word and no identifier in Vietnamese, and is Vietnamese", () => {
    const wrong = said.flatMap(([name, { vi }]) =>
      [vi.message, ...(vi.fix === undefined ? [] : [vi.fix])].flatMap((text) => {
        const words = hasVietnamese(text) ? foreignInVietnamese(text) : ["(none)"];
        return words.map((word) => `${name}: ${word} in ${text}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("has no Vietnamese word in English", () => {
    const wrong = said.flatMap(([name, { message, fix = "" }]) =>
      foreignInEnglish(`${message} ${fix}`).map((word) => `${name}: ${word} in ${message} ${fix}`),
    );
    expect(wrong).toEqual([]);
  });

  it("is a sentence in both languages, with a fix in Vietnamese wherever there is one in English", () => {
    for (const [name, { message, fix, vi }] of said) {
      for (const text of [message, fix, vi.message, vi.fix])
        if (text !== undefined) expect(text, name).toMatch(/\S[.?]$/u);
      if (fix !== undefined) expect(vi.fix, `${name}: ${message}`).toBeDefined();
      expect(vi.message, name).not.toBe(message);
    }
  });

  it("asks for the nearest name, and says how a share is written", () => {
    const fixOf = (name: string) =>
      (found.find(([one]) => one === name)?.[1] ?? []).map(({ vi }) => vi.fix ?? "").join(" ");
    expect(fixOf("problem 15")).toContain("Ghi 0.3 nếu ý là 30 %.");
    expect(fixOf("problem 15")).toContain('Có phải ý bạn là "quotas", "horizon"?');
    expect(fixOf("problem 1")).toContain('Có phải ý bạn là "cod"?');
    expect(fixOf("problem 5")).toContain('Có phải ý bạn là "Dĩ An"?');
    expect(fixOf("problem 23")).toContain('Có phải ý bạn là "mandatory"?');
    expect(fixOf("register 20")).toContain('Sửa tiêu đề thành "diện tích đất"');
    expect(fixOf("solver")).toContain('Có phải ý bạn là "decomposition"?');
  });

  it("names the line and column of what is not JSON", () => {
    const error = found.find(([name]) => name === "JSON 4")?.[1][0];
    expect(error?.message).toBe("This is not JSON: a key in quotes is missing (line 1, column 8).");
    expect(error?.vi.message).toBe(
      "Nội dung không đúng dạng JSON: thiếu tên mục trong dấu nháy kép (dòng 1, cột 8).",
    );
  });
});

describe("problems of one kind", () => {
  const cell = (row: number, text: string, column = "Ngành"): Issue => {
    const error = mistake(
      "E_CELL",
      { en: [`${text} is wrong.`, "Mend it."], vi: [`${text} sai.`, "Sửa lại."] },
      { file: "x.csv", row, column },
    );
    return error.issues[0] as Issue;
  };

  it("are one line by column and value, with the rows", () => {
    const many = Array.from({ length: 40 }, (_, k) => cell(k + 12, "a"));
    const issues = [...many.slice(0, 20), cell(3, "b"), ...many.slice(20), cell(5, "a", "Tên")];
    expect(formatIssues(issues, "vi")).toEqual([
      'x.csv, cột "Ngành", 40 dòng (12, 13, 14, 15, 16, 17, 18, 19, 20, 21, …): a sai. Sửa lại. [E_CELL]',
      'x.csv, dòng 3, cột "Ngành": b sai. Sửa lại. [E_CELL]',
      'x.csv, dòng 5, cột "Tên": a sai. Sửa lại. [E_CELL]',
    ]);
    expect(formatIssues([cell(1, "a"), cell(2, "a")])).toEqual([
      'x.csv, column "Ngành", 2 rows (1, 2): a is wrong. Mend it. [E_CELL]',
    ]);
  });

  it("are one line by field, whichever record it is of; a single one is said as ever", () => {
    const of = (k: number): Issue => ({
      ...cell(1, "a"),
      at: { path: `enterprises[${k}].lat`, id: `E${k}` },
    });
    expect(formatIssues([of(3), of(7)], "vi")).toEqual(["2 mã (E3, E7): a sai. Sửa lại. [E_CELL]"]);
    expect(formatIssues([of(3)], "vi")).toEqual([formatIssue(of(3), "vi")]);
  });
});
