/** Tables from any files, read as one problem's: what each was understood as, and what stands in the way. */
import { DidoiError, type Issue } from "../../errors.js";
import { sourceName, type TableSource } from "../csv/table-source.js";
import { type FileReport, type ReadOptions, readTable } from "../table/read-table.js";
import { RecordReader, type RecordRow } from "../table/records.js";
import type { TableReader } from "../table/table.js";
import { OpenBooks, type SharedBooks } from "../workbook/open-books.js";
import { acrossTables } from "./across-tables.js";
import { type FoundTable, findTables } from "./find-tables.js";
import type { ImportedTable, RowLayout } from "./imported-table.js";

/** Sheets of one file that were not read. */
export interface OtherSheets {
  /** As it was given. */
  readonly file: string;
  /** They look like none of our tables. */
  readonly sheets: readonly string[];
  /** They are hidden. */
  readonly hidden: readonly string[];
}

/** All that was read. */
export interface Imported {
  /** Table by table. */
  readonly tables: readonly ImportedTable[];
  /** Sheets that were not read, by file. */
  readonly otherSheets: readonly OtherSheets[];
  /** What must be mended or, where there is a `question`, decided. Empty: the tables are good. */
  readonly issues: readonly Issue[];
}

const mostIssues = 10_000;

/** Reads the tables of files; nothing is thrown for what is wrong in them. */
export async function importTables(
  sources: readonly TableSource[],
  options: ReadOptions = {},
): Promise<Imported> {
  const issues: Issue[] = [];
  const tables: ImportedTable[] = [];
  const otherSheets: OtherSheets[] = [];
  const books = new OpenBooks();
  const take = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DidoiError)) throw error;
      issues.push(...error.issues);
    }
  };
  const takeFile = async (source: TableSource): Promise<void> => {
    const found = await findTables(source, options, books);
    const { otherSheets: sheets, hiddenSheets: hidden } = found;
    if (sheets.length + hidden.length > 0)
      otherSheets.push({ file: sourceName(source), sheets, hidden });
    for (const table of found.tables) {
      const read = await readFound(table, { ...options, books });
      tables.push(read.table);
      issues.push(...read.issues);
    }
  };
  for (const source of sources) {
    try {
      await take(() => takeFile(source));
    } finally {
      await books.close(source);
    }
  }
  const compared = acrossTables(tables, options.answers);
  return { tables: compared.tables, otherSheets, issues: [...issues, ...compared.issues] };
}

/** Rows that are kept for the list of what is to be mended. */
const mostDoubtful = 10_000;

async function readFound(
  { source, kind, sheet }: FoundTable,
  options: ReadOptions & SharedBooks,
): Promise<{ table: ImportedTable; issues: readonly Issue[] }> {
  const one = sheet === undefined ? {} : { sheet };
  const given = { mostIssues, ...options, ...one };
  const doubtfulRows = new Map<number, readonly string[]>();
  let begun: { readonly report: FileReport; readonly table: TableReader } | undefined;
  const rows = readTable(source, kind.specs, given, (table, report) => {
    begun = { table, report };
    const reader = new RecordReader(table, kind.schema);
    const { notices } = table.context;
    let said = notices.size;
    return (typed) => {
      const record = reader.read(typed);
      const isDoubtful = record === undefined || notices.size > said;
      said = notices.size;
      if (isDoubtful && doubtfulRows.size < mostDoubtful) doubtfulRows.set(typed.row, typed.cells);
      return record;
    };
  });
  const records: RecordRow<object>[] = [];
  let issues: readonly Issue[] = [];
  try {
    for await (const record of rows) records.push(record);
  } catch (error) {
    if (!(error instanceof DidoiError)) throw error;
    issues = error.issues;
  }
  const layout = layoutOf(begun?.table);
  const report = begun?.report;
  return { table: { kind: kind.name, report, records, doubtfulRows, layout }, issues };
}

function layoutOf(table: TableReader | undefined): RowLayout {
  const { columns = [], unknownColumns = [] } = table?.report ?? {};
  const headers = [
    ...columns.map(({ column }) => column),
    ...unknownColumns.map((one) => one.header),
  ];
  const positions = new Map(
    headers.flatMap((header): [string, number][] => {
      const at = table?.positionOf(header);
      return at === undefined ? [] : [[header, at]];
    }),
  );
  return { positions, id: table?.positionOf(undefined) };
}
