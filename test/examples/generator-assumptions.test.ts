/** The README of the example lists every number of the generator, as the code has it. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generatedRegisterBasis } from "../../src/synthetic/register-basis.js";
import * as calibration from "../../src/synthetic/register-calibration.js";
import { exampleFolder, readLines } from "./example-tables.js";

const readme = readFileSync(`${exampleFolder}README.md`, "utf8");

/** The rows of the table that has this header, without header and rule. */
function tableUnder(header: string): string[][] {
  const lines = readme.split("\n");
  const rows = lines.map((line) =>
    line
      .split("|")
      .map((cell) => cell.trim())
      .slice(1, -1),
  );
  const start = rows.findIndex((row) => row.join(" | ").startsWith(header));
  const end = lines.findIndex((line, at) => at > start && !line.startsWith("|"));
  return rows.slice(start + 2, end);
}

/** As the README writes it: decimal comma, dots from 10,000, parts of a list after semicolons. */
function written(value: unknown): string {
  if (typeof value === "number") {
    const [whole = "", part] = String(value).split(".");
    const grouped = whole.length > 4 ? whole.replace(/\d{3}$/, ".$&") : whole;
    return part === undefined ? grouped : `${grouped},${part}`;
  }
  if (Array.isArray(value)) return value.map(written).join("; ");
  return Object.entries(value as object)
    .map(
      ([key, inner]) =>
        `${key} ${typeof inner === "number" ? written(inner) : `(${written(inner)})`}`,
    )
    .join("; ");
}

describe("the README of the example", () => {
  it("lists every number of the generator with its value, a unit, an origin and a reason", () => {
    const { cityCalibration, sectorCalibration: _, ...single } = calibration;
    const enterprises = cityCalibration.map(({ city, enterprises }) => [city, enterprises]);
    const expected = new Map<string, string>(
      Object.entries({
        ...single,
        "cityCalibration.enterprises": Object.fromEntries(enterprises),
      }).map(([name, value]) => [name, written(value)]),
    );
    const rows = tableUnder("Tên | Giá trị | Đơn vị | Khoảng");
    const listed = rows.map(
      ([name = "", value = ""]) => [name.replaceAll("`", ""), value] as const,
    );
    expect(new Map(listed)).toEqual(expected);
    for (const row of rows)
      expect(
        row.every((cell) => cell !== ""),
        row[0],
      ).toBe(true);
  });

  it("gives the same figures, ranges and reasons as the data beside the register", () => {
    const file = JSON.parse(readFileSync(`${exampleFolder}register.json`, "utf8"));
    expect(file).toEqual(generatedRegisterBasis());
    const rows = tableUnder("Tên | Giá trị | Đơn vị | Khoảng");
    const grades = { assumed: "giả định", derived: "suy ra" } as const;
    const listed = generatedRegisterBasis().assumptions.map(({ unit, range, grade, reason }) => [
      unit,
      range ?? "–",
      grades[grade as keyof typeof grades],
      reason,
    ]);
    // The sectors have a table of their own.
    expect(listed.slice(0, -1)).toEqual(rows.map((row) => row.slice(2)));
  });

  it("lists the sectors with their shares and intensities", () => {
    expect(tableUnder("Ngành | VSIC")).toEqual(
      calibration.sectorCalibration.map((sector) => {
        const { dust, voc, so2, nox } = sector.kgPerDayPer100;
        const { cod, tss } = sector.mgPerLitre;
        const water = sector.processWastewaterM3PerDayPer100;
        return [
          sector.name,
          sector.codes.join("; "),
          ...[sector.sharePercent, sector.craftPercent, water, cod, tss].map(written),
          ...[dust, voc, so2, nox, sector.hazardousTonPerYearPer100].map(written),
        ];
      }),
    );
  });

  it("lists the wards with residents, radius, new wards and their enterprises in the register", async () => {
    const register = await readLines(exampleFolder, "enterprises.csv");
    const countIn = (ward: string): number =>
      register.filter((line) => line["Phường/xã trước 01/07/2025"] === ward).length;
    expect(tableUnder("Thành phố | Phường, xã cũ")).toEqual(
      calibration.cityCalibration.flatMap(({ city, wards }) =>
        wards.map(({ wardOld, population, radiusKm, wardsNew }) => [
          city,
          wardOld,
          written(population),
          written(radiusKm),
          wardsNew.join("; "),
          String(countIn(wardOld)),
        ]),
      ),
    );
  });
});
