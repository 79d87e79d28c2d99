import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseString } from "fast-csv";

/** One line of a table, by header. */
export type Line = Readonly<Record<string, string>>;

/** The folder of the worked example. */
export const exampleFolder = fileURLToPath(new URL("../../examples/binh-duong/", import.meta.url));

/** The folder of published figures: what DIDOI_DOMAIN names; undefined where it is not set. */
export function domainFolder(): string | undefined {
  return process.env.DIDOI_DOMAIN || undefined;
}

/** The lines of a table with a header, in the order of the file; the cells as they stand. */
export async function readLines(folder: string, file: string): Promise<Line[]> {
  const text = await readFile(join(folder, file), "utf8");
  const lines: Line[] = [];
  for await (const line of parseString(text, { headers: true })) lines.push(line);
  return lines;
}

/** One published figure. */
export interface Published {
  readonly id: string;
  readonly value: number | null;
  readonly source: string;
  readonly notes?: string;
}

/** The published figures of `folder`, by id. */
export async function readPublished(folder: string): Promise<ReadonlyMap<string, Published>> {
  const { records } = JSON.parse(await readFile(join(folder, "published.json"), "utf8")) as {
    records: Published[];
  };
  return new Map(records.map((record) => [record.id, record]));
}
