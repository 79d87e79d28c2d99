/**
 * Speed and memory of reading a workbook: enterprises in 12 columns, written by the library itself, read
 * one by one. Prints JSON. `npm run build:js && npx tsx bench/workbook-reader.ts [rows]`
 */
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { streamEnterprises } from "../src/io/read-tables.js";
import { workbookBytes } from "../src/io/workbook/write-workbook.js";

const headers =
  "id,name,ward_old,city,sector,land_ha,workers,lat,lon,cod_kg_day,bod_kg_day,occupancy".split(",");
const total = Number(process.argv[2] ?? 50_000);

const row = (at: number) => [
  `DN${at}`,
  `Công ty trách nhiệm hữu hạn số ${at}`,
  "Thuận Giao",
  "Thuận An",
  "13",
  (at % 97) / 8 + 0.5,
  (at % 500) + 10,
  10.9 + (at % 100) / 1000,
  106.7 + (at % 90) / 1000,
  (at % 11) * 1.5,
  (at % 13) * 2.25,
  (at % 100) / 100,
];

const folder = await mkdtemp(join(tmpdir(), "didoi-bench-"));
try {
  const path = join(folder, "enterprises.xlsx");
  const columns = headers.map((header) => ({ header }));
  const rows = Array.from({ length: total }, (_, at) => row(at));
  await writeFile(path, await workbookBytes([{ name: "DN", columns, rows }]));
  const { size } = await stat(path);
  const begun = performance.now();
  const cpu = process.cpuUsage();
  let read = 0;
  for await (const _ of streamEnterprises(path).records) read++;
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    JSON.stringify({
      rows: read,
      bytes: size,
      wallSeconds: (performance.now() - begun) / 1000,
      cpuSeconds: (user + system) / 1e6,
      // The writing before it counts as well.
      peakMb: process.resourceUsage().maxRSS / 1024,
    }),
  );
} finally {
  await rm(folder, { recursive: true });
}
