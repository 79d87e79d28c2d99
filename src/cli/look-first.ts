/** Looks at a problem before it is solved: what is impossible ends the solve, what is suspicious stands above its answer. */
import { checkProblem, type Finding, type Language, type Problem } from "didoi";
import { exitCodes } from "./exit-codes.js";

/** What was found, and the exit code where that ends the solve. */
export interface Look {
  readonly findings: readonly Finding[];
  readonly ends?: number;
}

/** @param strict suspicious findings end it too */
export function lookAt(problem: Problem, language: Language, strict: boolean): Look {
  const findings = checkProblem(problem, language);
  if (findings.some(({ kind }) => kind === "impossible"))
    return { findings, ends: exitCodes.infeasible };
  return strict && findings.length > 0 ? { findings, ends: exitCodes.badData } : { findings };
}

const words = {
  vi: {
    impossible: "Không có kế hoạch nào thỏa mãn bài toán này",
    strict: "Không giải vì dữ liệu có điều đáng ngờ",
    suspicious: (count: number) => `Dữ liệu có ${count} điều đáng ngờ`,
    more: (count: number) => `… và ${count} điều khác`,
    all: "Xem đầy đủ, kèm cách sửa: `didoi check`.",
  },
  en: {
    impossible: "There is no plan for this problem",
    strict: "Not solved: the data have suspicious findings",
    suspicious: (count: number) => `The data have ${count} suspicious findings`,
    more: (count: number) => `… and ${count} more`,
    all: "For all of them, with what to do: `didoi check`.",
  },
} as const;

const mostShown = 5;
const longest = 220;

const short = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;

/** A few lines; empty where nothing was found. Impossible findings are said in full, with their fix. */
export function lookLines({ findings, ends }: Look, language: Language): string[] {
  if (findings.length === 0) return [];
  const say = words[language];
  const impossible = findings.filter(({ kind }) => kind === "impossible");
  if (impossible.length > 0)
    return [
      `${say.impossible}:`,
      ...impossible.slice(0, mostShown).flatMap(({ fact, fix }) => [`  - ${fact}`, `    ${fix}`]),
      ...rest(impossible.length, say.more),
      say.all,
    ];
  return [
    `! ${ends === undefined ? say.suspicious(findings.length) : say.strict}:`,
    ...findings.slice(0, mostShown).map(({ fact }) => `  - ${short(fact)}`),
    ...rest(findings.length, say.more),
    `  ${say.all}`,
  ];
}

const rest = (count: number, more: (count: number) => string): string[] =>
  count > mostShown ? [`  ${more(count - mostShown)}`] : [];
