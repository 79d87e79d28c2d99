/** What one lot more of each limit is worth. */
import { pricedLimits } from "../limit-words.js";
import { priceText } from "../summary.js";
import { type Html, html } from "./html.js";
import type { PlanReport } from "./report.js";
import { table } from "./table.js";

export function prices({ plan, words, say }: PlanReport): Html {
  const limits = pricedLimits(plan, words, priceText(words));
  if (limits.length === 0) return html`<p>${say.prices.none}</p>`;
  return html`<p class="note">${say.prices.key}</p>${table({
    head: [say.limits.limit, say.prices.years, say.prices.price],
    texts: 2,
    rows: limits.map(({ text, years, price }) => [text, years, price]),
  })}`;
}
