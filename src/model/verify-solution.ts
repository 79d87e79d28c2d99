/**
 * An independent check of a Solution document against its model: everything that it states is
 * recomputed from `values`, `prices` and `farkas`. It shares no code with the solvers.
 */
import { defined } from "../defined.js";
import { activityOf, relativeViolation } from "./activity.js";
import { certifiedBound, crossedRow, provesInfeasible } from "./certificate.js";
import type { SolutionDocument } from "./formats/solution-json.js";
import { solutionSchema } from "./formats/solution-json.js";
import type { MaybeNamed } from "./linear-model.js";
import { senseSign } from "./linear-model.js";
import { CompensatedSum } from "./sum.js";
import {
  agreement,
  agrees,
  gapOf,
  planFeasibility,
  relaxationFeasibility,
  relaxationGap,
  rounding,
} from "./tolerances.js";

/** Something that a solution states and the model does not bear out. */
export interface SolutionViolation {
  /**
   * `schema`, `length`, `bounds`, `unit`, `mustAct`, `integrality`, `choices`, `row`, `objective`,
   * `certificate`, `bound`, `gap`, `optimality`, `farkas` or `unbounded`.
   */
  readonly rule: string;
  /** What it is about, for instance `row 3 "capacity"`. */
  readonly where?: string;
  /** How much, in the measure of the rule. */
  readonly amount?: number;
  /** In English words. */
  readonly message: string;
}

/** What `verifySolution` found. */
export interface SolutionVerification {
  /** True when nothing that can be checked is wrong. */
  readonly ok: boolean;
  /** Everything that is wrong; empty when ok. */
  readonly violations: readonly SolutionViolation[];
  /** What cannot be checked from the document alone. */
  readonly notes: readonly string[];
}

/** What the solution was asked for, if that is to be judged too. */
export interface VerifySolutionOptions {
  /** What was asked for; without it a document with `choices` counts as whole-number. */
  readonly relaxation?: boolean;
  /** The gap that `optimal` must reach; without it the document's own gap is not judged. */
  readonly gap?: number;
}

/** Re-checks `document`, which may be anything at all; never throws because of it. */
export function verifySolution(
  model: MaybeNamed,
  document: unknown,
  options: VerifySolutionOptions = {},
): SolutionVerification {
  const parsed = solutionSchema.safeParse(document);
  if (!parsed.success) {
    const violations = parsed.error.issues.map((issue) => ({
      rule: "schema",
      where: issue.path.map(String).join("."),
      message: issue.message,
    }));
    return { ok: false, violations, notes: [] };
  }
  return new Check(model, options).run(parsed.data);
}

type PointDocument = Extract<SolutionDocument, { status: "optimal" | "feasible" }>;
type StoppedDocument = Extract<SolutionDocument, { status: "stopped" }>;
type InfeasibleDocument = Extract<SolutionDocument, { status: "infeasible" }>;

class Check {
  private readonly violations: SolutionViolation[] = [];
  private readonly notes: string[] = [];

  constructor(
    private readonly model: MaybeNamed,
    private readonly options: VerifySolutionOptions,
  ) {}

  run(document: SolutionDocument): SolutionVerification {
    if (document.status === "optimal" || document.status === "feasible") this.point(document);
    else if (document.status === "infeasible") this.infeasible(document);
    else if (document.status === "stopped") this.stopped(document);
    else if (document.status === "unbounded") this.unbounded();
    else this.notes.push("a failed solve states nothing that could be checked");
    return { ok: this.violations.length === 0, violations: this.violations, notes: this.notes };
  }

  private add(rule: string, message: string, where?: string, amount?: number): void {
    this.violations.push(defined({ rule, where, amount, message }));
  }

  private hasLength(name: string, array: readonly unknown[], expected: number): boolean {
    if (array.length === expected) return true;
    this.add("length", `${array.length} entries instead of ${expected}`, name);
    return false;
  }

