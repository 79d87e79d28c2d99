/** TopoJSON: shared arcs of whole numbers, put together to the geometries of GeoJSON. */
import type { Geometry, Position } from "geojson";
import { mistake } from "../../errors.js";
import { baseMapSaid } from "./messages.js";

interface Topology {
  readonly type: "Topology";
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly objects: Readonly<Record<string, TopoGeometry>>;
  readonly transform?: { readonly scale: readonly number[]; readonly translate: readonly number[] };
}

type Arcs = number | readonly Arcs[];

interface TopoGeometry {
  readonly type: string;
  readonly arcs?: readonly Arcs[];
  readonly geometries?: readonly TopoGeometry[];
}

/** Does a document say that it is one, and has it what one needs? */
export function isTopology(document: unknown): document is Topology {
  const { type, arcs, objects } = (document ?? {}) as Partial<Topology>;
  return type === "Topology" && Array.isArray(arcs) && typeof objects === "object";
}

/** Areas and lines of all objects. @throws DidoiError E_FORMAT where an arc is missing */
export function topologyGeometries(topology: Topology): Geometry[] {
  const arcs = topology.arcs.map((arc) => unpacked(arc, topology.transform));
  return Object.values(topology.objects).flatMap((object) => geometriesOf(object, arcs));
}

/** Positions of an arc: sums of differences, scaled, where the topology is quantised. */
function unpacked(
  arc: readonly (readonly number[])[],
  transform: Topology["transform"],
): Position[] {
  if (transform === undefined) return arc.map((position) => [...position]);
  const [kx = 1, ky = 1] = transform.scale;
  const [dx = 0, dy = 0] = transform.translate;
  let [x, y] = [0, 0];
  return arc.map(([stepX = 0, stepY = 0]) => {
    x += stepX;
    y += stepY;
    return [x * kx + dx, y * ky + dy];
  });
}

/** How deep the arcs of each kind of geometry lie. */
const depths: Readonly<Record<string, number>> = {
  LineString: 0,
  MultiLineString: 1,
  Polygon: 1,
  MultiPolygon: 2,
};

function geometriesOf(object: TopoGeometry, arcs: readonly Position[][]): Geometry[] {
  if (object.type === "GeometryCollection")
    return (object.geometries ?? []).flatMap((one) => geometriesOf(one, arcs));
  const depth = depths[object.type];
  if (depth === undefined) return [];
  const coordinates = stitchedAt(object.arcs ?? [], depth, arcs);
  return [{ type: object.type, coordinates } as Geometry];
}

function stitchedAt(of: readonly Arcs[], depth: number, arcs: readonly Position[][]): unknown {
  if (depth === 0) return stitched(of, arcs);
  return of.map((inner) => stitchedAt(Array.isArray(inner) ? inner : [], depth - 1, arcs));
}

/** Arcs one after the other; a negative number (~k) is arc k backwards. */
function stitched(indices: readonly Arcs[], arcs: readonly Position[][]): Position[] {
  const line: Position[] = [];
  for (const index of indices) {
    const k = Number(index);
    const arc = arcs[k < 0 ? ~k : k];
    if (arc === undefined) throw mistake("E_FORMAT", baseMapSaid.noArc(k));
    const forwards = k < 0 ? [...arc].reverse() : arc;
    // The first position of an arc is the last of the one before.
    for (const position of line.length > 0 ? forwards.slice(1) : forwards) line.push(position);
  }
  return line;
}
