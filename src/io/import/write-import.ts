/** The problem folder of an import, and the list of what is to be mended beside it. */
import { rm } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { DidoiError, mistake } from "../../errors.js";
import type { Language } from "../../language.js";
import { writeFileAtomic } from "../atomic-file.js";
import { csvStyles, csvText } from "../csv/csv-write.js";
import { type FileSet, writeFileSet } from "../file-set.js";
import { needFolder } from "../make-folder.js";
import { streamTable } from "../read-tables.js";
import { isThere, tablePaths } from "../table-file.js";
import { workbookBytes } from "../workbook/write-workbook.js";
import type { WriteOptions } from "../write-target.js";
import { canonicalTables } from "./canonical-tables.js";
import { correctionList } from "./correction-list.js";
import type { Imported } from "./import-tables.js";
import { type Mapping, mappingText } from "./mapping-file.js";
import { importSaid } from "./messages.js";
import { tableKindNames, tableKinds } from "./table-kinds.js";

const mappingName = "mapping.json";

/**
 * Writes the tables of an import into a folder, as the library writes them: all or none.
 * @param imported without issues
 * @returns the paths
 * @throws DidoiError E_EXISTS, E_FILE; E_USAGE where there are issues
 */
export async function writeImport(
  imported: Imported,
  folder: string,
  answers: Mapping = {},
  { force = false }: WriteOptions = {},
): Promise<string[]> {
  const [open] = imported.issues;
  if (open !== undefined) throw mistake("E_USAGE", { en: [open.message], vi: [open.vi.message] });
  const tables = await canonicalTables(imported, answers);
  const texts = new Map(tables.texts);
  if (Object.keys(tables.answers).length > 0) texts.set(mappingName, mappingText(tables.answers));
  const blank: string[] = [];
  const stale: string[] = [];
  const tablesThere = tableKindNames.flatMap((kind) => tablePaths(folder, kind));
  for (const path of [...tablesThere, join(folder, mappingName)]) {
    if (texts.has(basename(path)) || !(await isThere(path))) continue;
    if (await isBlankTable(path)) blank.push(path);
    else stale.push(basename(path));
  }
  if (stale.length > 0) throw mistake("E_EXISTS", importSaid.otherTables(stale), { file: folder });
  await needFolder(folder);
  const names = [...texts.keys()].reverse();
  const main = names.at(-1) ?? "";
  const set: FileSet = { folder, names, previous: main.replace(".csv", ".previous.csv") };
  await writeFileSet(set, texts, force);
  // A table of `didoi init` that nobody has filled gives way to the one of the same kind.
  for (const path of blank) if (replaces(path, names)) await rm(path);
  return names.map((name) => join(folder, name));
}

const replaces = (path: string, names: readonly string[]): boolean =>
  names.includes(`${basename(path, extname(path))}.csv`);

/** Is this a table without a record? */
async function isBlankTable(path: string): Promise<boolean> {
  const name = basename(path, extname(path));
  const kind = tableKinds.find((one) => one.name === name);
  if (kind === undefined) return false;
  try {
    for await (const _ of streamTable(path, kind.specs, kind.schema, {}).records) return false;
    return true;
  } catch (error) {
    if (error instanceof DidoiError) return false;
    throw error;
  }
}

/**
 * Writes `loi.csv` and `loi.xlsx` beside a folder: a line for each problem, question and remark, with an
 * empty cell for the correction. Lists of an earlier import are replaced.
 * @returns the paths
 */
export async function writeCorrections(
  imported: Imported,
  folder: string,
  language: Language = "vi",
): Promise<string[]> {
  const list = correctionList(imported, language);
  const beside = (name: string): string => join(dirname(folder), name);
  const csv = await csvText(list, csvStyles.vi);
  const book = await workbookBytes([
    {
      name: "loi",
      columns: list.headers.map((header) => ({ header, text: true })),
      rows: list.rows.map((row) => row.map((cell) => (typeof cell === "object" ? null : cell))),
    },
  ]);
  await needFolder(dirname(folder));
  await writeFileAtomic(beside("loi.csv"), csv, { force: true });
  await writeFileAtomic(beside("loi.xlsx"), book, { force: true });
  return [beside("loi.csv"), beside("loi.xlsx")];
}
