/** What people have typed into the list of problems: answers to its questions, and cells. */
import { dirname, join } from "node:path";
import { mistake } from "../../errors.js";
import { openRows } from "../open-rows.js";
import { rowByRow } from "../rows.js";
import { HeaderIndex } from "../table/columns.js";
import { type CellCorrection, cellKey } from "../table/corrections.js";
import { isThere } from "../table-file.js";
import { type CorrectionField, correctionFields, correctionHeaders } from "./correction-words.js";
import type { Mapping } from "./mapping-file.js";
import { importSaid } from "./messages.js";

/** All that was typed. */
export interface TypedCorrections {
  /** Answers by question. */
  readonly answers: Mapping;
  /** Cells whose correction was typed. */
  readonly cells: readonly CellCorrection[];
}

const names = ["loi.xlsx", "loi.csv"] as const;

/**
 * The column for corrections of `loi.xlsx` and `loi.csv` beside a folder, as `writeCorrections` wrote them.
 * @returns nothing where there is no such list, or nobody has typed
 * @throws DidoiError E_CONTRADICTION where both lists correct one thing differently; E_SCHEMA where a line says a correction but not of what
 */
export async function readCorrections(folder: string): Promise<TypedCorrections> {
  const answers = new Map<string, string>();
  const cells = new Map<string, CellCorrection>();
  const values = new Map<string, string>();
  for (const name of names) {
    const path = join(dirname(folder), name);
    if (!(await isThere(path))) continue;
    for (const { line, row } of await linesOf(path)) {
      const value = line.correction ?? "";
      const key = line.question || `${line.file} ${line.sheet} ${line.row} ${line.column}`;
      const before = values.get(key);
      if (before !== undefined && before !== value)
        throw mistake("E_CONTRADICTION", importSaid.twoCorrections(before, value), {
          file: name,
          row,
        });
      values.set(key, value);
      if (line.question) answers.set(line.question, value);
      else cells.set(key, cellOf(line, value, name, row));
    }
  }
  return { answers: Object.fromEntries(answers), cells: [...cells.values()] };
}

type Line = Readonly<Partial<Record<CorrectionField, string>>>;

function cellOf(line: Line, value: string, list: string, listRow: number): CellCorrection {
  const { file = "", sheet, column = "", id, was = "" } = line;
  const row = Number(line.row);
  if (file === "" || column === "" || !Number.isInteger(row) || row < 1)
    throw mistake("E_SCHEMA", importSaid.placelessCorrection(value), { file: list, row: listRow });
  return { file, row, column, was, value, ...(sheet ? { sheet } : {}), ...(id ? { id } : {}) };
}

/** The lines in which something was typed. */
async function linesOf(path: string): Promise<{ readonly line: Line; readonly row: number }[]> {
  const opened = await openRows(path, { sheet: "1" }, listIndex);
  const found: { line: Line; row: number }[] = [];
  let fields: readonly (CorrectionField | undefined)[] | undefined;
  let row = 0;
  try {
    for await (const cells of rowByRow(opened)) {
      row++;
      if (fields === undefined) {
        fields = cells.map(fieldOf);
        continue;
      }
      const line = Object.fromEntries(
        fields.flatMap((field, at) =>
          field === undefined ? [] : [[field, cellKey(cells[at]?.replace(/^'(?=[=+\-@])/, ""))]],
        ),
      ) as Line;
      if (line.correction) found.push({ line, row });
    }
  } finally {
    await opened.close();
  }
  return found;
}

const byHeader = new Map(
  Object.values(correctionHeaders).flatMap((headers) =>
    correctionFields.map((field) => [headers[field], field] as const),
  ),
);
const fieldOf = (header: string): CorrectionField | undefined => byHeader.get(header.trim());

/** By which the delimiter of the list is found. */
const listIndex = new HeaderIndex(
  correctionFields.map((field) => ({
    field,
    header: correctionHeaders.en[field],
    names: [correctionHeaders.vi[field]],
    cell: { kind: "text" },
  })),
);
