/** A problem folder may hold its tables as workbooks. */
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openCsv } from "../../../src/io/csv/csv.js";
import { problemInputs, readProblem } from "../../../src/io/read-problem.js";
import { rowByRow } from "../../../src/io/rows.js";
import { workbookBytes } from "../../../src/io/workbook/write-workbook.js";
import { issuesOf } from "../reading.js";

const minimal = new URL("../../../examples/minimal", import.meta.url).pathname;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "didoi-workbook-"));
  await cp(minimal, folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

/** The table of a CSV file as a workbook; what is a number there is a number here. */
async function asWorkbook(name: string): Promise<Uint8Array> {
  const rows: string[][] = [];
  for await (const row of rowByRow(await openCsv(join(minimal, `${name}.csv`)))) rows.push(row);
  const [headers = [], ...body] = rows;
  const columns = headers.map((header) => ({ header }));
  const value = (cell: string) => (/^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell);
  return workbookBytes([{ name, columns, rows: body.map((row) => row.map(value)) }]);
}

test("workbooks in place of CSV are the same problem; both at once are a contradiction", async () => {
  const { problem } = await readProblem(minimal);
  const path = join(folder, "enterprises.xlsx");
  await writeFile(path, await asWorkbook("enterprises"));
  const [both, ...rest] = await issuesOf(readProblem(folder));
  expect(rest).toEqual([]);
  expect(both).toMatchObject({
    code: "E_CONTRADICTION",
    message: "The folder has enterprises.csv and enterprises.xlsx: only one of them can be meant.",
    vi: {
      message: "Thư mục có cả enterprises.csv và enterprises.xlsx: chỉ được dùng một tệp.",
    },
  });
  await rm(join(folder, "enterprises.csv"));
  await rm(join(folder, "parks.csv"));
  await writeFile(join(folder, "parks.xlsx"), await asWorkbook("parks"));
  expect((await readProblem(folder)).problem).toEqual(problem);
  expect(problemInputs(folder)).toContain(path);
});

test("a folder without a table misses its CSV file", async () => {
  await rm(join(folder, "parks.xlsx"), { force: true });
  const [issue] = await issuesOf(readProblem(folder));
  expect(issue).toMatchObject({ code: "E_FILE", at: { file: "parks.csv" } });
});

test("the same content is the same bytes", async () => {
  const again = await asWorkbook("parks");
  expect(Buffer.from(await asWorkbook("parks")).equals(Buffer.from(again))).toBe(true);
});
