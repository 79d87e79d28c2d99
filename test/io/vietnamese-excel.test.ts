/** The example as a Vietnamese Excel would save it, and tables under the library's own field names. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readProblem } from "../../src/io/read-problem.js";
import { HeaderIndex } from "../../src/io/table/columns.js";
import { enterpriseColumns } from "../../src/io/table/columns-enterprise.js";
import { parkColumns } from "../../src/io/table/columns-park.js";

const example = fileURLToPath(new URL("../../examples/binh-duong", import.meta.url));

/** The cells of a comma-separated file, quotes taken off. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text
    .replace(/^\ufeff/, "")
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end !== ",") rows.push([]);
  }
  return rows.filter((row) => row.join("") !== "");
}

const asExcel = (rows: readonly string[][]): string =>
  `\ufeff${rows
    .map((row) =>
      row
        .map((cell) => (/^-?\d+\.\d+$/.test(cell) ? cell.replace(".", ",") : cell))
        .map((cell) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(";"),
    )
    .join("\r\n")}\r\n`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "didoi-excel-"));
  await cp(example, folder, { recursive: true });
  for (const name of ["enterprises.csv", "parks.csv"]) {
    const text = asExcel(cellsOf(await readFile(join(example, name), "utf8")));
    expect(text).toMatch(/;\d+,\d+;/);
    await writeFile(join(folder, name), text);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a folder saved by a Vietnamese Excel", () => {
  it("is the same problem as the one it was made from, with any --decimal", async () => {
    const { problem } = await readProblem(example);
    for (const decimal of [undefined, ",", "."] as const) {
      const options = decimal === undefined ? {} : { decimal };
      expect((await readProblem(folder, options)).problem).toEqual(problem);
      expect((await readProblem(example, options)).problem).toEqual(problem);
    }
  });

  it("may have one of its tables saved elsewhere, and an ambiguous column settled", async () => {
    const mixed = join(folder, "mixed");
    await cp(example, mixed, { recursive: true });
    const rows = ["1;A;Dĩ An;Dĩ An;16;1,234;9;3", "2;B;Dĩ An;Dĩ An;16;2,345;9;4"];
    const header = "id;name;wardOld;city;sector;landHa;workers;cod";
    await writeFile(join(mixed, "enterprises.csv"), `${[header, ...rows].join("\n")}\n`);
    await expect(readProblem(mixed)).rejects.toThrow(/ambiguous/);
    const { problem } = await readProblem(mixed, { decimal: "," });
    expect(problem.enterprises.map(({ landHa }) => landHa)).toEqual([1.234, 2.345]);
    expect(problem.parks).toEqual((await readProblem(example)).problem.parks);
  });
});

describe("headers", () => {
  it.each([
    ["enterprises", enterpriseColumns],
    ["parks", parkColumns],
  ] as const)(
    "of %s: each field is known by its own name and by its written header",
    (_name, specs) => {
      const index = new HeaderIndex(specs);
      specs.forEach(({ field, header }, spec) => {
        for (const name of [field, header])
          expect(index.verdict(name), name).toMatchObject({ match: { spec, exponent: 0 } });
      });
    },
  );
});
