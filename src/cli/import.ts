import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { mistake } from "didoi";
import {
  importTables,
  readCellCorrections,
  readCorrections,
  readingText,
  readMapping,
  writeCorrections,
  writeImport,
  writeMapping,
} from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import { language, words } from "./language.js";
import { type ReadFlags, readOptions, withTableOptions } from "./options.js";
import { printIssues, printJson, printText, runCommand } from "./run.js";
import { tidy, whole } from "./signals.js";
import { subcommand } from "./subcommand.js";

interface Flags extends ReadFlags {
  readonly to?: string;
  readonly mapping?: string;
  readonly answer?: Readonly<Record<string, string>>;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** didoi import <file...> */
export function addImport(program: Command): void {
  const { about, args, names, options } = words;
  withTableOptions(subcommand(program, "import", about.import))
    .argument(`<${names.file}...>`, args.tables)
    .option(`--to <${names.folder}>`, options.to)
    .option(`--answer <${names.answer}>`, options.answer, parseAnswer)
    .option(`--mapping <${names.file}>`, options.mapping)
    .option("--force", options.force)
    .option("--json", options.json)
    .action((files: string[], flags: Flags) => runCommand(() => importFiles(files, flags)));
}

/** Collects `question=answer` of several --answer. */
function parseAnswer(
  text: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const at = text.lastIndexOf("=");
  // What `import` prints to be filled in decides nothing.
  if (at < 1 || text.slice(at + 1).trim() === "…")
    throw new InvalidArgumentError(words.expected.answer);
  return { ...before, [text.slice(0, at).trim()]: text.slice(at + 1).trim() };
}

async function importFiles(files: readonly string[], flags: Flags): Promise<number> {
  const { to, answer = {} } = flags;
  const mapping =
    flags.mapping ?? (to === undefined ? undefined : join(dirname(to), "mapping.json"));
  const known = mapping === undefined ? {} : await readMapping(mapping);
  const before = mapping === undefined ? [] : await readCellCorrections(mapping);
  const typed = to === undefined ? { answers: {}, cells: [] } : await readCorrections(to);
  const answers = { ...known, ...typed.answers, ...answer };
  const corrections = [...before, ...typed.cells];
  const imported = await importTables(files, { ...readOptions(flags), answers, corrections });
  const isNew = Object.keys({ ...typed.answers, ...answer }).length + typed.cells.length > 0;
  if (mapping !== undefined && isNew) await tidy(() => writeMapping(mapping, answers, corrections));
  if (flags.json === true) printJson(imported);
  else printText(`${readingText(imported, language)}\n`);
  return conclude(imported, answers, flags);
}

/** Writes what is to be written, and says what comes next. */
async function conclude(
  imported: Awaited<ReturnType<typeof importTables>>,
  answers: Readonly<Record<string, string>>,
  { to, force }: Flags,
): Promise<number> {
  const { issues, tables } = imported;
  const { nothing, mend, folder, check, policy } = words.import;
  if (to !== undefined) say(await whole(() => writeCorrections(imported, to, language)));
  printIssues(issues.filter(({ question }) => question === undefined));
  if (issues.length > 0) {
    say([to === undefined ? folder : mend]);
    return exitCodes.badData;
  }
  if (tables.length === 0) throw mistake("E_USAGE", nothing);
  if (to === undefined) say([folder]);
  else {
    say(await whole(() => writeImport(imported, to, answers, { force })));
    say([existsSync(join(to, "policy.json")) ? check(to) : policy(to)]);
  }
  return exitCodes.ok;
}

const say = (paths: readonly string[]): void => {
  process.stderr.write(`${paths.join("\n")}\n`);
};
