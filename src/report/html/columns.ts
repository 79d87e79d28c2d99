/** Columns in parts, one for each year, with a legend. */
import { total } from "../../total.js";
import type { Format } from "../layout.js";
import { type Html, html } from "./html.js";
import { px, svg, textAt } from "./svg.js";

export interface Columns {
  readonly label: string;
  readonly unit: string;
  /** Of the parts, from below. */
  readonly names: readonly string[];
  /** Classes of the parts. */
  readonly kinds: readonly string[];
  readonly columns: readonly { readonly name: string; readonly parts: readonly number[] }[];
  readonly format: Format;
}

const [width, height, top, bottom, left] = [640, 230, 22, 22, 10] as const;

export function columns(chart: Columns): Html {
  const { label, unit, names, kinds, format } = chart;
  const sums = chart.columns.map(({ parts }) => total(parts, (part) => part));
  const most = Math.max(...sums, Number.MIN_VALUE);
  const step = (width - 2 * left) / Math.max(1, sums.length);
  const wide = Math.min(72, step * 0.6);
  const scale = (height - top - bottom) / most;
  const ground = height - bottom;
  const drawn = chart.columns.map(({ name, parts }, k) => {
    const x = left + step * (k + 0.5);
    let y = ground;
    const pieces = parts.map((part, p) => {
      y -= part * scale;
      return html`<rect class="${kinds[p] ?? ""}" x="${px(x - wide / 2)}" y="${px(y)}" width="${px(wide)}" height="${px(part * scale)}"/>`;
    });
    return html`${pieces}${textAt(x, y - 5, format(sums[k] ?? 0, 0), { anchor: "middle" })}${textAt(x, height - 6, name, { anchor: "middle", kind: "soft" })}`;
  });
  return html`<ul class="legend">${names.map(
    (name, p) =>
      html`<li><svg width="12" height="12" viewBox="0 0 12 12"><rect class="${kinds[p] ?? ""}" width="12" height="12"/></svg>${name}</li>`,
  )}<li class="note">${unit}</li></ul>${svg(
    width,
    height,
    label,
    html`${drawn}<path class="axis" d="M${px(left)} ${px(ground)}H${px(width - left)}"/>`,
  )}`;
}
