import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveAssumptions } from "../../src/domain/assumptions.js";
import { capacitiesOf, expandedBy, readyByYear } from "../../src/domain/capacity.js";
import { type ParkInput, park } from "../../src/domain/park.js";
import { anyPark } from "./arbitraries.js";

/** Round figures, so that the cases can be read. */
const assumptions = resolveAssumptions([
  { id: "netLeasableShare", value: 0.6 },
  { id: "greenShare", value: 0.2 },
  { id: "occupancyOperatingPercent", value: 90 },
  { id: "occupancyBuildingPercent", value: 0 },
  { id: "relocationShare", value: 0.5 },
  { id: "wastewaterM3PerDayPerHa", value: 20 },
]);

const of = (input: Partial<ParkInput>) =>
  capacitiesOf(
    park.parse({ id: "K", name: "KCN", kind: "park", status: "operating", ...input }),
    assumptions,
  );

it("marks what rests on figures that the park's own table calls assumed", () => {
  const given = park.parse({
    ...{ id: "K", name: "K", kind: "park", status: "operating", relocationShare: 0.5 },
    phases: [{ year: 2027, landHa: 10 }],
    wastewaterM3PerDay: 9,
  });
  const groundsOf = (assumed: typeof given.assumed) =>
    capacitiesOf({ ...given, assumed }, resolveAssumptions([]));
  expect(groundsOf([])?.landHa?.assumed).toEqual([]);
  expect(groundsOf(["phases"])?.landHa?.assumed).toEqual(["park"]);
  expect(groundsOf(["phases", "relocationShare"])?.landHa?.assumed).toEqual(["park"]);
  expect(groundsOf(["phases"])?.wastewaterM3PerDay?.assumed).toEqual([]);
  expect(groundsOf(["wastewaterM3PerDay"])?.wastewaterM3PerDay?.assumed).toEqual(["park"]);
});

describe("capacities of a park", () => {
  it.each<[string, Partial<ParkInput>, number, string[]]>([
    ["land left", { remainingHa: 30 }, 15, []],
    ["land left of 0", { remainingHa: 0, totalAreaHa: 100 }, 0, []],
    [
      "land left before everything else",
      { remainingHa: 30, leasableHa: 50, totalAreaHa: 100, occupancyPercent: 0 },
      15,
      [],
    ],
    ["leasable land and occupancy", { leasableHa: 50, occupancyPercent: 80 }, 5, []],
    ["full", { leasableHa: 50, occupancyPercent: 100 }, 0, []],
    ["leasable land alone", { leasableHa: 50 }, 2.5, ["occupancyOperatingPercent"]],
    [
      "leasable land alone, being built",
      { leasableHa: 50, status: "building" },
      25,
      ["occupancyBuildingPercent"],
    ],
    [
      "leasable land alone, planned",
      { leasableHa: 50, status: "planned" },
      25,
      ["occupancyBuildingPercent"],
    ],
    ["area and occupancy", { totalAreaHa: 100, occupancyPercent: 50 }, 15, ["netLeasableShare"]],
    [
      "area, green and density",
      { totalAreaHa: 100, occupancyPercent: 0, greenShare: 0.1, densityShare: 0.7 },
      31.5,
      [],
    ],
    [
      "area and green, at the usual density",
      { totalAreaHa: 100, occupancyPercent: 0, greenShare: 0.4 },
      22.5,
      ["netLeasableShare", "greenShare"],
    ],
    [
      "area and density, at the usual green",
      { totalAreaHa: 100, occupancyPercent: 0, densityShare: 0.5 },
      20,
      ["greenShare"],
    ],
    [
      "leasable land before green and density",
      { leasableHa: 50, occupancyPercent: 0, totalAreaHa: 100, greenShare: 0.9 },
      25,
      [],
    ],
    ["area alone", { totalAreaHa: 100 }, 3, ["netLeasableShare", "occupancyOperatingPercent"]],
  ])("%s: land for relocation and what it rests on", (_, input, landHa, assumed) => {
    const capacities = of(input);
    expect(capacities?.landHa?.value).toBeCloseTo(landHa, 9);
    expect(capacities?.landHa?.assumed).toEqual([...assumed, "relocationShare"]);
  });

  it("are not known without any area, whatever else is", () => {
    expect(of({})).toBeNull();
    expect(of({ occupancyPercent: 10, wastewaterM3PerDay: 100, powerMw: 5 })).toBeNull();
  });

  it("take wastewater as given, and assume it by land otherwise", () => {
    const given = of({ remainingHa: 30, wastewaterM3PerDay: 7 });
    expect(given?.wastewaterM3PerDay).toEqual({ value: 7, assumed: [] });
    const assumed = of({ remainingHa: 30 })?.wastewaterM3PerDay;
    expect(assumed?.value).toBeCloseTo(15 * 20, 9);
    expect(assumed?.assumed).toEqual(["relocationShare", "wastewaterM3PerDayPerHa"]);
  });

  it("leave power and labour unlimited unless they are given", () => {
    expect(Object.keys(of({ remainingHa: 1 }) ?? {})).toEqual(["landHa", "wastewaterM3PerDay"]);
    expect(of({ remainingHa: 1, powerMw: 3, labourWorkers: 400 })).toMatchObject({
      powerMw: { value: 3, assumed: [] },
      labourWorkers: { value: 400, assumed: [] },
    });
  });

  it.each([
    ["wastewaterM3PerDay" as const, [10, 30, 0]],
    ["landHa" as const, [10, 0, 0]],
  ])("grow by the steps of their year, if they are of the plant: %s", (resource, ready) => {
    const expansion = { stepM3PerDay: 15, costMillionVndPerStep: 1, maximumSteps: 4 };
    const record = park.parse({
      id: "K",
      name: "KCN",
      kind: "park",
      status: "operating",
      expansion,
    });
    const capacity = { value: 10, assumed: [] };
    const horizon = { from: 2026, to: 2028 };
    const stepsIn = (year: number): number => (year === 2027 ? 2 : 0);
    expect(readyByYear(record, resource, capacity, horizon, stepsIn)).toEqual(ready);
    expect(expandedBy({}, resource, 3)).toBe(0);
  });

  it("are never negative, and never rise with occupancy", () => {
    fc.assert(
      fc.property(anyPark, fc.nat(100), fc.nat(100), (record, a, b) => {
        const land = (occupancyPercent: number): number | undefined =>
          capacitiesOf({ ...record, occupancyPercent }, assumptions)?.landHa?.value;
        const [empty, full] = [land(Math.min(a, b)), land(Math.max(a, b))];
        expect(empty === undefined).toBe(record.totalAreaHa === undefined);
        if (empty !== undefined && full !== undefined) {
          expect(full).toBeGreaterThanOrEqual(0);
          expect(empty).toBeGreaterThanOrEqual(full);
        }
      }),
    );
  });
});
