/** What plans and stated decisions have in common, as lines: figures, years, decisions, parks. */

import { integrality } from "../model/tolerances.js";
import type { ParkUse, QuotaResult } from "../plan/plan.js";
import type { WrittenStatement } from "../plan/statement/written.js";
import { total } from "../total.js";
import { costAfter } from "./cost-after.js";
import { costItemsOf } from "./cost-items.js";
import type { Dictionary } from "./dictionary.js";
import { aligned, type Format } from "./layout.js";
import { limitWords } from "./limit-words.js";

/** Says that the register is made up, where it is. */
export function syntheticLines(
  { summary }: WrittenStatement,
  words: Dictionary,
  format: Format,
): string[] {
  const { register, moved } = summary.synthetic;
  if (register === 0) return [];
  return [`! ${words.syntheticWarning(format(moved, 0), format(register, 0))}`];
}

/** Counts, quotas, relief, land, jobs and costs. */
export function figureLines(plan: WrittenStatement, words: Dictionary, format: Format): string[] {
  const { summary } = plan;
  const billion = (millionVnd: number, mark: string): string =>
    `${format(millionVnd / 1000, 0)}${mark} ${words.billionVnd}`;
  const share = summary.base.register === 0 ? 0 : summary.base.moved / summary.base.register;
  const classes = (["mandatory", "encouraged", "exempt"] as const).map(
    (name) =>
      `${words.obligations[name]} ${format(summary[name].moved, 0)}/${format(summary[name].register, 0)}`,
  );
  const star = starsOf(plan);
  const parts = <K extends string>(
    amounts: Record<K, number>,
    names: Record<K, string>,
    of: string,
  ): string =>
    (Object.keys(amounts) as K[])
      .map((key) => [key, format(amounts[key] / 1000, 0)] as const)
      .filter(([, billions]) => billions !== "0")
      .map(([key, billions]) => `${names[key]} ${billions}${star(`summary.${of}.${key}`)}`)
      .join(", ");
  const other = alternativeCounts(plan, words, format);
  return [
    `${words.moved}: ${words.ofBase(format(summary.base.moved, 0), format(summary.base.register, 0))} = ${format(share * 100, 2)} %`,
    `  ${classes.join("; ")}`,
    ...plan.quotas.map((quota) => `  ${quotaLine(quota, plan, words, format)}`),
    `${words.relief}: ${format(summary.reliefPoints, 2)}${star("summary.reliefPoints")} ${words.points}`,
    ...loadLines(summary, words, format),
    `${words.land}: ${format(summary.landFreedHa)} ha`,
    ...zoneLines(plan, words, format),
    ...jobLines(summary, words, format, star),
    ...postponedLines(summary, words, format),
    ...(other === "" ? [] : [`${words.other}: ${other}`]),
    `${words.cost}: ${billion(summary.costMillionVnd, star("summary.costMillionVnd"))} (${parts(summary.costByPayerMillionVnd, words.payers, "costByPayerMillionVnd")})`,
    `  ${parts(costItemsOf(plan), words.items, "costByItemMillionVnd")}`,
    `  ${words.presentCost}: ${billion(summary.presentCostMillionVnd, star("summary.presentCostMillionVnd"))}`,
    ...(plan.marks.length === 0 ? [] : [`  * = ${words.restsOnAssumed}`]),
  ];
}

/** The mark of figures that rest on what no source gives, by their paths in the plan. */
export function starsOf({ marks }: Pick<WrittenStatement, "marks">): (figure: string) => string {
  const marked = new Set(marks.map(({ figure }) => figure));
  if (marked.has("alternatives.costMillionVnd"))
    marked.add("summary.costByItemMillionVnd.alternatives");
  return (figure) => (marked.has(figure) ? "*" : "");
}

/** A milestone: counts where enterprises are counted, shares where not. */
function quotaLine(
  { key, measure, year, lower, upper, base, moved }: QuotaResult,
  plan: WrittenStatement,
  words: Dictionary,
  format: Format,
): string {
  const share = `${format((moved / Math.max(base, Number.MIN_VALUE)) * 100, 2)} %`;
  const isAll = key.split("/")[2] === "all";
  const isFree = lower === 0 && upper === 1;
  if (measure !== "enterprises" || !isAll) {
    const asked = isFree ? "" : `${format(lower * 100)}–${format(upper * 100)} %, `;
    return `${inWords(key, plan, words)}: ${asked}${words.quotaReached} ${share}`;
  }
  const [least, most] = [
    Math.ceil(lower * base - integrality),
    Math.floor(upper * base + integrality),
  ];
  const asked = isFree ? "" : `${format(least, 0)}–${format(most, 0)}`;
  return `${words.quotaCount(String(year), format(moved, 0), format(base, 0), asked)} (${share})`;
}

/** Shares of the loads of those who move, where there are any. */
function loadLines(
  { loadShares }: WrittenStatement["summary"],
  words: Dictionary,
  format: Format,
): string[] {
  const names = Object.keys(words.loadNames) as (keyof Dictionary["loadNames"])[];
  const shares = names
    .filter((name) => loadShares[name] > 0)
    .map((name) => `${words.loadNames[name]} ${format(loadShares[name] * 100, 0)} %`);
  return shares.length === 0 ? [] : [`  ${words.loads}: ${shares.join(", ")}`];
}

/** Freed land by its use, zone by zone. */
function zoneLines({ zones }: WrittenStatement, words: Dictionary, format: Format): string[] {
  return zones.map(({ name, use, enterprises, acting, landFreedHa, cleared }) => {
    const whole = cleared ? `, ${words.cleared}` : "";
    return `  ${name} (${words.zoneUses[use]}): ${format(landFreedHa)} ha, ${acting}/${enterprises} ${words.enterprises}${whole}`;
  });
}

