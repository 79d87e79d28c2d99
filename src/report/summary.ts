/** A plan as plain text for a terminal or a mail. */
import type { Plan } from "../plan/plan.js";
import { dictionaries } from "./dictionaries.js";
import type { Dictionary, Language } from "./dictionary.js";
import { limitWords, pricedLimits } from "./limit-words.js";

/** Lines of at most about 110 characters, Vietnamese by default. */
export function summariseText(plan: Plan, language: Language = "vi"): string {
  const words = dictionaries[language];
  const format = formatter(words.locale);
  return [
    ...verdict(plan, words, format).flatMap(wrapped),
    "",
    ...yearTable(plan, words, format),
    ...decisionList(plan, words, format),
    "",
    ...parkTable(plan, words, format),
    "",
    ...binding(plan, words, format),
    "",
    ...assumptionList(plan, words, format).flatMap(wrapped),
  ].join("\n");
}

/** A long line as several, the further ones indented. */
function wrapped(line: string): string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > lineLength) {
    const cut = rest.lastIndexOf(" ", lineLength);
    if (cut <= indent.length) break;
    lines.push(rest.slice(0, cut));
    rest = `${indent}${rest.slice(cut + 1)}`;
  }
  return [...lines, rest];
}

const lineLength = 110;
const indent = "      ";

type Format = (value: number, digits?: number) => string;

/** Numbers as people of the language write them; what rounds to 0 has no sign. */
function formatter(locale: string): Format {
  const formats = [0, 1, 2, 3, 4, 5, 6].map(
    (digits) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: digits, signDisplay: "negative" }),
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
      .map((key) => [names[key], format(amounts[key] / 1000, 0)] as const)
      .filter(([, billions]) => billions !== "0")
      .map(([name, billions]) => `${name} ${billions}`)
      .join(", ");
  const other = alternativeCounts(plan, words, format);
  const certified =
    objective.certifiedBound === undefined
      ? ""
      : ` (${words.certified}: ${format(objective.certifiedBound, 4)})`;
  const isLess =
    objective.kind === "relief" && format(objective.value, 4) !== format(summary.reliefPoints, 4);
  const less = isLess ? ` (${words.lessThanRelief})` : "";
  return [
    `${words.title}: ${plan.problem.name}`,
    ...(summary.synthetic.register === 0
      ? []
      : [
          `! ${words.syntheticWarning(format(summary.synthetic.moved, 0), format(summary.synthetic.register, 0))}`,
        ]),
    "",
    `${words.moved}: ${words.ofBase(format(summary.base.moved, 0), format(summary.base.register, 0))} = ${format(share * 100, 2)} %`,
    `  ${classes.join("; ")}`,
    ...plan.quotas.map(
      (quota) =>
        `  ${inWords(quota.key, plan, words)}: ${format(quota.lower * 100)}–${format(quota.upper * 100)} %, ${words.reached} ${format((quota.moved / Math.max(quota.base, Number.MIN_VALUE)) * 100, 2)} %`,
    ),
    `${words.relief}: ${format(summary.reliefPoints, 2)} ${words.points}`,
    `${words.land}: ${format(summary.landFreedHa)} ha`,
    `${words.jobs}: ${format(summary.workersMoved, 0)}; ${words.jobsLost} ${format(summary.jobsLost, 0)}`,
    ...(other === "" ? [] : [`${words.other}: ${other}`]),
    `${words.cost}: ${billion(summary.costMillionVnd)} (${parts(summary.costByPayerMillionVnd, words.payers)})`,
    `  ${parts(costItemsOf(plan), words.items)}`,
    `  ${words.presentCost}: ${billion(summary.presentCostMillionVnd)}`,
    `${words.objective[objective.kind]}: ${format(objective.value, 4)}${less}`,
    `${words.bound}: ${format(objective.bound, 4)}${certified}`,
    `  ${words.gap} ${format(objective.gap * 100, 4)} %, ${plan.status === "optimal" ? words.proved : words.notProved} (${plan.solver.name})`,
  ];
}

