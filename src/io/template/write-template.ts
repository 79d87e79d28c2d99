/** A problem folder to start from: tables to fill, a policy with its explanation. */
import { join } from "node:path";
import { csvStyles, csvText } from "../csv/csv-write.js";
import { type FileSet, writeFileSet } from "../file-set.js";
import { needFolder } from "../make-folder.js";
import { tableFile } from "../table-file.js";
import { workbookBytes } from "../workbook/write-workbook.js";
import type { WriteOptions } from "../write-target.js";
import { guidePage, guideSheet } from "./guide.js";
import {
  policyName,
  policyPage,
  policyPageName,
  policySchemaName,
  policySchemaText,
  policyText,
} from "./template-policy.js";
import { type TemplateTable, templateTables } from "./template-tables.js";

/** How a new problem is written. */
export interface TemplateOptions extends WriteOptions {
  /** Tables as CSV that opens in a Vietnamese Excel, each with a page that explains it. Default: workbooks. */
  readonly csv?: boolean | undefined;
}

/** What there is after `writeTemplate`. */
export interface WrittenTemplate {
  /** Paths of the files that were written. */
  readonly written: readonly string[];
  /** Paths of tables that were there already: they are never replaced. */
  readonly kept: readonly string[];
}

/**
 * Writes a new problem into a folder, which is made if it is not there: `enterprises.xlsx` and `parks.xlsx`
 * with Vietnamese headers, drop-down lists and a sheet of notes and examples, `policy.json`,
 * `policy.schema.json` for editors and `policy.md`. They appear together, `policy.json` last. A table that
 * the folder has already, in any format, stays as it is.
 * @throws DidoiError E_EXISTS, E_FILE; E_CONTRADICTION where the folder has a table twice
 */
export async function writeTemplate(
  folder: string,
  { csv = false, force = false }: TemplateOptions = {},
): Promise<WrittenTemplate> {
  await needFolder(folder);
  const contents = new Map<string, string | Uint8Array>();
  const kept: string[] = [];
  for (const table of templateTables) {
    const there = await tableFile(folder, table.name);
    if (there !== undefined) kept.push(there);
    else for (const [name, content] of await filesOf(table, csv)) contents.set(name, content);
  }
  contents.set(policyPageName, policyPage());
  contents.set(policySchemaName, policySchemaText());
  contents.set(policyName, policyText());
  const names = [...contents.keys()];
  const set: FileSet = { folder, names, previous: "policy.previous.json" };
  await writeFileSet(set, contents, force);
  return { written: names.map((name) => join(folder, name)), kept };
}

async function filesOf(
  table: TemplateTable,
  csv: boolean,
): Promise<readonly (readonly [name: string, content: string | Uint8Array])[]> {
  const headers = table.columns.map(({ header }) => header);
  if (!csv) return [[`${table.name}.xlsx`, await workbookOf(table)]];
  return [
    [`${table.name}.csv`, await csvText({ headers, rows: [] }, csvStyles.vi)],
    [`${table.name}.md`, guidePage(table)],
  ];
}

const workbookOf = (table: TemplateTable): Promise<Uint8Array> =>
  workbookBytes([
    {
      name: table.title,
      columns: table.columns.map(({ header, meaning, need, how, choices, spec: { cell } }) => ({
        header,
        note: `${meaning} (${need}); ${how}`,
        choices,
        text:
          (cell.kind === "text" && cell.code === true) ||
          cell.kind === "sector" ||
          cell.kind === "list",
      })),
      rows: [],
    },
    guideSheet(table),
  ]);
