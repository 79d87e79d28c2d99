import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assumptionIds, resolveAssumptions } from "../../src/domain/assumptions.js";
import {
  attritionShare,
  costItems,
  leasePriceMillionVndPerHa,
  moveCosts,
  payerOf,
  totalCost,
} from "../../src/domain/cost.js";
import { enterprise } from "../../src/domain/enterprise.js";
import { park } from "../../src/domain/park.js";
import { payers } from "../../src/domain/policy-limits.js";
import { agrees } from "../../src/model/tolerances.js";
import { anyEnterprise, anyPark, hundredths } from "./arbitraries.js";

const assumptions = resolveAssumptions([]);
const distance = hundredths(120);

describe("costs of a move", () => {
  it("are never negative and always finite, item by item", () => {
    fc.assert(
      fc.property(anyEnterprise, anyPark, distance, (record, to, km) => {
        const costs = moveCosts(record, to, km, assumptions);
        for (const item of costItems) {
          expect(costs[item]).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(costs[item])).toBe(true);
        }
      }),
    );
  });

  it("never fall with distance, and only freight and worker support depend on it", () => {
    fc.assert(
      fc.property(anyEnterprise, anyPark, distance, distance, (record, to, a, b) => {
        const near = moveCosts(record, to, Math.min(a, b), assumptions);
        const far = moveCosts(record, to, Math.max(a, b), assumptions);
        for (const item of costItems)
          if (item === "freight" || item === "workerSupport")
            expect(far[item]).toBeGreaterThanOrEqual(near[item]);
          else expect(far[item]).toBe(near[item]);
      }),
    );
  });

  it("add up over the payers, and each item has one payer", () => {
    fc.assert(
      fc.property(anyEnterprise, anyPark, distance, (record, to, km) => {
        const costs = moveCosts(record, to, km, assumptions);
        const parts = payers.map((payer) => totalCost(costs, [payer]));
        expect(
          agrees(
            parts.reduce((a, b) => a + b, 0),
            totalCost(costs),
          ),
        ).toBe(true);
        expect(totalCost(costs, payers)).toBe(totalCost(costs));
        expect(totalCost(costs, [])).toBe(0);
      }),
    );
    for (const item of costItems) expect(payers).toContain(payerOf[item]);
  });

  it("do not depend on ids and names", () => {
    fc.assert(
      fc.property(anyEnterprise, anyPark, distance, (record, to, km) => {
        expect(
          moveCosts(
            { ...record, id: "a", name: "b" },
            { ...to, id: "c", name: "d" },
            km,
            assumptions,
          ),
        ).toEqual(moveCosts(record, to, km, assumptions));
      }),
    );
  });

  it("double when the enterprise doubles", () => {
    fc.assert(
      fc.property(anyEnterprise, anyPark, distance, (record, to, km) => {
        const once = moveCosts(record, to, km, assumptions);
        const { machineryMillionVnd: machinery } = record;
        const twice = {
          ...record,
          landHa: record.landHa * 2,
          workers: record.workers * 2,
          machineryMillionVnd: machinery === undefined ? undefined : machinery * 2,
        };
        const costs = moveCosts(twice, to, km, assumptions);
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
    });
    const to = park.parse({
      id: "K",
      name: "KCN",
      kind: "park",
      status: "operating",
      leasePriceUsdPerM2: 100,
    });
    const byHand = {
      landLease: 1.2 * 10_000 * 100 * 0.026, // ha → m², USD/m², million VND per USD
      construction: 1.2 * 10_000 * 0.6 * 2,
      machineryMove: 100 * 150 * 0.1,
      downtime: 100 * 20 * 3,
      freight: (100 * 30 * 5 * 40 * 2500) / 1e6,
      workerSupport: 100 * 0.45 * 60,
      siteSupport: 1 * 3000,
    };
    const costs = moveCosts(record, to, 40, assumptions);
    for (const item of costItems) expect(costs[item]).toBeCloseTo(byHand[item], 6);
    expect(totalCost(costs, ["budget"])).toBeCloseTo(byHand.workerSupport + byHand.siteSupport, 6);
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
    expect(of({})).toBe(33_800);
    expect(of({ kind: "cluster" })).toBe(20_800);
  });
});

describe("attrition", () => {
  it("steps at 10, 30 and 60 km", () => {
    expect(
      [0, 9.999, 10, 29.999, 30, 59.999, 60, 500].map((km) => attritionShare(km, assumptions)),
    ).toEqual([0.05, 0.05, 0.2, 0.2, 0.45, 0.45, 0.6, 0.6]);
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
