/** Every rule of a finding is said in Vietnamese words, never by its key. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/analysis/finding.js";
import { parseProblem } from "../../src/domain/problem.js";
import { findingSubject } from "../../src/report/finding-words.js";
import { foreignInVietnamese } from "../language/foreign.js";

const problem = parseProblem({
  name: "p",
  enterprises: [],
  parks: [],
  policy: { name: "p", horizon: { from: 2026, to: 2026 } },
});
const folder = new URL("../../src/analysis/", import.meta.url);
const source = readdirSync(folder)
  .filter((name) => name.startsWith("check-"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"))
  .join("\n");
/** What stands in the source as the rule of a finding; what is put in is a word of that kind. */
const literals = [
  ...source.matchAll(/(?:suspicious|impossible|say|said)\(\s*["`]([\w./${}[\]]+)["`]/g),
  ...source.matchAll(/rule: ["`]([\w./${}[\]]+)["`]/g),
  ...source.matchAll(/field: "([\w. ]+)"/g),
].map(([, rule = ""]) => rule.replace(/\$\{k\}/g, "0").replace(/\$\{\w+\}/g, "cod"));
/** Kinds, and what is only part of a rule. */
const noRules = ["impossible", "suspicious", "name", "policy.name"];
const rules = [
  ...new Set([
    ...literals,
    "twins/taxCode",
    "outlier/parkPrice",
    "assumed/workers",
    "sector/parks",
  ]),
].filter((rule) => !noRules.includes(rule));

describe("the subject of a finding", () => {
  it("is found for the rules of all checks", () => {
    expect(rules.length).toBeGreaterThan(25);
    expect(rules).toContain("twins/cod");
  });

  it.each(rules)("%s is words", (rule) => {
    const finding: Finding = { kind: "suspicious", rule, fact: "", fix: "", ids: [] };
    const text = findingSubject(problem, finding, "vi");
    expect(foreignInVietnamese(text)).toEqual([]);
    expect(text).not.toMatch(/["[\]]|[a-z]\/(?!x)|[a-z][A-Z]/);
    expect(findingSubject(problem, finding, "en")).toBe(rule);
  });
});
