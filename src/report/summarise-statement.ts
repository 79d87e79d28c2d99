/** Decisions that somebody wrote, with all that follows from them, as plain text. */
import type { Problem } from "../domain/problem.js";
import type { Language } from "../language.js";
import type { Distance, StatedPlan } from "../plan/state-plan.js";
import { total } from "../total.js";
import { dataLines } from "./data-lines.js";
import { dictionaries } from "./dictionaries.js";
import type { Dictionary } from "./dictionary.js";
import { groupTables, landLines, waitingTable } from "./group-tables.js";
import { type Format, formatter, wrapped } from "./layout.js";
import { violationWords } from "./rule-words.js";
import {
  assumedOfParks,
  decisionList,
  figureLines,
  parkTable,
  syntheticLines,
  yearTable,
} from "./statement-lines.js";
import type { SummaryOptions } from "./summary.js";

interface StatementWords {
  readonly title: string;
  readonly decided: (acts: string, opened: string, steps: string) => string;
  readonly kept: string;
  readonly broken: (count: string) => string;
  readonly more: (count: string) => string;
  readonly unproved: string;
  readonly certified: (bound: string, percent: string) => string;
  readonly claimed: (bound: string, percent: string, who: string) => string;
  readonly beside: (value: string) => string;
}

const byLanguage: Readonly<Record<Language, StatementWords>> = {
  vi: {
    title: "Bản kê theo các quyết định đã cho",
    decided: (acts, opened, steps) =>
      `Quyết định: ${acts} doanh nghiệp, ${opened} khu, cụm được mở, ${steps} bước mở rộng trạm xử lý`,
    kept: "Mọi quy tắc đều được giữ.",
    broken: (count) => `KHÔNG HỢP LỆ: ${count} quy tắc bị vi phạm`,
    more: (count) => `  … và ${count} vi phạm khác`,
    unproved: "Không có gì chứng minh các quyết định này tốt đến đâu (chưa so với kế hoạch nào)",
    certified: (bound, percent) =>
      `Không kế hoạch nào tốt hơn ${bound} (chặn kiểm được bằng giá của kế hoạch đi kèm); còn cách ${percent} %`,
    claimed: (bound, percent, who) =>
      `  theo lời của ${who}, không kiểm lại được từ tệp: ${bound}; còn cách ${percent} %`,
    beside: (value) => `  kế hoạch đi kèm đạt ${value}`,
  },
  en: {
    title: "Statement of the given decisions",
    decided: (acts, opened, steps) =>
      `Decisions: ${acts} enterprises, ${opened} parks opened, ${steps} steps of plant expansion`,
    kept: "Every rule is kept.",
    broken: (count) => `NOT A PLAN: ${count} rules are broken`,
    more: (count) => `  … and ${count} more`,
    unproved: "Nothing proves how good these decisions are (no plan stands beside them)",
    certified: (bound, percent) =>
      `No plan is better than ${bound} (proved by the prices of the plan beside them); ${percent} % away`,
    claimed: (bound, percent, who) =>
      `  by the word of ${who}, which the file cannot prove: ${bound}; ${percent} % away`,
    beside: (value) => `  the plan beside them reaches ${value}`,
  },
};

const mostLines = 40;

/** Vietnamese by default. The broken rules stand first, at most 40 of them. */
export function summariseStatement(
  problem: Problem,
  stated: StatedPlan,
  language: Language = "vi",
  { full = false }: SummaryOptions = {},
): string {
  const words = dictionaries[language];
  const format = formatter(words.locale);
  const tables = [
    ...groupTables(stated, language, format),
    ...landLines(stated, language, format),
    ...waitingTable(stated, language, format),
  ];
  const head = [
    `${byLanguage[language].title}: ${problem.name}`,
    ...syntheticLines(stated, words, format),
    "",
    ...verdictLines(problem, stated, language, format),
    "",
    ...figureLines(stated, words, format),
    ...distanceLines(stated, words, byLanguage[language], format),
  ];
  return [
    ...head.flatMap(wrapped),
    "",
    ...yearTable(stated, words, format),
    ...decisionList(stated, words, format),
    ...(full ? tables : []),
    "",
    ...parkTable(stated, words, format),
    ...assumedOfParks(stated, words).flatMap(wrapped),
    "",
    ...dataLines(stated.data, language, format).flatMap(wrapped),
  ].join("\n");
}

function verdictLines(
  problem: Problem,
  { decisions, violations }: StatedPlan,
  language: Language,
  format: Format,
): string[] {
  const say = byLanguage[language];
  const count = (n: number): string => format(n, 0);
  const steps = total(decisions.expansions, (built) => built.steps);
  const decided = say.decided(
    count(decisions.acts.length),
    count(decisions.opened.length),
    count(steps),
  );
  if (violations.length === 0) return [decided, say.kept];
  const parks = problem.parks.map(({ id, name }) => ({ park: id, name }));
  const shown = violations.slice(0, mostLines);
  const hidden = violations.length - shown.length;
  return [
    decided,
    say.broken(count(violations.length)),
    ...shown.map((violation) => `  - ${violationWords(violation, parks, language)}`),
    ...(hidden === 0 ? [] : [say.more(count(hidden))]),
  ];
}

function distanceLines(
  { objective, distance }: StatedPlan,
  words: Dictionary,
  say: StatementWords,
  format: Format,
): string[] {
  const value = `${words.objective[objective.kind]}: ${format(objective.value, 4)} ${words.objectiveUnits[objective.unit]}`;
  return distance === undefined
    ? [value, say.unproved]
    : [value, ...boundLines(distance, words, say, format)];
}

function boundLines(
  distance: Distance,
  { searches }: Dictionary,
  say: StatementWords,
  format: Format,
): string[] {
  const { certifiedBound, certifiedGap, bound, gap, searchedBy, planValue } = distance;
  return [
    say.certified(format(certifiedBound, 4), format(certifiedGap * 100, 4)),
    ...(bound === undefined || gap === undefined || searchedBy === undefined
      ? []
      : [say.claimed(format(bound, 4), format(gap * 100, 4), searches[searchedBy] ?? searchedBy)]),
    say.beside(format(planValue, 4)),
  ];
}
