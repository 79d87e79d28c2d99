import { describe, expect, it } from "vitest";
import { readEnterprises, readParks } from "../../../src/io/read-tables.js";
import { issuesOf, places, register, required } from "../reading.js";

const good = "E1,A,An Phú,Thuận An,31,1.5,20";

describe("rows that are no records", () => {
  it("titles, numbering, blanks, totals and notes are passed over and reported", async () => {
    const text = [
      "ỦY BAN NHÂN DÂN THÀNH PHỐ,,,,,,",
      "DANH SÁCH DOANH NGHIỆP,,,,,,",
      ",,,,,,",
      required,
      "(1),(2),(3),(4),(5),(6),(7)",
      good,
      "",
      "E2,Tổng công ty B,An Phú,Thuận An,31,2,30",
      ",Tổng cộng,,,,3.5,50",
      ",,,,,,Người lập biểu",
    ].join("\n");
    const { records, rows, report } = await register(text);
    expect(records.map(({ name }) => name)).toEqual(["A", "Tổng công ty B"]);
    expect(rows).toEqual([6, 8]);
    expect([report.headerRow, report.rows, report.blankRows]).toEqual([4, 2, 2]);
    expect(report.skippedRows.map(({ row, reason }) => [row, reason])).toEqual([
      [1, "title"],
      [2, "title"],
      [5, "numbering"],
      [9, "total"],
      [10, "note"],
    ]);
  });

  it("a full row that is called a total is asked about, and taken as the answer says", async () => {
    const text = `${required}\nTổng cộng,A,An Phú,Thuận An,31,1,2\n`;
    expect(places(await issuesOf(register(text)))).toEqual(["E_CELL 2 id"]);
    const { records } = await register(text, { answers: { "id: Tổng cộng": "bản ghi" } });
    expect(records[0]?.id).toBe("Tổng cộng");
  });
});

describe("cells", () => {
  it("every bad cell is reported once, with file, row, column, value and what was expected", async () => {
    const text = [
      `${required},c1,lat,grade_land`,
      "E1,A,An Phú,Thuận An,31,1e5,20,đạt,10.9,đo đạc",
      "E2,,An Phú,Thuận An,3x,1.5,-20,maybe,100,khai báo",
      ",A,An Phú,Thuận An,31,1.5,20,,,,9",
    ].join("\n");
    const issues = await issuesOf(register(text));
    expect(places(issues).sort()).toEqual([
      "E_CELL 2 land_ha",
      "E_CELL 3 c1",
      "E_CELL 3 lat",
      "E_CELL 3 name",
      "E_CELL 3 sector",
      "E_CELL 3 workers",
      "E_CELL 4 -",
      "E_CELL 4 id",
    ]);
    expect(issues[0]).toEqual({
      code: "E_CELL",
      message: '"1e5" is in exponent form, so digits may have been lost.',
      fix: "Expected a number.",
      vi: {
        message: '"1e5" viết ở dạng lũy thừa, có thể đã mất chữ số.',
        fix: "Ghi một con số, hoặc để trống nếu chưa biết.",
      },
      at: { file: "register.csv", row: 2, column: "land_ha" },
    });
    expect(issues.find(({ at }) => at?.column === "c1")?.fix).toContain(
      '"khắc phục được" ("fixable")',
    );
  });

  it("problems beyond the first hundred are counted", async () => {
    const rows = Array.from({ length: 250 }, (_, at) => `E${at},A,An Phú,Thuận An,31,x,20`);
    const issues = await issuesOf(register(`${required}\n${rows.join("\n")}\n`));
    expect(issues.length).toBe(101);
    expect(issues.at(-1)?.message).toBe("… and 150 more problems of this file.");
  });

  it("an id that comes twice names both rows, whatever else is wrong", async () => {
    const text = `${required}\n${good}\nE2,B,An Phú,Thuận An,31,1,2\nE1,Z,Dĩ An,Dĩ An,x,9,9\n`;
    const issues = await issuesOf(register(text));
    expect(places(issues)).toEqual(["E_CELL 4 sector", "E_DUPLICATE 4 id"]);
    expect(issues[1]?.message).toBe('The id "E1" stands in row 2 already.');
  });

  it("ids and codes stay text", async () => {
    const text = `${required}\n0123,A,An Phú,Thuận An,0810,1.5,20\n`;
    const { records } = await register(text);
    expect([records[0]?.id, records[0]?.sector]).toEqual(["0123", "0810"]);
  });

  it("a code that a spreadsheet has turned into a number is refused", async () => {
    const issues = await issuesOf(register(`${required}\n8.01E+12${good.slice(2)}\n`));
    expect(places(issues)).toEqual(["E_CELL 2 id"]);
  });

  it("groups, lists, words and percentages are read", async () => {
    const header = `${required},COD (kg/ngày),c2,banned_parks,traditional_craft,lock,grade_land`;
    const { records } = await register(
      `${header}\n${good},5.5,KHAC PHUC DUOC,a; b|c,Có,Di dời,khai báo\n`,
    );
    expect(records[0]).toMatchObject({
      loadsKgPerDay: { cod: 5.5 },
      criteria: { c1: "unknown", c2: "fixable" },
      bannedParks: ["a", "b", "c"],
      traditionalCraft: true,
      lock: "move",
      grades: { land: "declared" },
    });
  });
});

