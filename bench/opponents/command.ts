/** A solver that is a command of the machine: how it is called, and how its answer is read. */
import type { LinearModel } from "../../src/model/linear-model.js";
import type { RawAnswer } from "../../src/solvers/solver.js";

export interface Asked {
  readonly relaxation: boolean;
  /** Fraction; ends a whole-number solve. */
  readonly gap: number;
  readonly timeLimitMs: number;
}

/** What it claims, and how long it says it took; reading its input does not count. */
export interface CommandAnswer {
  readonly raw: RawAnswer;
  readonly seconds?: number | undefined;
  readonly cpuSeconds?: number | undefined;
}

export interface Call {
  readonly parameters: readonly string[];
  /** @param output what it printed */
  readonly read: (output: string) => Promise<CommandAnswer>;
}

export interface CommandSolver {
  readonly name: string;
  readonly command: string;
  readonly takes: readonly ("relaxation" | "whole")[];
  /** Parameters that make it print its version. */
  readonly version: readonly string[];
  /** Writes its input into `folder`. */
  readonly call: (model: LinearModel, asked: Asked, folder: string) => Promise<Call>;
}

export const secondsOf = ({ timeLimitMs }: Asked): number => Math.ceil(timeLimitMs / 1000);
