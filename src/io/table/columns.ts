/**
 * Columns: what a table of records may hold, and which header means which field.
 *
 * A header is compared by its key (`textKey`). A column of figures may carry its unit as the last
 * words of the header, in brackets or not: "Diện tích (m²)", "dien_tich_m2".
 */

import { defined } from "../../defined.js";
import type { Wording } from "../../errors.js";
import type { Language } from "../../language.js";
import { tableSaid } from "./messages.js";
import { textKey } from "./text-key.js";
import { exponentOf, type LibraryUnit, looksLikeUnit } from "./units.js";

/** How the cells of a column are read. */
export type CellKind =
  | { readonly kind: "text"; readonly code?: boolean; readonly taxCode?: boolean }
  | { readonly kind: "list"; readonly code?: boolean; readonly sector?: boolean }
  | { readonly kind: "sector" }
  | { readonly kind: "date" }
  /** Both halves of a point. */
  | { readonly kind: "point" }
  | {
      readonly kind: "choice";
      /** Key of the written word → value. */
      readonly choices: ReadonlyMap<string, string | boolean>;
      /** The word of each value that people are offered, in Vietnamese. */
      readonly words: readonly string[];
      /** What to write, for messages. */
      readonly expected: Readonly<Record<Language, string>>;
    }
  | {
      readonly kind: "number";
      /** Unit inside the library; undefined for a bare number such as a year. */
      readonly unit?: LibraryUnit;
      /** Bounds that help to decide the decimal mark; the schema checks them. */
      readonly min?: number;
      readonly max?: number;
      readonly whole?: boolean;
      /** A date says its year. */
      readonly year?: boolean;
      /** Between which the middle value of a column is expected; outside, the unit is asked. */
      readonly typical?: readonly [low: number, high: number];
      /** Half of a point: the two are read together, and may be metres of VN-2000 or the other way round. */
      readonly axis?: "north" | "east";
    };

/** One column. */
export interface ColumnSpec {
  /** Field of the record; a dot leads into a group: "loadsKgPerDay.cod". */
  readonly field: string;
  /** The header under which the column is written. */
  readonly header: string;
  /** Other headers, in Vietnamese or English, without units. */
  readonly names: readonly string[];
  /** Headers that count only if no other column of the file is this field. */
  readonly fallback?: readonly string[];
  readonly required?: boolean;
  /** The field whose column stands in where this one has none of its own. */
  readonly elseFrom?: string;
  /** Plans hang on it: where it is absent that is said, and a header like it is never passed over. */
  readonly counts?: boolean;
  /** A row that fills this cell is a record, never a note, whatever else it leaves blank. */
  readonly marksRecord?: boolean;
  readonly cell: CellKind;
}

/** What a header was recognised as. */
export interface HeaderMatch {
  /** Index of the column in the list of specifications. */
  readonly spec: number;
  /** Power of ten from the file's unit to the library's. */
  readonly exponent: number;
  /** Key of the unit in the header; undefined if it names none, then the library's is meant. */
  readonly unit?: string;
  /** A fallback name: gives way to any other column of the same field. */
  readonly weak: boolean;
}

export type HeaderVerdict =
  | { readonly match: HeaderMatch }
  | { readonly wording: Wording }
  | undefined;

/** Recognises headers. */
export class HeaderIndex {
  private readonly names = new Map<string, number[]>();
  private readonly fallbacks = new Map<string, number>();

  constructor(private readonly specs: readonly ColumnSpec[]) {
    specs.forEach((spec, index) => {
      for (const name of new Set([spec.header, spec.field, ...spec.names].map(textKey))) {
        this.names.set(name, [...(this.names.get(name) ?? []), index]);
      }
      for (const name of spec.fallback ?? []) this.fallbacks.set(textKey(name), index);
    });
  }

  /** What does this header mean? Undefined: an unknown column. */
  verdict(header: string): HeaderVerdict {
    const key = textKey(header);
    const whole = this.names.get(key) ?? [];
    if (whole.length === 1) return matched(whole[0] ?? 0, this.exponentWithin(whole[0] ?? 0, key));
    if (whole.length > 1) return this.unitMissing(whole);
    const fallback = this.fallbacks.get(key);
    if (fallback !== undefined) return { match: { spec: fallback, exponent: 0, weak: true } };
    return this.withUnit(key) ?? this.badUnit(header);
  }

