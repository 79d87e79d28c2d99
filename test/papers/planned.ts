/** A planned problem with everything that papers speak of, and names that would like to be markup or formulas. */
import { type Problem, type ProblemInput, parseProblem } from "../../src/domain/problem.js";
import type { Plan } from "../../src/plan/plan.js";
import { planRelocation } from "../../src/plan-relocation.js";

/** Names that act where they are not held to be text. */
export const hostile = [
  '=HYPERLINK("http://x","y")',
  "+1+cmd|' /C calc'!A0",
  "<script>alert(1)</script>",
  "| a | b | **x** `y` [z](http://z)",
  "_x000D_&amp;]]>",
  "\u202etxet",
  "-2",
  "@SUM(A1)",
] as const;

const wards = ["Lái Thiêu", "An Phú", "Dĩ An", "Bình Hòa"];

/** Nine enterprises, two parks; three years; budgets, zones, alternatives and postponement. */
export const input: ProblemInput = {
  name: "Ví dụ <b>đậm</b>",
  enterprises: Array.from({ length: 9 }, (_, k) => ({
    id: k === 7 ? "=1+1" : `00${k}`,
    name: hostile[k] ?? `Cơ sở ${k}`,
    wardOld: wards[k % 4] ?? "",
    city: k % 4 === 2 ? "Dĩ An" : "Thuận An",
    sector: ["16", "2592", "31"][k % 3] ?? "16",
    landHa: 0.5 + k / 10,
    workers: 20 + 7 * k,
    wastewaterM3PerDay: 3 + k,
    loadsKgPerDay: { cod: 2 + k, dust: 1 },
    hazardousWasteTonPerYear: k,
    residentsExposed: 100 * k,
    criteria: k === 8 ? { c1: "pass", c2: "pass", c3: "pass", c4: "pass" } : { c1: "unfixable" },
    synthetic: k < 4,
  })),
  parks: [
    {
      id: "A",
      name: "KCN A",
      kind: "park",
      status: "operating",
      remainingHa: 20,
      lat: 11.2,
      lon: 106.6,
      districts: ["Bàu Bàng"],
    },
    {
      id: "B",
      name: "=B | <i>b</i>",
      kind: "park",
      status: "operating",
      remainingHa: 12,
      lat: 11.3,
      lon: 106.7,
      districts: ["Phú Giáo"],
    },
  ],
  zones: [
    {
      id: "Z",
      name: "Vùng Z",
      use: "tod",
      outline: [
        [106.6, 10.8],
        [106.9, 10.8],
        [106.9, 11],
        [106.6, 11],
      ],
    },
  ],
  policy: {
    name: "q",
    horizon: { from: 2026, to: 2028 },
    quotas: [{ measure: "enterprises", lower: 0.2, upper: 1 }],
    deadlines: { "*": 2027 },
    postpone: {},
    alternatives: [{ kind: "convert", reliefShare: 1, enterprises: ["000"] }],
    budgets: [{ payers: ["budget"], perYear: 5000 }],
  },
};

/** Solved to the end. */
export async function planned(): Promise<{ readonly problem: Problem; readonly plan: Plan }> {
  const problem = parseProblem(input);
  const outcome = await planRelocation(problem, { gap: 0 });
  if (!("plan" in outcome)) throw new Error(JSON.stringify(outcome));
  return { problem, plan: outcome.plan };
}
