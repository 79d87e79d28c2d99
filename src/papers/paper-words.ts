/** Words that several tables of papers share. */
import type { Obligation } from "../domain/obligation.js";
import { payers } from "../domain/policy-limits.js";
import { dictionaries } from "../report/dictionaries.js";
import type { Dictionary } from "../report/dictionary.js";
import { total } from "../total.js";
import type { ColumnOf, Said } from "./paper-table.js";

/** The words of reports, a pair for each. */
export const pair = (of: (words: Dictionary) => string): Said => ({
  vi: of(dictionaries.vi),
  en: of(dictionaries.en),
});

/** With its unit behind it, in brackets. */
export const withUnit = (name: Said, unit: Said): Said => ({
  vi: `${capital(name.vi)} (${unit.vi})`,
  en: `${capital(name.en)} (${unit.en})`,
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A name with a capital, in both languages. */
export const titled = (name: Said): Said => ({ vi: capital(name.vi), en: capital(name.en) });

export const millionVnd: Said = { vi: "triệu đồng", en: "million VND" };
export const persons: Said = { vi: "người", en: "persons" };

export const obligationPair = (obligation: Obligation): Said =>
  pair(({ obligations }) => obligations[obligation]);

/** Columns for what each payer bears, and for all of them. */
export const payerColumns = <T>(
  costOf: (row: T, payer: (typeof payers)[number]) => number,
): ColumnOf<T>[] => [
  ...payers.map(
    (payer): ColumnOf<T> => ({
      header: withUnit(
        pair((words) => words.payers[payer]),
        millionVnd,
      ),
      kind: "money",
      of: (row) => costOf(row, payer),
      adds: true,
    }),
  ),
  {
    header: withUnit({ vi: "Cộng mọi bên", en: "All payers" }, millionVnd),
    kind: "money",
    of: (row) => total(payers, (payer) => costOf(row, payer)),
    adds: true,
  },
];

/** Columns that many tables have. */
export const headers = {
  id: { vi: "Mã doanh nghiệp", en: "Enterprise id" },
  name: { vi: "Tên doanh nghiệp", en: "Enterprise" },
  wardOld: { vi: "Phường cũ", en: "Old ward" },
  wardNew: { vi: "Phường, xã mới", en: "New ward" },
  city: { vi: "Thành phố cũ", en: "Old city" },
  sector: { vi: "Ngành (VSIC 2018)", en: "Sector (VSIC 2018)" },
  obligation: { vi: "Diện", en: "Obligation" },
  year: { vi: "Năm", en: "Year" },
  park: { vi: "Khu, cụm công nghiệp", en: "Park" },
  enterprises: { vi: "Số doanh nghiệp", en: "Enterprises" },
  moves: { vi: "Di dời (doanh nghiệp)", en: "Move (enterprises)" },
  alternatives: { vi: "Phương án khác (doanh nghiệp)", en: "Alternatives (enterprises)" },
  workers: { vi: "Lao động (người)", en: "Workers (persons)" },
  workersMoved: { vi: "Lao động của cơ sở di dời (người)", en: "Workers of who moves (persons)" },
  notFollowing: { vi: "Lao động không theo (người)", en: "Workers who do not follow (persons)" },
  landNow: { vi: "Đất đang dùng (ha)", en: "Land in use (ha)" },
  landFreed: { vi: "Đất giải phóng (ha)", en: "Land freed (ha)" },
  relief: { vi: "Giảm ô nhiễm (điểm)", en: "Relief (points)" },
  made: { vi: "Dữ liệu tổng hợp", en: "Synthetic" },
} as const satisfies Readonly<Record<string, Said>>;

/** Yes or no. */
export const yes = (is: boolean): Said =>
  is ? { vi: "có", en: "yes" } : { vi: "không", en: "no" };