  /** Is this a header of the table? */
  knows = (header: string): boolean => {
    const verdict = this.verdict(header);
    return verdict !== undefined && "match" in verdict;
  };

  /** What an answer about a column means: the name of a field, or of a column of the library. */
  answered(answer: string, header: string): HeaderVerdict {
    const verdict = this.verdict(answer);
    if (verdict !== undefined && "match" in verdict)
      return verdict.match.unit === undefined || textKey(answer) === textKey(header)
        ? this.asField(verdict.match.spec, header)
        : verdict;
    return { wording: tableSaid.badAnswer(answer, this.specs) };
  }

  /** A header that is said to be a field: its unit counts as in any other. */
  asField(spec: number, header: string): HeaderVerdict {
    const key = textKey(header);
    for (let cut = key.indexOf(" "); cut > 0; cut = key.indexOf(" ", cut + 1)) {
      const unit = key.slice(cut + 1);
      const exponent = this.exponent(spec, unit);
      if (exponent !== undefined) return { match: { spec, exponent, unit, weak: false } };
    }
    const [, inside = ""] = /[([]([^)\]]*)[)\]]\s*$/.exec(header) ?? [];
    const cell = this.specs[spec]?.cell;
    if (cell?.kind === "number" && looksLikeUnit(inside))
      return { wording: badUnitSaid(inside, cell.unit) };
    return matched(spec, undefined);
  }

  /** Is this a header with a unit that is understood? */
  knowsUnit(header: string): boolean {
    const verdict = this.verdict(header);
    return verdict !== undefined && "match" in verdict && verdict.match.unit !== undefined;
  }

  /** A canonical header such as land_ha is a name by itself, with the library's unit at its end. */
  private exponentWithin(spec: number, key: string): string | undefined {
    const found = this.withUnit(key);
    return found !== undefined && found.match.spec === spec ? found.match.unit : undefined;
  }

  private withUnit(key: string): { match: HeaderMatch } | undefined {
    for (let cut = key.lastIndexOf(" "); cut > 0; cut = key.lastIndexOf(" ", cut - 1)) {
      const unit = key.slice(cut + 1);
      for (const spec of this.names.get(key.slice(0, cut)) ?? []) {
        const exponent = this.exponent(spec, unit);
        if (exponent !== undefined) return { match: { spec, exponent, unit, weak: false } };
      }
    }
    return undefined;
  }

  private exponent(spec: number, unit: string): number | undefined {
    const cell = this.specs[spec]?.cell;
    if (cell?.kind !== "number" || cell.unit === undefined) return undefined;
    return exponentOf(cell.unit, unit);
  }

  /** "Nước thải (m³/năm)": a known name with a unit that cannot be converted must not be passed over. */
  private badUnit(header: string): HeaderVerdict {
    const trimmed = header.trim();
    const open = Math.max(trimmed.lastIndexOf("("), trimmed.lastIndexOf("["));
    if (open <= 0 || !/[)\]]$/.test(trimmed)) return undefined;
    const inside = trimmed.slice(open + 1, -1);
    const spec = this.names.get(textKey(trimmed.slice(0, open)))?.[0];
    const cell = spec === undefined ? undefined : this.specs[spec]?.cell;
    if (cell?.kind !== "number" || !looksLikeUnit(inside)) return undefined;
    return { wording: badUnitSaid(inside, cell.unit) };
  }

  private unitMissing(specs: readonly number[]): HeaderVerdict {
    return { wording: tableSaid.unitMissing(specs.flatMap((index) => this.specs[index] ?? [])) };
  }
}

/** "mg/l" under a load is a unit of something else, and people can do something about it. */
const badUnitSaid = (unit: string, expected: LibraryUnit | undefined): Wording =>
  expected === "kg/day" && /^[mµμ]?g l(?:it|ít)?$/.test(textKey(unit))
    ? tableSaid.concentration(unit.slice(0, 50))
    : tableSaid.badUnit(unit.slice(0, 50), expected);

function matched(spec: number, unit: string | undefined): { match: HeaderMatch } {
  return { match: defined({ spec, exponent: 0, unit, weak: false }) };
}
