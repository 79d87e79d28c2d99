import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

it("the cookbook has every example as it is, with what it prints", () => {
  const recipes = [
    ...read("docs/cookbook.md").matchAll(/^```ts\n(.*?)^```\n\nprints\n\n```text\n(.*?)^```$/gms),
  ];
  const files = readdirSync(join(root, "examples")).filter((name) => /^\d.*\.ts$/.test(name));
  expect(recipes.map(([, program]) => program)).toEqual(
    files.sort().map((name) => read(`examples/${name}`)),
  );
  for (const [, , printed] of recipes) expect(printed?.trim()).not.toBe("");
});
