/** Penalties and payers of an action, year by year. */
import type { Costs } from "../domain/cost.js";
import type { Problem } from "../domain/problem.js";
import { noCosts, type PayerCosts, sumOf } from "../domain/support.js";
import { ofYear } from "./of-year.js";
import { type RuleSet, viabilityPenalty, yearPenalties } from "./permissions.js";
import type { Member } from "./units.js";

const closed = Number.POSITIVE_INFINITY;

/** Years in which support is the same, counted from the horizon's first: from … to − 1. */
export interface SupportPeriod {
  readonly from: number;
  readonly to: number;
  /** The first of them, a year of the calendar. */
  readonly year: number;
}

/** The horizon in periods, in order. */
export function supportPeriods({ policy }: Problem, years: readonly number[]): SupportPeriod[] {
  const starts = years.flatMap((year, t) =>
    t === 0 || policy.supports.some(({ untilYear }) => untilYear === year - 1) ? [t] : [],
  );
  return starts.map((from, k) => ({
    from,
    to: starts[k + 1] ?? years.length,
    year: ofYear(years, from),
  }));
}

/** A member with its penalties that are the same for every action. */
export interface Actor {
  readonly member: Member;
  /** By year of the horizon; null where there are none. */
  readonly penalties: readonly number[] | null;
}

export function actorOf(rules: RuleSet, member: Member): Actor {
  const penalties = yearPenalties(rules, member);
  return { member, penalties: penalties.every((penalty) => penalty === 0) ? null : penalties };
}

/** Adds up member by member; years of one period share one object of costs. */
export class YearFigures {
  /** By year: million VND, Infinity where it is closed. */
  readonly penalties: number[];
  /** By year. */
  readonly byPayer: PayerCosts[];
  private isFirst = true;

  /**
   * @param penalty of the pair, million VND
   * @param isOpen by year; left out: always
   */
  constructor(
    private readonly rules: RuleSet,
    private readonly periods: readonly SupportPeriod[],
    penalty: number,
    isOpen?: readonly boolean[],
  ) {
    this.penalties = new Array<number>(rules.years.length).fill(penalty);
    this.byPayer = new Array<PayerCosts>(rules.years.length).fill(noCosts);
    if (isOpen?.includes(false))
      for (let t = 0; t < isOpen.length; t++) if (isOpen[t] === false) this.penalties[t] = closed;
  }

  get isClosed(): boolean {
    for (const penalty of this.penalties) if (penalty !== closed) return false;
    return true;
  }

  /** @param items of a move, null for an alternative */
  add(
    { member, penalties }: Actor,
    items: Costs | null,
    costsIn: (year: number) => PayerCosts,
  ): void {
    for (const { from, to, year } of this.periods) {
      const costs = costsIn(year);
      const unable = viabilityPenalty(this.rules, member, items, costs.enterprise);
      const sum = this.isFirst ? costs : sumOf(ofYear(this.byPayer, from), costs);
      this.byPayer.fill(sum, from, to);
      if (penalties === null && unable === 0) continue;
      for (let t = from; t < to; t++)
        this.penalties[t] = ofYear(this.penalties, t) + ((penalties?.[t] ?? 0) + unable);
    }
    this.isFirst = false;
  }
}
