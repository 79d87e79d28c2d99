import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseProblem } from "../../src/domain/problem.js";
import type { Plan } from "../../src/plan/plan.js";
import { groupAxes } from "../../src/plan/result-tables.js";
import { planRelocation } from "../../src/plan-relocation.js";
import { generateRegister } from "../../src/synthetic/generate-register.js";

/** A plan of a made-up register with two parks in two districts, and a zone for what is freed. */
async function planOf(seed: number): Promise<Plan> {
  const enterprises = generateRegister({ seed, count: 40 });
  const at = { kind: "park", status: "operating", remainingHa: 30, lat: 11.2, lon: 106.6 } as const;
  const problem = parseProblem({
    name: "groups",
    enterprises,
    parks: [
      { ...at, id: "A", name: "A", districts: ["Bàu Bàng"], readyBuilt: { floorM2: 20_000 } },
      { ...at, id: "B", name: "B", districts: ["Phú Giáo"] },
    ],
    zones: [{ id: "Z", name: "Z", use: "housing", valueMillionVndPerHa: 10, wards: ["Lái Thiêu"] }],
    policy: {
      name: "p",
      horizon: { from: 2026, to: 2028 },
      quotas: [{ measure: "enterprises", lower: 0.3, upper: 0.6 }],
      alternatives: [{ kind: "convert" }],
      postpone: {},
    },
  });
  const outcome = await planRelocation(problem, { gap: 0.05 });
  if (!("plan" in outcome)) throw new Error(outcome.status);
  return outcome.plan;
}

const sum = <T>(list: readonly T[], of: (one: T) => number): number =>
  list.reduce((all, one) => all + of(one), 0);

describe("groups and the balance of land", () => {
  it("add up to the totals of the plan", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1000), async (seed) => {
        const { groups, land, summary, postponed, parks } = await planOf(seed);
        for (const axis of groupAxes) {
          const own = groups.filter((group) => group.axis === axis);
          expect(sum(own, ({ enterprises }) => enterprises)).toBe(summary.enterprises.register);
          expect(sum(own, ({ moved }) => moved)).toBe(summary.enterprises.moved);
          expect(sum(own, ({ alternatives }) => alternatives)).toBe(summary.alternatives);
          expect(sum(own, (group) => group.postponed)).toBe(summary.postponed.enterprises);
          expect(sum(own, ({ landFreedHa }) => landFreedHa)).toBeCloseTo(summary.landFreedHa, 9);
          expect(sum(own, ({ reliefPoints }) => reliefPoints)).toBeCloseTo(summary.reliefPoints, 9);
          expect(sum(own, ({ jobsNotFollowing }) => jobsNotFollowing)).toBeCloseTo(
            summary.jobsNotFollowing,
            9,
          );
          expect(sum(own, ({ costMillionVnd }) => costMillionVnd)).toBeCloseTo(
            summary.costMillionVnd,
            5,
          );
          expect(new Set(own.map(({ group }) => group)).size).toBe(own.length);
        }
        expect(sum(land.freedByUse, ({ landHa }) => landHa)).toBeCloseTo(land.freedHa, 9);
        expect(land.freedHa).toBeCloseTo(summary.landFreedHa, 9);
        expect(sum(land.byDistrict, ({ landHa }) => landHa)).toBeCloseTo(land.newHa, 9);
        expect(sum(land.byDistrict, ({ enterprises }) => enterprises)).toBe(
          sum(parks, ({ enterprises }) => enterprises),
        );
        expect(sum(land.byDistrict, ({ homesNeeded }) => homesNeeded)).toBeCloseTo(
          summary.homesNeeded,
          6,
        );
        expect(summary.workersFollowing).toBeCloseTo(
          summary.workersMoved - summary.jobsNotFollowing,
          6,
        );
        expect(land.waitingHa).toBeCloseTo(summary.postponed.landHa, 9);
        expect(postponed.length).toBeGreaterThanOrEqual(summary.postponed.enterprises);
      }),
      { numRuns: 8 },
    );
  });
});
