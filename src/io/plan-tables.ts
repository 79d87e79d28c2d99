/** The tables that a plan is written to, as headers and rows; units are in the headers. */

import { type AlternativeKind, alternativeKinds } from "../domain/alternative-kinds.js";
import { assumptionNamesVi } from "../domain/assumption-names.js";
import type { CapacityGround } from "../domain/capacity.js";
import { costItems } from "../domain/cost.js";
import type { resources } from "../domain/demand.js";
import { fieldWord } from "../domain/field-words.js";
import { figureNamesVi } from "../domain/figure-names.js";
import { type Payer, payers } from "../domain/policy-limits.js";
import type { Decisions } from "../plan/decisions.js";
import type { Plan, PlannedAlternative, PlannedMove } from "../plan/plan.js";
import { actWords, alternativeWords, moveWord, tenureWords } from "./table/act-words.js";

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
  rent: "Thuê nhà xưởng, tất cả các năm (triệu đồng)",
  construction: "Xây nhà xưởng (triệu đồng)",
  machineryMove: "Di chuyển, lắp đặt máy móc (triệu đồng)",
  downtime: "Ngừng sản xuất (triệu đồng)",
  freight: "Vận chuyển tăng thêm (triệu đồng)",
  workerSupport: "Hỗ trợ lao động (triệu đồng)",
  siteSupport: "Hỗ trợ bàn giao mặt bằng (triệu đồng)",
  housing: "Nhà ở cho lao động (triệu đồng)",
};

const payerHeaders: Readonly<Record<Payer, string>> = {
  enterprise: "Doanh nghiệp chịu (triệu đồng)",
  budget: "Ngân sách chịu (triệu đồng)",
  developer: "Chủ đầu tư hạ tầng chịu (triệu đồng)",
  worker: "Người lao động chịu (triệu đồng)",
};

const obligations = {
  mandatory: "bắt buộc",
  encouraged: "khuyến khích",
  exempt: "không thuộc diện",
} as const;

function alternativeRow(act: PlannedAlternative): Cell[] {
  return [
    act.enterprise,
    act.name,
    act.fromWard,
    act.fromWardNew ?? "",
    act.fromCity,
    act.sector,
    obligations[act.obligation],
    alternativeWords[act.alternative],
    "",
    "",
    "",
    act.year,
    "",
    hectares(act.landFreedHa),
    "",
    act.workers,
    "",
    rounded(act.jobsLost, 2),
    "",
    rounded(act.reliefPoints, 6),
    money(act.costMillionVnd),
    ...payers.map((payer) => money(act.costByPayerMillionVnd[payer])),
    ...costItems.map(() => ""),
    act.synthetic ? "có" : "không",
  ];
}

/** One row per enterprise that moves, then one per enterprise that takes an alternative. */
export function movesTable(plan: Plan): OutputTable {
  const assumed = assumedFigures(plan);
  return {
    headers: [
      "Mã",
      "Tên doanh nghiệp",
      "Phường cũ",
      "Phường mới",
      "Thành phố cũ",
      "Mã ngành VSIC",
      "Nhóm",
      "Hình thức",
      "Mã khu",
      "Khu, cụm công nghiệp",
      "Hình thức sử dụng đất",
      "Năm",
      "Khoảng cách đường bộ (km)",
      "Đất giải phóng (ha)",
      "Đất cần (ha)",
      "Lao động",
      "Lao động không theo doanh nghiệp",
      "Việc làm mất do phương án khác",
      "Nước thải (m³/ngày đêm)",
      "Giảm ô nhiễm (điểm)",
      "Tổng chi phí (triệu đồng)",
      ...payers.map((payer) => payerHeaders[payer]),
      ...costItems.map((item) => itemHeaders[item]),
      "Dữ liệu tổng hợp",
      "Số liệu giả định",
    ],
    rows: [
      ...plan.moves.map((move) => [...moveRow(move), assumed.get(move.enterprise) ?? ""]),
      ...plan.alternatives.map((act) => [
        ...alternativeRow(act),
        assumed.get(act.enterprise) ?? "",
      ]),
    ],
  };
}

