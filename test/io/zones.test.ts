/** Zones from a table and from outlines. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Problem, parseProblem } from "../../src/domain/problem.js";
import { zoneOf } from "../../src/domain/zone.js";
import { readZones } from "../../src/io/read-tables.js";
import { zonesOf } from "../../src/io/zone-outlines.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "didoi-zones-"));
});
afterAll(() => rm(folder, { recursive: true }));

const at = (id: string, lat: number, lon: number) => ({
  ...{
    id,
    name: id,
    wardOld: "Dĩ An",
    city: "Dĩ An",
    sector: "16",
    landHa: 1,
    workers: 9,
    lat,
    lon,
  },
});

const square = (x: number, y: number, side: number) => [
  ...[
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ],
];

const feature = (id: string, ring: unknown) => ({
  type: "Feature",
  properties: { id, name: id, use: "tod" },
  geometry: { type: "Polygon", coordinates: [ring] },
});

const problemWith = (zones: unknown, enterprises: object[]): Problem =>
  parseProblem({
    ...{ name: "x", parks: [], enterprises, zones },
    policy: {
      ...{ name: "p", horizon: { from: 2026, to: 2026 } },
      objective: { kind: "cost", reliefTargetPoints: 0 },
    },
  });

describe("zones", () => {
  it("are read from a Vietnamese table", async () => {
    const file = join(folder, "zones.csv");
    const head =
      "Mã vùng,Tên vùng,Mục đích sử dụng,Giá trị đất (tỷ đồng/ha),Phường cũ,Các phường cũ";
    await writeFile(file, `${head.replace(",Phường cũ", "")}\nga,Ga Dĩ An,TOD,30,Dĩ An; An Bình\n`);
    const { records } = await readZones(file);
    expect(records).toEqual([
      {
        ...{ id: "ga", name: "Ga Dĩ An", use: "tod", valueMillionVndPerHa: 30_000 },
        ...{ clearedBonusMillionVnd: 0, wards: ["Dĩ An", "An Bình"] },
      },
    ]);
  });

  it("hold those whose place is inside of the outline; a zone that is named wins", () => {
    const features = [
      feature("a", square(106.7, 10.9, 0.01)),
      feature("b", square(106.7, 10.9, 0.1)),
    ];
    const problem = problemWith(zonesOf({ type: "FeatureCollection", features }), [
      at("in-both", 10.905, 106.705),
      at("in-b", 10.95, 106.75),
      at("outside", 10.85, 106.705),
      { ...at("named", 10.905, 106.705), zone: "b" },
    ]);
    const found = problem.enterprises.map((one) => [one.id, zoneOf(problem.zones, one)?.id]);
    expect(Object.fromEntries(found)).toEqual({
      ...{ "in-both": "a", "in-b": "b", outside: undefined, named: "b" },
    });
  });

  it("that are no polygons, or that an enterprise names in vain, are refused", () => {
    const point = { ...feature("a", []), geometry: { type: "Point", coordinates: [106, 10] } };
    expect(() => problemWith(zonesOf({ features: [point] }), [])).toThrow(/zones\[0\]\.outline/);
    expect(() => problemWith([], [{ ...at("x", 10.9, 106.7), zone: "?" }])).toThrow(/zone/);
  });
});
