/** Looks at a problem before it is solved: what is impossible ends the solve, what is suspicious stands above its answer. */
import { checkProblem, type Finding, type Problem } from "didoi";
import { exitCodes } from "./exit-codes.js";
import { language, words } from "./language.js";

/** What was found, and the exit code where that ends the solve. */
export interface Look {
  readonly findings: readonly Finding[];
  readonly ends?: number;
}

/** @param strict suspicious findings end it too */
export function lookAt(problem: Problem, strict: boolean): Look {
  const findings = checkProblem(problem, language);
  if (findings.some(({ kind }) => kind === "impossible"))
    return { findings, ends: exitCodes.infeasible };
  return strict && findings.length > 0 ? { findings, ends: exitCodes.badData } : { findings };
}

const mostShown = 5;
const longest = 220;

/** Ends after a whole item of a list, where it has one. */
function short(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const item = cut.lastIndexOf(", ");
  return item > longest / 2 ? `${cut.slice(0, item)}, …` : `${cut.trimEnd()}…`;
}

/** A few lines; empty where nothing was found. Impossible findings are said in full, with their fix. */
export function lookLines({ findings, ends }: Look): string[] {
  if (findings.length === 0) return [];
  const say = words.look;
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