/** By enterprise, the figures that the register left blank, then those of its park that are assumed. */
function assumedFigures({ data, moves, parks }: Plan): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (id: string, name: string): void => {
    const before = names.get(id);
    names.set(id, before === undefined ? name : `${before}; ${name}`);
  };
  for (const { figure, enterprises } of data.filled)
    for (const id of enterprises) add(id, figureNamesVi[figure]);
  const ofParks = new Map(parks.map(({ park, assumed }) => [park, assumed.map(fieldWord)]));
  for (const { enterprise, park } of moves)
    for (const name of ofParks.get(park) ?? []) add(enterprise, `${name} của khu`);
  return names;
}

function moveRow(move: PlannedMove): Cell[] {
  return [
    move.enterprise,
    move.name,
    move.fromWard,
    move.fromWardNew ?? "",
    move.fromCity,
    move.sector,
    obligations[move.obligation],
    moveWord,
    move.park,
    move.parkName,
    tenureWords[move.tenure],
    move.year,
    move.distanceKm,
    hectares(move.landFreedHa),
    hectares(move.demand.landHa),
    move.workers,
    rounded(move.jobsNotFollowing, 2),
    "",
    rounded(move.demand.wastewaterM3PerDay, 2),
    rounded(move.reliefPoints, 6),
    money(move.costMillionVnd),
    ...payers.map((payer) => money(move.costByPayerMillionVnd[payer])),
    ...costItems.map((item) => money(move.costByItemMillionVnd[item])),
    move.synthetic ? "có" : "không",
  ];
}

const resourceHeaders: Readonly<Record<(typeof resources)[number], string>> = {
  landHa: "Đất (ha)",
  wastewaterM3PerDay: "Nước thải (m³/ngày đêm)",
  codKgPerDay: "COD (kg/ngày)",
  powerMw: "Điện (MW)",
  labourWorkers: "Lao động (người)",
};

const groundName = (ground: CapacityGround): string =>
  ground === "park" ? "Số liệu giả định của khu" : assumptionNamesVi[ground];

/** One row per park, resource that limits it, and year. */
export function parksTable(plan: Plan): OutputTable {
  return {
    headers: [
      "Mã khu",
      "Khu, cụm công nghiệp",
      "Số doanh nghiệp",
      "Lao động",
      "Nguồn lực",
      "Năm",
      "Sử dụng trong năm",
      "Sẵn sàng trong năm",
      "Còn lại cuối năm",
      "Giả định",
      "Số liệu giả định của khu",
    ],
    rows: plan.parks.flatMap((park) =>
      park.use.map(({ resource, year, used, ready, left, assumed }) => [
        park.park,
        park.name,
        park.enterprises,
        park.workers,
        resourceHeaders[resource],
        year,
        rounded(used, 4),
        rounded(ready, 4),
        rounded(left, 4),
        assumed.map(groundName).join("; "),
        park.assumed.map(fieldWord).join("; "),
      ]),
    ),
  };
}

const decisionHeaders = {
  none: ["enterprise", "choice", "year", "tenure", "act", "steps"],
  vi: ["Mã doanh nghiệp", "Lựa chọn", "Năm", "Hình thức sử dụng đất", "Việc", "Số bước"],
} as const;

const isAlternative = (choice: string): choice is AlternativeKind =>
  (alternativeKinds as readonly string[]).includes(choice);

/**
 * One row per act, then one per opening, then one per expansion: what `readDecisions` reads. In the
 * locale `vi` headers and words are Vietnamese.
 */
export function decisionsTable(
  { acts, opened, expansions }: Decisions,
  locale: "none" | "vi" = "none",
): OutputTable {
  const vi = locale === "vi";
  const choiceText = (choice: string): string =>
    vi && isAlternative(choice) ? alternativeWords[choice] : choice;
  const [open, expand] = vi ? [actWords.open, actWords.expand] : ["open", "expand"];
  return {
    headers: decisionHeaders[locale],
    rows: [
      ...acts.map(({ enterprise, choice, year, tenure }) => {
        const held = vi && tenure !== undefined ? tenureWords[tenure] : (tenure ?? "");
        return [enterprise, choiceText(choice), year, held, "", ""];
      }),
      ...opened.map((park) => ["", park, "", "", open, ""]),
      ...expansions.map(({ park, year, steps }) => ["", park, year, "", expand, steps]),
    ],
  };
}
