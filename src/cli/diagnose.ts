import type { Command } from "commander";
import { diagnose as diagnoseProblem, mistake, type Policy, summariseDiagnosis } from "didoi";
import { writeText } from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import { problemToState } from "./given.js";
import { language, words } from "./language.js";
import { parseCount, type ReadFlags, withReadOptions } from "./options.js";
import { answer, jsonText, runCommand } from "./run.js";
import { heed, tidy } from "./signals.js";
import { subcommand } from "./subcommand.js";

const { about, args, names, options } = words;

interface Flags extends ReadFlags {
  readonly apply?: string;
  readonly repair: number;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** didoi diagnose <problem> */
export function addDiagnose(program: Command): void {
  withReadOptions(subcommand(program, "diagnose", about.diagnose))
    .argument(`<${names.problem}>`, args.problem)
    .option(`--apply <${names.file}>`, options.apply)
    .option(`--repair <${names.number}>`, options.repair, parseCount, 1)
    .option("--force", options.force)
    .option("--json", options.json)
    .action((path: string, flags: Flags) => runCommand(() => diagnose(path, flags)));
}

async function diagnose(path: string, flags: Flags): Promise<number> {
  const problem = await problemToState(path, flags);
  const { diagnosis, policies } = await heed((signal) => diagnoseProblem(problem, { signal }));
  if (flags.apply !== undefined) await apply(policies, flags.apply, flags);
  answer(flags, diagnosis, () => summariseDiagnosis(problem, diagnosis, language));
  return exitCodes.ok;
}

/** Writes the policy of a repair. @throws DidoiError E_USAGE where there are fewer */
async function apply(policies: readonly Policy[], file: string, flags: Flags): Promise<void> {
  const policy = policies[flags.repair - 1];
  if (policy === undefined)
    throw mistake("E_USAGE", {
      en: [
        `There is no repair ${flags.repair}; ${policies.length} were found.`,
        "Give a smaller --repair, or leave --apply out.",
      ],
      vi: [
        `Không có cách sửa thứ ${flags.repair}; đã tìm được ${policies.length} cách.`,
        "Ghi số nhỏ hơn ở --repair, hoặc bỏ --apply.",
      ],
    });
  await tidy(() => writeText(file, [jsonText(policy)], { force: flags.force === true }));
  process.stderr.write(`${file}\n`);
}
