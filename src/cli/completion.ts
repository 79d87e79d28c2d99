/** didoi completion <shell>: a script that completes commands, options and their values; files where files are meant. */
import { Argument, type Command } from "commander";
import { bashScript, fishScript, zshScript } from "./completion-scripts.js";
import { type CommandShape, shapesOf } from "./completion-shapes.js";
import { exitCodes } from "./exit-codes.js";
import { words } from "./language.js";
import { printText, runCommand } from "./run.js";
import { subcommand } from "./subcommand.js";

const scripts: Readonly<Record<string, (shapes: readonly CommandShape[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** didoi completion <shell> */
export function addCompletion(program: Command): void {
  const { about, args, names } = words;
  subcommand(program, "completion", about.completion)
    .addArgument(new Argument(`<${names.shell}>`, args.shell).choices(Object.keys(scripts)))
    .action((shell: string) =>
      runCommand(async () => {
        printText(scripts[shell]?.(shapesOf(program)) ?? "");
        return exitCodes.ok;
      }),
    );
}
