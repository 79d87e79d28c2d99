/** Tables: the head stands on every printed page, figures are at the right, no row is cut. */
import type { Figure } from "./figures.js";
import { type Content, type Html, html } from "./html.js";

/** A cell: a text, a figure, or markup. */
export type Cell = Content | Figure;

export interface Table {
  readonly head: readonly Content[];
  readonly rows: readonly (readonly Cell[])[];
  /** Totals. */
  readonly foot?: readonly Cell[] | undefined;
  /** Heads over several columns each, above the others. */
  readonly groups?: readonly { readonly title: string; readonly columns: number }[];
  /** Columns that hold text, from the left; the others hold figures. Default 1. */
  readonly texts?: number;
  /** Columns that hold text or a drawing, from the right. Default 0. */
  readonly tail?: number;
  readonly caption?: Content;
  /** For narrow columns: heads are turned. */
  readonly narrow?: boolean;
}

const isFigure = (cell: Cell): cell is Figure =>
  typeof cell === "object" && cell !== null && "marks" in cell;

/** A table that scrolls sideways where the screen is narrower. */
export function table(given: Table): Html {
  const { head, rows, foot, texts = 1, tail = 0, caption, narrow = false } = given;
  const kind = (column: number): string =>
    column < texts || column >= head.length - tail ? "t" : "n";
  const cell = (content: Cell, column: number): Html =>
    isFigure(content)
      ? html`<td class="n"${content.marks}>${content.text}</td>`
      : html`<td class="${kind(column)}">${content}</td>`;
  const line = (cells: readonly Cell[]): Html => html`<tr>${cells.map(cell)}</tr>`;
  return html`<div class="wide"><table class="${narrow ? "narrow" : "plain"}">
    ${caption === undefined ? undefined : html`<caption>${caption}</caption>`}
    <thead>${groupRow(given)}<tr>${head.map(
      (text, column) => html`<th scope="col" class="${kind(column)}"><span>${text}</span></th>`,
    )}</tr></thead>
    <tbody>${rows.map(line)}</tbody>
    ${foot === undefined ? undefined : html`<tfoot>${line(foot)}</tfoot>`}
    </table></div>`;
}

function groupRow({ groups }: Table): Html | undefined {
  if (groups === undefined) return undefined;
  return html`<tr>${groups.map(
    ({ title, columns }) =>
      html`<th scope="colgroup" class="group" colspan="${String(columns)}"><span>${title}</span></th>`,
  )}</tr>`;
}
