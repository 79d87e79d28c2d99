/**
 * The workbooks of a new folder, filled, then opened and saved by LibreOffice, are the same records.
 * Skipped where LibreOffice is not installed (`soffice`); `.ci/run` installs it.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEnterprises, readParks } from "../../../src/io/read-tables.js";
import { templateTables } from "../../../src/io/template/template-tables.js";
import { writeTemplate } from "../../../src/io/template/write-template.js";
import { fill } from "./fill.js";
import { enterprises, parks } from "./records.js";

const isInstalled = spawnSync("soffice", ["--version"]).status === 0;
const suite = isInstalled ? "LibreOffice" : "LibreOffice (skipped: soffice is not installed)";

describe.skipIf(!isInstalled)(suite, () => {
  let base = "";
  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), "didoi-office-"));
  });
  afterAll(() => rm(base, { recursive: true }));

  /** Opens files and saves them in another format, with a profile of its own. */
  function save(paths: readonly string[], format: string, to: string): void {
    const profile = `-env:UserInstallation=file://${join(base, "profile")}`;
    execFileSync(
      "soffice",
      [profile, "--headless", "--convert-to", format, "--outdir", to, ...paths],
      { stdio: "ignore", timeout: 240_000 },
    );
  }

  it("saves filled workbooks as .xlsx and .ods that are the same 20 enterprises and 3 parks", async () => {
    const [register, parkList] = templateTables;
    if (register === undefined || parkList === undefined) throw new Error("two tables");
    expect([enterprises.length, parks.length]).toEqual([20, 3]);
    const { written } = await writeTemplate(base);
    const books = written.filter((path) => path.endsWith(".xlsx"));
    await fill(join(base, "enterprises.xlsx"), register, enterprises);
    await fill(join(base, "parks.xlsx"), parkList, parks);
    const saved = join(base, "saved");
    await mkdir(saved);
    for (const format of ["xlsx", "ods"]) {
      save(books, format, saved);
      const found = await readEnterprises(join(saved, `enterprises.${format}`));
      expect(found.records).toEqual(enterprises);
      expect((await readParks(join(saved, `parks.${format}`))).records).toEqual(parks);
    }
  }, 300_000);
});
