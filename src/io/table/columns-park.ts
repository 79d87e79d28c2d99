/**
 * The columns of the list of parks and clusters: one per plain field of the schema, with its headers.
 * What does not fit into a cell (`parkDetailFields` in `record-cells.ts`) stands in `park-details.json`.
 */
import {
  code,
  figure,
  latitude,
  longitude,
  persons,
  sectors,
  share,
  text,
  texts,
  yearOrDay,
} from "./cell-kinds.js";
import type { ColumnSpec } from "./columns.js";
import { parkKind, status } from "./words.js";

const price = ["giá thuê đất", "giá thuê", "đơn giá thuê đất", "lease price", "land price"];

export const parkColumns: readonly ColumnSpec[] = [
  {
    field: "id",
    header: "id",
    names: ["mã", "mã khu", "mã kcn", "mã khu công nghiệp", "park id"],
    required: true,
    cell: code,
  },
  {
    field: "name",
    header: "name",
    names: [
      "tên khu/cụm công nghiệp",
      "tên khu công nghiệp",
      "tên khu",
      "tên kcn",
      "tên kcn/ccn",
      "tên",
      "name vi",
      "park",
      "park name",
    ],
    required: true,
    cell: text,
  },
  {
    field: "kind",
    header: "kind",
    names: ["loại", "loại hình", "type"],
    required: true,
    cell: parkKind,
  },
  {
    field: "districts",
    header: "districts",
    names: [
      "huyện",
      "quận/huyện",
      "huyện/thành phố",
      "district",
      "huyện trước 01/07/2025",
      "quận/huyện trước 01/07/2025",
    ],
    cell: texts,
  },
  {
    field: "commune",
    header: "commune",
    names: ["xã", "xã/phường", "phường/xã", "ward"],
    cell: text,
  },
  {
    field: "status",
    header: "status",
    names: ["trạng thái", "tình trạng", "hiện trạng"],
    required: true,
    cell: status,
  },
  {
    field: "totalAreaHa",
    header: "total_area_ha",
    names: ["tổng diện tích", "diện tích", "diện tích quy hoạch", "total area", "gross area"],
    cell: figure("ha"),
  },
  {
    field: "greenShare",
    header: "green_share",
    names: ["tỷ lệ cây xanh", "tỉ lệ cây xanh", "phần cây xanh"],
    cell: share,
  },
  {
    field: "densityShare",
    header: "density_share",
    names: ["tỷ lệ đất công nghiệp", "tỉ lệ đất công nghiệp", "mật độ"],
    cell: share,
  },
  {
    field: "leasableHa",
    header: "leasable_area_ha",
    names: [
      "diện tích đất cho thuê",
      "đất cho thuê",
      "diện tích cho thuê",
      "leasable area",
      "leasable",
    ],
    cell: figure("ha"),
  },
  {
    field: "occupancyPercent",
    header: "occupancy_percent",
    names: ["tỷ lệ lấp đầy", "tỉ lệ lấp đầy", "lấp đầy", "occupancy", "occupancy rate"],
    cell: { kind: "number", unit: "percent", min: 0, max: 100 },
  },
  {
    field: "remainingHa",
    header: "remaining_ha",
    names: ["diện tích còn lại", "đất còn lại", "còn lại", "remaining", "remaining area"],
    cell: figure("ha"),
  },
  {
    field: "wastewaterM3PerDay",
    header: "wastewater_m3_day",
    names: [
      "công suất nước thải còn lại",
      "công suất xử lý nước thải",
      "nước thải",
      "wastewater capacity",
      "wastewater",
    ],
    cell: figure("m³/day"),
  },
  {
    field: "codKgPerDay",
    header: "cod_kg_day",
    names: ["tải lượng COD còn lại", "cod", "cod capacity"],
    cell: figure("kg/day"),
  },
  {
    field: "powerMw",
    header: "power_mw",
    names: ["công suất điện", "điện", "công suất điện còn lại", "power"],
    cell: figure("MW"),
  },
  {
    field: "labourWorkers",
    header: "labour_workers",
    names: ["lao động", "khả năng lao động", "số lao động", "labour", "labor", "workers"],
    cell: persons,
  },
  {
    field: "opensYear",
    header: "opens_year",
    names: ["năm hoạt động", "năm bắt đầu", "năm giao đất", "năm mở", "opening year"],
    cell: yearOrDay,
  },
  {
    field: "closesYear",
    header: "closes_year",
    names: ["năm đóng", "năm kết thúc", "năm ngừng nhận", "closing year"],
    cell: yearOrDay,
  },
  {
    field: "leasePriceUsdPerM2",
    header: "lease_price_usd_m2",
    names: price,
    cell: figure("USD/m²"),
  },
  {
    field: "leasePriceMillionVndPerHa",
    header: "lease_price_million_vnd_ha",
    names: price,
    cell: figure("million VND/ha"),
  },
  {
    field: "leaseEndYear",
    header: "lease_end_year",
    names: ["năm hết hạn thuê", "năm hết hạn", "thời hạn thuê đến năm", "lease until year"],
    cell: yearOrDay,
  },
  {
    field: "minimumLotHa",
    header: "minimum_lot_ha",
    names: ["lô tối thiểu", "diện tích lô tối thiểu", "minimum lot", "min lot"],
    cell: figure("ha"),
  },
  {
    field: "lotStepHa",
    header: "lot_step_ha",
    names: ["bước lô", "bước diện tích lô", "lot step"],
    cell: figure("ha"),
  },
  {
    field: "relocationShare",
    header: "relocation_share",
    names: ["tỷ lệ dành cho di dời", "phần dành cho di dời", "reserved share"],
    cell: share,
  },
  {
    field: "acceptedSectors",
    header: "accepted_sectors",
    names: ["ngành tiếp nhận", "mã ngành tiếp nhận", "ngành nghề thu hút", "accepted"],
    cell: sectors,
  },
  {
    field: "excludedSectors",
    header: "excluded_sectors",
    names: ["ngành không tiếp nhận", "mã ngành không tiếp nhận", "ngành cấm", "excluded"],
    cell: sectors,
  },
  {
    field: "lat",
    header: "lat",
    names: ["vĩ độ", "latitude"],
    cell: latitude,
  },
  {
    field: "lon",
    header: "lon",
    names: ["kinh độ", "longitude", "lng"],
    cell: longitude,
  },
  {
    field: "river",
    header: "river",
    names: ["sông tiếp nhận", "sông tiếp nhận nước thải", "nguồn tiếp nhận", "receiving river"],
    cell: text,
  },
  {
    field: "residentsExposed",
    header: "residents_exposed",
    names: ["số dân chịu ảnh hưởng", "dân chịu ảnh hưởng", "residents"],
    cell: persons,
  },
  { field: "source", header: "source", names: ["nguồn", "nguồn số liệu"], cell: text },
  {
    field: "asOf",
    header: "as_of",
    names: ["ngày số liệu", "thời điểm số liệu", "as of"],
    cell: text,
  },
  { field: "note", header: "note", names: ["ghi chú", "notes", "remark"], cell: text },
];
