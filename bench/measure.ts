/**
 * The measuring functions. Builds and solves are measured apart; a solve runs from the LinearModel to
 * the Solution, the solver's own conversion included, loading its code and starting a worker not,
 * except in a cold call. An answer is checked before it is timed, and a wrong one is not timed.
 */

import { defined } from "../src/defined.js";
import type { LinearModel } from "../src/model/linear-model.js";
import type { PointSolution, Solution, SolutionStatus } from "../src/model/solution.js";
import { agrees } from "../src/model/tolerances.js";
import type { Progress } from "../src/solvers/solver.js";
import { type Claim, claimOf, faultOf, isBest } from "./check-answer.js";
import { instanceHash } from "./instance-hash.js";
import type { Instance } from "./instances.js";
import type { Library } from "./library.js";
import { opponents } from "./opponents/opponents.js";

/** Wall time and CPU time of the whole process (all of its threads), in ms. */
export interface Time {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** How often something is measured. */
export interface Effort {
  /** Warm up for this long, in ms, the checked run included. */
  readonly warmUpMs: number;
  /** At least so many timed runs, and then until `forMs` is used up. */
  readonly runs: number;
  readonly forMs: number;
  /** A first run longer than this is the only one, and its time counts. */
  readonly longMs: number;
}

/** At least five warm runs; long ones are measured once. */
export const usualEffort: Effort = { warmUpMs: 500, runs: 5, forMs: 1000, longMs: 5000 };

/** More runs than this add nothing to a median. */
const mostRuns = 101;

export interface BuildMeasurement extends Time {
  readonly hash: string;
  readonly sense: string;
  readonly units: number;
  readonly options: number;
  readonly extras: number;
  readonly rows: number;
  readonly loadMs: number;
  readonly runs: number;
  readonly peakRssMb: number;
}

/**
 * `ok`: answered and checked. `wrong`: the answer does not hold, `note` says why. `refused`: the
 * solver does not take the model. `stopped`: it did not end in its time. `failed`: it broke down.
 */
export type State = "ok" | "wrong" | "refused" | "stopped" | "failed";

export interface SolveMeasurement extends Partial<Time> {
  readonly state: State;
  readonly note?: string;
  readonly status?: SolutionStatus;
  readonly objective?: number;
  readonly bound?: number;
  readonly certifiedBound?: number;
  readonly gap?: number;
  /** What the prices alone prove. */
  readonly certifiedGap?: number;
  /** Whose search a tighter bound rests on. */
  readonly searchedBy?: string;
  /** How many runs the medians are of; 1 for long runs and for a cold call. */
  readonly runs?: number;
  readonly shortestMs?: number;
  readonly longestMs?: number;
  /** Largest memory of the process up to the end of its first solve: the model and Node included. */
  readonly peakRssMb?: number;
  /** The same before the first solve: what the model and the tools take. */
  readonly rssBeforeMb?: number;
  /** Wall ms between its progress events, by the phase that they name; of one run. */
  readonly phases?: Readonly<Record<string, number>>;
  /** What the solver says of its own work: pricing passes, pivots and the like. */
  readonly statistics?: unknown;
}

export interface Question {
  readonly solver: string;
  readonly relaxation: boolean;
  /** Fraction; ends a whole-number solve. */
  readonly gap: number;
  readonly timeLimitMs: number;
  /** The first call in this process, with all that it loads and starts. */
  readonly cold?: boolean;
  /** What is known about the same question. */
  readonly claims?: readonly Claim[];
}

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);

/** Largest memory of this process so far, in MB. */
function peakRssMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

export async function timed<T>(work: () => T | Promise<T>): Promise<Time & { result: T }> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  const wallMs = performance.now() - start;
  const used = process.cpuUsage(cpu);
  return { result, wallMs, cpuMs: (used.user + used.system) / 1000 };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** Medians of wall and of CPU time, each for itself. */
function medians(times: readonly Time[]): Time {
  return {
    wallMs: median(times.map((time) => time.wallMs)),
    cpuMs: median(times.map((time) => time.cpuMs)),
  };
}

/** Repeats `work` after a first run that took `first`, as the effort says; all the times. */
async function repeat(effort: Effort, first: Time, work: () => Promise<Time>): Promise<Time[]> {
  if (first.wallMs > effort.longMs) return [first];
  for (let spent = first.wallMs; spent < effort.warmUpMs; ) spent += (await work()).wallMs;
  const times: Time[] = [];
  let spent = 0;
  while (times.length < effort.runs || (spent < effort.forMs && times.length < mostRuns)) {
    const time = await work();
    spent += time.wallMs;
    times.push(time);
  }
  return times;
}

/** Loads an instance, builds its model several times, and describes it. */
export async function measureBuild(
  instance: Instance,
  effort: Effort = usualEffort,
): Promise<BuildMeasurement> {
  const load = await timed(instance.load);
  const build = load.result;
  const first = await timed(build);
  const model = first.result;
  const times = await repeat(effort, first, () => timed(build));
  return {
    hash: instanceHash(model),
    sense: model.sense,
    units: model.unitCount,
    options: model.optionCount,
    extras: model.extraCount,
    rows: model.rowCount,
    loadMs: load.wallMs,
    runs: times.length,
    ...medians(times),
    peakRssMb: peakRssMb(),
  };
}

