/** The tokeniser of the page takes records apart as fast-csv does. */
import { once } from "node:events";
import * as fc from "fast-check";
import { parse } from "fast-csv";
import { describe, expect, it } from "vitest";
import { rowsOf } from "../../playground/instead/fast-csv.js";

async function byFastCsv(text: string, delimiter: string): Promise<string[][]> {
  const rows: string[][] = [];
  const parser = parse({ headers: false, delimiter });
  parser.on("data", (row: string[]) => rows.push(row));
  const ended = once(parser, "end");
  parser.write(text);
  parser.end();
  await ended;
  return rows;
}

/**
 * fast-csv empties some cells of blanks alone, and leaves out a line that is nothing else; whoever reads
 * them takes both for empty.
 */
const withoutBlanks = (rows: readonly string[][]): string[][] => {
  const cells = rows.map((row) =>
    row.length < 2 && row.join("").trim() === ""
      ? []
      : row.map((one) => (one.trim() === "" ? "" : one)),
  );
  const last = cells.at(-1);
  return last !== undefined && last.length === 0 ? cells.slice(0, -1) : cells;
};

const cell = fc.string({ unit: fc.constantFrom("a", "đ", " ", ",", ";", '"', "\n", "\r", "1") });
const written = (text: string, delimiter: string, always: boolean): string =>
  always || [delimiter, '"', "\n", "\r"].some((mark) => text.includes(mark))
    ? `"${text.replaceAll('"', '""')}"`
    : text;

describe("records on the page", () => {
  it("are taken apart as on a disk, whatever their cells, ends of lines and delimiter", async () => {
    const rows = fc.array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: 1 }));
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(",", ";", "\t"),
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        async (table, delimiter, end, closes) => {
          const lines = table.map((row) =>
            row.map(([text, always]) => written(text, delimiter, always)).join(delimiter),
          );
          const text = lines.join(end) + (closes ? end : "");
          const onDisk = await byFastCsv(text, delimiter);
          expect(withoutBlanks([...rowsOf(text, delimiter)])).toEqual(withoutBlanks(onDisk));
        },
      ),
      { numRuns: 300 },
    );
  });
});
