/** Dates as tables write them: ISO, day first, or the number of days by which a spreadsheet keeps them. */

const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.000)?)?Z?)?$/;
const dayFirst = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/;
const inWords = /^ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/iu;
const serial = /^\d{5}(?:[.,]0+)?$/;
const firstSerial = 18_264; // 1 January 1950
const lastSerial = 109_938; // the end of 2200
const serialOfUnixEpoch = 25_569;
const day = 86_400_000;

/** The ISO date of a text, the day before the month; undefined if it is no date that exists. */
export function dateOf(text: string): string | undefined {
  const [, year, month, date] = iso.exec(text) ?? [];
  if (year !== undefined) return existing(Number(year), Number(month), Number(date));
  const [, d, m, y] = dayFirst.exec(text) ?? inWords.exec(text.normalize("NFC")) ?? [];
  return d === undefined ? undefined : existing(Number(y), Number(m), Number(d));
}

/** The ISO date of a spreadsheet's count of days since 1900, between 1950 and 2200. */
export function serialDate(text: string): string | undefined {
  if (!serial.test(text)) return undefined;
  const days = Number.parseInt(text, 10);
  if (days < firstSerial || days > lastSerial) return undefined;
  return new Date((days - serialOfUnixEpoch) * day).toISOString().slice(0, 10);
}

function existing(year: number, month: number, date: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date
    ? at.toISOString().slice(0, 10)
    : undefined;
}