describe("decimal marks of whole files", () => {
  const rows = (...land: string[]) =>
    `${required.replaceAll(",", ";")}\n${land.map((one, at) => `E${at};A;An Phú;Thuận An;31;${one};5`).join("\n")}\n`;
  const landOf = async (...land: string[]) =>
    (await register(rows(...land))).records.map(({ landHa }) => landHa);

  it("values wait for the decision and keep their order", async () => {
    expect(await landOf("7", "1.234", "2.345", "8", "0,5", "3.456")).toEqual([
      7, 1234, 2345, 8, 0.5, 3456,
    ]);
    expect(await landOf("1,234", "0.5", "9")).toEqual([1234, 0.5, 9]);
  });

  it("an ambiguous column is refused once, all other cells are still checked", async () => {
    const issues = await issuesOf(register(rows("1.234", "x", "5.678")));
    expect(places(issues)).toEqual(["E_HEADER 2 land_ha", "E_CELL 3 land_ha"]);
    expect(issues[0]?.fix).toContain("decimal");
  });

  it.each([
    [",", 1234],
    [".", 1.234],
  ] as const)("the option decimal %j settles it", async (decimal, value) => {
    const { records } = await register(rows("1.234"), { decimal });
    expect(records[0]?.landHa).toBe(value);
  });

  it("the option also settles a column of more rows than may wait", async () => {
    const land = Array.from({ length: 50 }, () => "1.234");
    const { records } = await register(rows(...land), { decimal: ",", waitingRows: 20 });
    expect(records.map(({ landHa }) => landHa)).toEqual(land.map(() => 1234));
  });

  it("the option leaves columns alone that show their mark, and files delimited by commas", async () => {
    const { records } = await register(rows("1.234", "0.5"), { decimal: "," });
    expect(records.map(({ landHa }) => landHa)).toEqual([1.234, 0.5]);
    const list = `id,name,kind,status,total_area_ha,lat,lon\nA,A,park,operating,352.125,11.27,106.6\n`;
    const parks = await readParks({ name: "parks.csv", text: list }, { decimal: "," });
    expect(parks.records[0]).toMatchObject({ totalAreaHa: 352.125, lat: 11.27 });
  });

  it("a value that contradicts the decision names the row that decided", async () => {
    const issues = await issuesOf(register(rows("1,5", "2.5")));
    expect(places(issues)).toEqual(["E_CELL 3 land_ha"]);
    expect(issues[0]?.message).toContain('the decimal mark of this column is ","');
    expect(issues[0]?.message).toContain("row 2");
  });

  it("more rows than may wait are refused, naming the first open value", async () => {
    const land = Array.from({ length: 50 }, () => "1.234");
    const issues = await issuesOf(register(rows(...land, "0,5"), { waitingRows: 20 }));
    expect(places(issues)).toEqual(["E_HEADER 2 land_ha"]);
    expect(issues[0]?.message).toContain("Reading stopped after 20 rows.");
  });

  it("in a file delimited by commas 1.234 is a decimal, and a quoted 1,234 alone is ambiguous", async () => {
    const { records } = await register(`${required}\nE1,A,An Phú,Thuận An,31,1.234,5\n`);
    expect(records[0]?.landHa).toBe(1.234);
    const issues = await issuesOf(register(`${required}\nE1,A,An Phú,Thuận An,31,"1,234",5\n`));
    expect(places(issues)).toEqual(["E_HEADER 2 land_ha"]);
  });
});

