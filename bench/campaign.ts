/** Asks solvers about an instance, each in a process of its own, one after another. */
import type { Claim } from "./check-answer.js";
import type { Instance } from "./instances.js";
import { buildApart, solveApart } from "./job.js";
import { type BuildMeasurement, type Effort, median, type SolveMeasurement } from "./measure.js";
import { opponents } from "./opponents/opponents.js";
import { outsideSolvers } from "./outside-solvers.js";

export type Mode = "relaxation" | "whole" | "cold";

/** The solver that the others are compared with, and that is asked first. */
export const peer = "highs";

/** Is the solver `name` asked such questions? Ours take both. */
export function takes(name: string, mode: "relaxation" | "whole"): boolean {
  const other = [...opponents, ...outsideSolvers].find((one) => one.name === name);
  return other?.takes.includes(mode) ?? true;
}

export interface InstanceRow extends BuildMeasurement {
  readonly name: string;
  readonly family: string;
  readonly seed?: number;
}

export interface Result extends SolveMeasurement {
  readonly instance: string;
  readonly family: string;
  readonly solver: string;
  readonly mode: Mode;
  /** What was asked: the gap that ends it, and the time limit. */
  readonly askedGap?: number;
  readonly limitMs: number;
}

export interface Plan {
  /** Of the library, and opponents that are called from Node. */
  readonly solvers: readonly string[];
  /** Asked too, as commands. */
  readonly outside: readonly string[];
  readonly modes: readonly ("relaxation" | "whole")[];
  /** Solvers whose first call in a fresh process is measured, for this instance. */
  readonly cold: (instance: Instance) => readonly string[];
  readonly effort: Readonly<Record<"relaxation" | "whole", Effort>>;
  readonly relaxationMs: number;
  readonly wholeMs: (instance: Instance) => number;
  readonly gap: (instance: Instance) => number;
  /** How many fresh processes make a cold figure. */
  readonly coldRuns: number;
  readonly say: (text: string) => void;
  readonly keep: (row: { instance: InstanceRow } | { result: Result }) => void;
}

/** Building, loading, checking and writing files take time too: the hard limit beyond the solver's own. */
const patienceMs = 120_000;

/** How many runs at their limit fit into a hard limit: long runs are measured once, but with warm-up. */
const hardLimit = (effort: Effort, timeLimitMs: number): number =>
  timeLimitMs + 10 * effort.longMs + patienceMs;

export class Campaign {
  /** `solver mode series` of what did not end: larger instances of the series are not tried. */
  private readonly beaten = new Map<string, string>();

  constructor(private readonly plan: Plan) {}

  async measure(instance: Instance): Promise<void> {
    const { plan } = this;
    plan.say(`${instance.name}: build`);
    const job = { kind: "build", instance: instance.name, effort: plan.effort.relaxation } as const;
    const build = await buildApart(job, hardLimit(job.effort, 0));
    const { name, family, seed } = instance;
    plan.keep({ instance: { name, family, ...(seed === undefined ? {} : { seed }), ...build } });

    const claims: Record<"relaxation" | "whole", Claim[]> = { relaxation: [], whole: [] };
    const known = knownClaims(instance);
    for (const mode of ["relaxation", "whole"] as const) {
      if (!plan.modes.includes(mode)) continue;
      claims[mode].push(...known[mode]);
      // A relaxation bounds whole numbers too.
      if (mode === "whole")
        for (const { by, bound } of claims.relaxation)
          if (bound !== undefined) claims.whole.push({ by: `the relaxation by ${by}`, bound });
      const asked = [...plan.solvers, ...plan.outside].filter((name) => takes(name, mode));
      for (const solver of asked) {
        const result = await this.ask(instance, solver, mode, claims[mode]);
        plan.keep({ result });
        if (result.state === "ok") claims[mode].push(claimOfResult(result));
      }
    }
    for (const solver of plan.cold(instance))
      plan.keep({ result: await this.cold(instance, solver, claims.relaxation) });
  }

