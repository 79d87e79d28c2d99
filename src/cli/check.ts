import type { Command } from "commander";
import { type Finding, findingSubject, type Problem } from "didoi";
import { exitCodes } from "./exit-codes.js";
import { problemToState } from "./given.js";
import { language, words } from "./language.js";
import { lookAt } from "./look-first.js";
import { type ReadFlags, withReadOptions } from "./options.js";
import { printJson, printText, runCommand } from "./run.js";
import { subcommand } from "./subcommand.js";

interface Flags extends ReadFlags {
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** didoi check <problem> */
export function addCheck(program: Command): void {
  withReadOptions(subcommand(program, "check", words.about.check))
    .argument(`<${words.names.problem}>`, words.args.problem)
    .option("--json", words.options.json)
    .option("--strict", words.options.strictCheck)
    .action((problem: string, flags: Flags) => runCommand(() => check(problem, flags)));
}

async function check(path: string, flags: Flags): Promise<number> {
  const problem = await problemToState(path, flags);
  const { findings, ends } = lookAt(problem, flags.strict === true);
  if (flags.json === true) printJson(findings);
  else printText(inWords(problem, findings));
  return ends ?? exitCodes.ok;
}

/** One paragraph for each finding, with the rule that it is about, and a last line. */
function inWords(problem: Problem, findings: readonly Finding[]): string {
  const say = words.check;
  if (findings.length === 0) return `${say.none}\n`;
  const paragraphs = findings.map((finding) =>
    [
      `${say[finding.kind]} [${findingSubject(problem, finding, language)}] ${finding.fact}`,
      `  ${say.fix}: ${finding.fix}`,
      ...(finding.ids.length === 0 ? [] : [`  ${say.records}: ${finding.ids.join(", ")}`]),
    ].join("\n"),
  );
  const impossible = findings.filter(({ kind }) => kind === "impossible").length;
  return `${paragraphs.join("\n")}\n${say.sum(impossible, findings.length - impossible)}\n`;
}
