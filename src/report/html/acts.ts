/** Each enterprise: what it does and what that costs, or that it stays. Wards are closed until a reader opens them. */
import { costItems } from "../../domain/cost.js";
import { groupName } from "../../domain/grouping.js";
import { payers } from "../../domain/policy-limits.js";
import { grouped } from "../../grouped.js";
import type { Plan, PlannedAlternative, PlannedMove } from "../../plan/plan.js";
import type { Speech } from "../speech.js";
import { type Content, type Html, html } from "./html.js";
import { staying, textsOf, whyInShort, whyLines } from "./reasons.js";
import type { PlanReport } from "./report.js";

/** Above this a register gets one line for each act. */
export const mostInFull = 2000;

type Entry = PlannedMove | PlannedAlternative;
/** An act and where it stands in the plan. */
type Located = readonly [entry: Entry, path: string];

export function acts(report: PlanReport): Html {
  const { plan, problem, say, format } = report;
  const isShort = problem.enterprises.length > mostInFull;
  const texts = textsOf(report);
  const groups = [...grouped(located(plan), ([{ fromWard }]) => groupName("wardOld", fromWard))];
  const collator = new Intl.Collator("vi");
  groups.sort(([a], [b]) => collator.compare(a, b));
  return html`<p class="note">${say.acts.key}${isShort ? ` ${say.acts.short}` : ""}</p>
    <div class="acts">${groups.map(
      ([
        ward,
        own,
      ]) => html`<details><summary>${say.acts.group(ward, format(own.length, 0))}</summary>
      ${isShort ? oneLineEach(report, texts, own) : own.map((one) => inFull(report, texts, one))}</details>`,
    )}${staying(report, isShort)}</div>`;
}

/** By enterprise id. */
function located({ moves, alternatives }: Plan): Located[] {
  const all: Located[] = [
    ...moves.map((move, k): Located => [move, `moves.${k}`]),
    ...alternatives.map((act, k): Located => [act, `alternatives.${k}`]),
  ];
  return all.sort(([a], [b]) => (a.enterprise < b.enterprise ? -1 : 1));
}

function oneLineEach(report: PlanReport, texts: Speech, own: readonly Located[]): Html {
  const { words, format } = report;
  return html`<ul>${own.map(([entry]) => {
    const to = "park" in entry ? entry.parkName : words.alternatives[entry.alternative];
    const { enterprise, name, year, costMillionVnd } = entry;
    return html`<li>${enterprise}, ${name}: ${String(year)}, ${to}, ${format(costMillionVnd, 0)}${whyInShort(report, texts, enterprise)}`;
  })}</ul>`;
}

function inFull(report: PlanReport, texts: Speech, [entry, path]: Located): Html {
  const { say, words, figures } = report;
  const { enterprise, name, year, obligation, sector } = entry;
  const does =
    "park" in entry
      ? say.acts.moveTo(entry.parkName, String(year), say.acts.tenures[entry.tenure])
      : say.acts.actIn(words.alternatives[entry.alternative], String(year));
  const amount = (key: string, kind: "ha" | "points" | "count", unit: string): Html => {
    const { marks, text } = figures.of(`${path}.${key}`, kind);
    return html`<span${marks}>${text}</span> ${unit}`;
  };
  const lines: (readonly [string, Content])[] = [
    [
      say.acts.obligation,
      `${words.obligations[obligation]}; ${say.acts.sector.toLowerCase()} ${sector}`,
    ],
    [say.acts.does, does],
    ...("park" in entry ? [[say.acts.distance, amount("distanceKm", "count", "km")] as const] : []),
    [say.acts.land, amount("landFreedHa", "ha", "ha")],
    [say.workforce, amount("workers", "count", "")],
    [say.acts.relief, amount("reliefPoints", "points", words.pointsShort)],
    [say.acts.cost, amount("costMillionVnd", "count", say.acts.million)],
    ...("park" in entry ? [[say.acts.items, items(report, entry, path)] as const] : []),
    [say.acts.payers, shares(report, entry, path)],
    ...whyLines(report, texts, enterprise),
  ];
  return html`<details><summary>${enterprise} · ${name} · ${does}</summary>
    <dl>${lines.map(([term, text]) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl></details>`;
}

function items({ words, figures }: PlanReport, move: PlannedMove, path: string): Html {
  return pairs(
    costItems
      .filter((item) => move.costByItemMillionVnd[item] > 0)
      .map((item) => [
        words.items[item],
        figures.of(`${path}.costByItemMillionVnd.${item}`, "count"),
      ]),
  );
}

function shares({ words, figures }: PlanReport, entry: Entry, path: string): Html {
  return pairs(
    payers
      .filter((payer) => entry.costByPayerMillionVnd[payer] > 0)
      .map((payer) => [
        words.payers[payer],
        figures.of(`${path}.costByPayerMillionVnd.${payer}`, "count"),
      ]),
  );
}

function pairs(list: readonly (readonly [string, { text: string; marks: Html }])[]): Html {
  return html`${list.map(
    ([name, { text, marks }], k) => html`${k > 0 ? "; " : ""}${name} <span${marks}>${text}</span>`,
  )}`;
}
