/** Who pays what and when, what it is spent on, and the budgets. */
import { costItems } from "../../domain/cost.js";
import type { Payer } from "../../domain/policy-limits.js";
import type { BudgetResult } from "../../plan/plan.js";
import { costAfter } from "../../report/cost-after.js";
import { costItemsOf } from "../../report/cost-items.js";
import { dictionaries } from "../../report/dictionaries.js";
import type { PaperSetting } from "../paper-setting.js";
import { all, type PaperTable, paperTable } from "../paper-table.js";
import { headers, millionVnd, pair, payerColumns, titled, withUnit } from "../paper-words.js";

interface YearCost {
  /** Undefined: after the last year of the plan, when rent goes on. */
  readonly year: number | undefined;
  readonly byPayer: Readonly<Record<Payer, number>>;
}

/** One row per year, and one for what is paid after the plan. */
export function payerTable({ plan, language }: PaperSetting): PaperTable {
  const after = costAfter(plan);
  const years: YearCost[] = plan.years.map(({ year, costByPayerMillionVnd: byPayer }) => ({
    year,
    byPayer,
  }));
  return paperTable<YearCost>(
    {
      id: "costs",
      title: { vi: "Dự toán theo nguồn", en: "Costs by payer" },
      columns: [
        {
          header: headers.year,
          kind: "text",
          of: ({ year }) => (year === undefined ? dictionaries[language].later : String(year)),
        },
        ...payerColumns<YearCost>(({ byPayer }, payer) => byPayer[payer]),
      ],
      rows: after === undefined ? years : [...years, { year: undefined, byPayer: after }],
      total: all,
    },
    language,
  );
}

/** One row per item that costs anything. */
export function itemTable({ plan, language }: PaperSetting): PaperTable {
  const amounts = costItemsOf(plan);
  const rows = ([...costItems, "alternatives", "parks"] as const).filter(
    (item) => Math.abs(amounts[item]) > 0.001,
  );
  return paperTable<(typeof rows)[number]>(
    {
      id: "items",
      title: { vi: "Dự toán theo khoản", en: "Costs by item" },
      columns: [
        {
          header: { vi: "Khoản", en: "Item" },
          kind: "text",
          of: (item) => titled(pair((words) => words.items[item]))[language],
        },
        {
          header: withUnit({ vi: "Số tiền", en: "Amount" }, millionVnd),
          kind: "money",
          of: (item) => amounts[item],
          adds: true,
        },
      ],
      rows,
      total: all,
    },
    language,
  );
}

/** One row per budget and year; undefined where the policy sets none. */
export function budgetTable({ plan, language }: PaperSetting): PaperTable | undefined {
  if (plan.budgets.length === 0) return undefined;
  const money = (header: { vi: string; en: string }, of: (budget: BudgetResult) => number) =>
    ({ header: withUnit(header, millionVnd), kind: "money", of }) as const;
  return paperTable<BudgetResult>(
    {
      id: "budgets",
      title: { vi: "Ngân sách được cấp, đã dùng", en: "Budgets" },
      columns: [
        {
          header: { vi: "Bên chi trả", en: "Payers" },
          kind: "text",
          of: (budget) =>
            budget.payers.map((payer) => dictionaries[language].payers[payer]).join(" + "),
        },
        { header: headers.year, kind: "year", of: ({ year }) => year },
        money({ vi: "Được cấp", en: "Given" }, ({ millionVnd: given }) => given),
        money({ vi: "Đã dùng", en: "Used" }, ({ usedMillionVnd }) => usedMillionVnd),
        money({ vi: "Còn lại cuối năm", en: "Left at its end" }, (one) => one.leftMillionVnd),
      ],
      rows: plan.budgets,
    },
    language,
  );
}
