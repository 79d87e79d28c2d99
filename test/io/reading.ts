import { DidoiError, type Issue } from "../../src/errors.js";
import { readEnterprises } from "../../src/io/read-tables.js";
import type { ReadOptions } from "../../src/io/table/read-table.js";

/** The smallest register: the columns that every enterprise fills. */
export const required = "id,name,ward_old,city,sector,land_ha,workers";

/** A register from lines of CSV. */
export const register = (text: string, options?: ReadOptions) =>
  readEnterprises({ name: "register.csv", text }, options);

/** What a promise fails with; fails itself if it does not, or not with our error. */
export async function issuesOf(promise: Promise<unknown>): Promise<readonly Issue[]> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof DidoiError) return error.issues;
    throw error;
  }
  throw new Error("expected a DidoiError");
}

/** Issues as "code row column". */
export const places = (issues: readonly Issue[]): string[] =>
  issues.map(({ code, at }) => [code, at?.row ?? "-", at?.column ?? "-"].join(" "));
