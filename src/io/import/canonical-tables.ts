/** Imported tables as the library writes them; what was no field is kept after the fields. */
import { isDeepStrictEqual } from "node:util";
import { DidoiError, mistake } from "../../errors.js";
import { type CsvContent, csvText } from "../csv/csv-write.js";
import { streamTable } from "../read-tables.js";
import { Answers, questionKey } from "../table/answers.js";
import { HeaderIndex } from "../table/columns.js";
import { NearHeaders } from "../table/near-header.js";
import { tableOf } from "../table/record-cells.js";
import type { RecordRow } from "../table/records.js";
import type { Imported } from "./import-tables.js";
import type { ImportedTable } from "./imported-table.js";
import { importSaid } from "./messages.js";
import { type TableKind, tableKinds } from "./table-kinds.js";

/** The tables of a folder, by file, and the answers that its tables need to be read. */
export interface CanonicalTables {
  readonly texts: ReadonlyMap<string, string>;
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * The tables as CSV texts, each read back before anything is written.
 * @throws DidoiError E_INTERNAL where a table would not come back as it is
 */
export async function canonicalTables(
  { tables }: Imported,
  given: Readonly<Record<string, string>>,
): Promise<CanonicalTables> {
  const texts = new Map<string, string>();
  const answers: Record<string, string> = {};
  for (const kind of tableKinds) {
    const parts = tables.filter((table) => table.kind === kind.name);
    if (parts.length === 0) continue;
    const text = await csvText(contentOf(kind, parts));
    Object.assign(answers, await answersFor(kind, text, parts, given));
    await checkBack(kind, text, parts, answers);
    texts.set(`${kind.name}.csv`, text);
  }
  return { texts, answers };
}

function contentOf(kind: TableKind, parts: readonly ImportedTable[]): CsvContent {
  const records = parts.flatMap((part) => part.records.map(({ record }) => record));
  const known = tableOf(kind.specs, records);
  const others = [...new Set(parts.flatMap((part) => usedOthers(part)))];
  const cells = parts.flatMap((part) => part.records.map((row) => otherCells(part, row, others)));
  const names = otherNames(kind, known.headers, others);
  return {
    headers: [...known.headers, ...names],
    rows: known.rows.map((row, at) => [...row, ...(cells[at] ?? [])]),
  };
}

/** Headers of columns that are no field and hold anything. */
const usedOthers = ({ report, records }: ImportedTable): string[] =>
  (report?.unknownColumns ?? [])
    .filter((_, at) => records.some(({ unknown }) => (unknown[at] ?? "").trim() !== ""))
    .map(({ header }) => header);

const otherCells = (
  { report }: ImportedTable,
  { unknown }: RecordRow<object>,
  headers: readonly string[],
): string[] =>
  headers.map((header) => {
    const at = (report?.unknownColumns ?? []).findIndex((column) => column.header === header);
    return unknown[at] ?? "";
  });

/** Marks a column that would be taken for a field, or asked about, when the table is read again. */
const unused = "(không dùng) ";

function otherNames(
  { specs }: TableKind,
  known: readonly string[],
  others: readonly string[],
): string[] {
  const index = new HeaderIndex(specs);
  const near = new NearHeaders(specs);
  const isAbsent = (spec: number): boolean => !known.includes(specs[spec]?.header ?? "");
  return others.map((header) =>
    index.verdict(header) !== undefined || near.nearest(header, isAbsent) !== undefined
      ? `${unused}${header}`
      : header,
  );
}

/** Answers of the file that its table in the folder needs too, under the headers that it has there. */
async function answersFor(
  kind: TableKind,
  text: string,
  parts: readonly ImportedTable[],
  given: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const answers = new Answers(given);
  const needed: Record<string, string> = {};
  for (const { question } of await problemsOf(kind, text)) {
    if (question === undefined) continue;
    const [header = "", ...value] = question.key.split(": ");
    const spec = kind.specs.find((one) => one.header === header);
    for (const { report } of parts) {
      const columnOf = (field: string | undefined): string | undefined =>
        report?.columns.find((one) => one.field === field)?.column;
      const column = columnOf(spec?.field) ?? columnOf(spec?.elseFrom);
      const answer = answers.of(column ?? header, value.join(": "));
      if (answer !== undefined) needed[questionKey(header, value.join(": "))] = answer;
    }
  }
  return needed;
}

async function problemsOf(kind: TableKind, text: string): Promise<DidoiError["issues"]> {
  try {
    const source = { name: `${kind.name}.csv`, text };
    for await (const _ of streamTable(source, kind.specs, kind.schema, {}).records);
    return [];
  } catch (error) {
    if (error instanceof DidoiError) return error.issues;
    throw error;
  }
}

async function checkBack(
  kind: TableKind,
  text: string,
  parts: readonly ImportedTable[],
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  const source = { name: `${kind.name}.csv`, text };
  const back: object[] = [];
  for await (const { record } of streamTable(source, kind.specs, kind.schema, { answers }).records)
    back.push(record);
  const records = parts.flatMap((part) => part.records.map(({ record }) => record));
  if (!isDeepStrictEqual(back, records))
    throw mistake("E_INTERNAL", importSaid.notTheSame(kind.name));
}
