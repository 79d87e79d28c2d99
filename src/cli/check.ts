import type { Command } from "commander";
import { checkProblem, type Finding } from "didoi";
import { exitCodes } from "./exit-codes.js";
import { languageOption, type ReadFlags, withReadOptions } from "./options.js";
import { readToState } from "./problem-in-memory.js";
import { printJson, printText, runCommand } from "./run.js";

interface Flags extends ReadFlags {
  readonly json?: boolean;
  readonly lang: "vi" | "en";
}

const words = {
  vi: {
    impossible: "KHÔNG THỂ",
    suspicious: "ĐÁNG NGỜ",
    none: "Không phát hiện điều gì bất thường.",
    fix: "Cách sửa",
    records: "Mã",
    sum: (impossible: number, suspicious: number) =>
      `${impossible} điều không thể (chắc chắn không có kế hoạch nào), ${suspicious} điều đáng ngờ (nên kiểm tra).`,
  },
  en: {
    impossible: "IMPOSSIBLE",
    suspicious: "SUSPICIOUS",
    none: "nothing found",
    fix: "Fix",
    records: "Ids",
    sum: (impossible: number, suspicious: number) =>
      `${impossible} impossible (no plan exists), ${suspicious} suspicious (worth a look).`,
  },
} as const;

/** didoi check <problem> */
export function addCheck(program: Command): void {
  withReadOptions(program.command("check"))
    .description("look for what no plan can satisfy and for suspicious figures, without solving")
    .argument("<problem>", "folder, JSON file, or - for JSON on standard input")
    .option("--json", "print the findings as one JSON document")
    .addOption(languageOption())
    .action((problem: string, flags: Flags) => runCommand(() => check(problem, flags)));
}

async function check(path: string, flags: Flags): Promise<number> {
  const { problem, notes } = await readToState(path, flags);
  for (const note of notes) process.stderr.write(`${note}\n`);
  const findings = checkProblem(problem, flags.lang);
  if (flags.json === true) printJson(findings);
  else printText(inWords(findings, flags.lang));
  return findings.some(({ kind }) => kind === "impossible") ? exitCodes.infeasible : exitCodes.ok;
}

/** One paragraph for each finding, with the rule's key by which the policy names it, and a last line. */
function inWords(findings: readonly Finding[], language: "vi" | "en"): string {
  const say = words[language];
  if (findings.length === 0) return `${say.none}\n`;
  const paragraphs = findings.map(({ kind, rule, fact, fix, ids }) =>
    [
      `${say[kind]} [${rule}] ${fact}`,
      `  ${say.fix}: ${fix}`,
      ...(ids.length === 0 ? [] : [`  ${say.records}: ${ids.join(", ")}`]),
    ].join("\n"),
  );
  const impossible = findings.filter(({ kind }) => kind === "impossible").length;
  return `${paragraphs.join("\n")}\n${say.sum(impossible, findings.length - impossible)}\n`;
}
