/**
 * What needs files: reading problems, decisions, tables and models, writing plans. Types that these
 * functions take or return and that are of `didoi` (Problem, Plan, LinearModel) are exported there.
 * @packageDocumentation
 */

// A problem, from a folder or a JSON file.
export {
  problemInputs,
  readProblem,
  type ReadProblem,
  type ReadProblemOptions,
} from "./io/read-problem.js";

// Decisions, from a CSV table: a list by hand, or what `writePlan` wrote.
export { readDecisions } from "./io/read-decisions.js";
export type { ReadDecisionsOptions } from "./io/read-decisions.js";

// Tables of enterprises, parks and road distances: all records at once, or one by one where a table is larger than memory.
export {
  readDistances,
  readEnterprises,
  readParks,
  readZones,
  streamEnterprises,
  streamParks,
  type ReadResult,
  type RecordStream,
} from "./io/read-tables.js";
export type { RecordRow } from "./io/table/records.js";

// How a table is read: where it comes from, encoding, delimiter, decimal mark, limits.
export type { TableSource } from "./io/csv/table-source.js";
export type { ReadOptions } from "./io/table/read-table.js";
export type { CsvOptions } from "./io/csv/csv.js";
export type { CsvLimits } from "./io/csv/csv-guard.js";
export { encodings, type Encoding } from "./io/csv/csv-decode.js";
export type { RowsOptions } from "./io/open-rows.js";
export type { WorkbookOptions } from "./io/workbook/open-workbook.js";
export type { WorkbookLimits } from "./io/workbook/limits.js";
export type { DecimalMark } from "./io/table/numbers.js";

// Import: tables from any files, what was understood of them, and the folder that they become.
export {
  importTables,
  type Imported,
  type OtherSheets,
} from "./io/import/import-tables.js";
export type { ImportedTable, RowLayout } from "./io/import/imported-table.js";
export { tableKindNames, type TableKindName } from "./io/import/table-kinds.js";
export { writeCorrections, writeImport } from "./io/import/write-import.js";
export {
  readCellCorrections,
  readMapping,
  writeMapping,
  type Mapping,
} from "./io/import/mapping-file.js";
export { readCorrections, type TypedCorrections } from "./io/import/read-corrections.js";
export type { CellCorrection } from "./io/table/corrections.js";
export { readingText } from "./io/import/reading-text.js";

// Start from nothing: a folder with tables to fill and a policy with its explanation.
export {
  writeTemplate,
  type TemplateOptions,
  type WrittenTemplate,
} from "./io/template/write-template.js";

// What was found while a table was read.
export type { ColumnUse } from "./io/table/table-report.js";
export type { Notice, NoticeKind } from "./io/table/notices.js";
export type { FileReport } from "./io/table/read-table.js";
export type { Conversion, DecimalUse, TableReport } from "./io/table/table-report.js";
export type { TextConversion } from "./io/text-encoding/font-columns.js";
export type { FontEncoding } from "./io/text-encoding/font-encodings.js";
export type { UnknownColumn } from "./io/table/header-row.js";
export type { SkippedRow } from "./io/table/row-filter.js";

// Other documents: a model, any JSON.
export { readModel } from "./io/read-model.js";
export { readJson, readText } from "./io/read-json.js";

// How much memory there is, to be compared with what a solve takes.
export { memoryLimits } from "./io/memory-limits.js";

// What may be read: regular files and standard input, up to a size.
export { inputLimits } from "./io/input-file.js";
export type { InputOptions } from "./io/input-file.js";

// Writing workbooks: texts stay texts, with notes and drop-down lists.
export {
  workbookBytes,
  type SheetCell,
  type SheetColumn,
  type SheetContent,
} from "./io/workbook/write-workbook.js";

// Writing: the files of a plan, a problem, any text. Each file appears whole or not at all.
export {
  keepPlanInputs,
  preparePlanFolder,
  writePlan,
  type WritePlanOptions,
} from "./io/write-plan.js";
export { writeProblem } from "./io/write-problem.js";
export { writeText } from "./io/write-text.js";
export { keepInputs } from "./io/keep-inputs.js";
export { prepareFile } from "./io/write-target.js";
export type { WriteOptions } from "./io/write-target.js";

// The papers of a plan for a department: workbook, Word, Markdown, CSV, GeoJSON, charts.
export {
  type PaperFormat,
  paperFormats,
  writePapers,
  type WritePapersOptions,
} from "./papers/write-papers.js";

export { papersWorkbook } from "./papers/workbook.js";

// Scenarios in threads, into a file that an interrupted run goes on with.
export { poolExecutor, type PoolOptions } from "./scenario-pool/pool-executor.js";
export { runScenariosToFile, type StoreOptions } from "./scenario-pool/scenario-store.js";
