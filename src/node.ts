/**
 * What needs files: reading problems, tables and models, writing plans.
 * @packageDocumentation
 */

// Writing.
export type { WriteOptions } from "./io/atomic-file.js";
// Reading. What these functions return (Problem, Enterprise, Park, LinearModel) are types of `didoi`.
export type { CsvOptions } from "./io/csv/csv.js";
export type { Encoding } from "./io/csv/csv-decode.js";
export { encodings } from "./io/csv/csv-decode.js";
export type { CsvLimits } from "./io/csv/csv-guard.js";
export type { TableSource } from "./io/csv/table-source.js";
export { readJson } from "./io/read-json.js";
export { readModel } from "./io/read-model.js";
export type { ReadProblem, ReadProblemOptions } from "./io/read-problem.js";
export { readProblem } from "./io/read-problem.js";
export type { FileReport, ReadOptions, ReadResult } from "./io/read-tables.js";
export { readEnterprises, readParks } from "./io/read-tables.js";
export type { UnknownColumn } from "./io/table/header-row.js";
export type { DecimalMark } from "./io/table/numbers.js";
export type { SkippedRow } from "./io/table/row-filter.js";
export type { Conversion, DecimalUse, TableReport } from "./io/table/table-report.js";
export type { WritePlanOptions } from "./io/write-plan.js";
export { preparePlanFolder, writePlan } from "./io/write-plan.js";
export { writeText } from "./io/write-text.js";
