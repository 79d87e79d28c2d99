import { describe, expect, it } from "vitest";
import { readEnterprises, readParks } from "../../src/io/read-tables.js";
import { issuesOf, places, register, required } from "./reading.js";

const good = "E1,A,An Phú,Thuận An,31,1.5,20";

describe("headers", () => {
  it.each([
    ["English", "ID,Name,Ward,City,Sector,Land area (ha),Workers"],
    ["Vietnamese", "Mã,Tên doanh nghiệp,Phường,Thành phố,Mã ngành,Diện tích (ha),Số lao động"],
    ["without marks", "MA,TEN DN,PHUONG,THANH PHO,MA NGANH,DIEN TICH (HA),SO LAO DONG"],
    ["with underscores", "ma,ten_dn,phuong_cu,thanh_pho,ma_nganh,dien_tich_ha,so_lao_dong"],
    [
      "decomposed",
      "Mã,Tên doanh nghiệp,Phường,Thành phố,Mã ngành,Diện tích,Số lao động".normalize("NFD"),
    ],
    ["fields", "id,name,wardOld,city,sector,landHa,workers"],
  ])("%s", async (_, header) => {
    const { records } = await register(`${header}\n${good}\n`);
    expect(records[0]).toMatchObject({ id: "E1", wardOld: "An Phú", landHa: 1.5, workers: 20 });
  });

  it.each([
    ["diện tích (m²)", "15000"],
    ["Diện tích (m2)", "15000"],
    ["dien_tich_m2", "15000"],
    ["land_ha", "1.5"],
    ["Diện tích, m2", "15000"],
    ["Diện tích (ĐVT: m2)", "15000"],
    ["Diện tích (km2)", "0.015"],
  ])("a unit in %s is converted", async (header, value) => {
    const columns = required.replace("land_ha", `"${header}"`);
    const { records, report } = await register(`${columns}\nE1,A,An Phú,Thuận An,31,${value},20\n`);
    expect(records[0]?.landHa).toBe(1.5);
    expect(report.conversions.find(({ field }) => field === "landHa")?.column).toBe(header);
  });

  it.each([
    ["machinery (đồng)", "2500000", 2.5],
    ["gia_tri_may_moc_vnd", "2500000", 2.5],
    ["Giá trị máy móc (nghìn đồng)", "2500", 2.5],
    ["Giá trị máy móc (triệu đồng)", "2.5", 2.5],
    ["gia_tri_may_moc_trieu_vnd", "2.5", 2.5],
    ["Giá trị máy móc (tỷ đồng)", "0.0025", 2.5],
  ])("money in %s", async (header, value, million) => {
    const { records } = await register(`${required},${header}\n${good},${value}\n`);
    expect(records[0]?.machineryMillionVnd).toBe(million);
  });

  it("a unit that cannot be converted is refused, another bracket is an unknown column", async () => {
    const issues = await issuesOf(register(`${required},Nước thải (m³/năm)\n${good},5\n`));
    expect(places(issues)).toEqual(["E_HEADER 1 Nước thải (m³/năm)"]);
    const { report } = await register(`${required},Lao động (nữ)\n${good},5\n`);
    expect(report.unknownColumns.map(({ header }) => header)).toEqual(["Lao động (nữ)"]);
  });

  it("every missing and doubled column is reported at once", async () => {
    const issues = await issuesOf(register("id,name,Tên DN,city,land_ha,Diện tích (m2)\n"));
    expect(issues.map(({ message }) => message)).toEqual([
      'Columns B "name" and C "Tên DN" are both name.',
      'Columns E "land_ha" and F "Diện tích (m2)" are both landHa.',
      "There is no column for wardOld.",
      "There is no column for sector.",
      "There is no column for workers.",
    ]);
  });

  it("a tax code is the id only where no other column is", async () => {
    const alone = await register(`${required.replace("id", "MST")}\n0301234567${good.slice(2)}\n`);
    expect(alone.records[0]?.id).toBe("0301234567");
    const both = await register(`${required},MST\n${good},0301234567\n`);
    expect(both.records[0]?.id).toBe("E1");
    expect(both.report.unknownColumns[0]?.header).toBe("MST");
    expect(both.unknown).toEqual([["0301234567"]]);
  });

  it("no header and no table are told apart", async () => {
    expect((await issuesOf(register("1,2\n3,4\n")))[0]?.message).toContain("No header");
    expect((await issuesOf(register("")))[0]?.message).toContain("empty");
  });
});

describe("hostile headers", () => {
  const hostile = [
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "__defineGetter__",
    "then",
    "length",
    "",
    "   ",
    "\u00a0",
    "\u200b",
    "\u202ename\u202c x",
    "\u2066ward\u2069 y",
    "z\u200bid",
    "x".repeat(10_000),
    "đ".repeat(10_000),
    "é".normalize("NFD"),
    "é",
    "=1+1",
    "@SUM(A1)",
    "'=1+1",
    "-2",
    "+3",
    "<script>alert(1)</script>",
    '"quoted"',
    "a\nb",
    "a\r\nb",
    "a,b",
    "a;b",
    "a\tb",
    "😀",
    "\ud83d",
    "NaN",
    "null",
    "undefined",
    "0",
    "\ufeffbom",
    "İ",
    "ß",
    "(m²)",
    "()",
    ")(",
  ];

  it("keep every column, change no prototype and give every cell back", async () => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const header = [required, ...hostile.map(quoted)].join(",");
    const cells = hostile.map((_, at) => `v${at}`);
    const { records, report, unknown } = await register(`${header}\n${good},${cells.join(",")}\n`);
    expect(hostile.length).toBeGreaterThanOrEqual(40);
    expect(report.unknownColumns.length).toBe(hostile.length);
    expect(unknown).toEqual([cells]);
    expect(Object.keys(records[0] ?? {}).sort()).toEqual(
      Object.keys((await register(`${required}\n${good}\n`)).records[0] ?? {}).sort(),
    );
    expect(Object.getPrototypeOf(records[0])).toBe(Object.prototype);
    expect(Reflect.get({}, "v0")).toBeUndefined();
  });

  it("the same unknown header twice is kept twice", async () => {
    const { report, unknown } = await register(`${required},x,x\n${good},1,2\n`);
    expect(report.unknownColumns.map(({ letters }) => letters)).toEqual(["H", "I"]);
    expect(unknown).toEqual([["1", "2"]]);
  });

  it("are never printed at length", async () => {
    const long = `Diện tích (${"x".repeat(5000)}/m²)`;
    const issues = await issuesOf(register(`${required},${long}\n${good},1\n`));
    expect(JSON.stringify(issues[0]?.message).length).toBeLessThan(300);
  });
});

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

  it("a record is never taken for a total: only where a required cell is blank", async () => {
    const { records } = await register(`${required}\nTổng cộng,A,An Phú,Thuận An,31,1,2\n`);
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
      at: { file: "register.csv", row: 2, column: "land_ha" },
    });
    expect(issues.find(({ at }) => at?.column === "c1")?.fix).toContain("khắc phục được (fixable)");
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
    expect(places(issues)).toEqual(["E_DUPLICATE 4 id", "E_CELL 4 sector"]);
    expect(issues[0]?.message).toBe('The id "E1" stands in row 2 already.');
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
