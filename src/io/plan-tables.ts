/** The tables that a plan is written to, as headers and rows; units are in the headers. */
import { costItems } from "../domain/cost.js";
import type { resources } from "../domain/demand.js";
import type { Plan } from "../plan/plan.js";

export type Cell = string | number;

export interface OutputTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Figures for people; the plan itself keeps every digit. Land to 1 m², money to 1,000 đồng. */
const rounded = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals;
const hectares = (value: number): number => rounded(value, 4);
const money = (value: number): number => rounded(value, 3);

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
      hectares(move.landFreedHa),
      hectares(move.demand.landHa),
      move.workers,
      rounded(move.demand.wastewaterM3PerDay, 2),
      rounded(move.reliefPoints, 6),
      money(move.costMillionVnd),
      ...costItems.map((item) => money(move.costByItemMillionVnd[item])),
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
        rounded(used, 4),
        rounded(capacity, 4),
        capacity === 0 ? "" : rounded((used / capacity) * 100, 1),
        assumed.join(" "),
      ]),
    ),
  };
}