  private point(document: PointDocument): void {
    const { model } = this;
    const { values, choices } = document;
    if (
      this.options.relaxation !== undefined &&
      this.options.relaxation === (choices !== undefined)
    )
      this.add("choices", "whole-number solutions have `choices`, relaxations have none");
    if (!this.hasLength("values", values, model.optionCount + model.extraCount)) return;
    const tolerance =
      choices === undefined && document.status === "optimal"
        ? relaxationFeasibility
        : planFeasibility;
    this.boundsOf(values);
    this.units(values, tolerance);
    if (choices !== undefined) this.wholeNumbers(values, choices);
    const activity = activityOf(model, values);
    for (let r = 0; r < model.rowCount; r++) {
      const amount = relativeViolation(model, activity, r);
      if (!(amount <= tolerance)) {
        const range = `${model.rowLower[r]} … ${model.rowUpper[r]}`;
        this.add(
          "row",
          `its activity ${activity.rows[r]} is outside ${range}`,
          this.row(r),
          amount,
        );
      }
    }
    const size = this.objectiveSize(values);
    const difference = Math.abs(document.objective - activity.objective);
    if (!(difference <= agreement * size))
      this.add("objective", `the values give ${activity.objective}`, undefined, difference);
    this.proof(document, activity.objective, size);
  }

  private boundsOf(values: readonly number[]): void {
    const { model } = this;
    values.forEach((value, at) => {
      const e = at - model.optionCount;
      const upper = e < 0 ? 1 + planFeasibility : model.extraUpper[e]!;
      if (!(value >= 0 && value <= upper))
        this.add("bounds", `${value} is outside 0 … ${upper}`, `values.${at}`);
    });
  }

  private units(values: readonly number[], tolerance: number): void {
    const { model } = this;
    for (let i = 0; i < model.unitCount; i++) {
      const sum = new CompensatedSum();
      for (let o = model.unitStart[i]!; o < model.unitStart[i + 1]!; o++) sum.add(values[o]!);
      const excess = sum.total - 1;
      if (excess > tolerance)
        this.add("unit", `takes ${sum.total} options in all`, this.unit(i), excess);
      if (model.mustAct[i] === 1 && excess < -tolerance)
        this.add("mustAct", `must act and takes ${sum.total}`, this.unit(i), -excess);
    }
  }

  private wholeNumbers(values: readonly number[], choices: readonly (number | null)[]): void {
    const { model } = this;
    values.forEach((value, at) => {
      const e = at - model.optionCount;
      const whole = e < 0 ? value === 0 || value === 1 : Number.isInteger(value);
      if (!whole && (e < 0 || model.extraInteger[e] === 1))
        this.add("integrality", `${value} is not a whole number`, `values.${at}`);
    });
    if (!this.hasLength("choices", choices, model.unitCount)) return;
    for (let i = 0; i < model.unitCount; i++) {
      const first = model.unitStart[i]!;
      const taken = values.slice(first, model.unitStart[i + 1]!).findIndex((x) => x !== 0);
      const expected = taken < 0 ? null : taken;
      if (choices[i] !== expected)
        this.add("choices", `says ${choices[i]}, the values say ${expected}`, this.unit(i));
    }
  }

  /** Certified bound, bound, gap and what `optimal` promises. */
  private proof(document: PointDocument, objective: number, size: number): void {
    const certified = this.certificate(document, size);
    const { bound, gap, status } = document;
    if ((bound === undefined) !== (gap === undefined))
      this.add("gap", "`bound` and `gap` stand together or not at all");
    if (bound !== undefined) {
      this.boundBetween(bound, objective, certified, size);
      const expected = gapOf(document.objective, bound);
      if (gap !== undefined && !agrees(gap, expected))
        this.add("gap", `objective and bound give ${expected}`, undefined, gap);
      if (document.choices !== undefined && bound !== certified)
        this.notes.push("`bound` rests on the solver's search; `certifiedBound` is what is proved");
    }
    if (status === "optimal") this.optimality(document, objective, certified, size);
  }

