/**
 * A solver of another package, installed for the benchmark alone, as a solver of ours: what it claims
 * becomes a Solution by the same function that judges our own variants, and is verified before it is
 * timed.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { activityOf } from "../../src/model/activity.js";
import { type ModelArrays, senseSign } from "../../src/model/linear-model.js";
import { conclude } from "../../src/solvers/conclude.js";
import type { RawAnswer, SolveOptions, Solver } from "../../src/solvers/solver.js";
import { projectFolder } from "../library.js";

export interface Opponent extends Solver {
  readonly takes: readonly ("relaxation" | "whole")[];
  /** The npm package that it is in. */
  readonly package: string;
  /** Loads what it needs, so that the next solve is the solver's alone. */
  readonly load: () => Promise<void>;
}

interface Described extends Pick<Opponent, "name" | "takes" | "package" | "load"> {
  /** Null, or why it is not asked about this model. */
  readonly refusal: (model: ModelArrays) => string | null;
  readonly solve: (model: ModelArrays, options: SolveOptions) => Promise<RawAnswer> | RawAnswer;
}

const folder = join(projectFolder, "bench/opponents");

/** What installs them. */
export const howToInstall = "npm ci --prefix bench/opponents --ignore-scripts";

export function opponent({ refusal, solve, ...head }: Described): Opponent {
  return {
    ...head,
    supports: (model) =>
      installedVersion(head.package) === undefined
        ? `not installed: run ${howToInstall}`
        : refusal(model),
    solve: async (model, options) => {
      const { relaxation = false, gap = 1e-4 } = options;
      const raw = await solve(model, options);
      return conclude(
        model,
        withBound(model, raw, relaxation, gap),
        { relaxation, gap },
        head.name,
      );
    },
  };
}

/** Who calls a plan optimal and names no bound has proved the gap that was asked for. */
export function withBound(
  model: ModelArrays,
  raw: RawAnswer,
  relaxation: boolean,
  gap: number,
): RawAnswer {
  if (relaxation || raw.claim !== "optimal" || raw.values === undefined || raw.bound !== undefined)
    return raw;
  const { objective } = activityOf(model, raw.values);
  return { ...raw, bound: objective + senseSign(model) * gap * Math.abs(objective) };
}

/** Undefined where the package is not installed. */
export function installedVersion(name: string): string | undefined {
  const manifest = join(folder, "node_modules", name, "package.json");
  if (!existsSync(manifest)) return undefined;
  return (JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version;
}
