/** A plan from plain objects. Run: npx tsx examples/1-plan-from-objects.ts */
import { parseProblem, planRelocation, summariseText } from "didoi";

const problem = parseProblem({
  name: "Ba doanh nghiệp, một khu",
  policy: {
    name: "30-40 % số doanh nghiệp",
    horizon: { from: 2026, to: 2026 },
    quotas: [{ measure: "enterprises", lower: 0.3, upper: 0.4 }],
  },
  parks: [
    {
      id: "khu-a",
      name: "KCN A",
      kind: "park",
      status: "operating",
      remainingHa: 10,
      lat: 11.2,
      lon: 106.6,
    },
  ],
  enterprises: [1, 2, 3].map((n) => ({
    id: `DN${n}`,
    name: `Doanh nghiệp ${n}`,
    wardOld: "Dĩ An",
    city: "Dĩ An",
    sector: "16",
    landHa: 1,
    workers: 100,
    loadsKgPerDay: { cod: n },
    criteria: { c1: "unfixable" as const },
  })),
});

const outcome = await planRelocation(problem);
console.log(outcome.status);
if ("plan" in outcome) console.log(summariseText(outcome.plan));
