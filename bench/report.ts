/** From results to the tables of the terminal and of README.md. */
import type { BestKnown } from "../test/instances/best-known.js";
import type { InstanceRow, Mode, Result } from "./campaign.js";
import type { Environment } from "./environment.js";
import { bestOther, headlineTable, timesBetter } from "./headline.js";
import { percent, short, table, whole } from "./table.js";

export interface Report {
  readonly bench: "quick" | "full";
  readonly environment: Environment;
  readonly seed: number;
  readonly instances: InstanceRow[];
  readonly results: Result[];
}

/** The whole report as Markdown: where, what, and a table per kind of question. */
export function markdown(report: Report, published: PublishedValues = new Map()): string {
  const { results } = report;
  const of = (mode: Mode): Result[] => results.filter((result) => result.mode === mode);
  const parts = [
    environmentText(report),
    instancesTable(report.instances),
    titled("Beside the best of the others", headlineTable(results)),
    titled("LP relaxation", relaxationTable(of("relaxation"))),
    titled("Whole numbers", wholeTable(of("whole"), published)),
    titled("First call in a fresh process (LP relaxation)", coldTable(of("cold"))),
    titled("Where the time goes (LP relaxation)", workTable(of("relaxation"))),
    titled("Where the time goes (whole numbers)", workTable(of("whole"))),
    titled("Beside the published values", summaryTable(of("whole"), published)),
    notes(results),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** One report of several runs: of each question the latest answer, with the latest environment. */
export function latest(runs: readonly Report[]): Report {
  const last = runs.at(-1);
  if (last === undefined) throw new RangeError("there are no results yet");
  const instances = new Map<string, InstanceRow>();
  const results = new Map<string, Result>();
  for (const run of runs) {
    for (const row of run.instances) instances.set(row.name, row);
    for (const row of run.results) results.set(`${row.mode} ${row.instance} ${row.solver}`, row);
  }
  return { ...last, instances: [...instances.values()], results: [...results.values()] };
}

/** What is published, by instance. */
export type PublishedValues = ReadonlyMap<string, BestKnown>;

function titled(title: string, text: string): string {
  return text === "" ? "" : `### ${title}\n\n${text}`;
}

/** No table where there is nothing to show. */
function tableOf(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? "" : table(headers, rows);
}

function environmentText({ environment, seed }: Report): string {
  const { date, cpu, cores, memoryGb, load, versions } = environment;
  const all = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${date}; ${cpu}, ${cores} cores, ${memoryGb} GB, load ${load} at the start; ${all.join(", ")}; seed ${seed}.`;
}

function instancesTable(instances: readonly InstanceRow[]): string {
  return tableOf(
    ["instance", ">units", ">options", ">extras", ">rows", "hash", ">build ms", ">build CPU ms"],
    instances.map((row) => [
      row.name,
      whole(row.units),
      whole(row.options),
      whole(row.extras),
      whole(row.rows),
      row.hash,
      short(row.wallMs),
      short(row.cpuMs),
    ]),
  );
}

function relaxationTable(results: readonly Result[]): string {
  return tableOf(
    [
      ...["instance", "solver", "answer", ">objective", ">wall ms", ">CPU ms", ">runs"],
      ...[">best other/this", ">peak MB"],
    ],
    results.map((result) => [
      result.instance,
      result.solver,
      answer(result),
      objective(result),
      short(result.wallMs),
      short(result.cpuMs),
      String(result.runs ?? ""),
      ratio(results, result),
      String(result.peakRssMb ?? ""),
    ]),
  );
}

function wholeTable(results: readonly Result[], published: PublishedValues): string {
  const hasPublished = results.some(({ instance }) => published.has(instance));
  return tableOf(
    [
      ...["instance", "solver", "answer", ">objective", ">gap by prices"],
      ...[">bound by search", ">gap by search", "search"],
      ...(hasPublished ? [">best known", ">from best known"] : []),
      ...[">wall s", ">CPU s", ">runs", ">limit s", ">peak MB"],
    ],
    results.map((result) => {
      const known = published.get(result.instance);
      return [
        result.instance,
        result.solver,
        answer(result),
        objective(result),
        percent(result.certifiedGap),
        ...(result.searchedBy === undefined || result.bound === undefined
          ? ["", "", ""]
          : [figure(result.bound), percent(result.gap), result.searchedBy]),
        ...(hasPublished ? [bestKnownText(known), percent(distance(result, known))] : []),
        short(seconds(result.wallMs)),
        short(seconds(result.cpuMs)),
        String(result.runs ?? ""),
        String(result.limitMs / 1000),
        String(result.peakRssMb ?? ""),
      ];
    }),
  );
}

function coldTable(results: readonly Result[]): string {
  return tableOf(
    ["instance", "solver", "answer", ">wall ms", ">CPU ms", ">processes", ">best other/this"],
    results.map((result) => [
      result.instance,
      result.solver,
      answer(result),
      short(result.wallMs),
      short(result.cpuMs),
      String(result.runs ?? ""),
      ratio(results, result),
    ]),
  );
}

/** What solvers say of their own work. */
function workTable(results: readonly Result[]): string {
  return tableOf(
    ["instance", "solver", "phases (wall ms)", "work"],
    results
      .filter(({ phases, statistics }) => phases !== undefined || statistics !== undefined)
      .map((result) => [
        result.instance,
        result.solver,
        Object.entries(result.phases ?? {})
          .map(([phase, ms]) => `${phase} ${short(ms)}`)
          .join(", "),
        statisticsText(result.statistics),
      ]),
  );
}

/** `passes 26, pivots 218`; parts of parts are named by their path. */
function statisticsText(statistics: unknown, path = ""): string {
  if (typeof statistics === "number") return `${path} ${short(statistics)}`;
  if (typeof statistics !== "object" || statistics === null) return "";
  return Object.entries(statistics)
    .map(([key, value]) => statisticsText(value, path === "" ? key : `${path}.${key}`))
    .filter((text) => text !== "")
    .join(", ");
}

/** Per family and solver: how many are proved, and how far the values are from the best known. */
function summaryTable(results: readonly Result[], published: PublishedValues): string {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    if (!published.has(result.instance) || result.state === "refused") continue;
    const key = `${result.family}|${result.solver}`;
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return tableOf(
    [
      ...["family", "solver", ">instances", ">proved optimal", ">at best known"],
      ...[">mean from best known", ">worst", ">nothing found", ">wrong"],
    ],
    [...groups.values()].map((group) => {
      const distances = group
        .map((result) => distance(result, published.get(result.instance)))
        .filter((x) => x !== undefined);
      const sum = distances.reduce((total, x) => total + x, 0);
      return [
        group[0]?.family ?? "",
        group[0]?.solver ?? "",
        String(group.length),
        String(group.filter(({ state, status }) => state === "ok" && status === "optimal").length),
        String(distances.filter((x) => x <= closeEnough).length),
        distances.length === 0 ? "" : percent(sum / distances.length),
        distances.length === 0 ? "" : percent(Math.max(...distances)),
        String(group.filter((result) => result.objective === undefined).length),
        String(group.filter(({ state }) => state === "wrong").length),
      ];
    }),
  );
}

/** Values that differ by less are the same value, written with other digits. */
const closeEnough = 1e-9;

/** How much worse than the best known value, as a fraction of it; below 0 it is better. */
function distance(result: Result, known: BestKnown | undefined): number | undefined {
  if (known === undefined || result.state !== "ok" || result.objective === undefined)
    return undefined;
  const sigma = known.sense === "maximise" ? 1 : -1;
  const signed = (sigma * (known.best - result.objective)) / Math.abs(known.best);
  return Math.abs(signed) <= closeEnough ? 0 : signed;
}

function bestKnownText(known: BestKnown | undefined): string {
  return known === undefined ? "" : `${figure(known.best)}${known.proven ? "" : " ?"}`;
}

function answer({ state, status, limitMs, note }: Result): string {
  switch (state) {
    case "ok":
      return status ?? "";
    case "wrong":
      return "**wrong**";
    case "stopped":
      return note?.startsWith("not tried") ? "not tried" : `stopped at ${limitMs / 1000} s`;
    default:
      return state;
  }
}

function objective(result: Result): string {
  return result.objective === undefined ? "" : figure(result.objective);
}

function figure(x: number): string {
  return String(Number(x.toPrecision(10)));
}

const seconds = (ms: number | undefined): number | undefined =>
  ms === undefined ? undefined : ms / 1000;

/** How many times longer the best of the others takes for the same question. */
function ratio(all: readonly Result[], result: Result): string {
  const other = bestOther(all, result);
  return other === undefined || result.state !== "ok" ? "" : timesBetter(result, other).text;
}

/** What was refused, stopped or wrong, with the reason, once for each. */
function notes(results: readonly Result[]): string {
  const lines = results
    .filter(({ state, note }) => state !== "ok" && note !== undefined)
    .map(({ instance, solver, mode, state, note }) => {
      const text = (note ?? "").replaceAll(/\s+/g, " ").slice(0, 300);
      const what = text.startsWith("not tried") ? text : `${state}: ${text}`;
      return `- ${instance}, ${solver}, ${mode}: ${what}`;
    });
  return lines.join("\n");
}
