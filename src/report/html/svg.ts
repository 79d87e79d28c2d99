/** Drawings: coordinates in tenths of a pixel. */
import { type Content, type Html, html } from "./html.js";

/** A coordinate. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);

/** A drawing that is as wide as its place allows; `label` says to who cannot see it what it shows. */
export function svg(width: number, height: number, label: string, content: Content): Html {
  return html`<svg viewBox="0 0 ${px(width)} ${px(height)}" width="${px(width)}" height="${px(height)}" role="img" aria-label="${label}">${content}</svg>`;
}

/** Text at a point. */
export function textAt(
  x: number,
  y: number,
  text: Content,
  { anchor = "start", kind = "halo" }: { readonly anchor?: string; readonly kind?: string } = {},
): Html {
  return html`<text x="${px(x)}" y="${px(y)}" text-anchor="${anchor}" class="${kind}">${text}</text>`;
}
