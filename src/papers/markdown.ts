/** Papers as Markdown: what is said on top and every table that is no list of enterprises. */
import { printable } from "../text.js";
import { listsElsewhere } from "./lists-elsewhere.js";
import type { PaperTable } from "./paper-table.js";
import type { Papers } from "./papers.js";
import { cellWriter, isFigures } from "./shown.js";

/** The text. Whatever a name contains, it is no markup. */
export function papersMarkdown(papers: Papers): string {
  const { language, title, lead, tables } = papers;
  const write = cellWriter(language);
  const ofTable = ({ title: name, columns, rows, totals }: PaperTable): string[] => [
    `## ${plainly(name)}`,
    "",
    row(columns.map(({ header }) => header)),
    `|${columns.map((column) => (isFigures(column) ? " ---: |" : " --- |")).join("")}`,
    ...[...rows, ...totals].map((cells) =>
      row(columns.map((column, k) => write(cells[k], column))),
    ),
    "",
  ];
  return [
    `# ${plainly(title)}`,
    "",
    ...lead.flatMap((line) => [plainly(line), ""]),
    ...tables.filter(({ isList }) => !isList).flatMap(ofTable),
    plainly(listsElsewhere(papers)),
    "",
  ].join("\n");
}

const row = (cells: readonly string[]): string => `| ${cells.map(plainly).join(" | ")} |`;

/** Text that no reader of Markdown takes for markup, on one line. */
function plainly(text: string): string {
  return printable(text)
    .replace(/\s*\n\s*/g, " ")
    .replace(/[\\`*_{}[\]<>|#~]/g, "\\$&")
    .replace(/^([-+]|\d+[.)])(?=\s)/, "\\$1");
}
