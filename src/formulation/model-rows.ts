/**
 * The rows of a formulation by key, and its extra columns with what each of them means.
 *
 * A row whose key the policy lists as soft gets columns for its breach, priced in the objective:
 *
 *   (1) L_r − z⁻ ≤ Σ a_ro x_o + Σ b_re z_e ≤ U_r + z⁺,  z⁻, z⁺ ≥ 0 at a price per unit
 */
import { type SoftRule, softPrice } from "../domain/policy-rules.js";
import type { Entry, ModelBuilder, RowSpec } from "../model/model-builder.js";
import { known, ofYear } from "./of-year.js";

/** What an extra column stands for; only decisions and breaches come back in a plan. */
export type ExtraMeaning =
  | { readonly kind: "helper" }
  | { readonly kind: "opening"; readonly park: string }
  | { readonly kind: "expansion"; readonly park: string; readonly year: number }
  /** Follows from the acts: all of a zone have cleared their sites. */
  | { readonly kind: "cleared"; readonly zone: string }
  | { readonly kind: "breach"; readonly rule: string };

/** A row with the least and greatest activity that any plan can have in it. */
export interface LimitSpec extends RowSpec {
  /** Default 0. */
  readonly least?: number | undefined;
  readonly most: number;
}

export interface ExtraSpec {
  readonly name: string;
  readonly value?: number | undefined;
  /** Always finite. */
  readonly upper: number;
  readonly integer?: boolean | undefined;
  readonly entries: readonly Entry[];
  readonly meaning?: ExtraMeaning | undefined;
}

export class ModelRows {
  private readonly index = new Map<string, number>();
  private readonly overruns = new Map<number, number>();
  /** What each extra of the model means. */
  readonly meanings: ExtraMeaning[] = [];

  /** @param penaltyValue what a penalty in million VND is worth in the objective */
  constructor(
    private readonly builder: ModelBuilder,
    private readonly soft: readonly SoftRule[],
    private readonly penaltyValue: (millionVnd: number) => number,
  ) {}

  /** Adds a row, soft where the policy says so. Returns its index. */
  add(spec: LimitSpec): number {
    const row = this.builder.row(spec);
    this.index.set(spec.name, row);
    const price = softPrice(this.soft, spec.name);
    if (price !== undefined) this.soften(row, spec, this.penaltyValue(price));
    return row;
  }

  /** The row of this key; undefined where nothing is limited under it. */
  find(key: string): number | undefined {
    return this.index.get(key);
  }

  /** The row of this key. @throws RangeError where no family before has added it */
  rowOf(key: string): number {
    return known(this.find(key), `row ${key}`);
  }

  /** The most by which a row may be above its upper bound at a price; 0 where it is hard. */
  overrunOf(row: number): number {
    return this.overruns.get(row) ?? 0;
  }

  extra({ name, value = 0, upper, integer = false, entries, meaning }: ExtraSpec): void {
    this.builder.extra(name, value, upper, integer, entries);
    this.meanings.push(meaning ?? { kind: "helper" });
  }

  /** Equation (1). */
  private soften(row: number, spec: LimitSpec, value: number): void {
    const { name, lower, upper, least = 0, most } = spec;
    const meaning: ExtraMeaning = { kind: "breach", rule: name };
    if (upper !== undefined && most > upper) {
      const entries: Entry[] = [[row, -1]];
      this.overruns.set(row, most - upper);
      this.extra({ name: `breach/${name}/above`, value, upper: most - upper, entries, meaning });
    }
    if (lower !== undefined && lower > least) {
      const entries: Entry[] = [[row, 1]];
      this.extra({ name: `breach/${name}/below`, value, upper: lower - least, entries, meaning });
    }
  }
}

/**
 * A chain of rows, one per year, in which what a year leaves over is carried to the next:
 *
 *   (2) Σ a x + z_t − z_{t−1} ≤ U_t + z⁺_t,   0 ≤ z_t ≤ Σ_{s ≤ t} (U_s + most of z⁺_s)
 *
 * z⁺_t is there where the row is soft: what a year is overrun by at a price is carried on like the rest.
 *
 * @param rows one row per year
 * @param amounts U_t, with what may still be added to them
 */
export function carryOver(
  model: ModelRows,
  key: string,
  rows: readonly number[],
  amounts: readonly number[],
): void {
  let available = 0;
  for (let t = 0; t + 1 < rows.length; t++) {
    const [here, next] = [ofYear(rows, t), ofYear(rows, t + 1)];
    available += ofYear(amounts, t) + model.overrunOf(here);
    if (available <= 0) continue;
    const entries: Entry[] = [
      [here, 1],
      [next, -1],
    ];
    model.extra({ name: `carry/${key}/${t}`, upper: available, entries });
  }
}
