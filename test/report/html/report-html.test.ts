/** The page: its figures are the plan's, nothing in it acts, all of it is in one language. */
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type Problem, parseProblem } from "../../../src/domain/problem.js";
import { readProblem } from "../../../src/io/read-problem.js";
import { type Plan, sealPlan } from "../../../src/plan/plan.js";
import { stateOf } from "../../../src/plan/state-of.js";
import { written } from "../../../src/plan/statement/written.js";
import { planRelocation } from "../../../src/plan-relocation.js";
import { reportHtml } from "../../../src/report/html/report-html.js";
import { foreignInVietnamese } from "../../language/foreign.js";
import { figuresOf, tagsOf, textOf, unescaped, type Walked } from "./walk.js";

const example = (name: string): string =>
  fileURLToPath(new URL(`../../../examples/${name}/`, import.meta.url));

async function planned(problem: Problem): Promise<Plan> {
  const outcome = await planRelocation(problem, { gap: 0.02, timeLimitMs: 60_000 });
  if (!("plan" in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.plan;
}

let problem: Problem;
let plan: Plan;
let page: string;
let small: { problem: Problem; plan: Plan };
beforeAll(async () => {
  ({ problem } = await readProblem(example("binh-duong")));
  plan = await planned(problem);
  page = reportHtml(problem, { plans: [{ name: "a", plan }] }).html;
  const read = await readProblem(example("minimal"));
  small = { problem: read.problem, plan: await planned(read.problem) };
}, 180_000);

const reportOf = (of: { problem: Problem; plan: Plan }) =>
  reportHtml(of.problem, { plans: [{ name: "plan.json", plan: of.plan }] });

/** The number at a path of the plan, undefined where the path is none. */
function at(path: string): unknown {
  return path.split(".").reduce<unknown>((found, key) => {
    return typeof found === "object" && found !== null
      ? (found as Record<string, unknown>)[key]
      : undefined;
  }, plan);
}

/** A number as Vietnamese people write it. */
const read = (text: string): number =>
  Number(text.replace(" %", "").replaceAll(".", "").replace(",", "."));

/** Does the text say the value, in its unit, in billions or in percent, as exactly as its digits go? */
function says({ value, text }: Walked): boolean {
  const digits = text.replace(" %", "").split(",")[1]?.length ?? 0;
  return [1, 1 / 1000, 100].some(
    (times) => Math.abs(read(text) - value * times) <= 0.5 * 10 ** -digits * (1 + 1e-9),
  );
}

describe("figures of the page", () => {
  it("that are of the plan are the plan's, and are written as they are", () => {
    const figures = figuresOf(page).filter(({ key }) => /^[a-zA-Z]+\./.test(key));
    expect(figures.length).toBeGreaterThan(2000);
    for (const figure of figures) expect(figure.value, figure.key).toBe(at(figure.key));
    expect(figures.filter((figure) => !says(figure))).toEqual([]);
    // Whole parts of a plan are there.
    const keys = new Set(figures.map(({ key }) => key));
    plan.years.forEach((_, k) => {
      for (const payer of ["enterprise", "budget", "developer"])
        expect(keys).toContain(`years.${k}.costByPayerMillionVnd.${payer}`);
    });
    plan.moves.forEach((_, k) => {
      expect(keys).toContain(`moves.${k}.costMillionVnd`);
    });
    plan.assumptions.forEach((_, k) => {
      expect(keys).toContain(`assumptions.${k}.value`);
    });
  });

  it("that are drawn from the plan are what the plan's own lists give", () => {
    const drawn = new Map(figuresOf(page).map((figure) => [figure.key, figure]));
    const flows = new Map<string, number>();
    for (const { fromWard, park } of plan.moves) {
      for (const key of [`flow/${fromWard}/${park}`, `flow/${fromWard}`])
        flows.set(key, (flows.get(key) ?? 0) + 1);
    }
    for (const [key, count] of flows) expect(drawn.get(key)?.value, key).toBe(count);
    expect(drawn.get("flow")?.value).toBe(plan.moves.length);
    expect(drawn.get("share")?.value).toBe(plan.summary.base.moved / plan.summary.base.register);
    plan.quotas.forEach(({ base, moved }, k) => {
      expect(drawn.get(`quota/${k}`)?.value).toBe(moved / base);
    });
    for (const { year, costByPayerMillionVnd } of plan.years) {
      const sum = Object.values(costByPayerMillionVnd).reduce((a, b) => a + b, 0);
      expect(drawn.get(`cost/${year}`)?.value).toBeCloseTo(sum, 6);
    }
    expect(drawn.get("burden/")?.value).toBeCloseTo(100, 9);
    const net = [...drawn.values()].filter(({ key }) => key.startsWith("net/"));
    const sum = net.reduce((all, { value }) => all + value, 0);
    expect(sum).toBeCloseTo(plan.summary.reliefPoints, 9);
    expect([...drawn.values()].filter((figure) => !says(figure))).toEqual([]);
  });
});

const tags = new Set([
  "!doctype html",
  ...`html head meta title link style body header p h1 h2 h3 nav ul ol li a main section div span b
  figure figcaption table caption thead tbody tfoot tr th td details summary dl dt dd code pre svg g path rect
  circle text defs pattern`.split(/\s+/),
]);
const attributes = new Set(
  `lang charset http-equiv content name rel href aria-label id class style scope colspan viewBox width height
  role aria-hidden x y d cx cy r text-anchor fill fill-opacity fill-rule stroke-width patternUnits
  patternTransform data-figure data-value`.split(/\s+/),
);

const valuesOf: Readonly<Record<string, RegExp>> = {
  href: /^(#[a-z]+|data:,)$/,
  style: /^--f:\d+%$/,
};

/** Known elements, known attributes, and no address but places of the page itself. */
function harmless(html: string): void {
  const strange = tagsOf(html).flatMap(({ name, attributes: given }) => [
    ...(tags.has(name) ? [] : [name]),
    ...[...given]
      .filter(([key, value]) => !attributes.has(key) || valuesOf[key]?.test(value) === false)
      .map(([key, value]) => `${name} ${key}="${value}"`),
  ]);
  expect(strange).toEqual([]);
  const css = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? "";
  expect(css).not.toMatch(/@import|url\((?!#)/);
  expect(css.length).toBeGreaterThan(1000);
  const policies = tagsOf(html).flatMap(({ attributes: given }) =>
    given.has("http-equiv") ? [given.get("content")] : [],
  );
  expect(policies).toEqual([
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
  ]);
}

const hostile = [
  "<script>alert(1)</script>",
  `"><img src=x onerror=alert(1)>`,
  "</title></style><svg onload=alert(1)>",
  "'; background:url(http://x.test/a)",
  "&lt;b&gt;",
  "]]><!--",
];

describe("nothing of the page acts or is fetched", () => {
  it("has known elements and attributes only", () => harmless(page));

  it("whatever names and reasons say", async () => {
    const bad = (k: number): string => hostile[k % hostile.length] ?? "";
    const { filled: _, ...given } = structuredClone(small.problem) as unknown as Record<
      string,
      never
    > & {
      enterprises: { name: string; wardOld: string }[];
      parks: { id: string; name: string }[];
      policy: Record<string, unknown>;
    };
    const changed = {
      ...given,
      name: bad(2),
      enterprises: given.enterprises.map((one, k) => ({
        ...one,
        name: bad(k),
        originArea: bad(k),
      })),
      parks: given.parks.map((one, k) => ({ ...one, name: bad(k + 1) })),
      policy: {
        ...given.policy,
        source: bad(1),
        grounds: [
          {
            field: "quotas[0].lower",
            label: bad(0),
            grade: "assumed",
            source: bad(1),
            date: bad(3),
          },
        ],
      },
    };
    const parsed = parseProblem(changed);
    const { html, ok } = reportHtml(parsed, {
      plans: [
        { name: bad(0), plan: await planned(parsed) },
        { name: bad(1), plan: small.plan },
      ],
      baseMap: {
        type: "LineString",
        coordinates: [
          [106.7, 11],
          [106.8, 11.2],
        ],
        source: bad(1),
      },
    });
    expect(ok).toBe(true);
    harmless(html);
    for (const name of hostile) expect(unescaped(html)).toContain(name);
    harmless(reportHtml(parsed).html);
  });
});

describe("the language of the page", () => {
  it("is Vietnamese without English words and identifiers", () => {
    expect(page).toContain('<html lang="vi">');
    const found = (html: string): string[] =>
      textOf(html)
        .split("\n")
        .flatMap((line) => foreignInVietnamese(line).map((word) => `${word}: ${line}`));
    const plans = [
      { name: "(1)", plan },
      { name: "(2)", plan: small.plan },
    ];
    expect(found(reportHtml(problem, { plans }).html)).toEqual([]);
    expect(found(reportOf(small).html)).toEqual([]);
    expect(found(reportHtml(problem).html)).toEqual([]);
  });

  it("is English where it is asked for", () => {
    const { html } = reportHtml(problem, { plans: [{ name: "a", plan }], language: "en" });
    expect(html).toContain('<html lang="en">');
    expect(textOf(html)).toMatch(/the plan moves\s+360\s+of\s+1,200\s+enterprises/);
    expect(figuresOf(html).length).toBe(figuresOf(page).length);
  });
});

describe("what the page reports", () => {
  it("is the same for the same input", () => {
    expect(reportHtml(problem, { plans: [{ name: "a", plan }] }).html).toBe(page);
  });

  it("is every enterprise: what it does, or that it stays", () => {
    const text = textOf(page);
    for (const { id } of problem.enterprises) expect(text).toMatch(new RegExp(`\\b${id}\\b`));
  });

  it("says on top what is wrong with a plan, and that it is not to be used", () => {
    expect(reportOf(small).ok).toBe(true);
    const { digest: _, ...body } = small.plan;
    const better = { ...body.summary, reliefPoints: body.summary.reliefPoints + 1 };
    const { html, ok } = reportOf({ ...small, plan: sealPlan({ ...body, summary: better }) });
    expect(ok).toBe(false);
    expect(textOf(html)).toContain("KHÔNG HỢP LỆ: 1 điểm sai");
    expect(textOf(html)).not.toContain("mọi số liệu đều đúng");
    expect(reportOf({ problem, plan: small.plan }).ok).toBe(false);
  });

  it("without a plan is what is wrong with the problem", () => {
    const fine = reportHtml(small.problem);
    expect(fine.ok).toBe(true);
    const [quota] = small.problem.policy.quotas;
    if (quota === undefined) throw new Error("no quota");
    const quotas = [{ ...quota, lower: 0.99, upper: 1 }];
    const hard = { ...small.problem, policy: { ...small.problem.policy, quotas } };
    const { html, ok } = reportHtml(hard);
    expect(ok).toBe(false);
    expect(textOf(html)).toContain("KHÔNG THỂ");
  });

  it("of two plans is who changes, by kind", () => {
    const { digest: _, ...body } = small.plan;
    const [first, second, ...rest] = body.moves;
    if (first === undefined || second === undefined) throw new Error("too few moves");
    const other = sealPlan({ ...body, moves: [{ ...second, year: second.year + 5 }, ...rest] });
    const plans = [
      { name: "một", plan: small.plan },
      { name: "hai", plan: other },
    ];
    const { html } = reportHtml(small.problem, { plans });
    const drawn = new Map(figuresOf(html).map(({ key, value }) => [key, value]));
    expect(drawn.get("change/2/ends")).toBe(1);
    expect(drawn.get("change/2/year")).toBe(1);
    expect(drawn.get("change/2/choice")).toBe(0);
    expect(drawn.get("change/2")).toBe(2);
    expect(reportHtml(small.problem, { plans: plans.slice(0, 1) }).html).not.toContain(
      'id="compare"',
    );
  });
});

describe("a large plan", () => {
  it("of 10,000 moves is a page of at most 3 MB with a line for each", () => {
    const many = problem.enterprises;
    const enterprises = Array.from({ length: 12_000 }, (_, k) => {
      const { zone: _zone, ...one } = many[k % many.length] ?? {};
      return {
        ...one,
        id: `DN-${String(k).padStart(6, "0")}`,
        movesWith: undefined,
        sharesParkWith: undefined,
      };
    });
    const { filled: _, assumptions: _a, ...given } = problem;
    const large = parseProblem({ ...given, distances: [], enterprises });
    const parks = plan.parks.map(({ park }) => park);
    const acts = large.enterprises.slice(0, 10_000).map(({ id }, k) => ({
      enterprise: id,
      choice: parks[k % parks.length] ?? "",
      year: 2026 + (k % 5),
      tenure: "lease" as const,
    }));
    const { digest: _digest, ...body } = plan;
    const statement = written(stateOf(large, { acts, opened: [], expansions: [] }));
    const { html } = reportHtml(large, {
      plans: [{ name: "a", plan: sealPlan({ ...body, ...statement }) }],
    });
    expect(Buffer.byteLength(html)).toBeLessThan(3_000_000);
    expect(html.match(/<li>DN-\d{6}, /g)?.length).toBe(10_000);
    harmless(html);
  }, 180_000);
});
