/** The commands that look around a plan: one document in its form, or sentences in one language. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as z from "zod/mini";
import { alternativesResult } from "../../src/analysis/alternatives/alternatives.js";
import { diagnosis } from "../../src/analysis/diagnose/diagnose.js";
import { explanation } from "../../src/analysis/explain/explain.js";
import { importanceResult } from "../../src/analysis/importance/importance.js";
import { prices } from "../../src/analysis/prices/price-list.js";
import { tradeOffDocument } from "../../src/analysis/trade-off/document.js";
import { uncertaintyResult } from "../../src/analysis/uncertainty/uncertainty.js";
import { foreignInVietnamese } from "../language/foreign.js";
import { didoi } from "./command.js";

const problem = fileURLToPath(new URL("../../examples/minimal", import.meta.url));
let folder: string;
let plan: string;
let mover: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "didoi-explore-"));
  const out = join(folder, "out");
  expect((await didoi(["solve", problem, "--out", out])).code).toBe(0);
  plan = join(out, "plan.json");
  mover = JSON.parse(await readFile(plan, "utf8")).moves[0].enterprise;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Case {
  readonly args: () => readonly string[];
  readonly form: z.ZodMiniType;
  /** What the sentences begin with, or say. */
  readonly vi: RegExp;
  readonly en: RegExp;
}

const cases: Readonly<Record<string, Case>> = {
  explain: {
    args: () => ["explain", problem, plan, mover, "--take", "--places"],
    form: explanation,
    vi: /Muốn lựa chọn khác thì cần:/,
    en: /What another choice would take:/,
  },
  prices: {
    args: () => ["prices", problem, plan, "--ranges", "2", "--steps", "1"],
    form: prices,
    vi: /^Nới thêm từng giới hạn/,
    en: /^What loosening each limit is worth/,
  },
  diagnose: {
    args: () => ["diagnose", problem, "--set", "quotas[0].lower=1", "--set", "quotas[0].upper=1"],
    form: diagnosis,
    vi: /^Không có kế hoạch nào giữ được mọi quy định/,
    en: /^No plan keeps all rules/,
  },
  "a front": {
    args: () => ["tradeoff", problem, "--points", "3"],
    form: tradeOffDocument,
    vi: /^Đánh đổi giữa chi phí/,
    en: /^Trade-off of cost/,
  },
  shares: {
    args: () => ["tradeoff", problem, "--shares", "2"],
    form: tradeOffDocument,
    vi: /^Theo tỷ lệ số doanh nghiệp di dời:/,
    en: /^Along the share/,
  },
  order: {
    args: () => ["tradeoff", problem, "--order", "2"],
    form: tradeOffDocument,
    vi: /ngân sách: thêm/,
    en: /of the money:/,
  },
  importance: {
    args: () => ["importance", problem, plan],
    form: importanceResult,
    vi: /^Quan trọng nhất trong kế hoạch/,
    en: /^What matters most/,
  },
  alternatives: {
    args: () => [
      "alternatives",
      problem,
      plan,
      "--count",
      "2",
      "--min-difference",
      "1",
      "--max-loss",
      "0.5",
    ],
    form: alternativesResult,
    vi: /phương án gần tốt bằng kế hoạch/,
    en: /plans nearly as good/,
  },
};

describe.each(Object.entries(cases))("didoi: %s", (_, { args, form, vi, en }) => {
  it("prints one document in its form, and sentences in each language", async () => {
    const { code, stdout } = await didoi([...args(), "--json"]);
    expect(code).toBe(0);
    expect(form.safeParse(JSON.parse(stdout))).toMatchObject({ success: true });
    const inWords = await didoi(args());
    expect([inWords.code, inWords.stdout]).toEqual([0, expect.stringMatching(vi)]);
    expect(foreignInVietnamese(inWords.stdout)).toEqual([]);
    expect(inWords.stdout).not.toMatch(/undefined|NaN|\[object/);
    const english = await didoi([...args(), "--lang", "en"]);
    expect([english.code, english.stdout]).toEqual([0, expect.stringMatching(en)]);
  });
});

describe("didoi uncertainty and merge", () => {
  it("run shards that merge to what one run says", async () => {
    const at = (name: string): string => join(folder, name);
    const run = (...more: string[]) =>
      didoi(["uncertainty", problem, "--scenarios", "6", "--plan", plan, ...more]);
    const whole = await run("--out", at("whole.ndjson"), "--json");
    expect(whole.code).toBe(0);
    expect(uncertaintyResult.safeParse(JSON.parse(whole.stdout))).toMatchObject({ success: true });
    for (const part of ["1/2", "2/2"]) {
      const file = at(`part-${part[0]}.ndjson`);
      expect((await run("--shard", part, "--out", file)).code).toBe(0);
    }
    const parts = [at("part-2.ndjson"), at("part-1.ndjson")];
    const merged = await didoi(["merge", ...parts, "--out", at("merged.ndjson"), "--json"]);
    expect([merged.code, merged.stdout]).toEqual([0, whole.stdout]);
    expect(await readFile(at("merged.ndjson"))).toEqual(await readFile(at("whole.ndjson")));
    const inWords = await didoi(["merge", ...parts]);
    expect(inWords.stdout).toMatch(/^6 kịch bản; /);
    expect(inWords.stdout).toMatch(/nhiều nhất [\d.,]+ đơn vị của mục tiêu\./);
    expect(foreignInVietnamese(inWords.stdout)).toEqual([]);
    expect((await didoi(["merge", parts[0] ?? ""])).code).toBe(3);
  });
});

describe("what is asked wrongly", () => {
  it("ends with 3 for a plan of another problem and an unknown enterprise", async () => {
    const other = ["--set", "quotas[1].upper=0.5"];
    expect((await didoi(["prices", problem, plan, ...other])).code).toBe(3);
    expect((await didoi(["explain", problem, plan, "không có"])).code).toBe(3);
    expect((await didoi(["importance", problem, plan, ...other])).code).toBe(3);
  });
});
