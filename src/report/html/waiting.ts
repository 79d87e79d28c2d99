/** Who is due and waits. */
import { inline } from "./figures.js";
import { type Html, html } from "./html.js";
import type { PlanReport } from "./report.js";
import { table } from "./table.js";

/** Above this each has only a line of its id. */
const mostRows = 2000;

export function waiting({ plan, say, figures, format }: PlanReport): Html {
  const { postponed } = plan;
  if (postponed.length === 0) return html`<p>${say.waiting.none}</p>`;
  const of = (key: string, kind: "count" | "ha" | "points"): Html =>
    inline(figures.of(`summary.postponed.${key}`, kind));
  const shown = postponed.slice(0, mostRows);
  const hidden = postponed.length - shown.length;
  return html`<p>${say.waiting.key(
    of("enterprises", "count"),
    of("workers", "count"),
    of("landHa", "ha"),
    of("grossPoints", "points"),
  )}</p>
    <details><summary>${say.waiting.list(format(postponed.length, 0))}</summary>${table({
      head: [
        "",
        say.enterprise,
        say.ward,
        say.waiting.due,
        say.waiting.acts,
        say.workforce,
        say.waiting.points,
      ],
      texts: 5,
      rows: shown.map(({ enterprise, name, fromWard, due, acts }, k) => [
        enterprise,
        name,
        fromWard,
        String(due),
        acts === undefined ? say.waiting.never : String(acts),
        figures.of(`postponed.${k}.workers`, "count"),
        figures.of(`postponed.${k}.grossPoints`, "exact"),
      ]),
    })}${hidden > 0 ? html`<p>${say.more(format(hidden, 0))}</p>` : undefined}</details>`;
}
