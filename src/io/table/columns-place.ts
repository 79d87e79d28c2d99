/** The columns that say where an enterprise is. */
import {
  code,
  eastFallback,
  eastNames,
  latitude,
  longitude,
  northFallback,
  northNames,
  text,
} from "./cell-kinds.js";
import type { ColumnSpec } from "./columns.js";

export const placeColumns: readonly ColumnSpec[] = [
  {
    field: "wardOld",
    header: "ward_old",
    names: [
      "phường/xã trước 01/07/2025",
      "phường cũ",
      "phường",
      "phường/xã",
      "phường xã cũ",
      "phường (cũ)",
      "ward",
      "ward pre2025",
    ],
    required: true,
    counts: true,
    cell: text,
  },
  {
    field: "wardNew",
    header: "ward_new",
    names: [
      "phường/xã từ 01/07/2025",
      "phường/xã sau 01/07/2025",
      "phường mới",
      "phường xã mới",
      "phường/xã (mới)",
      "ward 2025",
    ],
    cell: text,
  },
  {
    field: "originArea",
    header: "origin_area",
    names: ["khu vực hiện tại", "khu công nghiệp hiện tại", "origin park"],
    cell: text,
  },
  {
    field: "zone",
    header: "zone",
    names: ["mã vùng sử dụng đất", "vùng sử dụng đất", "zone id"],
    cell: code,
  },
  {
    field: "city",
    header: "city",
    names: ["thành phố trước 01/07/2025", "thành phố", "thành phố cũ", "tp", "city old"],
    required: true,
    counts: true,
    cell: text,
  },
  {
    field: "lat",
    header: "lat",
    names: ["vĩ độ", "latitude", "vi do wgs84", ...northNames],
    fallback: northFallback,
    cell: latitude,
  },
  {
    field: "lon",
    header: "lon",
    names: ["kinh độ", "longitude", "lng", "kinh do wgs84", ...eastNames],
    fallback: eastFallback,
    cell: longitude,
  },
];
