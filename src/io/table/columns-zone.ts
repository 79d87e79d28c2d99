/** The columns of the table of zones; an outline does not fit into a cell and stands in `zones.geojson`. */
import { code, figure, text, texts, year } from "./cell-kinds.js";
import type { ColumnSpec } from "./columns.js";
import { zoneUse } from "./words.js";

export const zoneColumns: readonly ColumnSpec[] = [
  {
    field: "id",
    header: "id",
    names: ["mã", "mã vùng", "mã khu vực", "zone"],
    required: true,
    cell: code,
  },
  {
    field: "name",
    header: "name",
    names: ["tên vùng", "tên khu vực", "tên"],
    required: true,
    cell: text,
  },
  {
    field: "use",
    header: "use",
    names: ["mục đích", "mục đích sử dụng", "chức năng"],
    required: true,
    cell: zoneUse,
  },
  {
    field: "valueMillionVndPerHa",
    header: "value_per_ha",
    names: ["giá trị đất", "giá trị mỗi ha", "land value"],
    cell: figure("million VND/ha"),
  },
  {
    field: "clearedBonusMillionVnd",
    header: "cleared_bonus",
    names: ["thưởng khi trống toàn vùng", "giá trị khi trống toàn vùng", "bonus"],
    cell: figure("million VND"),
  },
  {
    field: "clearBy",
    header: "clear_by",
    names: ["năm phải trống", "hạn trống toàn vùng", "clear by"],
    cell: year,
  },
  {
    field: "wards",
    header: "wards",
    names: ["phường/xã trước 01/07/2025", "các phường cũ", "phường"],
    cell: texts,
  },
];
