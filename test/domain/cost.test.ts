import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assumptionIds } from "../../src/domain/assumption-ids.js";
import { resolveAssumptions } from "../../src/domain/assumptions.js";
import { attritionShare } from "../../src/domain/attrition.js";
import {
  costItems,
  leasePriceMillionVndPerHa,
  moveCosts,
  payerOf,
  totalCost,
} from "../../src/domain/cost.js";
import { type Enterprise, enterprise } from "../../src/domain/enterprise.js";
import { park } from "../../src/domain/park.js";
import { policy } from "../../src/domain/policy.js";
import { payers } from "../../src/domain/policy-limits.js";
import { agrees } from "../../src/model/tolerances.js";
import { anyEnterprise, anyPark, hundredths } from "./arbitraries.js";

const assumptions = resolveAssumptions([]);
const policyOf = (input: object) =>
  policy.parse({ name: "p", horizon: { from: 2026, to: 2030 }, ...input });
const setting = { assumptions, policy: policyOf({ housing: {} }) };
const distance = hundredths(120);

describe("costs of a move", () => {
  it("are never negative and always finite, item by item", () => {
    fc.assert(
      fc.property(anyEnterprise, anyPark, distance, (record, to, km) => {
        const costs = moveCosts(record, to, km, setting);
        for (const item of costItems) {
          expect(costs[item]).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(costs[item])).toBe(true);
        }
      }),
    );
  });

  it("change with distance for freight and those who do not follow, up, and for homes, down", () => {
    fc.assert(
      fc.property(anyEnterprise, anyPark, distance, distance, (record, to, a, b) => {
        const near = moveCosts(record, to, Math.min(a, b), setting);
        const far = moveCosts(record, to, Math.max(a, b), setting);
        for (const item of costItems)
          if (item === "freight" || item === "workerSupport")
            expect(far[item]).toBeGreaterThanOrEqual(near[item]);
          else if (item === "housing") expect(far[item]).toBeLessThanOrEqual(near[item]);
          else expect(far[item]).toBe(near[item]);
      }),
    );
  });

  it("have one payer each; homes the one that the policy names", () => {
    for (const item of costItems) expect(payers).toContain(payerOf(item, setting.policy));
    expect(payerOf("housing", policyOf({}))).toBe("developer");
    expect(payerOf("housing", policyOf({ housing: { payer: "budget" } }))).toBe("budget");
  });

  it("of homes are counted where the policy says so", () => {
    const without = { assumptions, policy: policyOf({}) };
    fc.assert(
      fc.property(anyEnterprise, anyPark, distance, (record, to, km) => {
        const { housing, ...rest } = moveCosts(record, to, km, setting);
        expect(moveCosts(record, to, km, without)).toEqual({ ...rest, housing: 0 });
        const homes = 0.25 * record.workers * (1 - attritionShare(km, assumptions));
        expect(agrees(housing, 400 * homes)).toBe(true);
      }),
    );
  });

  it("do not depend on ids and names", () => {
    fc.assert(
      fc.property(anyEnterprise, anyPark, distance, (record, to, km) => {
        expect(
          moveCosts({ ...record, id: "a", name: "b" }, { ...to, id: "c", name: "d" }, km, setting),
        ).toEqual(moveCosts(record, to, km, setting));
      }),
    );
  });

  it("double when the enterprise doubles", () => {
    fc.assert(
      fc.property(anyEnterprise, anyPark, distance, (record, to, km) => {
        const once = moveCosts(record, to, km, setting);
        const { machineryMillionVnd: machinery } = record;
        const twice = {
          ...record,
          landHa: record.landHa * 2,
          workers: record.workers * 2,
          machineryMillionVnd: machinery === undefined ? undefined : machinery * 2,
        };
        const costs = moveCosts(twice, to, km, setting);
        for (const item of costItems) expect(agrees(costs[item], 2 * once[item])).toBe(true);
      }),
    );
  });

  it("by hand: 100 workers on 1 ha, machines unknown, 40 km to a park at 100 USD/m²", () => {
    const record = enterprise.parse({
      id: "DN",
      name: "DN",
      wardOld: "Dĩ An",
      city: "Dĩ An",
      sector: "16",
      landHa: 1,
      workers: 100,
    }) as Enterprise;
    const to = park.parse({
      id: "K",
      name: "KCN",
      kind: "park",
      status: "operating",
      leasePriceUsdPerM2: 100,
    });
    // Between 20 % at 30 km and 45 % at 60 km.
    const follows = (km: number): number => 0.2 + ((0.45 - 0.2) * (km - 30)) / 30;
    const readyBuilt = { floorM2: 9000, upTo: "small" as const };
    const byHand = {
      landLease: 1.2 * 10_000 * 100 * 0.026, // ha → m², USD/m², million VND per USD
      rent: 0,
      construction: 1.2 * 10_000 * 0.6 * 2,
      machineryMove: 100 * 150 * 0.1,
      downtime: 100 * 20 * 3,
      freight: (100 * 30 * 5 * 40 * 2500) / 1e6,
      workerSupport: 100 * follows(40) * 60,
      siteSupport: 1 * 3000,
      housing: 100 * (1 - follows(40)) * 0.25 * 400,
    };
    const costs = moveCosts(record, to, 40, setting);
    for (const item of costItems) expect(costs[item]).toBeCloseTo(byHand[item], 6);
    const all = Object.values(byHand).reduce((sum, cost) => sum + cost, 0);
    expect(totalCost(costs)).toBeCloseTo(all, 6);
    const rented = moveCosts(record, { ...to, readyBuilt }, 40, setting, "rent");
    expect(rented).toEqual({
      ...costs,
      ...{ landLease: 0, construction: 0, rent: expect.closeTo(10 * 7200 * 1.15 * 1.3, 6) },
    });
  });
});

describe("lease price", () => {
  it("is the given one in VND, else the given one in USD, else the assumed one of its kind", () => {
    const of = (input: object): number =>
      leasePriceMillionVndPerHa(
        park.parse({ id: "K", name: "K", kind: "park", status: "operating", ...input }),
        assumptions,
      );
    expect(of({ leasePriceMillionVndPerHa: 5, leasePriceUsdPerM2: 100 })).toBe(5);
    expect(of({ leasePriceUsdPerM2: 100 })).toBe(26_000);
    expect(of({ leasePriceUsdPerM2: 0 })).toBe(0);
    expect(of({})).toBe(41_600);
    expect(of({ kind: "cluster" })).toBe(20_800);
  });
});

describe("attrition", () => {
  it("is a straight line between the assumed points, 0 at 0 km, and ends with the last", () => {
    const shares = [0, 5, 10, 20, 30, 45, 60, 80, 100, 500].map((km) =>
      attritionShare(km, assumptions),
    );
    const byHand = [0, 0.025, 0.05, 0.125, 0.2, 0.325, 0.45, 0.525, 0.6, 0.6];
    shares.forEach((share, k) => {
      expect(share).toBeCloseTo(byHand[k] ?? -1, 12);
    });
  });
});

describe("default assumptions", () => {
  it("lie in their own ranges and give a reason", () => {
    for (const id of assumptionIds) {
      const { value, low, high, reason, set } = assumptions[id];
      expect(low <= value && value <= high, id).toBe(true);
      expect(reason.length, id).toBeGreaterThan(10);
      expect(set).toBe(false);
    }
  });
});
