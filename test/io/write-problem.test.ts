import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseProblem } from "didoi";
import { readJson, readProblem, writeProblem } from "didoi/node";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defined } from "../../src/defined.js";
import { defaultAssumptions } from "../../src/domain/default-assumptions.js";
import { problemInput } from "../arbitraries/problem.js";
import { issuesOf, places } from "./reading.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "didoi-problem-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("a problem that is written", () => {
  const assumption = fc.record(
    {
      id: fc.constantFrom(
        ...(Object.keys(defaultAssumptions) as (keyof typeof defaultAssumptions)[]),
      ),
      reason: fc.string({ maxLength: 20 }),
      low: fc.constant(0),
    },
    { requiredKeys: ["id"], noNullPrototype: true },
  );
  const assumptions = fc.uniqueArray(assumption, { selector: ({ id }) => id });

  it("is read back the same, the assumptions that it sets and those it does not", async () => {
    const path = join(folder, "problem.json");
    await fc.assert(
      fc.asyncProperty(problemInput, assumptions, async (input, given) => {
        const set = given.map((one) => ({ ...one, value: defaultAssumptions[one.id].value }));
        const problem = parseProblem({ ...input, assumptions: set });
        await writeProblem(problem, path, { force: true });
        expect((await readProblem(path)).problem).toEqual(problem);
        expect(parseProblem(await readJson(path))).toEqual(problem);
      }),
    );
  });

  it("keeps every field of the published example", async () => {
    const example = fileURLToPath(new URL("../../examples/binh-duong/", import.meta.url));
    const { problem } = await readProblem(example);
    const path = join(folder, "example.json");
    await writeProblem(problem, path);
    expect((await readProblem(path)).problem).toEqual(problem);
  });

  it("replaces nothing unless asked for, and leaves nothing else behind", async () => {
    const path = join(folder, "problem.json");
    const [input] = fc.sample(problemInput, 1);
    const problem = parseProblem(input);
    await writeProblem(problem, path);
    const before = await readFile(path, "utf8");
    const other = { ...problem, name: "other" };
    expect(places(await issuesOf(writeProblem(other, path)))).toEqual(["E_EXISTS - -"]);
    expect(await readFile(path, "utf8")).toBe(before);
    await writeProblem(other, path, { force: true });
    expect((await readProblem(path)).problem.name).toBe("other");
    expect(await readdir(folder)).toEqual(["problem.json"]);
  });
});

it("`defined` takes away the keys that are undefined and no others", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.constantFrom(0, "", null, false, undefined)),
      (object) => {
        const kept = defined(object);
        expect(Object.values(kept)).not.toContain(undefined);
        for (const key of Object.keys(object))
          expect(Object.hasOwn(kept, key)).toBe(object[key] !== undefined);
        expect(kept).toEqual({ ...object });
      },
    ),
  );
});
