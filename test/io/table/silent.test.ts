/** What was once read wrongly without a word. */
import { describe, expect, it } from "vitest";
import { readParks } from "../../../src/io/read-tables.js";
import { issuesOf, places, register, required } from "../reading.js";

const row = (id: string, rest = "A,An Phú,Thuận An,31,1.5,20") => `${id},${rest}`;
const noticesOf = async (text: string, answers = {}) =>
  (await register(text, { answers })).report.notices;

describe("a header near to a known one", () => {
  const text = `${required},CODD (g/ngày)\n${row("E1")},5500\n`;

  it("is asked about, and keeps its unit when it is answered", async () => {
    const issues = await issuesOf(register(text));
    expect(places(issues)).toEqual(["E_HEADER 1 CODD (g/ngày)"]);
    expect(issues[0]?.question).toEqual({
      key: "CODD (g/ngày)",
      options: ["COD", "bỏ qua"],
      cells: 1,
    });
    const { records } = await register(text, { answers: { "codd (g/ngày)": "cod" } });
    expect(records[0]?.loadsKgPerDay).toEqual({ cod: 5.5 });
  });

  it("is let be where it is said to be something else, or where the field has its column", async () => {
    const ignored = await register(text, { answers: { "CODD (g/ngày)": "bỏ qua" } });
    expect(ignored.records[0]?.loadsKgPerDay).toEqual({});
    expect(ignored.report.unknownColumns.map(({ header }) => header)).toEqual(["CODD (g/ngày)"]);
    const both = await register(`${required},COD,CODD\n${row("E1")},5,6\n`);
    expect(both.records[0]?.loadsKgPerDay).toEqual({ cod: 5 });
  });
});

describe("columns that plans hang on", () => {
  it("are named where they are absent", async () => {
    const kinds = (await noticesOf(`${required}\n${row("E1")}\n`)).map(({ at }) => at.column);
    expect(kinds).toContain("tiêu chí 1, tiêu chí 2, tiêu chí 3, tiêu chí 4");
    expect(kinds.some((column) => column?.startsWith("COD"))).toBe(true);
  });

  it("are asked about where they are misspelt", async () => {
    const text = `${required},c1,Tiêu chy 2,c3,c4\n${row("E1")},đạt,đạt,đạt,đạt\n`;
    expect(places(await issuesOf(register(text)))).toEqual(["E_HEADER 1 Tiêu chy 2"]);
  });

  it("an ordinary column of groups ties nobody", async () => {
    const { records, report } = await register(
      `${required},Nhóm\n${row("E1")},A\n${row("E2")},A\n`,
    );
    expect(records.map(({ movesWith }) => movesWith)).toEqual([undefined, undefined]);
    expect(report.unknownColumns.map(({ header }) => header)).toEqual(["Nhóm"]);
  });
});

describe("per cent", () => {
  const parks = (header: string, values: readonly string[], answers = {}) =>
    readParks(
      {
        name: "parks.csv",
        text: `id;name;kind;status;${header}\n${values.map((value, at) => `p${at};P;khu;đang hoạt động;${value}`).join("\n")}\n`,
      },
      { answers },
    );
  const header = "Tỷ lệ lấp đầy (%)";

  it("figures up to 1 are asked about once, and read as the answer says", async () => {
    const issues = await issuesOf(parks(header, ["0,95", "0,8"]));
    expect(issues.map(({ question }) => question?.key)).toEqual([`${header}: đơn vị`]);
    const read = async (unit: string) =>
      (await parks(header, ["0,95", "0,8"], { [`${header}: đơn vị`]: unit })).records.map(
        ({ occupancyPercent }) => occupancyPercent,
      );
    expect(await read("%")).toEqual([0.95, 0.8]);
    expect(await read("phần đơn vị")).toEqual([95, 80]);
  });

  it("one such figure among others is asked about by itself; the sign in the cell settles it", async () => {
    const issues = await issuesOf(parks(header, ["0,95", "80", "70"]));
    expect(issues.map(({ question }) => question?.options)).toEqual([["95 %", "0,95 %"]]);
    const { records } = await parks(header, ["0,95 %", "80", "70"]);
    expect(records[0]?.occupancyPercent).toBe(0.95);
  });

  it("a column of signs and no figure above 1 is read as it stands, and that is said", async () => {
    const remarked = async (values: readonly string[]) => {
      const { records, report } = await parks(header, values);
      expect(records.map(({ occupancyPercent }) => `${occupancyPercent} %`)).toEqual(values);
      return report.notices.some(({ vi }) => vi.message.includes("phần của 1"));
    };
    expect(await remarked(["0.95 %", "0.8 %"])).toBe(true);
    expect(await remarked(["0.95 %", "80 %"])).toBe(false);
  });
});

