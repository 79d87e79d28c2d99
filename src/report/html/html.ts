/**
 * Markup that cannot be injected into: whatever a template is given is text and escaped, unless it is
 * markup made by a template itself. The same holds inside SVG and in attributes, which stand in quotes.
 */
import { printable } from "../../text.js";

/** Markup that is safe to write. Only `html` makes it. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What may stand in a template. Figures are formatted before; a list is one after the other. */
export type Content = Html | string | undefined | readonly Content[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it stands in markup; what turns or hides text is spelt out. */
export function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function markupOf(content: Content): string {
  if (content === undefined) return "";
  if (typeof content === "string") return escaped(content);
  return content instanceof Html ? content.markup : content.map(markupOf).join("");
}

/** Markup with values in it. Attributes are written in double quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  const own = parts.map((part) => part.replace(/\n\s*/g, "\n"));
  let markup = own[0] ?? "";
  values.forEach((value, k) => {
    markup += markupOf(value) + (own[k + 1] ?? "");
  });
  return new Html(markup);
}

/** Markup between pieces of a list. */
export function joined(pieces: readonly Content[], between: Content): Html {
  return new Html(pieces.map(markupOf).join(markupOf(between)));
}

/** A list of points. */
export const list = (items: readonly Content[]): Html =>
  html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
