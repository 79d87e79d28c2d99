import type { EntryDocument, ModelDocument } from "../../src/model/formats/model-document.js";
import type { ModelArrays } from "../../src/model/linear-model.js";
import { forEachEntry, forEachExtraEntry } from "../../src/model/linear-model.js";

/** The meaning of a model: everything that makes the LP, and nothing of how it is stored. */
export interface DenseModel {
  readonly sense: string;
  readonly offset: number;
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly units: readonly {
    readonly mustAct: boolean;
    readonly options: readonly { readonly value: number; readonly column: readonly number[] }[];
  }[];
  readonly extras: readonly {
    readonly value: number;
    readonly upper: number;
    readonly integer: boolean;
    readonly column: readonly number[];
  }[];
}

export function denseOfModel(model: ModelArrays): DenseModel {
  const column = (visitAll: (visit: (row: number, x: number) => void) => void): number[] => {
    const sums = new Array<number>(model.rowCount).fill(0);
    visitAll((row, x) => {
      sums[row]! += x;
    });
    return sums;
  };
  return {
    sense: model.sense,
    offset: model.offset,
    lower: [...model.rowLower],
    upper: [...model.rowUpper],
    units: Array.from({ length: model.unitCount }, (_, i) => ({
      mustAct: model.mustAct[i] === 1,
      options: Array.from({ length: model.unitStart[i + 1]! - model.unitStart[i]! }, (_, n) => {
        const o = model.unitStart[i]! + n;
        return {
          value: model.value[o]!,
          column: column((visit) => forEachEntry(model, i, o, visit)),
        };
      }),
    })),
    extras: Array.from({ length: model.extraCount }, (_, e) => ({
      value: model.extraValue[e]!,
      upper: model.extraUpper[e]!,
      integer: model.extraInteger[e] === 1,
      column: column((visit) => forEachExtraEntry(model, e, visit)),
    })),
  };
}

export function denseOfDocument(document: ModelDocument): DenseModel {
  const column = (...lists: readonly (readonly EntryDocument[])[]): number[] => {
    const sums = new Array<number>(document.rows.length).fill(0);
    for (const [row, coefficient] of lists.flat()) sums[row]! += coefficient;
    return sums;
  };
  return {
    sense: document.sense,
    offset: document.offset ?? 0,
    lower: document.rows.map((row) => row.lower ?? Number.NEGATIVE_INFINITY),
    upper: document.rows.map((row) => row.upper ?? Number.POSITIVE_INFINITY),
    units: document.units.map((unit) => ({
      mustAct: unit.mustAct,
      options: unit.options.map((option) => ({
        value: option.value,
        column: column(unit.entries, option.entries),
      })),
    })),
    extras: (document.extras ?? []).map((extra) => ({
      value: extra.value,
      upper: extra.upper ?? Number.POSITIVE_INFINITY,
      integer: extra.integer,
      column: column(extra.entries),
    })),
  };
}
