/** The columns of the table of road distances: from an enterprise, or from a ward, to a park. */
import { code, figure, text } from "./cell-kinds.js";
import type { ColumnSpec } from "./columns.js";

export const distanceColumns: readonly ColumnSpec[] = [
  {
    field: "enterprise",
    header: "enterprise",
    names: ["mã doanh nghiệp", "mã dn", "enterprise id"],
    cell: code,
  },
  {
    field: "wardOld",
    header: "ward_old",
    names: ["phường/xã trước 01/07/2025", "phường cũ", "phường", "ward"],
    cell: text,
  },
  {
    field: "park",
    header: "park",
    names: ["mã khu", "mã kcn", "mã khu công nghiệp", "park id"],
    required: true,
    cell: code,
  },
  {
    field: "km",
    header: "km",
    names: ["khoảng cách đường bộ", "khoảng cách", "quãng đường", "road km", "distance"],
    required: true,
    cell: figure("km"),
  },
  {
    field: "minutes",
    header: "minutes",
    names: ["thời gian (phút)", "thời gian", "số phút", "travel time"],
    cell: { kind: "number", min: 0 },
  },
];
