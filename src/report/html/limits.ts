/** Every limit that enterprises share: where things stand today, what is asked, what the plan reaches. */
import { rowKeyParts } from "../../domain/row-keys.js";
import type { AnyLimit } from "../../plan/rules/limit.js";
import { limitWords } from "../limit-words.js";
import { limitBar } from "./bars.js";
import { type Html, html } from "./html.js";
import type { PlanReport } from "./report.js";
import { type Cell, table } from "./table.js";

/** Limits of single parks have a part of their own. */
const ofParks = new Set(["capacity", "homes", "ready-built", "take-up", "specialised", "quota"]);

export function limitBars(report: PlanReport): Html {
  const { plan, say, words } = report;
  const { limits } = say;
  const head = [limits.limit, limits.today, limits.asked, limits.reached, limits.drawn];
  const quotas = quotaRows(report);
  const others = limitRows(report);
  return html`<p class="note">${limits.key}</p>
    ${quotas.length === 0 ? undefined : table({ head, rows: quotas, tail: 1, caption: limits.quotas })}
    ${others.length === 0 ? undefined : table({ head, rows: others, tail: 1, caption: limits.others })}
    ${
      plan.breaches.length === 0
        ? undefined
        : table({
            head: [limits.limit, limits.amount, limits.penalty],
            rows: plan.breaches.map(({ rule }, k) => [
              nameOf(rule, report),
              report.figures.of(`breaches.${k}.amount`, "exact"),
              report.figures.of(`breaches.${k}.penaltyMillionVnd`, "money"),
            ]),
            caption: words.breaches,
          })
    }`;
}

function nameOf(key: string, { plan, words }: PlanReport): string {
  const { text, year } = limitWords(key, plan, words);
  return year === undefined ? text : `${text}, ${year}`;
}

/** In percent of the base of each, all on one scale. */
function quotaRows(report: PlanReport): Cell[][] {
  const { quotas } = report.plan;
  const most = quotas.map(({ lower, upper, base, moved }) =>
    Math.max(lower, upper < 1 ? upper : 0, base === 0 ? 0 : moved / base),
  );
  return quotas.map((_, k) => quotaRow(report, k, Math.min(1, 1.15 * Math.max(...most))));
}

function quotaRow(report: PlanReport, k: number, scale: number): Cell[] {
  const { plan, today, format, figures } = report;
  const { key = "", lower = 0, upper = 1, base = 0, moved = 0 } = plan.quotas[k] ?? {};
  const share = (amount: number): number => (base === 0 ? 0 : amount / base);
  const isFree = lower === 0 && upper === 1;
  const value = share(moved);
  const now = share(today.quotas[k]?.moved ?? 0);
  const percent = (fraction: number): string => `${format(fraction * 100)} %`;
  const range = isFree
    ? report.say.limits.free
    : askedFor(
        lower > 0 ? percent(lower) : undefined,
        upper < 1 ? percent(upper) : undefined,
        report,
      );
  const reached = figures.drawn(`quota/${k}`, value, "percent");
  return [
    nameOf(key, report),
    percent(now),
    range,
    { ...reached, text: `${reached.text} %` },
    limitBar({
      value,
      today: now,
      lower: isFree ? undefined : lower,
      upper: isFree ? undefined : upper,
      scale,
    }),
  ];
}

function askedFor(
  low: string | undefined,
  high: string | undefined,
  { say: { limits } }: PlanReport,
): string {
  if (low !== undefined && high !== undefined) return limits.between(low, high);
  if (low !== undefined) return limits.atLeast(low);
  return high === undefined ? limits.free : limits.atMost(high);
}

/** One year of a chain is one line: what is used by then of what is ready by then. */
interface Line {
  readonly key: string;
  readonly value: number;
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
}

function linesOf(limit: AnyLimit): Line[] {
  if (!("keys" in limit)) return [limit];
  let [value, upper] = [0, 0];
  return limit.keys.map((key, t) => {
    value += limit.used[t] ?? 0;
    upper += limit.ready[t] ?? 0;
    return { key, value, upper };
  });
}

function limitRows(report: PlanReport): Cell[][] {
  const { statement, today, format, figures } = report;
  const now = new Map(today.limits.flatMap(linesOf).map(({ key, value }) => [key, value]));
  return statement.limits
    .flatMap(linesOf)
    .filter(({ key }) => !ofParks.has(rowKeyParts(key).family))
    .map(({ key, value, lower, upper }) => {
      const kind = Math.max(value, upper ?? 0, lower ?? 0) < 100 ? "points" : "count";
      const write = (amount: number | undefined): string | undefined =>
        amount === undefined ? undefined : format(amount, kind === "points" ? 2 : 0);
      return [
        nameOf(key, report),
        write(now.get(key)) ?? "",
        askedFor(write(lower), write(upper), report),
        figures.drawn(`limit/${key}`, value, kind),
        limitBar({ value, today: now.get(key), lower, upper }),
      ];
    });
}
