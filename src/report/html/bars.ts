/** Bars of limits: what is allowed, what the plan reaches, what is today. */
import { planFeasibility } from "../../model/tolerances.js";
import { type Html, html } from "./html.js";
import { px } from "./svg.js";

export interface LimitBar {
  readonly value: number;
  readonly today: number | undefined;
  readonly lower: number | undefined;
  readonly upper: number | undefined;
  /** What the full width stands for; without it the largest of the others. */
  readonly scale?: number | undefined;
}

const width = 210;
const height = 16;

/** The figures stand beside it, so it is hidden from who cannot see it. */
export function limitBar({ value, today, lower, upper, scale }: LimitBar): Html {
  const most = scale ?? Math.max(value, lower ?? 0, upper ?? 0, today ?? 0);
  if (!(most > 0)) return html``;
  const at = (amount: number): number => (Math.min(Math.max(0, amount), most) / most) * (width - 4);
  const [from, to] = [at(lower ?? 0), upper === undefined ? width - 4 : at(upper)];
  const room = (limit: number): number => planFeasibility * Math.max(1, Math.abs(limit));
  const isKept =
    (lower === undefined || value >= lower - room(lower)) &&
    (upper === undefined || value <= upper + room(upper));
  return html`<svg viewBox="0 0 ${px(width)} ${px(height)}" width="${px(width)}" height="${px(height)}" aria-hidden="true">
    <rect class="allowed" x="${px(from)}" y="0" width="${px(Math.max(1, to - from))}" height="${px(height)}"/>
    <rect class="${isKept ? "reached" : "beyond"}" x="0" y="4" width="${px(Math.max(1, at(value)))}" height="8"/>
    ${today === undefined ? undefined : html`<path class="tick" d="M${px(Math.max(1, at(today)))} 0v${px(height)}"/>`}</svg>`;
}

/** The hatching of bars beyond their limit; once on a page. */
export const hatching = html`<svg width="0" height="0" aria-hidden="true"><defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatching" d="M0 0v5"/></pattern></defs></svg>`;
