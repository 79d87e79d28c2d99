/** The options of a model in the words of the domain. */
import { bytes, integers } from "../model/growing.js";
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
  /** By option: the index of its action. */
  private readonly actionOf = integers();
  /** Years counted from the horizon's first: a byte for each option. */
  private readonly times = bytes();

  /** @param years the horizon, in order */
  constructor(private readonly years: readonly number[]) {}

  /** Begins an action; its options follow. */
  begin(unit: Unit, action: Action): void {
    this.units.push(unit);
    this.actions.push(action);
  }

  /** Adds the action at hand in a year. @param t counts the years of the horizon from 0 */
  add(t: number): void {
    this.actionOf.push(this.actions.length - 1);
    this.times.push(t);
  }

  /** Ends the list: what option `o` is. The function throws a RangeError where there is none. */
  finish(): (o: number) => OptionMeaning {
    const { units, actions, years } = this;
    const times = this.times.finish();
    const actionOf = this.actionOf.finish();
    return (o) => {
      const a = known(actionOf[o], "such option");
      return {
        unit: known(units[a], "unit of an action"),
        action: known(actions[a], "action of an option"),
        year: ofYear(years, known(times[o], "year of an option")),
      };
    };
  }
}
