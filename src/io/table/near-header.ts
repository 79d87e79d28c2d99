/**
 * Headers that are no name of a column but near one: a slip of the pen, or a name with words after it.
 * Such a column is never passed over, since it may be the only one of its field.
 */
import { slipsBetween } from "../../nearest.js";
import type { ColumnSpec } from "./columns.js";
import { textKey } from "./text-key.js";
import { exponentOf } from "./units.js";

/** Columns of registers that are none of ours, though near to one. */
const others = new Set(
  ["stt", "tt", "số tt", "số thứ tự", "bod", "bod5", "tên viết tắt", "tên giao dịch"].map(textKey),
);

/** Finds the nearest column for a header. */
export class NearHeaders {
  private readonly names: readonly { readonly spec: number; readonly name: string }[];

  constructor(private readonly specs: readonly ColumnSpec[]) {
    this.names = specs.flatMap((spec, at) =>
      [...new Set([spec.header, ...spec.names].map(textKey))].map((name) => ({ spec: at, name })),
    );
  }

  /** The column that a header is near to, among those that are not there; undefined if it is near none. */
  nearest(header: string, isAbsent: (spec: number) => boolean): number | undefined {
    const key = this.withoutUnit(textKey(header));
    if (key === "" || key.length > longest || others.has(key)) return undefined;
    let best: number | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const { spec, name } of this.names) {
      if (!isAbsent(spec)) continue;
      const distance = this.distance(key, name, spec);
      if (distance < least) {
        least = distance;
        best = spec;
      }
    }
    return best;
  }

  private distance(key: string, name: string, spec: number): number {
    const { counts, required } = this.specs[spec] ?? {};
    if (counts === true && name.length > 1 && key.startsWith(`${name} `)) return 4;
    if (required === true && name.length > 4 && ` ${key} `.includes(` ${name} `)) return 5;
    const most = allowed(Math.max(key.length, name.length));
    if (Math.abs(key.length - name.length) > most) return Number.POSITIVE_INFINITY;
    const slips = slipsBetween(key, name);
    return slips <= most && !differInDigits(key, name) && !differInLetter(key, name)
      ? slips
      : Number.POSITIVE_INFINITY;
  }

  /** "codd kg ngay" → "codd" */
  private withoutUnit(key: string): string {
    for (let cut = key.indexOf(" "); cut > 0; cut = key.indexOf(" ", cut + 1)) {
      const tail = key.slice(cut + 1);
      const isUnit = this.specs.some(
        ({ cell }) =>
          cell.kind === "number" &&
          cell.unit !== undefined &&
          exponentOf(cell.unit, tail) !== undefined,
      );
      if (isUnit) return key.slice(0, cut);
    }
    return key;
  }
}

const longest = 60;
const allowed = (length: number): number => (length < 3 ? 0 : length < 6 ? 1 : length < 12 ? 2 : 3);

/** "tieu chi 5" is not a slip for "tieu chi 1". */
const differInDigits = (a: string, b: string): boolean => digitsOf(a) !== digitsOf(b);
const digitsOf = (text: string): string => text.replace(/\D/g, "");

/** BOD is not a slip for COD: of so short names one letter makes another one. */
const differInLetter = (a: string, b: string): boolean =>
  a.length === b.length && a.length <= 4 && sorted(a) !== sorted(b);
const sorted = (text: string): string => [...text].sort().join("");