/** Workers who move with their firms, and what is lost by kind, never added up. */
function jobLines(
  summary: WrittenStatement["summary"],
  words: Dictionary,
  format: Format,
  star: (figure: string) => string,
): string[] {
  const { jobsNotFollowing, jobsConverted, jobsClosed, jobsLeft } = summary;
  const ended = [
    [words.jobsConverted, jobsConverted, star("summary.jobsConverted")],
    [words.jobsClosed, jobsClosed, star("summary.jobsClosed")],
    [words.jobsLeft, jobsLeft, star("summary.jobsLeft")],
  ] as const;
  return [
    `${words.jobs}: ${format(summary.workersMoved, 0)}; ${words.jobsNotFollowing} ${format(jobsNotFollowing, 0)}${star("summary.jobsNotFollowing")}`,
    ...(summary.workersFollowing > 0
      ? [
          words.homesNeeded(
            `${format(summary.workersFollowing, 0)}${star("summary.workersFollowing")}`,
            `${format(summary.homesNeeded, 0)}${star("summary.homesNeeded")}`,
          ),
        ]
      : []),
    ...ended
      .filter(([, jobs]) => jobs > 0)
      .map(([text, jobs, mark]) => `${text}: ${format(jobs, 0)}${mark}`),
  ];
}

/** Who is due and not placed, with what waits. */
function postponedLines(
  { postponed: { enterprises, workers, landHa, grossPoints } }: WrittenStatement["summary"],
  words: Dictionary,
  format: Format,
): string[] {
  if (enterprises === 0) return [];
  const waits = words.postponed(
    ...([format(enterprises, 0), format(workers, 0), format(landHa), format(grossPoints)] as const),
  );
  return [waits];
}

function alternativeCounts(plan: WrittenStatement, words: Dictionary, format: Format): string {
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
export function yearTable(plan: WrittenStatement, words: Dictionary, format: Format): string[] {
  const billion = (millionVnd: number): string => format(millionVnd / 1000, 0);
  const star = starsOf(plan);
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
  const after = costAfter(plan);
  if (after !== undefined)
    rows.push([words.later, "", "", "", "", ...paying.map((payer) => billion(after[payer]))]);
  const head = [words.year, words.enterprises, words.otherShort, "ha", words.pointsShort];
  return [
    `${words.years} (${words.billionVnd}: ${paying.map((payer) => words.payers[payer]).join(", ")})`,
    ...aligned([[...head, ...paying.map((payer) => words.payers[payer])], ...rows]),
    ...(plan.budgets.length === 0 ? [] : [`${words.budgets}, ${words.billionVnd}`]),
    ...plan.budgets.map((entry) => {
      const { payers, year, usedMillionVnd, millionVnd, leftMillionVnd } = entry;
      const names = payers.map((payer) => words.payers[payer]).join(" + ");
      const carried = leftMillionVnd + usedMillionVnd - millionVnd;
      const given = `${exact(millionVnd)}${star("budgets.millionVnd")}${exact(carried) === "0" ? "" : ` + ${exact(carried)} ${words.carried}`}`;
      return `  ${year} ${names}: ${exact(usedMillionVnd)} / ${given}, ${words.left} ${exact(leftMillionVnd)}`;
    }),
  ];
}

/** What the plan decides besides moves, and what it breaks at a price. */
export function decisionList(plan: WrittenStatement, words: Dictionary, format: Format): string[] {
  const lines: string[] = [];
  const names = new Map(plan.parks.map(({ park, name }) => [park, name]));
  const nameOf = (park: string): string => names.get(park) ?? park;
  if (plan.decisions.opened.length > 0)
    lines.push(`${words.opened}: ${plan.decisions.opened.map(nameOf).join(", ")}`);
  if (plan.decisions.expansions.length > 0)
    lines.push(
      `${words.expansions}: ${plan.decisions.expansions.map(({ park, year, steps }) => `${nameOf(park)} ${year} × ${steps}`).join(", ")}`,
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

export function parkTable(plan: WrittenStatement, words: Dictionary, format: Format): string[] {
  const name = (text: string): string =>
    text.length > 41 ? `${text.slice(0, 40)}… ` : text.padEnd(42);
  const use = (park: ParkUse, resource: "landHa" | "wastewaterM3PerDay"): string => {
    const entries = park.use.filter((item) => item.resource === resource);
    if (entries.length === 0) return "–".padStart(24);
    const used = total(entries, (entry) => entry.used);
    const ready = total(entries, (entry) => entry.ready);
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

/** By figure, the parks that somebody moves to and of which it is assumed; empty where there are none. */
export function assumedOfParks(
  { parks }: WrittenStatement,
  { parkFigures, assumedOfParks: title }: Dictionary,
): string[] {
  const names = new Map<string, Set<string>>();
  for (const { name, enterprises, assumed } of parks)
    for (const figure of enterprises === 0 ? [] : assumed) {
      const said = parkFigures[figure];
      names.set(said, (names.get(said) ?? new Set()).add(name));
    }
  if (names.size === 0) return [];
  return [`* ${title}:`, ...[...names].map(([said, of]) => `  ${said}: ${[...of].join("; ")}`)];
}

function inWords(key: string, plan: WrittenStatement, words: Dictionary): string {
  const { text, year } = limitWords(key, plan, words);
  return year === undefined ? text : `${text}, ${year}`;
}
