/** A problem folder to start from. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { policy } from "../../../src/domain/policy.js";
import { policyWords } from "../../../src/domain/policy-words.js";
import { csvStyles, csvText } from "../../../src/io/csv/csv-write.js";
import { importTables } from "../../../src/io/import/import-tables.js";
import { readProblem } from "../../../src/io/read-problem.js";
import { readEnterprises, readParks } from "../../../src/io/read-tables.js";
import { HeaderIndex } from "../../../src/io/table/columns.js";
import {
  type TemplateColumn,
  type TemplateTable,
  templateTables,
} from "../../../src/io/template/template-tables.js";
import { writeTemplate } from "../../../src/io/template/write-template.js";
import { issuesOf } from "../reading.js";
import { cellOf, fill } from "./fill.js";
import { enterprises, parks } from "./records.js";

let base = "";
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "didoi-template-"));
  await writeTemplate(join(base, "new"));
});
afterAll(() => rm(base, { recursive: true }));

const [register, parkList] = templateTables;
if (register === undefined || parkList === undefined) throw new Error("two tables");

/** A day is typed as Vietnamese write it. */
function csvCell(column: TemplateColumn, record: object): string | number | null {
  const cell = cellOf(column, record);
  return cell instanceof Date
    ? cell.toISOString().slice(0, 10).split("-").reverse().join("/")
    : cell;
}

describe.each(templateTables)("the table $name", ({ columns }) => {
  const specs = columns.map(({ spec }) => spec);

  it("has a header of its own for every column, in Vietnamese, which is read as that column", () => {
    const index = new HeaderIndex(specs);
    const read = columns.map(({ header }) => {
      const verdict = index.verdict(header);
      return verdict !== undefined && "match" in verdict
        ? specs[verdict.match.spec]?.field
        : header;
    });
    expect(read).toEqual(specs.map(({ field }) => field));
    const english = columns.filter(({ spec, header }) => spec.names.slice(1).includes(header));
    expect(english).toEqual([]);
  });

  it("has the columns that must be filled first, then those that plans hang on", () => {
    const ranks = specs.map(({ required, counts }) => (required ? 0 : counts ? 1 : 2));
    expect(ranks).toEqual([...ranks].sort());
  });

  it("shows examples that can be read as they stand", async () => {
    const lines = [
      columns.map(({ header }) => header),
      ...([0, 1] as const).map((k) => columns.map(({ examples }) => examples[k])),
    ];
    const text = lines.map((cells) => cells.join("\t")).join("\n");
    const read = specs.some(({ field }) => field === "wardOld") ? readEnterprises : readParks;
    const { records } = await read({ name: "examples.csv", text });
    expect(records.map(({ name }) => name.includes("VÍ DỤ"))).toEqual([true, true]);
  });
});

