import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { ModelDocument } from "../../../src/model/formats/model-document.js";
import { modelFromJson } from "../../../src/model/formats/model-json.js";
import { modelToMps } from "../../../src/model/formats/mps.js";
import type { LinearModel } from "../../../src/model/linear-model.js";
import { relocationModel } from "../../../src/synthetic/relocation-family.js";
import { bruteForce } from "../brute-force.js";
import { anyDocument } from "./arbitrary-document.js";

const folder = mkdtempSync(join(tmpdir(), "didoi-mps-"));
afterAll(() => rmSync(folder, { recursive: true }));
const mpsFile = join(folder, "m.mps");
const answerFile = join(folder, "answer.txt");

/** The optimum of the file as a reader reports it; null when it says that there is none. */
type Reader = () => number | null;

const readers: Record<string, Reader> = {
  glpsol: () => {
    const log = execFileSync("glpsol", ["--freemps", mpsFile, "-o", answerFile], {
      encoding: "utf8",
    });
    const answer = readFileSync(answerFile, "utf8");
    if (/Status: +(INTEGER )?OPTIMAL/.test(answer))
      return Number(/Objective: +\S+ = (\S+)/.exec(answer)?.[1]);
    if (/EMPTY|NO .*FEASIBLE|UNDEFINED|INFEASIBLE/i.test(answer + log)) return null;
    throw new Error(`${log}\n${answer}`);
  },
  cbc: () => {
    const log = execFileSync("cbc", [mpsFile, "solve", "solution", answerFile], {
      encoding: "utf8",
    });
    const first = readFileSync(answerFile, "utf8").split("\n")[0] ?? "";
    const optimal = /^Optimal - objective value (\S+)/.exec(first)?.[1];
    if (optimal !== undefined) return Number(optimal);
    if (/infeasible/i.test(first)) return null;
    throw new Error(`${first}\n${log}`);
  },
};

function write(model: LinearModel, kind: "whole" | "relaxed"): void {
  writeFileSync(mpsFile, [...modelToMps(model, kind)].join(""));
}

const documents = anyDocument({ units: 4, options: 3, rows: 4, extras: 2 }).map(
  (document): ModelDocument => ({
    ...document,
    extras: (document.extras ?? []).map((e) => ({ ...e, integer: true, upper: e.upper ?? 2 })),
  }),
);

describe("modelToMps", () => {
  it("never writes a name that came from outside", () => {
    const text = [...modelToMps(relocationModel({ units: 5, destinations: 3, seed: 1 }))].join("");
    expect(text).not.toMatch(/park|enterprise/i);
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
  });

  it("writes a crossed row as two rows, because RANGES would turn its bounds around", () => {
    const model = modelFromJson({
      format: "didoi-model/1",
      name: "",
      sense: "maximise",
      rows: [{ name: "r", lower: 2, upper: 1 }],
      units: [],
    });
    expect([...modelToMps(model)].join("")).toMatch(/ L R0\n G R0L\n/);
  });
});

describe.each(Object.entries(readers))("%s", (name, read) => {
  const missing = spawnSync(name, ["--version"]).error === undefined ? "" : `${name} is not there`;

  it.skipIf(missing !== "")(`reads the optimum that brute force finds ${missing}`, () => {
    fc.assert(
      fc.property(documents, (document) => {
        const model = modelFromJson(document);
        write(model, "whole");
        const best = bruteForce(model);
        const found = read();
        if (best === null) expect(found).toBeNull();
        else expect(found).toBeCloseTo((model.sense === "maximise" ? -1 : 1) * best.objective, 6);
      }),
      { numRuns: 120 },
    );
  });
});

describe("glpsol and cbc", () => {
  const missing = Object.keys(readers).filter((name) => spawnSync(name, ["--version"]).error);

  it.skipIf(missing.length > 0)(
    `find the same optimum of a relocation relaxation ${missing.join(", ")}`,
    () => {
      write(relocationModel({ units: 60, destinations: 5, seed: 1 }), "relaxed");
      const found = Object.values(readers).map((read) => read() ?? Number.NaN);
      expect(found[0]).toBeLessThan(0);
      expect(Math.abs((found[0] ?? 0) / (found[1] ?? 1) - 1)).toBeLessThan(1e-7);
    },
  );
});
