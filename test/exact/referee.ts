/**
 * Judges a solution of a tiny model in exact arithmetic: what it states of its own point and prices,
 * and whether what it says of the model is true. It shares no code with the solvers.
 */

import type { ModelArrays } from "../../src/model/linear-model.js";
import type { Rational } from "../../src/model/rational.js";
import { absolute, multiply, rational, subtract, toNumber } from "../../src/model/rational.js";
import type { Solution } from "../../src/model/solution.js";
import {
  agreement,
  planFeasibility,
  priceNoise,
  relaxationFeasibility,
  relaxationGap,
  rounding,
  smallestObjective,
  summation,
} from "../../src/model/tolerances.js";
import type { ExactModel } from "./exact-model.js";
import type { ExactPoint } from "./point.js";
import { exactPoint } from "./point.js";
import { boundOf, exactBracket, signed } from "./prices.js";
import type { Truth } from "./truth.js";
import { withWholeRows } from "./whole-rows.js";

export interface Asked {
  readonly relaxation: boolean;
  readonly gap: number;
}

export interface Fault {
  /**
   * `status`: what it says of the model is false, by more than the tolerance of the rows explains.
   * `edge`: it is false, but only by what that tolerance explains.
   * `bound`: a bound that cuts off a solution. `certificate`: prices or multipliers do not prove what
   * is stated. `values`: its point breaks the model, or its figures do not follow from it.
   * `unknown`: the truth was too much work.
   */
  readonly kind: "status" | "edge" | "bound" | "certificate" | "values" | "unknown";
  readonly message: string;
}

type PointTold = Extract<Solution, { status: "optimal" | "feasible" }>;
type StoppedTold = Extract<Solution, { status: "stopped" }>;
type InfeasibleTold = Extract<Solution, { status: "infeasible" }>;

/** Everything that is wrong with `solution`; empty when nothing is. */
export function faultsOf(truth: Truth, solution: Solution, asked: Asked): Fault[] {
  const referee = new Referee(truth, asked);
  referee.judge(solution);
  return referee.faults;
}

class Referee {
  readonly faults: Fault[] = [];
  private readonly sigma: 1 | -1;

  constructor(
    private readonly truth: Truth,
    private readonly asked: Asked,
  ) {
    this.sigma = truth.exact.sigma;
  }

  judge(solution: Solution): void {
    switch (solution.status) {
      case "optimal":
      case "feasible":
        this.point(solution);
        break;
      case "infeasible":
        this.infeasible(solution);
        break;
      case "unbounded":
        this.unbounded();
        break;
      case "stopped":
        this.certificate(solution);
        this.bound(solution.bound, 0);
        break;
      case "failed":
        break;
    }
  }

  private add(kind: Fault["kind"], message: string): void {
    this.faults.push({ kind, message });
  }

  private point(solution: PointTold): void {
    const { model, exact } = this.truth;
    const { values, choices } = solution;
    const { relaxation } = this.asked;
    if (values.length !== model.optionCount + model.extraCount || !values.every(Number.isFinite)) {
      this.add("values", "the values have the wrong length or are not finite");
      return;
    }
    const point = exactPoint(model, exact, values);
    const isRelaxed = relaxation && solution.status === "optimal";
    const tolerance = isRelaxed ? relaxationFeasibility : planFeasibility;
    point.violation.forEach((violation, r) => {
      // The document was checked in doubles, whose own rounding is far below every tolerance.
      if (violation > tolerance * (1 + agreement))
        this.add("values", `row ${r} is broken by ${violation}`);
    });
    if (point.unitViolation > (relaxation ? tolerance : 0))
      this.add("values", `a unit takes too much or too little by ${point.unitViolation}`);
    if (!point.isBounded) this.add("values", "a value is outside its bounds");
    if (!relaxation && !point.isWhole) this.add("values", "a value is not whole");
    if (!relaxation) this.choices(values, choices);
    const error = distance(rational(solution.objective), point.objective);
    if (error > agreement * point.size)
      this.add("values", `the objective is off by ${error}: ${toNumber(point.objective)}`);
    this.certificate(solution);
    this.bound(solution.bound, point.size);
    this.gaps(solution);
    if (solution.status === "optimal") {
      if (relaxation) this.closed(solution, point);
      else this.best(solution, point);
    }
  }

  private choices(values: readonly number[], choices: PointTold["choices"]): void {
    const { model } = this.truth;
    for (let i = 0; i < model.unitCount; i++) {
      const taken = values.slice(model.unitStart[i]!, model.unitStart[i + 1]!).indexOf(1);
      if (choices?.[i] !== (taken < 0 ? null : taken))
        this.add("values", `choices and values differ in unit ${i}`);
    }
  }

