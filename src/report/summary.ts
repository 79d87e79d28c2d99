/** A plan as plain text for a terminal or a mail. */
import type { Plan } from "../plan/plan.js";
import { type Dictionary, dictionaries, type Language } from "./dictionary.js";
import { limitWords, pricedLimits } from "./limit-words.js";

/** Lines of at most about 110 characters, Vietnamese by default. */
export function summariseText(plan: Plan, language: Language = "vi"): string {
  const words = dictionaries[language];
  const format = formatter(words.locale);
  return [
    ...verdict(plan, words, format),
    "",
    ...yearTable(plan, words, format),
    ...decisionList(plan, words, format),
    "",
    ...parkTable(plan, words, format),
    "",
    ...binding(plan, words, format),
    "",
    ...assumptionList(plan, words, format),
  ].join("\n");
}

type Format = (value: number, digits?: number) => string;

function formatter(locale: string): Format {
  const formats = [0, 1, 2, 3, 4, 5, 6].map(
    (digits) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }),
  );
  return (value, digits = 1) => formats[digits]?.format(value) ?? String(value);
}

function verdict(plan: Plan, words: Dictionary, format: Format): string[] {
  const { summary, objective } = plan;
  const billion = (millionVnd: number): string =>
    `${format(millionVnd / 1000, 0)} ${words.billionVnd}`;
  const share = summary.base.register === 0 ? 0 : summary.base.moved / summary.base.register;
  const classes = (["mandatory", "encouraged", "exempt"] as const).map(
    (name) =>
      `${words.obligations[name]} ${format(summary[name].moved, 0)}/${format(summary[name].register, 0)}`,
  );
  const parts = <K extends string>(amounts: Record<K, number>, names: Record<K, string>): string =>
    (Object.keys(amounts) as K[])
      .filter((key) => amounts[key] > 0)
      .map((key) => `${names[key]} ${format(amounts[key] / 1000, 0)}`)
      .join(", ");
  const other = alternativeCounts(plan, words, format);
  const certified =
    objective.certifiedBound === undefined
      ? ""
      : ` (${words.certified}: ${format(objective.certifiedBound, 4)})`;
  return [
    `${words.title}: ${plan.problem.name}`,
    ...(summary.synthetic.register === 0
      ? []
      : [`! ${words.syntheticWarning(summary.synthetic.moved, summary.synthetic.register)}`]),
    "",
    `${words.moved}: ${format(summary.base.moved, 0)} ${words.ofBase} ${format(summary.base.register, 0)} = ${format(share * 100, 2)} %`,
    `  ${classes.join("; ")}`,
    ...plan.quotas.map(
      (quota) =>
        `  ${inWords(quota.key, plan, words)}: ${format(quota.lower * 100)}–${format(quota.upper * 100)} %, ${format((quota.moved / Math.max(quota.base, Number.MIN_VALUE)) * 100, 2)} %`,
    ),
    `${words.relief}: ${format(summary.reliefPoints, 2)} ${words.points}`,
    `${words.land}: ${format(summary.landFreedHa)} ha`,
    `${words.jobs}: ${format(summary.workersMoved, 0)}; ${words.jobsLost} ${format(summary.jobsLost, 0)}`,
    ...(other === "" ? [] : [`${words.other}: ${other}`]),
    `${words.cost}: ${billion(summary.costMillionVnd)} (${parts(summary.costByPayerMillionVnd, words.payers)})`,
    `  ${parts(summary.costByItemMillionVnd, words.items)}`,
    `  ${words.presentCost}: ${billion(summary.presentCostMillionVnd)}`,
    `${words.objective[objective.kind]}: ${format(objective.value, 4)}`,
    `${words.bound}: ${format(objective.bound, 4)}${certified}`,
    `  ${words.gap} ${format(objective.gap * 100, 4)} %, ${plan.status === "optimal" ? words.proved : words.notProved} (${plan.solver.name})`,
  ];
}

