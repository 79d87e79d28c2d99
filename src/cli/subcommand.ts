/** How every command of ours looks: its words, its help and `--lang`. */
import { Command, Option } from "commander";
import { languages } from "didoi";
import { words } from "./language.js";

const { help, names } = words;

const inOurWords = (text: string): string =>
  text.replace("[options]", help.options).replace("[command]", help.subcommand);

/** `(choices: "a", "b", default: "a")` behind the description of an option. */
const extras = (text: string): string =>
  text
    .replace(/choices: ([^:]*)(?=, default: |\)$)/, (_, list: string) => help.choices(list))
    .replace(/default: ([^()]*)\)$/, (_, value: string) => `${help.fallback(value)})`);

/** The whole command, without its parts. */
export function newProgram(version: string): Command {
  const program = new Command("didoi")
    .description(words.program)
    .version(version, "-V, --version", help.version)
    .helpCommand(`help ${help.subcommand}`, help.command)
    .exitOverride()
    // Mistakes are said by whoever catches them.
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      styleTitle: (title) => help.titles[title] ?? title,
      styleUsage: inOurWords,
      styleSubcommandTerm: inOurWords,
      styleOptionDescription: extras,
      styleArgumentDescription: extras,
    });
  return spoken(program);
}

function spoken(command: Command): Command {
  return command
    .helpOption("-h, --help", help.help)
    .addOption(
      new Option(`--lang <${names.language}>`, words.options.lang).choices(languages).default("vi"),
    );
}

/** A command under another. */
export function subcommand(parent: Command, name: string, about: string): Command {
  return spoken(parent.command(name).description(about));
}

/** A command that only has others under it. */
export function commandGroup(parent: Command, name: string, about: string): Command {
  return subcommand(parent, name, about).helpCommand(`help ${help.subcommand}`, help.command);
}
