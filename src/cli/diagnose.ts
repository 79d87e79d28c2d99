import { type Command, InvalidArgumentError } from "commander";
import { DidoiError, diagnose, summariseDiagnosis } from "didoi";
import { readProblem, writeText } from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import { languageOption, type ReadFlags, readOptions, withReadOptions } from "./options.js";
import { jsonText, printJson, printText, runCommand } from "./run.js";
import { heed } from "./signals.js";

interface Flags extends ReadFlags {
  readonly apply?: string;
  readonly repair: number;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly lang: "vi" | "en";
}

/** didoi diagnose <problem> */
export function addDiagnose(program: Command): void {
  withReadOptions(program.command("diagnose"))
    .description("say why a problem has no plan, and how its policy could be changed")
    .argument("<problem>", "folder, JSON file, or - for JSON on standard input")
    .option("--apply <file>", "write the policy with a repair made into a new file")
    .option("--repair <n>", "which repair is written, from 1", repairNumber, 1)
    .option("--force", "replace the file if it is there")
    .option("--json", "print the diagnosis as one JSON document")
    .addOption(languageOption())
    .action((path: string, flags: Flags) => runCommand(() => run(path, flags)));
}

function repairNumber(text: string): number {
  if (!/^[1-9]$/.test(text)) throw new InvalidArgumentError("expected 1, 2, …");
  return Number(text);
}

async function run(path: string, flags: Flags): Promise<number> {
  const { problem, notes } = await readProblem(path, readOptions(flags));
  for (const note of notes) process.stderr.write(`${note}\n`);
  const { diagnosis, policies } = await heed((signal) => diagnose(problem, { signal }));
  if (flags.apply !== undefined) {
    const policy = policies[flags.repair - 1];
    if (policy === undefined)
      throw new DidoiError([
        {
          code: "E_USAGE",
          message: `There is no repair ${flags.repair}; ${policies.length} were found.`,
          fix: "Give a smaller --repair, or leave --apply out.",
          vi: {
            message: `Không có cách sửa thứ ${flags.repair}; đã tìm được ${policies.length} cách.`,
            fix: "Hãy nêu số nhỏ hơn ở --repair, hoặc bỏ --apply.",
          },
        },
      ]);
    await writeText(flags.apply, [jsonText(policy)], { force: flags.force === true });
    process.stderr.write(`${flags.apply}\n`);
  }
  if (flags.json === true) printJson(diagnosis);
  else printText(`${summariseDiagnosis(problem, diagnosis, flags.lang)}\n`);
  return exitCodes.ok;
}
