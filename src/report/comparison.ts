/** Several plans side by side, as one table for a terminal. */
import { payers } from "../domain/policy-limits.js";
import type { Language } from "../language.js";
import type { ComparedFigures, Comparison } from "../plan/compare-outcomes.js";
import { dictionaries } from "./dictionaries.js";
import { aligned, type Format, formatter } from "./layout.js";

interface ComparisonWords {
  readonly title: string;
  readonly statuses: Readonly<Record<Comparison["status"], string>>;
  readonly status: string;
  readonly moves: string;
  readonly alternatives: string;
  readonly share: string;
  readonly land: string;
  readonly relief: string;
  readonly postponed: string;
  readonly cost: string;
  readonly gap: string;
}

const byLanguage: Readonly<Record<Language, ComparisonWords>> = {
  vi: {
    title: "So sánh các kế hoạch",
    statuses: {
      optimal: "tốt nhất",
      feasible: "dùng được",
      infeasible: "không có",
      unbounded: "lỗi",
      stopped: "bị dừng",
      failed: "lỗi",
    },
    status: "Kết quả",
    moves: "Số doanh nghiệp di dời",
    alternatives: "Chọn phương án khác",
    share: "Tỷ lệ trong diện (%)",
    land: "Đất giải phóng (ha)",
    relief: "Giảm ô nhiễm (điểm)",
    postponed: "Còn chờ cuối kỳ",
    cost: "Chi phí (tỷ đồng)",
    gap: "Còn cách tốt nhất (%)",
  },
  en: {
    title: "Plans side by side",
    statuses: {
      optimal: "optimal",
      feasible: "feasible",
      infeasible: "none",
      unbounded: "failed",
      stopped: "stopped",
      failed: "failed",
    },
    status: "Outcome",
    moves: "Enterprises that move",
    alternatives: "Take an alternative",
    share: "Share of the base (%)",
    land: "Land freed (ha)",
    relief: "Relief (points)",
    postponed: "Waiting at the end",
    cost: "Cost (billion VND)",
    gap: "Gap (%)",
  },
};

/** One column for each plan, numbered; their names stand above. Vietnamese by default. */
export function summariseComparison(
  compared: readonly Comparison[],
  language: Language = "vi",
): string {
  const names = compared.map(({ name }, k) => `  (${k + 1}) ${name}`);
  const rows = aligned(comparisonRows(compared, language));
  return [`${byLanguage[language].title}:`, ...names, "", ...rows].join("\n");
}

/** The table of it: a head, then a row for each figure. */
export function comparisonRows(compared: readonly Comparison[], language: Language): string[][] {
  const words = byLanguage[language];
  const row = (label: string, of: (figures: ComparedFigures) => string): string[] => [
    label,
    ...compared.map(({ figures }) => (figures === undefined ? "–" : of(figures))),
  ];
  return [
    ["", ...compared.map((_, k) => `(${k + 1})`)],
    [words.status, ...compared.map(({ status }) => words.statuses[status])],
    ...figureRows(row, words, language, formatter(dictionaries[language].locale)),
  ];
}

function figureRows(
  row: (label: string, of: (figures: ComparedFigures) => string) => string[],
  words: ComparisonWords,
  language: Language,
  format: Format,
): string[][] {
  const billions = (millionVnd: number): string => format(millionVnd / 1000, 1);
  return [
    row(words.moves, ({ moves }) => format(moves, 0)),
    row(words.alternatives, ({ alternatives }) => format(alternatives, 0)),
    row(words.share, ({ share }) => format(share * 100, 2)),
    row(words.land, ({ landFreedHa }) => format(landFreedHa, 1)),
    row(words.relief, ({ reliefPoints }) => format(reliefPoints, 2)),
    row(words.postponed, ({ postponed }) => format(postponed, 0)),
    row(words.cost, ({ costMillionVnd }) => billions(costMillionVnd)),
    ...payers.map((payer) =>
      row(`  ${dictionaries[language].payers[payer]}`, ({ costByPayerMillionVnd }) =>
        billions(costByPayerMillionVnd[payer]),
      ),
    ),
    row(words.gap, ({ gap }) => format(gap * 100, 4)),
  ];
}
