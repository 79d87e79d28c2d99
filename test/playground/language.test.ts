/** The words of the page: Vietnamese without an English word or identifier, English without a Vietnamese one. */
import { describe, expect, it } from "vitest";
import { en } from "../../playground/words/en.js";
import { vi } from "../../playground/words/vi.js";
import { foreignInEnglish, foreignInVietnamese } from "../language/foreign.js";

/** Every text with its path; functions are asked with … for each value. */
function textsOf(words: unknown, path: string): (readonly [path: string, text: string])[] {
  if (typeof words === "string") return [[path, words]];
  if (typeof words === "function") return [[path, String(words("…", "…", "…", "…"))]];
  return Object.entries(words as object).flatMap(([key, one]) => textsOf(one, `${path}.${key}`));
}

/** The name of the other language, which is said in that language. */
const own = new Set(["vi.switchTo", "en.switchTo"]);
const texts = (words: unknown, path: string) => textsOf(words, path).filter(([at]) => !own.has(at));

describe("the words of the page", () => {
  it("are the same things in both languages", () => {
    const paths = (words: unknown): string[] => textsOf(words, "").map(([path]) => path);
    expect(paths(en).sort()).toEqual(paths(vi).sort());
    expect(paths(vi).length).toBeGreaterThan(100);
  });

  it("have no English word and no identifier in Vietnamese", () => {
    const wrong = texts(vi, "vi").flatMap(([path, text]) =>
      foreignInVietnamese(text).map((word) => `${path} ${word}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it("have no Vietnamese word in English", () => {
    const wrong = texts(en, "en").flatMap(([path, text]) =>
      foreignInEnglish(text).map((word) => `${path} ${word}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });
});
