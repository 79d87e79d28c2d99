/** Where the generator puts enterprises: in the disc of their ward, on their city's side. */
import { beforeAll, describe, expect, it } from "vitest";
import { wardCentroids } from "../../src/domain/places.js";
import { generateRegister } from "../../src/synthetic/generate-register.js";
import { cityCalibration, kmPerDegree } from "../../src/synthetic/register-calibration.js";
import { domainFolder, type Published, readPublished } from "../examples/example-tables.js";

type Point = readonly [lat: number, lon: number];
const wards = cityCalibration.flatMap(({ city, wards }) =>
  wards.map((ward) => ({ city, ...ward })),
);
const centre = (wardOld: string): Point => wardCentroids[wardOld] as Point;
const km = ([lat, lon]: Point, [otherLat, otherLon]: Point): number =>
  Math.hypot((lat - otherLat) * kmPerDegree.lat, (lon - otherLon) * kmPerDegree.lon);
const nearest = (point: Point, is: (city: string) => boolean): number =>
  Math.min(
    ...wards.filter(({ city }) => is(city)).map(({ wardOld }) => km(point, centre(wardOld))),
  );
const discArea = (radiusKm: number): number => Math.PI * radiusKm ** 2;

describe("a generated point", () => {
  const register = [1, 2, 3].flatMap((seed) => generateRegister({ seed, count: 5000 }));

  it("lies in the disc of its ward", () => {
    const radius = new Map(wards.map(({ wardOld, radiusKm }) => [wardOld, radiusKm]));
    for (const { wardOld, lat, lon } of register)
      expect(km([lat as number, lon as number], centre(wardOld))).toBeLessThanOrEqual(
        radius.get(wardOld) as number,
      );
  });

  it("is nowhere nearer to a ward of the other city than to one of its own", () => {
    for (const { city, lat, lon } of register) {
      const point = [lat as number, lon as number] as const;
      expect(nearest(point, (name) => name === city)).toBeLessThanOrEqual(
        nearest(point, (name) => name !== city),
      );
    }
  });

  it("may lie anywhere in the disc: half of the points lie in the inner half of its area", () => {
    const inner = register.filter(({ wardOld, lat, lon }) => {
      const { radiusKm } = wards.find((ward) => ward.wardOld === wardOld) as (typeof wards)[number];
      return km([lat as number, lon as number], centre(wardOld)) < radiusKm * Math.SQRT1_2;
    });
    expect(inner.length / register.length).toBeCloseTo(0.5, 1);
  });
});

describe("the disc of a ward", () => {
  it("has a radius of 0.6 to 1.2 km and lies on its city's side of the nearest foreign ward", () => {
    for (const { city, wardOld, radiusKm } of wards) {
      expect(radiusKm, wardOld).toBeGreaterThanOrEqual(0.6);
      expect(radiusKm, wardOld).toBeLessThanOrEqual(1.2);
      const foreign = nearest(centre(wardOld), (name) => name !== city);
      expect(radiusKm, wardOld).toBeLessThan(foreign / 2);
    }
  });
});

describe.skipIf(domainFolder() === undefined)("published figures (needs DIDOI_DOMAIN)", () => {
  let published: ReadonlyMap<string, Published>;
  beforeAll(async () => {
    published = await readPublished(domainFolder() as string);
  });
  const figureOf = (id: string): number => published.get(id)?.value as number;
  /** The number that stands among these words in the source or the notes. */
  const noted = (id: string, words: RegExp): number => {
    const { source, notes = "" } = published.get(id) as Published;
    return Number(words.exec(`${source} ${notes}`)?.[1]?.replaceAll(",", ""));
  };
  const sumOf = (of: (ward: (typeof wards)[number]) => number): number =>
    wards.reduce((sum, ward) => sum + of(ward), 0);

  it("are the residents of four old wards, of both cities and of two new wards", () => {
    for (const name of ["An Phú", "Bình Hòa", "Thuận Giao", "Dĩ An"])
      expect(wards.find(({ wardOld }) => wardOld === name)?.population, name).toBe(
        figureOf(`pop.ward.${name}`),
      );
    for (const [city, words] of [
      ["Thuận An", /Thuận An ([\d,]+\d)/],
      ["Dĩ An", /; Dĩ An ([\d,]+\d)/],
    ] as const) {
      const residents = sumOf((ward) => (ward.city === city ? ward.population : 0));
      expect(Math.abs(residents - noted("pop.di_an", words)), city).toBeLessThan(5);
    }
    // A ward that was split gives equal parts, as its enterprises do.
    for (const name of ["An Phú", "Dĩ An"]) {
      const residents = sumOf(({ wardsNew, population }) =>
        wardsNew.includes(`Phường ${name}`) ? population / wardsNew.length : 0,
      );
      expect(Math.abs(residents - figureOf(`pop.newward.${name}`)), name).toBeLessThan(1);
    }
  });

  it("are the densities of residents, and areas in which the discs have room", () => {
    const areas = { "Thuận An": figureOf("area.thuan_an"), "Dĩ An": figureOf("area.di_an") };
    const residents = { "Thuận An": figureOf("pop.thuan_an"), "Dĩ An": figureOf("pop.di_an") };
    const ofWard = noted("pop.ward.Dĩ An", /\(([\d,]+) persons\/km2\)/);
    for (const city of ["Thuận An", "Dĩ An"] as const) {
      const own = wards.filter((ward) => ward.city === city);
      for (const { wardOld, densityPerKm2 } of own)
        expect(densityPerKm2, wardOld).toBe(
          wardOld === "Dĩ An" ? ofWard : Math.round(residents[city] / areas[city]),
        );
      expect(own.reduce((sum, { radiusKm }) => sum + discArea(radiusKm), 0)).toBeLessThan(
        areas[city],
      );
    }
    const diAn = wards.find(({ wardOld }) => wardOld === "Dĩ An") as (typeof wards)[number];
    expect(discArea(diAn.radiusKm)).toBeLessThan(diAn.population / ofWard);
  });

  it("is the share of foreign-owned enterprises in the wood sector, which all sectors take", () => {
    const foreign = noted("wood.ent", /([\d,]+) FDI/);
    const register = generateRegister({ seed: 5, count: 20_000 });
    const share = register.filter(({ ownership }) => ownership === "foreign").length / 20_000;
    expect(Math.abs(share - foreign / figureOf("wood.ent"))).toBeLessThan(0.01);
  });
});
