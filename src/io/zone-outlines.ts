/** Zones from GeoJSON: a feature with an outline, the fields of a zone as its properties. */

/** What the features say, for `parseProblem` to check; a polygon counts by its outer ring. */
export function zonesOf(collection: unknown): unknown[] {
  const { features } = (collection ?? {}) as { features?: unknown };
  if (!Array.isArray(features)) return [collection];
  return features.map((feature: unknown) => {
    const { properties, geometry } = (feature ?? {}) as {
      properties?: object;
      geometry?: { type?: unknown; coordinates?: unknown };
    };
    const ring = Array.isArray(geometry?.coordinates)
      ? (geometry.coordinates[0] as unknown)
      : undefined;
    return { ...properties, outline: geometry?.type === "Polygon" ? opened(ring) : geometry };
  });
}

/** A ring without its last point, which is the first again. */
function opened(ring: unknown): unknown {
  if (!Array.isArray(ring) || ring.length < 2) return ring;
  const isClosed = JSON.stringify(ring[0]) === JSON.stringify(ring.at(-1));
  return isClosed ? ring.slice(0, -1) : ring;
}
