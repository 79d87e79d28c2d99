/** Where places are drawn: Mercator, fitted to all of them. */
import { geoMercator } from "d3-geo";

export type Place = readonly [lat: number, lon: number];

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly at: (place: Place) => readonly [x: number, y: number];
}

const leastDegrees = 0.02;

export function frameOf(places: readonly Place[], width: number, margin: number): Frame {
  const [south, north] = around(places.map(([lat]) => lat));
  const [west, east] = around(places.map(([, lon]) => lon));
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const wanted = ((width - 2 * margin) * (north - south)) / ((east - west) * stretch);
  const height = Math.round(Math.min(wanted, width * 1.3) + 2 * margin);
  const corners = {
    type: "MultiPoint" as const,
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
  const extent: [[number, number], [number, number]] = [
    [margin, margin],
    [width - margin, height - margin],
  ];
  const projection = geoMercator().fitExtent(extent, corners);
  return { width, height, at: ([lat, lon]) => projection([lon, lat]) ?? [0, 0] };
}

function around(degrees: readonly number[]): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const one of degrees) [low, high] = [Math.min(low, one), Math.max(high, one)];
  const pad = Math.max(0, leastDegrees - (high - low) / 2);
  return [low - pad, high + pad];
}
