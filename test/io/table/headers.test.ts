import { describe, expect, it } from "vitest";
import { issuesOf, places, register, required } from "../reading.js";

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
    ]);
  });

  it("a tax code is the id only where no other column is", async () => {
    const alone = await register(`${required.replace("id", "MST")}\n0301234567${good.slice(2)}\n`);
    expect(alone.records[0]).toMatchObject({ id: "0301234567", taxCode: "0301234567" });
    expect(alone.report.notices.map(({ message }) => message)).toContain(
      'There is no column "mã": "MST" stands in for it.',
    );
    const both = await register(`${required},MST\n${good},0301234567\n`);
    expect(both.records[0]).toMatchObject({ id: "E1", taxCode: "0301234567" });
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

  it("a missing column names the header that may be meant", async () => {
    const wrong = required.replace("city", "khối");
    const slip = required.replace("city", "thành phố truoc 01/07/2052");
    const issues = await issuesOf(register(`${slip}\n${good}\n`));
    expect(issues[0]?.question?.key).toBe("thành phố truoc 01/07/2052");
    expect(issues[0]?.vi.message).toContain('có phải là cột "thành phố trước 01/07/2025" không?');
    expect((await issuesOf(register(`${wrong}\n${good}\n`)))[0]?.vi.fix).not.toContain("Có phải");
  });

  it("the same unknown header twice is kept twice", async () => {
    const { report, unknown } = await register(`${required},q,q\n${good},1,2\n`);
    expect(report.unknownColumns.map(({ letters }) => letters)).toEqual(["H", "I"]);
    expect(unknown).toEqual([["1", "2"]]);
  });

  it("are never printed at length", async () => {
    const long = `Diện tích (${"x".repeat(5000)}/m²)`;
    const issues = await issuesOf(register(`${required},${long}\n${good},1\n`));
    expect(JSON.stringify(issues[0]?.message).length).toBeLessThan(300);
  });
});