describe("parks", () => {
  const header =
    "id,name_vi,kind,district,commune,total_area_ha,leasable_area_ha,occupancy_percent,remaining_ha,wastewater_capacity_m3_day,status,opens_year,lease_price_usd_m2,lease_until_year,accepted_sectors,lat,lon,coord_quality,source,as_of,notes";

  it("the headers of a published list are read as they are", async () => {
    const text = `${header}\ntb,KCN Tân Bình,park,Bắc Tân Uyên; Bàu Bàng,,352.5,244.5,82.87,41.87,,operating,2014,185,2059,,11.18,106.72,approx,"a, b",c. 2016,x\n`;
    const { records, report } = await readParks({ name: "parks.csv", text });
    expect(records).toEqual([
      {
        id: "tb",
        name: "KCN Tân Bình",
        kind: "park",
        districts: ["Bắc Tân Uyên", "Bàu Bàng"],
        totalAreaHa: 352.5,
        leasableHa: 244.5,
        occupancyPercent: 82.87,
        assumed: [],
        derived: [],
        phases: [],
        remainingHa: 41.87,
        status: "operating",
        opensYear: 2014,
        leasePriceUsdPerM2: 185,
        leaseEndYear: 2059,
        acceptedSectors: [],
        excludedSectors: [],
        lat: 11.18,
        lon: 106.72,
        source: "a, b",
        asOf: "c. 2016",
        note: "x",
      },
    ]);
    expect(report.unknownColumns.map((column) => column.header)).toEqual(["coord_quality"]);
  });

  it("sectors in words are refused, naming the cell", async () => {
    const text =
      "id,name,kind,status,accepted_sectors\na,A,KCN,quy hoạch,wood processing; logistics\n";
    const issues = await issuesOf(readParks({ name: "parks.csv", text }));
    expect(places(issues)).toEqual(["E_CELL 2 accepted_sectors"]);
    expect(issues[0]?.message).toContain("wood processing");
  });

  it("a price needs its unit, since it may be in dollars or in đồng", async () => {
    const parks = (price: string, value: string) =>
      readParks({
        name: "parks.csv",
        text: `id,name,kind,status,${price}\na,A,CCN,đang xây dựng,${value}\n`,
      });
    expect(places(await issuesOf(parks("Giá thuê đất", "80")))).toEqual([
      "E_HEADER 1 Giá thuê đất",
    ]);
    const usd = await parks("Giá thuê đất (USD/m²)", "80");
    expect(usd.records[0]?.leasePriceUsdPerM2).toBe(80);
    const vnd = await parks("Giá thuê đất (triệu đồng/m2)", "2");
    expect(vnd.records[0]?.leasePriceMillionVndPerHa).toBe(20_000);
  });

  it("a percent sign in a column of percentages is accepted", async () => {
    const text = "id,name,kind,status,Tỷ lệ lấp đầy (%)\na,A,CCN,đang hoạt động,95 %\n";
    const { records } = await readParks({ name: "parks.csv", text });
    expect(records[0]?.occupancyPercent).toBe(95);
  });
});

describe("units", () => {
  it("money in đồng and land in m² give the same bits as million đồng and hectares", async () => {
    const figures = ["1", "33", "250000", "1234567", "98765432109", "40075017", "7"];
    const shift = (digits: string, places: number): string => {
      const padded = digits.padStart(places + 1, "0");
      return `${padded.slice(0, -places)}.${padded.slice(-places)}`;
    };
    const file = (land: string, money: string, row: (digits: string) => string) =>
      readEnterprises({
        name: "a.csv",
        text: `id,name,ward,city,sector,workers,${land},${money}\n${figures
          .map((digits, at) => `E${at},A,An Phú,Thuận An,31,5,${row(digits)}`)
          .join("\n")}\n`,
      });
    const small = await file("land_m2", "machinery (đồng)", (digits) => `${digits},${digits}`);
    const large = await file(
      "land_ha",
      "machinery (triệu đồng)",
      (digits) => `${shift(digits, 4)},${shift(digits, 6)}`,
    );
    expect(small.records).toStrictEqual(large.records);
    expect(small.report.conversions.map(({ exponent }) => exponent)).toEqual([0, -4, -6]);
  });
});
