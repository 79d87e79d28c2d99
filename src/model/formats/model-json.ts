import type { Place } from "../../errors.js";
import { mistake } from "../../errors.js";
import { total } from "../../total.js";
import type { LinearModel } from "../linear-model.js";
import { documentSaid } from "../messages.js";
import type {
  EntryDocument,
  ExtraDocument,
  ModelDocument,
  ModelHeader,
  OptionDocument,
  UnitDocument,
} from "./model-document.js";
import { modelFormat } from "./model-document.js";
import { keysOfHeader, keysOfUnit, ModelReader } from "./model-reader.js";

/**
 * Reads a `didoi-model/1` document. Entries that the options of a unit repeat are found and stored
 * once; the rule is stated in `unit-store.ts`.
 * @param json the text, or the parsed value; not mutated
 * @param where named in error messages, for instance `{ file: "model.json" }`
 * @throws DidoiError with all problems (at most 100) and their JSON paths: E_FORMAT when it is not
 *   JSON or another format, E_SCHEMA otherwise
 */
export function modelFromJson(json: unknown, where: Place = {}): LinearModel {
  const reader = new ModelReader(where);
  const parsed = typeof json === "string" ? reader.check.parse(json, true) : { value: json };
  if (parsed !== undefined) {
    const { value } = parsed;
    const known = reader.header(value, true);
    if (known || reader.check.issues[0]?.code !== "E_FORMAT") readUnits(reader, value);
    if ("text" in parsed)
      reader.check.text(
        parsed.text,
        reader.check.issues.length === 0 ? keysOf(value as ModelDocument) : undefined,
        "",
      );
  }
  return reader.finish();
}

function keysOf(document: ModelDocument): number {
  return keysOfHeader(document) + total(document.units, keysOfUnit);
}

function readUnits(reader: ModelReader, raw: unknown): void {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return;
  const units: unknown = Object.hasOwn(raw, "units") ? (raw as ModelDocument).units : undefined;
  if (!Array.isArray(units)) {
    reader.check.fail("E_SCHEMA", documentSaid.noUnits(), "units");
    return;
  }
  for (let i = 0; i < units.length && !reader.check.isFull; i++) reader.unit(units[i]);
}

/** The model as a document; `modelFromJson` of it is the same model. */
export function modelToJson(model: LinearModel): ModelDocument {
  return {
    ...headerOf(model),
    units: Array.from({ length: model.unitCount }, (_, i) => unitDocument(model, i)),
  };
}

/** A row bound as a number or null. @throws DidoiError for a bound that the format cannot say */
function bound(value: number, missing: number, row: number): number | null {
  if (value === missing) return null;
  if (Number.isFinite(value)) return value;
  throw mistake("E_UNSUPPORTED", documentSaid.unwritableBound(value, row));
}

/** Everything but the units. */
export function headerOf(model: LinearModel): ModelHeader {
  const extras: ExtraDocument[] = [];
  for (let e = 0; e < model.extraCount; e++) {
    const entries: EntryDocument[] = [];
    for (let j = model.extraStart[e]!; j < model.extraStart[e + 1]!; j++)
      entries.push([model.extraRow[j]!, model.extraCoef[j]!]);
    const upper = model.extraUpper[e]!;
    extras.push({
      name: model.names.extras[e] ?? "",
      value: model.extraValue[e]!,
      upper: upper === Number.POSITIVE_INFINITY ? null : upper,
      integer: model.extraInteger[e] === 1,
      entries,
    });
  }
  return {
    format: modelFormat,
    name: model.name,
    sense: model.sense,
    offset: model.offset,
    rows: Array.from({ length: model.rowCount }, (_, r) => ({
      name: model.names.rows[r] ?? "",
      lower: bound(model.rowLower[r]!, Number.NEGATIVE_INFINITY, r),
      upper: bound(model.rowUpper[r]!, Number.POSITIVE_INFINITY, r),
    })),
    extras,
  };
}

/** Unit `i` with its options; shared entries are the unit's, profile and own entries the option's. */
export function unitDocument(model: LinearModel, i: number): UnitDocument {
  const { profileLength, placeRow } = model;
  const entries: EntryDocument[] = [];
  for (let s = model.sharedStart[i]!; s < model.sharedStart[i + 1]!; s++)
    entries.push([model.sharedRow[s]!, model.sharedCoef[s]!]);
  const options: OptionDocument[] = [];
  for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++) {
    const listed: EntryDocument[] = [];
    for (let k = 0; k < profileLength; k++) {
      const row = placeRow[model.place[o]! * profileLength + k]!;
      if (row >= 0) listed.push([row, model.profile[i * profileLength + k]!]);
    }
    for (let e = model.ownStart[o]!; e < model.ownStart[o + 1]!; e++)
      listed.push([model.ownRow[e]!, model.ownCoef[e]!]);
    options.push({ name: model.names.option(o), value: model.value[o]!, entries: listed });
  }
  return { name: model.names.units[i] ?? "", mustAct: model.mustAct[i] === 1, entries, options };
}
