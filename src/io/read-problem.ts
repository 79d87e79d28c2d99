import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Park } from "../domain/park.js";
import { type Problem, parseProblem } from "../domain/problem.js";
import { overridden } from "../domain/scenario.js";
import { DidoiError, type Issue, issueOf, mistake } from "../errors.js";
import type { Remark } from "../language.js";
import { nearestAmong } from "../nearest.js";
import { readMapping } from "./import/mapping-file.js";
import { inputPlace, standardInput } from "./input-file.js";
import { fileSaid } from "./messages.js";
import { readJson } from "./read-json.js";
import { readDistances, readEnterprises, readParks, readZones } from "./read-tables.js";
import { tableSaid } from "./table/messages.js";
import type { FileReport, ReadOptions } from "./table/read-table.js";
import { noticeRemark, skippedRemarks } from "./table/reading-remarks.js";
import { isThere, tableFile, tablePaths } from "./table-file.js";
import { zonesOf } from "./zone-outlines.js";

/** A problem with what the reader has to say of its files: rows, unknown columns, conversions. */
export interface ReadProblem {
  /** Checked, as `parseProblem` returns it. */
  readonly problem: Problem;
  /** One line each; empty for a JSON file. */
  readonly notes: readonly Remark[];
}

/** How the tables are read, and with which policy. */
export interface ReadProblemOptions extends ReadOptions {
  /** Another policy file for the tables of a folder, for instance a scenario. Default its `policy.json`. */
  readonly policy?: string | undefined;
  /** A scenario: a JSON file with a name and the fields of the policy that differ. */
  readonly scenario?: string | undefined;
  /** Settings of the policy, each `path=value`, after the scenario. */
  readonly set?: readonly string[] | undefined;
  /** The most bytes of each JSON document, default 256 MiB; that of tables is in `limits`. */
  readonly jsonBytes?: number | undefined;
}

/** The tables of a problem that is a folder: CSV files, or workbooks of the same name. */
const tableNames = ["enterprises", "parks", "distances", "zones"] as const;

/** Its other files. */
const names = {
  outlines: "zones.geojson",
  policy: "policy.json",
  assumptions: "assumptions.json",
  details: "park-details.json",
  register: "register.json",
  mapping: "mapping.json",
} as const;

/** Every path that `readProblem` may read; not all of them need be there. */
export function problemInputs(
  path: string,
  { policy, scenario }: Pick<ReadProblemOptions, "policy" | "scenario"> = {},
): string[] {
  const tables = tableNames.flatMap((name) => tablePaths(path, name));
  const inFolder = Object.values(names).map((name) => join(path, name));
  return [path, ...tables, ...inFolder, ...[policy, scenario].flatMap((file) => file ?? [])];
}

/**
 * Reads a problem from a JSON file (`-` is standard input), or from a folder with `enterprises.csv`, `parks.csv`,
 * `policy.json` and, if there are any, `distances.csv` (road km from enterprises or wards to parks), `zones.csv` or `zones.geojson` (where freed land has a use),
 * `assumptions.json` and `park-details.json`: an object from the id of a park to the fields that do not
 * fit into a table (`phases`, `opening`, ...), and `register.json`: what a made-up register rests on. A table may be a workbook instead: `enterprises.xlsx`, `.xls` or `.ods`.
 * `mapping.json` has answers to what the tables leave open, as `writeMapping` writes them.
 * @throws DidoiError with the issues of all files together
 */
