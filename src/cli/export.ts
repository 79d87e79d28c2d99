import { type Command, InvalidArgumentError, Option } from "commander";
import {
  anonymise,
  type Plan,
  type Problem,
  planSchema,
  type Violation,
  verifyPlan,
  violationLine,
} from "didoi";
import { type PaperFormat, paperFormats, problemInputs, writePapers } from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import { planAt, problemToState } from "./given.js";
import { language, words } from "./language.js";
import { type ReadFlags, withReadOptions } from "./options.js";
import { runCommand } from "./run.js";
import { whole } from "./signals.js";
import { subcommand } from "./subcommand.js";
import { singleOptions } from "./variants.js";

interface Flags extends ReadFlags {
  readonly to: string;
  readonly format?: readonly PaperFormat[];
  readonly locale: "none" | "vi";
  readonly anonymise?: boolean;
  readonly force?: boolean;
}

/** didoi export <problem> <plan> --to <folder> */
export function addExport(program: Command): void {
  const { about, args, names, options } = words;
  withReadOptions(subcommand(program, "export", about.export))
    .argument(`<${names.problem}>`, args.problem)
    .argument(`<${names.plan}>`, args.plan)
    .requiredOption(`--to <${names.folder}>`, options.exportTo)
    .addOption(
      new Option(
        `--format <${names.format}>`,
        `${options.exportFormats}: ${paperFormats.join(", ")}`,
      ).argParser(parseFormats),
    )
    .addOption(
      new Option(`--locale <${names.locale}>`, options.locale)
        .choices(["none", "vi"])
        .default("none"),
    )
    .option("--anonymise", options.anonymise)
    .option("--force", options.force)
    .action((problem: string, plan: string, flags: Flags) =>
      runCommand(() => exportPlan(problem, plan, flags)),
    );
}

const isFormat = (text: string): text is PaperFormat =>
  (paperFormats as readonly string[]).includes(text);

function parseFormats(text: string): PaperFormat[] {
  const given = text.split(",").map((one) => one.trim());
  const known = given.filter(isFormat);
  if (known.length === given.length) return known;
  throw new InvalidArgumentError(words.expected.formats(paperFormats.join(", ")));
}

async function exportPlan(path: string, planPath: string, flags: Flags): Promise<number> {
  const options = singleOptions(flags);
  const given = await problemToState(path, flags);
  const { problem, plan } = shown(given, await planAt(planPath, flags), flags);
  const { ok, violations } = verifyPlan(problem, plan);
  if (!ok) return refuse(problem, violations);
  const { to, format: formats, locale, force } = flags;
  const inputs = [...problemInputs(path, options), planPath];
  const coarse = flags.anonymise === true;
  const writing = { formats, language, locale, coarse, force, inputs };
  const files = await whole(() => writePapers(problem, plan, to, writing));
  process.stderr.write(`${files.join("\n")}\n`);
  return exitCodes.ok;
}

/** Under codes where that is asked for. */
function shown(problem: Problem, plan: Plan, { anonymise: isAsked }: Flags) {
  if (isAsked !== true) return { problem, plan };
  const { problem: coded, documents } = anonymise(problem, [plan], language);
  return { problem: coded, plan: planSchema.parse(documents[0]) };
}

/** Papers get signed: none is made of a plan that does not hold. */
function refuse({ parks }: Problem, violations: readonly Violation[]): number {
  const names = parks.map(({ id, name }) => ({ park: id, name }));
  const lines = violations.slice(0, 5).map((one) => violationLine(one, names, language));
  process.stderr.write(`${[...lines, words.refusedExport].join("\n")}\n`);
  return exitCodes.refused;
}
