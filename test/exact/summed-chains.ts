/**
 * What whole numbers make of rows that carry to the next: the rows of a chain added up from its beginning,
 * without the extras that carry, say the same of every choice, and can then be rounded. Written a second
 * time, on the document of a tiny model: entries are repeated, nothing is left out for being needless.
 */
import type { ModelDocument } from "../../src/model/formats/model-document.js";
import { modelFromJson, modelToJson } from "../../src/model/formats/model-json.js";
import type { LinearModel } from "../../src/model/linear-model.js";
import { maximum, type Rational, subtract, zero } from "../../src/model/rational.js";
import { rounding } from "../../src/model/tolerances.js";

export interface SummedChains {
  readonly model: LinearModel;
  /** σ·prices of the given rows as those of the sums: what a row is worth beyond the next of its chain. */
  readonly prices: (y: readonly Rational[]) => Rational[];
}

type Plain = ModelDocument & { readonly extras: NonNullable<ModelDocument["extras"]> };
type Entry = Plain["extras"][number]["entries"][number];

/** Undefined where no row carries all that it may leave over. */
export function summedChains(given: LinearModel): SummedChains | undefined {
  const document: Plain = { extras: [], ...modelToJson(given) };
  const links = linksOf(document);
  const { uppers, joined } = unlimited(document, links);
  if (joined.size === 0) return undefined;
  const carried = new Set([...joined.values()].map(({ extra }) => extra));
  const repeated = (entries: readonly Entry[]): Entry[] =>
    entries.flatMap(([row, coefficient]): Entry[] => {
      const rows = [row];
      for (let to = joined.get(row)?.to; to !== undefined; to = joined.get(to)?.to) rows.push(to);
      return rows.map((r): Entry => [r, coefficient]);
    });
  const summed: ModelDocument = {
    ...document,
    rows: document.rows.map((row, r) => ({ ...row, upper: uppers[r] ?? row.upper })),
    extras: document.extras
      .filter((_, e) => !carried.has(e))
      .map((extra) => ({ ...extra, entries: repeated(extra.entries) })),
    units: document.units.map(({ entries, options, ...unit }) => ({
      ...unit,
      entries: [],
      options: options.map((option) => ({
        ...option,
        entries: repeated([...entries, ...option.entries]),
      })),
    })),
  };
  const entered = new Set([...joined.values()].map(({ to }) => to));
  return {
    model: modelFromJson(summed),
    prices: (y) =>
      y.map((price, r) => {
        const next = joined.get(r)?.to;
        if (next === undefined) return entered.has(r) ? maximum(price, zero) : price;
        return maximum(subtract(price, y[next]!), zero);
      }),
  };
}

interface Link {
  readonly to: number;
  readonly extra: number;
  /** What it can carry, in units of the row. */
  readonly most: number;
}

/** By row where it carries to: each row to one other, from one other, never in a circle. */
function linksOf({ rows, extras, units }: Plain): Map<number, Link> {
  const negative = new Set(
    units.flatMap(({ entries, options }) =>
      [...entries, ...options.flatMap((option) => option.entries)].flatMap(([row, coefficient]) =>
        coefficient < 0 ? [row] : [],
      ),
    ),
  );
  const packs = (r: number): boolean =>
    rows[r]?.lower === null && rows[r]?.upper !== null && !negative.has(r);
  const links = new Map<number, Link>();
  const entered = new Set<number>();
  extras.forEach(({ value, integer, upper, entries }, extra) => {
    const [one, other] = entries;
    if (integer || value !== 0 || entries.length !== 2 || one === undefined || other === undefined)
      return;
    const [[from, a], [to, b]] = one[1] > 0 ? [one, other] : [other, one];
    if (a <= 0 || a !== -b || !packs(from) || !packs(to) || links.has(from) || entered.has(to))
      return;
    let end: number | undefined = to;
    while (end !== undefined && end !== from) end = links.get(end)?.to;
    if (end === from) return;
    links.set(from, { to, extra, most: (upper ?? Number.POSITIVE_INFINITY) * a });
    entered.add(to);
  });
  return links;
}

/** The links that never limit what is left over, and the upper bounds of the sums. */
function unlimited({ rows, extras }: Plain, links: ReadonlyMap<number, Link>) {
  const carrying = new Set([...links.values()].map(({ extra }) => extra));
  const least = rows.map(() => 0);
  extras.forEach(({ upper, entries }, e) => {
    if (carrying.has(e)) return;
    for (const [row, b] of entries)
      if (b < 0) least[row]! += b * (upper ?? Number.POSITIVE_INFINITY);
  });
  const uppers = rows.map(({ upper }) => upper);
  const joined = new Map<number, Link>();
  const entered = new Set([...links.values()].map(({ to }) => to));
  rows.forEach((_, head) => {
    if (entered.has(head)) return;
    let below = least[head]!;
    let r = head;
    for (let link = links.get(r); link !== undefined; r = link.to, link = links.get(r)) {
      const leftOver = uppers[r]! - below;
      const isFree =
        link.most === Number.POSITIVE_INFINITY ||
        (Number.isFinite(leftOver) && link.most >= leftOver - rounding * Math.abs(leftOver));
      if (isFree) {
        joined.set(r, link);
        uppers[link.to]! += uppers[r]!;
        below += least[link.to]!;
      } else below = least[link.to]! - link.most;
    }
  });
  return { uppers, joined };
}
