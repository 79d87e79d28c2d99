/**
 * Quotas: how much of the base must and may have moved by a year.
 *
 * Sets: B base (the register at the base date without the exempt), G_q ⊆ B the enterprises that
 * quota q speaks of, T_q the years up to that of q. Parameters: s_iq measure of i (1, workers, ha of
 * old land, gross relief points), S_q = Σ_{i∈G_q} s_iq, l_q ≤ u_q floor and ceiling as fractions.
 *
 *   (1) l_q S_q ≤ Σ_{i∈G_q} s_iq Σ_{o∈O(i) that counts, year of o ∈ T_q} x_o ≤ u_q S_q
 *   (2) when enterprises are counted, the bounds are rounded to whole numbers: ⌈l_q S_q⌉, ⌊u_q S_q⌋,
 *       except where the quota is soft: the breach is measured from the share itself
 *
 * In words: between 30 and 40 % of the number of enterprises subject to relocation move by the
 * milestone. Alternatives count where the policy says so.
 */
import { groupOf, isListed } from "../domain/grouping.js";
import type { Grouping, Measure, Quota } from "../domain/policy-limits.js";
import { softPrice } from "../domain/policy-rules.js";
import { quotaKey } from "../domain/row-keys.js";
import { integrality } from "../model/tolerances.js";
import { total } from "../total.js";
import { groupNames } from "./groups.js";
import type { RowFamily } from "./row-family.js";
import type { Candidates, Member, Unit } from "./units.js";

function measureOf(measure: Measure, { enterprise, grossPoints }: Member): number {
  if (measure === "enterprises") return 1;
  return measure === "relief" ? grossPoints : enterprise[measure];
}

/** One group of the base under one measure. */
export interface Share {
  readonly group: string;
  /** What the whole group amounts to. */
  readonly base: number;
  /** What one unit amounts to, 0 where it is not of the group. */
  readonly amountOf: (unit: Unit) => number;
  /** The same for one enterprise. */
  readonly amountOfMember: (member: Member) => number;
}

/** Splits the base into its groups, ordered by name; without `by` one group called "all". */
export function sharesOf(
  candidates: Candidates,
  measure: Measure,
  by: Grouping | undefined,
  only?: string,
): Share[] {
  const nameOf = ({ enterprise }: Member): string | undefined =>
    by === undefined ? "all" : groupOf(enterprise, by);
  const { problem, units } = candidates;
  return groupNames(candidates, by, only).map((group) => {
    const amountOfMember = (member: Member): number =>
      member.obligation !== "exempt" &&
      nameOf(member) === group &&
      isListed(member.enterprise, problem.policy)
        ? measureOf(measure, member)
        : 0;
    const amountOf = ({ members }: Unit): number => total(members, amountOfMember);
    const base = total(units, amountOf);
    return { group, base, amountOf, amountOfMember };
  });
}

/** One quota over one group: one row. */
export interface QuotaGroup extends Share {
  /** Row key. */
  readonly key: string;
  readonly quota: Quota;
  readonly year: number;
  /** Bounds of the row, in the unit of the measure: (1), rounded by (2). */
  readonly lower: number;
  readonly upper: number;
}

/** Equation (2) where `rounds`, else the bounds of (1). */
function boundsOf(
  { lower, upper }: Quota,
  base: number,
  rounds: boolean,
): Pick<QuotaGroup, "lower" | "upper"> {
  if (!rounds) return { lower: lower * base, upper: upper * base };
  return {
    lower: Math.max(0, Math.ceil(lower * base - integrality)),
    upper: Math.floor(upper * base + integrality),
  };
}

/** All quotas of the policy, split into their groups. */
export function quotaGroups(candidates: Candidates): QuotaGroup[] {
  const { quotas, horizon, soft } = candidates.problem.policy;
  return quotas.flatMap((quota) => {
    const { measure, by, group, year = horizon.to } = quota;
    return sharesOf(candidates, measure, by, group).map((share): QuotaGroup => {
      const key = quotaKey(quota, share.group, year);
      const rounds = measure === "enterprises" && softPrice(soft, key) === undefined;
      return { ...share, key, quota, year, ...boundsOf(quota, share.base, rounds) };
    });
  });
}

/** What a unit puts into a row of shares, and the last year in which it does, counted from 0. */
interface ShareEntry {
  readonly row: number;
  readonly coefficient: number;
  readonly last: number;
}

/** Entries of shares in rows: once per unit where every option counts, else by option. */
export function shareEntries(
  { problem, units }: Candidates,
  rows: readonly {
    readonly row: number;
    readonly share: Share;
    readonly year: number;
    readonly scale: number;
  }[],
): ReturnType<RowFamily> {
  const { from: first, to: last } = problem.policy.horizon;
  const [always, byOption] = [new Map<Unit, ShareEntry[]>(), new Map<Unit, ShareEntry[]>()];
  for (const unit of units) {
    const allCount = unit.actions.every(({ counts }) => counts);
    const lists: [ShareEntry[], ShareEntry[]] = [[], []];
    for (const { row, share, year, scale } of rows) {
      const amount = share.amountOf(unit);
      const entry = { row, coefficient: amount * scale, last: year - first };
      if (amount !== 0) lists[year >= last && allCount ? 0 : 1].push(entry);
    }
    always.set(unit, lists[0]);
    byOption.set(unit, lists[1]);
  }
  if (rows.length === 0) return {};
  // Options come unit by unit.
  let here: Unit | undefined;
  let entries: readonly ShareEntry[] = [];
  return {
    shared: (unit, put) => {
      for (const { row, coefficient } of always.get(unit) ?? []) put(row, coefficient);
    },
    own: (unit, { counts }, t, put) => {
      if (!counts) return;
      if (unit !== here) entries = byOption.get(unit) ?? [];
      here = unit;
      for (const { row, coefficient, last } of entries) if (t <= last) put(row, coefficient);
    },
  };
}

export const quotaRows: RowFamily = (rows, candidates) =>
  shareEntries(
    candidates,
    quotaGroups(candidates).map((share) => {
      const { key, lower, upper, base, year } = share;
      return { row: rows.add({ name: key, lower, upper, most: base }), share, year, scale: 1 };
    }),
  );
