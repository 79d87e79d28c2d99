import { lstat, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Park } from "../domain/park.js";
import { type Problem, parseProblem } from "../domain/problem.js";
import { overridden } from "../domain/scenario.js";
import { DidoiError, type Issue, mistake, quote } from "../errors.js";
import { inputPlace, standardInput } from "./input-file.js";
import { readJson } from "./read-json.js";
import { readDistances, readEnterprises, readParks, readZones } from "./read-tables.js";
import type { FileReport, ReadOptions } from "./table/read-table.js";
import { zonesOf } from "./zone-outlines.js";

/** A problem with what the reader has to say of its files: rows, unknown columns, conversions. */
export interface ReadProblem {
  /** Checked, as `parseProblem` returns it. */
  readonly problem: Problem;
  /** In English, one line each; empty for a JSON file. */
  readonly notes: readonly string[];
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

/** The files of a problem that is a folder. */
const names = {
  enterprises: "enterprises.csv",
  parks: "parks.csv",
  distances: "distances.csv",
  zones: "zones.csv",
  outlines: "zones.geojson",
  policy: "policy.json",
  assumptions: "assumptions.json",
  details: "park-details.json",
} as const;

/** Every path that `readProblem` may read; not all of them need be there. */
export function problemInputs(
  path: string,
  { policy, scenario }: Pick<ReadProblemOptions, "policy" | "scenario"> = {},
): string[] {
  const inFolder = Object.values(names).map((name) => join(path, name));
  return [path, ...inFolder, ...[policy, scenario].flatMap((file) => file ?? [])];
}

/**
 * Reads a problem from a JSON file (`-` is standard input), or from a folder with `enterprises.csv`, `parks.csv`,
 * `policy.json` and, if there are any, `distances.csv` (road km from enterprises or wards to parks), `zones.csv` or `zones.geojson` (where freed land has a use),
 * `assumptions.json` and `park-details.json`: an object from the id of a park to the fields that do not
 * fit into a table (`phases`, `opening`, ...).
 * @throws DidoiError with the issues of all files together
 */
export async function readProblem(
  path: string,
  options: ReadProblemOptions = {},
): Promise<ReadProblem> {
  const json = (file: string): Promise<unknown> =>
    readJson(file, { bytes: options.jsonBytes, signal: options.signal });
  const scenario = options.scenario === undefined ? undefined : await json(options.scenario);
  const changed = (given: unknown): unknown => overridden(given, { scenario, set: options.set });
  if (path === standardInput || !(await isFolder(path))) {
    const document = await json(path);
    const { policy } = { policy: undefined, ...(document as object) };
    const input =
      policy === undefined ? document : { ...(document as object), policy: changed(policy) };
    return { problem: parseAt(inputPlace(path), input), notes: [] };
  }
  const file = (name: string): string => join(path, name);
  const optional = async (name: string, otherwise: unknown): Promise<unknown> =>
    (await isThere(file(name))) ? json(file(name)) : otherwise;
  const [enterprises, parks, basis, distances, zones, outlines, assumptions, details] =
    await together(
      readEnterprises(file(names.enterprises), options),
      readParks(file(names.parks), options),
      json(options.policy ?? file(names.policy)),
      isThere(file(names.distances)).then((there) =>
        there ? readDistances(file(names.distances), options) : undefined,
      ),
      isThere(file(names.zones)).then((there) =>
        there ? readZones(file(names.zones), options) : undefined,
      ),
      optional(names.outlines, { features: [] }),
      optional(names.assumptions, []),
      optional(names.details, {}),
    );
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
  });
  const tables = [enterprises, parks, distances, zones].filter((table) => table !== undefined);
  return { problem, notes: tables.flatMap(({ report }) => notesOf(report)) };
}

/** Parks with their further fields; every id must be known. */
function withDetails(parks: readonly Park[], details: unknown, path: string): object[] {
  if (typeof details !== "object" || details === null || Array.isArray(details))
    throw mistake("E_SCHEMA", "Expected an object from park ids to fields.", undefined, {
      file: path,
    });
  const known = new Set(parks.map(({ id }) => id));
  const unknown = Object.keys(details).filter((id) => !known.has(id));
  if (unknown.length > 0)
    throw new DidoiError(
      unknown.slice(0, mostIssues).map((id) => ({
        code: "E_REFERENCE",
        message: `names park ${quote(id)}, which is not in parks.csv.`,
        fix: "Correct the id or add the park.",
        at: { file: path },
      })),
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
    throw mistake("E_FILE", "There is no such file or folder.", "Check the path.", { file: path });
  }
}

/** False only where there is no such name: a broken link or a folder without permission is read, and fails. */
async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== "ENOENT",
  );
}

function notesOf(report: FileReport): string[] {
  return report.unknownColumns.length === 0
    ? []
    : [
        `${report.file}: columns not used: ${report.unknownColumns.map(({ header }) => quote(header)).join(", ")}`,
      ];
}
