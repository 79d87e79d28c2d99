import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { pageSize, type Size } from "./page-size.js";

const root = new URL("../../", import.meta.url);

describe("a page that uses the library", () => {
  it("loads at most 110 kB to plan, and 22 kB more for whole numbers and small models", async () => {
    const { atFirst, inAll } = await pageSize("parseProblem, planRelocation");
    expect(atFirst.gzip).toBeLessThanOrEqual(110_000);
    expect(inAll.gzip).toBeLessThanOrEqual(132_000);
  });

  it("loads at most 60 kB to verify a plan", async () => {
    expect((await pageSize("verifyPlan")).inAll.gzip).toBeLessThanOrEqual(60_000);
  });

  it("loads nothing that it does not name: a word of the library costs its own bytes", async () => {
    expect((await pageSize("version")).inAll.gzip).toBeLessThan(200);
    expect((await pageSize("parseProblem")).inAll.gzip).toBeLessThanOrEqual(42_000);
  });

  it("loads what the README says, to a twentieth", async () => {
    const planning = await pageSize("parseProblem, planRelocation");
    const wasm = readFileSync(new URL("node_modules/highs/build/highs.wasm", root));
    const measured: Readonly<Record<string, Size>> = {
      "`parseProblem`": (await pageSize("parseProblem")).inAll,
      "`parseProblem`, `planRelocation`": planning.atFirst,
      "the same in one file": planning.inAll,
      "`verifyPlan`": (await pageSize("verifyPlan")).inAll,
      "the worker of solvers": (await pageSize("serveSolvers", "solver-worker")).inAll,
      "`highs.wasm`": { minified: wasm.length, gzip: gzipSync(wasm, { level: 9 }).length },
    };
    const readme = readFileSync(new URL("README.md", root), "utf8");
    const section = readme.slice(
      readme.indexOf("## In a browser"),
      readme.indexOf("## The command"),
    );
    const rows = Array.from(section.matchAll(/^\| ([^|]+?) +\| ([\d,]+) +\| ([\d,]+) +\|$/gm));
    const figure = (text: string | undefined): number => Number(text?.replace(",", ""));
    expect(rows.map(([, name]) => name)).toEqual(Object.keys(measured));
    for (const [, name = "", minified, gzip] of rows) {
      const size = measured[name];
      expect(Math.abs(figure(minified) * 1000 - (size?.minified ?? 0)), name).toBeLessThanOrEqual(
        (size?.minified ?? 0) / 20,
      );
      expect(Math.abs(figure(gzip) * 1000 - (size?.gzip ?? 0)), name).toBeLessThanOrEqual(
        (size?.gzip ?? 0) / 20,
      );
    }
  });
});
