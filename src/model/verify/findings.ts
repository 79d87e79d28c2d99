/** What a check of a solution finds, and what the solution was asked for. */
import { defined } from "../../defined.js";
import type { Remark } from "../../language.js";
import type { SolutionDocument } from "../formats/solution-json.js";
import type { MaybeNamed } from "../linear-model.js";
import { solutionSaid } from "./messages.js";

/** Something that a solution states and the model does not bear out. */
export interface SolutionViolation extends Remark {
  /**
   * `schema`, `length`, `bounds`, `unit`, `mustAct`, `integrality`, `choices`, `row`, `objective`,
   * `certificate`, `bound`, `gap`, `optimality`, `farkas`, `unbounded` or `search`.
   */
  readonly rule: string;
  /** What it is about, for instance `row 3 "capacity"`. */
  readonly where?: string;
  /** How much, in the measure of the rule. */
  readonly amount?: number;
}

/** What `verifySolution` found. */
export interface SolutionVerification {
  /** True when nothing that can be checked is wrong. */
  readonly ok: boolean;
  /** Everything that is wrong; empty when ok. */
  readonly violations: readonly SolutionViolation[];
  /** What cannot be checked from the document alone. */
  readonly notes: readonly Remark[];
}

/** What the solution was asked for, if that is to be judged too. */
export interface VerifySolutionOptions {
  /** What was asked for; without it a document with `choices` counts as whole-number. */
  readonly relaxation?: boolean | undefined;
  /** The gap that `optimal` must reach; without it the document's own gap is not judged. */
  readonly gap?: number | undefined;
  /** Refuse what rests on a search alone. Default false: it is named in the notes. */
  readonly certified?: boolean | undefined;
}

export type PointDocument = Extract<SolutionDocument, { status: "optimal" | "feasible" }>;
export type StoppedDocument = Extract<SolutionDocument, { status: "stopped" }>;
export type InfeasibleDocument = Extract<SolutionDocument, { status: "infeasible" }>;

/** A model under judgement, and what was found so far. */
export class Findings {
  readonly violations: SolutionViolation[] = [];
  readonly notes: Remark[] = [];

  constructor(
    readonly model: MaybeNamed,
    readonly options: VerifySolutionOptions,
  ) {}

  add(rule: string, said: Remark, where?: string, amount?: number): void {
    this.violations.push({ ...defined({ rule, where, amount }), ...said });
  }

  note(said: Remark): void {
    this.notes.push(said);
  }

  /** Something that nobody can check without searching. */
  rests(said: Remark): void {
    if (this.options.certified === true) this.add("search", said);
    else this.note(said);
  }

  hasLength(name: string, array: readonly unknown[], expected: number): boolean {
    if (array.length === expected) return true;
    this.add("length", solutionSaid.length(array.length, expected), name);
    return false;
  }

  row(r: number): string {
    return `row ${r} ${JSON.stringify(this.model.names?.rows[r] ?? "")}`;
  }

  unit(i: number): string {
    return `unit ${i} ${JSON.stringify(this.model.names?.units[i] ?? "")}`;
  }

  /** Sum of the absolute terms of the objective: what rounding is relative to. */
  objectiveSize(values: readonly number[]): number {
    const { model } = this;
    let size = Math.abs(model.offset);
    values.forEach((value, at) => {
      const e = at - model.optionCount;
      size += Math.abs(value * (e < 0 ? model.value[at]! : model.extraValue[e]!));
    });
    return size;
  }
}
