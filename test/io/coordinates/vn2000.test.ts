import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { angleOf } from "../../../src/io/coordinates/degrees.js";
import { readPoint, region } from "../../../src/io/coordinates/read-point.js";
import { fromStrip, toStrip } from "../../../src/io/coordinates/transverse-mercator.js";
import { localStrip, wgs84Of } from "../../../src/io/coordinates/vn2000.js";

/**
 * Made by PROJ 9.1.1: `echo "604000 1205000 0" | cct -d 9 <pipeline>` (east, north; latitude, longitude)
 * with the pipeline that `projinfo -s EPSG:9210 -t EPSG:4326 -o PROJ` gives for Vietnam onshore; the last
 * one from EPSG:3405 (UTM 48).
 */
const published = [
  [604000, 1205000, 10.89493771, 106.703127097],
  [605432.1, 1211234.5, 10.951256936, 106.716408215],
  [590000, 1250000, 11.302122486, 106.576215138],
  [560000, 1190000, 10.760309835, 106.30040798],
  [640000, 1280000, 11.571653488, 107.035384709],
] as const;
const utm48 = [686000, 1205000, 10.894959866, 106.703572138] as const;

/** Metres between two points that are near each other. */
const apart = (
  a: { readonly latitude: number; readonly longitude: number },
  latitude: number,
  longitude: number,
) => Math.hypot((a.latitude - latitude) * 110_600, (a.longitude - longitude) * 109_300);

const pointOf = (north: number | string, east: number | string) => {
  const reading = readPoint(north, east);
  if ("problem" in reading) throw new Error(reading.problem);
  return reading;
};

describe("VN-2000", () => {
  test("is within a millimetre of PROJ, and the projection comes back", () => {
    for (const [east, north, latitude, longitude] of published)
      expect(apart(wgs84Of({ north, east }, localStrip), latitude, longitude)).toBeLessThan(0.001);
    const [east, north, latitude, longitude] = utm48;
    const strip = { meridian: 105, scale: 0.9996 };
    expect(apart(wgs84Of({ north, east }, strip), latitude, longitude)).toBeLessThan(0.001);
  });

  test("forward and back is the same point, everywhere in Vietnam", () => {
    const latitude = fc.double({ min: 8, max: 24, noNaN: true });
    const longitude = fc.double({ min: 102, max: 110, noNaN: true });
    fc.assert(
      fc.property(latitude, longitude, (lat, lon) => {
        const there = toStrip({ latitude: lat, longitude: lon }, localStrip);
        expect(apart(fromStrip(there, localStrip), lat, lon)).toBeLessThan(1e-5);
      }),
    );
  });

  test("is recognised by its size, the wrong way round as well", () => {
    for (const [east, north, latitude, longitude] of published) {
      const straight = pointOf(north, east);
      expect(straight).toMatchObject({ from: "vn2000", swapped: false, strip: localStrip });
      expect(straight.guessed ?? straight.outside).toBeUndefined();
      expect(apart(straight.point, latitude, longitude)).toBeLessThan(1);
      expect(pointOf(east, north)).toEqual({ ...straight, swapped: true });
    }
  });

  test("a point that another strip alone leads into the region is a guess", () => {
    const [east, north, latitude, longitude] = utm48;
    const reading = pointOf(north, east);
    expect(reading).toMatchObject({ guessed: true, strip: { meridian: 105, scale: 0.9996 } });
    expect(apart(reading.point, latitude, longitude)).toBeLessThan(1);
  });

  test("no strip leads into the region: refused; a given strip is taken, and the distance is said", () => {
    expect(readPoint(2_320_000, 580_000)).toEqual({ problem: "strip" });
    const given = readPoint(2_320_000, 580_000, { strip: localStrip });
    expect(given).toMatchObject({ from: "vn2000", outside: true });
  });
});

describe("degrees", () => {
  test("as numbers, straight or swapped", () => {
    expect(pointOf(10.9, 106.7)).toEqual({
      point: { latitude: 10.9, longitude: 106.7 },
      from: "degrees",
      swapped: false,
    });
    expect(pointOf("106.7", "10.9")).toMatchObject({ swapped: true, point: { latitude: 10.9 } });
  });

  test.each([
    "10°54'15.5\"N",
    "10°54′15,5″",
    "10 54 15.5",
    "B 10°54'15,5''",
    "10d54m15.5s",
    "10º 54’ 15,5” Bắc",
    "10°54.2583333333'",
  ])("%s is 10.904305…", (text) => {
    expect(angleOf(text)?.degrees).toBeCloseTo(10 + 54 / 60 + 15.5 / 3600, 8);
    expect(pointOf(text, "106°42'E")).toMatchObject({ from: "dms", swapped: false });
  });

  test("minutes of 60, words and other figures are no angle", () => {
    for (const text of ["10°60'", "10°54'75\"", "Thuận An", "", "-", "10°54'15\"X", "1234°"])
      expect(angleOf(text)).toBeUndefined();
  });

  test("letters must agree with what the figures say", () => {
    expect(readPoint("10°54'N", "106°42'N")).toEqual({ problem: "mixed" });
    expect(readPoint("10°54'E", "106°42'")).toEqual({ problem: "mixed" });
    expect(pointOf("106°42'E", "10°54'N")).toMatchObject({ swapped: true });
  });
});

describe("what is no point", () => {
  test.each([
    [0, 0, "zero"],
    ["0", "0.0", "zero"],
    [48.85, 2.35, "outside"],
    [-10.9, 106.7, "outside"],
    [10.9, 1_205_000, "mixed"],
    ["?", 106.7, "unreadable"],
    [Number.NaN, 106.7, "unreadable"],
    [1e9, 1e9, "outside"],
    [604_000, 604_000, "outside"],
  ] as const)("%s, %s is %s", (north, east, problem) => {
    expect(readPoint(north, east)).toEqual({ problem });
  });

  test("what is in Vietnam and far from the region is said to be", () => {
    expect(readPoint(21.03, 105.85)).toMatchObject({ outside: true });
    expect(readPoint(10.9, 106.7, { area: { ...region, south: 11 } })).toMatchObject({
      outside: true,
    });
  });

  test("no text takes long", () => {
    const begun = performance.now();
    for (const text of ["1".repeat(1e5), "10°".repeat(3e4), " ".repeat(1e5), "'".repeat(1e5)])
      expect(angleOf(text)).toBeUndefined();
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
