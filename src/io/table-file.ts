/** The file of a table in a problem folder: CSV or a workbook under the same name, never both. */
import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { DidoiError } from "../errors.js";

/** Endings of files that hold tables, CSV first. */
const endings = ["csv", "xlsx", "xls", "ods"] as const;

/** Every path under which a table may stand in a folder. */
export const tablePaths = (folder: string, name: string): string[] =>
  endings.map((ending) => join(folder, `${name}.${ending}`));

/**
 * The path of a table; undefined where the folder has none.
 * @throws DidoiError E_CONTRADICTION where it is there more than once
 */
export async function tableFile(folder: string, name: string): Promise<string | undefined> {
  const paths = tablePaths(folder, name);
  const there = await Promise.all(paths.map(isThere));
  const found = endings.filter((_, at) => there[at]).map((ending) => `${name}.${ending}`);
  if (found.length > 1) throw twice(folder, found);
  return paths.find((_, at) => there[at]);
}

function twice(folder: string, files: readonly string[]): DidoiError {
  const [en, vi] = [files.join(" and "), files.join(" và ")];
  return new DidoiError([
    {
      code: "E_CONTRADICTION",
      message: `The folder has ${en}: only one of them can be meant.`,
      fix: "Keep the one that counts, and move the other out of the folder.",
      vi: {
        message: `Thư mục có cả ${vi}: chỉ được dùng một tệp.`,
        fix: "Giữ lại tệp đúng và chuyển tệp kia ra khỏi thư mục.",
      },
      at: { file: folder },
    },
  ]);
}

/** False only where there is no such name: a broken link or a folder without permission is read, and fails. */
export async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== "ENOENT",
  );
}
