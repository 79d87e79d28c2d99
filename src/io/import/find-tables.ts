/** Which tables does a file hold? Every sheet is taken for the kind of table that knows most of its header. */
import { DidoiError, issueOf } from "../../errors.js";
import type { TableSource } from "../csv/table-source.js";
import { openRows } from "../open-rows.js";
import type { Rows } from "../rows.js";
import { HeaderIndex } from "../table/columns.js";
import { fieldsFound, headerSearchRows } from "../table/header-lines.js";
import type { ReadOptions } from "../table/read-table.js";
import { importSaid } from "./messages.js";
import { type TableKind, tableKinds } from "./table-kinds.js";

/** A table of a file. */
export interface FoundTable {
  readonly source: TableSource;
  readonly kind: TableKind;
  /** Of a workbook. */
  readonly sheet?: string;
}

/** What a file holds. */
export interface FoundTables {
  readonly tables: readonly FoundTable[];
  /** Sheets that look like none of our tables. */
  readonly otherSheets: readonly string[];
}

/** Columns that a table must have in common with a kind, to be taken for one. */
const fewestColumns = 3;

/** @throws DidoiError where the file cannot be opened, or a file of one table looks like none */
export async function findTables(source: TableSource, options: ReadOptions): Promise<FoundTables> {
  const first = await headOf(source, tableKinds[0]?.specs ?? [], { ...options, sheet: "1" });
  if (first.sheet === undefined)
    return { tables: [await onlyTable(source, options)], otherSheets: [] };
  const names = [first.sheet, ...first.otherSheets];
  const tables: FoundTable[] = [];
  const otherSheets: string[] = [];
  for (const sheet of names) {
    const head = sheet === first.sheet ? first : await headOf(source, [], { ...options, sheet });
    const kind = kindOf(() => head.rows);
    if (kind === undefined) otherSheets.push(sheet);
    else tables.push({ source, kind, sheet });
  }
  if (tables.length === 0) throw noTable(first.name);
  return { tables, otherSheets };
}

/** The table of a CSV file: its delimiter is found with the headers of each kind in turn. */
async function onlyTable(source: TableSource, options: ReadOptions): Promise<FoundTable> {
  const heads = new Map<TableKind, Head>();
  for (const kind of tableKinds) heads.set(kind, await headOf(source, kind.specs, options));
  const kind = kindOf((one) => heads.get(one)?.rows ?? []);
  if (kind === undefined) throw noTable([...heads.values()][0]?.name ?? "");
  return { source, kind };
}

interface Head extends Pick<Rows, "name" | "sheet"> {
  readonly otherSheets: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

async function headOf(
  source: TableSource,
  specs: TableKind["specs"],
  options: ReadOptions,
): Promise<Head> {
  const opened = await openRows(source, options, new HeaderIndex(specs));
  const rows: string[][] = [];
  try {
    for await (const cells of opened.rows) {
      rows.push(cells);
      if (rows.length === headerSearchRows) break;
    }
  } finally {
    await opened.close();
  }
  const { name, sheet, otherSheets = [] } = opened;
  return sheet === undefined ? { name, otherSheets, rows } : { name, sheet, otherSheets, rows };
}

function kindOf(rowsFor: (kind: TableKind) => Head["rows"]): TableKind | undefined {
  let best: TableKind | undefined;
  let most = fewestColumns - 1;
  for (const kind of tableKinds) {
    const found = fieldsFound(rowsFor(kind), new HeaderIndex(kind.specs));
    if (found > most) [best, most] = [kind, found];
  }
  return best;
}

const noTable = (file: string): DidoiError =>
  new DidoiError([issueOf("E_HEADER", importSaid.noTable(), { file })]);
