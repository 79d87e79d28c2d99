/** What a part of the page has before it. */
import type { BriefReasons } from "../../analysis/explain/briefly.js";
import type { Problem } from "../../domain/problem.js";
import type { Language } from "../../language.js";
import type { Plan } from "../../plan/plan.js";
import type { Violation } from "../../plan/rules/violation.js";
import type { Statement } from "../../plan/state-of.js";
import type { Dictionary } from "../dictionary.js";
import type { Format } from "../layout.js";
import type { BaseMap } from "./base-map.js";
import type { FigureMaker } from "./figures.js";
import type { Html } from "./html.js";
import type { PlaceOf } from "./wards.js";
import type { PageWords } from "./words.js";

/** What does not depend on a plan. */
export interface Setting {
  readonly problem: Problem;
  readonly language: Language;
  /** The words of this page. */
  readonly say: PageWords;
  /** The words of all reports. */
  readonly words: Dictionary;
  readonly format: Format;
  readonly baseMap?: BaseMap | undefined;
  /** Where enterprises are drawn. */
  readonly placeOf: PlaceOf;
}

/** A plan of the problem, with what is stated of it and of doing nothing. */
export interface PlanReport extends Setting {
  readonly plan: Plan;
  readonly statement: Statement;
  /** With no decision at all. */
  readonly today: Statement;
  /** What is wrong with the plan; empty when it was verified. */
  readonly violations: readonly Violation[];
  readonly figures: FigureMaker;
  /** Why each enterprise does what it does; only of a plan that was verified. */
  readonly reasons: BriefReasons | undefined;
}

/** One part of the page; `body` is undefined where there is nothing to say. */
export interface Part {
  /** Its anchor. */
  readonly id: string;
  readonly title: string;
  readonly body: Html | undefined;
}
