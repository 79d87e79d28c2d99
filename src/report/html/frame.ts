/**
 * The frame of a map: where a place is drawn. Places are projected by Mercator; outlines are drawn in the
 * plane, not on the sphere, where a ring that turns the other way would be all the rest of the earth.
 */
import { geoMercator, geoPath, geoTransform } from "d3-geo";
import type { Geometry } from "geojson";

/** [lat, lon] in degrees. */
export type PlaceOnMap = readonly [lat: number, lon: number];

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly at: (place: PlaceOnMap) => readonly [x: number, y: number];
  /** The path of an outline; empty where all of it is outside. */
  readonly path: (geometry: Geometry) => string;
  /** Pixels of a kilometre in the middle of the map. */
  readonly perKm: number;
  /** West, south, east, north, in degrees. */
  readonly bounds: readonly [number, number, number, number];
}

/** Least half extent of a map, degrees: a single place has none of its own. */
const leastDegrees = 0.02;
const kmPerDegree = 110.6;

/** A frame of a width that shows all places. */
export function frameOf(places: readonly PlaceOnMap[], width: number, margin: number): Frame {
  const lats = places.map(([lat]) => lat);
  const lons = places.map(([, lon]) => lon);
  const [south, north] = around(lats);
  const [west, east] = around(lons);
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const wanted = ((width - 2 * margin) * (north - south)) / ((east - west) * stretch);
  const height = Math.round(Math.min(wanted, width * 1.15) + 2 * margin);
  const projection = geoMercator().fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin],
    ],
    {
      type: "MultiPoint",
      coordinates: [
        [west, south],
        [east, north],
      ],
    },
  );
  const at = ([lat, lon]: PlaceOnMap) => projection([lon, lat]) ?? ([0, 0] as const);
  const middle = (south + north) / 2;
  const perKm =
    Math.abs((at([middle - 0.05, west])[1] ?? 0) - (at([middle + 0.05, west])[1] ?? 0)) /
    (0.1 * kmPerDegree);
  return {
    width,
    height,
    at,
    path: pathWriter(projection, width, height),
    perKm,
    bounds: boundsOf(projection, width, height),
  };
}

function around(degrees: readonly number[]): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const one of degrees) [low, high] = [Math.min(low, one), Math.max(high, one)];
  const pad = Math.max(0, leastDegrees - (high - low) / 2);
  return [low - pad, high + pad];
}

type Projection = ReturnType<typeof geoMercator>;

function boundsOf(projection: Projection, width: number, height: number): Frame["bounds"] {
  const [west = 0, north = 0] = projection.invert?.([0, 0]) ?? [];
  const [east = 0, south = 0] = projection.invert?.([width, height]) ?? [];
  return [west, south, east, north];
}

/** Leaves out what moves the pen by less than this, in pixels. */
const finest = 0.6;

function pathWriter(projection: Projection, width: number, height: number): Frame["path"] {
  let last: readonly number[] | undefined;
  const plane = geoTransform({
    lineStart() {
      last = undefined;
      this.stream.lineStart();
    },
    point(lon, lat) {
      const [x, y] = projection([lon, lat]) ?? [0, 0];
      if (last !== undefined && Math.hypot(x - (last[0] ?? 0), y - (last[1] ?? 0)) < finest) return;
      last = [x, y];
      this.stream.point(x, y);
    },
  });
  const path = geoPath(plane).digits(1);
  return (geometry) => {
    const [[left, top], [right, bottom]] = path.bounds(geometry);
    const isOutside = !(right >= 0 && left <= width && bottom >= 0 && top <= height);
    return isOutside ? "" : (path(geometry) ?? "");
  };
}
