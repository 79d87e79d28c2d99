/** What a plan says of each enterprise, looked up by its id. */
import type { Plan, PlannedAlternative, PlannedMove, PostponedEnterprise } from "./plan.js";

/** Of one enterprise; all undefined where it stays and nothing is due. */
export interface Doing {
  readonly move: PlannedMove | undefined;
  readonly alternative: PlannedAlternative | undefined;
  /** It waits beyond its deadline, whether it acts later or not. */
  readonly postponed: PostponedEnterprise | undefined;
}

const byEnterprise = <T extends { readonly enterprise: string }>(list: readonly T[]) =>
  new Map(list.map((one) => [one.enterprise, one]));

export function doingsOf({ moves, alternatives, postponed }: Plan): (id: string) => Doing {
  const [moving, others, waiting] = [
    byEnterprise(moves),
    byEnterprise(alternatives),
    byEnterprise(postponed),
  ];
  return (id) => ({
    move: moving.get(id),
    alternative: others.get(id),
    postponed: waiting.get(id),
  });
}
