/** A base map from GeoJSON or TopoJSON: its lines and areas, and where it is from. */
import type { Geometry, Position } from "geojson";
import { mistake } from "../../errors.js";
import { baseMapSaid } from "./messages.js";
import { isTopology, topologyGeometries } from "./topology.js";

/** What is drawn below a map. */
export interface BaseMap {
  readonly geometries: readonly Geometry[];
  /** Printed below the map; empty where the file does not say. */
  readonly source: string;
}

const mostPositions = 1_000_000;

/**
 * Takes the areas and lines of a document; points and properties are left out. A member `source` or
 * `attribution` of the document is printed below the map.
 * @param document parsed GeoJSON or TopoJSON, [lon, lat] in WGS 84 degrees
 * @throws DidoiError E_FORMAT where it is neither, or lies outside of the degrees; E_LIMIT above a million positions
 */
export function baseMapOf(document: unknown): BaseMap {
  const geometries = isTopology(document)
    ? topologyGeometries(document)
    : [...geometriesOf(document)];
  let count = 0;
  for (const geometry of geometries)
    for (const [lon = Number.NaN, lat = Number.NaN] of positionsOf(geometry)) {
      if (!(Math.abs(lon) <= 180 && Math.abs(lat) < 89))
        throw mistake("E_FORMAT", baseMapSaid.notDegrees());
      if (++count > mostPositions) throw mistake("E_LIMIT", baseMapSaid.tooLarge(mostPositions));
    }
  if (count === 0) throw mistake("E_FORMAT", baseMapSaid.noMap());
  const { source, attribution } = document as { source?: unknown; attribution?: unknown };
  const said = [source, attribution].find((text) => typeof text === "string");
  return { geometries, source: (said ?? "").slice(0, 300) };
}

const drawn = new Set(["Polygon", "MultiPolygon", "LineString", "MultiLineString"]);

function* geometriesOf(document: unknown): Generator<Geometry> {
  const { type, features, geometry, geometries } = (document ?? {}) as Record<string, unknown>;
  if (type === "FeatureCollection" && Array.isArray(features))
    for (const feature of features) yield* geometriesOf(feature);
  else if (type === "Feature") yield* geometriesOf(geometry);
  else if (type === "GeometryCollection" && Array.isArray(geometries))
    for (const one of geometries) yield* geometriesOf(one);
  else if (typeof type === "string" && drawn.has(type)) yield document as Geometry;
}

/** Every position of a geometry, whatever its depth. */
function* positionsOf(geometry: Geometry): Generator<Position> {
  if ("coordinates" in geometry) yield* positionsIn(geometry.coordinates, 4);
}

function* positionsIn(coordinates: unknown, depth: number): Generator<Position> {
  if (!Array.isArray(coordinates) || depth === 0)
    throw mistake("E_FORMAT", baseMapSaid.notDegrees());
  if (coordinates.length > 0 && coordinates.every((one) => typeof one === "number"))
    yield coordinates;
  else for (const one of coordinates) yield* positionsIn(one, depth - 1);
}
