/** Parts of the page that rest on more than the plan: curves, scenarios, reasons, the diagnosis, another plan. */
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { diagnose } from "../../../src/analysis/diagnose/diagnose.js";
import { reasonsOf } from "../../../src/analysis/explain/briefly.js";
import { explain } from "../../../src/analysis/explain/explain.js";
import { notMoved } from "../../../src/analysis/explain/not-moved.js";
import { tradeOff } from "../../../src/analysis/trade-off/trade-off.js";
import type { Problem } from "../../../src/domain/problem.js";
import { readProblem } from "../../../src/io/read-problem.js";
import type { Plan } from "../../../src/plan/plan.js";
import { planRelocation } from "../../../src/plan-relocation.js";
import { type ReportOptions, reportHtml } from "../../../src/report/html/report-html.js";
import { diagnosisTexts, summariseDiagnosis } from "../../../src/report/summarise-diagnosis.js";
import { foreignInEnglish, foreignInVietnamese } from "../../language/foreign.js";
import { figuresOf, textOf, unescaped } from "./walk.js";

const folder = fileURLToPath(new URL("../../../examples/minimal/", import.meta.url));

async function planned(problem: Problem): Promise<Plan> {
  const outcome = await planRelocation(problem, { gap: 0 });
  if (!("plan" in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.plan;
}

let problem: Problem;
let plan: Plan;
let uncertainty: object;
let front: Awaited<ReturnType<typeof tradeOff>>;
beforeAll(async () => {
  ({ problem } = await readProblem(folder));
  plan = await planned(problem);
  front = await tradeOff(problem, { x: "cost", y: "relief", points: 5 });
  const spread = { p10: 1, p50: 2, p90: 3 };
  const [first] = plan.decisions.acts;
  uncertainty = {
    format: "didoi-uncertainty/1",
    problem: { name: problem.name, digest: plan.problem.digest },
    parks: problem.parks.map(({ id, name }) => ({ id, name })),
    seed: 0,
    scenarios: { asked: 10, run: 10, infeasible: 1 },
    totals: { value: spread, moved: spread },
    enterprises: [{ enterprise: first?.enterprise ?? "", share: 0.95 }],
    pairs: [],
    drivers: [
      { input: "assumption/roadFactor", correlation: -0.5 },
      { input: "price/all", correlation: 0.25 },
    ],
    candidates: [{ digest: "d", forced: spread, regret: spread, maxRegret: 4 }],
    leastMaxRegret: 0,
  };
});

const pageOf = (options: ReportOptions = {}): string =>
  reportHtml(problem, { plans: [{ name: "a", plan }], ...options }).html;
const drawnOf = (html: string): Map<string, number> =>
  new Map(figuresOf(html).map(({ key, value }) => [key, value]));
const curve = (): object => ({
  format: "didoi-tradeoff/1",
  problem: { name: problem.name, digest: plan.problem.digest },
  front,
});

describe("the trade-off", () => {
  it("has each point of the curve and where the plan stands", () => {
    const drawn = drawnOf(pageOf({ tradeOffs: [curve()] }));
    front.points.forEach(({ x, y, gap }, k) => {
      expect(drawn.get(`front/${k}/x`)).toBe(x);
      expect(drawn.get(`front/${k}/y`)).toBe(y);
      expect(drawn.get(`front/${k}/gap`)).toBe(gap);
    });
    expect(drawn.get("front/chosen/y")).toBeCloseTo(plan.summary.reliefPoints, 9);
    expect(drawn.get("front/chosen/x")).toBeCloseTo(plan.summary.presentCostMillionVnd, 6);
    expect(front.points.length).toBeGreaterThan(2);
  });

  it("also along the share, and for slices of money", () => {
    const shares = { base: 9, points: [{ share: 0.3, enterprises: 3, status: "infeasible" }] };
    const added = [{ enterprise: "a", choice: "b" }];
    const slice = { share: 0.5, free: 1, nested: 1, cost: 0, added };
    const order = { slices: [slice], nestedByItself: true };
    const { front: _, ...rest } = curve() as { front: unknown };
    const html = pageOf({
      tradeOffs: [
        { ...rest, shares },
        { ...rest, order },
      ],
    });
    const drawn = drawnOf(html);
    expect(drawn.get("shares/0/enterprises")).toBe(3);
    expect(drawn.get("order/0/added")).toBe(1);
    expect(textOf(html)).toContain("không có kế hoạch");
  });

  it("that is none is refused, with its place", () => {
    expect(() => pageOf({ tradeOffs: [{ format: "didoi-tradeoff/1" }] })).toThrow(
      /E_SCHEMA|problem/,
    );
    expect(() => pageOf({ uncertainty: { format: "x" } })).toThrow(/format/);
  });
});

describe("scenarios", () => {
  it("count every enterprise once, by how often it is chosen", () => {
    const drawn = drawnOf(pageOf({ uncertainty }));
    const counts = [...drawn].filter(([key]) => key.startsWith("often/"));
    expect(counts).toHaveLength(8);
    expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(problem.enterprises.length);
    expect(drawn.get("often/0/in")).toBe(1);
    expect(drawn.get("spread/value/plan")).toBe(plan.objective.value);
    expect(drawn.get("driver/assumption/roadFactor")).toBe(-0.5);
    expect(drawn.get("candidate/0/most")).toBe(4);
  });
});

describe("reasons", () => {
  it("stand with each enterprise that acts, and for each that stays", async () => {
    const html = pageOf();
    const text = textOf(html);
    const acting = plan.decisions.acts.length;
    expect(acting).toBeGreaterThan(0);
    expect(text.split("Lựa chọn tốt tiếp theo").length - 1).toBeGreaterThanOrEqual(acting);
    const reasons = reasonsOf(problem, plan, 2);
    for (const { enterprise } of plan.decisions.acts) {
      const { next, limits } = await explain(problem, plan, enterprise);
      expect(reasons.acts.get(enterprise)).toEqual({
        limits: limits.map(({ row }) => row),
        next: next.slice(0, 2),
      });
    }
    const stays = notMoved(problem, plan);
    const drawn = [...drawnOf(html)].filter(([key]) => key.startsWith("stays/"));
    expect(drawn.reduce((sum, [, count]) => sum + count, 0)).toBe(stays.length);
    for (const [key, count] of drawn)
      expect(stays.filter(({ reason }) => `stays/${reason}` === key)).toHaveLength(count);
  });

  it("are left out where they are not asked for, or the plan is refused", () => {
    expect(textOf(pageOf({ reasons: false }))).not.toContain("Vì sao ở lại");
    const bad = { ...plan, status: "feasible" };
    expect(textOf(pageOf({ plans: [{ name: "a", plan: bad }] }))).not.toContain("Vì sao ở lại");
  });
});

describe("without a plan", () => {
  it("the page says what is in the way with its amounts, and every repair", async () => {
    const { problem: hard } = await readProblem(folder, {
      set: ["quotas[0].lower=0.95", "quotas[0].upper=1"],
    });
    const { diagnosis } = await diagnose(hard);
    expect(diagnosis.status).toBe("infeasible");
    for (const language of ["vi", "en"] as const) {
      const { html, ok } = reportHtml(hard, { diagnosis, language });
      expect(ok).toBe(false);
      const text = textOf(html);
      const { causes, repairs } = diagnosisTexts(hard, diagnosis, language);
      expect(causes.length).toBeGreaterThan(0);
      expect(repairs.length).toBeGreaterThan(0);
      for (const one of [...causes, ...repairs.flat()]) expect(text).toContain(one);
      for (const one of causes.slice(0, 1))
        expect(summariseDiagnosis(hard, diagnosis, language).replace(/\s+/g, " ")).toContain(one);
      expect(html).toContain("--apply policy-1.json --repair 1");
    }
  });

  it("and without a reason to diagnose only what was found", () => {
    const { html } = reportHtml(problem, {});
    expect(html).not.toContain('id="diagnosis"');
  });
});

describe("parts without input", () => {
  it("name the command that makes them, and only they", () => {
    const commands = (options: ReportOptions): string[] =>
      ["didoi tradeoff", "didoi uncertainty", "out-b/plan.json"].filter((one) =>
        unescaped(pageOf(options)).includes(one),
      );
    expect(commands({})).toEqual(["didoi tradeoff", "didoi uncertainty", "out-b/plan.json"]);
    expect(commands({ tradeOffs: [curve()] })).toEqual(["didoi uncertainty", "out-b/plan.json"]);
    expect(commands({ uncertainty })).toEqual(["didoi tradeoff", "out-b/plan.json"]);
    const plans = [plan, plan].map((one) => ({ name: "a", plan: one }));
    expect(pageOf({ plans, uncertainty, tradeOffs: [curve()] })).not.toContain('id="missing"');
  });
});

describe("two plans", () => {
  it("have a map with a mark for each enterprise that changes, by how it changes", () => {
    const [, later, ...rest] = plan.moves;
    if (later === undefined) throw new Error("two moves");
    const second = { ...plan, moves: [{ ...later, year: later.year + 1 }, ...rest] };
    const html = pageOf({
      plans: [
        { name: "a", plan },
        { name: "b", plan: second },
      ],
    });
    expect(drawnOf(html).get("change/2")).toBe(2);
    expect(html).toMatch(/Khác nhau ở đâu, vì sao<.summary><pre>[^<]{40,}/);
    const map = html.slice(html.indexOf("Bản đồ thay đổi"));
    const marks = [...map.matchAll(/<path class="change (\w+)" d="([^"]*)"/g)].slice(0, 5);
    expect(marks.map(([, kind, d = ""]) => [kind, d.split("M").length - 1])).toEqual([
      ["starts", 0],
      ["ends", 1],
      ["choice", 0],
      ["year", 1],
      ["tenure", 0],
    ]);
  });
});

it("every new part is in one language", () => {
  for (const [language, foreign] of [
    ["vi", foreignInVietnamese],
    ["en", foreignInEnglish],
  ] as const) {
    const html = pageOf({ language, tradeOffs: [curve()], uncertainty });
    for (const id of ["tradeoff", "robustness", "missing"]) {
      const part = new RegExp(`<section id="${id}">.*?</section>`, "s").exec(html)?.[0] ?? "";
      const own = textOf(part).replaceAll(problem.name, "");
      const names = problem.parks.map(({ name }) => name);
      const rest = names.reduce((text, name) => text.replaceAll(name, ""), own);
      expect(foreign(rest), id).toEqual([]);
    }
  }
});
