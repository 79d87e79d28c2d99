/** The page around the parts: nothing runs on it and nothing is fetched. */
import { hatching } from "./bars.js";
import { type Html, html } from "./html.js";
import type { Part, Setting } from "./report.js";
import { style } from "./style.js";

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

export function page(
  { problem, language, say }: Setting,
  kicker: string,
  parts: readonly Part[],
): Html {
  const shown = parts.filter(({ body }) => body !== undefined);
  return html`<!doctype html>
    <html lang="${language}">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>${kicker}: ${problem.name}</title>
    <link rel="icon" href="data:,">
    <style>${style}</style>
    </head>
    <body>
    <header><p class="kicker">${kicker}</p><h1>${problem.name}</h1></header>
    ${hatching}
    <nav aria-label="${say.contents}"><ul>${shown.map(
      ({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`,
    )}</ul></nav>
    <main>${shown.map(
      ({ id, title, body }) => html`<section id="${id}"><h2>${title}</h2>${body}</section>`,
    )}</main>
    </body>
    </html>
    `;
}
