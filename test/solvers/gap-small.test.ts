import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { solveModel } from "../../src/solvers/solve-model.js";
import { gapModel } from "../instances/gap.js";

const folder = process.env.DIDOI_INSTANCES;

interface Known {
  readonly name: string;
  readonly sense: "maximise" | "minimise";
  readonly optimum: number;
}

/** Lines of `best-known.csv` whose optimum is proved, by column name. */
function provedOptima(path: string, family: string): Known[] {
  const [header = "", ...lines] = readFileSync(join(path, "best-known.csv"), "utf8").split(/\r?\n/);
  const names = header.split(",");
  return lines.flatMap((line) => {
    const cells = line.split(",");
    const cell = (name: string): string => cells[names.indexOf(name)] ?? "";
    if (cell("family") !== family || cell("proven") !== "yes") return [];
    const sense = cell("sense") === "max" ? "maximise" : "minimise";
    return [{ name: cell("instance"), sense, optimum: Number(cell("best_known")) }];
  });
}

if (folder === undefined || folder === "")
  describe("published assignment problems", () => {
    it.skip("skipped: DIDOI_INSTANCES does not name the folder of instances", () => {});
  });
else
  describe("published assignment problems: highs finds and proves the optimum", () => {
    const known = provedOptima(folder, "gap-small");
    it("there are 60 of them, to be maximised and minimised", () => {
      expect(known.length).toBe(120);
    });
    for (const { name, sense, optimum } of known)
      it(`${sense} ${name}`, async () => {
        const text = readFileSync(join(folder, "gap-small", `${name}.txt`), "utf8");
        const solution = await solveModel(gapModel(text, name, sense), { solver: "highs", gap: 0 });
        expect(solution).toMatchObject({ status: "optimal", objective: optimum, bound: optimum });
      });
  });
