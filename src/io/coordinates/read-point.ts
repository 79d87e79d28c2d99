/**
 * Two cells to a point in WGS 84, with all that was done to get there; or the reason why they are none.
 *
 * Recognised: degrees as numbers or in degrees, minutes and seconds; VN-2000 in metres (in Vietnamese
 * practice X is north and Y is east); both also the wrong way round. Nothing is taken as it is that does
 * not lie in Vietnam. Numbers decide by their size: the axes of Vietnam do not overlap, neither in
 * degrees (8-24 north, 102-118 east) nor in metres (900-2,600 km north, 160-840 km east).
 */
import { type Angle, angleOf } from "./degrees.js";
import type { Geographic, Strip } from "./transverse-mercator.js";
import { localStrip, otherStrips, wgs84Of } from "./vn2000.js";

/** What was done to get a point. */
export interface PointReading {
  /** In WGS 84, degrees. */
  readonly point: Geographic;
  /** How it was written. */
  readonly from: "degrees" | "dms" | "vn2000";
  /** The first cell held the longitude or the easting. */
  readonly swapped: boolean;
  /** Only from VN-2000: the strip that was taken. */
  readonly strip?: Strip;
  /** The strip was not the local one, but the only one that leads into the region: a guess to show. */
  readonly guessed?: boolean;
  /** It lies in Vietnam, outside the region: suspicious. */
  readonly outside?: boolean;
}

/** Why two cells are no point. */
export type PointProblem =
  | "unreadable" // neither a number nor degrees, minutes and seconds
  | "zero" // (0, 0), which stands for "not known"
  | "outside" // not in Vietnam, either way round
  | "mixed" // one in degrees, the other in metres, or the same axis twice
  | "strip"; // VN-2000, but several strips or none lead into the region

/** Either a point or a problem. */
export type PointResult = PointReading | { readonly problem: PointProblem };

/** Corners in degrees. */
export interface Area {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** Vietnam with its islands. */
const country: Area = { south: 8, north: 24, west: 102, east: 118 };

/**
 * Where enterprises and parks of the plan can be: Thành phố Hồ Chí Minh, Bình Dương and the west of Bình
 * Phước. Narrow, because a wider one would hold what the wrong strip leads to.
 */
export const region: Area = { south: 10.3, north: 12.3, west: 106.2, east: 107.15 };

/** How points are read. */
export interface PointOptions {
  /** Where points are expected, default `region`. */
  readonly area?: Area | undefined;
  /** The strip of VN-2000, where it is known; default the local one, or the only one that leads into the area. */
  readonly strip?: Strip | undefined;
}

/**
 * The point of a cell for latitude (or X, northing) and one for longitude (or Y, easting).
 * @param north degrees, metres, or a text; a number that is written with a decimal comma comes as a number
 */
export function readPoint(
  north: number | string,
  east: number | string,
  options: PointOptions = {},
): PointResult {
  const [first, second] = [axisOf(north), axisOf(east)];
  if (first === undefined || second === undefined) return { problem: "unreadable" };
  if (first.degrees === 0 && second.degrees === 0) return { problem: "zero" };
  const metres = [first, second].filter(({ degrees }) => Math.abs(degrees) > 360).length;
  if (metres === 1) return { problem: "mixed" };
  return metres === 2
    ? fromMetres(first.degrees, second.degrees, options)
    : fromDegrees(first, second, options);
}

interface Axis extends Angle {
  readonly text: boolean;
}

function axisOf(cell: number | string): Axis | undefined {
  if (typeof cell === "number")
    return Number.isFinite(cell) ? { degrees: cell, axis: undefined, text: false } : undefined;
  const plain = Number(cell.trim() === "" ? Number.NaN : cell);
  if (Number.isFinite(plain)) return { degrees: plain, axis: undefined, text: false };
  const angle = angleOf(cell);
  return angle === undefined ? undefined : { ...angle, text: true };
}

function fromDegrees(first: Axis, second: Axis, { area = region }: PointOptions): PointResult {
  if (first.axis !== undefined && first.axis === second.axis) return { problem: "mixed" };
  const straight = { latitude: first.degrees, longitude: second.degrees };
  const turned = { latitude: second.degrees, longitude: first.degrees };
  const swapped = !inside(straight, country);
  const point = swapped ? turned : straight;
  if (!inside(point, country)) return { problem: "outside" };
  const [mine, other] = swapped ? [second, first] : [first, second];
  if (mine.axis === "longitude" || other.axis === "latitude") return { problem: "mixed" };
  const from = first.text || second.text ? "dms" : "degrees";
  return { point, from, swapped, ...outsideOf(point, area) };
}

const metresNorth = { least: 900_000, most: 2_600_000 };
const metresEast = { least: 160_000, most: 840_000 };
const within = (value: number, range: { readonly least: number; readonly most: number }): boolean =>
  value >= range.least && value <= range.most;

function fromMetres(first: number, second: number, options: PointOptions): PointResult {
  const straight = within(first, metresNorth) && within(second, metresEast);
  const swapped = within(second, metresNorth) && within(first, metresEast);
  if (!straight && !swapped) return { problem: "outside" };
  const plane = swapped ? { north: second, east: first } : { north: first, east: second };
  const { area = region, strip } = options;
  if (strip !== undefined) {
    const point = wgs84Of(plane, strip);
    return { point, from: "vn2000", swapped, strip, ...outsideOf(point, area) };
  }
  const near = wgs84Of(plane, localStrip);
  if (inside(near, area)) return { point: near, from: "vn2000", swapped, strip: localStrip };
  const fitting = otherStrips.filter((other) => inside(wgs84Of(plane, other), area));
  const [only] = fitting;
  if (only === undefined || fitting.length > 1) return { problem: "strip" };
  return { point: wgs84Of(plane, only), from: "vn2000", swapped, strip: only, guessed: true };
}

/** Can a number be one half of a point, in degrees or in metres? */
export const mayBeAxis = (value: number): boolean =>
  Math.abs(value) <= 180 || within(value, metresNorth) || within(value, metresEast);

const outsideOf = (point: Geographic, area: Area): { readonly outside?: true } =>
  inside(point, area) ? {} : { outside: true };

function inside({ latitude, longitude }: Geographic, area: Area): boolean {
  return (
    latitude >= area.south &&
    latitude <= area.north &&
    longitude >= area.west &&
    longitude <= area.east
  );
}
