/** Who moves, who takes an alternative and who stays: three tables that hold every enterprise once. */
import { costItems } from "../domain/cost.js";
import { fieldWord } from "../domain/field-words.js";
import { figureNamesVi } from "../domain/figure-names.js";
import { obligationOf } from "../domain/obligation.js";
import { type Payer, payers } from "../domain/policy-limits.js";
import type { Problem } from "../domain/problem.js";
import type { Plan, PlannedAlternative, PlannedMove } from "../plan/plan.js";
import { type Cell, hectares, money, type OutputTable, rounded } from "./output-table.js";
import { alternativeWords, moveWord, stayWords, tenureWords } from "./table/act-words.js";

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

const obligationNames = {
  mandatory: "bắt buộc",
  encouraged: "khuyến khích",
  exempt: "không thuộc diện",
} as const;

const whoHeaders = [
  "Mã",
  "Tên doanh nghiệp",
  "Phường cũ",
  "Phường mới",
  "Thành phố cũ",
  "Mã ngành VSIC",
  "Nhóm",
];
const dueHeader = "Đến hạn từ năm";
const groundHeaders = ["Dữ liệu tổng hợp", "Số liệu giả định"];

type Acting = PlannedMove | PlannedAlternative;

type Who = Pick<
  Acting,
  "enterprise" | "name" | "fromWard" | "fromCity" | "sector" | "obligation"
> & {
  readonly fromWardNew?: string | undefined;
};

/** Who it is, as the first columns of each table name them. */
const who = (act: Who): Cell[] => [
  act.enterprise,
  act.name,
  act.fromWard,
  act.fromWardNew ?? "",
  act.fromCity,
  act.sector,
  obligationNames[act.obligation],
];

const costsOf = (act: Acting): Cell[] => [
  rounded(act.reliefPoints, 6),
  money(act.costMillionVnd),
  ...payers.map((payer) => money(act.costByPayerMillionVnd[payer])),
];
const costHeaders = [
  "Giảm ô nhiễm (điểm)",
  "Tổng chi phí (triệu đồng)",
  ...payers.map((payer) => payerHeaders[payer]),
];

/** One row per enterprise that moves. */
export function movesTable(plan: Plan): OutputTable {
  const { dueOf, groundsOf } = lookedUp(plan);
  return {
    headers: [
      ...whoHeaders,
      "Hình thức",
      "Mã khu",
      "Khu, cụm công nghiệp",
      "Hình thức sử dụng đất",
      "Năm",
      dueHeader,
      "Khoảng cách đường bộ (km)",
      "Đất giải phóng (ha)",
      "Đất cần (ha)",
      "Sàn thuê (m²)",
      "Lao động (người)",
      "Lao động không theo doanh nghiệp (người)",
      "Nước thải (m³/ngày đêm)",
      ...costHeaders,
      ...costItems.map((item) => itemHeaders[item]),
      ...groundHeaders,
    ],
    rows: plan.moves.map((move) => [
      ...who(move),
      moveWord,
      move.park,
      move.parkName,
      tenureWords[move.tenure],
      move.year,
      dueOf(move.enterprise),
      move.distanceKm,
      hectares(move.landFreedHa),
      hectares(move.demand.landHa),
      rounded(move.floorM2, 1),
      move.workers,
      rounded(move.jobsNotFollowing, 2),
      rounded(move.demand.wastewaterM3PerDay, 2),
      ...costsOf(move),
      ...costItems.map((item) => money(move.costByItemMillionVnd[item])),
      ...groundsOf(move.enterprise, move.synthetic),
    ]),
  };
}

/** One row per enterprise that does something else than move. */
export function alternativesTable(plan: Plan): OutputTable {
  const { dueOf, groundsOf } = lookedUp(plan);
  return {
    headers: [
      ...whoHeaders,
      "Hình thức",
      "Năm",
      dueHeader,
      "Đất giải phóng (ha)",
      "Lao động (người)",
      "Việc làm mất (người)",
      ...costHeaders,
      ...groundHeaders,
    ],
    rows: plan.alternatives.map((act) => [
      ...who(act),
      alternativeWords[act.alternative],
      act.year,
      dueOf(act.enterprise),
      hectares(act.landFreedHa),
      act.workers,
      rounded(act.jobsLost, 2),
      ...costsOf(act),
      ...groundsOf(act.enterprise, act.synthetic),
    ]),
  };
}

/** One row per enterprise that does neither, and why: it is due and waits, it was not chosen, it need not move. */
export function stayingTable({ enterprises, policy }: Problem, plan: Plan): OutputTable {
  const acting = new Set(plan.decisions.acts.map(({ enterprise }) => enterprise));
  const { dueOf, groundsOf } = lookedUp(plan);
  const staying = enterprises.filter(({ id }) => !acting.has(id));
  return {
    headers: [
      ...whoHeaders,
      "Tình trạng",
      dueHeader,
      "Đất đang dùng (ha)",
      "Lao động (người)",
      ...groundHeaders,
    ],
    rows: staying.map((one) => {
      const obligation = obligationOf(one, policy.obligationRule);
      const due = dueOf(one.id);
      const waits = due === "" ? stayWords.unplaced : stayWords.postponed;
      const place = { fromWard: one.wardOld, fromWardNew: one.wardNew, fromCity: one.city };
      return [
        ...who({ ...one, ...place, enterprise: one.id, obligation }),
        obligation === "exempt" ? stayWords.exempt : waits,
        due,
        hectares(one.landHa),
        one.workers,
        ...groundsOf(one.id, one.synthetic),
      ];
    }),
  };
}

/** Cells that every table has: since when an enterprise that waits is due, and what its row rests on. */
function lookedUp(plan: Plan) {
  const assumed = assumedFigures(plan);
  const due = new Map(plan.postponed.map((one) => [one.enterprise, one.due]));
  return {
    dueOf: (id: string): Cell => due.get(id) ?? "",
    groundsOf: (id: string, synthetic: boolean): Cell[] => [
      synthetic ? "có" : "không",
      assumed.get(id) ?? "",
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
