/** What the commands that look around a plan share. */
import { mistake, type Plan, type Problem, planSchema } from "didoi";
import { readJson, readProblem } from "didoi/node";
import { words } from "./language.js";
import { inputBytes, type ReadFlags } from "./options.js";
import { printJson, printNotes, printText } from "./run.js";
import { singleOptions } from "./variants.js";

/** Flags of each of them. */
export interface ExploreFlags extends ReadFlags {
  readonly json?: boolean;
  readonly gap?: number;
  readonly timeLimit?: number;
  readonly seed?: number;
}

/** Reads a problem; what is to be said of its files goes to stderr. */
export async function problemAt(path: string, flags: ExploreFlags): Promise<Problem> {
  const { problem, notes } = await readProblem(path, singleOptions(flags));
  printNotes(notes);
  return problem;
}

/** Reads a plan. @throws DidoiError E_SCHEMA where it is none */
export async function planAt(path: string, flags: ExploreFlags): Promise<Plan> {
  const parsed = planSchema.safeParse(await readJson(path, inputBytes(flags)));
  if (parsed.success) return parsed.data;
  throw mistake("E_SCHEMA", words.explore.noPlan, { file: path });
}

/** One JSON document, or sentences. */
export function answer(flags: ExploreFlags, document: unknown, text: () => string): void {
  if (flags.json === true) printJson(document);
  else printText(`${text()}\n`);
}

/** A counter on stderr, rewritten in place; nothing where stderr is no terminal. */
export function counter(): { show: (done: number, of?: number) => void; end: () => void } {
  const { stderr } = process;
  let shown = false;
  return {
    show(done, of) {
      if (!stderr.isTTY) return;
      shown = true;
      stderr.write(`\r\u001b[K${done}${of === undefined ? "" : `/${of}`}`);
    },
    end: () => {
      if (shown) stderr.write("\r\u001b[K");
    },
  };
}