export async function readProblem(
  path: string,
  given: ReadProblemOptions = {},
): Promise<ReadProblem> {
  const json = async (file: string): Promise<unknown> =>
    withoutSchema(await readJson(file, { bytes: given.jsonBytes, signal: given.signal }));
  const scenario = given.scenario === undefined ? undefined : await json(given.scenario);
  const changed = (policy: unknown): unknown => overridden(policy, { scenario, set: given.set });
  if (path === standardInput || !(await isFolder(path))) {
    const document = await json(path);
    const { policy } = { policy: undefined, ...(document as object) };
    const input =
      policy === undefined ? document : { ...(document as object), policy: changed(policy) };
    return { problem: parseAt(inputPlace(path), input), notes: [] };
  }
  const file = (name: string): string => join(path, name);
  if (!(await holdsProblem(path, given)))
    throw mistake("E_FILE", fileSaid.noProblem(), { file: path });
  const answers = { ...(await readMapping(file(names.mapping))), ...given.answers };
  const options = { ...given, answers };
  /** A table that must be there is missed under the name of a CSV file. */
  const table = async (name: (typeof tableNames)[number]): Promise<string> =>
    (await tableFile(path, name)) ?? file(`${name}.csv`);
  const optional = async (name: string, otherwise: unknown): Promise<unknown> =>
    (await isThere(file(name))) ? json(file(name)) : otherwise;
  const [enterprises, parks, basis, distances, zones, outlines, assumptions, details, register] =
    await together(
      table("enterprises").then((found) => readEnterprises(found, options)),
      table("parks").then((found) => readParks(found, options)),
      policyFile(path, options).then(json),
      tableFile(path, "distances").then((found) =>
        found === undefined ? undefined : readDistances(found, options),
      ),
      tableFile(path, "zones").then((found) =>
        found === undefined ? undefined : readZones(found, options),
      ),
      optional(names.outlines, { features: [] }),
      optional(names.assumptions, []),
      optional(names.details, {}),
      optional(names.register, undefined),
    );
  const empty = [enterprises, parks].filter(({ records }) => records.length === 0);
  if (enterprises.records.length === 0)
    throw mistake("E_SCHEMA", fileSaid.notFilled(empty.map(({ report }) => report.file)), {
      file: path,
    });
  const policy = changed(basis);
  const name = (policy as { name?: unknown } | null)?.name;
  const problem = parseAt(path, {
    name,
    enterprises: enterprises.records,
    parks: withDetails(parks.records, details, file(names.details)),
    policy,
    distances: distances?.records ?? [],
    zones: [...(zones?.records ?? []), ...zonesOf(outlines)],
    assumptions,
    ...(register === undefined ? {} : { register }),
  });
  const tables = [enterprises, parks, distances, zones].filter((table) => table !== undefined);
  return { problem, notes: tables.flatMap(({ report }) => notesOf(report)) };
}

/** Is there anything of a problem in the folder? */
async function holdsProblem(folder: string, { policy }: ReadProblemOptions): Promise<boolean> {
  const [, ...inputs] = problemInputs(folder, { policy });
  return (await Promise.all(inputs.map(isThere))).includes(true);
}

async function policyFile(folder: string, { policy }: ReadProblemOptions): Promise<string> {
  const own = join(folder, names.policy);
  if (policy === undefined && !(await isThere(own)))
    throw mistake("E_FILE", fileSaid.noPolicy(), { file: own });
  return policy ?? own;
}

/** A document without the name of its schema, which is for editors. */
function withoutSchema(document: unknown): unknown {
  if (typeof document !== "object" || document === null || Array.isArray(document)) return document;
  const { $schema: _, ...rest } = document as { $schema?: unknown };
  return rest;
}

/** Parks with their further fields; every id must be known. */
function withDetails(parks: readonly Park[], details: unknown, path: string): object[] {
  if (typeof details !== "object" || details === null || Array.isArray(details))
    throw mistake("E_SCHEMA", fileSaid.detailsForm(), { file: path });
  const known = new Set(parks.map(({ id }) => id));
  const near = nearestAmong(known);
  const unknown = Object.keys(details).filter((id) => !known.has(id));
  if (unknown.length > 0)
    throw new DidoiError(
      unknown
        .slice(0, mostIssues)
        .map((id) => issueOf("E_REFERENCE", fileSaid.unknownPark(id, near(id)), { file: path })),
    );
  const byId = new Map<string, object>(Object.entries(details));
  return parks.map((park) => ({ ...park, ...byId.get(park.id) }));
}

const mostIssues = 100;

/** All results, or the issues of all that failed. */
async function together<T extends readonly unknown[]>(
  ...work: { [K in keyof T]: Promise<T[K]> }
): Promise<T> {
  const results = await Promise.allSettled(work);
  const issues: Issue[] = [];
  for (const result of results) {
    if (result.status === "fulfilled") continue;
    if (!(result.reason instanceof DidoiError)) throw result.reason;
    issues.push(...result.reason.issues);
  }
  if (issues.length > 0) throw new DidoiError(issues);
  return results.map((result) => (result as PromiseFulfilledResult<unknown>).value) as unknown as T;
}

function parseAt(file: string, input: unknown): Problem {
  try {
    return parseProblem(input);
  } catch (error) {
    if (!(error instanceof DidoiError)) throw error;
    throw new DidoiError(error.issues.map((issue) => ({ ...issue, at: { file, ...issue.at } })));
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    throw mistake("E_FILE", fileSaid.nothingThere(), { file: path });
  }
}

const mostNotices = 5;

/** What of a table must be seen before its plan: sheets that are not read, and what was guessed or assumed. */
function notesOf(report: FileReport): Remark[] {
  const { file, otherSheets = [], notices } = report;
  const shown = notices.slice(0, mostNotices).map(noticeRemark);
  const more = notices.length - shown.length;
  return [
    ...(otherSheets.length === 0 ? [] : [tableSaid.otherSheets(file, otherSheets)]),
    ...shown,
    ...(more === 0 ? [] : [tableSaid.moreNotices(file, more)]),
    ...skippedRemarks(report),
  ];
}
