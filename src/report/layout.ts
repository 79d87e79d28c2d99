/** How reports are laid out: numbers, long lines, tables. */
export type Format = (value: number, digits?: number) => string;

/** Numbers as people of the language write them; what rounds to 0 has no sign. */
export function formatter(locale: string): Format {
  const formats = [0, 1, 2, 3, 4, 5, 6].map(
    (digits) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: digits, signDisplay: "negative" }),
  );
  return (value, digits = 1) => formats[digits]?.format(value) ?? String(value);
}

/** A long line as several, the further ones indented. */
export function wrapped(line: string): string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > lineLength) {
    const cut = rest.lastIndexOf(" ", lineLength);
    if (cut <= indent.length) break;
    lines.push(rest.slice(0, cut));
    rest = `${indent}${rest.slice(cut + 1)}`;
  }
  return [...lines, rest];
}

const lineLength = 110;
const indent = "      ";

/** Rows of a table in columns as wide as their longest cell, `gap` blanks apart; all but the first are figures. */
export function aligned(rows: readonly (readonly string[])[], gap = 3): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) => {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + gap),
    );
    return `  ${cells.join("")}`;
  });
}
