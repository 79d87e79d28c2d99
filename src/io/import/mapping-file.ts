/** Answers that are remembered, so that next month's file reads by itself. */

import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { mistake } from "../../errors.js";
import { writeFileAtomic } from "../atomic-file.js";
import { readJson } from "../read-json.js";
import { isThere } from "../table-file.js";
import { importSaid } from "./messages.js";

/** Answers by question, as `issue.question.key` names it. */
export type Mapping = Readonly<Record<string, string>>;

const format = "didoi-mapping/1";

/** The answers of a file; none where there is no such file. @throws DidoiError E_SCHEMA */
export async function readMapping(path: string): Promise<Mapping> {
  if (!(await isThere(path))) return {};
  const document = await readJson(path);
  const { format: found, answers } = (document ?? {}) as { format?: unknown; answers?: unknown };
  if (found !== format || typeof answers !== "object" || answers === null)
    throw mistake("E_SCHEMA", importSaid.badMapping(), { file: path });
  const entries = Object.entries(answers).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(entries);
}

/** The text of a file of answers, in the order of their questions. */
export function mappingText(answers: Mapping): string {
  const sorted = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `${JSON.stringify({ format, answers: Object.fromEntries(sorted) }, null, 2)}\n`;
}

/** Writes a file of answers in the place of the one before. */
export async function writeMapping(path: string, answers: Mapping): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, mappingText(answers), { force: true });
}
