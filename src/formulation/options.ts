/** The options of a model in the words of the domain. */
import { bytes } from "../model/growing.js";
import { known, ofYear } from "./of-year.js";
import { type Action, choiceOf, type Unit } from "./units.js";

/** What one option of a model is: a unit takes an action in a calendar year. */
export interface OptionMeaning {
  /** Who. */
  readonly unit: Unit;
  /** What: a move or an alternative. */
  readonly action: Action;
  /** When, a year of the calendar. */
  readonly year: number;
}

/** How models name an option: `nam-tan-uyen/2027`, `nam-tan-uyen/rent/2027`, `remedy/2026`. */
export function optionName({ action, year }: OptionMeaning): string {
  return `${choiceOf(action)}${action.tenure === "rent" ? "/rent" : ""}/${year}`;
}

/** Collects what the options of a model mean, in their order. */
export class OptionList {
  private readonly units: Unit[] = [];
  private readonly actions: Action[] = [];
  /** Years counted from the horizon's first: a byte for each option. */
  private readonly times = bytes();

  /** @param years the horizon, in order */
  constructor(private readonly years: readonly number[]) {}

  /** @param t counts the years of the horizon from 0 */
  add(unit: Unit, action: Action, t: number): void {
    this.units.push(unit);
    this.actions.push(action);
    this.times.push(t);
  }

  /** Ends the list: what option `o` is. The function throws a RangeError where there is none. */
  finish(): (o: number) => OptionMeaning {
    const { units, actions, years } = this;
    const times = this.times.finish();
    return (o) => ({
      unit: known(units[o], `option ${o}`),
      action: known(actions[o], `option ${o}`),
      year: ofYear(years, known(times[o], `option ${o}`)),
    });
  }
}
