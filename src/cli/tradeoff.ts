import { type Command, Option } from "commander";
import {
  type Axis,
  axes,
  type Front,
  type Order,
  order,
  type Problem,
  type ShareCurve,
  type SolveModelOptions,
  shareCurve,
  summariseFront,
  summariseOrder,
  summariseShares,
  tradeOff,
} from "didoi";
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
  readonly shares?: number;
  readonly order?: number;
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
    .option("--shares <n>", "instead: the objective at n shares from 20 to 60 %", parseCount)
    .option("--order <n>", "instead: whom to move first if money comes in n slices", parseCount)
    .action((path: string, flags: Flags) => runCommand(() => run(path, flags)));
}

async function run(path: string, flags: Flags): Promise<number> {
  const problem = await problemAt(path, flags);
  const solve = exploreOptions(flags, { gap: 0.001, timeLimit: 2 });
  const progress = counter();
  const found = await heed((signal) =>
    parts(problem, flags, { ...solve, signal }, progress.show).finally(progress.end),
  );
  const { text, ok, ...part } = found;
  const of = { name: problem.name };
  answer(flags, { format: "didoi-tradeoff/1", problem: of, ...part }, () => text);
  return ok ? exitCodes.ok : exitCodes.infeasible;
}

/** The part of the document that was asked for, in words too. */
async function parts(
  problem: Problem,
  { x, y, points, relaxation, decisions, shares, order: slices, lang }: Flags,
  solve: SolveModelOptions,
  show: (count: number) => void,
): Promise<{ text: string; ok: boolean; front?: Front; shares?: ShareCurve; order?: Order }> {
  if (shares !== undefined) {
    const curve = await shareCurve(problem, { ...solve, points: shares, onPoint: show });
    return { shares: curve, text: summariseShares(problem, curve, lang), ok: true };
  }
  if (slices !== undefined) {
    const sequence = await order(problem, { ...solve, slices, onSlice: show });
    return { order: sequence, text: summariseOrder(problem, sequence, lang), ok: true };
  }
  const more = { x, y, points, relaxation, decisions, onPoint: show };
  const front = await tradeOff(problem, { ...solve, ...more });
  return { front, text: summariseFront(front, lang), ok: front.points.length > 0 };
}
