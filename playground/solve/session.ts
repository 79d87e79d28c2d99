/** One opened problem, and what is kept of it from one question to the next. */
import { type Formulation, formulate, formulateAgain, type Plan, type Problem } from "didoi";
import type { Setting } from "../state/setting.js";
import { problemOf } from "./problem-of.js";

export class Session {
  /** As given; what differs in limits only is stated from it. */
  readonly #given: Formulation;
  /** As of the last setting. */
  #last: Formulation;
  /** Prices of the last relaxation, by row key. */
  prices: Readonly<Record<string, number>> | undefined;

  /** The last plan, and what it is of. */
  planned: { readonly problem: Problem; readonly plan: Plan } | undefined;

  constructor(readonly problem: Problem) {
    this.#given = formulate(problem);
    this.#last = this.#given;
  }

  /** The problem as it was given, stated. */
  get given(): Formulation {
    return this.#given;
  }

  /** The problem under a setting, stated. @throws DidoiError for a figure that the policy cannot have */
  stated(setting: Setting): Formulation {
    const problem = problemOf(this.problem, setting, this.#last.candidates.problem);
    this.#last = formulateAgain(this.#last, problem);
    return this.#last;
  }
}