/** Solves `model` as asked: checks the first answer, then times. */
export async function measureSolve(
  library: Library,
  model: LinearModel,
  question: Question,
  effort: Effort = usualEffort,
): Promise<SolveMeasurement> {
  const { relaxation, gap, timeLimitMs, cold = false } = question;
  const opponent = opponents.find(({ name }) => name === question.solver);
  const solver = opponent ?? library.solvers.find(({ name }) => name === question.solver);
  if (solver === undefined) return { state: "refused", note: "there is no such solver here" };
  const refusal = solver.supports(model);
  if (refusal !== null) return { state: "refused", note: refusal };
  const options = { solver: opponent ?? question.solver, relaxation, gap, timeLimitMs };
  const solve = (onProgress?: (progress: Progress) => void): Promise<Time & { result: Solution }> =>
    timed(() => library.solveModel(model, { ...options, ...(onProgress ? { onProgress } : {}) }));
  if (opponent !== undefined) await opponent.load();
  else if (!cold) await library.prepareSolver(question.solver);
  const rssBeforeMb = megabytes(process.memoryUsage.rss());

  const clock = new PhaseClock();
  const first = await solve(clock.show);
  const solution = first.result;
  // Before checking and repeating, which take memory of their own.
  const memory = { rssBeforeMb, peakRssMb: peakRssMb() };
  const head = { ...clock.end(), ...memory, ...judged(library, model, solution, question) };
  if (head.state === "wrong" || head.state === "failed") return head;
  if (head.state === "stopped" || cold || head.status === "feasible")
    return { ...head, ...spread([first]) };

  const unlike: string[] = [];
  const times = await repeat(effort, first, async () => {
    const next = await solve();
    if (!isSame(solution, next.result, relaxation)) unlike.push(next.result.status);
    return next;
  });
  if (unlike.length > 0)
    return { ...head, state: "wrong", note: `another answer in another run: ${unlike[0]}` };
  const found = { ...head, ...spread(times) };
  if (times.length === 1) return found;
  const warm = new PhaseClock();
  await solve(warm.show);
  return { ...found, ...warm.end() };
}

/**
 * A first answer, held against the model and against what is known. A relaxation without prices, or
 * whose prices do not close, is optimal where somebody else has proved that nothing is better.
 */
export function judged(
  library: Pick<Library, "verifySolution">,
  model: LinearModel,
  solution: Solution,
  asked: Pick<Question, "relaxation" | "gap" | "claims">,
): SolveMeasurement {
  const { relaxation, claims = [] } = asked;
  const figures = figuresOf(model, solution);
  const fault = faultOf(library, model, solution, asked, claims);
  if (fault !== null) return { ...figures, state: "wrong", note: fault };
  const reason = "reason" in solution && solution.reason ? { note: solution.reason } : {};
  if (solution.status === "failed") return { ...figures, state: "failed", ...reason };
  if (relaxation && solution.status === "feasible" && isBest(solution.objective, claims))
    return { ...figures, state: "ok", status: "optimal" };
  const isStopped = solution.status === "stopped" || (relaxation && solution.status === "feasible");
  return { ...figures, state: isStopped ? "stopped" : "ok", ...reason };
}

/** Turns progress events into time per phase; what comes before the first one is `start`. */
class PhaseClock {
  private readonly spent: Record<string, number> = {};
  private phase = "start";
  private since = performance.now();

  readonly show = ({ phase }: Progress): void => {
    const now = performance.now();
    this.spent[this.phase] = (this.spent[this.phase] ?? 0) + now - this.since;
    this.phase = phase;
    this.since = now;
  };

  /** Nothing when no phase was reported. */
  end(): { phases?: Record<string, number> } {
    if (this.phase === "start") return {};
    this.show({ phase: "end" });
    return { phases: this.spent };
  }
}

/** Is `b` an answer like the checked one? The value of a relaxation is unique. */
function isSame(a: Solution, b: Solution, relaxation: boolean): boolean {
  if (a.status !== b.status) return false;
  if (!relaxation || !("objective" in a) || !("objective" in b)) return true;
  return agrees(a.objective, b.objective);
}

function spread(times: readonly Time[]): Partial<SolveMeasurement> {
  const walls = times.map(({ wallMs }) => wallMs);
  return {
    ...medians(times),
    runs: times.length,
    shortestMs: Math.min(...walls),
    longestMs: Math.max(...walls),
  };
}

function figuresOf(model: LinearModel, solution: Solution): Partial<SolveMeasurement> {
  const { by: _by, bound, ...claim } = claimOf(model, solution);
  const { statistics, gap, certifiedBound, certifiedGap, searchedBy } =
    solution as Partial<PointSolution>;
  return {
    status: solution.status,
    ...claim,
    ...defined({ certifiedBound, gap, certifiedGap, searchedBy, statistics }),
    ...(bound === undefined || !Number.isFinite(bound) ? {} : { bound }),
  };
}
