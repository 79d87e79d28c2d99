/**
 * Units that a header may name, and their way to the unit of the library.
 *
 * Every accepted unit is a power of ten of the library's, so a value is converted by moving the
 * decimal exponent in its text: 2500000 đồng is read as Number("2500000e-6"), the same bits as 2.5.
 */
import { textKey } from "./text-key.js";

/** A figure's unit inside the library. */
export type LibraryUnit =
  | "ha"
  | "million VND"
  | "million VND/ha"
  | "USD/m²"
  | "m³/day"
  | "kg/day"
  | "t/year"
  | "MW"
  | "percent"
  | "share"
  | "persons"
  | "km"
  | "degrees";

type Exponents = ReadonlyMap<string, number>;

const spellings = (
  table: readonly (readonly [exponent: number, ...names: string[]])[],
): Exponents =>
  new Map(table.flatMap(([exponent, ...names]) => names.map((name) => [textKey(name), exponent])));

const perArea = (areas: readonly string[], money: readonly string[]): string[] =>
  money.flatMap((one) => areas.flatMap((area) => [`${one}/${area}`, `${one} per ${area}`]));

const dong = ["đồng", "vnđ", "vnd", "đ", "dong"];
const thousand = ["nghìn đồng", "ngàn đồng", "1000 đồng", "1.000 đồng", "thousand vnd"];
const million = [
  "triệu đồng",
  "triệu vnd",
  "triệu vnđ",
  "triệu",
  "tr.đồng",
  "trđ",
  "tr.đ",
  "million vnd",
  "million dong",
  "vnd million",
];
const billion = ["tỷ đồng", "tỉ đồng", "tỷ vnd", "tỷ", "tỉ", "billion vnd", "vnd billion"];
const squareMetre = ["m2", "mét vuông", "sqm"];
const parts = ["phần đơn vị", "fraction"];
const hectare = ["ha", "hecta", "hectare", "hectares"];

const exponents: Readonly<Record<LibraryUnit, Exponents>> = {
  ha: spellings([
    [0, ...hectare],
    [-4, ...squareMetre, "square metres", "square meters"],
    [2, "km2"],
  ]),
  "million VND": spellings([
    [-6, ...dong],
    [-3, ...thousand],
    [0, ...million],
    [3, ...billion],
  ]),
  "million VND/ha": spellings([
    [-6, ...perArea(hectare, dong)],
    [0, ...perArea(hectare, million)],
    [3, ...perArea(hectare, billion)],
    [-2, ...perArea(squareMetre, dong)],
    [1, ...perArea(squareMetre, thousand)],
    [4, ...perArea(squareMetre, million)],
  ]),
  "USD/m²": spellings([[0, "usd/m2", "usd per m2", "$/m2", "đô la/m2"]]),
  km: spellings([
    [0, "km", "kilomet", "ki lô mét", "kilometres"],
    [-3, "m", "mét", "metres"],
  ]),
  "m³/day": spellings([
    [
      0,
      "m3/ngày đêm",
      "m3/ngày",
      "m3/ngđ",
      "m3/ng.đ",
      "m3/day",
      "m3 per day",
      "m3/d",
      "khối/ngày",
      "khối/ngày đêm",
    ],
    [-3, "lít/ngày", "l/ngày", "lít/ngày đêm", "l/ngày đêm", "l/day"],
  ]),
  "kg/day": spellings([
    [0, "kg/ngày", "kg/ngày đêm", "kg/day", "kg per day", "kg/d"],
    [-3, "g/ngày", "g/ngày đêm", "g/day"],
    [3, "tấn/ngày", "tấn/ngày đêm", "t/day", "tonnes/day"],
  ]),
  "t/year": spellings([
    [0, "tấn/năm", "t/year", "ton/year", "tons/year", "tonnes/year", "ton per year", "t/năm"],
    [-3, "kg/năm", "kg/year", "kg per year"],
  ]),
  MW: spellings([
    [0, "MW"],
    [-3, "kW"],
  ]),
  percent: spellings([
    [0, "%", "percent", "pct", "phần trăm"],
    [2, ...parts],
  ]),
  share: spellings([
    [0, ...parts],
    [-2, "%", "percent", "pct", "phần trăm"],
  ]),
  persons: spellings([[0, "người", "lao động", "persons", "people", "workers"]]),
  // A point may be in metres of VN-2000: what its figures are is decided by their size.
  degrees: spellings([[0, "độ", "degrees", "deg", "m", "mét", "metres"]]),
};

/** The decimal exponent from a unit's key to the library's unit; undefined if it is not one of them. */
export function exponentOf(unit: LibraryUnit, key: string): number | undefined {
  return exponents[unit].get(key.replace(/^(dvt|don vi tinh|don vi|unit) /, ""));
}

/** What people call the units that figures of a kind may be in, the library's own first. */
const named: Readonly<Record<LibraryUnit, readonly [string, ...string[]]>> = {
  ha: ["ha", "m²"],
  "million VND": ["triệu đồng", "đồng", "nghìn đồng", "tỷ đồng"],
  "million VND/ha": ["triệu đồng/ha", "tỷ đồng/ha", "triệu đồng/m²", "đồng/m²"],
  "USD/m²": ["USD/m²"],
  km: ["km", "m"],
  "m³/day": ["m³/ngày", "lít/ngày"],
  "kg/day": ["kg/ngày", "g/ngày", "tấn/ngày"],
  "t/year": ["tấn/năm", "kg/năm"],
  MW: ["MW", "kW"],
  percent: ["%"],
  share: ["phần đơn vị"],
  persons: ["người"],
  degrees: ["độ"],
};

/** The units that figures of a kind may be in, as people write them; the first is the library's. */
export const unitNames = (unit: LibraryUnit): readonly string[] => named[unit];

/** The unit as Vietnamese writes it. */
export const unitName = (unit: LibraryUnit): string => named[unit][0];

/** Does this text look like a unit of any kind, so that it must not be passed over? */
export function looksLikeUnit(text: string): boolean {
  const key = textKey(text);
  return /[/²³%]/.test(text) || Object.values(exponents).some((known) => known.has(key));
}
