/** What needs files: reading problems, tables and models, writing plans. */

export type { WriteOptions } from "./io/atomic-file.js";
export { readJson } from "./io/read-json.js";
export { readModel } from "./io/read-model.js";
export type { ReadProblem } from "./io/read-problem.js";
export { readProblem } from "./io/read-problem.js";
export type { FileReport, ReadOptions } from "./io/read-tables.js";
export { readEnterprises, readParks } from "./io/read-tables.js";
export type { WritePlanOptions } from "./io/write-plan.js";
export { writePlan } from "./io/write-plan.js";
export { writeText } from "./io/write-text.js";
