/** What needs files: reading problems, tables and models, writing plans. */

export { readJson } from "./io/read-json.js";
export { readModel } from "./io/read-model.js";
export type { ReadProblem } from "./io/read-problem.js";
export { readProblem } from "./io/read-problem.js";
export type { FileReport, ReadOptions } from "./io/read-tables.js";
export { readEnterprises, readParks } from "./io/read-tables.js";
export type { WritePlanOptions } from "./io/write-plan.js";
export { preparePlanFolder, writePlan } from "./io/write-plan.js";
