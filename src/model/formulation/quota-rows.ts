/**
 * Quotas: how much of the base must and may move.
 *
 * Sets: B base (the register without the exempt), G_q ⊆ B the enterprises that quota q speaks of.
 * Parameters: s_iq measure of i (1, workers, ha of old land, gross relief points), S_q = Σ_{i∈G_q} s_iq,
 * l_q ≤ u_q floor and ceiling as fractions.
 *
 *   (1) l_q S_q ≤ Σ_{i∈G_q} s_iq Σ_{o∈O(i)} x_o ≤ u_q S_q
 *   (2) when enterprises are counted, the bounds are rounded to whole numbers: ⌈l_q S_q⌉, ⌊u_q S_q⌋
 *
 * In words: between 30 and 40 % of the number of enterprises subject to relocation move.
 */
import type { Measure, Quota } from "../../domain/policy.js";
import { grossRelief } from "../../domain/relief.js";
import { integrality } from "../tolerances.js";
import type { Candidate, Candidates } from "./moves.js";
import type { RowFamily } from "./row-family.js";

function measureOf(candidates: Candidates, measure: Measure, { enterprise }: Candidate): number {
  switch (measure) {
    case "enterprises":
      return 1;
    case "workers":
      return enterprise.workers;
    case "landHa":
      return enterprise.landHa;
    case "relief":
      return grossRelief(candidates.scale, enterprise);
  }
}

/** Row key of a quota, for instance `quota/enterprises/all` or `quota/workers/city/Dĩ An`. */
function quotaKey(quota: Quota, group: string): string {
  const over = quota.by === undefined ? "all" : `${quota.by}/${group}`;
  return `quota/${quota.measure}/${over}`;
}

/** One quota over one group: one row. */
export interface QuotaGroup {
  readonly key: string;
  readonly quota: Quota;
  /** S_q: what the whole group amounts to. */
  readonly base: number;
  /** s_iq, 0 for an enterprise that the quota does not speak of. */
  readonly amountOf: (candidate: Candidate) => number;
}

/** All quotas of the policy, split into their groups. */
export function quotaGroups(candidates: Candidates): QuotaGroup[] {
  const split = (quota: Quota): QuotaGroup[] => {
    const { by, group } = quota;
    const groupOf = ({ enterprise }: Candidate): string =>
      by === undefined ? "all" : enterprise[by];
    const names = group === undefined ? new Set(candidates.all.map(groupOf)) : [group];
    return [...names].sort().map((name) => {
      const amountOf = (candidate: Candidate): number =>
        candidate.obligation !== "exempt" && groupOf(candidate) === name
          ? measureOf(candidates, quota.measure, candidate)
          : 0;
      const base = candidates.all.reduce((sum, candidate) => sum + amountOf(candidate), 0);
      return { key: quotaKey(quota, name), quota, base, amountOf };
    });
  };
  return candidates.problem.policy.quotas.flatMap(split);
}

export const quotaRows: RowFamily = (builder, candidates) => {
  const rows = quotaGroups(candidates).map(({ key, quota, base, amountOf }) => {
    const counted = quota.measure === "enterprises";
    const lower = quota.lower * base;
    const upper = quota.upper * base;
    const row = builder.row({
      name: key,
      lower: counted ? Math.max(0, Math.ceil(lower - integrality)) : lower,
      upper: counted ? Math.floor(upper + integrality) : upper,
    });
    return { row, amountOf };
  });
  return {
    shared: (candidate) =>
      rows.flatMap(({ row, amountOf }) => {
        const amount = amountOf(candidate);
        return amount === 0 ? [] : [[row, amount] as const];
      }),
  };
};
