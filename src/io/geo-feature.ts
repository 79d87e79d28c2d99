/** Pieces of GeoJSON (RFC 7946, WGS 84, [lon, lat]). */
import type { Feature, Geometry, Position } from "geojson";
import type { locationOf } from "../domain/places.js";

/** Latitude and longitude, as the library keeps them. */
type Place = NonNullable<ReturnType<typeof locationOf>>;

const positionOf = ([lat, lon]: Place): Position => [lon, lat];

export const pointAt = (place: Place): Geometry => ({
  type: "Point",
  coordinates: positionOf(place),
});

export const lineBetween = (from: Place, to: Place): Geometry => ({
  type: "LineString",
  coordinates: [positionOf(from), positionOf(to)],
});

export const feature = (geometry: Geometry, properties: Feature["properties"]): Feature => ({
  type: "Feature",
  geometry,
  properties,
});
