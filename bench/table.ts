/** A table in Markdown whose columns also line up on a terminal; `>` in a header aligns to the right. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const isRight = headers.map((header) => header.startsWith(">"));
  const names = headers.map((header) => header.replace(/^>/, ""));
  const lines = [names, ...rows];
  const widths = names.map((_, c) =>
    Math.max(3, ...lines.map((line) => [...cell(line, c)].length)),
  );
  const write = (line: readonly string[]): string =>
    `| ${widths.map((width, c) => pad(cell(line, c), width, isRight[c] === true)).join(" | ")} |`;
  const rule = widths.map((width, c) => "-".repeat(width - 1) + (isRight[c] ? ":" : "-"));
  return [write(names), `| ${rule.join(" | ")} |`, ...rows.map(write)].join("\n");
}

function cell(line: readonly string[], column: number): string {
  return (line[column] ?? "").replaceAll("|", "\\|");
}

function pad(text: string, width: number, right: boolean): string {
  const blanks = " ".repeat(Math.max(0, width - [...text].length));
  return right ? blanks + text : text + blanks;
}

/** `12,345` */
export function whole(n: number): string {
  return Math.round(n).toLocaleString("en-US");
}

/** Three digits that count: `0.0123`, `12.3`, `1,230`; empty where there is nothing. */
export function short(x: number | undefined): string {
  if (x === undefined || !Number.isFinite(x)) return "";
  return Math.abs(x) >= 100 ? whole(x) : x.toPrecision(3);
}

/** A fraction in per cent: `0.0123 %`. */
export function percent(fraction: number | undefined): string {
  if (fraction === undefined) return "";
  return fraction === 0 ? "0 %" : `${(100 * fraction).toFixed(4)} %`;
}
