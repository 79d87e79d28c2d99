/** A plan as plain text for a terminal or a mail. */
import type { Plan } from "../plan/plan.js";
import { type Dictionary, dictionaries, type Language } from "./dictionary.js";

/** Lines of at most about 110 characters, Vietnamese by default. */
export function summariseText(plan: Plan, language: Language = "vi"): string {
  const words = dictionaries[language];
  const format = formatter(words.locale);
  return [
    ...verdict(plan, words, format),
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
  const budget =
    summary.budgetMillionVnd === undefined ? "" : ` / ${billion(summary.budgetMillionVnd)}`;
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
        `  ${words.quota} ${quota.key.slice("quota/".length)}: ${format(quota.lower * 100)}–${format(quota.upper * 100)} %, ${format((quota.moved / Math.max(quota.base, Number.MIN_VALUE)) * 100, 2)} %`,
    ),
    `${words.relief}: ${format(summary.reliefPoints, 2)} ${words.points}`,
    `${words.land}: ${format(summary.landFreedHa)} ha`,
    `${words.jobs}: ${format(summary.workersMoved, 0)}`,
    `${words.cost}: ${billion(summary.costMillionVnd)} (${parts(summary.costByPayerMillionVnd, words.payers)})`,
    `  ${parts(summary.costByItemMillionVnd, words.items)}`,
    `${words.budget}: ${billion(summary.budgetUsedMillionVnd)}${budget}`,
    `${words.objective[objective.kind]}: ${format(objective.value, 4)}`,
    `${words.bound}: ${format(objective.bound, 4)}${certified}`,
    `  ${words.gap} ${format(objective.gap * 100, 4)} %, ${plan.status === "optimal" ? words.proved : words.notProved} (${plan.solver.name})`,
  ];
}

function parkTable(plan: Plan, words: Dictionary, format: Format): string[] {
  const name = (text: string): string => text.padEnd(42).slice(0, 42);
  const use = (park: Plan["parks"][number], resource: "landHa" | "wastewaterM3PerDay"): string => {
    const entry = park.use.find((item) => item.resource === resource);
    if (entry === undefined) return "–".padStart(24);
    const percent = entry.capacity === 0 ? 100 : (entry.used / entry.capacity) * 100;
    const mark = entry.assumed.length > 0 ? "*" : " ";
    const text = `${format(entry.used)}/${format(entry.capacity)}${mark} ${format(percent, 0).padStart(3)} %`;
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

function binding(plan: Plan, words: Dictionary, format: Format): string[] {
  const prices = Object.entries(plan.prices);
  if (prices.length === 0) return [];
  return [
    words.binding,
    ...prices.map(([key, price]) => `  ${key.padEnd(50)} ${format(price, 6).padStart(14)}`),
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
