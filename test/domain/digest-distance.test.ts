import { createHash } from "node:crypto";
import CheapRuler from "cheap-ruler";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, digestOf } from "../../src/domain/digest.js";
import { straightKm } from "../../src/domain/distance.js";
import { sha256 } from "../../src/domain/sha256.js";
import { straightLineKm } from "../../src/domain/straight-line.js";

/** The same value with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  );
}

describe("the digest", () => {
  it("does not depend on the order of keys, but on that of lists", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
      }),
    );
    expect(digestOf({ b: 1, a: [1, 2] })).toBe(digestOf({ a: [1, 2], b: 1 }));
    expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
  });

  it("is SHA-256 over JSON with sorted keys", () => {
    expect(canonicalJson({ b: [true, null], a: { d: "é", c: 1e21 } })).toBe(
      '{"a":{"c":1e+21,"d":"é"},"b":[true,null]}',
    );
    // printf '{}' | sha256sum
    expect(digestOf({})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  });

  it("is what the host's own SHA-256 says, of bytes of every length and of views into others", () => {
    const hosts = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
    for (let length = 0; length <= 200; length++) {
      const bytes = Uint8Array.from({ length: length + 3 }, (_, k) => (k * 37 + length) % 256);
      expect(sha256(bytes.subarray(3))).toBe(hosts(bytes.subarray(3)));
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
        expect(sha256(bytes)).toBe(hosts(bytes));
      }),
    );
  });

  it("keeps the value: what the canonical text says is what was given", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe("distance", () => {
  it("is that of the ruler of others at the same latitude, also across the date line", () => {
    const ruler = new CheapRuler(11.1, "kilometers");
    const place = fc.tuple(
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
    );
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(straightLineKm(a, b)).toBe(ruler.distance([a[1], a[0]], [b[1], b[0]]));
      }),
    );
  });

  it("is in whole metres, symmetric, and 0 to itself", () => {
    const at = fc.record({
      lat: fc.double({ min: 10.8, max: 11.5, noNaN: true }),
      lon: fc.double({ min: 106.3, max: 107, noNaN: true }),
    });
    fc.assert(
      fc.property(at, at, (a, b) => {
        const km = straightKm(a, b) ?? Number.NaN;
        expect(km).toBe(Number(km.toFixed(3)));
        expect(straightKm(b, a)).toBe(km);
        expect(straightKm(a, a)).toBe(0);
      }),
    );
  });

  it("tells metres apart: 0.00003 degrees of latitude are 3 m", () => {
    expect(straightKm({ lat: 11, lon: 106.6 }, { lat: 11.00003, lon: 106.6 })).toBe(0.003);
  });
});