describe("totals", () => {
  const rows = [
    "E1,A,An Phú,Thuận An,31,1,10",
    "E2,B,An Phú,Thuận An,31,2,20",
    "E3,C,An Phú,Thuận An,31,4,50",
  ];
  it("with a code are passed over, with the reason", async () => {
    const { records, report } = await register(
      [required, ...rows, "TC,Tổng cộng,An Phú,Thuận An,31,7,80"].join("\n"),
    );
    expect(records.length).toBe(3);
    expect(report.skippedRows).toEqual([{ row: 5, reason: "total", text: "TC", by: "both" }]);
  });

  it("by their sums alone are asked about, under or over the records", async () => {
    const total = "TA,Thuận An,An Phú,Thuận An,31,7,80";
    for (const lines of [
      [...rows, total],
      [total, ...rows],
    ])
      expect(
        (await issuesOf(register([required, ...lines].join("\n"))))[0]?.question?.options,
      ).toEqual(["dòng tổng", "bản ghi"]);
  });
});

describe("codes", () => {
  it.each([
    ["0300123456", "300123456"],
    ["DN01", "dn01"],
  ])("%s and %s are likely one", async (first, second) => {
    const text = `${required}\n${row(first)}\n${row(second)}\n`;
    expect(places(await issuesOf(register(text)))).toEqual(["E_DUPLICATE 3 id"]);
    const { records } = await register(text, { answers: { [`id: ${second}`]: "khác nhau" } });
    expect(records.length).toBe(2);
  });

  it("names that are one by their key are said", async () => {
    const text = `${required}\n${row("E1", "Công ty TNHH Hoà Phát,An Phú,Thuận An,31,1,2")}\n${row("E2", "CTY TNHH HÒA PHÁT,An Phú,Thuận An,31,1,2")}\n`;
    const notices = await noticesOf(text);
    expect(notices.filter(({ kind }) => kind === "duplicate").map(({ at }) => at.row)).toEqual([3]);
  });

  it("a sector must exist; a zero that was lost is put back, and said", async () => {
    const sector = (code: string) => `${required}\n${row("E1", `A,An Phú,Thuận An,${code},1,2`)}\n`;
    expect(places(await issuesOf(register(sector("999"))))).toEqual(["E_CELL 2 sector"]);
    const { records, report } = await register(sector("810"));
    expect(records[0]?.sector).toBe("0810");
    expect(report.notices.find(({ kind }) => kind === "code")?.at).toMatchObject({
      row: 2,
      column: "sector",
    });
  });

  it("words for a sector are read with their confidence, or asked about once", async () => {
    const text = `${required}\n${["Dệt nhuộm", "xưởng gỗ ván", "xưởng gỗ ván"]
      .map((words, at) => row(`E${at}`, `A${at},An Phú,Thuận An,${words},1,2`))
      .join("\n")}\n`;
    const issues = await issuesOf(register(text));
    expect(issues.map(({ question }) => question)).toEqual([
      { key: "sector: xưởng gỗ ván", options: ["16"], cells: 2 },
    ]);
    const { records, report } = await register(text, { answers: { "sector: xưởng gỗ ván": "16" } });
    expect(records.map(({ sector }) => sector)).toEqual(["13", "16", "16"]);
    expect(report.notices.find(({ kind }) => kind === "guess")?.confidence).toBe(0.9);
  });
});
