import { Argument, type Command } from "commander";
import { type JsonSchemaName, jsonSchema, jsonSchemaNames } from "didoi";
import { writeText } from "didoi/node";
import { exitCodes } from "./exit-codes.js";
import { words } from "./language.js";
import { jsonText, printText, runCommand } from "./run.js";
import { tidy } from "./signals.js";
import { subcommand } from "./subcommand.js";

interface Flags {
  readonly out?: string;
  readonly force?: boolean;
}

/** didoi schema [document] */
export function addSchema(program: Command): void {
  const { about, args, names, options } = words;
  subcommand(program, "schema", about.schema)
    .addArgument(
      new Argument(`[${names.document}]`, args.document)
        .choices(jsonSchemaNames)
        .default("problem"),
    )
    .option(`--out <${names.file}>`, options.schemaOut)
    .option("--force", options.force)
    .action((name: JsonSchemaName, flags: Flags) => runCommand(() => schema(name, flags)));
}

async function schema(name: JsonSchemaName, { out, force }: Flags): Promise<number> {
  const text = jsonText(jsonSchema(name));
  if (out === undefined) printText(text);
  else await tidy(() => writeText(out, [text], { force }));
  return exitCodes.ok;
}
