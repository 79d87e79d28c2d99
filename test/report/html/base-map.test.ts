import { describe, expect, it } from "vitest";
import { DidoiError } from "../../../src/errors.js";
import { baseMapOf } from "../../../src/report/html/base-map.js";
import { frameOf } from "../../../src/report/html/frame.js";

const ring = [
  [106.7, 10.9],
  [106.8, 10.9],
  [106.8, 11],
  [106.7, 11],
  [106.7, 10.9],
];
const polygon = (coordinates: unknown) => ({ type: "Polygon", coordinates });
const places = [
  [10.85, 106.65],
  [11.05, 106.85],
] as const;

const drawnOf = (document: unknown): string[] => {
  const frame = frameOf(places, 400, 10);
  return baseMapOf(document).geometries.map(frame.path);
};

const corners = (path = ""): Set<string> => new Set(path.replace(/[MZ]/g, "L").split("L"));

const codeOf = (document: unknown): string => {
  try {
    baseMapOf(document);
  } catch (error) {
    if (error instanceof DidoiError) return error.code;
    throw error;
  }
  return "taken";
};

describe("a base map", () => {
  it("is the same area whichever way its rings turn", () => {
    const [one] = drawnOf(polygon([ring]));
    const [other] = drawnOf(polygon([[...ring].reverse()]));
    expect(one).toMatch(/^M[\d.,L]+Z$/);
    expect(corners(one)).toEqual(corners(other));
    expect(corners(one).size).toBe(5);
  });

  it("may be a collection, a feature, a geometry or a topology", () => {
    const feature = { type: "Feature", properties: {}, geometry: polygon([ring]) };
    const topology = {
      type: "Topology",
      transform: { scale: [0.1, 0.1], translate: [106.7, 10.9] },
      arcs: [
        [
          [0, 0],
          [1, 0],
          [0, 1],
        ],
        [
          [0, 0],
          [0, 1],
          [1, 0],
        ],
      ],
      objects: {
        wards: { type: "GeometryCollection", geometries: [{ type: "Polygon", arcs: [[0, ~1]] }] },
      },
    };
    const same = drawnOf(polygon([ring]));
    expect(drawnOf(feature)).toEqual(same);
    expect(drawnOf({ type: "FeatureCollection", features: [feature] })).toEqual(same);
    expect(drawnOf({ type: "GeometryCollection", geometries: [polygon([ring])] })).toEqual(same);
    expect(drawnOf(topology)).toEqual(same);
  });

  it("leaves out what lies outside of the frame, and steps too small to see", () => {
    const far = polygon([ring.map(([lon = 0, lat = 0]) => [lon + 20, lat])]);
    expect(drawnOf(far)).toEqual([""]);
    const line = Array.from({ length: 10_000 }, (_, k) => [106.7 + k * 1e-5, 10.95]);
    const [path = ""] = drawnOf({ type: "LineString", coordinates: line });
    expect(path.split("L").length).toBeLessThan(400);
    expect(path.split("L").length).toBeGreaterThan(50);
  });

  it("says where it is from", () => {
    expect(baseMapOf({ ...polygon([ring]), source: "Bản đồ A" }).source).toBe("Bản đồ A");
    expect(baseMapOf({ ...polygon([ring]), attribution: "B" }).source).toBe("B");
    expect(baseMapOf(polygon([ring])).source).toBe("");
  });

  it("is refused where it is no map, is not in degrees, or refers to what is not there", () => {
    for (const document of [null, 3, {}, [], { type: "FeatureCollection", features: [] }])
      expect(codeOf(document)).toBe("E_FORMAT");
    expect(codeOf({ type: "Point", coordinates: [106, 11] })).toBe("E_FORMAT");
    expect(codeOf(polygon([[[600_000, 1_200_000]]]))).toBe("E_FORMAT");
    expect(codeOf(polygon([[["106", "11"]]]))).toBe("E_FORMAT");
    expect(codeOf(polygon("ring"))).toBe("E_FORMAT");
    const topology = {
      type: "Topology",
      arcs: [],
      objects: { a: { type: "LineString", arcs: [3] } },
    };
    expect(codeOf(topology)).toBe("E_FORMAT");
    const many = Array.from({ length: 1_000_001 }, () => [106, 11]);
    expect(codeOf({ type: "LineString", coordinates: many })).toBe("E_LIMIT");
    expect(codeOf(polygon([ring]))).toBe("taken");
  });
});

describe("a frame", () => {
  it("holds its places, north above, also a single one", () => {
    for (const list of [places, [[11, 106.7] as const]]) {
      const frame = frameOf(list, 400, 10);
      for (const place of list) {
        const [x, y] = frame.at(place);
        expect(x).toBeGreaterThanOrEqual(9.9);
        expect(x).toBeLessThanOrEqual(390.1);
        expect(y).toBeGreaterThanOrEqual(9.9);
        expect(y).toBeLessThanOrEqual(frame.height - 9.9);
      }
      expect(frame.at([11.05, 106.7])[1]).toBeLessThan(frame.at([10.9, 106.7])[1]);
    }
  });
});
