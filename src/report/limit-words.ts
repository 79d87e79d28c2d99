/** Limits in words: `capacity/nam-tan-uyen/landHa/2026` is "Sức chứa: KCN Nam Tân Uyên, Đất (ha)", 2026. */
import { rowKeyParts } from "../domain/row-keys.js";
import type { Dictionary } from "./dictionary.js";

export interface LimitWords {
  readonly text: string;
  /** Undefined where the limit is not one of a year. */
  readonly year?: number | undefined;
}

/** Prices of rows by key, and the names of the parks in the keys: a plan, or a proof. */
export interface PricedRows {
  /** Names of the parks that keys speak of. */
  readonly parks: readonly { readonly park: string; readonly name: string }[];
  /** By row key. */
  readonly prices: Readonly<Record<string, number>>;
}

/** A row key in words; parts that are names, such as wards, stay as they are. */
export function limitWords(
  key: string,
  { parks }: Pick<PricedRows, "parks">,
  words: Dictionary,
): LimitWords {
  const { family, parts, year } = rowKeyParts(key);
  const names: Readonly<Record<string, string>> = {
    ...words.limitParts,
    ...words.resources,
    ...words.payers,
    ...Object.fromEntries(parks.map(({ park, name }) => [park, name])),
  };
  const say = (part: string): string =>
    Object.hasOwn(names, part)
      ? (names[part] ?? part)
      : part
          .split("+")
          .map((p) => names[p] ?? p)
          .join(" + ");
  const text = [words.limits[family] ?? family, parts.map(say).join(", ")]
    .filter((piece) => piece !== "")
    .join(": ");
  return { text, year };
}

export interface PricedLimit {
  readonly text: string;
  /** "2026–2030", "" where there is none. */
  readonly years: string;
  readonly price: string;
}

/** Limits with the same price in successive years as one. @param price how it is written */
export function pricedLimits(
  rows: PricedRows,
  words: Dictionary,
  price: (value: number, key: string) => string,
): PricedLimit[] {
  const found: {
    text: string;
    from?: number | undefined;
    to?: number | undefined;
    price: string;
  }[] = [];
  for (const [key, value] of Object.entries(rows.prices)) {
    const { text, year } = limitWords(key, rows, words);
    const written = price(value, key);
    const last = found.at(-1);
    const goesOn = last?.text === text && last.price === written;
    if (goesOn && year !== undefined && last.to === year - 1) last.to = year;
    else found.push({ text, price: written, from: year, to: year });
  }
  return found.map(({ text, from, to, price: written }) => ({
    text,
    years: from === undefined ? "" : from === to ? String(from) : `${from}–${to}`,
    price: written,
  }));
}

/** Limits that differ in their year only as one, in the order in which they first come. */
export function limitsByYears(
  rows: readonly string[],
  { parks }: Pick<PricedRows, "parks">,
  words: Dictionary,
): string[] {
  const years = new Map<string, number[]>();
  for (const row of rows) {
    const { text, year } = limitWords(row, { parks }, words);
    years.set(text, [...(years.get(text) ?? []), ...(year === undefined ? [] : [year])]);
  }
  return [...years].map(([text, own]) =>
    [text, yearRange(own)].filter((one) => one !== "").join(", "),
  );
}

/** `2026–2028, 2030` */
export function yearRange(years: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}
