/** Records to cells, the way back of the importer: the headers and values that it reads the same. */

import type { Enterprise, EnterpriseInput } from "../../domain/enterprise.js";
import type { Park, ParkInput } from "../../domain/park.js";
import { mistake } from "../../errors.js";
import type { CsvContent, CsvValue } from "../csv/csv-write.js";
import { escapeFormula } from "../csv/formula-safe.js";
import type { ColumnSpec } from "./columns.js";
import { enterpriseColumns } from "./columns-enterprise.js";
import { parkColumns } from "./columns-park.js";
import { tableSaid } from "./messages.js";
import { saysMissing, saysNoneOrMissing } from "./missing-words.js";

/** Enterprises as a table. Columns that no record fills are left out. */
export function enterpriseTable(records: readonly (Enterprise | EnterpriseInput)[]): CsvContent {
  return tableOf(enterpriseColumns, records);
}

/**
 * Parks as a table. Columns that no record fills are left out. What has parts of its own does not fit
 * into cells: `parkDetails` has it, and a folder needs both.
 */
export function parkTable(records: readonly (Park | ParkInput)[]): CsvContent {
  return tableOf(parkColumns, records);
}

/** Fields of a park that have parts of their own. */
export const parkDetailFields = [
  "phases",
  "opening",
  "expansion",
  "specialised",
  "readyBuilt",
  "opensWhen",
  "removal",
  "homesPerYear",
  "assumed",
  "derived",
] as const;

/** The content of `park-details.json`: from the id of a park to the fields that `parkTable` has no cells for. */
export function parkDetails(
  records: readonly (Park | ParkInput)[],
): Record<string, Partial<Pick<ParkInput, (typeof parkDetailFields)[number]>>> {
  return Object.fromEntries(
    records.flatMap((record) => {
      const filled = parkDetailFields.filter((field) => {
        const value = record[field];
        return Array.isArray(value) ? value.length > 0 : value !== undefined;
      });
      if (filled.length === 0) return [];
      return [[record.id, Object.fromEntries(filled.map((field) => [field, record[field]]))]];
    }),
  );
}

/** Records of any kind as a table under the headers of its columns. */
export function tableOf(specs: readonly ColumnSpec[], records: readonly object[]): CsvContent {
  const cells = records.map((record) => specs.map((spec) => written(cellOf(record, spec), spec)));
  const filled = specs.map(
    (spec, at) => spec.required === true || cells.some((row) => row[at] !== undefined),
  );
  const keep = <T>(row: readonly T[]): T[] => row.filter((_, at) => filled[at] === true);
  return { headers: keep(specs.map((spec) => spec.header)), rows: cells.map(keep) };
}

/** Up to one per cent is written with its sign, since "0.95" alone may mean 95 %. */
function written(value: CsvValue, { cell }: ColumnSpec): CsvValue {
  const isSmall = typeof value === "number" && value > 0 && value <= 1;
  return isSmall && cell.kind === "number" && cell.unit === "percent" ? { percent: value } : value;
}

function cellOf(record: object, spec: ColumnSpec): CsvValue {
  const value = plainOf(record, spec);
  if (typeof value === "string" && isLost(value, spec))
    throw mistake("E_USAGE", tableSaid.readsAsMissing(value, spec.field));
  return value;
}

/** Would the importer read this text as one that says that nothing is known? */
function isLost(text: string, { field, cell }: ColumnSpec): boolean {
  const as = escapeFormula(text).trim();
  return (
    (field !== "note" && saysMissing(as, cell.kind)) ||
    (cell.kind === "list" && saysNoneOrMissing(as))
  );
}

function plainOf(record: object, { field }: ColumnSpec): CsvValue {
  let value: unknown = record;
  for (const key of field.split(".")) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  }
  if (Array.isArray(value)) return list(value.map(String), field);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  return undefined;
}

function list(items: readonly string[], field: string): string | undefined {
  const torn = items.find((item) => /[|;]/.test(item));
  if (torn !== undefined) {
    throw mistake("E_USAGE", tableSaid.tornList(torn, field));
  }
  return items.length === 0 ? undefined : items.join("|");
}