  private gaps({ objective, bound, gap, certifiedBound, certifiedGap }: PointTold): void {
    const least = Math.max(smallestObjective, Math.abs(objective));
    const check = (name: string, stated: number | undefined, of: number | undefined): void => {
      if (stated === undefined || of === undefined) return;
      const expected = Math.abs(of - objective) / least;
      if (!(Math.abs(stated - expected) <= agreement * Math.max(1, expected)))
        this.add("values", `${name} is ${stated}, its bound gives ${expected}`);
    };
    check("gap", gap, bound);
    // Where the bound closes to rounding, the gap may be stated as 0.
    if (certifiedGap !== 0) check("certifiedGap", certifiedGap, certifiedBound);
  }

  /** A certified bound is what its prices prove, and cuts nothing off. */
  private certificate({ prices, certifiedBound }: PointTold | StoppedTold): void {
    if (prices === undefined && certifiedBound === undefined) return;
    if (prices?.length !== this.truth.model.rowCount || certifiedBound === undefined) {
      this.add("certificate", "prices and certified bound do not stand together");
      return;
    }
    const y = signed(this.truth.exact, prices.map(rational));
    const bracket = exactBracket(this.truth.exact, y, 1n, 100 * priceNoise);
    const bound = boundOf(bracket);
    if (bound === null) {
      this.add("certificate", "the prices prove nothing");
      return;
    }
    const stated = multiply(rational(certifiedBound), { n: BigInt(this.sigma), d: 1n });
    const error = distance(stated, bound);
    const size = toNumber({ n: bracket.size, d: bracket.unit });
    const room = agreement * Math.abs(certifiedBound) + rounding * size;
    if (error > room && !this.isProvedWhole(y, stated, room))
      this.add(
        "certificate",
        `the prices give ${this.sigma * toNumber(bound)}, not ${certifiedBound}`,
      );
    // Without the noise the bound is a theorem.
    if (bracket.isNoisy) this.bound(certifiedBound, rounding * size);
  }

  /** Of whole numbers it may also be what the same prices prove of rounded rows, and nothing in between. */
  private isProvedWhole(y: readonly Rational[], stated: Rational, room: number): boolean {
    if (this.asked.relaxation) return false;
    const { model, exact, summed } = this.truth;
    const proves = (of: ModelArrays, within: ExactModel, prices: readonly Rational[]): boolean => {
      const rounded = exactBracket(withWholeRows(of, within), prices, 1n, 100 * priceNoise);
      const tightest = boundOf(rounded);
      return tightest !== null && distance(stated, tightest) <= room;
    };
    return (
      proves(model, exact, y) ||
      (summed !== undefined && proves(summed.model, summed.exact, summed.prices(y)))
    );
  }

  /** A stated bound cuts no solution off. */
  private bound(bound: number | undefined, size: number): void {
    if (bound === undefined) return;
    const slack = agreement * Math.max(size, Math.abs(bound));
    this.against(
      "bound",
      { value: rational(this.sigma * bound), slack },
      `nothing is better than ${bound}`,
    );
  }

  /**
   * Says a fault of `kind` if the optimum is better than `claim`, or an `edge` if only solutions at the
   * very limit of a row are.
   */
  private against(kind: "status" | "bound", claim: Claim, what: string): void {
    const found = this.optimum(false);
    if (found === "unknown") this.add("unknown", "the optimum was too much work");
    if (typeof found === "string" || !isBeyond(found, claim)) {
      if (found === "unbounded") this.add(kind, `${what}; but there is no limit`);
      return;
    }
    const firm = this.optimum(true);
    const isFirm = firm === "unbounded" || (typeof firm !== "string" && isBeyond(firm, claim));
    const better = typeof firm === "string" || !isFirm ? found : firm;
    // No excuse, but a hint at the cause: something compared figures with the model's typical value.
    const typical = agreement / this.truth.model.objectiveScale;
    const hint = isBeyond(better, { ...claim, slack: claim.slack + typical })
      ? ""
      : ` (less than a typical value times ${agreement})`;
    const shown = `${this.sigma * toNumber(better)} is a solution`;
    this.add(isFirm ? kind : "edge", `${what}; but ${shown}${hint}`);
  }

  private optimum(tightened: boolean): Rational | "infeasible" | "unbounded" | "unknown" {
    const { truth } = this;
    const found = this.asked.relaxation ? truth.relaxation(tightened) : truth.optimum(tightened);
    return found.status === "optimal" ? found.value : found.status;
  }

  /** `optimal` in whole numbers: nothing is better by more than the gap asked for. */
  private best(solution: PointTold, { objective, size }: ExactPoint): void {
    const { gap } = this.asked;
    const value = multiply(objective, { n: BigInt(this.sigma), d: 1n });
    const room = gap * Math.max(smallestObjective, Math.abs(toNumber(objective)));
    const slack = room + agreement * size;
    this.against("status", { value, slack }, `optimal ${solution.objective} at gap ${gap}`);
    if (solution.gap !== undefined && solution.gap > gap)
      this.add("values", `optimal, but its gap ${solution.gap} is above ${gap}`);
    if (solution.status === "optimal" && solution.proof === "certificate") {
      const away = Math.abs((solution.certifiedBound ?? Number.NaN) - solution.objective);
      if (!(away <= slack + this.lost(solution.prices)))
        this.add("certificate", "called proved, but its prices do not prove it");
    }
  }

