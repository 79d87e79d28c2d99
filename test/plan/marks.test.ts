/** Every figure of a plan that rests on an assumption says so: whatever doubling one changes is marked with it. */
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { sourcesOf } from "../../src/analysis/sources/sources-of.js";
import { assumptionIds } from "../../src/domain/assumption-ids.js";
import { atPath } from "../../src/domain/grounds.js";
import { type Problem, parseProblem } from "../../src/domain/problem.js";
import { readProblem } from "../../src/io/read-problem.js";
import { type StatedPlan, statePlan } from "../../src/plan/state-plan.js";
import { summariseStatement } from "../../src/report/summarise-statement.js";
import { generateRegister } from "../../src/synthetic/generate-register.js";

type Change = (problem: ReturnType<typeof JSON.parse>) => void;

/** The example with fewer enterprises, and with what makes other assumptions count. */
const variants: Readonly<Record<string, Change>> = {
  "the example": () => {},
  "blanks in the register, a table of distances": ({ enterprises, distances }) => {
    for (const one of enterprises.slice(0, 40)) {
      delete one.residentsExposed;
      delete one.machineryMillionVnd;
    }
    distances.push({ wardOld: enterprises[0].wardOld, park: "cay-truong", km: 44 });
  },
  "parks that say more themselves": ({ parks }) => {
    for (const park of parks) {
      Object.assign(park, { residentsExposed: 70, removal: { water: 0.7 }, closesYear: 2060 });
      Object.assign(park, { leasePriceUsdPerM2: 120, derived: ["leasePriceUsdPerM2"] });
      if (park.readyBuilt !== undefined)
        Object.assign(park.readyBuilt, { millionVndPerM2Year: 1, storeyFactor: 1.2 });
    }
  },
  "rules that say more themselves": ({ policy }) => {
    policy.alternatives = [
      { kind: "convert", costMillionVndPerM2: 2, jobsLostShare: 0.5 },
      { kind: "remedy", reliefShare: 0.4 },
      { kind: "close" },
      { kind: "leave" },
    ];
    policy.housing = { payer: "budget", homesPerWorker: 0.3 };
    policy.supports = [
      { kind: "perM2", rate: 0.2 },
      { kind: "rentExemption", from: "developer" },
    ];
    policy.grounds = [];
  },
};

let example: Problem;
beforeAll(async () => {
  const folder = fileURLToPath(new URL("../../examples/binh-duong/", import.meta.url));
  ({ problem: example } = await readProblem(folder));
});

function variant(change: Change): Problem {
  const input = JSON.parse(JSON.stringify({ ...example, filled: [] }));
  input.enterprises = JSON.parse(JSON.stringify(generateRegister({ seed: 8, count: 90 })));
  change(input);
  return parseProblem(input);
}

/** Moves to every park that has a place, and every alternative; rules do not matter to marks. */
function decisionsFor({ enterprises, parks, policy }: Problem) {
  const places = parks.filter(({ lat, lon }) => lat !== undefined && lon !== undefined);
  const choices = [...places.map(({ id }) => id), ...policy.alternatives.map(({ kind }) => kind)];
  const rented = new Set(places.filter((park) => park.readyBuilt).map(({ id }) => id));
  const acts = enterprises.map(({ id }, k) => {
    const choice = choices[k % choices.length] ?? "";
    const rents = rented.has(choice) && k < choices.length;
    return { enterprise: id, choice, year: 2026 + (k % 3), ...(rents ? { tenure: "rent" } : {}) };
  });
  return { acts, opened: [], expansions: [] };
}

/** Figures that the register alone gives, and what limits are. */
const counted =
  /^summary\.(?:enterprises|base|mandatory|encouraged|exempt|synthetic|alternatives|workersMoved|landFreedHa|loadShares|changes)/;

/** The figures that people read: totals of the summary, the balance of land. */
function figuresOf(stated: StatedPlan): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === "number") found.set(path, value);
    else if (typeof value === "object" && value !== null && !Array.isArray(value))
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
  };
  walk(stated.summary, "summary");
  walk(stated.land, "land");
  return new Map([...found].filter(([path]) => !counted.test(path)));
}

const marked = ({ marks }: StatedPlan): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(marks.map(({ figure, restsOn }) => [figure, new Set(restsOn)]));

const close = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

describe.each(Object.entries(variants))("marks: %s", (_, change) => {
  it("name every assumption that a figure of the plan changes with, and none that no cost item changes with", () => {
    const problem = variant(change);
    const decisions = decisionsFor(problem);
    const stated = statePlan(problem, decisions);
    const [before, marks] = [figuresOf(stated), marked(stated)];
    let changed = 0;
    for (const id of assumptionIds) {
      const own = problem.assumptions[id];
      const assumptions = { ...problem.assumptions, [id]: { ...own, value: 2 * own.value } };
      const after = figuresOf(statePlan({ ...problem, assumptions }, decisions));
      for (const [figure, value] of before) {
        const moves = !close(value, after.get(figure) ?? Number.NaN);
        const says = marks.get(figure)?.has(`assumption.${id}`) ?? false;
        if (moves) expect(says, `${figure} rests on ${id}`).toBe(true);
        else if (figure.includes("ByItem")) expect(says, `${figure}: ${id}`).toBe(false);
        if (moves) changed++;
      }
    }
    expect(changed).toBeGreaterThan(60);
  });

  it("name only figures that there are, and grounds that are assumed or derived", () => {
    const problem = variant(change);
    const decisions = decisionsFor(problem);
    const stated = statePlan(problem, decisions);
    const { figures } = sourcesOf(problem);
    const grades = new Map(figures.map(({ kind, id, grade }) => [`${kind}.${id}`, grade]));
    for (const { figure, restsOn } of stated.marks) {
      const path = figure.replace(/^(alternatives|budgets|quotas)\./, "$1[0].");
      expect(typeof atPath(stated, path), figure).toBe("number");
      for (const ground of restsOn)
        expect(["assumed", "derived"], ground).toContain(grades.get(ground));
    }
  });
});

it("marks the figures that a policy gives without a source", () => {
  const problem = variant(() => {});
  const marks = marked(statePlan(problem, decisionsFor(problem)));
  for (const { field, grade } of problem.policy.grounds) {
    const found = [...marks].filter(([, paths]) => paths.has(`policy.${field}`));
    const isPrinted = /^(?:quotas|budgets|objective|discount|mediaWeights)/.test(field);
    expect(found.length > 0, field).toBe(isPrinted && grade !== "published");
  }
});

describe("marks in words", () => {
  it("stand beside each figure of the summary that rests on something assumed", () => {
    const problem = variant(() => {});
    const stated = statePlan(problem, decisionsFor(problem));
    const text = summariseStatement(problem, stated).replace(/\s+/g, " ");
    expect(text).toMatch(/Tổng chi phí: [\d.,]+\* tỷ đồng/);
    expect(text).toMatch(/thuê đất [\d.,]+\*, thuê nhà xưởng [\d.,]+\*/);
    expect(text).toMatch(/Giảm ô nhiễm cho dân cư: -?[\d.,]+\* điểm/);
    expect(text).toMatch(/lao động không theo được doanh nghiệp [\d.,]+\*/);
    expect(text).toContain("* = ");
  });
});
