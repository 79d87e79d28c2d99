/** What can be typed after each command, taken from the commands themselves. */
import type { Command } from "commander";

/** An option as it is typed. */
export interface OptionShape {
  /** `-h`, `--help`. */
  readonly flags: readonly string[];
  readonly about: string;
  readonly takesValue: boolean;
  /** The values that it takes; empty where any, such as a file, will do. */
  readonly choices: readonly string[];
}

/** A command, or a part of one. */
export interface CommandShape {
  /** `model solve`; empty for the whole. */
  readonly path: string;
  readonly parts: readonly { readonly name: string; readonly about: string }[];
  readonly options: readonly OptionShape[];
  /** Of its first argument, where that is one of a few. */
  readonly choices: readonly string[];
}

/** The command itself first, then each of its parts and their parts. */
export function shapesOf(command: Command, above: readonly string[] = []): CommandShape[] {
  const help = command.createHelp();
  const parts = help.visibleCommands(command).map((part) => ({
    name: part.name(),
    about: part.description(),
  }));
  const options = help.visibleOptions(command).map((option) => ({
    flags: [option.short, option.long].filter((flag) => flag !== undefined && flag !== null),
    about: option.description,
    takesValue: option.required || option.optional,
    choices: option.argChoices ?? [],
  }));
  const [first] = command.registeredArguments;
  const own = { path: above.join(" "), parts, options, choices: first?.argChoices ?? [] };
  return [own, ...command.commands.flatMap((part) => shapesOf(part, [...above, part.name()]))];
}