  /** What adding up a certificate may lose. */
  private lost(prices: readonly number[] | undefined): number {
    const { exact } = this.truth;
    if (prices?.length !== exact.rowCount) return 0;
    const y = signed(exact, prices.map(rational));
    const { size, unit } = exactBracket(exact, y, 1n, 100 * priceNoise);
    return summation * toNumber({ n: size, d: unit });
  }

  /** `optimal` of a relaxation: its own prices prove it. */
  private closed(solution: PointTold, { objective, size }: ExactPoint): void {
    const { prices } = solution;
    const { exact } = this.truth;
    const value = multiply(objective, { n: BigInt(this.sigma), d: 1n });
    const least = Math.max(smallestObjective, Math.abs(toNumber(objective)));
    if (prices?.length !== exact.rowCount) {
      this.add("certificate", "an optimal relaxation without prices");
      return;
    }
    const bracket = exactBracket(exact, signed(exact, prices.map(rational)), 1n, 100 * priceNoise);
    const bound = boundOf(bracket);
    // Point and certificate are added up each, and each sum loses the rounding of its own terms.
    const terms = size + toNumber({ n: bracket.size, d: bracket.unit });
    const slack = Math.max(relaxationGap * least, rounding * terms);
    if (bound !== null && !bracket.isNoisy && distance(bound, value) <= slack) return;
    const what = `optimal relaxation ${solution.objective}`;
    if (bound === null || distance(bound, value) > 1.01 * slack)
      this.add("certificate", "an optimal relaxation whose prices do not close");
    this.against("status", { value, slack }, what);
  }

  private infeasible({ farkas, proof, whole }: InfeasibleTold): void {
    if (farkas !== undefined && whole === true) {
      // Weights of what can fit in whole numbers: only the truth itself can refute them.
      if (this.asked.relaxation) this.add("certificate", "whole numbers were not asked for");
    } else if (farkas !== undefined) {
      const proved = this.refutes(farkas);
      if (proved === "yes") return;
      // Rounding noise at an unbounded extra is allowed, if it is true all the same.
      if (proved === "no")
        this.add("certificate", "the multipliers do not prove that there is no solution");
    } else if (proof === "certificate" && !this.isEmptyAtSight())
      this.add("certificate", "called proved, but no multipliers are given");
    const found = this.optimum(false);
    if (found === "unknown") this.add("unknown", "the optimum was too much work");
    if (found === "unknown" || found === "infeasible") return;
    const firm = this.optimum(true);
    const shown = typeof found === "string" ? found : this.sigma * toNumber(found);
    this.add(
      firm === "infeasible" || firm === "unknown" ? "edge" : "status",
      `infeasible; but ${shown} is a solution`,
    );
  }

  /** Equation (4), exactly. */
  private refutes(farkas: readonly number[]): "yes" | "noisy" | "no" {
    const { exact } = this.truth;
    if (farkas.length !== exact.rowCount || !farkas.every(Number.isFinite)) return "no";
    const y = farkas.map(rational);
    const { total, isEmpty, isNoisy } = exactBracket(exact, y, 0n, 100 * priceNoise);
    if (isEmpty) return "yes";
    if (total === null || total >= 0n) return "no";
    return isNoisy ? "noisy" : "yes";
  }

  private isEmptyAtSight(): boolean {
    const { lower, upper, units } = this.truth.exact;
    return (
      units.some(({ mustAct, options }) => mustAct && options.length === 0) ||
      lower.some((low, r) => low !== null && upper[r] !== null && low > upper[r]!)
    );
  }

  private unbounded(): void {
    const found = this.optimum(false);
    if (found === "unknown") this.add("unknown", "the optimum was too much work");
    else if (found !== "unbounded")
      this.add(
        "status",
        `unbounded; but the truth is ${typeof found === "string" ? found : this.sigma * toNumber(found)}`,
      );
  }
}

interface Claim {
  /** σ·value: nothing is better … */
  readonly value: Rational;
  /** … by more than this. */
  readonly slack: number;
}

function isBeyond(optimum: Rational, { value, slack }: Claim): boolean {
  // Beside nothing, what is found is judged by its own size.
  return toNumber(subtract(optimum, value)) > Math.max(slack, agreement * size(optimum));
}

function size(a: Rational): number {
  return Math.abs(toNumber(a));
}

function distance(a: Rational, b: Rational): number {
  return toNumber(absolute(subtract(a, b)));
}
