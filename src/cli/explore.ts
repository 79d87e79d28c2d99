/** What the commands that look around a plan share: their flags, and how they count. */
import type { Command } from "commander";
import type { SolveModelOptions } from "didoi";
import { words } from "./language.js";
import {
  parseFraction,
  parseSeconds,
  parseSeed,
  type ReadFlags,
  type SolverFlags,
  solveOptions,
  withReadOptions,
} from "./options.js";

const { names, options } = words;

type EachFlags = Pick<SolverFlags, "gap" | "timeLimit" | "seed">;

/** How a problem is read and each solve ends. */
export interface ExploreFlags extends ReadFlags, EachFlags {
  readonly json?: boolean;
}

/** Adds how a problem is read, --gap, --time-limit, --seed and --json. */
export function withExploreOptions(command: Command): Command {
  return withReadOptions(command)
    .option(`--gap <${names.fraction}>`, options.eachGap, parseFraction)
    .option(`--time-limit <${names.seconds}>`, options.eachTimeLimit, parseSeconds)
    .option(`--seed <${names.number}>`, options.seed, parseSeed)
    .option("--json", options.json);
}

/** The flags in the words of the library, with what the command takes where they are not given. */
export function exploreOptions(
  { gap, timeLimit, seed }: EachFlags,
  usual: Pick<SolverFlags, "gap" | "timeLimit">,
): SolveModelOptions {
  return solveOptions({
    gap: gap ?? usual.gap,
    timeLimit: timeLimit ?? usual.timeLimit,
    seed,
  });
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
