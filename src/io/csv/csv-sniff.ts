/** Which delimiter does a file use? Tried on its beginning: the one that shows the most known headers. */
import { headerSearchRows } from "../table/header-lines.js";

/** Delimiters that are tried. */
const delimiters = [",", ";", "\t", "|"] as const;

/** A first line "sep=;" names the delimiter and is no row. */
export function sepLine(
  text: string,
): { readonly delimiter: string; readonly length: number } | null {
  const match = /^sep=([^\r\n"])[ \t]*(\r\n|\r|\n|$)/i.exec(text);
  const delimiter = match?.[1];
  return match === null || delimiter === undefined ? null : { delimiter, length: match[0].length };
}

/** The cells of the first records, quotes respected. The last record may be torn. */
function firstRecords(text: string, delimiter: string, most: number): string[][] {
  const end = `\\r\\n${delimiter === "|" ? "\\|" : delimiter}`;
  const blank = delimiter === "\t" ? " *" : "[ \\t]*";
  const cell = new RegExp(`${blank}"([^"]*(?:""[^"]*)*)"?[^${end}]*|[^${end}]*`, "y");
  const records: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length && records.length < most) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    cells.push(match?.[1]?.replaceAll('""', '"') ?? match?.[0] ?? "");
    at += match?.[0].length ?? 0;
    if (text.charAt(at) !== delimiter) {
      records.push(cells);
      cells = [];
      if (text.startsWith("\r\n", at)) at++;
    }
    at++;
  }
  if (cells.length > 0 && records.length < most) records.push(cells);
  return records;
}

/**
 * The delimiter of a text. First counts the header row: most known headers in one row; then the
 * number of rows that have as many cells as the most common row of two cells or more.
 */
export function sniffDelimiter(text: string, known: (header: string) => boolean): string {
  let best: string = ",";
  let bestScore = -1;
  for (const delimiter of delimiters) {
    const records = firstRecords(text, delimiter, headerSearchRows);
    const headers = Math.max(0, ...records.map((cells) => cells.filter(known).length));
    const score = headers * (headerSearchRows + 1) + commonWidth(records);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function commonWidth(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) {
    if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}
