/**
 * The example's list of parks is the collected list with `corrections.csv` applied: whoever doubts a
 * cell finds what stood there and why it was changed.
 */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { domainFolder, exampleFolder, type Line, readLines } from "./example-tables.js";

/** Header of the collected list → header of the example. */
const headers = {
  id: "Mã",
  name_vi: "Tên khu/cụm công nghiệp",
  kind: "Loại",
  district: "Huyện trước 01/07/2025",
  commune: "Xã/phường",
  status: "Tình trạng",
  total_area_ha: "Diện tích (ha)",
  leasable_area_ha: "Đất cho thuê (ha)",
  occupancy_percent: "Tỷ lệ lấp đầy (%)",
  remaining_ha: "Đất còn lại (ha)",
  wastewater_capacity_m3_day: "Công suất nước thải còn lại (m³/ngày đêm)",
  opens_year: "Năm hoạt động",
  lease_price_usd_m2: "Giá thuê đất (USD/m²)",
  lease_until_year: "Thời hạn thuê đến năm",
  accepted_sectors: "Ngành theo công bố",
  lat: "Vĩ độ",
  lon: "Kinh độ",
  coord_quality: "Độ chính xác tọa độ",
  source: "Nguồn",
  as_of: "Ngày số liệu",
  notes: "Ghi chú",
} as const;

/** Columns of codes, which the collected list does not have: empty until a correction fills them. */
const codeHeaders = ["Mã ngành tiếp nhận", "Mã ngành không tiếp nhận"];

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: { park: "khu", cluster: "cụm" },
  status: { operating: "đang hoạt động", building: "đang xây dựng", planned: "quy hoạch" },
  coord_quality: { approx: "gần đúng" },
};

const folder = domainFolder();
let parks: Line[];
let corrections: Line[];
beforeAll(async () => {
  parks = await readLines(exampleFolder, "parks.csv");
  corrections = await readLines(exampleFolder, "corrections.csv");
});

/** A line of the collected list under the headers of the example. */
function translated(line: Line): Record<string, string> {
  const cells = Object.entries(headers).map(([from, to]) => {
    const text = line[from] as string;
    return [to, words[from]?.[text] ?? text] as const;
  });
  return Object.fromEntries([...cells, ...codeHeaders.map((header) => [header, ""] as const)]);
}

/** The list with the corrections applied; each must find what it says stood there. */
function corrected(collected: readonly Line[]): Record<string, string>[] {
  const byId = new Map(collected.map((line) => [line.id as string, translated(line)]));
  const empty = Object.fromEntries([...Object.values(headers), ...codeHeaders].map((h) => [h, ""]));
  for (const { id, field, old, new: value } of corrections as Required<Line>[]) {
    if (field === headers.id) byId.set(id as string, { ...empty });
    const line = byId.get(id as string);
    expect(line, id).toBeDefined();
    expect(line?.[field as string], `${id}, ${field}`).toBe(old);
    (line as Record<string, string>)[field as string] = value as string;
  }
  return [...byId.values()];
}

describe("the parks of the example", () => {
  it.skipIf(folder === undefined)(
    "are the collected list with the corrections applied (needs DIDOI_DOMAIN)",
    async () => {
      expect(corrected(await readLines(folder as string, "parks.csv"))).toEqual(parks);
    },
  );

  it("hold what each correction put there, once per cell and with a source", () => {
    const cells = corrections.map(({ id, field }) => `${id}, ${field}`);
    expect(new Set(cells).size).toBe(cells.length);
    for (const { id, field, old, new: value, source } of corrections) {
      const line = parks.find((park) => park[headers.id] === id);
      expect(line?.[field as string], `${id}, ${field}`).toBe(value);
      expect(value).not.toBe(old);
      expect(source, `${id}, ${field}`).not.toBe("");
    }
  });

  it("name all six clusters of Dầu Tiếng with 450 ha together, and give none an area of its own", () => {
    const six = parks.filter((park) => park[headers.notes]?.includes("six clusters with 450 ha"));
    expect(six.map((park) => park[headers.name_vi]).toSorted()).toEqual([
      "CCN An Lập 2",
      "CCN Thanh An 1",
      "CCN Thanh An 2",
      "CCN Tân Sa",
      "CCN Định Hiệp 2",
      "CCN Định Hiệp 3",
    ]);
    expect(six.every((park) => park[headers.total_area_ha] === "")).toBe(true);
  });

  it("have the assumed smallest lots: 0.4 ha in a park, 0.1 ha in a cluster", () => {
    const details = JSON.parse(readFileSync(`${exampleFolder}park-details.json`, "utf8")) as Record<
      string,
      { minimumLotHa?: number }
    >;
    expect(Object.keys(details)).toEqual(parks.map((park) => park[headers.id]));
    for (const park of parks)
      expect(details[park[headers.id] as string]?.minimumLotHa, park[headers.id]).toBe(
        park[headers.kind] === "cụm" ? 0.1 : 0.4,
      );
  });
});
