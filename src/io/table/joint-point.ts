/** A column that holds both halves of a point: it stands in where a table has no column for either. */
import { splitPoint } from "../coordinates/split-point.js";
import { blankAnswer } from "./answers.js";
import { Asked } from "./cell-doubts.js";
import type { ColumnSpec } from "./columns.js";
import { noPointSaid } from "./point-messages.js";

const jointPoint: ColumnSpec = {
  field: "point",
  header: "lat_lon",
  names: [
    "tọa độ",
    "tọa độ gps",
    "tọa độ địa lý",
    "tọa độ vị trí",
    "tọa độ wgs84",
    "tọa độ vn2000",
    "tọa độ vn 2000",
    "tọa độ vĩ độ kinh độ",
    "tọa độ kinh độ vĩ độ",
    "tọa độ x y",
    "tọa độ lat long",
    "tọa độ lat lon",
    "vĩ độ kinh độ",
    "kinh độ vĩ độ",
    "vị trí gps",
    "gps",
    "lat lon",
    "lat long",
    "lat lng",
    "long lat",
    "coordinates",
  ],
  cell: { kind: "point" },
};

/** The columns under which a table with points is read. */
export function withJointPoint(specs: readonly ColumnSpec[]): readonly ColumnSpec[] {
  const isHalf = ({ cell }: ColumnSpec): boolean =>
    cell.kind === "number" && cell.axis !== undefined;
  if (!specs.some(isHalf)) return specs;
  const halves = specs.map((spec) =>
    isHalf(spec) ? { ...spec, elseFrom: jointPoint.field } : spec,
  );
  return [...halves, jointPoint];
}

/** Both halves as written, north first unless they are the other way round. */
export const readJointPoint = (text: string): readonly string[] | Asked =>
  splitPoint(text) ??
  new Asked(text.trim(), [blankAnswer], noPointSaid("unreadable", [text.trim()]));
