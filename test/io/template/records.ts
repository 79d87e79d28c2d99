/** Made-up records that fill every column of a new problem. */
import { enterprise } from "../../../src/domain/enterprise.js";
import { park } from "../../../src/domain/park.js";
import { generateRegister } from "../../../src/synthetic/generate-register.js";

const full = {
  originArea: "Khu A",
  zone: "01",
  loadsKgPerDay: { cod: 0.001, tss: 12.345, dust: 1000, so2: 1234.5, nox: 0.5, voc: 7 },
  hazardousWasteTonPerYear: 1.5,
  criteria: { c1: "pass", c2: "fixable", c3: "unfixable", c4: "unknown" },
  traditionalCraft: true,
  leaseEndYear: 2035,
  lock: "move",
  lockPark: "01",
  lockYear: 2028,
  movesWith: "1",
  sharesParkWith: "nhóm 2",
  listedFrom: "2025-01-31",
  listedTo: "2030-12-01",
  bannedParks: ["02", "KCN 3"],
  grades: {
    location: "measured",
    land: "declared",
    workers: "imputed",
    wastewater: "measured",
    loads: "declared",
    waste: "imputed",
    exposure: "measured",
    criteria: "declared",
  },
  note: 'Dòng một, dòng hai; 50 % "trong ngoặc"',
};

export const enterprises = generateRegister({ seed: 11, count: 20 }).map((record, at) =>
  enterprise.parse({
    ...record,
    // As tax codes are: with the zero before them.
    id: `0${300123456 + at}`,
    wardNew: "Phường Dĩ An",
    ...(at % 3 === 0 ? full : {}),
  }),
);

export const parks = [
  { id: "01", name: "KCN Một", kind: "park", status: "operating" },
  {
    id: "02",
    name: "CCN Hai",
    kind: "cluster",
    districts: ["Phú Giáo", "Bắc Tân Uyên"],
    commune: "Xã Phước Hòa",
    status: "building",
    totalAreaHa: 60.5,
    greenShare: 0.25,
    densityShare: 0.5,
    leasableHa: 42.125,
    occupancyPercent: 5.5,
    remainingHa: 30,
    wastewaterM3PerDay: 4000,
    codKgPerDay: 1234.5,
    powerMw: 12,
    labourWorkers: 5000,
    opensYear: 2027,
    closesYear: 2040,
    leasePriceUsdPerM2: 150.5,
    leasePriceMillionVndPerHa: 38000,
    leaseEndYear: 2070,
    minimumLotHa: 0.2,
    lotStepHa: 0.1,
    relocationShare: 0.75,
    acceptedSectors: ["08", "16", "2592"],
    excludedSectors: ["13"],
    lat: 11.3,
    lon: 106.79,
    river: "Sông Bé",
    residentsExposed: 1200,
    source: "giả định",
    asOf: "09/2025",
    note: "ghi chú",
  },
  { id: "KCN 3", name: "KCN Ba", kind: "park", status: "planned", occupancyPercent: 95 },
].map((record) => park.parse(record));
