/** Which figures of a policy can be moved on the page, how far, and which limits of the model they are. */
import type { Policy, Problem, StatedPlan } from "didoi";

/** What a figure is: how it is named, and in what it is written. */
export type SliderName =
  | { readonly kind: "share"; readonly measure: string; readonly year: number }
  | { readonly kind: "budget"; readonly payers: readonly string[] }
  | { readonly kind: "weight"; readonly of: string }
  | { readonly kind: "jobs"; readonly of: string };

export interface Slider {
  /** Path in the policy. */
  readonly path: string;
  readonly name: SliderName;
  /** As given. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Rows whose bound it is, and by how much the bound grows with it; none of a weight. */
  readonly rows: readonly { readonly key: string; readonly per: number }[];
  /** What its price is said for, in its own unit. */
  readonly lot: number;
}

/** In the order in which they stand on the page. */
export function slidersOf(problem: Problem, today: Pick<StatedPlan, "quotas">): Slider[] {
  const { policy } = problem;
  return [...shares(policy, today), ...budgets(policy), ...jobs(policy), ...weights(policy)];
}

/** From the least to the greatest that the policy itself thinks of; without that up to three times the figure. */
function range(policy: Policy, path: string, value: number, most = Number.POSITIVE_INFINITY) {
  const ground = policy.grounds.find(({ field }) => field === path);
  const high = ground?.high ?? 2 * value;
  const max = Math.min(most, Math.max(high * 1.5, value * 1.5, value === 0 ? 100 : 0));
  const step = stepOf(max);
  return { value, min: 0, max: Math.min(most, Math.ceil(max / step) * step), step };
}

/** About 100 steps, each 1, 2 or 5 times a power of ten. */
function stepOf(max: number): number {
  const rough = max / 100;
  const power = 10 ** Math.floor(Math.log10(rough));
  const digit = [1, 2, 5, 10].find((one) => one * power >= rough * 0.999) ?? 10;
  return digit * power;
}

function shares(policy: Policy, { quotas: stated }: Pick<StatedPlan, "quotas">): Slider[] {
  return policy.quotas.flatMap(({ measure, by, year, lower, upper }, k): Slider[] => {
    const last = year ?? policy.horizon.to;
    if (by !== undefined || (lower === 0 && upper === 1)) return [];
    const key = `quota/${measure}/all/${last}`;
    const base = stated.find((one) => one.key === key)?.base ?? 0;
    const path = `quotas[${k}].lower`;
    const name = { kind: "share", measure, year: last } as const;
    const rows = [{ key, per: base }];
    return [{ path, name, value: lower, min: 0, max: upper, step: 0.005, rows, lot: 0.01 }];
  });
}

function budgets(policy: Policy): Slider[] {
  const { from, to } = policy.horizon;
  return policy.budgets.flatMap(({ payers, perYear }, k): Slider[] => {
    if (perYear === undefined) return [];
    const path = `budgets[${k}].perYear`;
    const rows = Array.from({ length: to - from + 1 }, (_, t) => ({
      key: `budget/${payers.join("+")}/${from + t}`,
      per: 1,
    }));
    const name = { kind: "budget", payers } as const;
    return [{ path, name, ...range(policy, path, perYear), rows, lot: 100_000 }];
  });
}

function jobs(policy: Policy): Slider[] {
  return policy.limits.jobs.flatMap(({ kind, most, by }, k): Slider[] => {
    if (most === undefined || by !== undefined) return [];
    const path = `limits.jobs[${k}].most`;
    const rows = [{ key: `jobs/${kind}/all`, per: 1 }];
    const name = { kind: "jobs", of: kind } as const;
    return [{ path, name, ...range(policy, path, most), rows, lot: 100 }];
  });
}

/** Weights of a weighted sum; what money counts is left at 1, so that all of it stays in money. */
function weights(policy: Policy): Slider[] {
  const { objective } = policy;
  if (objective.kind !== "weighted") return [];
  const plain = (["perReliefPoint", "perHaFreed"] as const).map(
    (of) => [of, `objective.${of}`, objective[of]] as const,
  );
  const lost = Object.entries(objective.perJobLost ?? {}).map(
    ([of, value]) => [`perJobLost.${of}`, `objective.perJobLost.${of}`, value] as const,
  );
  return [...plain, ...lost].flatMap(([of, path, value]): Slider[] =>
    typeof value !== "number"
      ? []
      : [{ path, name: { kind: "weight", of }, ...range(policy, path, value), rows: [], lot: 0 }],
  );
}