describe("a new folder", () => {
  it("has two workbooks, the policy, its schema and its explanation", async () => {
    expect((await readdir(join(base, "new"))).sort()).toEqual([
      "enterprises.xlsx",
      "parks.xlsx",
      "policy.json",
      "policy.md",
      "policy.schema.json",
    ]);
  });

  it("has a policy with every default, and a page that explains every field", async () => {
    const at = (name: string) => readFile(join(base, "new", name), "utf8");
    const { $schema, ...given } = JSON.parse(await at("policy.json"));
    expect($schema).toBe("./policy.schema.json");
    const { overrides: _, ...full } = policy.parse(given);
    expect(given).toEqual(full);
    const page = await at("policy.md");
    for (const [path, words] of Object.entries(policyWords))
      expect(page).toContain(`| \`${path}\` | ${words} |`);
  });

  it("offers words for places, criteria, status and yes or no", async () => {
    const lists = new Map<string, readonly string[] | string>();
    for (const name of ["enterprises", "parks"]) {
      const book = await readXlsx(await readFile(join(base, "new", `${name}.xlsx`)));
      const [sheet] = book.sheets;
      for (const { range, values, formula1 } of sheet?.dataValidations ?? []) {
        const letters = /^[A-Z]+/.exec(range)?.[0] ?? "";
        const at = [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
        lists.set(`${name} ${sheet?.rows[0]?.[at]}`, values ?? formula1 ?? "");
      }
    }
    expect(lists.get("enterprises Thành phố trước 01/07/2025")).toEqual(["Thuận An", "Dĩ An"]);
    expect(lists.get("enterprises Tiêu chí 2")).toEqual(
      expect.arrayContaining(["đạt", "khắc phục được", "không khắc phục được", "chưa rõ"]),
    );
    expect(lists.get("enterprises Nghề truyền thống")).toEqual(["có", "không"]);
    expect(lists.get("parks Trạng thái")).toEqual(["đang hoạt động", "đang xây dựng", "quy hoạch"]);
    expect(lists.has("enterprises Phường/xã trước 01/07/2025")).toBe(true);
  });

  it("that is not filled says so in one message, by `solve` and by `import`", async () => {
    const [issue, ...rest] = await issuesOf(readProblem(join(base, "new")));
    expect(rest).toEqual([]);
    expect(issue?.vi.message).toBe(
      "Chưa có số liệu: enterprises.xlsx và parks.xlsx chưa có dòng nào dưới tiêu đề.",
    );
    const { tables } = await importTables([join(base, "new", "enterprises.xlsx")]);
    expect(tables.map(({ kind, records }) => [kind, records.length])).toEqual([["enterprises", 0]]);
  });

  it("filled in its own words is the same records, as a workbook and as CSV", async () => {
    const folder = join(base, "filled");
    await cp(join(base, "new"), folder, { recursive: true });
    await fill(join(folder, "enterprises.xlsx"), register, enterprises);
    await fill(join(folder, "parks.xlsx"), parkList, parks);
    expect((await readEnterprises(join(folder, "enterprises.xlsx"))).records).toEqual(enterprises);
    expect((await readParks(join(folder, "parks.xlsx"))).records).toEqual(parks);
    const asText = async ({ columns }: TemplateTable, records: readonly object[]) => {
      const rows = records.map((record) => columns.map((column) => csvCell(column, record)));
      const headers = columns.map(({ header }) => header);
      return { name: "table.csv", text: await csvText({ headers, rows }, csvStyles.vi) };
    };
    const csv = await readEnterprises(await asText(register, enterprises));
    expect(csv.records).toEqual(enterprises);
    expect((await readParks(await asText(parkList, parks))).records).toEqual(parks);
  });
});

describe("what is there already", () => {
  it("is not replaced, and then nothing is written, unless that is asked for", async () => {
    const folder = join(base, "there");
    await mkdir(folder);
    await writeFile(join(folder, "policy.json"), "mine");
    const [issue] = await issuesOf(writeTemplate(folder));
    expect(issue).toMatchObject({ code: "E_EXISTS" });
    expect(await readdir(folder)).toEqual(["policy.json"]);
    await writeTemplate(folder, { force: true });
    expect(await readFile(join(folder, "policy.previous.json"), "utf8")).toBe("mine");
    expect((await readdir(folder)).length).toBe(6);
  });

  it("if it is a table, stays as it is in any format, also by force", async () => {
    const folder = join(base, "tables");
    await mkdir(folder);
    await writeFile(join(folder, "enterprises.ods"), "mine");
    const { written, kept } = await writeTemplate(folder, { csv: true, force: true });
    expect(kept).toEqual([join(folder, "enterprises.ods")]);
    expect(written.map((path) => path.slice(folder.length + 1))).toEqual([
      "parks.csv",
      "parks.md",
      "policy.md",
      "policy.schema.json",
      "policy.json",
    ]);
    expect(await readFile(join(folder, "enterprises.ods"), "utf8")).toBe("mine");
  });

  it("if it is a file where the folder should be, is said", async () => {
    await writeFile(join(base, "file"), "");
    const [issue] = await issuesOf(writeTemplate(join(base, "file", "x")));
    expect(issue).toMatchObject({
      code: "E_FILE",
      vi: { message: expect.stringMatching(/thư mục/) },
    });
  });
});
