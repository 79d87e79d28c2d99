/**
 * Speed and memory of the validating CSV reader: 1,000,000 enterprises in 12 columns, written to a
 * temporary file with a fixed seed, read one by one. Prints JSON. `npx tsx bench/csv-reader.ts [rows]`
 */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { streamEnterprises } from "../src/io/read-tables.js";

const seed = 20250701;
const headers =
  "Mã,Tên doanh nghiệp,Phường,Thành phố,Mã ngành,Diện tích (m²),Số lao động,Nước thải (m³/ngày đêm),COD (kg/ngày),C1,C2,Ghi chú";
const wards = ["Lái Thiêu", "Thuận Giao", "Bình Chuẩn", "An Phú", "Dĩ An", "Tân Đông Hiệp"];
const states = ["đạt", "khắc phục được", "không khắc phục được", "chưa rõ"];

const total = Number(process.argv[2] ?? 1_000_000);
const folder = await mkdtemp(join(tmpdir(), "didoi-bench-"));
try {
  const path = join(folder, "enterprises.csv");
  const sha256 = await write(path);
  const { size } = await stat(path);
  const begun = performance.now();
  const cpu = process.cpuUsage();
  let rows = 0;
  let landHa = 0;
  let peak = 0;
  for await (const { record } of streamEnterprises(path).records) {
    rows += 1;
    landHa += record.landHa ?? 0;
    if (rows % 10_000 === 0) peak = Math.max(peak, process.memoryUsage.rss());
  }
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  if (rows !== total) throw new Error(`read ${rows} of ${total} rows`);
  const result = {
    bench: "csv-reader",
    rows,
    columns: 12,
    bytes: size,
    sha256,
    landHa,
    seconds: Number(seconds.toFixed(2)),
    cpuSeconds: Number(((user + system) / 1e6).toFixed(2)),
    peakRssMb: Math.round(peak / 2 ** 20),
    maximumRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    node: process.version,
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  await rm(folder, { recursive: true });
}

/** Writes the file and returns its digest. */
async function write(path: string): Promise<string> {
  const random = xoroshiro128plus(seed);
  const below = (n: number): number => (random.next() >>> 0) % n;
  const hash = createHash("sha256");
  const file = createWriteStream(path);
  const put = async (text: string): Promise<void> => {
    hash.update(text);
    if (!file.write(text)) await once(file, "drain");
  };
  await put(`\ufeff${headers}\n`);
  let block = "";
  for (let i = 0; i < total; i += 1) {
    const water = `${below(500)}.${below(10)}`;
    const note = below(10) === 0 ? `"Ghi chú ""${i}"", gần khu dân cư"` : "Kê khai năm 2024";
    block += `E${i},Công ty TNHH Sản xuất ${i},${wards[below(6)]},Thuận An,${3100 + below(20)},${200 + below(90_000)},${5 + below(900)},${water},${below(90)}.${below(100)},${states[below(4)]},${states[below(4)]},${note}\n`;
    if (i % 1000 === 999) {
      await put(block);
      block = "";
    }
  }
  await put(block);
  file.end();
  await once(file, "close");
  return hash.digest("hex");
}
