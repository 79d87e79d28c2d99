/** The tables that a plan is written to, as headers and rows; units are in the headers. */
import { costItems } from "../domain/cost.js";
import type { resources } from "../domain/demand.js";
import type { Plan } from "../plan/plan.js";

export type Cell = string | number;

export interface OutputTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const itemHeaders: Readonly<Record<(typeof costItems)[number], string>> = {
  landLease: "Thuê đất (triệu đồng)",
  construction: "Xây nhà xưởng (triệu đồng)",
  machineryMove: "Chuyển máy móc (triệu đồng)",
  downtime: "Ngừng sản xuất (triệu đồng)",
  freight: "Vận chuyển tăng thêm (triệu đồng)",
  workerSupport: "Hỗ trợ lao động (triệu đồng)",
  siteSupport: "Hỗ trợ trả mặt bằng (triệu đồng)",
};

const obligations = {
  mandatory: "bắt buộc",
  encouraged: "khuyến khích",
  exempt: "không thuộc diện",
} as const;

/** One row per enterprise that moves. */
export function movesTable(plan: Plan): OutputTable {
  return {
    headers: [
      "Mã",
      "Tên doanh nghiệp",
      "Phường cũ",
      "Thành phố cũ",
      "Nhóm",
      "Mã khu",
      "Khu, cụm công nghiệp",
      "Năm",
      "Khoảng cách (km)",
      "Đất giải phóng (ha)",
      "Đất cần (ha)",
      "Lao động",
      "Nước thải (m³/ngày đêm)",
      "Giảm ô nhiễm (điểm)",
      "Tổng chi phí (triệu đồng)",
      ...costItems.map((item) => itemHeaders[item]),
      "Dữ liệu tổng hợp",
    ],
    rows: plan.moves.map((move) => [
      move.enterprise,
      move.name,
      move.fromWard,
      move.fromCity,
      obligations[move.obligation],
      move.park,
      move.parkName,
      move.year,
      move.distanceKm,
      move.landFreedHa,
      move.demand.landHa,
      move.workers,
      move.demand.wastewaterM3PerDay,
      move.reliefPoints,
      move.costMillionVnd,
      ...costItems.map((item) => move.costByItemMillionVnd[item]),
      move.synthetic ? "có" : "không",
    ]),
  };
}

const resourceHeaders: Readonly<Record<(typeof resources)[number], string>> = {
  landHa: "Đất (ha)",
  wastewaterM3PerDay: "Nước thải (m³/ngày đêm)",
  powerMw: "Điện (MW)",
  labourWorkers: "Lao động (người)",
};

/** One row per park and resource that limits it. */
export function parksTable(plan: Plan): OutputTable {
  return {
    headers: [
      "Mã khu",
      "Khu, cụm công nghiệp",
      "Số doanh nghiệp",
      "Lao động",
      "Nguồn lực",
      "Sử dụng",
      "Sức chứa",
      "Tỷ lệ (%)",
      "Giả định",
    ],
    rows: plan.parks.flatMap((park) =>
      park.use.map(({ resource, used, capacity, assumed }) => [
        park.park,
        park.name,
        park.enterprises,
        park.workers,
        resourceHeaders[resource],
        used,
        capacity,
        capacity === 0 ? "" : Math.round((used / capacity) * 1000) / 10,
        assumed.join(" "),
      ]),
    ),
  };
}