  private optimality(
    { choices, gap }: PointDocument,
    objective: number,
    certified: number | undefined,
    size: number,
  ): void {
    if (choices !== undefined) {
      if (this.options.gap !== undefined && gap !== undefined && gap > this.options.gap)
        this.add("optimality", `its gap is not within ${this.options.gap}`, undefined, gap);
      return;
    }
    if (certified === undefined) {
      this.add("optimality", "an optimal relaxation carries its prices");
      return;
    }
    const open = gapOf(objective, certified);
    if (!(open <= relaxationGap || Math.abs(certified - objective) <= rounding * size))
      this.add("optimality", "its certificate does not close", undefined, open);
  }

  private boundBetween(
    bound: number,
    objective: number,
    certified: number | undefined,
    size: number,
  ): void {
    const sigma = senseSign(this.model);
    if (!(sigma * (objective - bound) <= planFeasibility * size))
      this.add("bound", `the objective ${objective} is better than the bound ${bound}`);
    if (certified !== undefined && !(sigma * (bound - certified) <= agreement * size))
      this.add("bound", `the certified bound ${certified} is tighter than the bound ${bound}`);
  }

  /** The recomputed certified bound, if prices are given. */
  private certificate(document: PointDocument | StoppedDocument, size: number): number | undefined {
    const { prices, certifiedBound: stated } = document;
    if (prices === undefined || stated === undefined) {
      if (prices !== undefined || stated !== undefined)
        this.add("certificate", "`prices` and `certifiedBound` stand together or not at all");
      return undefined;
    }
    if (!this.hasLength("prices", prices, this.model.rowCount)) return undefined;
    const bound = certifiedBound(this.model, prices);
    const scale = Math.max(size, Math.abs(bound));
    if (!Number.isFinite(bound) || Math.abs(stated - bound) > agreement * scale)
      this.add("certificate", `the prices give ${bound}, not ${stated}`, "certifiedBound");
    return Number.isFinite(bound) ? bound : undefined;
  }

  private stopped(document: StoppedDocument): void {
    const size = this.objectiveSize([]);
    const certified = this.certificate(document, size);
    if (document.bound === undefined) return;
    if (certified === undefined) this.notes.push("`bound` rests on the solver's search alone");
    else if (senseSign(this.model) * (document.bound - certified) > agreement * Math.abs(certified))
      this.add("bound", `the certified bound ${certified} is tighter than ${document.bound}`);
  }

  private infeasible({ farkas }: InfeasibleDocument): void {
    const { model } = this;
    if (farkas !== undefined) {
      if (!this.hasLength("farkas", farkas, model.rowCount)) return;
      if (!provesInfeasible(model, farkas))
        this.add("farkas", "these multipliers do not prove that there is no solution");
    } else if (crossedRow(model) < 0)
      this.notes.push("that there is no solution rests on the solver's search; no proof is given");
  }

  private unbounded(): void {
    if (!this.model.extraUpper.includes(Number.POSITIVE_INFINITY))
      this.add("unbounded", "every column of the model is bounded");
    else this.notes.push("that the objective has no limit rests on the solver");
  }

  /** Sum of the absolute terms of the objective: what rounding is relative to. */
  private objectiveSize(values: readonly number[]): number {
    const { model } = this;
    let size = Math.abs(model.offset) + 1 / model.objectiveScale;
    values.forEach((value, at) => {
      const e = at - model.optionCount;
      size += Math.abs(value * (e < 0 ? model.value[at]! : model.extraValue[e]!));
    });
    return size;
  }

  private row(r: number): string {
    return `row ${r} ${JSON.stringify(this.model.names?.rows[r] ?? "")}`;
  }

  private unit(i: number): string {
    return `unit ${i} ${JSON.stringify(this.model.names?.units[i] ?? "")}`;
  }
}
