import { describe, expect, it } from "vitest";
import { resolveAssumptions } from "../../src/domain/assumptions.js";
import { demandOf } from "../../src/domain/demand.js";
import { straightKm } from "../../src/domain/distance.js";
import { type Enterprise, enterprise } from "../../src/domain/enterprise.js";
import { acceptsSector } from "../../src/domain/park.js";
import { locationOf, wardCentroids } from "../../src/domain/places.js";
import { cityCalibration } from "../../src/synthetic/register-calibration.js";

describe("acceptance of sectors", () => {
  it.each([
    ["all when nothing is listed", [], [], "2592", true],
    ["a listed code", ["16"], [], "16", true],
    ["a code that begins with a listed one", ["25"], [], "2592", true],
    ["not a code that is only the beginning of a listed one", ["2592"], [], "25", false],
    ["not a code that is not listed", ["16"], [], "31", false],
    ["not an excluded code", [], ["13"], "1312", false],
    ["exclusion before acceptance", ["25"], ["2592"], "2592", false],
    ["the rest beside an exclusion", ["25"], ["2592"], "2511", true],
  ])("%s", (_, acceptedSectors, excludedSectors, sector, accepted) => {
    expect(acceptsSector({ acceptedSectors, excludedSectors }, sector)).toBe(accepted);
  });
});

describe("demand of an enterprise", () => {
  const record = enterprise.parse({
    id: "DN",
    name: "DN",
    wardOld: "Dĩ An",
    city: "Dĩ An",
    sector: "16",
    landHa: 2,
    workers: 200,
  }) as Enterprise;
  const assumptions = resolveAssumptions([]);

  it("follows from land and workers, and from wastewater where it is known", () => {
    expect(demandOf(record, assumptions)).toEqual({
      landHa: 2.4,
      wastewaterM3PerDay: 9,
      codKgPerDay: 0,
      powerMw: 0.3,
      labourWorkers: 200,
    });
    for (const wastewaterM3PerDay of [0, 70])
      expect(demandOf({ ...record, wastewaterM3PerDay }, assumptions).wastewaterM3PerDay).toBe(
        wastewaterM3PerDay,
      );
  });
});

describe("places", () => {
  it("are one's own coordinates, else the old ward, else unknown", () => {
    expect(locationOf({ lat: 11, lon: 106, wardOld: "Dĩ An" })).toEqual([11, 106]);
    expect(locationOf({ lat: 11, wardOld: "Dĩ An" })).toEqual([10.905, 106.768]);
    for (const wardOld of ["Phường lạ", "__proto__", "toString"])
      expect(locationOf({ wardOld })).toBeNull();
    expect(locationOf({})).toBeNull();
  });

  it("are known for every ward that the register is drawn from, and only for those", () => {
    const drawn = cityCalibration.flatMap(({ wards }) => wards.map(({ wardOld }) => wardOld));
    expect(drawn.toSorted()).toEqual(Object.keys(wardCentroids).toSorted());
  });
});

describe("distance", () => {
  // Expected: Vincenty on WGS 84, computed apart.
  it.each([
    ["Thuận An to Bàu Bàng", [10.92, 106.7], [11.27, 106.63], 39.4635],
    ["An Sơn to Tam Lập", [10.93, 106.665], [11.25, 106.84], 40.2305],
    ["along a parallel", [11.1, 106.44], [11.1, 106.86], 45.8852],
  ] as const)("%s is that on the ellipsoid to 0.1 %", (_, from, to, expected) => {
    const km = straightKm({ lat: from[0], lon: from[1] }, { lat: to[0], lon: to[1] });
    expect(km).not.toBeNull();
    expect(Math.abs((km as number) / expected - 1)).toBeLessThan(0.001);
  });

  it("is the same both ways, 0 at home, rounded to metres, unknown where a place is", () => {
    const [a, b] = [
      { lat: 10.9, lon: 106.7 },
      { lat: 11.3, lon: 106.5 },
    ];
    expect(straightKm(a, b)).toBe(straightKm(b, a));
    expect(straightKm(a, a)).toBe(0);
    const km = straightKm(a, b) as number;
    expect(Math.round(km * 1000) / 1000).toBe(km);
    expect(straightKm(a, {})).toBeNull();
    expect(straightKm({}, b)).toBeNull();
  });
});