  private async ask(
    instance: Instance,
    solver: string,
    mode: "relaxation" | "whole",
    claims: readonly Claim[],
  ): Promise<Result> {
    const { plan } = this;
    const relaxation = mode === "relaxation";
    const timeLimitMs = relaxation ? plan.relaxationMs : plan.wholeMs(instance);
    const gap = plan.gap(instance);
    const head = { ...headOf(instance), solver, mode, limitMs: timeLimitMs };
    const asked = relaxation ? head : { ...head, askedGap: gap };
    const key = `${solver} ${mode} ${instance.series}`;
    const by = this.beaten.get(key);
    if (by !== undefined)
      return { ...asked, state: "stopped", note: `not tried: stopped at ${by}` };

    plan.say(`${instance.name}: ${mode}, ${solver}`);
    const question = { relaxation, gap, timeLimitMs, claims };
    const effort = plan.effort[mode];
    const result = plan.outside.includes(solver)
      ? await solveApart(
          { kind: "outside", instance: instance.name, solver, question },
          hardLimit(effort, timeLimitMs),
        )
      : await solveApart(
          {
            kind: "solve",
            instance: instance.name,
            question: { ...question, solver },
            effort,
          },
          hardLimit(effort, timeLimitMs),
        );
    const didNotEnd = result.state === "stopped" || result.state === "failed";
    if (didNotEnd && instance.series !== undefined) this.beaten.set(key, instance.name);
    return { ...asked, ...result };
  }

  /** Medians over fresh processes of the first call for the relaxation. */
  private async cold(
    instance: Instance,
    solver: string,
    claims: readonly Claim[],
  ): Promise<Result> {
    const { plan } = this;
    plan.say(`${instance.name}: cold call, ${solver}`);
    const limitMs = plan.relaxationMs;
    const head = { ...headOf(instance), solver, mode: "cold", limitMs } as const;
    const found: SolveMeasurement[] = [];
    for (let n = 0; n < plan.coldRuns; n++) {
      const question = {
        solver,
        relaxation: true,
        gap: 0,
        timeLimitMs: limitMs,
        cold: true,
        claims,
      };
      const measured = await solveApart(
        { kind: "solve", instance: instance.name, question },
        hardLimit(plan.effort.relaxation, limitMs),
      );
      if (measured.state !== "ok") return { ...head, ...measured };
      found.push(measured);
    }
    const walls = found.map(({ wallMs = Number.NaN }) => wallMs);
    return {
      ...head,
      ...found[0]!,
      wallMs: median(walls),
      cpuMs: median(found.map(({ cpuMs = Number.NaN }) => cpuMs)),
      runs: found.length,
      shortestMs: Math.min(...walls),
      longestMs: Math.max(...walls),
    };
  }
}

function headOf({ name, family }: Instance): { instance: string; family: string } {
  return { instance: name, family };
}

/** What is published about an instance. */
function knownClaims({ published }: Instance): Record<"relaxation" | "whole", Claim[]> {
  if (published === undefined) return { relaxation: [], whole: [] };
  const { best: objective, proven, dualBound } = published;
  const by = "the published value";
  const bound = proven ? objective : dualBound;
  // Published values of relaxations are rounded: they are shown, and prove nothing. But a relaxation
  // cannot be worse than a known point.
  return {
    relaxation: [{ by, objective }],
    whole: [{ by, objective, ...(bound === undefined ? {} : { bound }) }],
  };
}

function claimOfResult({ solver, status, objective, bound }: Result): Claim {
  // An infeasible model is not named as a claim: its proof was checked, and others are checked too.
  if (status === "infeasible") return { by: solver };
  return {
    by: solver,
    ...(objective === undefined ? {} : { objective }),
    ...(bound === undefined ? {} : { bound }),
  };
}
