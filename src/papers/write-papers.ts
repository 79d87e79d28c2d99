/** The papers of a plan as files of one folder. */
import { join } from "node:path";
import type { Problem } from "../domain/problem.js";
import { csvStyles, csvText } from "../io/csv/csv-write.js";
import { checkTargets, type FileSet, writeFileSet } from "../io/file-set.js";
import { keepInputs } from "../io/keep-inputs.js";
import { needFolder } from "../io/make-folder.js";
import type { Language } from "../language.js";
import type { Plan } from "../plan/plan.js";
import { stateOf } from "../plan/state-of.js";
import { flowLayer, pointLayer, zoneLayer } from "./map-files.js";
import { papersMarkdown } from "./markdown.js";
import { type Papers, planPapers } from "./papers.js";
import { papersCharts } from "./vega.js";
import { papersWord } from "./word.js";
import { papersWorkbook } from "./workbook.js";

/** What papers may be written as. */
export const paperFormats = ["xlsx", "docx", "md", "csv", "geojson", "vega"] as const;
/** One of `paperFormats`. */
export type PaperFormat = (typeof paperFormats)[number];

/** How papers are written. */
export interface WritePapersOptions {
  /** Default: `xlsx`, `docx`, `md` and `geojson`. */
  readonly formats?: readonly PaperFormat[] | undefined;
  /** Of titles, headers and words. Default `vi`. */
  readonly language?: Language | undefined;
  /** Of the CSV files: `none` for machines, `vi` for a Vietnamese Excel. Default `none`. */
  readonly locale?: "none" | "vi" | undefined;
  /** Enterprises on maps to about a kilometre only; with `anonymise`, which gives them codes. Default false. */
  readonly coarse?: boolean | undefined;
  /** Replace files that are there. Default false: E_EXISTS, and nothing is written. */
  readonly force?: boolean | undefined;
  /** Files that are never replaced, `force` or not: what the plan is made of. Default none. */
  readonly inputs?: readonly string[] | undefined;
}

const usual: readonly PaperFormat[] = ["xlsx", "docx", "md", "geojson"];

type Content = string | Uint8Array;
type Files = readonly (readonly [name: string, content: Content])[];

/**
 * Writes the papers of a plan into a folder, which is made if it is not there: `papers.xlsx` (a sheet for each
 * table of `planPapers`, and one of decisions that `readDecisions` reads), `papers.docx` and `papers.md`
 * (without the lists of enterprises), `<table>.csv` (with its totals in the locale `vi`), `points.geojson`, `flows.geojson`, `zones.geojson`,
 * `<chart>.vl.json`. They appear together. The plan is taken as it is: verify it before.
 * @returns the paths
 * @throws DidoiError E_EXISTS, E_FILE; then nothing new is there
 */
export async function writePapers(
  problem: Problem,
  plan: Plan,
  folder: string,
  options: WritePapersOptions = {},
): Promise<string[]> {
  const { formats = usual, language = "vi", force = false, inputs = [] } = options;
  const papers = planPapers(problem, plan, language);
  const files: (readonly [string, Content])[] = [];
  for (const format of paperFormats)
    if (formats.includes(format))
      files.push(...(await makers[format](papers, { problem, plan, options })));
  const set: FileSet = { folder, names: files.map(([name]) => name) };
  const paths = set.names.map((name) => join(folder, name));
  await keepInputs(paths, inputs);
  await needFolder(folder);
  await checkTargets(set, force);
  await writeFileSet(set, new Map(files), force);
  return paths;
}

interface Made {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly options: WritePapersOptions;
}

const makers: Readonly<Record<PaperFormat, (papers: Papers, made: Made) => Promise<Files>>> = {
  xlsx: async (papers) => [["papers.xlsx", await papersWorkbook(papers)]],
  docx: async (papers) => [["papers.docx", papersWord(papers)]],
  md: async (papers) => [["papers.md", papersMarkdown(papers)]],
  csv: ({ tables }, { options: { locale = "none" } }) =>
    Promise.all(
      tables.map(async ({ id, columns, rows, totals }) => {
        const headers = columns.map(({ header }) => header);
        // Sums among the rows would mislead a program.
        const content = { headers, rows: locale === "vi" ? [...rows, ...totals] : rows };
        return [`${id}.csv`, await csvText(content, csvStyles[locale])] as const;
      }),
    ),
  geojson: async (_, { problem, plan, options: { coarse: isCoarse } }) => {
    const setting = { problem, plan, statement: stateOf(problem, plan.decisions), isCoarse };
    return [
      ["points.geojson", jsonText(pointLayer(setting))],
      ["flows.geojson", jsonText(flowLayer(setting))],
      ["zones.geojson", jsonText(zoneLayer(setting))],
    ];
  },
  vega: async (papers) =>
    papersCharts(papers).map(
      ({ id, specification }) => [`${id}.vl.json`, jsonText(specification)] as const,
    ),
};

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
