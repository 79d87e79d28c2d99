/** Who pays what, and when; the budgets. */
import { costItems } from "../../domain/cost.js";
import { type Payer, payers } from "../../domain/policy-limits.js";
import { total } from "../../total.js";
import { costAfter } from "../cost-after.js";
import { costItemsOf } from "../cost-items.js";
import { columns } from "./columns.js";
import { type Html, html } from "./html.js";
import type { PlanReport } from "./report.js";
import { type Cell, table } from "./table.js";

export function costs(report: PlanReport): Html {
  const { plan, words, say } = report;
  const paying = payers.filter((payer) => plan.summary.costByPayerMillionVnd[payer] > 0);
  return html`<figure>${columns({
    label: say.costs.title,
    unit: say.costs.unit,
    names: paying.map((payer) => words.payers[payer]),
    kinds: paying.map((payer) => `payer${payers.indexOf(payer)}`),
    columns: plan.years.map(({ year, costByPayerMillionVnd }) => ({
      name: String(year),
      parts: paying.map((payer) => costByPayerMillionVnd[payer] / 1000),
    })),
    format: report.format,
  })}</figure>${byYear(report, paying)}${byItem(report)}${budgets(report)}`;
}

function byYear({ plan, words, say, figures }: PlanReport, paying: readonly Payer[]): Html {
  const sumOf = (k: number): number =>
    total(payers, (payer) => plan.years[k]?.costByPayerMillionVnd[payer] ?? 0);
  const rows: Cell[][] = plan.years.map(({ year }, k) => [
    String(year),
    ...paying.map((payer) => figures.of(`years.${k}.costByPayerMillionVnd.${payer}`, "money")),
    figures.drawn(`cost/${year}`, sumOf(k), "money"),
  ]);
  const after = costAfter(plan);
  if (after !== undefined)
    rows.push([
      words.later,
      ...paying.map((payer) => figures.drawn(`cost/later/${payer}`, after[payer], "money")),
      figures.drawn(
        "cost/later",
        total(paying, (payer) => after[payer]),
        "money",
      ),
    ]);
  return table({
    head: [say.year, ...paying.map((payer) => words.payers[payer]), say.total],
    rows,
    foot: [
      say.total,
      ...paying.map((payer) => figures.of(`summary.costByPayerMillionVnd.${payer}`, "money")),
      figures.of("summary.costMillionVnd", "money"),
    ],
    caption: `${say.costs.years} (${say.costs.unit})`,
  });
}

function byItem({ plan, words, say, figures }: PlanReport): Html {
  const amounts = costItemsOf(plan);
  const items = costItems.filter((item) => amounts[item] > 0);
  return table({
    head: [say.costs.item, say.costs.amount],
    rows: [
      ...items.map((item) => [
        words.items[item],
        figures.of(`summary.costByItemMillionVnd.${item}`, "money"),
      ]),
      ...(["alternatives", "parks"] as const)
        .filter((item) => Math.abs(amounts[item]) >= 1)
        .map((item) => [words.items[item], figures.drawn(`item/${item}`, amounts[item], "money")]),
    ],
    foot: [say.total, figures.of("summary.costMillionVnd", "money")],
    caption: `${say.costs.items} (${say.costs.unit})`,
  });
}

function budgets({ plan, words, say, figures }: PlanReport): Html | undefined {
  if (plan.budgets.length === 0) return undefined;
  const { costs: own } = say;
  return table({
    head: [say.year, own.payers, own.given, own.used, own.left],
    texts: 2,
    rows: plan.budgets.map(({ year, payers: of }, k) => [
      String(year),
      of.map((payer) => words.payers[payer]).join(" + "),
      figures.of(`budgets.${k}.millionVnd`, "money"),
      figures.of(`budgets.${k}.usedMillionVnd`, "money"),
      figures.of(`budgets.${k}.leftMillionVnd`, "money"),
    ]),
    caption: `${own.budgets} (${own.unit})`,
  });
}
