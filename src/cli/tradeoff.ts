import { type Command, Option } from "commander";
import { type Axis, axes, summariseFront, tradeOff } from "didoi";
import { exitCodes } from "./exit-codes.js";
import { answer, counter, type ExploreFlags, problemAt } from "./explore.js";
import { exploreOptions, parseCount, withExploreOptions } from "./options.js";
import { runCommand } from "./run.js";
import { heed } from "./signals.js";

interface Flags extends ExploreFlags {
  readonly x: Axis;
  readonly y: Axis;
  readonly points: number;
  readonly relaxation?: boolean;
  readonly decisions?: boolean;
}

/** didoi tradeoff <problem> */
export function addTradeoff(program: Command): void {
  withExploreOptions(program.command("tradeoff"))
    .description("plans between two aims: none beaten on both, each with its proved gap")
    .argument("<problem>", "folder, JSON file, or - for JSON on standard input")
    .addOption(new Option("--x <axis>", "first aim").choices(axes).default("cost"))
    .addOption(new Option("--y <axis>", "second aim").choices(axes).default("relief"))
    .option("--points <n>", "at most so many plans", parseCount, 20)
    .option("--relaxation", "the front that no plan passes, without whole enterprises")
    .option("--decisions", "what each plan decides, with --json")
    .action((path: string, flags: Flags) => runCommand(() => run(path, flags)));
}

async function run(path: string, flags: Flags): Promise<number> {
  const problem = await problemAt(path, flags);
  const { x, y, points, relaxation, decisions } = flags;
  const progress = counter();
  const front = await heed((signal) =>
    tradeOff(problem, {
      ...exploreOptions(flags, { gap: 0.001, timeLimit: 2 }),
      x,
      y,
      points,
      relaxation,
      decisions,
      signal,
      onPoint: progress.show,
    }).finally(progress.end),
  );
  const of = { name: problem.name };
  answer(flags, { format: "didoi-tradeoff/1", problem: of, front }, () =>
    summariseFront(front, flags.lang),
  );
  return front.points.length === 0 ? exitCodes.infeasible : exitCodes.ok;
}
