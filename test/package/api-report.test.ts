import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const report = (name: string): string =>
  readFileSync(new URL(`../../docs/${name}.api.md`, import.meta.url), "utf8");

const found = (text: string, pattern: RegExp): (string | undefined)[] =>
  Array.from(text.matchAll(pattern), (match) => match[1]);

const forgotten = /ae-forgotten-export\) The symbol "(\w+)"/g;
const exported = /^export (?:class|const|function|interface|type) (\w+)/gm;

describe("the public API", () => {
  it.each(["didoi", "didoi-node"])("of %s says of each name and field what it means", (name) => {
    expect(report(name)).not.toContain("undocumented");
  });

  it("exports every type that it uses, `didoi/node` those that are not of `didoi`", () => {
    expect(found(report("didoi"), forgotten)).toEqual([]);
    const pure = new Set(found(report("didoi"), exported));
    expect(pure.size).toBeGreaterThan(50);
    expect(found(report("didoi-node"), forgotten).filter((name) => !pure.has(name))).toEqual([]);
  });
});