function alternativeCounts(plan: Plan, words: Dictionary, format: Format): string {
  const kinds = Object.keys(words.alternatives) as (keyof Dictionary["alternatives"])[];
  return kinds
    .map(
      (kind) => [kind, plan.alternatives.filter((act) => act.alternative === kind).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${words.alternatives[kind]} ${format(count, 0)}`)
    .join(", ");
}

/** One line per year: moves, alternatives, land, relief, costs by payer; then the budgets. */
function yearTable(plan: Plan, words: Dictionary, format: Format): string[] {
  const billion = (millionVnd: number): string => format(millionVnd / 1000, 0);
  const cells = (list: readonly string[]): string =>
    list.map((cell, column) => (column === 0 ? cell.padEnd(6) : cell.padStart(13))).join("");
  const payerNames = Object.keys(words.payers) as (keyof Dictionary["payers"])[];
  const paying = payerNames.filter((payer) => plan.summary.costByPayerMillionVnd[payer] > 0);
  const head = [
    words.year,
    words.enterprises,
    words.otherShort,
    "ha",
    words.points.split(" ")[0] ?? "",
  ];
  return [
    `${words.years} (${words.billionVnd}: ${paying.map((payer) => words.payers[payer]).join(", ")})`,
    `  ${cells([...head.map((cell) => cell.slice(0, 12)), ...paying.map((payer) => words.payers[payer].slice(0, 12))])}`,
    ...plan.years.map((entry) => {
      const costs = paying.map((payer) => billion(entry.costByPayerMillionVnd[payer]));
      const figures = [entry.moves, entry.alternatives].map((count) => format(count, 0));
      const land = format(entry.landFreedHa);
      return `  ${cells([String(entry.year), ...figures, land, format(entry.reliefPoints, 2), ...costs])}`;
    }),
    ...(plan.budgets.length === 0 ? [] : [`${words.budgets}, ${words.billionVnd}`]),
    ...plan.budgets.map(({ payers, year, usedMillionVnd, millionVnd, leftMillionVnd }) => {
      const names = payers.map((payer) => words.payers[payer]).join(" + ");
      return `  ${year} ${names}: ${billion(usedMillionVnd)} / ${billion(millionVnd)}, ${words.left} ${billion(leftMillionVnd)}`;
    }),
  ];
}

/** What the plan decides besides moves, and what it breaks at a price. */
function decisionList(plan: Plan, words: Dictionary, format: Format): string[] {
  const lines: string[] = [];
  if (plan.opened.length > 0) lines.push(`${words.opened}: ${plan.opened.join(", ")}`);
  if (plan.expansions.length > 0)
    lines.push(
      `${words.expansions}: ${plan.expansions.map(({ park, year, steps }) => `${park} ${year} × ${steps}`).join(", ")}`,
    );
  if (plan.summary.changes !== undefined)
    lines.push(`${words.changes}: ${format(plan.summary.changes, 0)}`);
  if (plan.breaches.length > 0) lines.push(words.breaches);
  for (const { rule, amount, penaltyMillionVnd } of plan.breaches)
    lines.push(
      `  ${inWords(rule, plan, words)}: ${format(amount, 3)}, ${format(penaltyMillionVnd / 1000, 1)} ${words.billionVnd}`,
    );
  return lines;
}

function parkTable(plan: Plan, words: Dictionary, format: Format): string[] {
  const name = (text: string): string => text.padEnd(42).slice(0, 42);
  const use = (park: Plan["parks"][number], resource: "landHa" | "wastewaterM3PerDay"): string => {
    const entries = park.use.filter((item) => item.resource === resource);
    if (entries.length === 0) return "–".padStart(24);
    const used = entries.reduce((sum, entry) => sum + entry.used, 0);
    const ready = entries.reduce((sum, entry) => sum + entry.ready, 0);
    const percent = ready === 0 ? "–" : format((used / ready) * 100, 0);
    const mark = entries.some(({ assumed }) => assumed.length > 0) ? "*" : " ";
    const text = `${format(used)}/${format(ready)}${mark} ${percent.padStart(3)} %`;
    return text.padStart(24);
  };
  const { landHa, wastewaterM3PerDay } = words.resources;
  return [
    `${words.parks} (* = ${words.assumed})`,
    `  ${name(words.park)}${words.enterprises.padStart(5)}${landHa.padStart(24)}${wastewaterM3PerDay.padStart(24)}`,
    ...plan.parks.map(
      (park) =>
        `  ${name(park.name)}${format(park.enterprises, 0).padStart(5)}${use(park, "landHa")}${use(park, "wastewaterM3PerDay")}`,
    ),
  ];
}

function inWords(key: string, plan: Plan, words: Dictionary): string {
  const { text, year } = limitWords(key, plan, words);
  return year === undefined ? text : `${text}, ${year}`;
}

function binding(plan: Plan, words: Dictionary, format: Format): string[] {
  const limits = pricedLimits(plan, words, (price) => format(price, 6));
  if (limits.length === 0) return [];
  const width = Math.max(...limits.map(({ text }) => text.length));
  return [
    words.binding,
    ...limits.map(
      ({ text, years, price }) =>
        `  ${text.padEnd(width)}  ${years.padEnd(9)} ${price.padStart(14)}`,
    ),
  ];
}

function assumptionList(plan: Plan, words: Dictionary, format: Format): string[] {
  return [
    words.assumptions,
    ...plan.assumptions.map(
      ({ id, value, unit, low, high, reason }) =>
        `  ${id} = ${format(value, 4)} ${unit} (${format(low, 4)}–${format(high, 4)}): ${reason}`,
    ),
  ];
}