/** Costs of moves by item, then what alternatives and parks cost: together the total, million VND. */
function costItemsOf({ summary, alternatives }: Plan) {
  const moves = Object.values(summary.costByItemMillionVnd).reduce((sum, cost) => sum + cost, 0);
  const other = alternatives.reduce((sum, { costMillionVnd }) => sum + costMillionVnd, 0);
  const parks = summary.costMillionVnd - moves - other;
  return { ...summary.costByItemMillionVnd, alternatives: other, parks };
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
  const exact = (millionVnd: number): string => format(millionVnd / 1000, 1);
  const payerNames = Object.keys(words.payers) as (keyof Dictionary["payers"])[];
  const paying = payerNames.filter((payer) => plan.summary.costByPayerMillionVnd[payer] > 0);
  const rows = plan.years.map((entry) => [
    String(entry.year),
    format(entry.moves, 0),
    format(entry.alternatives, 0),
    format(entry.landFreedHa),
    format(entry.reliefPoints, 2),
    ...paying.map((payer) => billion(entry.costByPayerMillionVnd[payer])),
  ]);
  const head = [words.year, words.enterprises, words.otherShort, "ha", words.pointsShort];
  return [
    `${words.years} (${words.billionVnd}: ${paying.map((payer) => words.payers[payer]).join(", ")})`,
    ...aligned([[...head, ...paying.map((payer) => words.payers[payer])], ...rows]),
    ...(plan.budgets.length === 0 ? [] : [`${words.budgets}, ${words.billionVnd}`]),
    ...plan.budgets.map((entry) => {
      const { payers, year, usedMillionVnd, millionVnd, leftMillionVnd } = entry;
      const names = payers.map((payer) => words.payers[payer]).join(" + ");
      const carried = leftMillionVnd + usedMillionVnd - millionVnd;
      const given = `${exact(millionVnd)}${exact(carried) === "0" ? "" : ` + ${exact(carried)} ${words.carried}`}`;
      return `  ${year} ${names}: ${exact(usedMillionVnd)} / ${given}, ${words.left} ${exact(leftMillionVnd)}`;
    }),
  ];
}

/** Rows of a table in columns as wide as their longest cell; all but the first are figures. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) => {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + 3),
    );
    return `  ${cells.join("")}`;
  });
}

/** What the plan decides besides moves, and what it breaks at a price. */
function decisionList(plan: Plan, words: Dictionary, format: Format): string[] {
  const lines: string[] = [];
  const names = new Map(plan.parks.map(({ park, name }) => [park, name]));
  const nameOf = (park: string): string => names.get(park) ?? park;
  if (plan.opened.length > 0) lines.push(`${words.opened}: ${plan.opened.map(nameOf).join(", ")}`);
  if (plan.expansions.length > 0)
    lines.push(
      `${words.expansions}: ${plan.expansions.map(({ park, year, steps }) => `${nameOf(park)} ${year} × ${steps}`).join(", ")}`,
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
  const name = (text: string): string =>
    text.length > 41 ? `${text.slice(0, 40)}… ` : text.padEnd(42);
  const use = (park: Plan["parks"][number], resource: "landHa" | "wastewaterM3PerDay"): string => {
    const entries = park.use.filter((item) => item.resource === resource);
    if (entries.length === 0) return "–".padStart(24);
    const used = entries.reduce((sum, entry) => sum + entry.used, 0);
    const ready = entries.reduce((sum, entry) => sum + entry.ready, 0);
    if (ready === 0 && used === 0) return "–".padStart(24);
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
  const small = new Intl.NumberFormat(words.locale, { maximumSignificantDigits: 3 });
  const limits = pricedLimits(plan, words, (price) =>
    Math.abs(price) < 1 ? small.format(price) : format(price, 3),
  );
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
        `  ${[id, "=", format(value, 4), words.units[unit] ?? unit].filter((part) => part !== "").join(" ")} (${format(low, 4)}–${format(high, 4)}): ${reason}`,
    ),
  ];
}
