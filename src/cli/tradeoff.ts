import { type Command, Option } from "commander";
import {
  type Axis,
  axes,
  type Front,
  type Order,
  order,
  type Problem,
  problemDigest,
  type ShareCurve,
  type SolveModelOptions,
  shareCurve,
  summariseFront,
  summariseOrder,
  summariseShares,
  type TradeOffDocument,
  tradeOff,
} from "didoi";
import { exitCodes } from "./exit-codes.js";
import { counter, type ExploreFlags, exploreOptions, withExploreOptions } from "./explore.js";
import { problemToState } from "./given.js";
import { language, words } from "./language.js";
import { parseCount } from "./options.js";
import { answer, runCommand } from "./run.js";
import { heed } from "./signals.js";
import { subcommand } from "./subcommand.js";

const { names, options } = words;

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
  withExploreOptions(subcommand(program, "tradeoff", words.about.tradeoff))
    .argument(`<${names.problem}>`, words.args.problem)
    .addOption(new Option(`--x <${names.aim}>`, options.x).choices(axes).default("cost"))
    .addOption(new Option(`--y <${names.aim}>`, options.y).choices(axes).default("relief"))
    .option(`--points <${names.number}>`, options.points, parseCount, 20)
    .option("--relaxation", options.frontRelaxation)
    .option("--decisions", options.frontDecisions)
    .option(`--shares <${names.number}>`, options.shares, parseCount)
    .option(`--order <${names.number}>`, options.order, parseCount)
    .action((path: string, flags: Flags) => runCommand(() => run(path, flags)));
}

async function run(path: string, flags: Flags): Promise<number> {
  const problem = await problemToState(path, flags);
  const solve = exploreOptions(flags, { gap: 0.001, timeLimit: 2 });
  const progress = counter();
  const found = await heed((signal) =>
    parts(problem, flags, { ...solve, signal }, progress.show).finally(progress.end),
  );
  const { text, ok, ...part } = found;
  const document: TradeOffDocument = {
    format: "didoi-tradeoff/1",
    problem: { name: problem.name, digest: problemDigest(problem) },
    ...part,
  };
  answer(flags, document, () => text);
  return ok ? exitCodes.ok : exitCodes.infeasible;
}

/** The part of the document that was asked for, in words too. */
async function parts(
  problem: Problem,
  { x, y, points, relaxation, decisions, shares, order: slices }: Flags,
  solve: SolveModelOptions,
  show: (count: number) => void,
): Promise<{ text: string; ok: boolean; front?: Front; shares?: ShareCurve; order?: Order }> {
  if (shares !== undefined) {
    const curve = await shareCurve(problem, { ...solve, points: shares, onPoint: show });
    return { shares: curve, text: summariseShares(problem, curve, language), ok: true };
  }
  if (slices !== undefined) {
    const sequence = await order(problem, { ...solve, slices, onSlice: show });
    return { order: sequence, text: summariseOrder(problem, sequence, language), ok: true };
  }
  const more = { x, y, points, relaxation, decisions, onPoint: show };
  const front = await tradeOff(problem, { ...solve, ...more });
  return { front, text: summariseFront(front, language), ok: front.points.length > 0 };
}
