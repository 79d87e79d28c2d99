/** The plan in figures: each with its unit and what it rests on. */
import { payers } from "../../domain/policy-limits.js";
import type { PaperSetting } from "../paper-setting.js";
import { type PaperTable, paperTable, type Said } from "../paper-table.js";
import { millionVnd, obligationPair, pair, persons, titled } from "../paper-words.js";

interface Line {
  readonly what: Said;
  readonly value: number;
  readonly unit: Said;
  /** Paths of the figures in the plan that say what it rests on. */
  readonly figures: readonly string[];
}

const enterprises: Said = { vi: "doanh nghiệp", en: "enterprises" };
const points: Said = { vi: "điểm", en: "points" };
const both = (text: string): Said => ({ vi: text, en: text });

/** What a figure rests on, in a few words; the tables of assumptions have the rest. */
const grounds = {
  given: {
    vi: "danh sách, chính sách và các quyết định",
    en: "register, policy and decisions",
  },
  assumed: (count: number): Said => ({
    vi: `${count} con số giả định hoặc suy ra (lệnh didoi sources liệt kê)`,
    en: `${count} assumed or derived figures (didoi sources lists them)`,
  }),
};

/** Totals. */
export function summaryTable(setting: PaperSetting): PaperTable {
  const { plan, language } = setting;
  const restsOn = new Map(plan.marks.map((mark) => [mark.figure, mark.restsOn]));
  const groundOf = ({ figures }: Line): Said => {
    const found = new Set(figures.flatMap((figure) => restsOn.get(figure) ?? []));
    return found.size === 0 ? grounds.given : grounds.assumed(found.size);
  };
  return paperTable<Line>(
    {
      id: "summary",
      title: { vi: "Tóm tắt", en: "Summary" },
      columns: [
        {
          header: { vi: "Chỉ tiêu", en: "Figure" },
          kind: "text",
          of: ({ what }) => what[language],
        },
        {
          header: { vi: "Giá trị (theo đơn vị bên cạnh)", en: "Value (in the unit beside it)" },
          kind: "exact",
          of: ({ value, unit }) => rounded(value, unit),
        },
        { header: { vi: "Đơn vị", en: "Unit" }, kind: "text", of: ({ unit }) => unit[language] },
        {
          header: { vi: "Dựa vào", en: "Rests on" },
          kind: "text",
          of: (line) => groundOf(line)[language],
        },
      ],
      rows: [...countLines(setting), ...effectLines(setting), ...costLines(setting)],
    },
    language,
  );
}

/** To as many digits as its unit deserves. */
function rounded(value: number, unit: Said): number {
  const digits = unit.en === "%" ? 4 : unit.en === "points" ? 3 : unit.en === "ha" ? 2 : 1;
  return Number(value.toFixed(digits));
}

const line = (what: Said, value: number, unit: Said, ...figures: string[]): Line => ({
  what,
  value,
  unit,
  figures,
});

function countLines({ plan: { summary } }: PaperSetting): Line[] {
  const { base } = summary;
  const share = base.register === 0 ? 0 : (100 * base.moved) / base.register;
  return [
    line(
      { vi: "Doanh nghiệp trong danh sách", en: "Register" },
      summary.enterprises.register,
      enterprises,
    ),
    line({ vi: "Thuộc diện", en: "Base of the shares" }, base.register, enterprises),
    line({ vi: "Di dời", en: "Moves" }, base.moved, enterprises),
    line({ vi: "Tỷ lệ di dời", en: "Share that moves" }, share, both("%")),
    ...(["mandatory", "encouraged", "exempt"] as const).map((one) => {
      const name = obligationPair(one);
      const what = { vi: `Di dời: ${name.vi}`, en: `Moves: ${name.en}` };
      return line(what, summary[one].moved, enterprises);
    }),
    line({ vi: "Phương án khác", en: "Alternatives" }, summary.alternatives, enterprises),
    line(
      { vi: "Đến hạn, chưa bố trí cuối kỳ", en: "Due and waiting at the end" },
      summary.postponed.enterprises,
      enterprises,
    ),
  ];
}

function effectLines({ plan: { summary } }: PaperSetting): Line[] {
  const jobs = ["jobsNotFollowing", "jobsConverted", "jobsClosed", "jobsLeft"] as const;
  return [
    line(
      { vi: "Đất giải phóng", en: "Land freed" },
      summary.landFreedHa,
      both("ha"),
      "summary.landFreedHa",
    ),
    line(
      {
        vi: "Giảm ô nhiễm cho dân cư (toàn danh sách là 100)",
        en: "Relief (the whole register is 100)",
      },
      summary.reliefPoints,
      points,
      "summary.reliefPoints",
    ),
    line(
      { vi: "Lao động của cơ sở di dời", en: "Workers of who moves" },
      summary.workersMoved,
      persons,
    ),
    ...jobs.map((key) =>
      line(titled(pair((words) => words[key])), summary[key], persons, `summary.${key}`),
    ),
    line(
      { vi: "Lao động đi theo", en: "Workers who follow" },
      summary.workersFollowing,
      persons,
      "summary.workersFollowing",
    ),
    line(
      { vi: "Chỗ ở cần thêm gần khu", en: "Homes needed near the parks" },
      summary.homesNeeded,
      { vi: "căn", en: "homes" },
      "summary.homesNeeded",
    ),
  ];
}

function costLines({ plan: { summary, objective } }: PaperSetting): Line[] {
  const gap = objective.certifiedGap ?? objective.gap;
  return [
    line(
      { vi: "Tổng chi phí, mọi bên chi trả", en: "Total cost, all payers" },
      summary.costMillionVnd,
      millionVnd,
      "summary.costMillionVnd",
    ),
    ...payers.map((payer) => {
      const name = pair((words) => words.payers[payer]);
      return line(
        { vi: `– ${name.vi} chịu`, en: `– borne by the ${name.en}` },
        summary.costByPayerMillionVnd[payer],
        millionVnd,
        `summary.costByPayerMillionVnd.${payer}`,
      );
    }),
    line(
      { vi: "Giá trị hiện tại của chi phí", en: "Present value of the cost" },
      summary.presentCostMillionVnd,
      millionVnd,
      "summary.presentCostMillionVnd",
    ),
    line(
      {
        vi: "Còn cách tốt nhất nhiều nhất (đã chứng minh)",
        en: "At most this far from the best (proved)",
      },
      100 * gap,
      both("%"),
    ),
  ];
}
