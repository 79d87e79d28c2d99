/** Answers that are remembered, so that next month's file reads by itself. */

import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import * as z from "zod/mini";
import { mistake } from "../../errors.js";
import { writeFileAtomic } from "../atomic-file.js";
import { readJson } from "../read-json.js";
import { type CellCorrection, joinedCorrections } from "../table/corrections.js";
import { isThere } from "../table-file.js";
import { importSaid } from "./messages.js";

/** Answers by question, as `issue.question.key` names it. */
export type Mapping = Readonly<Record<string, string>>;

const format = "didoi-mapping/1";

/** The answers of a file; none where there is no such file. @throws DidoiError E_SCHEMA */
export async function readMapping(path: string): Promise<Mapping> {
  const { answers } = await documentOf(path);
  const entries = Object.entries(answers).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(entries);
}

/** The cells that were corrected, as the file remembers them; none where there is no such file. @throws DidoiError E_SCHEMA */
export async function readCellCorrections(path: string): Promise<readonly CellCorrection[]> {
  const { cells } = await documentOf(path);
  const result = z.array(cellCorrection).safeParse(cells);
  if (!result.success) throw mistake("E_SCHEMA", importSaid.badMapping(), { file: path });
  return result.data;
}

const cellCorrection = z.strictObject({
  file: z.string(),
  sheet: z.optional(z.string()),
  row: z.int().check(z.gte(1)),
  column: z.string(),
  id: z.optional(z.string()),
  was: z.string(),
  value: z.string(),
});

async function documentOf(path: string): Promise<{ answers: object; cells: unknown }> {
  if (!(await isThere(path))) return { answers: {}, cells: [] };
  const document = (await readJson(path)) ?? {};
  const { format: found, answers, cells = [] } = document as Readonly<Record<string, unknown>>;
  if (found !== format || typeof answers !== "object" || answers === null)
    throw mistake("E_SCHEMA", importSaid.badMapping(), { file: path });
  return { answers, cells };
}

/** The text of a file of answers and corrected cells, in the order of their questions and places. */
export function mappingText(answers: Mapping, cells: readonly CellCorrection[] = []): string {
  const sorted = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const remembered = { format, answers: Object.fromEntries(sorted) };
  const document = cells.length === 0 ? remembered : { ...remembered, cells: inOrder(cells) };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const placeOf = ({ file, sheet = "", column }: CellCorrection): string =>
  `${file}\n${sheet}\n${column}`;

function inOrder(cells: readonly CellCorrection[]): CellCorrection[] {
  return joinedCorrections(cells).sort((a, b) => {
    const [x, y] = [placeOf(a), placeOf(b)];
    return x < y ? -1 : x > y ? 1 : a.row - b.row;
  });
}

/** Writes a file of answers and corrected cells in the place of the one before. */
export async function writeMapping(
  path: string,
  answers: Mapping,
  cells: readonly CellCorrection[] = [],
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, mappingText(answers, cells), { force: true });
}
