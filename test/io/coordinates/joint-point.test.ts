/** Both halves of a point in one cell. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPoint } from "../../../src/io/coordinates/read-point.js";
import { splitPoint } from "../../../src/io/coordinates/split-point.js";
import { issuesOf, places, register, required } from "../reading.js";

const row = (id: string, cell: string) => `${id};A;An Phú;Thuận An;31;1.5;20;${cell}`;
const read = (header: string, cells: readonly string[], answers = {}) =>
  register(
    `${required.replaceAll(",", ";")};${header}\n${cells.map((cell, at) => row(`E${at}`, cell)).join("\n")}\n`,
    { answers },
  );

describe("a point in one cell", () => {
  const angle = (min: number, max: number) =>
    fc.integer({ min: min * 1e4 + 1, max: max * 1e4 }).map((n) => (n / 1e4).toFixed(4));
  const marks = [", ", "; ", ";", " / ", " | ", " ", " - ", "\n"];
  const decimals = [".", ","];

  it("comes apart by every mark, in either order, with a point or a comma in the figures", () => {
    fc.assert(
      fc.property(
        angle(10, 12),
        angle(106, 107),
        fc.constantFrom(...marks),
        fc.constantFrom(...decimals),
        fc.boolean(),
        fc.constantFrom("%", "(%)", "[ % ]"),
        (north, east, mark, decimal, turned, around) => {
          const halves = (turned ? [east, north] : [north, east]).map((half) =>
            half.replace(".", decimal),
          );
          const text = around.replace("%", halves.join(mark));
          const [first = "", second = ""] = splitPoint(text) ?? [];
          expect(readPoint(first, second)).toMatchObject({
            point: { latitude: Number(north), longitude: Number(east) },
            swapped: turned,
          });
        },
      ),
    );
  });

  it("is read with degrees and minutes, and without a blank", () => {
    for (const text of [
      "10°54'00\"N 106°42'00\"E",
      "10°54'N, 106°42'E",
      "10°54′ B 106°42′ Đ",
      "N 10°54', E 106°42'",
      "106°42′ Đ; 10°54′ B",
      "10.9,106.7",
      "10,9,106,7",
    ]) {
      const [first = "", second = ""] = splitPoint(text) ?? [];
      expect([text, readPoint(first, second)]).toMatchObject([
        text,
        { point: { latitude: 10.9, longitude: 106.7 } },
      ]);
    }
  });

  it("is not guessed where the comma may be either, or where there are more than two", () => {
    for (const text of [
      "10,106",
      "10.9",
      "10,9,106",
      "1; 2; 3",
      "",
      "An Phú",
      ";",
      "1 ".repeat(200),
    ])
      expect([text, splitPoint(text)]).toEqual([text, undefined]);
  });

  it("becomes latitude and longitude of the record", async () => {
    for (const header of ["Tọa độ", "Toạ độ (lat, long)", "Vĩ độ, kinh độ", "GPS"]) {
      const { records, report } = await read(header, ["10.9043, 106.7123", "", "10,91 106,72"]);
      expect(records.map(({ lat, lon }) => [lat, lon])).toEqual([
        [10.9043, 106.7123],
        [undefined, undefined],
        [10.91, 106.72],
      ]);
      expect(report.unknownColumns).toEqual([]);
      expect(report.columns.find(({ column }) => column === header)).toMatchObject({
        filled: 2,
        blank: 1,
      });
    }
  });

  it("says what it turned round and converted", async () => {
    const { records, report } = await read("Tọa độ VN-2000", ["604000 / 1205000"]);
    expect(records[0]?.lat).toBeCloseTo(10.89494, 4);
    expect(report.notices.filter(({ kind }) => kind === "place")).toMatchObject([
      { at: { column: "Tọa độ VN-2000", row: 2 } },
    ]);
  });

  it("that cannot be read is asked about once a value, and may be left blank", async () => {
    const cells = ["gần chợ", "gần chợ", "48.85, 2.35"];
    const issues = await issuesOf(read("Tọa độ", cells));
    expect(places(issues)).toEqual(["E_CELL 2 Tọa độ", "E_CELL 4 Tọa độ"]);
    const answers = { "Tọa độ: gần chợ": "bỏ trống", "Tọa độ: 48.85, 2.35": "bỏ trống" };
    const { records } = await read("Tọa độ", cells, answers);
    expect(records.map(({ lat }) => lat)).toEqual([undefined, undefined, undefined]);
    const right = { ...answers, "Tọa độ: gần chợ": "10.9; 106.7" };
    expect((await read("Tọa độ", cells, right)).records.map(({ lon }) => lon)).toEqual([
      106.7,
      106.7,
      undefined,
    ]);
  });

  it("counts for nothing beside columns of its halves, and is named as not used", async () => {
    const { records, report } = await read("Tọa độ;lat;lon", ["10.1, 106.1;10.9;106.7"]);
    expect(records[0]).toMatchObject({ lat: 10.9, lon: 106.7 });
    expect(report.unknownColumns.map(({ header }) => header)).toEqual(["Tọa độ"]);
    const half = await read("Tọa độ;lat", ["10.1, 106.1;10.9"]);
    expect(half.report.unknownColumns.map(({ header }) => header)).toEqual(["Tọa độ"]);
  });
});
